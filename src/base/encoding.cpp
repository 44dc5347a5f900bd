#include "base/encoding.hpp"

#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <memory>
#include <utility>

#include "base/encoding_guess.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

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
  if (encoding == "IBM850") {  // ICU's has other controls than ASCII
    UpperHalf upper;
    for (std::size_t i = 0; i < upper.size(); ++i) append_utf8(upper[i], code_page_850[i]);
    return upper;
  }
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

/// As convert_by_icu(). Files in ISO-8859-15 are copied, but for their accents: a tenth of the time. Its bytes 80 to
/// 9F, which say nothing, are Windows-1252's: pasted into a database, they come out as they are.
std::optional<std::string> convert(std::string_view bytes, const std::string& encoding) {
  std::optional<UpperHalf> upper = upper_half(encoding);
  if (!upper) return convert_by_icu(bytes, encoding);
  if (encoding == "ISO-8859-15")
    if (const auto pasted = upper_half("windows-1252")) std::copy_n(pasted->begin(), 32, upper->begin());
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

/// « D´ARCY », with an accent for an apostrophe, rather than « DŽARCY ».
bool is_apostrophe(std::string_view bytes, std::size_t i) {
  return bytes[i] == '\xB4' && has_letter_at(bytes, i - 1) && !has_letter_at(bytes, i - 2) &&
         has_letter_at(bytes, i + 1);
}

/// With a letter beside it, but not in « 1½h ».
bool is_in_word(std::string_view bytes, std::size_t i) {
  const bool behind_digit = i > 0 && bytes[i - 1] >= '0' && bytes[i - 1] <= '9';
  return !behind_digit && (has_letter_at(bytes, i - 1) || has_letter_at(bytes, i + 1));
}

UpperCodes codes_of(const std::string& encoding) {
  UpperCodes codes{};
  const UpperHalf upper = upper_half(encoding).value();  // ICU knows it
  for (std::size_t i = 0; i < codes.size(); ++i) codes[i] = to_code_points(upper[i]).front();
  return codes;
}

bool is_latin9(std::string_view bytes) {
  bool latin9 = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    if (c >= 0x80 && c <= 0x9F) return false;
    latin9 = latin9 || (is_latin9_sign(c) && !is_apostrophe(bytes, i) && is_in_word(bytes, i));
  }
  return latin9;
}

struct Guess {
  std::string encoding;
  bool certain = true;
};

const UpperCodes& windows_codes() {
  static const UpperCodes codes = codes_of("windows-1252");
  return codes;
}

const UpperCodes& latin9_codes() {
  static const UpperCodes codes = codes_of("ISO-8859-15");
  return codes;
}

Guess guess_single_byte_encoding(std::string_view bytes) {
  static const UpperCodes macintosh = codes_of("macintosh");
  const bool may_be_latin9 = is_latin9(bytes);
  const auto guess =
      guess_encoding(bytes, {may_be_latin9 ? &latin9_codes() : &windows_codes(), &macintosh, &code_page_850});
  const std::string western = may_be_latin9 ? "ISO-8859-15" : "windows-1252";
  if (!guess) return {western, false};
  return {*guess == ByteEncoding::windows_1252 ? western : *guess == ByteEncoding::macintosh ? "macintosh" : "IBM850"};
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

/// What a file that declares ISO-8859-1 or -15 is written in: fractions within words are the œ, Œ and Ÿ of ISO-8859-15,
/// and where there are none, bytes that are nothing there are Windows-1252's.
std::string meant_encoding(std::string_view bytes, std::string_view declared) {
  if (!equal_ignoring_case(declared, "ISO-8859-1") && !equal_ignoring_case(declared, "ISO-8859-15"))
    return std::string(declared);
  bool windows = false;
  for (std::size_t i = 0; (i = find_beyond_ascii(bytes, i)) < bytes.size(); ++i) {
    const auto c = static_cast<unsigned char>(bytes[i]);
    windows = windows || c < 0xA0;
    if (c >= 0xBC && c <= 0xBE && is_in_word(bytes, i)) return "ISO-8859-15";
  }
  return windows ? "windows-1252" : std::string(declared);
}

bool is_of_another_script(char32_t c) {
  constexpr char32_t behind_latin = 0x250;
  if (c < behind_latin) return false;
  UErrorCode code = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &code);
  return script != USCRIPT_LATIN && script != USCRIPT_COMMON && script != USCRIPT_INHERITED;
}

