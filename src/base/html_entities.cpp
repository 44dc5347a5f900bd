#include "base/html_entities.hpp"

#include <algorithm>
#include <array>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "base/xml_tokens.hpp"

namespace passation {
namespace {

// Named characters from U+00A0 on, then those of French that stand elsewhere.
constexpr std::string_view latin_names =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    "micro "
    "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil "
    "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
    "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml "
    "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute "
    "thorn yuml ";
struct NamedCharacter {
  std::string_view name;
  char32_t character;
};
constexpr auto other_names = std::to_array<NamedCharacter>(
    {{"amp", '&'},       {"lt", '<'},        {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
     {"OElig", 0x152},   {"oelig", 0x153},   {"Yuml", 0x178},    {"lsquo", 0x2018}, {"rsquo", 0x2019},
     {"ndash", 0x2013},  {"mdash", 0x2014},  {"hellip", 0x2026}, {"Scaron", 0x160}, {"scaron", 0x161},
     {"sbquo", 0x201A},  {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E}, {"bull", 0x2022},
     {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"zwnj", 0x200C},   {"zwj", 0x200D},   {"lrm", 0x200E},
     {"rlm", 0x200F},    {"euro", 0x20AC}});

/// '\0' for an unknown name.
char32_t named_character(std::string_view name) {
  for (const NamedCharacter& other : other_names)
    if (other.name == name) return other.character;
  char32_t c = 0xA0;
  for (std::string_view rest = latin_names; !rest.empty(); ++c) {
    const std::size_t end = rest.find(' ');
    if (rest.substr(0, end) == name) return c;
    rest.remove_prefix(end + 1);
  }
  return 0;
}

/// The character that stands between & and ;. Pages that number 128 to 159 mean those of Windows-1252.
char32_t character_of(std::string_view name) {
  if (!name.starts_with('#')) return named_character(name);
  const char32_t c = numbered_character(name);
  if (c < 0x80 || c > 0x9F) return c;
  const auto decoded = decode(std::string(1, static_cast<char>(c)), "windows-1252");
  return decoded && !decoded->text.empty() ? to_code_points(decoded->text).front() : 0xFFFD;
}

/// What an & begins.
struct Entity {
  char32_t character = 0;  ///< 0: it is none
  std::size_t size = 1;
};

/// @pre the text begins with &
Entity entity_at(std::string_view text) {
  constexpr std::size_t longest = 10;
  const std::size_t end = text.substr(0, longest).find(';');
  const char32_t c = end == text.npos ? 0 : character_of(text.substr(1, end - 1));
  return c == 0 ? Entity{} : Entity{c, end + 1};
}

}  // namespace

void append_unescaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t ampersand = std::min(text.find('&'), text.size());
    out += text.substr(0, ampersand);
    text.remove_prefix(ampersand);
    if (text.empty()) return;
    const Entity entity = entity_at(text);
    append_utf8(out, entity.character != 0 ? entity.character : U'&');
    text.remove_prefix(entity.size);
  }
}

bool holds_entity(std::string_view text) {
  for (std::size_t at = 0; (at = text.find('&', at)) != text.npos; ++at)
    if (entity_at(text.substr(at)).character != 0) return true;
  return false;
}

bool holds_unescaped(std::string_view text) {
  if (text.find('<') != text.npos) return true;
  for (std::size_t at = 0; (at = text.find('&', at)) != text.npos; ++at)
    if (entity_at(text.substr(at)).character == 0) return true;
  return false;
}

std::string without_entities(std::string text) {
  constexpr int most = 3;
  for (int times = 0; times < most && holds_entity(text); ++times) {
    std::string plain;
    append_unescaped(plain, text);
    text = to_nfc(std::move(plain));
  }
  return text;
}

}  // namespace passation
