#pragma once
// The sheets of a workbook as rows of text, whatever program wrote it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/date.hpp"

namespace passation {

/// A sheet as a table reader takes it. `Row::line` is the row's number in the sheet. Rows without any text are left
/// out, and so are the empty cells at the end of a row. Dates are as serial_date_text() has them.
struct Worksheet {
  std::string name;
  std::vector<Row> rows;
  bool operator==(const Worksheet&) const = default;
};

/// What the sheets of a workbook may hold together: a few bytes of a file can stand for a million cells.
class CellBudget {
 public:
  /// @param source_bytes size of what the sheets are read from. `where` names the workbook in an Error.
  CellBudget(std::size_t source_bytes, std::string where);
  /// @throws Error when less is left.
  void spend(std::size_t cells, const std::string& sheet);

 private:
  std::size_t cells_left_;
  std::string where_;
};

/// Fills a sheet row by row.
class WorksheetBuilder {
 public:
  WorksheetBuilder(std::string name, CellBudget& budget) : budget_(budget) { sheet_.name = std::move(name); }

  /// The following cells belong to this row (1-based).
  void begin_row(std::size_t line);
  /// Cells beyond max_columns are dropped; of ="…" the text within is put. @throws Error beyond the budget, as
  /// end_row() does.
  void put(std::size_t column, std::string text, CellKind kind = CellKind::text);
  /// The row as it is now, this many times.
  void end_row(std::size_t times = 1);
  /// What stands in this column of the first line is meant for the lines down to the last, too: a division beside all
  /// its pupils. Those that say something of their own keep it.
  void merge_down(std::size_t column, std::size_t first_line, std::size_t last_line);

  /// @throws Error beyond the budget
  Worksheet finish();

 private:
  struct Merge {
    std::size_t column, first_line, last_line;
  };
  void copy_down(const Merge& merge);

  CellBudget& budget_;
  Worksheet sheet_;
  Row row_;
  std::size_t row_cost_ = 0;
  std::vector<Merge> merges_;
};

/// A number as it would be typed: without exponent or decimals when it is whole, else the shortest that reads back.
std::string number_text(double number);

/// The day that a spreadsheet counts so: days since 30 December 1899 (and one less before the 29 February 1900 that
/// never was), or since 1 January 1904. nullopt outside the years 1900 to 9999.
std::optional<Date> serial_date(double serial, bool since_1904);

/// A date as cells say it, JJ/MM/AAAA. Behind it stands the hour, where it is so late (20:00 to 23:59:59) that the day
/// may be the one before: midnight of another time zone, or a number that was rounded. nullopt as serial_date().
std::optional<std::string> serial_date_text(double serial, bool since_1904);
/// The same of "2015-02-03" or "2015-02-03T23:00:00"; `otherwise` where it begins with no date.
std::string iso_date_text(std::string_view value, std::string otherwise);

}  // namespace passation
