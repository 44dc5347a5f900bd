#include "action/classes.hpp"

#include <map>
#include <set>
#include <string>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "ledger/find_people.hpp"

namespace passation {
namespace {

struct PupilCounts {
  std::size_t found = 0, printed = 0;
};

std::map<std::string, PupilCounts> counts_of(const Known& known, const std::set<PersonId>& printed, Date day) {
  std::map<std::string, PupilCounts> counts;
  for (const KnownPerson& k : known.people) {
    if (k.person.audience != Audience::student || !k.is_there(day)) continue;
    PupilCounts& c = counts[k.division()];
    ++c.found;
    c.printed += printed.contains(k.id) ? 1 : 0;
  }
  return counts;
}

}  // namespace

void require_divisions(const Known& known) {
  if (known.divisions.empty()) throw Error(say(phrase::no_divisions), "", say(phrase::no_divisions_hint));
}

ClassesResult classes(const ClassesRequest& request, const Environment& environment) {
  Registry registry = open_registry(request.registry, environment, "classes");
  const Known known = registry.load();
  require_divisions(known);
  std::map<std::string, PupilCounts> counts = counts_of(known, registry.people_printed(), environment.moment.date);
  ClassesResult result;
  result.without = counts[""].found;
  for (const KnownPerson& k : known.people) {
    if (k.person.audience != Audience::student) continue;
    if (!k.is_there(environment.moment.date))
      ++result.left;
    else if (!k.withheld.empty())
      ++result.withheld;
  }
  for (const std::string& name : division_names(known))
    result.divisions.push_back({*find_division(known.divisions, name), counts[name].found, counts[name].printed});
  return result;
}

}  // namespace passation
