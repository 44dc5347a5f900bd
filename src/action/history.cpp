#include "action/history.hpp"

#include "action/phrases.hpp"
#include "base/not_found.hpp"
#include "ledger/find_people.hpp"
#include "ledger/phrases.hpp"

namespace passation {

HistoryResult history(const HistoryRequest& request, const Environment& environment) {
  Registry registry = open_registry(request.registry, environment, "history");
  HistoryResult result;
  if (!request.subject.empty()) result.day = parse_date(request.subject).date;
  if (request.subject.empty() || result.day) {
    result.imports = registry.imports();
    if (!result.day) return result;
    std::erase_if(result.imports, [&](const ImportRecord& e) { return !e.moment.starts_with(iso_date(*result.day)); });
    if (result.imports.empty()) throw NotFound(say(phrase::history_no_day), "", say(phrase::history_no_day_hint));
    return result;
  }
  const Known known = registry.load();
  for (const KnownPerson* k : people_meant(known, request.subject))
    result.people.push_back(record_of(*k, known, registry));
  if (result.people.empty()) throw NotFound(say(phrase::history_no_person), "", say(phrase::history_no_person_hint));
  return result;
}

}  // namespace passation
