#include "action/history.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "cli/help_phrases.hpp"
#include "cli/person_record_json.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "report/changes.hpp"
#include "report/kept_report.hpp"
#include "report/person_json.hpp"
#include "report/person_text.hpp"
#include "report/phrases.hpp"
#include "report/text_table.hpp"

namespace passation {
namespace {

/// What was imported; of what was done without any file, the verb.
const std::string& shown_files(const ImportRecord& e) {
  return e.files.empty() ? e.verb : e.files;
}

/// The columns of SIECLE's own history, in its order; of an import of several files each has a line.
std::string imports_text(const std::vector<ImportRecord>& imports, Lang lang) {
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {{word(phrase::history_date), word(phrase::history_file),
                                                 word(phrase::history_guardians), word(phrase::history_students),
                                                 word(phrase::history_absents)}};
  for (const ImportRecord& e : imports) {
    const std::vector<std::string> files = file_names(shown_files(e));
    rows.push_back({shown_moment(e.moment), files.empty() ? "" : files.front(), std::to_string(e.guardians),
                    std::to_string(e.students), std::to_string(e.absents)});
    for (std::size_t n = 1; n < files.size(); ++n) rows.push_back({"", files[n], "", "", ""});
  }
  return text_table(rows, CellAlign::figures_after_two);
}

/// The first import of the day first.
std::string reports_text(const std::vector<ImportRecord>& imports, Lang lang) {
  std::string text;
  for (auto e = imports.rbegin(); e != imports.rend(); ++e)
    text += (text.empty() ? "" : "\n") + shown_moment(e->moment) + " – " + shown_files(*e) + "\n\n" +
            (e->report.empty() ? say(phrase::history_erased).in(lang) + "\n" : kept_report_text(e->report, lang));
  return text;
}

std::string story_text(const PersonRecord& record, Lang lang) {
  std::string text = describe(record.person.person);
  if (const auto& day = record.person.deactivated_on)
    text += " – " + say(phrase::history_since, french_date(*day)).in(lang);
  if (record.person.large_print) text += " – " + say(phrase::set_large_print).in(lang);
  text += "\n";
  for (const Event& e : record.events) text += fmt::format("  {} {}\n", shown_moment(e.moment), event_text(e, lang));
  for (const AccountRecord& a : record.accounts) text += "  " + account_text(a, lang) + "\n";
  for (const KnownDoubt& d : record.doubts) text += "  " + doubt_text(d, lang) + "\n";
  for (const PrintedLabel& i : record.labels) text += "  " + printed_label_text(i, lang) + "\n";
  return text;
}

std::string text_of(const HistoryResult& result, Lang lang) {
  std::string text;
  for (const PersonRecord& record : result.people) text += story_text(record, lang);
  if (!text.empty()) return text;
  return result.day ? reports_text(result.imports, lang) : imports_text(result.imports, lang);
}

JsonValue json_of(const HistoryResult& result, Lang lang) {
  JsonList imports, people;
  for (const ImportRecord& e : result.imports)
    imports.push_back(
        JsonObject{{"moment", moment_json(e.moment)},
                   {"verb", e.verb},
                   {"files", file_names(e.files)},
                   {"guardians", e.guardians},
                   {"students", e.students},
                   {"staff", e.staff},
                   {"absents", e.absents},
                   {"report", result.day ? text_or_null(kept_report_text(e.report, lang)) : JsonValue()}});
  for (const PersonRecord& r : result.people)
    people.push_back(JsonObject{{"person", person_json(r.person)},
                                {"deactivated_on", date_json(r.person.deactivated_on)},
                                {"large_print", r.person.large_print},
                                {"events", events_json(r)},
                                {"accounts", accounts_json(r)},
                                {"doubts", doubts_json(r)},
                                {"labels", labels_json(r)}});
  return JsonObject{{"imports", imports}, {"people", people}};
}

}  // namespace

Run declare_history(const VerbOptions& options) {
  auto& request = options.keep<HistoryRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.add("DATE|" + options.text(phrase::argument_person), request.subject, phrase::help_history_subject);
  options.report({"text", "json"});
  return [&](const Context& context) {
    const auto json = [lang = context.lang](const HistoryResult& result) { return json_of(result, lang); };
    return short_reply(0, history(request, context.environment), context, text_of, json);
  };
}

}  // namespace passation
