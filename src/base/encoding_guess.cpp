#include "base/encoding_guess.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"

namespace passation {

const UpperCodes code_page_850 = [] {
  constexpr std::u32string_view characters =
      U"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯"
      U"´"
      U"\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0";
  UpperCodes codes{};
  static_assert(characters.size() == codes.size());
  std::copy(characters.begin(), characters.end(), codes.begin());
  return codes;
}();

namespace {

// All letters beyond ASCII that these encodings have.
constexpr std::u32string_view capitals = U"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŒŠŽŸΩ";
constexpr std::u32string_view small_letters = U"àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿœšžßƒıµπﬁﬂ";
constexpr std::u32string_view french = U"àâçéèêëîïôùûüœÀÂÇÉÈÊËÎÏÔÙÛÜŒ";
constexpr std::u32string_view not_of_names = U"ƒªºµıðÐþÞýÝÿŸﬁﬂ";  // letters, of which names here have none
constexpr std::u32string_view alone = U"«»“”‘’–—…°²³¹€·•§®©½¼¾\u00A0\u00AD";
constexpr std::u32string_view beside_words = U"«»“”‘’–—°²³¹\u00A0\u00AD";
constexpr std::u32string_view keys = U"éèçàù";  // typed in one stroke, and so met among capitals
constexpr std::u32string_view vowels = U"AEIOUYaeiouyÀÂÉÈÊËÎÏÔÙÛÜàâéèêëîïôùûü";

bool is_in(char32_t c, std::u32string_view set) {
  return set.find(c) != set.npos;
}
bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : is_in(c, capitals);
}
bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : is_in(c, small_letters);
}
bool is_letter(char32_t c) {
  return is_upper(c) || is_lower(c);
}

enum class Look : std::uint8_t { usual, unusual, impossible };

/// A character and those beside it; a space at the ends of the text.
struct Place {
  char32_t second_before, before, here, after, second_after;
  bool western;  ///< of Windows-1252 or ISO-8859-15, which may hold anything; of others only what is known
};

/// « L’Étoile », « O’Brien », « d’or ».
bool is_elision(const Place& p) {
  if (is_letter(p.second_before) || p.here == U'‘') return false;
  if (is_lower(p.after)) return is_lower(p.before) && is_in(p.after, vowels);
  return is_in(p.after, vowels) || p.after == U'H' || is_in(p.before, U"OMN");
}

Look look_of_sign(const Place& p) {
  const int letters = (is_letter(p.before) ? 1 : 0) + (is_letter(p.after) ? 1 : 0);
  if (letters == 0) return is_in(p.here, alone) ? Look::usual : Look::unusual;
  if (p.before >= '0' && p.before <= '9') return Look::usual;  // « 1½h »
  if (letters == 1 && p.here == U'…') return Look::unusual;
  if (letters == 1) return is_in(p.here, beside_words) ? Look::usual : Look::impossible;
  const bool in_small = is_lower(p.before) && is_lower(p.after) && !is_in(p.after, vowels);
  if (p.here == U'‘' && in_small) return Look::impossible;  // Gaël, Noëmie of a Mac; not « Fa‘a »
  switch (p.here) {
    case U'’':
    case U'‘':
    case U'´': return is_elision(p) ? Look::usual : p.western || p.here != U'‘' ? Look::unusual : Look::impossible;
    case U'–':
    case U'—': return is_upper(p.after) ? Look::usual : Look::impossible;
    case U'\u00A0': return is_upper(p.after) ? Look::usual : Look::unusual;
    case U'\u00AD': return Look::unusual;
    default: return Look::impossible;
  }
}

/// JOÃO, LEÃO, GUIMARÃES of code page 850 are JOÇO, LEÇO, GUIMARÇES in Windows-1252. Not LOURENÇO.
bool ends_as_in_portuguese(const Place& p) {
  if (p.after == U'E') return p.second_after == U'S';
  return p.after == U'O' && !is_letter(p.second_after) && !is_in(p.before, U"AN");
}

/// LŒTITIA and CŒLIA of a Mac are LÎTITIA and CÎLIA in Windows-1252. Not BENOÎT.
bool is_where_oe_is(const Place& p) {
  return is_letter(p.before) && !is_in(p.before, vowels) && is_in(p.after, U"ILNT");
}

Look look_of_capital(const Place& p) {
  if (is_lower(p.before) || (is_upper(p.before) && is_lower(p.after))) return Look::impossible;
  const bool vowel_before = is_in(p.before, vowels);
  if (p.here == U'Ø' && vowel_before && is_letter(p.after)) return Look::impossible;  // ANAÏS of code page 850
  if (p.here == U'Ó' && (p.before == U'A' || p.before == U'O') && is_letter(p.after)) return Look::impossible;
  if (p.here == U'Î' && p.after == U'U') return Look::impossible;  // CŒUR of a Mac
  const bool odd = (p.here == U'È' && p.after == U'M') ||          // CÔME
                   (p.here == U'Ê' && vowel_before) || (p.here == U'Î' && is_where_oe_is(p)) ||
                   (p.here == U'Ç' && ends_as_in_portuguese(p)) ||
                   ((p.here == U'Ë' || p.here == U'Ï') && (!vowel_before || p.before == U'E'));
  return odd || !is_in(p.here, french) ? Look::unusual : Look::usual;
}

