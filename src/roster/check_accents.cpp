#include <algorithm>

#include "base/accents.hpp"
#include "roster/check_parts.hpp"

namespace passation {
namespace {

using Texts = std::vector<const std::string*>;

/// What logins are made of and labels show.
Texts texts_of(const Student& s) {
  Texts texts{&s.family_name, &s.used_name, &s.given_name, &s.division};
  for (const std::string& name : s.other_given_names) texts.push_back(&name);
  return texts;
}

Texts texts_of(const Staff& s) {
  return {&s.family_name, &s.used_name, &s.given_name};
}

/// The first of the texts whose accents are at least so bad; nullptr for none.
const std::string* find_spoilt(const Texts& texts, Accents least) {
  const auto found =
      std::find_if(texts.begin(), texts.end(), [&](const std::string* text) { return accents_of(*text) >= least; });
  return found == texts.end() ? nullptr : *found;
}

template <typename Person>
bool any_broken(const std::vector<Person>& people) {
  return std::any_of(people.begin(), people.end(),
                     [](const Person& p) { return find_spoilt(texts_of(p), Accents::broken) != nullptr; });
}

}  // namespace

void check_accents(const Roster& roster, Date day, Report& report) {
  // What is doubtful by itself is not, where others are broken.
  const bool broken = any_broken(roster.students) || any_broken(roster.staff);
  if (!broken) return;
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    const Student& s = roster.students[i];
    if (s.removed || has_left(s, day)) continue;
    if (const std::string* text = find_spoilt(texts_of(s), Accents::doubtful))
      report.add("ELNOM_P_10", Subject::student(i), s.origin, {*text});
  }
  for (std::size_t i = 0; i < roster.staff.size(); ++i)
    if (const std::string* text = find_spoilt(texts_of(roster.staff[i]), Accents::doubtful))
      report.add("PERSO_P_11", Subject::staff(i), roster.staff[i].origin, {*text});
}

}  // namespace passation
