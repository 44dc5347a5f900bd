#include "action/accounts.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "cli/help_phrases.hpp"
#include "cli/verbs.hpp"
#include "report/text_table.hpp"

namespace passation {
namespace {

/// Columns without a value are left out.
std::string list_text(const PeopleList& list, Lang lang) {
  std::string out = say(list_title(list), list.rows.size()).in(lang) + "\n";
  if (list.rows.empty()) return out;
  std::vector<std::vector<std::string>> rows(list.rows.size() + 1);
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    if (std::all_of(list.rows.begin(), list.rows.end(), [&](const auto& row) { return row[c].empty(); })) continue;
    rows[0].push_back(say(column_title(list.columns[c])).in(lang));
    for (std::size_t r = 0; r < list.rows.size(); ++r) rows[r + 1].push_back(cell_text(list.rows[r][c]));
  }
  return out + text_table(rows, CellAlign::texts);
}

/// For a spreadsheet: a header line, then a row each, several values of a cell separated by ", ".
std::string list_csv(const PeopleList& list, Lang lang) {
  std::vector<std::string> cells;
  for (const ListColumn& c : list.columns) cells.push_back(say(column_title(c)).in(lang));
  std::string out = std::string(byte_order_mark) + csv_line(cells);
  for (const std::vector<ListCell>& row : list.rows) {
    cells.clear();
    for (const ListCell& cell : row) cells.push_back(cell_text(cell));
    append_csv_line(out, cells);
  }
  return out;
}

std::string text_of(const AccountsResult& result, Lang lang) {
  std::string text;
  for (const PeopleList& list : result.lists) text += (text.empty() ? "" : "\n") + list_text(list, lang);
  return text;
}

JsonValue json_of(const AccountsResult& result) {
  return lists_json(result.lists);
}

/// A spreadsheet holds one list: where none is named, that of the pupils.
Reply run_accounts(AccountsRequest request, const Context& context) {
  const bool csv = context.form == ReportForm::csv;
  if (csv && request.list.empty()) request.list = "students";
  const AccountsResult result = accounts(request, context.environment);
  if (csv) return text_reply(list_csv(result.lists.front(), context.lang));
  return short_reply(0, result, context, text_of, json_of);
}

}  // namespace

Run declare_accounts(const VerbOptions& options) {
  auto& request = options.keep<AccountsRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_list), request.list, phrase::help_accounts_list)
      ->check(CLI::IsMember({"classes", "groups", "students", "staff", "guardians"}));
  options.division_patterns(request.divisions);
  options.flag("--new", request.new_ones, phrase::help_accounts_new);
  options.report({"text", "csv", "json"}, phrase::help_accounts_report);
  options.add("--platform", request.platform, phrase::help_known_platform);
  options.date();
  return [&](const Context& context) { return run_accounts(request, context); };
}

}  // namespace passation
