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

std::vector<std::string> better_spellings(const std::vector<std::string>& known, std::vector<std::string> imported) {
  if (imported.empty()) return known;
  for (std::size_t i = 0; i < std::min(known.size(), imported.size()); ++i)
    imported[i] = better_spelling(known[i], imported[i], NamePart::given);
  return imported;
}

}  // namespace

bool KnownPerson::is_there(Date day) const {
  return !deactivated_on && !by_hand.removed && (!by_hand.from || *by_hand.from <= day) &&
         (!by_hand.until || day <= *by_hand.until) && (!person.exit_date || day <= *person.exit_date);
}

Subject subject_of(const ImportedPerson& imported) {
  switch (imported.person.audience) {
    case Audience::student: return Subject::student(imported.index);
    case Audience::guardian: return Subject::guardian(imported.index);
    case Audience::staff: return Subject::staff(imported.index);
    case Audience::administrator: break;
  }
  return {};
}

const KnownPerson* find_person(const std::vector<KnownPerson>& people, PersonId id) {
  const auto found = std::lower_bound(people.begin(), people.end(), id,
                                      [](const KnownPerson& k, PersonId wanted) { return k.id < wanted; });
  return found == people.end() || found->id != id ? nullptr : &*found;
}

std::vector<ImportedPerson> people_of(const Roster& roster, Date today) {
  std::vector<ImportedPerson> people;
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

Person updated(Person known, const Person& imported) {
  const auto take = [](auto& mine, const auto& other) {
    if (other != std::remove_cvref_t<decltype(other)>{}) mine = other;
  };
  for (std::size_t k = 0; k < key_kinds; ++k) take(known.keys[k], imported.keys[k]);
  // A file may have the name in use alone: it says nothing of the other one.
  const bool used_alone = imported.used_name.empty() && !known.used_name.empty() &&
                          fold_key(imported.family_name) == fold_key(known.used_name);
  if (!used_alone) known.family_name = better_spelling(known.family_name, imported.family_name, NamePart::family);
  known.used_name = better_spelling(known.used_name, imported.used_name, NamePart::family);
  known.given_name = better_spelling(known.given_name, imported.given_name, NamePart::given);
  take(known.birth_date, imported.birth_date);
  take(known.sex, imported.sex);
  take(known.division, imported.division);
  take(known.groups, imported.groups);
  known.other_given_names = better_spellings(known.other_given_names, imported.other_given_names);
  take(known.mef, imported.mef);
  known.exit_date = imported.exit_date;
  take(known.function, imported.function);
  take(known.title, imported.title);
  take(known.disciplines, imported.disciplines);
  take(known.divisions, imported.divisions);
  take(known.head_teacher_of, imported.head_teacher_of);
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
