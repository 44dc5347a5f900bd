#include "base/message.hpp"

#include <charconv>

namespace passation {
namespace {

bool is_singular(std::size_t number, Lang lang) {
  return lang == Lang::fr ? number < 2 : number == 1;
}

/// Where the next `{0|` begins.
std::size_t find_plural(std::string_view text, std::size_t from) {
  for (std::size_t bar = text.find('|', from); bar != text.npos; bar = text.find('|', bar + 1))
    if (bar >= from + 2 && text[bar - 2] == '{' && text[bar - 1] >= '0' && text[bar - 1] <= '9') return bar - 2;
  return text.npos;
}

}  // namespace

std::size_t counted_text(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 2;
}

std::string with_plurals(std::string_view text, std::span<const std::size_t> numbers, Lang lang) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = find_plural(text, 0); at != text.npos; at = find_plural(text, done)) {
    out += text.substr(done, at - done);
    const std::size_t end = text.find('}', at), which = static_cast<std::size_t>(text[at + 1] - '0');
    std::string_view one, many = text.substr(at + 3, end - at - 3);
    if (const std::size_t bar = many.find('|'); bar != many.npos) {
      one = many.substr(0, bar);
      many = many.substr(bar + 1);
    }
    out += is_singular(which < numbers.size() ? numbers[which] : 2, lang) ? one : many;
    done = end + 1;
  }
  return out + std::string(text.substr(done));
}

}  // namespace passation