bool has_ascii_letter_at(std::string_view text, std::size_t i) {
  return i < text.size() && ((text[i] >= 'A' && text[i] <= 'Z') || (text[i] >= 'a' && text[i] <= 'z'));
}

/// Whether a word has Latin letters and those of another script, as « GRИBE »: the bytes are of another encoding.
bool mixes_scripts(std::string_view text) {
  for (std::size_t at = 0; (at = find_beyond_ascii(text, at)) < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(text, at);
    if (!is_of_another_script(c) || !u_isalpha(static_cast<UChar32>(c))) continue;
    if (has_ascii_letter_at(text, begin - 1) || has_ascii_letter_at(text, at)) return true;
  }
  return false;
}

/// « Íñigo » of code page 850: all that is beyond ASCII would be signs of another script before Latin letters.
bool is_utf8_by_chance(std::string_view bytes) {
  for (std::size_t at = 0; (at = find_beyond_ascii(bytes, at)) < bytes.size();)
    if (!is_of_another_script(next_code_point(bytes, at)) || !has_ascii_letter_at(bytes, at)) return false;
  return find_beyond_ascii(bytes, 0) < bytes.size() && holds_names_of_ms_dos(bytes);
}

/// Whether the declared encoding makes letters of Central Europe, as « GRčBE », where a Western one makes those of
/// French names. Nothing tells which of the two are meant: a name of either kind may have the letter.
bool may_be_western(std::string_view bytes, const std::string& declared) {
  if (!upper_half(declared)) return false;
  const std::bitset<128> letters = letters_from_elsewhere(codes_of(declared));
  return letters.any() &&
         (may_be_french(bytes, letters, windows_codes()) || may_be_french(bytes, letters, latin9_codes()));
}

}  // namespace

std::optional<Decoded> decode(std::string_view bytes, std::string_view declared) {
  using namespace std::literals;
  const auto as = [](std::string_view rest, const std::string& encoding) -> std::optional<Decoded> {
    auto text = encoding == "UTF-8" ? (is_valid_utf8(rest) ? std::optional(std::string(rest)) : std::nullopt)
                                    : convert(rest, encoding);
    if (!text) return std::nullopt;
    return Decoded{to_nfc(std::move(*text)), encoding, true};
  };
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return as(bytes.substr(3), "UTF-8");
  if (bytes.starts_with("\xFF\xFE"sv)) return as(bytes.substr(2), "UTF-16LE");
  if (bytes.starts_with("\xFE\xFF"sv)) return as(bytes.substr(2), "UTF-16BE");
  if (equal_ignoring_case(declared, "UTF-8") || equal_ignoring_case(declared, "US-ASCII")) return as(bytes, "UTF-8");
  // Also when something else is declared: files saved again by an editor exist, accented text that is valid UTF-8 by
  // chance hardly does.
  if (is_valid_utf8(bytes) && !(declared.empty() && is_utf8_by_chance(bytes))) return as(bytes, "UTF-8");
  if (!declared.empty()) {
    const std::string meant = meant_encoding(bytes, declared);
    auto decoded = as(bytes, meant);
    return decoded && (mixes_scripts(decoded->text) || may_be_western(bytes, meant)) ? std::nullopt : decoded;
  }
  const Guess guess = guess_single_byte_encoding(bytes);
  auto decoded = as(bytes, guess.encoding);
  if (decoded) decoded->certain = guess.certain;
  return decoded;
}

}  // namespace passation
