#include "action/classes.hpp"

#include <string>
#include <vector>

#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"
#include "report/phrases.hpp"
#include "report/text_table.hpp"

namespace passation {
namespace {

std::string text_of(const ClassesResult& result, Lang lang) {
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {{word(phrase::column_division), word(phrase::column_state),
                                                 word(phrase::column_since), word(phrase::column_declared),
                                                 word(phrase::column_found), word(phrase::column_printed)}};
  for (const auto& [d, found, printed] : result.divisions)
    rows.push_back({d.name, word(d.validated ? phrase::validated : phrase::to_validate), shown_moment(d.since),
                    d.declared ? std::to_string(*d.declared) : "–", std::to_string(found), std::to_string(printed)});
  return text_table(rows);
}

JsonValue json_of(const ClassesResult& result) {
  JsonList divisions;
  for (const auto& [d, found, printed] : result.divisions)
    divisions.push_back(JsonObject{{"name", d.name},
                                   {"state", d.validated ? "validated" : "to_validate"},
                                   {"since", moment_json(d.since)},
                                   {"declared", d.declared ? JsonValue(*d.declared) : JsonValue()},
                                   {"found", found},
                                   {"printed", printed}});
  return JsonObject{{"divisions", divisions}};
}

}  // namespace

Run declare_classes(const VerbOptions& options) {
  auto& request = options.keep<ClassesRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.date();
  options.report({"text", "json"});
  return [&](const Context& context) {
    return short_reply(0, classes(request, context.environment), context, text_of, json_of);
  };
}

}  // namespace passation
