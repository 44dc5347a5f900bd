#include "base/csv.hpp"

#include <algorithm>
#include <map>

namespace passation {
namespace {

constexpr std::string_view delimiters = "\t;,|";
constexpr std::size_t sample_rows = 20;
constexpr std::size_t sample_bytes = 64 << 10;
constexpr std::size_t bits = 64;  // of a number in CellKinds

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

std::size_t behind_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(' ', at), text.size());
}

/// Position behind the opening quote of ="…", which may begin at `at`; npos when it does not.
std::size_t behind_formula_quote(std::string_view text, std::size_t at) {
  at = behind_spaces(text, at);
  if (at == text.size() || text[at] != '=') return text.npos;
  at = behind_spaces(text, at + 1);
  return at < text.size() && text[at] == '"' ? at + 1 : text.npos;
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

/// Behind apostrophes, too, so that each has one more than what it was made of.
bool would_be_formula(std::string_view cell) {
  const std::size_t begin = cell.find_first_not_of('\'');
  constexpr std::string_view signs = "=+-@\t\r";
  return begin != cell.npos && begin + 1 < cell.size() && signs.find(cell[begin]) != signs.npos;
}

}  // namespace

void CellKinds::set(std::size_t column, CellKind kind) {
  if (kind == CellKind::text) return;
  if (column < bits) {
    (kind == CellKind::number ? numbers_ : others_) |= std::uint64_t{1} << column;
    return;
  }
  if (beyond_.size() <= column - bits) beyond_.resize(column - bits + 1, CellKind::text);
  beyond_[column - bits] = kind;
}

CellKind CellKinds::of(std::size_t column) const {
  if (column >= bits) return column - bits < beyond_.size() ? beyond_[column - bits] : CellKind::text;
  const std::uint64_t bit = std::uint64_t{1} << column;
  return (others_ & bit) != 0 ? CellKind::other : (numbers_ & bit) != 0 ? CellKind::number : CellKind::text;
}

CellKind Row::kind(std::size_t column) const {
  return kinds.of(column);
}

std::optional<std::string> formula_text(std::string_view cell) {
  if (cell.empty() || (cell.front() != '=' && cell.front() != ' ')) return std::nullopt;
  const std::size_t begin = behind_formula_quote(cell, 0);
  const std::size_t end = begin == cell.npos ? cell.npos : closing_quote(cell, begin);
  if (end == cell.npos || behind_spaces(cell, end + 1) != cell.size()) return std::nullopt;
  std::string text;
  append_unquoted(text, cell.substr(begin, end - begin));
  return text;
}

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

/// A cell that is ="…" to its end; the delimiter may stand within. Else nothing is read.
bool CsvReader::read_formula(std::string& cell) {
  const std::size_t begin = behind_formula_quote(text_, at_);
  const std::size_t end = begin == text_.npos ? text_.npos : closing_quote(text_, begin);
  if (end == text_.npos) return false;
  const std::string_view within = text_.substr(begin, end - begin);
  const std::size_t behind = behind_spaces(text_, end + 1);
  const bool ends =
      behind == text_.size() || text_[behind] == delimiter_ || text_[behind] == '\n' || text_[behind] == '\r';
  if (!ends || within.find_first_of("\r\n") != within.npos) return false;
  append_unquoted(cell, within);
  at_ = behind;
  return true;
}

void CsvReader::read_cell(std::string& cell) {
  cell.clear();
  const char first = at_ < text_.size() ? text_[at_] : '\0';
  if ((first == '=' || first == ' ') && read_formula(cell)) return;
  if (first == '"') read_quoted(cell);
  const std::size_t begin = at_;
  while (!at_line_end() && text_[at_] != delimiter_) ++at_;
  cell.append(text_.substr(begin, at_ - begin));
  if (first == '"')
    if (auto text = formula_text(cell)) cell = std::move(*text);
}

void CsvReader::read_row(Row& row) {
  row.line = line_;
  row.kinds = {};
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

std::string_view without_guard(std::string_view cell) {
  return cell.starts_with('\'') && would_be_formula(cell) ? cell.substr(1) : cell;
}

void append_csv_line(std::string& out, std::span<const std::string> cells) {
  const auto needs_quotes = [](char c) { return c == ';' || c == '"' || c == '\r' || c == '\n'; };
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ';';
    const std::string_view guard = would_be_formula(cells[i]) ? "'" : "";
    if (std::none_of(cells[i].begin(), cells[i].end(), needs_quotes)) {
      out.append(guard).append(cells[i]);
      continue;
    }
    out.append(1, '"').append(guard);
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
