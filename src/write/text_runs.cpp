#include "write/text_runs.hpp"

namespace passation {

std::string drawable(std::string_view text, const Font& font) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(out, font.has(c) ? c : U'?');
  }
  return out;
}

}  // namespace passation
