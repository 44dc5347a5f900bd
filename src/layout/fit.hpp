#pragma once
// Text fitting: measuring, shrinking, breaking into rows. Widths are in thousandths of the size of type, sizes and
// distances in pt.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/font.hpp"
#include "base/groups.hpp"

namespace passation {

/// Room that a row of text takes above and below its baseline, as shares of the size: capitals with an accent, and
/// the tails of g or ç. Vietnamese capitals carry two accents and are taller.
inline constexpr double row_ascent = 1.0;
inline constexpr double row_descent = 0.25;
inline constexpr double tall_ascent = 1.26;
/// Whether a text may hold such characters: letters with two accents, or accents of their own.
bool is_tall(std::string_view text);

/// What rounding may add to a sum of widths.
inline constexpr double hair = 1e-6;

/// What groups add to the width of a text, in thousandths of its size.
std::int64_t width_of_gaps(const Groups& groups);
/// Width of a text as drawn in thousandths of its size, groups included.
std::int64_t measure(std::string_view text, const Groups& groups, const Font& font);

/// A text with a face that can print it.
struct Printable {
  std::string_view source;  ///< has to live as long
  std::string substitute;   ///< printed instead, when not empty
  Face face = Face::text;
  std::int64_t width = 0;  ///< without groups
  std::string replaced;    ///< the characters that no face has: "U+1F600, U+1F601"

  std::string_view text() const { return substitute.empty() ? source : std::string_view(substitute); }
};
/// What the wished face lacks is set in the text face, or else in the Greek one, when that has all of it; else U+FFFD
/// (or
/// '?') stands in.
void make_printable(std::string_view text, Face wished, const Fonts& fonts, Printable& out);

/// Sizes are set to tenths of a point, never below the floor.
inline double whole_tenths(double size, double floor) {
  return std::max(floor, static_cast<double>(static_cast<int>(size * 10.0 + 1e-6)) / 10.0);
}

/// Where a text may be broken: nowhere; after spaces; also after hyphens; at an address's own joints; between any
/// characters.
enum class Breaking : std::uint8_t { nowhere, words, hyphens, address, anywhere };

/// A stretch of text that stays on one row.
struct Piece {
  std::size_t run = 0;  ///< which text it belongs to, where several are set one after the other
  std::size_t begin = 0, end = 0;
  std::int64_t width = 0;  ///< without the space at its end
  std::int64_t space = 0;  ///< width of that space
};
void split(std::string_view text, std::size_t run, const Font& font, Breaking breaking, std::vector<Piece>& out);

/// Pieces of one row: first, and one past the last.
struct RowOfPieces {
  std::size_t first = 0, last = 0;
};
/// Fills rows one after the other; `sizes` has the size of each run. A piece wider than the room has a row to itself.
std::vector<RowOfPieces> fill_rows(std::span<const Piece> pieces, std::span<const double> sizes, double room);
double width_of(const RowOfPieces& row, std::span<const Piece> pieces, std::span<const double> sizes);

/// Rows of a running text in one face and size. Words break only where they are wider than the room. The space at the
/// end of a row stays in it: it parts the words for whoever reads the text back.
std::vector<std::string> wrap(std::string_view text, const Font& font, double size, double room);

}  // namespace passation
