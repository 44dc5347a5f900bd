#include "ledger/keep_spelling.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "roster/spelling.hpp"

namespace passation {
namespace {

using Names = std::unordered_map<std::string, std::string>;

/// Calls `visit` with every name of a division in the roster.
template <typename Visit>
void for_each_division(Roster& roster, Visit visit) {
  const auto visit_all = [&](std::vector<std::string>& names) { std::for_each(names.begin(), names.end(), visit); };
  for (Division& d : roster.divisions) visit(d.name);
  for (Group& g : roster.groups) visit_all(g.divisions);
  for (Student& s : roster.students) visit(s.division);
  for (Staff& s : roster.staff) visit_all(s.divisions), visit_all(s.head_teacher_of);
}

/// The known name for each of the roster that is written otherwise.
Names renamed_divisions(Roster& roster, const Known& known) {
  std::map<std::string, std::vector<std::string>> known_names, imported_names;  // by lower case, each once
  const auto add = [](auto& names, const std::string& name) {
    std::vector<std::string>& all = names[to_lower(name)];
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(name);
  };
  for (const KnownDivision& d : known.divisions) add(known_names, d.name);
  std::string last;
  for_each_division(roster, [&](const std::string& name) {
    if (name != last) add(imported_names, last = name);
  });
  Names renamed;
  for (const auto& [lower, names] : imported_names) {
    const auto found = known_names.find(lower);
    if (lower.empty() || names.size() != 1 || found == known_names.end() || found->second.size() != 1) continue;
    if (names.front() != found->second.front()) renamed[names.front()] = found->second.front();
  }
  return renamed;
}

/// @param known, imported may both be empty
void keep(std::string& shown, const std::string& known, NamePart part) {
  if (!shown.empty()) shown = better_spelling(known, shown, part);
}

}  // namespace

void keep_division_names(Roster& roster, const Known& known) {
  const Names renamed = renamed_divisions(roster, known);
  if (renamed.empty()) return;
  for_each_division(roster, [&](std::string& name) {
    if (const auto found = renamed.find(name); found != renamed.end()) name = found->second;
  });
}

void keep_names(Roster& roster, const Known& known, const Plan& plan, std::span<const ImportedPerson> imported) {
  const auto keep_all = [](auto& shown, const Person& p) {
    keep(shown.family_name, p.family_name, NamePart::family);
    keep(shown.used_name, p.used_name, NamePart::family);
    keep(shown.given_name, p.given_name, NamePart::given);
  };
  for (std::size_t i = 0; i < imported.size(); ++i) {
    const KnownPerson* k = find_person(known.people, plan.person_of[i]);
    if (!k || imported[i].registered_as != 0) continue;
    if (imported[i].person.audience == Audience::staff) keep_all(roster.staff[imported[i].index], k->person);
    if (imported[i].person.audience != Audience::student) continue;
    Student& s = roster.students[imported[i].index];
    keep_all(s, k->person);
    for (std::size_t n = 0; n < std::min(s.other_given_names.size(), k->person.other_given_names.size()); ++n)
      keep(s.other_given_names[n], k->person.other_given_names[n], NamePart::given);
  }
}

}  // namespace passation
