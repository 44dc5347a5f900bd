#include "write/cut_face.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>

#include "write/deflate.hpp"

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

std::string glyph_map(const std::vector<std::uint16_t>& glyphs) {
  std::string map;
  for (std::size_t n = 0; n < glyphs.size(); ++n) {
    map.resize(2 * std::size_t{character_id(n)});
    append_u16(map, glyphs[n]);
  }
  return map;
}

std::string utf16_hex(char32_t c) {
  if (c < 0x10000) return fmt::format("{:04X}", static_cast<unsigned>(c));
  const unsigned offset = static_cast<unsigned>(c) - 0x10000;
  return fmt::format("{:04X}{:04X}", 0xD800 + (offset >> 10), 0xDC00 + (offset & 0x3FF));
}

/// Lines "<first id> <last id> <character of the first>" of runs in which both count up. A run stays within one value
/// of the high bytes, as the format wants.
std::vector<std::string> unicode_runs(const std::vector<char32_t>& characters) {
  std::vector<std::string> lines;
  for (std::size_t n = 0; n < characters.size();) {
    std::size_t end = n + 1;
    while (end < characters.size() && characters[end] == characters[end - 1] + 1 && characters[end] % 256 != 0 &&
           character_id(end) == character_id(end - 1) + 1 && character_id(end) % 256 != 0)
      ++end;
    lines.push_back(
        fmt::format("<{:04X}> <{:04X}> <{}>\n", character_id(n), character_id(end - 1), utf16_hex(characters[n])));
    n = end;
  }
  return lines;
}

std::string unicode_map(const std::vector<char32_t>& characters) {
  std::string map =
      "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
  const auto lines = unicode_runs(characters);
  constexpr std::size_t most = 100;  // lines of one section
  for (std::size_t first = 0; first < lines.size(); first += most) {
    const std::size_t count = std::min(most, lines.size() - first);
    map += fmt::format("{} beginbfrange\n", count);
    for (std::size_t i = first; i < first + count; ++i) map += lines[i];
    map += "endbfrange\n";
  }
  return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
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
  return character_id(static_cast<std::size_t>(found - characters.begin()));
}

CutFace cut_face(const Font& font, std::span<const char32_t> characters) {
  CutFace face;
  for (const char32_t c : characters)
    if (font.has(c)) face.characters.push_back(c);
  for (std::size_t n = 0; n < face.characters.size(); ++n) {
    const char32_t c = face.characters[n];
    face.widths.push_back(font.advance(c));
    if (c < face.latin_ids.size()) face.latin_ids[c] = character_id(n);
  }
  face.fixed_pitch = font.advance(U'i') == font.advance(U'W');
  face.name = subset_tag(face.characters) + "+" + font.postscript_name();
  face.bounding_box = bounding_box(font);
  face.ascent = font.ascent();
  face.descent = font.descent();
  face.cap_height = font.cap_height();

  Font::Subset subset = font.subset(face.characters);
  face.ttf = std::move(subset.ttf);
  face.ttf_stream = deflated(face.ttf);
  face.glyph_map_stream = deflated(glyph_map(subset.glyphs));
  face.unicode_map_stream = deflated(unicode_map(face.characters));
  return face;
}

const CutFace& fixed_cut(const Font& font) {
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const CutFace>, std::less<>> faces;
  const std::string_view key = table_directory(font.ttf());  // its checksums tell any two fonts apart
  const std::scoped_lock lock(mutex);
  auto found = faces.find(key);
  if (found == faces.end())
    found = faces.emplace(key, std::make_unique<const CutFace>(cut_face(font, fixed_repertoire()))).first;
  return *found->second;
}

}  // namespace passation
