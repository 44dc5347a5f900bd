#include "base/text.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/sortkey.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <stdexcept>

namespace passation {
namespace {

// ICU's data are part of the program: failing to open them is our mistake, not the data's.
void require(UErrorCode code) {
  if (U_FAILURE(code)) throw std::logic_error(u_errorName(code));
}

icu::UnicodeString to_icu(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

/// Whether UTF-8 is NFC at first sight: below U+0300, whose first byte is 0xCC, nothing composes.
bool is_plain(std::string_view text) {
  for (std::size_t at = 0; (at = find_beyond_ascii(text, at)) < text.size(); ++at)
    if (static_cast<unsigned char>(text[at]) >= 0xCC) return false;
  return true;
}

/// Where the piece that begins there ends: behind more combining marks in a row than any language has, or at the end.
/// ICU sorts the marks of a letter in quadratic time.
std::size_t end_of_piece(std::string_view text, std::size_t begin) {
  constexpr int most_marks = 100;
  int marks = 0;
  for (std::size_t at = begin; at < text.size();) {
    const std::size_t beyond = find_beyond_ascii(text, at);
    if (beyond > at) marks = 0;
    at = beyond;
    if (at == text.size()) break;
    marks = u_getCombiningClass(static_cast<UChar32>(next_code_point(text, at))) == 0 ? 0 : marks + 1;
    if (marks > most_marks) return at;
  }
  return text.size();
}

std::string from_icu(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

const icu::Normalizer2& nfc() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* n = icu::Normalizer2::getNFCInstance(code);
  require(code);
  return *n;
}

const icu::Normalizer2& nfkd() {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2* n = icu::Normalizer2::getNFKDInstance(code);
  require(code);
  return *n;
}

char ascii_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
}
char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

/// ASCII without spaces at its ends, two in a row or control characters: tidy at first sight.
bool is_tidy(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x7F || (byte <= ' ' && (c != ' ' || before == ' '))) return false;
    before = c;
  }
  return before != ' ' || text.empty();
}

/// ICU's Any-Latin; Latin-ASCII.
void to_latin(icu::UnicodeString& text) {
  // Opening the transliterator costs some 20 ms: once per thread, and only for a name that needs it.
  thread_local const std::unique_ptr<icu::Transliterator> latin = [] {
    UErrorCode code = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<icu::Transliterator> t(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, where, code));
    require(code);
    return t;
  }();
  latin->transliterate(text);
}

/// Letters that have no decomposition, and how to_ascii() writes them: the shorter way for most names of French files.
struct Undecomposed {
  UChar32 letter;
  std::string_view ascii;
};
constexpr std::array<Undecomposed, 10> undecomposed{{{U'œ', "oe"},
                                                     {U'æ', "ae"},
                                                     {U'ß', "ss"},
                                                     {U'ø', "o"},
                                                     {U'ł', "l"},
                                                     {U'đ', "d"},
                                                     {U'ð', "d"},
                                                     {U'þ', "th"},
                                                     {U'ı', "i"},
                                                     {0x02BC, ""}}};  // an apostrophe that counts as a letter

/// As to_ascii() writes it; letters that it cannot write stay, so that two names are not one for want of letters.
std::string fold_other_script(std::string_view text) {
  std::string out;
  icu::UnicodeString latin = to_icu(text);
  to_latin(latin);
  latin.toLower(icu::Locale::getRoot());
  for (int32_t i = 0; i < latin.length(); i = latin.moveIndex32(i, 1)) {
    const UChar32 c = latin.char32At(i);
    if (u_isalnum(c)) append_utf8(out, static_cast<char32_t>(c));
  }
  return out;
}

}  // namespace

std::size_t find_beyond_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

bool is_ascii(std::string_view text) {
  return find_beyond_ascii(text, 0) == text.size();
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit);
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; (i = find_beyond_ascii(text, i)) < text.size();) {
    UChar32 c = 0;
    std::int32_t at = 0;
    const auto room = static_cast<std::int32_t>(std::min<std::size_t>(text.size() - i, 4));
    const auto* piece = reinterpret_cast<const std::uint8_t*>(text.data() + i);
    U8_NEXT(piece, at, room, c);
    if (c < 0) return false;
    i += static_cast<std::size_t>(at);
  }
  return true;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t c = lead & (0x3Fu >> more);
  for (int i = 0; i < more && at < text.size(); ++i) c = (c << 6) | (static_cast<unsigned char>(text[at++]) & 0x3Fu);
  return c;
}

void append_utf8(std::string& out, char32_t c) {
  const auto byte = [&](char32_t b) { out += static_cast<char>(b); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F));
  }
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) next_code_point(text, end);
  return text.substr(0, end);
}

