#include "action/large.hpp"

#include <algorithm>
#include <tuple>

#include "action/phrases.hpp"
#include "action/set_by_hand.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/find_people.hpp"

namespace passation {
namespace {

void require_student(const KnownPerson& person) {
  if (person.person.audience != Audience::student)
    throw Error(say(phrase::only_students_large), "", say(phrase::large_hint));
}

void set_large(Registry& registry, PersonId person, bool large_print) {
  registry.save_large_print(person, large_print);
  registry.add_event(person, large_print ? "large_print" : "no_large_print", "");
}

void change(Registry& registry, const KnownPerson& person, const LargeRequest& request,
            const Environment& environment) {
  require_student(person);
  if (!request.off) require_there(person);
  if (person.large_print != request.off) return;
  begin_by_hand(registry, environment, "large");
  set_large(registry, person.id, !request.off);
  registry.commit();
}

bool comes_before(const KnownPerson& a, const KnownPerson& b) {
  if (const auto order = natural_order(a.division(), b.division()); order != 0) return order < 0;
  const auto tie = [](const KnownPerson& k) { return std::tie(k.person.family_name, k.person.given_name, k.id); };
  return tie(a) < tie(b);
}

}  // namespace

LargeResult large(const LargeRequest& request, const Environment& environment) {
  if (request.off && request.person.empty()) throw Error(say(phrase::large_whom), "", say(phrase::large_hint));
  DatedRegistry registry(request.registry, environment, "large", {request.yes || request.person.empty(), {}});
  Known known = registry.load();
  if (!request.person.empty()) {
    change(registry, person_meant(known, request.person), request, environment);
    known = registry.load();
  }
  LargeResult result;
  for (const KnownPerson& k : known.people)
    if (k.large_print) result.people.push_back(k);
  std::sort(result.people.begin(), result.people.end(), comes_before);
  return result;
}

void mark_large(Roster& roster, const std::vector<std::string>& people, Date day) {
  if (people.empty()) return;
  const std::vector<ImportedPerson> present = people_of(roster, day);
  Known known;
  for (const ImportedPerson& p : present)
    known.people.push_back({.id = static_cast<PersonId>(known.people.size()) + 1, .person = p.person});
  for (const std::string& subject : people) {
    const KnownPerson& k = person_meant(known, subject);
    require_student(k);
    roster.students[present[static_cast<std::size_t>(k.id) - 1].index].large_print = true;
  }
}

void record_large(const Import& import, const Roster& roster) {
  for (std::size_t i = 0; i < import.imported.size(); ++i) {
    if (import.imported[i].person.audience != Audience::student) continue;
    const PersonId id = import.plan.person_of[i];
    const KnownPerson* before = find_person(import.known.people, id);
    if (id != 0 && roster.students[import.imported[i].index].large_print && !(before && before->large_print))
      set_large(*import.registry, id, true);
  }
}

}  // namespace passation
