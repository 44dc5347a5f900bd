#pragma once
// The pattern of a login as text: "{given_name:1}.{family_name}{birth_year:2}".

#include <optional>
#include <string_view>
#include <vector>

#include "account/platform.hpp"

namespace passation {

/// Fields in braces; a name may say how many of its first letters, a birth year that it wants its last two digits; what
/// stands between is taken as it is: ASCII letters, digits, ".", "-", "_". nullopt when it is none, when it has neither
/// a name nor the source id, or a part of the birth date twice.
std::optional<std::vector<LoginPart>> parse_pattern(std::string_view text);

}  // namespace passation
