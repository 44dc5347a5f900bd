#pragma once
// Text: Unicode normal form, folding, collation. Everywhere but at the edge (encoding.hpp) text is UTF-8 in NFC.

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

/// Where the first byte from `at` on stands that is not ASCII; the size when there is none. Eight bytes at a time:
/// nearly all of a file is ASCII.
std::size_t find_beyond_ascii(std::string_view text, std::size_t at);
bool is_ascii(std::string_view text);
/// Of ASCII.
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
/// A letter or a digit of ASCII.
constexpr bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
}
bool has_digit(std::string_view text);
bool is_valid_utf8(std::string_view text);

/// The next code point of valid UTF-8 from `at`, which moves behind it. at < text.size().
char32_t next_code_point(std::string_view text, std::size_t& at);
void append_utf8(std::string& out, char32_t c);
std::u32string to_code_points(std::string_view text);
/// The first `count` characters of valid UTF-8, or all.
std::string_view first_characters(std::string_view text, std::size_t count);
/// Where the last character of valid UTF-8 begins; 0 in an empty text.
std::size_t start_of_last_character(std::string_view text);

/// A letter of any script, or a combining mark.
bool is_name_letter(char32_t c);
/// White space of any kind: no-break spaces, tabs and line ends, too.
bool is_white_space(char32_t c);
/// A character that shows nothing and is no space: controls, zero-width ones, soft hyphens, marks of direction.
bool is_invisible(char32_t c);

/// A letter of a script that schools' files do not use: neither Latin nor Greek nor Cyrillic.
bool is_of_another_script(char32_t c);
/// No letter, accent, digit, punctuation or space: an emoji, a sign of another kind, or nothing that has a meaning.
bool is_symbol(char32_t c);

/// Linear in the size of the text. A run of more than a hundred combining marks stays in the order in which it stands.
std::string to_nfc(std::string text);
std::string_view trimmed(std::string_view text);
/// Trimmed, inner runs of white space (no-break spaces too) made one space, and without invisible characters:
/// "6E  3 " becomes "6E 3".
std::string tidy(std::string_view text);
/// With U+FFFD for all that would steer a terminal or turn a line around: control characters but line ends, marks of
/// direction, other separators of lines. Text that is no UTF-8 stays as it is otherwise.
std::string without_controls(std::string_view text);

/// The one of these words that was probably meant by one typed wrong: at most two letters differ, fewer in a short
/// word, a swap of two counting as one. Empty: none.
std::string closest(std::string_view typed, const std::vector<std::string>& words);

/// Upper case with the root locale, never Turkish rules.
std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);

/// For comparing names and headers: as to_ascii() writes it, in lower case, letters and digits alone. So names that are
/// the same in logins are the same everywhere. What cannot be written in ASCII stays as it is.
/// "Prénom.1 *" and "PRENOM 1" both give "prenom1", "Weiß" and "WEISS" both "weiss".
std::string fold_key(std::string_view text);

/// Lower case without accents, œ and æ in two letters, apostrophes typed as ', white space tidied; all else as it is:
/// what a file in capitals loses.
std::string without_accents(std::string_view text);

/// To ASCII letters as a French reader would write them (ICU Any-Latin; Latin-ASCII): œ oe, ß ss, ø o, ł l, ğ g,
/// Vietnamese, Cyrillic, Greek. Case is kept. What cannot be written in ASCII is dropped.
std::string to_ascii(std::string_view text);

/// Byte-comparable key of French collation (accents and case count only between otherwise equal words; spaces,
/// hyphens and apostrophes do not count).
std::string collation_key(std::string_view text);

/// Natural order of division names: runs of digits compare as numbers, so 6E 2 comes before 6E 10.
std::strong_ordering natural_order(std::string_view a, std::string_view b);

/// A pattern with * and ? as a shell has them, blind to case; for --division.
bool glob_match(std::string_view pattern, std::string_view text);

}  // namespace passation
