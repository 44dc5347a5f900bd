#pragma once
// A face cut down to what a PDF embeds: the glyphs of some characters, and the ids by which text names them.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/font.hpp"

namespace passation {

/// How text in a PDF names a character. 0 is "not in this cut".
using CharacterId = std::uint16_t;

/// The id of the n-th character of a cut with two-byte ids. Ids with a byte that a PDF string would have to escape are
/// passed over.
CharacterId character_id(std::size_t n);

struct CutFace {
  std::string name;                  ///< PostScript name with a subset tag: "ABCDEF+Andika-Bold"
  bool single_byte = false;          ///< ids are bytes of WinAnsiEncoding, else two bytes, high one first
  std::vector<char32_t> characters;  ///< sorted
  std::vector<CharacterId> ids;      ///< of the characters
  std::vector<int> widths;           ///< of the characters, in thousandths of the size
  // Of the uncut face, in thousandths of the size
  std::array<int, 4> bounding_box{};
  int ascent = 0, descent = 0, cap_height = 0;
  bool fixed_pitch = false;
  // Streams of the PDF, deflated
  std::string ttf_stream;
  std::size_t ttf_size = 0;
  std::string glyph_map_stream;    ///< CIDToGIDMap; of two-byte ids only
  std::string unicode_map_stream;  ///< ToUnicode

  CharacterId id(char32_t c) const { return c < latin_ids.size() ? latin_ids[c] : id_beyond_latin(c); }
  std::array<CharacterId, 0x180> latin_ids{};
  CharacterId id_beyond_latin(char32_t c) const;
};

/// Cuts a face to some characters (sorted, unique; those that it lacks are left out), with two-byte ids.
CutFace cut_face(const Font& font, std::span<const char32_t> characters);

/// The fixed repertoire is cut in three, so that most PDFs embed little: what most documents set in the face, what else
/// WinAnsiEncoding has (these two take a byte per character), and the rest. Usual is what French is written with; in
/// Face::code, ASCII and the dash of an empty cell; in Face::spaced, the letters and digits of ASCII.
enum class FixedCut : std::uint8_t { usual, western, other };
inline constexpr std::size_t fixed_cut_count = 3;

/// Cut when first asked for, once per process and face; any thread may ask.
const CutFace& fixed_cut(const Fonts& fonts, Face face, FixedCut which);

}  // namespace passation
