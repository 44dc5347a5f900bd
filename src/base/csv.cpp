#include "base/csv.hpp"

#include <algorithm>
#include <map>

namespace passation {
namespace {

constexpr std::string_view delimiters = "\t;,|";
constexpr std::size_t sample_rows = 20;
constexpr std::size_t sample_bytes = 64 << 10;

/// Where the quoted text that begins at `from` (behind its opening quote) closes, or npos.
std::size_t closing_quote(std::string_view text, std::size_t from) {
  std::size_t quote = text.find('"', from);
  while (quote != text.npos && quote + 1 < text.size() && text[quote + 1] == '"') quote = text.find('"', quote + 2);
  return quote;
}

/// Appends text with each doubled quote made one.
void append_unquoted(std::string& cell, std::string_view text) {
  for (std::size_t quote; (quote = text.find("\"\"")) != text.npos; text.remove_prefix(quote + 2))
    cell.append(text.substr(0, quote + 1));
  cell.append(text);
}

/// Columns beyond the first, over the sampled rows that agree on their number: more is more of a table.
std::size_t evenness(std::string_view sample, char delimiter) {
  std::map<std::size_t, std::size_t> rows_by_width;
  CsvReader reader(sample, delimiter);
  Row row;
  for (std::size_t i = 0; i < sample_rows && reader.next(row); ++i) ++rows_by_width[row.cells.size()];
  std::size_t best = 0;
  for (const auto& [width, rows] : rows_by_width) best = std::max(best, (width - 1) * rows);
  return best;
}

}  // namespace

bool CsvReader::at_line_end() const {
  return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

void CsvReader::skip_line_end() {
  if (at_ == text_.size()) return;
  if (text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') ++at_;
  ++at_;
  ++line_;
}

// After a quote that never closes, every later run of quotes is even, so every later quoted cell closes within the run
// it begins with: the search for a closing quote reaches the end of the text once at most.
void CsvReader::read_quoted(std::string& cell) {
  const std::size_t begin = at_ + 1;
  std::size_t end = closing_quote(text_, begin);
  at_ = end + 1;
  if (end == text_.npos) at_ = end = std::min(text_.find_first_of("\r\n", begin), text_.size());
  const std::string_view quoted = text_.substr(begin, end - begin);
  append_unquoted(cell, quoted);
  for (std::size_t i = 0; i < quoted.size(); ++i)
    if (quoted[i] == '\n' || (quoted[i] == '\r' && !quoted.substr(i + 1).starts_with('\n'))) ++line_;
}

void CsvReader::read_cell(std::string& cell) {
  cell.clear();
  if (at_ < text_.size() && text_[at_] == '"') read_quoted(cell);
  const std::size_t begin = at_;
  while (!at_line_end() && text_[at_] != delimiter_) ++at_;
  cell.append(text_.substr(begin, at_ - begin));
}

void CsvReader::read_row(Row& row) {
  row.line = line_;
  std::size_t count = 0;
  std::string beyond;
  for (bool more = true; more;) {
    if (count == row.cells.size() && count < max_columns) row.cells.emplace_back();
    read_cell(count < max_columns ? row.cells[count++] : beyond);
    more = !at_line_end();
    if (more) ++at_;  // the delimiter
  }
  row.cells.resize(count);
  skip_line_end();
}

bool CsvReader::next(Row& row) {
  const auto blank = [](const std::string& cell) { return cell.find_first_not_of(" \t") == cell.npos; };
  while (at_ < text_.size()) {
    read_row(row);
    if (row.cells.size() > 1 || !blank(row.cells.front())) return true;
  }
  return false;
}

char find_delimiter(std::string_view text) {
  const std::string_view sample = text.substr(0, sample_bytes);
  char best = ';';
  std::size_t best_evenness = 0;
  for (const char delimiter : delimiters) {
    const std::size_t even = evenness(sample, delimiter);
    if (even <= best_evenness) continue;
    best = delimiter;
    best_evenness = even;
  }
  // Moodle's choice, and nobody else's: URLs and hours have it as well.
  return best_evenness == 0 && evenness(sample, ':') > 0 ? ':' : best;
}

std::vector<Row> parse_csv(std::string_view text) {
  return parse_csv(text, find_delimiter(text));
}

std::vector<Row> parse_csv(std::string_view text, char delimiter) {
  std::vector<Row> rows;
  CsvReader reader(text, delimiter);
  for (Row row; reader.next(row);) rows.push_back(row);
  return rows;
}

void append_csv_line(std::string& out, std::span<const std::string> cells) {
  const auto needs_quotes = [](char c) { return c == ';' || c == '"' || c == '\r' || c == '\n'; };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ';';
    if (std::none_of(cells[i].begin(), cells[i].end(), needs_quotes)) {
      out += cells[i];
      continue;
    }
    out += '"';
    for (const char c : cells[i]) out.append(c == '"' ? 2 : 1, c);
    out += '"';
  }
  out += "\r\n";
}

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  append_csv_line(line, cells);
  return line;
}

}  // namespace passation
