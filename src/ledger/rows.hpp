#pragma once
// Values as one column of the registry has them. Nothing outside the registry needs it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace passation {

std::string joined_lines(const std::vector<std::string>& lines);
std::vector<std::string> lines_of(std::string_view text);
std::string day_text(const std::optional<Date>& day);  ///< "2026-09-14"; empty: none

}  // namespace passation
