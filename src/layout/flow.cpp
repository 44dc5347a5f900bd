#include "layout/flow.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>

#include "layout/fit.hpp"

namespace passation {
namespace {

double pt(double mm) {
  return Length::from_mm(mm).pt();
}

// Distances in pt from the left and top of the page.
const double page_left = pt(18);
const double page_right = (a4_width - Length::from_mm(18)).pt();
const double page_top = pt(14);
const double page_bottom = (a4_height - Length::from_mm(16)).pt();
const double footer_baseline = (a4_height - Length::from_mm(9)).pt();
const double page_width = page_right - page_left;

constexpr double heading_sizes[] = {22, 14};
constexpr double space_before_heading = 10, space_after_heading = 4, space_after_paragraph = 6;
/// A heading is not the last thing on a page, nor apart from a first row of three lines.
constexpr double kept_below_heading = 60;
constexpr double kept_below_note = 3 * row_pitch;
constexpr double body_size = 10.5, small_size = 8, caption_size = 9;
constexpr double column_gap = 10, fact_padding = 2;
constexpr double bar_gap = 4, note_inset = 12;
constexpr double hair_line = 0.4, heavy_line = 0.8, box_line = 0.6;
constexpr double hair_gray = 0.6, tint = 0.94;

Line rule(double x1, double x2, double y, double width, double gray = 0.0) {
  return {Length::from_pt(x1), Length::from_pt(y), Length::from_pt(x2), Length::from_pt(y), width, gray, false};
}

Box box(double x, double y, double width, double height, double fill, double line_width = 0.0) {
  return {Length::from_pt(x), Length::from_pt(y), Length::from_pt(width), Length::from_pt(height), fill, line_width};
}

/// Adds a box; where it goes on where the last one ends, makes both one, so that no seam is seen.
void add_below(const Box& next, std::vector<Box>& boxes) {
  Box* last = boxes.empty() ? nullptr : &boxes.back();
  if (last && last->x == next.x && last->width == next.width && last->fill == next.fill &&
      last->y + last->height + Length{2} >= next.y)
    last->height = next.y + next.height - last->y;
  else
    boxes.push_back(next);
}

/// Fifty millimetres, a line for each, the tens with their numbers.
void draw_ruler(double x, double y, const Fonts& fonts, Page& page) {
  Block& block = page.blocks.emplace_back();
  page.lines.push_back(rule(x, x + pt(50), y, heavy_line));
  for (int mm = 0; mm <= 50; ++mm) {
    const double at = x + pt(mm), length = pt(mm % 10 == 0 ? 4 : mm % 5 == 0 ? 3 : 2);
    page.lines.push_back({Length::from_pt(at), Length::from_pt(y), Length::from_pt(at), Length::from_pt(y + length),
                          hair_line, 0.0, false});
    if (mm % 10 != 0) continue;
    const SetText number = set_text(std::to_string(mm), Face::text, small_size, pt(10), fonts);
    draw_text(number, {at - pt(5), y + pt(4.5), pt(10), Align::center}, number.ascent, fonts, block);
  }
  const SetText all = set_text("50 mm", Face::text, caption_size, pt(50), fonts);
  draw_text(all, {x, y + pt(9), pt(50), Align::center}, all.ascent, fonts, block);
}

/// Below each other: so that the last one stands at the foot of the page.
void draw_footer(const SetText& text, Align align, const Fonts& fonts, Page& page) {
  if (text.rows.empty()) return;
  const double top = footer_baseline - text.ascent * text.size - (text.height() - text.line_height());
  draw_text(text, {page_left, top, page_width, align}, text.ascent, fonts, page.blocks.emplace_back());
}

}  // namespace

Flow::Flow(FlowTexts texts, const Fonts& fonts) : texts_(std::move(texts)), fonts_(fonts) {
  document_.title = texts_.title;
  document_.language = texts_.language;
  document_.one_sided = texts_.one_sided;
  document_.add(Role::document, 0);
  begin_page(false);
}

void Flow::begin_page(bool continued) {
  document_.pages.emplace_back();
  y_ = page_top;
  if (!continued || section_heading_.empty()) return;
  const std::string text = fmt::format("{} ({})", section_heading_, texts_.continued);
  const SetText rows = set_text(text, Face::bold, caption_size, page_width, fonts_);
  draw_text(rows, {page_left, y_}, rows.ascent, fonts_, add_block(Block::artifact));
  y_ += rows.height() + space_after_heading;
}

Block& Flow::add_block(std::uint32_t element) {
  Block& block = page().blocks.emplace_back();
  block.element = element;
  return block;
}

/// Room for something of this height, on a new page if need be.
void Flow::need(double height) {
  if (y_ + height > page_bottom && y_ > page_top) begin_page(true);
}

void Flow::new_page() {
  if (!page().blocks.empty()) begin_page(false);
  begins_part_ = true;
}

void Flow::add_heading(const Heading& heading) {
  assert(heading.level == 1 || heading.level == 2);
  const double size = heading.size > 0 ? heading.size : heading_sizes[heading.level - 1];
  const double beside = natural_width(heading.aside, Face::text, caption_size, fonts_) +
                        natural_width(heading.mark, Face::code, body_size, fonts_);
  const double room = beside > 0 ? std::max(page_width / 3, page_width - beside - column_gap) : page_width;
  const SetText text = set_text(heading.text, Face::bold, size, room, fonts_);
  section_heading_.clear();  // what was before does not go on
  const bool first = y_ <= page_top;
  need((first ? 0 : space_before_heading) + text.height() + space_after_heading + kept_below_heading);
  if (y_ > page_top) y_ += space_before_heading;

  if (std::exchange(begins_part_, false))
    document_.bookmarks.push_back({heading.text, document_.pages.size() - 1, Length::from_pt(y_)});
  section_ = heading.level == 1 ? 0 : document_.add(Role::section, 0);
  if (heading.level == 2) section_heading_ = heading.text;
  draw_heading(heading, text, add_block(document_.add(heading.level == 1 ? Role::h1 : Role::h2, section_)));
  y_ += space_after_heading;
}

/// The text, and on its last baseline what stands behind it and at the right; below it where there is no room.
void Flow::draw_heading(const Heading& heading, const SetText& text, Block& block) {
  constexpr double gap = 6;
  draw_text(text, {page_left, y_, page_width}, text.ascent, fonts_, block);
  double baseline = y_ + text.height() - row_descent * text.size;
  double used =
      block.texts.empty() ? 0 : (block.texts.back().x + text_width(block.texts.back(), fonts_)).pt() - page_left + gap;
  y_ += text.height();
  const auto put = [&](const Cell& part, Face face, double size, double right, Align align) {
    if (part.value.text.empty()) return;
    const bool fits = natural_width(part, face, size, fonts_) <= page_width - used - right;
    const double left = fits ? used : 0, width = page_width - left - right;
    const SetText set = set_text(part, face, size, width, fonts_);
    if (!fits) baseline = y_ + set.ascent * size;
    if (!block.texts.empty()) block.texts.back().text += ' ';
    draw_text(set, {page_left + left, baseline - set.ascent * size, width, align}, set.ascent, fonts_, block);
    y_ = std::max(y_, baseline - set.ascent * size + set.height());
    used = align == Align::left ? left + natural_width(part, face, size, fonts_) + gap : left;
  };
  const double mark = natural_width(heading.mark, Face::code, body_size, fonts_);
  put(heading.caption, Face::text, caption_size, 0, Align::left);
  put(heading.aside, Face::text, caption_size, mark > 0 ? mark + gap : 0, Align::right);
  put(heading.mark, Face::code, body_size, 0, Align::right);
}

/// A paragraph, with a bar if it has a width; what does not fit on the page goes on as another paragraph on the next.
void Flow::add_rows(SetText rest, double inset, double bar) {
  while (!rest.rows.empty()) {
    need(rest.line_height());
    const auto room = static_cast<std::ptrdiff_t>((page_bottom - y_) / rest.line_height());
    const std::ptrdiff_t taken = std::clamp<std::ptrdiff_t>(room, 1, static_cast<std::ptrdiff_t>(rest.rows.size()));
    SetText part = rest;
    part.rows.resize(static_cast<std::size_t>(taken));
    rest.rows.erase(rest.rows.begin(), rest.rows.begin() + taken);
    if (bar > 0) add_below(box(page_left, y_, bar, part.height(), 0.0), page().boxes);
    draw_text(part, {page_left + inset, y_, page_width - inset}, part.ascent, fonts_,
              add_block(document_.add(Role::paragraph, section_)));
    y_ += part.height();
  }
}

void Flow::add_paragraph(const Cell& text, const ParagraphStyle& style) {
  const SetText set = set_text(text, style.face, style.size, page_width, fonts_);
  if (set.rows.empty()) return;
  add_rows(set, 0, 0);
  y_ += space_after_paragraph;
}

void Flow::add_note(const std::vector<Cell>& lines, double bar, bool keep_with_next) {
  std::vector<SetText> set;
  double height = keep_with_next ? kept_below_note : 0;
  for (const Cell& line : lines) {
    set.push_back(set_text(line, Face::text, table_size, page_width - note_inset, fonts_));
    height += set.back().height();
  }
  if (height <= page_bottom - page_top) need(height);
  for (const SetText& text : set) add_rows(text, note_inset, bar);
  y_ += keep_with_next ? space_after_paragraph / 2 : 1.5 * space_after_paragraph;
}

void Flow::add_facts(const std::vector<std::pair<std::string, Cell>>& facts) {
  double captions = 0;
  for (const auto& [caption, value] : facts)
    captions = std::max(captions, natural_width(caption, Face::text, body_size, fonts_));
  captions = std::min(captions + column_gap, page_width / 2);
  for (const auto& [caption, value] : facts) {
    const SetText left = set_text(caption, Face::text, body_size, captions - column_gap + 0.1, fonts_);
    const SetText right = set_text(value, Face::bold, body_size, page_width - captions, fonts_);
    const double height = std::max({left.height(), right.height()}) + 2 * fact_padding;
    const double ascent = std::max(left.ascent, right.ascent);
    need(height);
    Block& block = add_block(document_.add(Role::paragraph, section_));
    draw_text(left, {page_left, y_ + fact_padding, captions}, ascent, fonts_, block);
    if (!block.texts.empty()) block.texts.back().text += ' ';
    draw_text(right, {page_left + captions, y_ + fact_padding, page_width - captions}, ascent, fonts_, block);
    y_ += height;
  }
  y_ += space_after_paragraph;
}

void Flow::add_figures(const std::vector<std::pair<std::string, std::string>>& figures) {
  constexpr double size = 22, padding = 8;
  const double gap = pt(3);
  const double width = (page_width + gap) / static_cast<double>(figures.size()) - gap;
  double captions = 0;
  std::vector<std::pair<SetText, SetText>> set;
  for (const auto& [number, caption] : figures) {
    const double room = width - 2 * padding;
    set.emplace_back(set_text(number, Face::bold, size, room, fonts_),
                     set_text(caption, Face::text, caption_size, room, fonts_));
    captions = std::max(captions, set.back().second.height());
  }
  const double numbers = (row_ascent + row_descent) * size;
  const double height = numbers + captions + padding;
  y_ += space_after_paragraph;
  need(height);
  double x = page_left;
  for (const auto& [number, caption] : set) {
    page().boxes.push_back(box(x, y_, width, height, -1.0, box_line));
    Block& block = add_block(document_.add(Role::paragraph, section_));
    draw_text(number, {x + padding, y_ + 2, width}, number.ascent, fonts_, block);
    if (!block.texts.empty()) block.texts.back().text += ' ';
    draw_text(caption, {x + padding, y_ + numbers + 2, width}, caption.ascent, fonts_, block);
    x += width + gap;
  }
  y_ += height + 2 * space_after_paragraph;
}

/// Draws the cells of a row, each an element of this role below `element`, or decoration.
void Flow::draw_row(const SetTable& table, const SetRow& row, std::uint32_t element, Role role) {
  const double ascent = row.ascent(), top = y_ + (row.height() - row.content_height()) / 2;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const SetColumn& column = table.columns[i];
    const std::uint32_t cell = element == Block::artifact ? element : document_.add(role, element);
    if (row.cells[i].rows.empty()) continue;
    draw_text(row.cells[i], {page_left + column.x, top, column.width, column.align}, ascent, fonts_, add_block(cell));
  }
  if (row.marked)
    page().boxes.push_back(box(page_left - bar_gap - bar_width, y_ + 1, bar_width, row.height() - 2, 0.0));
  y_ += row.height();
}

