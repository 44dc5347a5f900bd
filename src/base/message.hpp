#pragma once
// Sentences in both languages of the program. A sentence is made in French and English at once; who prints it chooses.

#include <fmt/format.h>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <span>
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

/// One entry of a room's catalogue (its `phrases.hpp`): both languages side by side, with fmt fields `{}` or `{0}`, and
/// plurals: see with_plurals.
struct Phrase {
  std::string_view fr;
  std::string_view en;

  std::string_view in(Lang lang) const { return lang == Lang::fr ? fr : en; }
};

/// Singular or plural, as the language has it: `{0|s}` is "s" where the first number is plural, else nothing;
/// `{0|cheval|chevaux}` is one of both. In French 0 and 1 are singular; in English only 1 is.
std::string with_plurals(std::string_view text, std::span<const std::size_t> numbers, Lang lang);

/// What a detail counts for in with_plurals: a number, also one written as text; all else is plural.
std::size_t counted_text(std::string_view text);
template <typename Arg>
std::size_t counted(const Arg& arg) {
  if constexpr (std::integral<Arg>)
    return static_cast<std::size_t>(arg);
  else if constexpr (std::convertible_to<Arg, std::string_view>)
    return counted_text(arg);
  else
    return 2;
}

/// A detail as that language says it.
template <typename Arg>
const Arg& detail_in(const Arg& arg, Lang) {
  return arg;
}
inline const std::string& detail_in(const Message& message, Lang lang) {
  return message.in(lang);
}
inline std::string_view detail_in(const Phrase& phrase, Lang lang) {
  return phrase.in(lang);
}

/// Fills the fields of a text of that language.
template <typename... Args>
std::string filled(std::string_view text, Lang lang, const Args&... args) {
  const std::initializer_list<std::size_t> numbers = {counted(args)...};
  return fmt::format(fmt::runtime(with_plurals(text, numbers, lang)), detail_in(args, lang)...);
}

/// What a document says: documents are always in French.
template <typename... Args>
std::string french(std::string_view text, const Args&... args) {
  return filled(text, Lang::fr, args...);
}

/// Fills the fields of a phrase. A detail may be a message or a phrase itself.
template <typename... Args>
Message say(const Phrase& phrase, const Args&... args) {
  return {filled(phrase.fr, Lang::fr, args...), filled(phrase.en, Lang::en, args...)};
}

}  // namespace passation
