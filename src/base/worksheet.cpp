#include "base/worksheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/error.hpp"
#include "base/phrases.hpp"

namespace passation {
namespace {

// A filled cell takes more than 8 bytes of any file; the rest is for empty cells between them.
constexpr std::size_t cells_of_any_workbook = 300'000;
constexpr std::size_t bytes_per_cell = 8;
constexpr std::size_t long_text = 32;  // bytes that count as a cell more: texts can be shared by many cells

}  // namespace

CellBudget::CellBudget(std::size_t source_bytes, std::string where)
    : cells_left_(cells_of_any_workbook + source_bytes / bytes_per_cell), where_(std::move(where)) {}

void CellBudget::spend(std::size_t cells, const std::string& sheet) {
  if (cells > cells_left_)
    throw Error(say(phrase::spreadsheet_too_large, sheet), where_, say(phrase::spreadsheet_too_large_hint));
  cells_left_ -= cells;
}

void WorksheetBuilder::begin_row(std::size_t line) {
  row_.line = line;
  row_.cells.clear();
  row_.kinds = {};
  row_cost_ = 0;
}

void WorksheetBuilder::put(std::size_t column, std::string text, CellKind kind) {
  if (auto within = formula_text(text)) text = std::move(*within);
  if (text.empty() || column >= max_columns) return;
  const std::size_t added = column < row_.cells.size() ? 0 : column + 1 - row_.cells.size();
  const std::size_t cost = added + text.size() / long_text;
  budget_.spend(cost, sheet_.name);
  row_cost_ += cost;
  if (added > 0) row_.cells.resize(column + 1);
  row_.cells[column] = std::move(text);
  row_.kinds.set(column, kind);
}

void WorksheetBuilder::end_row(std::size_t times) {
  if (row_.cells.empty()) return;
  for (; times > 1; --times, ++row_.line) {
    budget_.spend(row_cost_, sheet_.name);
    sheet_.rows.push_back(row_);
  }
  sheet_.rows.push_back(std::move(row_));
  row_ = {};
}

void WorksheetBuilder::merge_down(std::size_t column, std::size_t first_line, std::size_t last_line) {
  if (last_line > first_line && column < max_columns) merges_.push_back({column, first_line, last_line});
}

void WorksheetBuilder::copy_down(const Merge& merge) {
  const auto above = [](const Row& row, std::size_t line) { return row.line < line; };
  auto row = std::lower_bound(sheet_.rows.begin(), sheet_.rows.end(), merge.first_line, above);
  if (row == sheet_.rows.end() || row->line != merge.first_line || row->cells.size() <= merge.column) return;
  const std::string& text = row->cells[merge.column];
  if (text.empty()) return;
  const CellKind kind = row->kind(merge.column);
  for (++row; row != sheet_.rows.end() && row->line <= merge.last_line; ++row) {
    const std::size_t width = std::max(row->cells.size(), merge.column + 1);
    budget_.spend(1 + width - row->cells.size() + text.size() / long_text, sheet_.name);
    row->cells.resize(width);
    if (!row->cells[merge.column].empty()) continue;
    row->cells[merge.column] = text;
    row->kinds.set(merge.column, kind);
    row->merged.push_back(merge.column);
  }
}

Worksheet WorksheetBuilder::finish() {
  const auto above = [](const Row& a, const Row& b) { return a.line < b.line; };
  if (std::is_sorted(sheet_.rows.begin(), sheet_.rows.end(), above))
    for (const Merge& merge : merges_) copy_down(merge);
  return std::move(sheet_);
}

std::string number_text(double number) {
  constexpr double exact = 9007199254740992.0;  // 2^53: whole numbers beyond it are approximations
  if (std::abs(number) <= exact && number == std::floor(number)) return fmt::format("{:.0f}", number + 0.0);
  return fmt::format("{}", number);
}

namespace {

/// An hour from which on another time zone's midnight, or a rounding, may have moved a date to the day before.
constexpr int late_hour = 20;

std::string with_late_hour(Date date, int seconds) {
  std::string text = french_date(date);
  if (seconds >= late_hour * 3600)
    text += fmt::format(" {:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return text;
}

}  // namespace

std::optional<std::string> serial_date_text(double serial, bool since_1904) {
  constexpr double seconds_a_day = 86'400, noise = 0.01;  // of a second
  const double whole = std::floor(serial), seconds = (serial - whole) * seconds_a_day;
  const bool next_day = seconds > seconds_a_day - noise;
  const auto date = serial_date(next_day ? whole + 1 : whole, since_1904);
  if (!date) return std::nullopt;
  return with_late_hour(*date, next_day ? 0 : static_cast<int>(seconds + noise));
}

std::string iso_date_text(std::string_view value, std::string otherwise) {
  const auto date = parse_date(value.substr(0, 10)).date;
  if (!date) return otherwise;
  const auto two_digits = [&](std::size_t at) {
    int number = 0;
    if (at + 2 <= value.size()) std::from_chars(value.data() + at, value.data() + at + 2, number);
    return number;
  };
  return with_late_hour(*date, two_digits(11) * 3600 + two_digits(14) * 60 + two_digits(17));
}

std::optional<Date> serial_date(double serial, bool since_1904) {
  using namespace std::chrono;
  constexpr double last = 2'958'465;  // 31 December 9999
  if (!(serial >= 1 && serial < last + 1)) return std::nullopt;
  const int whole = static_cast<int>(serial);
  if (since_1904) return Date(sys_days(1904y / January / 1) + days(whole));
  if (whole == 60) return std::nullopt;  // 29 February 1900
  return Date(sys_days(1899y / December / 30) + days(whole < 60 ? whole + 1 : whole));
}

}  // namespace passation
