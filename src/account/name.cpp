#include "account/name.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace passation {
namespace {

bool is_space(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F ||
         c == 0x3000;
}

bool is_hyphen(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'`' || c == 0x00B4 || c == 0x02BC || c == 0x2018 || c == 0x2019;
}

/// What stands for the character between two words; nullptr when it is part of a word.
const std::string* glue_for(char32_t c, const LoginRule& rule) {
  if (is_space(c)) return &rule.spaces;
  if (is_hyphen(c)) return &rule.hyphens;
  if (is_apostrophe(c)) return &rule.apostrophes;
  return nullptr;
}

}  // namespace

std::string fold_name(std::string_view name, const LoginRule& rule) {
  std::string out;
  std::string pending;  // glue, once there is a word on both sides
  const auto add_word = [&](std::string_view word) {
    // Word by word: ICU writes a Cyrillic soft sign as an apostrophe, and spaces between Chinese syllables.
    std::string ascii = to_ascii(word);
    std::erase_if(ascii, [](char c) { return !is_ascii_alnum(c); });
    if (ascii.empty()) return;
    if (!out.empty()) out += pending;
    out += ascii;
    pending.clear();
  };
  std::size_t word_begin = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t here = at;
    const std::string* glue = glue_for(next_code_point(name, at), rule);
    if (!glue) continue;
    add_word(name.substr(word_begin, here - word_begin));
    if (pending.empty()) pending = *glue;
    word_begin = at;
  }
  add_word(name.substr(word_begin));
  return out;
}

bool loses_vowels(std::string_view name) {
  if (is_ascii(name)) return false;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    const bool hebrew = (c >= 0x0590 && c <= 0x05FF) || (c >= 0xFB1D && c <= 0xFB4F);
    const bool arabic_or_syriac = (c >= 0x0600 && c <= 0x077F) || (c >= 0x0860 && c <= 0x08FF) ||
                                  (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
    if (hebrew || arabic_or_syriac) return true;
  }
  return false;
}

std::string cut(std::string_view folded, std::size_t length) {
  if (folded.size() <= length) return std::string(folded);
  folded = folded.substr(0, length);
  while (!folded.empty() && !is_ascii_alnum(folded.back())) folded.remove_suffix(1);
  return std::string(folded);
}

}  // namespace passation
