#pragma once
// A face cut down to what a PDF embeds: glyphs of some characters, and the two-byte ids by which text names them.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/font.hpp"

namespace passation {

/// How text in a PDF names a character: two bytes, high one first. 0 is "not in this face".
using CharacterId = std::uint16_t;

/// The id of the n-th character of a face. Ids with a byte that a PDF string would have to escape are passed over, so
/// that text can be copied into a string as it is.
CharacterId character_id(std::size_t n);

struct CutFace {
  std::string name;                   ///< PostScript name with a subset tag: "ABCDEF+Andika-Bold"
  std::string ttf;                    ///< the cut font itself
  std::vector<char32_t> characters;   ///< sorted; the n-th has character_id(n)
  std::vector<int> widths;            ///< of the characters, in thousandths of the size
  std::array<int, 4> bounding_box{};  ///< of all glyphs of the uncut face, in thousandths of the size
  int ascent = 0, descent = 0, cap_height = 0;
  bool fixed_pitch = false;
  // Streams of the PDF, deflated
  std::string ttf_stream;
  std::string glyph_map_stream;    ///< CIDToGIDMap
  std::string unicode_map_stream;  ///< ToUnicode

  CharacterId id(char32_t c) const { return c < latin_ids.size() ? latin_ids[c] : id_beyond_latin(c); }

  std::array<CharacterId, 0x180> latin_ids{};
  CharacterId id_beyond_latin(char32_t c) const;
};

/// Cuts a face to some characters (sorted, unique; those that it lacks are left out).
CutFace cut_face(const Font& font, std::span<const char32_t> characters);

/// The face cut to fixed_repertoire(). Done once per process and face; may be called by any thread.
const CutFace& fixed_cut(const Font& font);

}  // namespace passation
