#pragma once
// A name as it may stand in a login: ASCII letters and digits.

#include <cstddef>
#include <string>
#include <string_view>

#include "account/platform.hpp"

namespace passation {

/// The name in ASCII (œ oe, ß ss, ø o, ł l, ğ g, Vietnamese, Cyrillic, Greek ...): letters and digits, with what the
/// rule says in place of spaces, hyphens and apostrophes (typographic ones too), never at an end, never two in a row.
/// All else is dropped. Case is kept. Empty when nothing of the name can be written in ASCII.
std::string fold_name(std::string_view name, const LoginRule& rule);

/// The name is in a script that is written without its vowels (Arabic, Hebrew, Syriac): what it folds to nobody
/// recognises.
bool loses_vowels(std::string_view name);

/// At most the first `length` characters, without a sign that the cut has laid bare at the end.
std::string cut(std::string_view folded, std::size_t length);

}  // namespace passation