std::size_t start_of_last_character(std::string_view text) {
  std::size_t at = text.empty() ? 0 : text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::u32string to_code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) out += next_code_point(text, at);
  return out;
}

bool is_name_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  const auto mark = U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK;
  return mark != 0 || u_isalpha(static_cast<UChar32>(c));
}

bool is_white_space(char32_t c) {
  constexpr char32_t blank_braille = 0x2800;
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == blank_braille;
}

bool is_invisible(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return false;
  const auto icu_c = static_cast<UChar32>(c);
  const bool annotation = c >= 0xFFF9 && c <= 0xFFFB;
  return !is_white_space(c) && (u_charType(icu_c) == U_CONTROL_CHAR ||
                                u_hasBinaryProperty(icu_c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || annotation);
}

bool is_of_another_script(char32_t c) {
  if (c < 0x250 || !is_name_letter(c)) return false;
  UErrorCode code = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &code)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_COMMON:
    case USCRIPT_INHERITED: return false;
    default: return U_SUCCESS(code);
  }
}

bool is_symbol(char32_t c) {
  if (c < 0x2000) return false;
  const auto icu_c = static_cast<UChar32>(c);
  switch (u_charType(icu_c)) {
    case U_OTHER_SYMBOL:
    case U_UNASSIGNED:
    case U_PRIVATE_USE_CHAR: return true;
    default:
      return u_hasBinaryProperty(icu_c, UCHAR_EMOJI_PRESENTATION) ||
             u_hasBinaryProperty(icu_c, UCHAR_VARIATION_SELECTOR);
  }
}

std::string to_nfc(std::string text) {
  if (is_plain(text)) return text;
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = end_of_piece(text, begin);
    UErrorCode code = U_ZERO_ERROR;
    nfc().normalizeUTF8(0, {text.data() + begin, static_cast<int32_t>(end - begin)}, sink, nullptr, code);
    require(code);
    begin = end;
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view spaces = " \t\r\n\v\f";
  const std::size_t begin = text.find_first_not_of(spaces);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

std::string tidy(std::string_view text) {
  if (is_tidy(text)) return std::string(text);
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (is_white_space(c)) gap = !out.empty();
    if (is_white_space(c) || is_invisible(c)) continue;
    if (gap) out += ' ';
    gap = false;
    out.append(text.substr(begin, at - begin));
  }
  return out;
}

std::string without_controls(std::string_view text) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";
  const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const unsigned a = byte(at), b = byte(at + 1), c = byte(at + 2);
    std::size_t length = 0;
    const bool ends_line = a == '\n' || (a == '\r' && b == '\n');
    if ((a < 0x20 && !ends_line) || a == 0x7F)
      length = 1;
    else if ((a == 0xC2 && b >= 0x80 && b <= 0x9F) || (a == 0xD8 && b == 0x9C))  // C1, Arabic letter mark
      length = 2;
    else if (a == 0xE2 && b == 0x80 && (c == 0x8E || c == 0x8F || (c >= 0xA8 && c <= 0xAE)))  // U+200E to U+202E
      length = 3;
    else if (a == 0xE2 && b == 0x81 && c >= 0xA6 && c <= 0xA9)  // U+2066 to U+2069
      length = 3;
    if (length == 0)
      out += text[at++];
    else
      out += replacement;
    at += length;
  }
  return out;
}

std::string to_upper(std::string_view text) {
  if (is_ascii(text)) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), ascii_upper);
    return out;
  }
  return from_icu(to_icu(text).toUpper(icu::Locale::getRoot()));
}

std::string to_lower(std::string_view text) {
  if (!is_ascii(text)) return from_icu(to_icu(text).toLower(icu::Locale::getRoot()));
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), ascii_lower);
  return out;
}

std::string fold_key(std::string_view text) {
  std::string out;
  if (is_ascii(text)) {
    for (const char c : text)
      if (is_ascii_alnum(c)) out += ascii_lower(c);
    return out;
  }
  UErrorCode code = U_ZERO_ERROR;
  icu::UnicodeString folded = to_icu(text).toLower(icu::Locale::getRoot());
  folded = nfkd().normalize(folded, code);
  require(code);
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    const auto known =
        std::find_if(undecomposed.begin(), undecomposed.end(), [&](const auto& l) { return l.letter == c; });
    if (known != undecomposed.end())
      out += known->ascii;
    else if (u_isalnum(c) && c >= 0x80)
      return fold_other_script(text);
    else if (u_isalnum(c))
      out += static_cast<char>(c);
  }
  return out;
}

