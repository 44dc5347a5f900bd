#include "layout/table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <optional>

#include "layout/fit.hpp"

namespace passation {
namespace {

// Distances in pt from the left and top of the page.
const double page_left = Length::from_mm(18).pt();
const double page_right = (a4_width - Length::from_mm(18)).pt();
const double page_top = Length::from_mm(17).pt();
const double page_bottom = (a4_height - Length::from_mm(20)).pt();
const double footer_baseline = (a4_height - Length::from_mm(11)).pt();
const double page_width = page_right - page_left;

constexpr double row_height = row_ascent + row_descent;
constexpr double heading_sizes[] = {17, 14};
constexpr double space_before_heading = 14, space_after_heading = 5, space_after_paragraph = 7;
constexpr double kept_below_heading =
    95;  // a heading is not the last thing on a page, nor apart from a first row of five lines
constexpr double body_size = 10.5, small_size = 8;
constexpr double column_gap = 10, cell_padding = 2, box_padding = 6;
constexpr double bar_width = 2.5, bar_gap = 4;

double width_in(const Fonts& fonts, Face face, double size, std::string_view text, const Groups& groups = {}) {
  return static_cast<double>(measure(text, groups, fonts[face])) * size / 1000.0;
}

/// A text in one face that has its characters, in rows.
struct Rows {
  Face face = Face::text;
  double size = body_size;
  std::vector<std::string> rows;
  Groups groups;  // only of a single row
  double ascent = row_ascent;

  double line_height() const { return (ascent + row_descent) * size; }
  double height() const { return static_cast<double>(rows.size()) * line_height(); }
};

Rows set_rows(const Value& value, Face face, double size, double width, const Fonts& fonts) {
  Printable printable;
  make_printable(value.text, face, fonts, printable);
  Rows out;
  out.face = printable.face;
  out.size = size;
  if (is_tall(printable.text())) out.ascent = tall_ascent;
  if (printable.text().empty()) return out;
  const std::int64_t natural = printable.width + width_of_gaps(value.groups);
  if (static_cast<double>(natural) * size / 1000.0 <= width) {
    out.rows.emplace_back(printable.text());
    out.groups = value.groups;
  } else {
    out.rows = wrap(printable.text(), fonts[out.face], size, width);
  }
  return out;
}

/// Adds the rows to a block, the first one `ascent` below y.
void draw_rows(const Rows& rows, double x, double y, double ascent, Align align, double width, const Fonts& fonts,
               Block& block) {
  double baseline = y + ascent * rows.size;
  for (const std::string& row : rows.rows) {
    double left = x;
    if (align != Align::left) {
      const std::string_view seen = std::string_view(row).substr(0, row.find_last_not_of(' ') + 1);
      const double free = width - width_in(fonts, rows.face, rows.size, seen, rows.groups);
      left += align == Align::right ? free : free / 2;
    }
    block.texts.push_back({Length::from_pt(left), Length::from_pt(baseline), rows.face, rows.size, row, rows.groups});
    baseline += rows.line_height();
  }
}

Line rule(double x1, double x2, double y, double width, double gray) {
  return {Length::from_pt(x1), Length::from_pt(y), Length::from_pt(x2), Length::from_pt(y), width, gray, false};
}

struct SetColumn {
  double x = 0, width = 0;  // pt
  Face face = Face::text;
  Align align = Align::left;
};

double widest_text(const std::vector<TableRow>& rows, std::size_t column, Face face, const Fonts& fonts) {
  double widest = 0;
  for (const TableRow& row : rows)
    widest = std::max(widest, width_in(fonts, face, body_size, row.cells[column].text, row.cells[column].groups));
  return widest;
}

std::vector<SetColumn> set_columns(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows,
                                   const Fonts& fonts) {
  std::vector<SetColumn> out;
  const double room = page_width - column_gap * static_cast<double>(columns.size() - 1);
  double natural = 0, shares = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const TableColumn& column = columns[i];
    SetColumn& set = out.emplace_back(SetColumn{0, 0, column.face, column.align});
    shares += column.share;
    if (column.share > 0) continue;
    // A hair more than measured, so that rounding wraps nothing.
    set.width = 0.1 + std::max(width_in(fonts, Face::bold, small_size, column.heading),
                               widest_text(rows, i, column.face, fonts));
    set.width = std::min(set.width, page_width / 2);
    natural += set.width;
  }
  const double most = shares > 0 ? room * 2 / 3 : room;
  const double squeeze = natural > most ? most / natural : 1.0;
  double x = page_left;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double share = columns[i].share;
    out[i].width = share > 0 ? (room - natural * squeeze) * share / shares : out[i].width * squeeze;
    out[i].x = x;
    x += out[i].width + column_gap;
  }
  return out;
}

/// A row of a table, ready to be drawn.
struct SetRow {
  std::vector<Rows> cells;
  bool marked = false;

