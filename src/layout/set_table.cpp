#include "layout/set_table.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

#include "base/length.hpp"
#include "layout/fit.hpp"

namespace passation {
namespace {

constexpr double column_gap = 10, inset = 4.5;  // the inset is that of the texts from the ends of the lines
constexpr double cell_padding = (row_pitch - (row_ascent + row_descent) * table_size) / 2;
constexpr double narrowest_text = 30 * 72 / 25.4;

/// A hair more than measured, so that rounding wraps nothing.
double widest_text(const TableColumn& column, const std::vector<TableRow>& rows, std::size_t i, const Fonts& fonts) {
  double widest = natural_width(column.heading, Face::bold, table_heading_size, fonts);
  for (const TableRow& row : rows)
    widest = std::max(widest, natural_width(row.cells[i], row.total ? Face::bold : column.face, table_size, fonts));
  return widest + 0.1;
}

/// Columns of these pitches, the last one to the end. What is typed gets the width that it needs.
/// @param room of all columns, without the gaps
std::vector<double> fixed_widths(const std::vector<TableColumn>& columns, const std::vector<double>& natural,
                                 double room) {
  std::vector<double> widths;
  double left = room;
  for (const TableColumn& column : columns) {
    const bool last = widths.size() + 1 == columns.size();
    widths.push_back(last ? left : Length::from_mm(column.mm).pt() - column_gap);
    left -= widths.back();
  }
  double missing = 0;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i].face == Face::code && natural[i] > widths[i]) {
      missing += natural[i] - widths[i];
      widths[i] = natural[i];
    }
  for (const bool typed : {true, false})  // first what those have to spare
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if ((columns[i].face == Face::code) != typed) continue;
      const double taken = std::clamp(widths[i] - (typed ? natural[i] : narrowest_text), 0.0, missing);
      widths[i] -= taken;
      missing -= taken;
    }
  for (double& width : widths) width *= room / (room + missing);  // even so too wide: texts wrap
  return widths;
}

std::vector<double> shared_widths(const std::vector<TableColumn>& columns, std::vector<double> widths, double room) {
  double natural = 0, shares = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    shares += columns[i].share;
    widths[i] = columns[i].share > 0 ? 0 : std::min(widths[i], room / 2);
    natural += widths[i];
  }
  const double most = shares > 0 ? room * 2 / 3 : room;
  const double squeeze = natural > most ? most / natural : 1.0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double share = columns[i].share;
    widths[i] = share > 0 ? (room - natural * squeeze) * share / shares : widths[i] * squeeze;
  }
  return widths;
}

}  // namespace

double SetRow::ascent() const {
  double most = 0;
  for (const SetText& cell : cells) most = std::max(most, cell.ascent);
  return most;
}

double SetRow::content_height() const {
  double most = 0;
  for (const SetText& cell : cells) most = std::max(most, cell.height() + (ascent() - cell.ascent) * cell.size);
  return most;
}

double SetRow::height() const {
  const double content = content_height();
  return content <= pitch ? pitch : content + 2 * cell_padding;
}

SetTable set_table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows, double width,
                   const Fonts& fonts) {
  const double room = width - 2 * inset - column_gap * static_cast<double>(columns.size() - 1);
  std::vector<double> natural;
  for (std::size_t i = 0; i < columns.size(); ++i) natural.push_back(widest_text(columns[i], rows, i, fonts));
  const bool fixed = columns.front().mm > 0;
  const std::vector<double> widths =
      fixed ? fixed_widths(columns, natural, room) : shared_widths(columns, natural, room);
  SetTable table;
  double x = inset;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    table.columns.push_back({x, widths[i], columns[i].face, columns[i].align});
    table.header.cells.push_back(set_text(columns[i].heading, Face::bold, table_heading_size, widths[i], fonts));
    x += widths[i] + column_gap;
  }
  return table;
}

std::vector<SetRow> set_row(const TableRow& row, const std::vector<SetColumn>& columns, double room,
                            const Fonts& fonts) {
  std::vector<SetRow> out(1);
  out[0].marked = row.marked;
  out[0].total = row.total;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out[0].cells.push_back(
        set_text(row.cells[i], row.total ? Face::bold : columns[i].face, table_size, columns[i].width, fonts));
  const auto most = static_cast<std::ptrdiff_t>(room / ((tall_ascent + row_descent) * table_size)) - 1;
  while (out.back().height() > room) {
    SetRow rest = out.back();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      auto& head = out.back().cells[i].rows;
      auto& tail = rest.cells[i].rows;
      const std::ptrdiff_t cut = std::min(most, static_cast<std::ptrdiff_t>(head.size()));
      head.erase(head.begin() + cut, head.end());
      tail.erase(tail.begin(), tail.begin() + cut);
    }
    out.push_back(std::move(rest));
  }
  return out;
}

}  // namespace passation
