#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/care_phrases.hpp"
#include "app/changes.hpp"
#include "app/console.hpp"
#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"

namespace passation {
namespace {

/// What was imported; of what was done without any file, the verb.
const std::string& shown_files(const Exchange& e) {
  return e.files.empty() ? e.verb : e.files;
}

std::string list_of_exchanges(Registry& registry, Lang lang) {
  const auto word = [&](const Phrase& p) { return say(p).in(lang); };
  std::vector<std::vector<std::string>> rows = {{word(phrase::history_date), word(phrase::history_guardians),
                                                 word(phrase::history_students), word(phrase::history_absents),
                                                 word(phrase::history_file)}};
  for (const Exchange& e : registry.exchanges())
    rows.push_back({french_moment(e.moment), std::to_string(e.guardians), std::to_string(e.students),
                    std::to_string(e.absents), shown_files(e)});
  return table(rows);
}

std::string reports_of(Registry& registry, Date day, Lang lang) {
  std::string text;
  for (const Exchange& e : registry.exchanges())
    if (e.moment.starts_with(iso_date(day)))
      text = french_moment(e.moment) + " – " + shown_files(e) + "\n\n" +
             (e.report.empty() ? say(phrase::history_erased).in(lang) + "\n" : e.report) + (text.empty() ? "" : "\n") +
             text;
  return text;
}

std::string story_of(Registry& registry, const Known& known, const KnownPerson& k, Lang lang) {
  std::string text = describe(k.person);
  if (k.deactivated_on) text += " – " + say(phrase::history_since, french_date(*k.deactivated_on)).in(lang);
  text += "\n";
  for (const Event& e : registry.events_of(k.id))
    text += fmt::format("  {} {}\n", french_moment(e.moment), event_text(e, lang));
  for (const KnownAccount& a : known.accounts)
    if (a.person == k.id)
      text += "  " +
              say(phrase::history_account, a.test.empty() ? a.platform : a.platform + ", " + a.test, a.login).in(lang) +
              "\n";
  for (const KnownDoubt& d : known.doubts)
    if (d.person == k.id)
      text +=
          "  " + say(phrase::doubted_by_list, d.platform, fmt::format("{}", fmt::join(d.codes, ", "))).in(lang) + "\n";
  for (const Issue& i : registry.issues_of(k.id)) text += "  " + issue_text(i, lang) + "\n";
  return text;
}

}  // namespace

Answer carry_out(const RegistryJob& job, const HistoryOptions& options, Lang lang) {
  Registry registry = open_registry(job, "history");
  if (options.subject.empty()) return {list_of_exchanges(registry, lang)};
  if (const ParsedDate day = parse_date(options.subject); day.date) {
    const std::string text = reports_of(registry, *day.date, lang);
    if (text.empty()) throw Error(say(phrase::history_no_day), "", say(phrase::history_no_day_hint));
    return {text};
  }
  const Known known = registry.load();
  std::string text;
  for (const KnownPerson* k : people_meant(known, options.subject)) text += story_of(registry, known, *k, lang);
  if (text.empty()) throw Error(say(phrase::history_no_person), "", say(phrase::history_no_person_hint));
  return {text};
}

}  // namespace passation
