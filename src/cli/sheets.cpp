#include "action/sheets.hpp"

#include <string>
#include <vector>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"
#include "report/text_table.hpp"

namespace passation {
namespace {

std::string text_of(const SheetsResult& result, Lang lang) {
  if (result.started.empty()) return say(phrase::no_started_sheet).in(lang) + "\n";
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {
      {word(phrase::column_number), word(phrase::column_stock), word(phrase::column_since), word(phrase::column_next)}};
  for (const StartedSheet& s : result.started)
    rows.push_back({std::to_string(rows.size()), s.stock, shown_moment(s.moment), std::to_string(s.next_label)});
  return text_table(rows);
}

JsonValue json_of(const SheetsResult& result) {
  JsonList sheets;
  for (const StartedSheet& s : result.started)
    sheets.push_back(JsonObject{{"number", sheets.size() + 1},
                                {"stock", s.stock},
                                {"since", moment_json(s.moment)},
                                {"next_label", s.next_label}});
  return JsonObject{{"sheets", sheets}};
}

}  // namespace

Run declare_sheets(const VerbOptions& options) {
  auto& request = options.keep<SheetsRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add(options.text(phrase::argument_number), request.number, phrase::help_sheet_number)
      ->check(CLI::Range(1, 9999));
  options.add("--next", request.next_label, phrase::help_next)->check(CLI::Range(1, 999));
  options.flag("--drop", request.drop, phrase::help_drop);
  options.add("--stock", request.stock, phrase::help_stock);
  options.written_date(request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, sheets(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
