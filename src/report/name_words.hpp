#pragma once

#include "base/text.hpp"

namespace passation {

/// Whether the character belongs to a word of a name: what stands on both sides of it is one word.
inline bool joins_words(char32_t c) {
  return is_name_letter(c) || (c >= U'0' && c <= U'9') || c == U'-' || c == U'\'' || c == U'’';
}

}  // namespace passation
