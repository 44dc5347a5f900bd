#include "layout/millimetres.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/text.hpp"

namespace passation {

Message decimal(double number) {
  Message text{fmt::format("{}", number), fmt::format("{}", number)};
  std::replace(text.fr.begin(), text.fr.end(), '.', ',');
  return text;
}

Message in_mm(Length length) {
  return decimal(length.mm());
}

std::optional<Length> length_in_mm(std::string_view typed) {
  std::string text(trimmed(typed));
  std::replace(text.begin(), text.end(), ',', '.');
  if (text.starts_with("−")) text.replace(0, std::string_view("−").size(), "-");
  if (text.starts_with('+')) text.erase(0, 1);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  const bool number = text.find_first_not_of("-.0123456789") == std::string::npos;
  if (!number || error != std::errc() || end != text.data() + text.size() || value < -1e6 || value > 1e6)
    return std::nullopt;
  return Length::from_mm(value);
}

}  // namespace passation
