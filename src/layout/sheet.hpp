#pragma once
// The arithmetic of a sheet: where labels lie, what of them can be printed on, where to cut, and the line at its top.

#include <span>
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

/// Where text may stand in a label: the same in all labels of a stock, whatever is at the edge of the page. In pt from
/// the label's left and top.
struct LabelFrame {
  double left = 0, right = 0;
  double top = 0, scale = 1;  ///< what stands `share` of the label's height below its top on a card stands at y(share)
  double ink_top = 0;         ///< nothing is drawn above it
  double height = 0;          ///< of the label

  double y(double share) const { return top + scale * share * height; }
  Length type_height() const { return Length::from_pt(scale * height); }
};
LabelFrame label_frame(const Stock& stock, Length padding);

/// Where plain paper is cut: along every edge of the labels.
std::vector<Line> cut_lines(const Stock& stock);

/// The line at the top of every sheet: heading, number of the sheet, mark. It stands in the top margin, or, on stock
/// without one, in the first free label of the sheet, which it has to itself.
struct SheetHead {
  std::string heading, mark;
  double size = 0, mark_size = 0;  ///< pt
  double ascent = row_ascent;      ///< of its rows, as a share of the size
  bool in_margin = false;          ///< else at the top of a label
  bool in_label = false;           ///< the label has no other text: it is taken for the head
  Area area;                       ///< where the rows stand; in a label: from the label's corner
  int sheets = 1;                  ///< at most this many; said as "(1/2)"
};
/// @param headings all that the sheets of a document may have, one at least: the head has room for each
SheetHead plan_head(const Stock& stock, Length padding, std::span<const std::string> headings, const std::string& mark,
                    int sheets, const Fonts& fonts);
/// The same head with another of its headings.
SheetHead with_heading(SheetHead head, const std::string& heading, const Fonts& fonts);

/// The head of one sheet in this area: the block of the heading (an artifact until it is given an element), then the
/// mark, if any.
std::vector<Block> draw_head(const SheetHead& head, const Area& area, int sheet, const Fonts& fonts);

}  // namespace passation
