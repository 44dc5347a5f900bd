#include "ledger/by_hand.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

namespace passation {
namespace {

Student student_of(const KnownPerson& k, const Origin& origin) {
  const Person& p = k.person;
  Student s;
  s.source_id = p.key(KeyKind::siecle);
  s.ine = p.key(KeyKind::ine);
  s.private_id = p.key(KeyKind::private_school);
  s.family_name = p.family_name;
  s.used_name = p.used_name;
  s.given_name = p.given_name;
  s.other_given_names = p.other_given_names;
  s.birth_date = p.birth_date;
  s.sex = p.sex;
  s.mef = p.mef;
  s.division = k.division();
  s.groups = p.groups;
  s.exit_date = p.exit_date;
  s.origin = origin;
  s.registered_as = k.id;
  return s;
}

Staff staff_of(const KnownPerson& k, const Origin& origin) {
  const Person& p = k.person;
  Staff s;
  s.kind = p.key(KeyKind::epp).empty() ? "local" : "epp";
  s.source_id = p.key(p.key(KeyKind::epp).empty() ? KeyKind::local : KeyKind::epp);
  s.function = p.function;
  s.title = p.title;
  s.family_name = p.family_name;
  s.used_name = p.used_name;
  s.given_name = p.given_name;
  s.birth_date = p.birth_date;
  s.disciplines = p.disciplines;
  s.divisions = p.divisions;
  s.groups = p.groups;
  s.head_teacher_of = p.head_teacher_of;
  s.origin = origin;
  s.registered_as = k.id;
  return s;
}

void append(Roster& roster, const KnownPerson& k, const Origin& origin) {
  if (k.person.audience == Audience::student) roster.students.push_back(student_of(k, origin));
  if (k.person.audience == Audience::staff) roster.staff.push_back(staff_of(k, origin));
}

/// @param divisions in which files say pupils
bool is_added(const KnownPerson& k, Added added, const std::set<std::string>& divisions) {
  switch (added) {
    case Added::nobody: return false;
    case Added::by_hand: return k.by_hand.added;
    case Added::other_divisions: return k.by_hand.added || !divisions.contains(k.division());
    case Added::everybody: return true;
  }
  return false;
}

}  // namespace

Roster known_roster(const Known& known, Date day, const Origin& origin) {
  Roster roster;
  roster.school = known.school;
  for (const KnownDivision& d : known.divisions)
    roster.divisions.push_back({.name = d.name, .label = {}, .declared = d.declared, .origin = origin});
  for (const KnownPerson& k : known.people)
    if (k.is_there(day)) append(roster, k, origin);
  return roster;
}

bool append_known(Roster& roster, const Known& known, const Plan& plan, Date day, const Origin& origin,
                  const Additions& additions) {
  std::set<PersonId> met(plan.person_of.begin(), plan.person_of.end());
  met.insert(plan.held.begin(), plan.held.end());
  std::set<std::string> divisions;
  for (const Student& s : roster.students) divisions.insert(s.division);
  const std::size_t before = roster.students.size() + roster.staff.size();
  for (const KnownPerson& k : known.people) {
    const Added added = k.person.audience == Audience::student ? additions.students : additions.staff;
    if (is_added(k, added, divisions) && k.is_there(day) && !met.contains(k.id)) append(roster, k, origin);
  }
  return roster.students.size() + roster.staff.size() > before;
}

void set_by_hand(Roster& roster, const Known& known, const Plan& plan, std::span<const ImportedPerson> imported) {
  for (std::size_t i = 0; i < imported.size(); ++i) {
    const KnownPerson* k = find_person(known.people, plan.person_of[i]);
    if (!k || (k->by_hand == ByHand{} && !k->large_print)) continue;
    if (imported[i].person.audience == Audience::staff) roster.staff[imported[i].index].removed = k->by_hand.removed;
    if (imported[i].person.audience != Audience::student) continue;
    Student& s = roster.students[imported[i].index];
    s.removed = k->by_hand.removed;
    s.large_print = k->large_print;
    s.division = k->by_hand.division.empty() ? s.division : k->by_hand.division;
  }
}

void report_by_hand(const Roster& roster, const Known& known, const Plan& plan,
                    std::span<const ImportedPerson> imported, Report& report) {
  for (std::size_t i = 0; i < imported.size(); ++i) {
    const KnownPerson* k = find_person(known.people, plan.person_of[i]);
    if (!k || imported[i].person.audience == Audience::guardian) continue;
    const Subject subject = subject_of(imported[i]);
    const Origin origin = origin_of(subject, roster);
    const bool from_registry = imported[i].registered_as != 0;
    const std::string& file_division = from_registry ? k->person.division : imported[i].person.division;
    if (!k->by_hand.division.empty() && k->by_hand.division != file_division && !k->by_hand.removed)
      report.add("REGIS_P_04", subject, origin, {k->by_hand.division, file_division.empty() ? "–" : file_division});
    if (k->by_hand.removed) report.add("REGIS_P_05", subject, origin);
    if (k->by_hand.added && from_registry) report.add("REGIS_P_06", subject, origin);
    if (from_registry && !k->withheld.empty())
      report.add("REGIS_P_07", subject, origin, {fmt::format("{}", fmt::join(k->withheld, ", "))});
  }
}

}  // namespace passation