std::string without_accents(std::string_view text) {
  const std::string tidied = tidy(text);
  if (is_ascii(tidied)) return to_lower(tidied);
  UErrorCode code = U_ZERO_ERROR;
  icu::UnicodeString folded = nfkd().normalize(to_icu(tidied).toLower(icu::Locale::getRoot()), code);
  require(code);
  std::string out;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (u_charType(c) == U_NON_SPACING_MARK) continue;
    if (c == U'œ' || c == U'æ')
      out += c == U'œ' ? "oe" : "ae";
    else if (c == U'’' || c == U'‘' || c == U'´' || c == 0x02BC)
      out += '\'';
    else
      append_utf8(out, static_cast<char32_t>(c));
  }
  return out;
}

std::string to_ascii(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  icu::UnicodeString s = to_icu(text);
  to_latin(s);
  std::string out;
  for (int32_t i = 0; i < s.length(); ++i)
    if (s[i] < 0x80) out += static_cast<char>(s[i]);
  return out;
}

std::string collation_key(std::string_view text) {
  thread_local const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode code = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> c(icu::Collator::createInstance(icu::Locale::getFrench(), code));
    require(code);
    c->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, code);  // spaces and punctuation do not count
    require(code);
    return c;
  }();
  const icu::UnicodeString s = to_icu(text);
  std::uint8_t buffer[512];
  const auto room = static_cast<int32_t>(sizeof buffer);
  const int32_t size = collator->getSortKey(s, buffer, room);
  if (size <= room) return std::string(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size - 1));
  std::string key(static_cast<std::size_t>(size), '\0');
  collator->getSortKey(s, reinterpret_cast<std::uint8_t*>(key.data()), size);
  key.pop_back();  // ICU ends keys with a zero byte
  return key;
}

std::strong_ordering natural_order(std::string_view a, std::string_view b) {
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (is_digit(a[i]) && is_digit(b[j])) {
      while (i < a.size() && a[i] == '0') ++i;
      while (j < b.size() && b[j] == '0') ++j;
      const std::size_t a_begin = i, b_begin = j;
      while (i < a.size() && is_digit(a[i])) ++i;
      while (j < b.size() && is_digit(b[j])) ++j;
      if (const auto order = (i - a_begin) <=> (j - b_begin); order != 0) return order;
      if (const auto order = a.substr(a_begin, i - a_begin) <=> b.substr(b_begin, j - b_begin); order != 0)
        return order;
    } else {
      const char x = ascii_lower(a[i]), y = ascii_lower(b[j]);
      if (x != y) return static_cast<unsigned char>(x) <=> static_cast<unsigned char>(y);
      ++i, ++j;
    }
  }
  if (const auto order = (a.size() - i) <=> (b.size() - j); order != 0) return order;
  return a <=> b;
}

bool glob_match(std::string_view pattern, std::string_view text) {
  const std::u32string p = to_code_points(to_lower(pattern)), t = to_code_points(to_lower(text));
  std::size_t i = 0, j = 0, star = std::u32string::npos, mark = 0;
  while (j < t.size()) {
    if (i < p.size() && (p[i] == t[j] || p[i] == U'?') && p[i] != U'*') {
      ++i, ++j;
    } else if (i < p.size() && p[i] == U'*') {
      star = i++;
      mark = j;
    } else if (star != std::u32string::npos) {
      i = star + 1;
      j = ++mark;
    } else {
      return false;
    }
  }
  while (i < p.size() && p[i] == U'*') ++i;
  return i == p.size();
}

namespace {

/// How many letters differ, left out, added or swapped with their neighbour.
std::size_t letters_wrong(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> wrong(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      std::size_t& here = wrong[i][j];
      if (i == 0 || j == 0) {
        here = i + j;
        continue;
      }
      const bool same = a[i - 1] == b[j - 1];
      here = std::min({wrong[i - 1][j] + 1, wrong[i][j - 1] + 1, wrong[i - 1][j - 1] + (same ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        here = std::min(here, wrong[i - 2][j - 2] + 1);
    }
  return wrong[a.size()][b.size()];
}

}  // namespace

std::string closest(std::string_view typed, const std::vector<std::string>& words) {
  constexpr std::size_t longest = 40;
  if (typed.size() > longest) return {};
  std::size_t best = std::min<std::size_t>(2, typed.size() / 3) + 1;
  std::string meant;
  for (const std::string& word : words)
    if (const std::size_t wrong = letters_wrong(typed, word); wrong < best) {
      best = wrong;
      meant = word;
    }
  return meant;
}

}  // namespace passation