void Flow::add_table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows, Rulings rulings,
                     double pitch) {
  assert(!columns.empty());
  const SetTable table = set_table(columns, rows, page_width, fonts_);
  const std::uint32_t element = document_.add(Role::table, section_);
  bool header_drawn = false;
  const auto draw_header = [&] {
    draw_row(table, table.header, header_drawn ? Block::artifact : document_.add(Role::table_row, element),
             Role::table_header);
    page().lines.push_back(rule(page_left, page_right, y_, heavy_line));
    header_drawn = true;
  };
  const double room = page_bottom - page_top - table.header.height() - 2 * row_pitch;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    assert(rows[i].cells.size() == columns.size());
    for (SetRow& row : set_row(rows[i], table.columns, room, fonts_)) {
      row.pitch = pitch;
      const std::size_t pages = document_.pages.size();
      need(row.height() + (header_drawn ? 0 : table.header.height()));
      if (!header_drawn || document_.pages.size() > pages) draw_header();
      if (rulings == Rulings::tints && i / rows_of_a_tint % 2 == 1)
        add_below(box(page_left, y_, page_width, row.height(), tint), page().boxes);
      if (row.total) page().lines.push_back(rule(page_left, page_right, y_, hair_line));
      draw_row(table, row, document_.add(Role::table_row, element), Role::table_cell);
      if (rulings == Rulings::lines) page().lines.push_back(rule(page_left, page_right, y_, hair_line, hair_gray));
    }
  }
  if (!header_drawn) {
    need(table.header.height());
    draw_header();
  }
  if (rulings == Rulings::tints) page().lines.push_back(rule(page_left, page_right, y_, hair_line));
  y_ += 1.5 * space_after_paragraph;
}