  double ascent() const {
    double most = 0;
    for (const Rows& cell : cells) most = std::max(most, cell.ascent);
    return most;
  }
  double height() const {
    double most = row_height * body_size;
    for (const Rows& cell : cells) most = std::max(most, cell.height() + (ascent() - cell.ascent) * cell.size);
    return most + 2 * cell_padding;
  }
};

SetRow set_header(const std::vector<TableColumn>& columns, const std::vector<SetColumn>& set, const Fonts& fonts) {
  SetRow row;
  for (std::size_t i = 0; i < columns.size(); ++i)
    row.cells.push_back(set_rows({columns[i].heading, {}}, Face::bold, small_size, set[i].width, fonts));
  return row;
}

/// One row, or several where it is taller than `room`: its texts go on in the next.
std::vector<SetRow> set_row(const TableRow& row, const std::vector<SetColumn>& columns, double room,
                            const Fonts& fonts) {
  std::vector<SetRow> out(1);
  out[0].marked = row.marked;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out[0].cells.push_back(set_rows(row.cells[i], columns[i].face, body_size, columns[i].width, fonts));
  const auto most = static_cast<std::ptrdiff_t>(room / ((tall_ascent + row_descent) * body_size)) - 1;
  while (out.back().height() > room) {
    SetRow rest = out.back();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::vector<std::string>& head = out.back().cells[i].rows;
      std::vector<std::string>& tail = rest.cells[i].rows;
      const std::ptrdiff_t cut = std::min(most, static_cast<std::ptrdiff_t>(head.size()));
      head.erase(head.begin() + cut, head.end());
      tail.erase(tail.begin(), tail.begin() + cut);
    }
    out.push_back(std::move(rest));
  }
  return out;
}

}  // namespace

Flow::Flow(FlowTexts texts, const Fonts& fonts) : texts_(std::move(texts)), fonts_(fonts) {
  document_.title = texts_.title;
  document_.language = texts_.language;
  document_.add(Role::document, 0);
  begin_page(false);
}

void Flow::begin_page(bool continued) {
  document_.pages.emplace_back();
  y_ = page_top;
  if (!continued || section_heading_.empty()) return;
  const std::string text = fmt::format("{} ({})", section_heading_, texts_.continued);
  const Rows rows = set_rows({text, {}}, Face::bold, small_size, page_width, fonts_);
  draw_rows(rows, page_left, y_, rows.ascent, Align::left, page_width, fonts_, add_block(Block::artifact));
  y_ += rows.height() + space_after_heading;
}

Block& Flow::add_block(std::uint32_t element) {
  Block& block = document_.pages.back().blocks.emplace_back();
  block.element = element;
  return block;
}

/// Room for something of this height, on a new page if need be.
void Flow::need(double height) {
  if (y_ + height > page_bottom && y_ > page_top) begin_page(true);
}

void Flow::new_page() {
  if (!document_.pages.back().blocks.empty()) begin_page(false);
}

void Flow::add_heading(int level, std::string_view text, std::string_view aside) {
  assert(level == 1 || level == 2);
  const double size = heading_sizes[level - 1];
  Rows mark = set_rows({std::string(aside), {}}, Face::code, body_size, page_width / 3, fonts_);
  const double mark_width = aside.empty() ? 0 : page_width / 3 + column_gap;
  const Rows rows = set_rows({std::string(text), {}}, Face::bold, size, page_width - mark_width, fonts_);
  section_heading_.clear();  // what was before does not go on
  const bool first = y_ <= page_top;
  need((first ? 0 : space_before_heading) + rows.height() + space_after_heading + kept_below_heading);
  if (y_ > page_top) y_ += space_before_heading;

  section_ = level == 1 ? 0 : document_.add(Role::section, 0);
  if (level == 2) section_heading_ = text;
  Block& block = add_block(document_.add(level == 1 ? Role::h1 : Role::h2, section_));
  draw_rows(rows, page_left, y_, rows.ascent, Align::left, page_width, fonts_, block);
  if (!mark.rows.empty()) {
    if (!block.texts.empty()) block.texts.back().text += ' ';
    draw_rows(mark, page_right - page_width / 3, y_, rows.ascent * size / body_size, Align::right, page_width / 3,
              fonts_, block);
  }
  y_ += std::max(rows.height(), mark.height()) + space_after_heading;
}

