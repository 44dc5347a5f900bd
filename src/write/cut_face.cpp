#include "write/cut_face.hpp"

#include <fmt/compile.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <tuple>

#include "base/deflate.hpp"
#include "base/text.hpp"

namespace passation {

namespace {

/// Bytes that stand as they are in a PDF string: all but parentheses, backslash and carriage return.
constexpr auto plain_bytes = [] {
  std::array<std::uint8_t, 252> out{};
  std::size_t n = 0;
  for (unsigned byte = 0; byte < 256; ++byte)
    if (byte != '(' && byte != ')' && byte != '\\' && byte != '\r') out[n++] = static_cast<std::uint8_t>(byte);
  return out;
}();

/// Characters of the bytes 80 to 9F of WinAnsiEncoding; from A0 on, bytes and characters are the same.
constexpr std::array<char32_t, 32> win_ansi_80 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// 0 when the encoding does not have the character, or draws another in its place as it does for the soft hyphen.
CharacterId win_ansi(char32_t c) {
  constexpr char32_t soft_hyphen = 0xAD;
  if ((c >= 0x20 && c <= 0x7E) || (c >= 0xA0 && c <= 0xFF && c != soft_hyphen)) return static_cast<CharacterId>(c);
  const auto* const found = std::find(win_ansi_80.begin(), win_ansi_80.end(), c);
  return c == 0 || found == win_ansi_80.end() ? CharacterId{0}
                                              : static_cast<CharacterId>(0x80 + (found - win_ansi_80.begin()));
}

/// What French is written with beyond ASCII, sorted.
constexpr std::u32string_view french_letters =
    U"\u00A0\u00AB\u00B0\u00B7\u00BBÀÂÄÆÇÈÉÊËÎÏÔÖÙÛÜàâäæçèéêëîïôöùûüÿŒœŸ\u2013\u2014\u2019\u2026";

bool is_usual(Face face, char32_t c) {
  constexpr char32_t nothing = U'–';  // of an empty cell in a table
  if (face == Face::spaced) return c < 0x80 && is_ascii_alnum(static_cast<char>(c));
  if (face == Face::code) return c < 0x80 || c == nothing;
  return c < 0x80 || std::binary_search(french_letters.begin(), french_letters.end(), c);
}

/// The id of the n-th character of a cut; 0 when it belongs in another one.
CharacterId fixed_id(Face face, FixedCut cut, char32_t c, std::size_t n) {
  const CharacterId byte = win_ansi(c);
  switch (cut) {
    case FixedCut::usual: return is_usual(face, c) ? byte : CharacterId{0};
    case FixedCut::western: return is_usual(face, c) ? CharacterId{0} : byte;
    case FixedCut::other: break;
  }
  return byte == 0 ? character_id(n) : CharacterId{0};
}

unsigned u16(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]) * 256u + static_cast<unsigned char>(bytes[at + 1]);
}
std::size_t u32(std::string_view bytes, std::size_t at) {
  return std::size_t{u16(bytes, at)} << 16 | u16(bytes, at + 2);
}

/// The table directory of a TrueType file: tag, checksum, place and length of every table.
std::string_view table_directory(std::string_view ttf) {
  return ttf.substr(0, 12 + 16 * std::size_t{u16(ttf, 4)});
}

std::string_view table(std::string_view ttf, std::string_view tag) {
  const std::string_view directory = table_directory(ttf);
  for (std::size_t at = 12; at < directory.size(); at += 16)
    if (directory.substr(at, 4) == tag) return ttf.substr(u32(directory, at + 8), u32(directory, at + 12));
  return {};
}

std::array<int, 4> bounding_box(const Font& font) {
  const std::string_view head = table(font.ttf(), "head");
  const int units_per_em = static_cast<int>(u16(head, 18));
  std::array<int, 4> out{};
  for (std::size_t i = 0; i < 4; ++i) out[i] = static_cast<std::int16_t>(u16(head, 36 + 2 * i)) * 1000 / units_per_em;
  return out;
}

/// Six letters that differ when the characters differ, as PDF asks of a subset's name.
std::string subset_tag(std::span<const char32_t> characters) {
  std::uint32_t hash = 2166136261u;  // FNV-1a
  for (const char32_t c : characters) hash = (hash ^ static_cast<std::uint32_t>(c)) * 16777619u;
  std::string tag;
  for (int i = 0; i < 6; ++i, hash /= 26) tag += static_cast<char>('A' + hash % 26);
  return tag;
}

void append_u16(std::string& out, unsigned value) {
  out += static_cast<char>(value >> 8 & 0xFF);
  out += static_cast<char>(value & 0xFF);
}

