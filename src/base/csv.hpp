#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

/// A row of a table and the line of the file it begins on (1-based).
struct Row {
  std::size_t line = 0;
  std::vector<std::string> cells;
  bool operator==(const Row&) const = default;
};

/// Delimited text (already UTF-8) to rows. The delimiter is found among tab ; , | by what splits the first lines most
/// evenly. Quotes as RFC 4180 (doubled quotes, delimiters and line ends inside); a quote inside an unquoted cell is a
/// character like another, and a quote that never closes ends with its line. LF, CRLF and CR end lines. Cells keep
/// their spaces. Blank lines give no row; rows may be of different lengths. A byte order mark is not expected.
std::vector<Row> parse_csv(std::string_view text);
std::vector<Row> parse_csv(std::string_view text, char delimiter);

/// One line for a spreadsheet or a platform: ; as delimiter, quotes where needed, CRLF at the end.
std::string csv_line(const std::vector<std::string>& cells);

}  // namespace passation