void Flow::add_checklist(const std::vector<std::string>& items) {
  constexpr double size = 10, gap = 3;
  const double side = pt(3.5), text_left = pt(7), width = pt(116);
  std::vector<SetText> set;
  double height = 0;
  for (const std::string& item : items) {
    set.push_back(set_text(item, Face::text, size, width - text_left, fonts_));
    height += set.back().height() + gap;
  }
  need(std::max(height, pt(14)));
  draw_ruler(page_right - pt(52), y_ + 2, fonts_, page());
  for (const SetText& item : set) {
    page().boxes.push_back(box(page_left + 0.3, y_ + 1.6, side, side, -1.0, box_line));
    draw_text(item, {page_left + text_left, y_, width}, item.ascent, fonts_,
              add_block(document_.add(Role::paragraph, section_)));
    y_ += item.height() + gap;
  }
  y_ += space_after_paragraph;
}

void Flow::add_blanks(const std::vector<std::string>& captions) {
  constexpr double gap = 4, height = 24;
  double taken = 0;
  for (const std::string& caption : captions) taken += natural_width(caption, Face::text, table_size, fonts_) + 2 * gap;
  const double blank = (page_width - taken + gap) / static_cast<double>(captions.size());
  need(height);
  y_ += height;
  Block& block = add_block(document_.add(Role::paragraph, section_));
  double x = page_left;
  for (const std::string& caption : captions) {
    const SetText text = set_text(caption, Face::text, table_size, page_width, fonts_);
    if (!block.texts.empty()) block.texts.back().text += ' ';
    draw_text(text, {x, y_ - text.ascent * text.size}, text.ascent, fonts_, block);
    x += natural_width(caption, Face::text, table_size, fonts_) + gap;
    page().lines.push_back(rule(x, x + blank, y_ + 1, hair_line));
    x += blank + gap;
  }
  y_ += row_descent * table_size + space_after_paragraph;
}

Document Flow::finish() && {
  const SetText notice = set_text(texts_.notice, Face::text, small_size, page_width / 2, fonts_);
  const double notice_width =
      std::min(page_width / 2, natural_width(texts_.notice, Face::text, small_size, fonts_) + column_gap);
  for (std::size_t i = 0; i < document_.pages.size(); ++i) {
    const std::string number = fmt::format("{}\u00a0{}/{}", texts_.page, i + 1, document_.pages.size());
    const std::string footer = texts_.footer.empty() ? number : texts_.footer + " · " + number;
    draw_footer(notice, Align::left, fonts_, document_.pages[i]);
    draw_footer(set_text(footer, Face::text, small_size, page_width - notice_width, fonts_), Align::right, fonts_,
                document_.pages[i]);
  }
  if (document_.bookmarks.size() < 2) document_.bookmarks.clear();
  return std::move(document_);
}

std::vector<int> pages_of_headings(const Document& document, Role level) {
  std::vector<int> pages;
  for (std::size_t p = 0; p < document.pages.size(); ++p)
    for (const Block& block : document.pages[p].blocks)
      if (block.element != Block::artifact && document.elements[block.element].role == level)
        pages.push_back(static_cast<int>(p) + 1);
  return pages;
}

}  // namespace passation
