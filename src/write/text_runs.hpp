#pragma once
// A text as every writer sets it: part by part, each of one face.

#include <string>
#include <string_view>

#include "base/font.hpp"
#include "base/text.hpp"
#include "layout/page.hpp"

namespace passation {

/// What a face lacks is drawn as a question mark.
std::string drawable(std::string_view text, const Font& font);

/// Calls put(part, face) for each part of a text, in order; no part is empty. The last letter of a group is of the face
/// that leaves a gap behind it.
template <typename Put>
void for_each_run(std::string_view text, const Groups& groups, Face face, Put put) {
  const auto put_any = [&](std::string_view part, Face of_part) {
    if (!part.empty()) put(part, of_part);
  };
  for (std::size_t group = 0; group + 1 < groups.size() && !text.empty(); ++group) {
    const std::string_view shown = first_characters(text, groups[group]);
    const std::size_t last = start_of_last_character(shown);
    put_any(shown.substr(0, last), face);
    put_any(shown.substr(last), Face::spaced);
    text.remove_prefix(shown.size());
  }
  put_any(text, face);
}

}  // namespace passation
