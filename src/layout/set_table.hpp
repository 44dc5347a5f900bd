#pragma once
// The columns and rows of a table, set but not yet placed on a page. Distances in pt unless said otherwise.

#include <cstddef>
#include <string>
#include <vector>

#include "base/font.hpp"
#include "layout/card.hpp"
#include "layout/set_text.hpp"

namespace passation {

struct TableColumn {
  std::string heading;
  /// Of the width that the other columns leave; 0: as wide as its widest text, but never more than half the table.
  double share = 0.0;
  Face face = Face::text;
  Align align = Align::left;
  /// From its left end to that of the next column. Columns of what is typed are widened where a text needs more, at the
  /// cost of the others. The last column takes the rest.
  double mm = 0.0;
};

struct TableRow {
  std::vector<Cell> cells;  ///< one per column; with groups, as a label shows them
  bool marked = false;      ///< a bar beside the row, for what has changed
  bool total = false;       ///< in bold, below a line
};

/// What parts the rows of a table: a line below each, or a tint of every second group of three.
enum class Rulings { lines, tints };
inline constexpr std::size_t rows_of_a_tint = 3;

inline constexpr double row_pitch = 5.6 * 72 / 25.4;    ///< of a table's row of one line
inline constexpr double tight_pitch = 4.5 * 72 / 25.4;  ///< the same where room is scarce
inline constexpr double table_size = 10, table_heading_size = 8;

struct SetColumn {
  double x = 0, width = 0;  ///< from the left of the table
  Face face = Face::text;
  Align align = Align::left;
};

struct SetRow {
  std::vector<SetText> cells;
  bool marked = false, total = false;
  double pitch = row_pitch;

  double ascent() const;  ///< of the row's first baseline, as a share of the size
  double content_height() const;
  double height() const;
};

struct SetTable {
  std::vector<SetColumn> columns;
  SetRow header;
};

SetTable set_table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows, double width,
                   const Fonts& fonts);

/// One row, or several where it is taller than `room`: its texts go on in the next.
std::vector<SetRow> set_row(const TableRow& row, const std::vector<SetColumn>& columns, double room,
                            const Fonts& fonts);

}  // namespace passation
