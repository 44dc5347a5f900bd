#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

/// Without it spreadsheet programs do not read UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

enum class CellKind : std::uint8_t { text, number, other };  ///< other: dates, truth values, amounts, errors

/// Which cells of a workbook's row are no texts. All of a delimited file are.
class CellKinds {
 public:
  void set(std::size_t column, CellKind kind);  ///< @pre it was a text
  CellKind of(std::size_t column) const;

 private:
  std::uint64_t numbers_ = 0, others_ = 0;  // bit n is column n: few tables have more than 64
  std::vector<CellKind> beyond_;            // from column 64
};

/// A row of a table and the line of the file it begins on (1-based).
struct Row {
  std::size_t line = 0;
  std::vector<std::string> cells;
  std::vector<std::size_t> merged = {};  ///< columns whose cell says what the one above says, being one with it
  CellKinds kinds = {};

  CellKind kind(std::size_t column) const;
  /// Rows that say the same are equal, whatever a workbook has their cells for.
  bool operator==(const Row& r) const { return line == r.line && cells == r.cells && merged == r.merged; }
};

/// Cells of a row beyond these are dropped: no spreadsheet has more columns, and memory stays bounded.
inline constexpr std::size_t max_columns = 16'384;

/// The text within ="01022014": how programs keep a spreadsheet from making a number of it. Spaces may stand before,
/// between and behind; quotes within are doubled. nullopt when the cell is anything else.
std::optional<std::string> formula_text(std::string_view cell);

/// Delimited text (already UTF-8), one row at a time, in linear time on any input.
/// Quotes as RFC 4180 (doubled quotes, delimiters and line ends inside); a quote inside an unquoted cell is a
/// character like another, and a quote that never closes ends with its line. LF, CRLF and CR end lines. Cells keep
/// their spaces; of ="…" the text within is read (formula_text). Blank lines give no row; rows may be of different
/// lengths. A byte order mark is not expected.
class CsvReader {
 public:
  /// The text must outlive the reader.
  CsvReader(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  /// Fills `row` with the next row (reusing its memory) and says whether there was one.
  bool next(Row& row);

 private:
  bool at_line_end() const;
  void skip_line_end();
  void read_row(Row& row);
  void read_cell(std::string& cell);
  void read_quoted(std::string& cell);
  bool read_formula(std::string& cell);

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

/// The delimiter among tab ; , | that splits the first lines into the most even columns; : where none of these splits
/// them; ; when nothing does.
char find_delimiter(std::string_view text);

/// All rows at once.
std::vector<Row> parse_csv(std::string_view text);
std::vector<Row> parse_csv(std::string_view text, char delimiter);

/// One line for a spreadsheet or a platform: ; as delimiter, quotes where needed, CRLF at the end. An apostrophe stands
/// before a cell that a spreadsheet program would calculate: =ab, +ab, -ab, @ab.
std::string csv_line(const std::vector<std::string>& cells);
void append_csv_line(std::string& out, std::span<const std::string> cells);
/// A cell of such a line without its apostrophe.
std::string_view without_guard(std::string_view cell);

}  // namespace passation
