#include "cli/wording.hpp"

#include "base/text.hpp"
#include "cli/phrases.hpp"
#include "report/phrases.hpp"
#include "report/sections.hpp"

namespace passation {

std::string error_text(const Error& error, Lang lang) {
  std::string out = "passation: " + say(phrase::error_word, error.message().in(lang)).in(lang) + "\n";
  if (!error.where().empty()) out += "  " + say(phrase::where_word, shown_place(error.where(), lang)).in(lang) + "\n";
  if (const std::string& hint = error.hint().in(lang); !hint.empty())
    out += "  " + say(phrase::todo, hint).in(lang) + "\n";
  return out;
}

std::string for_terminal(std::string_view text) {
  return without_controls(text);
}

std::string version_text(const Catalog& catalog) {
  return PASSATION_VERSION " (" + catalog.hash() + ")";
}

std::string platform_line(const std::string& platform, bool taken_over, Lang lang) {
  return taken_over ? say(phrase::platform_taken, platform).in(lang) + "\n" : "";
}

}  // namespace passation
