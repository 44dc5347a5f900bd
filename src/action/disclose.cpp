#include "action/disclose.hpp"

#include <algorithm>
#include <set>

#include "ledger/find_people.hpp"
#include "report/kept_report.hpp"

namespace passation {
namespace {

bool is_guardian_of(const KnownPerson& guardian, PersonId student) {
  return std::binary_search(guardian.students.begin(), guardian.students.end(), student);
}

}  // namespace

Disclosure disclose(const DiscloseRequest& request, const Environment& environment) {
  Registry registry = open_registry(request.registry, environment, "disclose");
  const Known known = registry.load();
  const KnownPerson& person = person_meant(known, request.person);
  Disclosure result;
  result.uai = registry.uai();
  result.record = record_of(person, known, registry, request.secrets);
  for (const KnownPerson& other : known.people) {
    if (is_guardian_of(person, other.id)) result.students.push_back(other);
    if (is_guardian_of(other, person.id)) result.guardians.push_back(other);
  }
  for (const FormerName& name : known.former_names)
    if (name.person == person.id) result.former_names.push_back(name);
  const std::set<std::string> names = names_before(person.id, known, result.record.labels);
  for (const ImportRecord& e : registry.imports())
    if (is_in_kept_report(e.report, person, names)) result.reports.push_back(e.moment);
  return result;
}

}  // namespace passation
