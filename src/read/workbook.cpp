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

constexpr std::string_view separator = " › ";

std::vector<Table> sheets_of(const Input& input) {
  std::vector<Table> tables;
  for (Worksheet& sheet : read_workbook(input.bytes, input.name))
    tables.push_back({fmt::format("{}{}{}", input.name, separator, sheet.name), "", '\0', std::move(sheet.rows)});
  return tables;
}

/// A table that can be read, not only a line with two words that are headers elsewhere.
bool is_whole_table(const Table& sheet, const NamedColumns& named, int school_year) {
  const auto header = find_header(first_rows(sheet), named, school_year);
  if (!header) return false;
  return is_account_list(*header) || std::all_of(needed_fields.begin(), needed_fields.end(), [&](TableField field) {
           return header->match.columns[field].has_value();
         });
}

}  // namespace

bool is_workbook(std::string_view bytes) {
  return workbook_kind(bytes) != Workbook::none;
}

Reading read_workbook_tables(Input input, const ReadOptions& options) {
  require_known_fields(options.columns);
  const std::vector<Table> sheets = sheets_of(input);
  const auto is_table = [&](const Table& sheet) {
    return is_whole_table(sheet, options.columns, school_year_of(options.day));
  };
  const auto has_header = [&](const Table& sheet) {
    return find_header(first_rows(sheet), options.columns).has_value();
  };
  auto chosen = std::find_if(sheets.begin(), sheets.end(), is_table);
  if (chosen == sheets.end()) chosen = std::find_if(sheets.begin(), sheets.end(), has_header);  // to say what it lacks
  if (chosen == sheets.end() && workbook_kind(input.bytes) == Workbook::html)
    throw Error(say(phrase::page_without_table), input.name, say(phrase::page_without_table_hint));
  for (const Table& sheet : sheets)
    if (const ListKind kind = kind_of_table(sheet); chosen == sheets.end() && kind != ListKind::pupils)
      throw not_of_pupils(kind, sheet.name);
  if (chosen == sheets.end())
    throw Error(say(phrase::workbook_without_table), input.name, say(phrase::header_missing_hint));

  Reading reading = read_table(*chosen, options);
  std::vector<std::string> others;
  for (auto sheet = chosen + 1; sheet != sheets.end(); ++sheet)
    if (is_table(*sheet)) others.push_back(sheet->name.substr(input.name.size() + separator.size()));
  if (!others.empty())
    reading.report.add("FEUIL_P_01", {}, {input.name, 0}, {fmt::format("{}", fmt::join(others, ", "))});
  return reading;
}

}  // namespace passation
