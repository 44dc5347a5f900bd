#include "base/accents.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

namespace passation {
namespace {

// What the bytes 80 to BF of UTF-8 look like in Windows-1252, or in ISO-8859-1 (U+0080 to U+009F), behind the letter
// that the byte before them has become. A name may have the second kind of these behind such a letter.
constexpr std::u32string_view signs = U"€‚ƒ„†‡ˆ‰‹•˜™›";
constexpr std::u32string_view signs_or_text = U"\u00A0\u00AD‘’“”…–—ŠšŽžŒœŸ ";

bool is_sign(char32_t c) {
  if (signs_or_text.find(c) != signs_or_text.npos) return false;
  return (c >= 0x80 && c <= 0xBF) || signs.find(c) != signs.npos;
}

bool is_small_letter(std::u32string_view text) {
  if (text.empty() || !is_name_letter(text.back())) return false;
  std::string letter;
  append_utf8(letter, text.back());
  return to_upper(letter) != letter;
}

/// Of a character and the one behind it (a space at the end), in what stands before them.
Accents accents_at(char32_t c, char32_t next, std::u32string_view before) {
  if (c == 0xFFFD || (c == U'ï' && next == U'¿') || (c == U'â' && next == U'€')) return Accents::broken;
  if ((c == U'√' || c == U'├') && next >= 0x80) return Accents::broken;  // of a Mac, of MS-DOS
  if (c != U'Â' && c != U'Ã' && c != U'Ä' && c != U'Å' && c != U'Ì') return Accents::sound;
  if (is_sign(next)) return Accents::broken;
  if (signs_or_text.find(next) == signs_or_text.npos) return Accents::sound;
  return is_small_letter(before) ? Accents::broken : Accents::doubtful;
}

}  // namespace

Accents accents_of(std::string_view text) {
  if (is_ascii(text)) return Accents::sound;
  const std::u32string characters = to_code_points(text);
  const std::u32string_view all = characters;
  Accents accents = Accents::sound;
  for (std::size_t i = 0; i < all.size() && accents != Accents::broken; ++i)
    accents = std::max(accents, accents_at(all[i], i + 1 < all.size() ? all[i + 1] : U' ', all.substr(0, i)));
  return accents;
}

}  // namespace passation
