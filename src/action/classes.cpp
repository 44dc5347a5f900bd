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
  return classes(school_people(request.registry, environment), environment.moment.date);
}

ClassesResult classes(const SchoolPeople& people, Date day) {
  const Known& known = people.known;
  require_divisions(known);
  std::map<std::string, PupilCounts> counts = counts_of(known, people.printed, day);
  ClassesResult result;
  result.without = counts[""].found;
  for (const KnownPerson& k : known.people) {
    if (k.person.audience != Audience::student) continue;
    if (!k.is_there(day))
      ++result.left;
    else if (!k.withheld.empty() || k.division().empty())
      ++result.withheld;
  }
  for (const std::string& name : division_names(known))
    result.divisions.push_back({*find_division(known.divisions, name), counts[name].found, counts[name].printed});
  return result;
}

}  // namespace passation