std::string glyph_map(const std::vector<CharacterId>& ids, const std::vector<std::uint16_t>& glyphs) {
  std::string map;
  for (std::size_t n = 0; n < glyphs.size(); ++n) {
    map.resize(2 * std::size_t{ids[n]});
    append_u16(map, glyphs[n]);
  }
  return map;
}

std::string utf16_hex(char32_t c) {
  if (c < 0x10000) return fmt::format(FMT_COMPILE("{:04X}"), static_cast<unsigned>(c));
  const unsigned offset = static_cast<unsigned>(c) - 0x10000;
  return fmt::format(FMT_COMPILE("{:04X}{:04X}"), 0xD800 + (offset >> 10), 0xDC00 + (offset & 0x3FF));
}

/// Every character by itself (bfchar): Ghostscript 10 reads some characters of a range as others.
std::string unicode_map(const CutFace& face) {
  std::string map = fmt::format(
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n{}\nendcodespacerange\n",
      face.single_byte ? "<00> <FF>" : "<0000> <FFFF>");
  const int digits = face.single_byte ? 2 : 4;
  constexpr std::size_t most = 100;  // characters of one section
  for (std::size_t first = 0; first < face.ids.size(); first += most) {
    const std::size_t end = std::min(first + most, face.ids.size());
    map += fmt::format("{} beginbfchar\n", end - first);
    for (std::size_t i = first; i < end; ++i)
      fmt::format_to(std::back_inserter(map), FMT_COMPILE("<{0:0{2}X}> <{1}>\n"), face.ids[i],
                     utf16_hex(face.characters[i]), digits);
    map += "endbfchar\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Cuts a face to the characters to which `id_of` gives an id, called with their position among those.
template <typename IdOf>
CutFace cut(const Font& font, std::span<const char32_t> characters, bool single_byte, IdOf id_of) {
  CutFace face;
  face.single_byte = single_byte;
  for (const char32_t c : characters) {
    const CharacterId id = font.has(c) ? id_of(c, face.ids.size()) : CharacterId{0};
    if (id == 0) continue;
    face.characters.push_back(c);
    face.ids.push_back(id);
    face.widths.push_back(font.advance(c));
    if (c < face.latin_ids.size()) face.latin_ids[c] = id;
  }
  face.name = subset_tag(face.characters) + "+" + font.postscript_name();
  face.bounding_box = bounding_box(font);
  face.ascent = font.ascent();
  face.descent = font.descent();
  face.cap_height = font.cap_height();
  face.fixed_pitch = font.advance(U'i') == font.advance(U'W');

  const Font::Subset subset = font.subset(face.characters);
  face.ttf_stream = deflated(subset.ttf);
  face.ttf_size = subset.ttf.size();
  if (!single_byte) face.glyph_map_stream = deflated(glyph_map(face.ids, subset.glyphs));
  face.unicode_map_stream = deflated(unicode_map(face));
  return face;
}

}  // namespace

CharacterId character_id(std::size_t n) {
  const std::size_t place = n + 1;  // 0 is .notdef
  return static_cast<CharacterId>(plain_bytes[place / plain_bytes.size()] * 256u +
                                  plain_bytes[place % plain_bytes.size()]);
}

CharacterId CutFace::id_beyond_latin(char32_t c) const {
  const auto found = std::lower_bound(characters.begin(), characters.end(), c);
  if (found == characters.end() || *found != c) return 0;
  return ids[static_cast<std::size_t>(found - characters.begin())];
}

CutFace cut_face(const Font& font, std::span<const char32_t> characters) {
  return cut(font, characters, false, [](char32_t, std::size_t n) { return character_id(n); });
}

const CutFace& fixed_cut(const Fonts& fonts, Face face, FixedCut which) {
  static std::mutex mutex;
  static std::array<std::map<std::string, std::unique_ptr<const CutFace>, std::less<>>, fixed_cut_count> cuts;
  const Font& font = fonts[face];
  auto& made = cuts[static_cast<std::size_t>(which)];
  // The checksums tell any two fonts apart, but not a face from the one that it was made of.
  const std::string key = font.postscript_name() + std::string(table_directory(font.ttf()));
  const std::scoped_lock lock(mutex);
  auto found = made.find(key);
  if (found == made.end()) {
    CutFace one = cut(font, fixed_repertoire(), which != FixedCut::other,
                      [&](char32_t c, std::size_t n) { return fixed_id(face, which, c, n); });
    found = made.emplace(key, std::make_unique<const CutFace>(std::move(one))).first;
  }
  return *found->second;
}

}  // namespace passation
