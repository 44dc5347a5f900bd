// Workbooks (XLSX, ODS, XLS, and pages or XML under such a name): the first sheet with a header that is recognised is a
// table like any other.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/spreadsheet.hpp"
#include "read/list_kind.hpp"
#include "read/phrases.hpp"
#include "read/reader.hpp"
#include "read/table.hpp"

namespace passation {
namespace {

/// A table that can be read, not only a line with two words that are headers elsewhere.
bool is_whole_table(const Header& header) {
  return is_account_list(header) || std::all_of(needed_fields.begin(), needed_fields.end(), [&](TableField field) {
           return header.match.columns[field].has_value();
         });
}

std::optional<Header> header_of(const Table& sheet, const ReadOptions& options) {
  return find_header(first_rows(sheet), chosen_columns(options, sheet.name), school_year_of(options.day));
}

/// What the user says of the sheet; nullopt: nothing.
std::optional<bool> said_of(const Table& sheet, const ReadOptions& options) {
  const auto choice = options.tables.find(sheet.name);
  return choice == options.tables.end() ? std::nullopt : choice->second.read;
}

/// @throws Error that says why no sheet is read
[[noreturn]] void refuse(const std::vector<Table>& sheets, const Input& workbook) {
  if (workbook_kind(workbook.bytes) == Workbook::html)
    throw Error(say(phrase::page_without_table), workbook.name, say(phrase::page_without_table_hint));
  for (const Table& sheet : sheets)
    if (const ListKind kind = kind_of_table(sheet); kind != ListKind::pupils) throw not_of_pupils(kind, sheet.name);
  throw Error(say(phrase::workbook_without_table), workbook.name, say(phrase::header_missing_hint));
}

/// Of several sheets each is a source of its own.
void call_after_sheet(Reading& reading, const Table& sheet) {
  if (reading.files.empty()) reading.files.emplace_back();
  reading.files.front().name = sheet.name;
}

/// Says which sheets could be read, too, where nobody has said that they are not to be.
void report_others(const std::vector<Table>& sheets, const std::vector<std::size_t>& read, const ReadOptions& options,
                   const std::string& workbook, Report& report) {
  std::vector<std::string> others;
  for (std::size_t n = 0; n < sheets.size(); ++n) {
    if (std::find(read.begin(), read.end(), n) != read.end() || said_of(sheets[n], options)) continue;
    const auto header = header_of(sheets[n], options);
    if (header && is_whole_table(*header)) others.push_back(sheets[n].sheet);
  }
  if (!others.empty()) report.add("FEUIL_P_01", {}, {workbook, 0}, {fmt::format("{}", fmt::join(others, ", "))});
}

}  // namespace

bool is_workbook(std::string_view bytes) {
  return workbook_kind(bytes) != Workbook::none;
}

std::vector<Table> sheets_of(const Input& workbook) {
  std::vector<Table> tables;
  for (Worksheet& sheet : read_workbook(workbook.bytes, workbook.name)) {
    Table& table = tables.emplace_back();
    table.name = fmt::format("{}{}{}", workbook.name, zip_separator, sheet.name);
    table.sheet = std::move(sheet.name);
    table.rows = std::move(sheet.rows);
  }
  return tables;
}

std::vector<std::size_t> sheets_to_read(const std::vector<Table>& sheets, const ReadOptions& options) {
  std::vector<std::size_t> chosen;
  std::optional<std::size_t> headed, whole, any;  // the first that can be read by its header; that can; with a header
  for (std::size_t n = 0; n < sheets.size(); ++n) {
    const auto said = said_of(sheets[n], options);
    if (said.value_or(false)) chosen.push_back(n);
    const auto header = said ? std::nullopt : header_of(sheets[n], options);
    if (!header) continue;
    if (!any) any = n;
    if (!is_whole_table(*header)) continue;
    if (!whole) whole = n;
    if (!headed && header->row.line > 0) headed = n;
  }
  if (!chosen.empty()) return chosen;
  for (const auto& first : {headed, whole, any})
    if (first) return {*first};
  return {};
}

Reading read_workbook_tables(Input input, const ReadOptions& options) {
  require_known_fields(options.columns);
  const std::vector<Table> sheets = sheets_of(input);
  const std::vector<std::size_t> read = sheets_to_read(sheets, options);
  if (read.empty()) refuse(sheets, input);
  Reading reading = read_table(sheets[read.front()], options);
  if (read.size() > 1) call_after_sheet(reading, sheets[read.front()]);
  for (std::size_t n = 1; n < read.size(); ++n) {
    reading.further_sheets.push_back(read_table(sheets[read[n]], options));
    call_after_sheet(reading.further_sheets.back(), sheets[read[n]]);
  }
  report_others(sheets, read, options, input.name, reading.report);
  return reading;
}

}  // namespace passation
