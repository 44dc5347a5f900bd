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
constexpr Length least_above_ink = Length::from_mm(1.8);          // a capital with two accents reaches into the padding
constexpr Length above_capitals = Length::from_mm(0.6);           // the accent of a capital in the largest type
constexpr Length below_last_baseline = Length::from_mm(0.7);      // the tail of a g or a comma in the smallest type
constexpr double mark_share = 0.8;                                // of the heading's size

std::string numbered(const std::string& heading, int sheet, int sheets) {
  return fmt::format("{}{}planche {}/{}", heading, heading.empty() ? "" : " · ", sheet, sheets);
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

LabelFrame label_frame(const Stock& stock, Length padding) {
  const Area first = label_area(stock, 0), last = label_area(stock, stock.per_sheet() - 1);
  const auto inner = [padding](bool touching) {
    return touching ? std::max(padding, padding_of_touching_labels) : padding;
  };
  const Length across = inner(stock.across > 1 && stock.horizontal_pitch == stock.label_width);
  const Length left = std::max(across, unprintable - first.x);
  const Length right = std::max(across, last.right() - (stock.page_width - unprintable));
  const Length top = std::max(padding, unprintable - first.y + above_capitals);
  const Length bottom = std::max(padding, last.bottom() - (stock.page_height - unprintable) + below_last_baseline);

  LabelFrame frame;
  frame.left = left.pt();
  frame.right = (stock.label_width - right).pt();
  frame.height = stock.label_height.pt();
  // The card's heights are those of a label with its padding above and below.
  frame.scale = (frame.height - top.pt() - bottom.pt()) / (frame.height - 2 * padding.pt());
  frame.top = top.pt() - frame.scale * padding.pt();
  frame.ink_top = std::max(least_above_ink, unprintable - first.y).pt();
  return frame;
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

SheetHead with_heading(SheetHead head, const std::string& heading, const Fonts& fonts) {
  head.heading = printable(heading, Face::bold, fonts);
  return head;
}

SheetHead plan_head(const Stock& stock, Length padding, std::span<const std::string> headings, const std::string& mark,
                    int sheets, const Fonts& fonts) {
  SheetHead head;
  head.mark = printable(mark, Face::code, fonts);
  head.sheets = sheets;
  std::vector<SheetHead> heads;
  for (const std::string& heading : headings) heads.push_back(with_heading(head, heading, fonts));
  head.heading = heads.front().heading;
  if (std::any_of(heads.begin(), heads.end(), [](const SheetHead& h) { return is_tall(h.heading); }))
    head.ascent = tall_ascent;

  const auto height_at = [&](double size, Length width) {
    head.size = size;
    head.mark_size = std::max(smallest_heading, size * mark_share);
    std::size_t rows = 0;
    for (SheetHead& h : heads) {
      h.size = head.size, h.mark_size = head.mark_size;
      rows = std::max(rows, heading_rows(h, width, sheets, fonts).size());
    }
    return Length::from_pt(static_cast<double>(rows) * size * (head.ascent + row_descent));
  };
  const Length left = std::max(stock.side_margin, unprintable);
  const Length right = std::min(label_area(stock, stock.across - 1).right(), stock.page_width - unprintable);
  const Length room = stock.top_margin - above_labels - unprintable;
  for (double size = largest_heading; size >= smallest_heading; size -= 0.5) {
    const Length height = height_at(size, right - left);
    if (height > room) continue;
    head.area = {left, stock.top_margin - above_labels - height, right - left, height};
    head.in_margin = true;
    return head;
  }
  const LabelFrame frame = label_frame(stock, padding);
  head.in_label = stock.per_sheet() > 1;  // else there is no label to spare: it stands above the text
  const Length top = Length::from_pt(frame.y(padding.pt() / frame.height));
  head.area = {Length::from_pt(frame.left), top, Length::from_pt(frame.right - frame.left),
               stock.label_height - top - padding};
  double size = largest_heading;
  while (height_at(size, head.area.width) > head.area.height && size > smallest_heading) size -= 0.5;
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
