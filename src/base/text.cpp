#include "base/text.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/sortkey.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
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

/// Where the first byte from `at` on stands that is not ASCII; the size when there is none. Eight bytes at a time:
/// nearly all of a file is ASCII.
std::size_t find_beyond_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
    std::memcpy(&eight, text.data() + at, sizeof eight);
    if ((eight & high_bits) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

/// Whether UTF-8 is NFC at first sight: below U+0300, whose first byte is 0xCC, nothing composes.
bool is_plain(std::string_view text) {
  for (std::size_t at = 0; (at = find_beyond_ascii(text, at)) < text.size(); ++at)
    if (static_cast<unsigned char>(text[at]) >= 0xCC) return false;
  return true;
}

std::string from_icu(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

struct CloseConverter {
  void operator()(UConverter* c) const { ucnv_close(c); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// nullopt when the encoding is unknown or the bytes do not fit it.
std::optional<std::string> convert_by_icu(std::string_view bytes, const std::string& encoding) {
  UErrorCode code = U_ZERO_ERROR;
  const Converter from(ucnv_open(encoding.c_str(), &code));
  const Converter to(ucnv_open("UTF-8", &code));
  if (U_FAILURE(code)) return std::nullopt;
  ucnv_setToUCallBack(from.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);

  std::string out;
  char buffer[1 << 14];
  UChar pivot[1 << 12];
  UChar *pivot_source = pivot, *pivot_target = pivot;
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  out.reserve(bytes.size() + bytes.size() / 16);
  for (bool first = true;; first = false) {
    char* target = buffer;
    code = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, buffer + sizeof buffer, &source, source_end, pivot, &pivot_source,
                   &pivot_target, pivot + std::size(pivot), first, true, &code);
    out.append(buffer, static_cast<std::size_t>(target - buffer));
    if (code == U_BUFFER_OVERFLOW_ERROR) continue;
    if (U_FAILURE(code)) return std::nullopt;
    return out;
  }
}

/// The characters of the bytes 80 to FF.
using UpperHalf = std::array<std::string, 128>;

/// nullopt unless the encoding has a byte per character, knows all bytes, and begins with ASCII.
std::optional<UpperHalf> upper_half(const std::string& encoding) {
  UErrorCode code = U_ZERO_ERROR;
  const Converter converter(ucnv_open(encoding.c_str(), &code));
  if (U_FAILURE(code)) return std::nullopt;
  const UConverterType type = ucnv_getType(converter.get());
  if (type != UCNV_SBCS && type != UCNV_LATIN_1) return std::nullopt;
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  const auto text = convert_by_icu(bytes, encoding);
  if (!text || !text->starts_with(bytes.substr(0, 128))) return std::nullopt;
  const std::u32string characters = to_code_points(std::string_view(*text).substr(128));
  UpperHalf upper;
  if (characters.size() != upper.size()) return std::nullopt;
  for (std::size_t i = 0; i < upper.size(); ++i) append_utf8(upper[i], characters[i]);
  return upper;
}

/// As convert_by_icu(). Files in ISO-8859-15 are copied, but for their accents: a tenth of the time.
std::optional<std::string> convert(std::string_view bytes, const std::string& encoding) {
  const std::optional<UpperHalf> upper = upper_half(encoding);
  if (!upper) return convert_by_icu(bytes, encoding);
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 16);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const std::size_t end = find_beyond_ascii(bytes, at);
    out.append(bytes.substr(at, end - at));
    at = end;
    if (at < bytes.size()) out += (*upper)[static_cast<unsigned char>(bytes[at]) - 0x80];
  }
  return out;
}

/// Bytes that are letters or the euro sign in ISO-8859-15 and signs (¤ ¦ ¨ ´ ¸ ¼ ½ ¾) in its neighbours.
bool is_latin9_sign(unsigned char c) {
  return c == 0xA6 || c == 0xA8 || c == 0xB4 || c == 0xB8 || c == 0xBC || c == 0xBD || c == 0xBE;
}

bool is_latin_letter(unsigned char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0;
}

/// False before the beginning, too, where the position has wrapped.
bool has_letter_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() && is_latin_letter(static_cast<unsigned char>(bytes[at]));
}

bool is_small_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// What a spreadsheet on a Mac saves as "CSV (Macintosh)": è, ê, ç and ù where Windows-1252 has nothing, é within a
/// word where it has Ž; and behind no small letter the bytes that are its é, è and ê.
bool is_macintosh(std::string_view bytes) {
  bool some = false;
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c < 0x80) continue;
    const bool behind_small = is_small_letter(bytes[i - 1]);
    const bool before_small = i + 1 < bytes.size() && is_small_letter(bytes[i + 1]);
    if (c >= 0xE0 && behind_small) return false;
    const bool within_word =
        behind_small || (before_small && is_latin_letter(static_cast<unsigned char>(bytes[i - 1])));
    some = some || c == 0x8D || c == 0x8F || c == 0x90 || c == 0x9D || (c == 0x8E && within_word);
  }
  return some;
}

