// Lines of a table that are torn.

#include <algorithm>

#include "base/text.hpp"
#include "read/table.hpp"

namespace passation {

Widths widths_of(const Table& table, const Header& header) {
  Widths widths;
  if (table.delimiter == '\0') return widths;
  widths.header = header.row.cells.size();
  TableRows reader(table);
  Row last;
  for (Row row; reader.next(row); last = row) {
    if (last.line > header.row.line)
      widths.shortest = widths.shortest == 0 ? last.cells.size() : std::min(widths.shortest, last.cells.size());
    if (row.line > header.row.line && row.cells.size() == widths.header) widths.any_full = true;
  }
  if (!table.text.ends_with('\n') && !table.text.ends_with('\r')) widths.open_line = last.line;
  return widths;
}

bool is_torn(const Row& row, const Widths& widths) {
  const auto& cells = row.cells;
  if (row.line == widths.open_line && cells.size() < widths.shortest) return true;
  if (widths.header == 0 || cells.size() <= widths.header) return false;
  return widths.any_full || std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(widths.header), cells.end(),
                                        [](const auto& cell) { return !tidy(cell).empty(); });
}

}  // namespace passation
