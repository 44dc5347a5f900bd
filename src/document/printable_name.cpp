#include "document/printable_name.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace passation {
namespace {

/// "mohammed" as "Mohammed": the script that it comes from has no capitals.
std::string with_capital(std::string name) {
  const std::string first(first_characters(name, 1));
  return to_upper(first) + name.substr(first.size());
}

}  // namespace

PrintableName printable_name(std::string_view name) {
  PrintableName out;
  if (is_ascii(name)) return {std::string(name), {}, false};
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (is_symbol(c))
      out.left_out += fmt::format("{}U+{:04X}", out.left_out.empty() ? "" : ", ", static_cast<std::uint32_t>(c));
    else
      append_utf8(out.text, c);
    out.in_latin_letters = out.in_latin_letters || is_of_another_script(c);
  }
  out.text = tidy(out.text);
  if (out.text.empty()) return {std::string(name), {}, false};
  if (!out.in_latin_letters) return out;
  std::string latin = tidy(to_ascii(out.text));
  std::erase_if(latin, [](char c) { return c == '\'' || c == '`'; });  // signs for letters that Latin has not
  if (latin.empty())
    out.in_latin_letters = false;  // nothing that reads as letters: the face's stand-in says so
  else
    out.text = with_capital(latin);
  return out;
}

}  // namespace passation