void Flow::add_paragraph(std::string_view text, const ParagraphStyle& style) {
  const double padding = style.boxed ? box_padding : 0;
  const double width = page_width - 2 * padding;
  Rows rest = set_rows({std::string(text), {}}, style.face, style.size, width, fonts_);
  while (!rest.rows.empty()) {  // what does not fit on the page goes on as another paragraph on the next
    need(rest.line_height() + 2 * padding);
    const auto room = static_cast<std::ptrdiff_t>((page_bottom - y_ - 2 * padding) / rest.line_height());
    const std::ptrdiff_t taken = std::clamp<std::ptrdiff_t>(room, 1, static_cast<std::ptrdiff_t>(rest.rows.size()));
    Rows part = rest;
    part.rows.resize(static_cast<std::size_t>(taken));
    rest.rows.erase(rest.rows.begin(), rest.rows.begin() + taken);
    if (style.boxed)
      document_.pages.back().boxes.push_back({Length::from_pt(page_left), Length::from_pt(y_),
                                              Length::from_pt(page_width), Length::from_pt(part.height() + 2 * padding),
                                              0.93, 0.0});
    draw_rows(part, page_left + padding, y_ + padding, part.ascent, Align::left, width, fonts_,
              add_block(document_.add(Role::paragraph, section_)));
    y_ += part.height() + 2 * padding + space_after_paragraph;
  }
}

void Flow::add_facts(const std::vector<std::pair<std::string, Value>>& facts) {
  double captions = 0;
  for (const auto& [caption, value] : facts)
    captions = std::max(captions, width_in(fonts_, Face::text, body_size, caption));
  captions = std::min(captions + column_gap, page_width / 2);
  for (const auto& [caption, value] : facts) {
    SetRow row;
    row.cells.push_back(set_rows({caption, {}}, Face::text, body_size, captions - column_gap + 0.1, fonts_));
    row.cells.push_back(set_rows(value, Face::bold, body_size, page_width - captions, fonts_));
    need(row.height());
    Block& block = add_block(document_.add(Role::paragraph, section_));
    draw_rows(row.cells[0], page_left, y_, row.ascent(), Align::left, captions, fonts_, block);
    if (!block.texts.empty()) block.texts.back().text += ' ';
    draw_rows(row.cells[1], page_left + captions, y_, row.ascent(), Align::left, page_width - captions, fonts_, block);
    y_ += row.height();
  }
  y_ += space_after_paragraph;
}

void Flow::add_table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows) {
  assert(!columns.empty());
  const std::vector<SetColumn> set = set_columns(columns, rows, fonts_);
  const SetRow header = set_header(columns, set, fonts_);
  const std::uint32_t table = document_.add(Role::table, section_);
  const double right = set.back().x + set.back().width;

  const auto draw = [&](const SetRow& row, Role role, bool repeated) {
    const std::uint32_t tr = repeated ? 0 : document_.add(Role::table_row, table);
    for (std::size_t i = 0; i < set.size(); ++i) {
      const std::uint32_t cell = repeated ? Block::artifact : document_.add(role, tr);
      if (row.cells[i].rows.empty()) continue;
      draw_rows(row.cells[i], set[i].x, y_ + cell_padding, row.ascent(), set[i].align, set[i].width, fonts_,
                add_block(cell));
    }
    Page& page = document_.pages.back();
    if (row.marked)
      page.boxes.push_back({Length::from_pt(page_left - bar_gap - bar_width), Length::from_pt(y_ + cell_padding),
                            Length::from_pt(bar_width), Length::from_pt(row.height() - 2 * cell_padding), 0.0, 0.0});
    y_ += row.height();
    const bool is_header = role == Role::table_header;
    page.lines.push_back(rule(page_left, right, y_, is_header ? 0.8 : 0.3, is_header ? 0.0 : 0.65));
  };

  const double room = page_bottom - page_top - header.height() - row_height * body_size;
  bool header_drawn = false;
  for (const TableRow& source : rows) {
    assert(source.cells.size() == columns.size());
    for (const SetRow& row : set_row(source, set, room, fonts_)) {
      const std::size_t page = document_.pages.size();
      need(row.height() + (header_drawn ? 0 : header.height()));
      if (!header_drawn || document_.pages.size() > page) draw(header, Role::table_header, header_drawn);
      header_drawn = true;
      draw(row, Role::table_cell, false);
    }
  }
  if (!header_drawn) {
    need(header.height());
    draw(header, Role::table_header, false);
  }
  y_ += 1.5 * space_after_paragraph;
}

Document Flow::finish() && {
  for (std::size_t i = 0; i < document_.pages.size(); ++i) {
    const std::string number = fmt::format("{} {}/{}", texts_.page, i + 1, document_.pages.size());
    const double number_width = width_in(fonts_, Face::text, small_size, number);
    const Rows left =
        set_rows({texts_.footer, {}}, Face::text, small_size, page_width - number_width - column_gap, fonts_);
    std::vector<Block>& blocks = document_.pages[i].blocks;
    const double top = footer_baseline - row_ascent * small_size;
    if (!left.rows.empty())
      draw_rows(left, page_left, top, row_ascent, Align::left, page_width, fonts_, blocks.emplace_back());
    draw_rows({Face::text, small_size, {number}, {}, row_ascent}, page_left, top, row_ascent, Align::right, page_width,
              fonts_, blocks.emplace_back());
  }
  return std::move(document_);
}

}  // namespace passation
