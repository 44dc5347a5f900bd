#include "layout/place.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>

#include "base/error.hpp"
#include "layout/label.hpp"
#include "layout/phrases.hpp"
#include "layout/sheet.hpp"

namespace passation {
namespace {

void add_page(const Stock& stock, std::size_t blocks, Document& document) {
  Page& page = document.pages.emplace_back();
  page.width = stock.page_width;
  page.height = stock.page_height;
  if (stock.cut_lines) page.lines = cut_lines(stock);
  page.blocks.reserve(blocks);
}

/// Takes the strip of the head off a label's area and returns it.
Area take_strip(const SheetHead& head, Area& area) {
  const Area strip{area.x, area.y, area.width, head.area.height};
  area.y += strip.height;
  area.height = std::max(area.height - strip.height, Length{});
  return strip;
}

/// Adds its head to every sheet, before its labels. Only the first is read aloud; the others repeat it.
void draw_heads(const SheetHead& head, std::span<const Area> areas, std::uint32_t h1, Document& document,
                const Fonts& fonts) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    std::vector<Block> blocks = draw_head(head, areas[i], static_cast<int>(i) + 1, fonts);
    if (i == 0) blocks[0].element = h1;
    std::vector<Block>& all = document.pages[i].blocks;
    all.insert(all.begin(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
  }
}

}  // namespace

Placed place(std::span<const Record> records, const Card& card, const Stock& stock, int start, const SheetText& sheet,
             const Fonts& fonts) {
  assert(!records.empty());
  const int per_sheet = stock.per_sheet();
  if (start < 1 || start > per_sheet)
    throw Error(say(phrase::start_off_sheet, start, per_sheet), "", say(phrase::start_hint, per_sheet));

  Placed out;
  Document& document = out.document;
  document.title = sheet.title;
  document.language = sheet.language;
  document.elements.reserve(2 + records.size() * (card.lines.size() + 1));
  document.add(Role::document, 0);
  const std::uint32_t h1 = document.add(Role::h1, 0);

  const int sheets = (static_cast<int>(records.size()) + start - 1 + per_sheet - 1) / per_sheet;
  SheetHead head = plan_head(stock, card.padding, sheet.heading, sheet.mark, sheets, fonts);
  std::vector<Area> head_areas;
  LabelSetter setter(card, stock, fonts);
  int position = start - 1;
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (document.pages.empty() || position == per_sheet) {
      add_page(stock, static_cast<std::size_t>(per_sheet) * card.lines.size() + 2, document);
      head_areas.push_back(head.area);
      position %= per_sheet;
    }
    Page& page = document.pages.back();
    const auto set_at = [&](int where, bool below_head) {
      Area area = text_area(stock, card.padding, where);
      if (below_head) head_areas.back() = take_strip(head, area);
      return setter.set(records[i], i, area, document, page, out.gave_way);
    };
    const bool below_head = head.in_label && page.blocks.empty();
    const int first = (static_cast<int>(document.pages.size()) - 1) * per_sheet;
    out.labels.push_back(-1);
    if (set_at(position, below_head)) {
      out.labels.back() = first + position;
      ++position;
    } else if (below_head && position + 1 < per_sheet) {  // then the head has that label to itself
      out.gave_way.pop_back();
      if (set_at(position + 1, false)) {
        out.labels.back() = first + position + 1;
        position += 2;
      }
    }
  }
  if (document.pages.size() > 1 && document.pages.back().blocks.empty()) document.pages.pop_back();

  head.sheets = static_cast<int>(document.pages.size());
  draw_heads(head, head_areas, h1, document, fonts);
  return out;
}

}  // namespace passation
