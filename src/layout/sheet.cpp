#include "layout/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <set>

#include "layout/fit.hpp"

namespace passation {
namespace {

constexpr double largest_heading = 10.0, smallest_heading = 5.0;  // pt
constexpr Length beside_mark = Length::from_mm(4.0);              // between heading and mark
constexpr Length above_labels = Length::from_mm(2.0);             // between heading and labels
constexpr Length inside_label = Length::from_mm(0.6);             // between heading and text in the strip of a label
constexpr double mark_share = 0.8;                                // of the heading's size

std::string numbered(const std::string& heading, int sheet, int sheets) {
  return fmt::format("{}{}({}/{})", heading, heading.empty() ? "" : " ", sheet, sheets);
}

std::string printable(const std::string& text, Face face, const Fonts& fonts) {
  Printable out;
  make_printable(text, face, fonts, out);
  return std::string(out.text());
}

Length mark_width(const SheetHead& head, const Fonts& fonts) {
  if (head.mark.empty()) return {};
  return text_width({{}, {}, Face::code, head.mark_size, head.mark, {}}, fonts) + beside_mark;
}

std::vector<std::string> heading_rows(const SheetHead& head, Length width, int sheet, const Fonts& fonts) {
  const double room = (width - mark_width(head, fonts)).pt();
  return wrap(numbered(head.heading, sheet, head.sheets), fonts.bold, head.size, room);
}

}  // namespace

Area label_area(const Stock& stock, int position) {
  assert(position >= 0 && position < stock.per_sheet());
  return {stock.side_margin + stock.horizontal_pitch * (position % stock.across),
          stock.top_margin + stock.vertical_pitch * (position / stock.across), stock.label_width, stock.label_height};
}

Area text_area(const Stock& stock, Length padding, int position) {
  const Area label = label_area(stock, position);
  const auto inner = [padding](bool touching) {
    return touching ? std::max(padding, padding_of_touching_labels) : padding;
  };
  const Length across = inner(stock.across > 1 && stock.horizontal_pitch == stock.label_width);
  const Length down = inner(stock.down > 1 && stock.vertical_pitch == stock.label_height);
  const Length left = std::max(label.x + across, unprintable);
  const Length top = std::max(label.y + down, unprintable);
  const Length right = std::min(label.right() - across, stock.page_width - unprintable);
  const Length bottom = std::min(label.bottom() - down, stock.page_height - unprintable);
  return {left, top, std::max(right - left, Length{}), std::max(bottom - top, Length{})};
}

std::vector<Line> cut_lines(const Stock& stock) {
  std::set<Length> columns, rows;  // edges that two labels share are cut once
  for (int i = 0; i < stock.across; ++i) {
    const Area label = label_area(stock, i);
    columns.insert({label.x, label.right()});
  }
  for (int i = 0; i < stock.down; ++i) {
    const Area label = label_area(stock, i * stock.across);
    rows.insert({label.y, label.bottom()});
  }
  std::vector<Line> lines;
  for (const Length x : columns) lines.push_back({x, *rows.begin(), x, *rows.rbegin(), 0.4, 0.6, true});
  for (const Length y : rows) lines.push_back({*columns.begin(), y, *columns.rbegin(), y, 0.4, 0.6, true});
  return lines;
}

SheetHead plan_head(const Stock& stock, Length padding, const std::string& heading, const std::string& mark, int sheets,
                    const Fonts& fonts) {
  SheetHead head;
  head.heading = printable(heading, Face::bold, fonts);
  head.mark = printable(mark, Face::code, fonts);
  head.sheets = sheets;
  if (is_tall(head.heading)) head.ascent = tall_ascent;

  const auto height_at = [&](double size, Length width) {
    head.size = size;
    head.mark_size = std::max(smallest_heading, size * mark_share);
    const std::size_t rows = heading_rows(head, width, sheets, fonts).size();
    return Length::from_pt(static_cast<double>(rows) * size * (head.ascent + row_descent));
  };
  const Length left = std::max(stock.side_margin, unprintable);
  const Length right = std::min(label_area(stock, stock.across - 1).right(), stock.page_width - unprintable);
  const Length room = stock.top_margin - above_labels - unprintable;
  for (double size = largest_heading; size >= smallest_heading; size -= 0.5) {
    const Length height = height_at(size, right - left);
    if (height > room) continue;
    head.area = {left, stock.top_margin - above_labels - height, right - left, height};
    return head;
  }
  head.in_label = true;
  head.area.height = height_at(smallest_heading, text_area(stock, padding, 0).width) + inside_label;
  return head;
}

std::vector<Block> draw_head(const SheetHead& head, const Area& area, int sheet, const Fonts& fonts) {
  std::vector<Block> blocks(1);
  double below = head.ascent * head.size;
  for (std::string& row : heading_rows(head, area.width, sheet, fonts)) {
    blocks[0].texts.push_back({area.x, area.y + Length::from_pt(below), Face::bold, head.size, std::move(row), {}});
    below += (head.ascent + row_descent) * head.size;
  }
  if (!head.mark.empty()) {
    Text mark{{}, blocks[0].texts.front().baseline, Face::code, head.mark_size, head.mark, {}};
    mark.x = area.right() - text_width(mark, fonts);
    blocks.push_back({Block::artifact, {std::move(mark)}});
  }
  return blocks;
}

}  // namespace passation