/// « D´ARCY », with an accent for an apostrophe, rather than « DŽARCY ».
bool is_apostrophe(std::string_view bytes, std::size_t i) {
  return bytes[i] == '\xB4' && has_letter_at(bytes, i - 1) && !has_letter_at(bytes, i - 2) &&
         has_letter_at(bytes, i + 1);
}

std::string guess_single_byte_encoding(std::string_view bytes) {
  if (is_macintosh(bytes)) return "macintosh";
  bool latin9 = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c >= 0x80 && c <= 0x9F) return "windows-1252";
    if (!is_latin9_sign(c) || is_apostrophe(bytes, i)) continue;
    latin9 = latin9 || has_letter_at(bytes, i - 1) || has_letter_at(bytes, i + 1);
  }
  return latin9 ? "ISO-8859-15" : "windows-1252";
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

/// What a file that declares ISO-8859-1 or -15 is written in: bytes that are nothing there are Windows-1252's, and
/// fractions within words are the œ, Œ and Ÿ of ISO-8859-15.
std::string meant_encoding(std::string_view bytes, std::string_view declared) {
  const bool latin1 = equal_ignoring_case(declared, "ISO-8859-1");
  if (!latin1 && !equal_ignoring_case(declared, "ISO-8859-15")) return std::string(declared);
  bool latin9 = !latin1;
  for (std::size_t i = 0; (i = find_beyond_ascii(bytes, i)) < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c < 0xA0) return "windows-1252";
    latin9 = latin9 || (c >= 0xBC && c <= 0xBE && (has_letter_at(bytes, i - 1) || has_letter_at(bytes, i + 1)));
  }
  return latin9 ? "ISO-8859-15" : std::string(declared);
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
bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// ASCII without spaces at its ends, two in a row or control characters: tidy at first sight.
bool is_tidy(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || (byte <= ' ' && (c != ' ' || before == ' '))) return false;
    before = c;
  }
  return before != ' ' || text.empty();
}

bool is_space(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) || c == 0x200B || c == 0xFEFF;
}

}  // namespace

bool is_ascii(std::string_view text) {
  return find_beyond_ascii(text, 0) == text.size();
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

std::optional<Decoded> decode(std::string_view bytes, std::string_view declared) {
  using namespace std::literals;
  const auto as = [](std::string_view rest, const std::string& encoding) -> std::optional<Decoded> {
    auto text = encoding == "UTF-8" ? (is_valid_utf8(rest) ? std::optional(std::string(rest)) : std::nullopt)
                                    : convert(rest, encoding);
    if (!text) return std::nullopt;
    return Decoded{is_plain(*text) ? std::move(*text) : to_nfc(*text), encoding};
  };
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return as(bytes.substr(3), "UTF-8");
  if (bytes.starts_with("\xFF\xFE"sv)) return as(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF"sv)) return as(bytes.substr(2), "UTF-16BE");
  if (equal_ignoring_case(declared, "UTF-8") || equal_ignoring_case(declared, "US-ASCII")) return as(bytes, "UTF-8");
  // Also when something else is declared: accented text that is valid UTF-8 by chance does not exist, files saved
  // again by an editor do.
  if (is_valid_utf8(bytes)) return as(bytes, "UTF-8");
  if (!declared.empty()) return as(bytes, meant_encoding(bytes, declared));
  return as(bytes, guess_single_byte_encoding(bytes));
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

std::string to_nfc(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(text.size()));
  UErrorCode code = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, {text.data(), static_cast<int32_t>(text.size())}, sink, nullptr, code);
  require(code);
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
    if (is_space(next_code_point(text, at))) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += ' ';
    gap = false;
    out.append(text.substr(begin, at - begin));
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
  // Letters that have no decomposition but are written both ways in French files.
  folded.findAndReplace(u"œ", u"oe");
  folded.findAndReplace(u"æ", u"ae");
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    const UChar32 c = folded.char32At(i);
    if (u_isalnum(c)) append_utf8(out, static_cast<char32_t>(c));
  }
  return out;
}

std::string to_ascii(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  // Opening the transliterator costs some 20 ms: once per thread, and only for a name that needs it.
  thread_local const std::unique_ptr<icu::Transliterator> latin = [] {
    UErrorCode code = U_ZERO_ERROR;
    UParseError where;
    std::unique_ptr<icu::Transliterator> t(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, where, code));
    require(code);
    return t;
  }();
  icu::UnicodeString s = to_icu(text);
  latin->transliterate(s);
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

}  // namespace passation
