#pragma once
// Sentences in both languages of the program. A sentence is made in French and English at once; who prints it chooses.

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace passation {

enum class Lang { fr, en };

/// A finished sentence. Never holds a name, a birth date or a secret unless it goes to the report or the recap.
struct Message {
  std::string fr;
  std::string en;

  const std::string& in(Lang lang) const { return lang == Lang::fr ? fr : en; }
  bool operator==(const Message&) const = default;
};

/// One entry of a room's catalogue (its `phrases.hpp`): both languages side by side, with fmt fields `{}` or `{0}`.
struct Phrase {
  std::string_view fr;
  std::string_view en;
};

/// Fills the fields of a phrase.
template <typename... Args>
Message say(const Phrase& phrase, const Args&... args) {
  return {fmt::format(fmt::runtime(phrase.fr), args...), fmt::format(fmt::runtime(phrase.en), args...)};
}

}  // namespace passation
