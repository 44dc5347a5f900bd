#pragma once
// The arithmetic of a sheet: where labels lie, what of them can be printed on, where to cut, and the line at its top.

#include <string>
#include <vector>

#include "base/font.hpp"
#include "base/length.hpp"
#include "layout/fit.hpp"
#include "layout/page.hpp"
#include "layout/stock.hpp"

namespace passation {

struct Area {
  Length x, y, width, height;
  Length right() const { return x + width; }
  Length bottom() const { return y + height; }
  bool operator==(const Area&) const = default;
};

/// Most printers leave the outer 4 mm of a page white.
inline constexpr Length unprintable = Length::from_mm(4.5);
/// Kept free, at least, along the edge of labels that touch each other: sheets are fed and cut a little askew.
inline constexpr Length padding_of_touching_labels = Length::from_mm(3.0);

/// The label at a position, counted from 0 row by row.
Area label_area(const Stock& stock, int position);

/// The part of that label that text may use.
Area text_area(const Stock& stock, Length padding, int position);

/// Where plain paper is cut: along every edge of the labels.
std::vector<Line> cut_lines(const Stock& stock);

/// The line at the top of every sheet: heading, number of the sheet, mark. It stands in the top margin, or, on stock
/// without one, in a strip at the top of the first label that is printed.
struct SheetHead {
  std::string heading, mark;
  double size = 0, mark_size = 0;  ///< pt
  double ascent = row_ascent;      ///< of its rows, as a share of the size
  bool in_label = false;
  Area area;       ///< in the margin: where the rows stand; in the label: only the height counts
  int sheets = 1;  ///< at most this many; said as "(1/2)"
};
SheetHead plan_head(const Stock& stock, Length padding, const std::string& heading, const std::string& mark, int sheets,
                    const Fonts& fonts);

/// The head of one sheet in this area: the block of the heading (an artifact until it is given an element), then the
/// mark, if any.
std::vector<Block> draw_head(const SheetHead& head, const Area& area, int sheet, const Fonts& fonts);

}  // namespace passation
