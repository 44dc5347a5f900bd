#include "base/length.hpp"

#include <charconv>

namespace passation {

std::optional<Length> parse_length(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{}) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (unit == "mm") return Length::from_mm(value);
  if (unit == "cm") return Length::from_mm(value * 10.0);
  if (unit == "in") return Length::from_mm(value * 25.4);
  if (unit == "pt") return Length::from_pt(value);
  return std::nullopt;
}

}  // namespace passation