Look look_of_small(const Place& p) {
  if (is_upper(p.after) && is_lower(p.before)) return Look::impossible;
  if (p.here == U'æ' && is_in(p.before, U"aeo")) return Look::impossible;  // Gaël of a Mac, in code page 850
  const bool among_capitals =
      is_upper(p.after) || (is_upper(p.before) && is_upper(p.second_before) && !is_lower(p.after));
  if (among_capitals && !is_in(p.here, keys)) return p.western ? Look::unusual : Look::impossible;
  if (is_upper(p.after) || !is_in(p.here, french)) return Look::unusual;
  const bool vowel_before = is_in(p.before, vowels);
  constexpr std::u32string_view behind_oe = U"uitln";
  if (p.here == U'œ') return is_in(p.after, behind_oe) && !vowel_before ? Look::usual : Look::unusual;
  if (p.here == U'è' && is_in(p.before, U"AOUaou")) return Look::unusual;
  if (is_letter(p.before) || !is_lower(p.after)) return Look::usual;
  return p.here == U'ê' && !p.western ? Look::impossible : Look::unusual;  // a name begins with a capital
}

Look look_of(const Place& p) {
  const char32_t c = p.here;
  const bool drawing = c >= 0x2500 && c <= 0x25FF;
  if (c < 0xA0 || drawing || c == 0xF8FF || c == 0xFFFD || is_in(c, not_of_names)) return Look::impossible;
  if (is_upper(c)) return look_of_capital(p);
  if (is_lower(c)) return look_of_small(p);
  return look_of_sign(p);
}

struct Verdict {
  std::size_t impossible = 0, unusual = 0;
};

Place place_at(std::string_view bytes, std::size_t i, const UpperCodes& codes, bool western) {
  const auto at = [&](std::size_t position) -> char32_t {
    if (position >= bytes.size()) return U' ';  // before the beginning, too, where the position has wrapped
    const auto byte = static_cast<unsigned char>(bytes[position]);
    return byte < 0x80 ? byte : codes[byte - 0x80u];
  };
  return {at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2), western};
}

/// @param whole to the end; else to the first thing that is impossible
Verdict judge(std::string_view bytes, const UpperCodes& codes, bool western, bool whole) {
  Verdict verdict;
  for (std::size_t i = 0; (i = find_beyond_ascii(bytes, i)) < bytes.size(); ++i) {
    if (!whole && verdict.impossible > 0) return verdict;
    const Look look = look_of(place_at(bytes, i, codes, western));
    if (look == Look::impossible) ++verdict.impossible;
    if (look == Look::unusual) ++verdict.unusual;
  }
  return verdict;
}

bool has_low_half(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 && byte <= 0x9F;
  });
}

}  // namespace

bool holds_names_of_ms_dos(std::string_view bytes) {
  return judge(bytes, code_page_850, false, false).impossible == 0;
}

std::optional<ByteEncoding> guess_encoding(std::string_view bytes, const Candidates& candidates) {
  std::array<Verdict, 3> verdicts;
  for (std::size_t e = 0; e < candidates.size(); ++e)
    verdicts[e] = judge(bytes, *candidates[e], e == 0, e == 0 || verdicts[0].impossible > 0);
  const auto& windows = verdicts[0];
  // Without these bytes a Mac has no small letters but ÿ, æ and ø: believed only of what is odd in Windows-1252.
  if (!has_low_half(bytes) && windows.impossible == 0 && windows.unusual == 0) verdicts[1].impossible = 1;

  std::optional<std::size_t> fits;
  std::size_t fitting = 0;
  for (std::size_t e = 0; e < verdicts.size(); ++e) {
    if (verdicts[e].impossible > 0) continue;
    ++fitting;
    fits = fits.value_or(e);
  }
  if (fitting == 1) return static_cast<ByteEncoding>(*fits);
  if (fitting == 0) {  // more than names, or several encodings in one file: the one that makes most sense by far
    const auto least = std::min_element(verdicts.begin(), verdicts.end(),
                                        [](const Verdict& a, const Verdict& b) { return a.impossible < b.impossible; });
    return static_cast<ByteEncoding>(least - verdicts.begin());
  }
  const bool others_unusual = std::all_of(verdicts.begin() + 1, verdicts.end(),
                                          [](const Verdict& v) { return v.impossible > 0 || v.unusual > 0; });
  if (windows.impossible == 0 && windows.unusual == 0 && others_unusual) return ByteEncoding::windows_1252;
  return std::nullopt;
}

std::bitset<128> letters_from_elsewhere(const UpperCodes& codes) {
  constexpr char32_t first = 0x100, behind = 0x250;  // the rest of the Latin alphabets
  std::bitset<128> letters;
  for (std::size_t i = 0; i < codes.size(); ++i)
    letters[i] = codes[i] >= first && codes[i] < behind && !is_letter(codes[i]);
  return letters;
}

bool may_be_french(std::string_view bytes, const std::bitset<128>& among, const UpperCodes& western) {
  for (std::size_t i = 0; (i = find_beyond_ascii(bytes, i)) < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool is_french_letter = is_in(western[byte - 0x80u], french);
    if (among[byte - 0x80u] && is_french_letter && look_of(place_at(bytes, i, western, true)) == Look::usual)
      return true;
  }
  return false;
}

}  // namespace passation
