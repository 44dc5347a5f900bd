#pragma once
// Running text in rows, and the cells and columns of tables. Distances in pt.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/font.hpp"
#include "layout/card.hpp"
#include "layout/page.hpp"
#include "layout/record.hpp"

namespace passation {

/// A text, and a part in bold before it: "MERLE" of "MERLE Lucie".
struct Cell {
  Value value;
  std::string bold;

  Cell(Value v) : value(std::move(v)) {}
  Cell(std::string text, Groups groups = {}) : value{std::move(text), groups} {}
  Cell(const char* text) : value{text, {}} {}
  static Cell with_bold(std::string bold, std::string rest);
};

/// A stretch of a row in one face.
struct Run {
  Face face = Face::text;
  std::string text;
  std::int64_t width = 0;  ///< in thousandths of the size, without groups
};

/// A text in faces that have its characters, in rows.
struct SetText {
  double size = 0;
  std::vector<std::vector<Run>> rows;
  Groups groups;  ///< only of a single row in the code face
  double ascent = 0;

  double line_height() const;
  double height() const { return static_cast<double>(rows.size()) * line_height(); }
};

/// Wraps where it is wider than `width`; a word breaks only where it is wider than that itself.
SetText set_text(const Cell& cell, Face face, double size, double width, const Fonts& fonts);

/// Of all of it on one row.
double natural_width(const Cell& cell, Face face, double size, const Fonts& fonts);

/// Where a set text stands.
struct Spot {
  double x = 0, y = 0;  ///< of the top left corner
  double width = 0;
  Align align = Align::left;
};

/// Adds the rows to a block, the first one with its baseline at y + ascent * size.
void draw_text(const SetText& text, const Spot& spot, double ascent, const Fonts& fonts, Block& block);

}  // namespace passation
