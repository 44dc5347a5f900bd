#pragma once

#include <optional>
#include <string_view>

#include "base/length.hpp"
#include "base/message.hpp"

namespace passation {

/// A number as each language writes it: "7,5" and "7.5".
Message decimal(double number);
/// A length in millimetres as each language writes it, without its unit: "63,5" and "63.5".
Message in_mm(Length length);

/// "0.8", "-0,5", "+1" in millimetres; nullopt: it is no number, or so large that no length has room for it.
std::optional<Length> length_in_mm(std::string_view typed);

}  // namespace passation
