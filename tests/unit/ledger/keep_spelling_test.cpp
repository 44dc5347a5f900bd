#include "ledger/keep_spelling.hpp"

#include <catch2/catch.hpp>

#include "school.hpp"

using namespace passation;

namespace {

Student student(std::string family, std::string given, std::string division) {
  Student s;
  s.family_name = std::move(family);
  s.given_name = std::move(given);
  s.birth_date = born("01/02/2014");
  s.division = std::move(division);
  return s;
}

Division division(std::string name) {
  Division d;
  d.name = std::move(name);
  return d;
}

Known school() {
  Known k;
  k.people = {known(1, pupil({}, "GRÈBE", "Zoé", "01/02/2014", "6E 1"))};
  k.divisions = {{"6E 1", false}, {"6E 2", false}};
  return k;
}

Roster after(Roster roster) {
  const Known k = school();
  keep_division_names(roster, k);
  const std::vector<ImportedPerson> list = people_of(roster, today);
  keep_names(roster, k, plan_sync(k.people, {}, list, sync_rules()), list);
  return roster;
}

}  // namespace

TEST_CASE("keep spelling: what a file in capitals says is printed as it is known") {
  Roster roster;
  roster.students = {student("GREBE", "ZOE", "6e 1")};
  const Student s = after(roster).students[0];
  CHECK(s.family_name + " " + s.given_name + ", " + s.division == "GRÈBE Zoé, 6E 1");
}

TEST_CASE("keep spelling: accents that a file has gained are printed") {
  Roster roster;
  roster.students = {student("GRÈBE", "Zoë", "6E 1")};
  CHECK(after(roster).students[0].given_name == "Zoë");
}

TEST_CASE("keep spelling: divisions keep their name everywhere, unless there are two of it") {
  Roster roster;
  roster.students = {student("PIE", "Léa", "6e 2")};
  roster.divisions = {division("6e 2")};
  roster.groups.emplace_back().divisions = {"6e 2"};
  const Roster kept = after(roster);
  CHECK(kept.students[0].division == "6E 2");
  CHECK(kept.divisions[0].name == "6E 2");
  CHECK(kept.groups[0].divisions[0] == "6E 2");
  roster.divisions.push_back(division("6E 2"));
  CHECK(after(roster).students[0].division == "6e 2");
}
