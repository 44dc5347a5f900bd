#include "ledger/person.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "roster/finding.hpp"
#include "roster/spelling.hpp"

namespace passation {
namespace {

Person person_of(const Student& s) {
  Person p;
  p.audience = Audience::student;
  p.key(KeyKind::siecle) = s.source_id;
  p.key(KeyKind::ine) = s.ine;
  p.key(KeyKind::private_school) = s.private_id;
  p.family_name = s.family_name;
  p.used_name = s.used_name;
  p.given_name = s.given_name;
  p.birth_date = s.birth_date;
  p.sex = s.sex;
  p.division = s.division;
  p.groups = s.groups;
  std::sort(p.groups.begin(), p.groups.end());
  p.other_given_names = s.other_given_names;
  p.mef = s.mef;
  p.exit_date = s.exit_date;
  return p;
}

Sex sex_of_title(const std::string& title) {
  if (title.empty()) return Sex::unknown;
  return title == "M." ? Sex::male : Sex::female;
}

Person person_of(const Guardian& g) {
  Person p;
  p.audience = Audience::guardian;
  p.key(KeyKind::siecle) = g.source_id;
  p.key(KeyKind::private_school) = g.private_id;
  p.family_name = g.family_name;
  p.used_name = g.used_name;
  p.given_name = g.given_name;
  p.sex = sex_of_title(g.title);
  return p;
}

Person person_of(const Staff& s) {
  Person p;
  p.audience = Audience::staff;
  p.key(s.kind == "epp" ? KeyKind::epp : KeyKind::local) = s.source_id;
  p.family_name = s.family_name;
  p.used_name = s.used_name;
  p.given_name = s.given_name;
  p.birth_date = s.birth_date;
  p.sex = sex_of_title(s.title);
  p.groups = s.groups;
  p.function = s.function;
  p.title = s.title;
  p.disciplines = s.disciplines;
  p.divisions = s.divisions;
  p.head_teacher_of = s.head_teacher_of;
  return p;
}

std::vector<std::string> better_spellings(const std::vector<std::string>& known, std::vector<std::string> said) {
  if (said.empty()) return known;
  for (std::size_t i = 0; i < std::min(known.size(), said.size()); ++i)
    said[i] = better_spelling(known[i], said[i], NamePart::given);
  return said;
}

}  // namespace

bool KnownPerson::is_there(Date day) const {
  return !deactivated_on && !by_hand.removed && (!by_hand.from || *by_hand.from <= day) &&
         (!by_hand.until || day <= *by_hand.until) && (!person.exit_date || day <= *person.exit_date);
}

const KnownPerson* find_person(const std::vector<KnownPerson>& people, PersonId id) {
  const auto found = std::lower_bound(people.begin(), people.end(), id,
                                      [](const KnownPerson& k, PersonId wanted) { return k.id < wanted; });
  return found == people.end() || found->id != id ? nullptr : &*found;
}

std::vector<SaidPerson> people_of(const Roster& roster, Date today) {
  std::vector<SaidPerson> people;
  people.reserve(roster.students.size() + roster.guardians.size() + roster.staff.size());
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    people.push_back(
        {person_of(roster.students[i]), i, has_left(roster.students[i], today), {}, roster.students[i].registered_as});
  for (std::size_t i = 0; i < roster.guardians.size(); ++i)
    people.push_back({person_of(roster.guardians[i]), i, false, {}});
  for (const Guardianship& g : roster.guardianships)
    people[roster.students.size() + g.guardian].students.push_back(g.student);
  for (std::size_t i = 0; i < roster.staff.size(); ++i)
    people.push_back({person_of(roster.staff[i]), i, false, {}, roster.staff[i].registered_as});
  return people;
}

Person updated(Person known, const Person& said) {
  const auto take = [](auto& mine, const auto& other) {
    if (other != std::remove_cvref_t<decltype(other)>{}) mine = other;
  };
  for (std::size_t k = 0; k < key_kinds; ++k) take(known.keys[k], said.keys[k]);
  // A file may have the name in use alone: it says nothing of the other one.
  const bool used_alone =
      said.used_name.empty() && !known.used_name.empty() && fold_key(said.family_name) == fold_key(known.used_name);
  if (!used_alone) known.family_name = better_spelling(known.family_name, said.family_name, NamePart::family);
  known.used_name = better_spelling(known.used_name, said.used_name, NamePart::family);
  known.given_name = better_spelling(known.given_name, said.given_name, NamePart::given);
  take(known.birth_date, said.birth_date);
  take(known.sex, said.sex);
  take(known.division, said.division);
  take(known.groups, said.groups);
  known.other_given_names = better_spellings(known.other_given_names, said.other_given_names);
  take(known.mef, said.mef);
  known.exit_date = said.exit_date;
  take(known.function, said.function);
  take(known.title, said.title);
  take(known.disciplines, said.disciplines);
  take(known.divisions, said.divisions);
  take(known.head_teacher_of, said.head_teacher_of);
  return known;
}

std::string describe(const Person& person) {
  Student s;
  s.family_name = person.family_name;
  s.used_name = person.used_name;
  s.given_name = person.given_name;
  s.division = person.division;
  return describe(s);
}

}  // namespace passation
