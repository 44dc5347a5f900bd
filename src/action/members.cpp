#include "action/members.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "action/set_by_hand.hpp"
#include "base/text.hpp"
#include "document/records.hpp"
#include "ledger/by_hand.hpp"
#include "ledger/find_people.hpp"
#include "roster/order.hpp"

namespace passation {
namespace {

bool is_meant(const KnownPerson& k, const MembersRequest& whom) {
  if (whom.staff) return k.person.audience == Audience::staff;
  return k.person.audience == Audience::student && k.division() == whom.division;
}

/// Numbers in the registry of those there, sorted.
std::vector<PersonId> ids_in_order(const Roster& roster, bool staff) {
  std::vector<std::size_t> all(staff ? roster.staff.size() : roster.students.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<PersonId> ids;
  for (const std::size_t i : staff ? staff_order(roster, all) : class_list_order(roster, all))
    ids.push_back(staff ? roster.staff[i].registered_as : roster.students[i].registered_as);
  return ids;
}

void note_logins(std::vector<Member>& members, const Known& known, const std::string& platform) {
  std::map<PersonId, std::vector<std::string>> logins;
  for (const KnownAccount& a : known.accounts)
    if (a.platform == platform) logins[a.person].push_back(a.login);
  for (Member& m : members)
    if (const auto found = logins.find(m.person.id); found != logins.end()) m.logins = found->second;
}

}  // namespace

std::vector<KnownPerson> members_of(const Known& known, const MembersRequest& whom, Date day) {
  Known asked;
  for (const KnownPerson& k : known.people)
    if (is_meant(k, whom)) asked.people.push_back(k);
  std::vector<KnownPerson> people;
  for (const PersonId id : ids_in_order(known_roster(asked, day, {}), whom.staff))
    people.push_back(*find_person(asked.people, id));
  return people;
}

std::vector<KnownPerson> removed_from(const Known& known, const MembersRequest& whom) {
  std::vector<KnownPerson> removed;
  for (const KnownPerson& k : known.people)
    if (is_meant(k, whom) && k.by_hand.removed && !k.deactivated_on) removed.push_back(k);
  std::stable_sort(removed.begin(), removed.end(), [](const KnownPerson& a, const KnownPerson& b) {
    return collation_key(describe(a.person)) < collation_key(describe(b.person));
  });
  return removed;
}

void note_handouts(std::vector<Member>& members, const std::vector<Handout>& handouts) {
  std::map<PersonId, Member*> of;
  for (Member& m : members) of[m.person.id] = &m;
  std::set<PersonId> missing;
  for (const Handout& h : handouts) {
    const auto found = of.find(h.person);
    if (found == of.end() || h.printed_at.empty()) continue;
    Member& m = *found->second;
    m.printed_at = std::max(m.printed_at, h.printed_at);
    m.handed_out_at = std::max(m.handed_out_at, h.handed_out_at);
    if (h.handed_out_at.empty()) missing.insert(h.person);
  }
  for (const PersonId id : missing) of[id]->handed_out_at.clear();
}

void note_namesakes(std::vector<Member>& members) {
  std::vector<Student> students(members.size());
  std::vector<std::string> names;
  for (std::size_t i = 0; i < members.size(); ++i) {
    const Person& p = members[i].person.person;
    students[i].source_id = p.key(KeyKind::siecle);
    students[i].ine = p.key(KeyKind::ine);
    students[i].other_given_names = p.other_given_names;
    names.push_back((p.used_name.empty() ? p.family_name : p.used_name) + " " + p.given_name);
  }
  for (const std::vector<std::size_t>& group : namesakes(names)) {
    std::vector<const Student*> same;
    for (const std::size_t i : group) same.push_back(&students[i]);
    const std::vector<std::string> distinctions = distinguish(same);
    for (std::size_t i = 0; i < group.size(); ++i) members[group[i]].distinction = distinctions[i];
  }
}

MembersResult members(const MembersRequest& request, const Environment& environment) {
  return members(request, school_people(request.registry, environment, request.platform), environment.moment.date);
}

MembersResult members(const MembersRequest& request, const SchoolPeople& people, Date day) {
  const Known& known = people.known;
  MembersResult result;
  result.divisions = division_names(known);
  if (!request.staff && !request.division.empty()) {
    require_division(known, request.division);
    result.division = *find_division(known.divisions, request.division);
  }
  for (KnownPerson& k : members_of(known, request, day)) {
    const bool has_label = people.printed.contains(k.id);
    result.members.push_back({std::move(k), {}, has_label, {}, {}, {}});
  }
  if (!request.staff) note_namesakes(result.members);
  result.removed = removed_from(known, request);
  result.platform = people.platform;
  if (result.platform.empty()) return result;
  note_logins(result.members, known, result.platform);
  note_handouts(result.members, people.handouts);
  return result;
}

}  // namespace passation
