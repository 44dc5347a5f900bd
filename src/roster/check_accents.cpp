#include <algorithm>
#include <set>
#include <string>

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
void add_broken_files(const std::vector<Person>& people, std::set<std::string>& files) {
  for (const Person& p : people)
    if (find_spoilt(texts_of(p), Accents::broken)) files.insert(p.origin.file);
}

}  // namespace

void check_accents(const Roster& roster, Date day, Report& report) {
  // What is doubtful by itself is not, where others of its file are broken.
  std::set<std::string> broken;
  add_broken_files(roster.students, broken);
  add_broken_files(roster.staff, broken);
  for (std::size_t i = 0; i < roster.students.size() && !broken.empty(); ++i) {
    const Student& s = roster.students[i];
    if (s.removed || has_left(s, day) || !broken.contains(s.origin.file)) continue;
    if (const std::string* text = find_spoilt(texts_of(s), Accents::doubtful))
      report.add("ELNOM_P_10", Subject::student(i), s.origin, {*text});
  }
  for (std::size_t i = 0; i < roster.staff.size() && !broken.empty(); ++i) {
    const Staff& s = roster.staff[i];
    if (!broken.contains(s.origin.file)) continue;
    if (const std::string* text = find_spoilt(texts_of(s), Accents::doubtful))
      report.add("PERSO_P_11", Subject::staff(i), s.origin, {*text});
  }
}

}  // namespace passation
