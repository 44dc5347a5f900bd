#include "ledger/divisions.hpp"

#include <catch2/catch.hpp>

#include "school.hpp"

using namespace passation;

namespace {

const std::string moment = "2026-09-14 08:30", then = "2026-09-01 08:30";

std::vector<KnownDivision> both_validated() {
  return {{"6E 1", true, then}, {"6E 2", true, then}};
}

std::vector<KnownPerson> two_known() {
  return {known(1, pupil({"1"}, "MERLE", "Lucie", "01/02/2014", "6E 1")),
          known(2, pupil({"2"}, "PIE", "Jean", "03/04/2014", "6E 2"))};
}

/// "6E 1+ 6E 2-": validated or not.
std::string states(const std::vector<KnownDivision>& divisions) {
  std::string text;
  for (const KnownDivision& d : divisions) text += (text.empty() ? "" : " ") + d.name + (d.validated ? "+" : "-");
  return text;
}

std::string states_after(const std::vector<KnownPerson>& people, std::vector<Person> file,
                         std::set<Audience> complete = {Audience::student}) {
  const std::vector<ImportedPerson> list = imported(std::move(file));
  const Plan plan = plan_sync(people, {}, list, sync_rules(std::move(complete)));
  return states(divisions_after(both_validated(), people, plan, list, {}, moment));
}

}  // namespace

TEST_CASE("divisions: those in which nothing changes stay validated, since when they were") {
  const std::vector<ImportedPerson> list = imported({two_known()[0].person, two_known()[1].person});
  const Plan plan = plan_sync(two_known(), {}, list, sync_rules());
  CHECK(divisions_after(both_validated(), two_known(), plan, list, {}, moment) == both_validated());
}

TEST_CASE("divisions: who is new, put right or gone sends his division back") {
  const Person merle = two_known()[0].person, pie = two_known()[1].person;
  CHECK(states_after(two_known(), {merle, pie, pupil({"3"}, "GEAI", "Max", "05/06/2014", "6E 2")}) == "6E 1+ 6E 2-");
  Person corrected = merle;
  corrected.given_name = "Lucy";
  CHECK(states_after(two_known(), {corrected, pie}) == "6E 1- 6E 2+");
  std::vector<KnownPerson> three = two_known();
  three.push_back(known(3, pupil({"3"}, "GEAI", "Max", "05/06/2014", "6E 2")));
  CHECK(states_after(three, {merle, pie}) == "6E 1+ 6E 2-");
}

TEST_CASE("divisions: a move sends both back; one that nobody is left in is gone") {
  Person moved = two_known()[0].person;
  moved.division = "6E 2";
  CHECK(states_after(two_known(), {moved, two_known()[1].person}) == "6E 2-");
  std::vector<KnownPerson> three = two_known();
  three.push_back(known(3, pupil({"3"}, "GEAI", "Max", "05/06/2014", "6E 1")));
  CHECK(states_after(three, {moved, three[1].person, three[2].person}) == "6E 1- 6E 2-");
}

TEST_CASE("divisions: a part of the school leaves the others alone") {
  CHECK(states_after(two_known(), {two_known()[0].person}, {}) == "6E 1+ 6E 2+");
}

TEST_CASE("divisions: what a file declares is there without pupils, and its count is kept where others say none") {
  Roster roster;
  roster.divisions.push_back({.name = "6E 3", .label = {}, .declared = 25});
  const std::vector<KnownDivision> first = divisions_after({}, {}, {}, {}, roster, moment);
  CHECK(first == std::vector<KnownDivision>{{"6E 3", false, moment, 25}});
  roster.divisions[0].declared.reset();
  CHECK(divisions_after(first, {}, {}, {}, roster, moment) == first);
}

TEST_CASE("divisions: SIECLE's \"Inactifs\" is none to validate") {
  CHECK(states_after(two_known(), {two_known()[0].person, pupil({"2"}, "PIE", "Jean", "03/04/2014", "Inactifs")}) ==
        "6E 1+");
}

TEST_CASE("divisions: who was moved by hand counts where he was put") {
  std::vector<KnownPerson> people = two_known();
  people[0].by_hand.division = "6E 2";
  CHECK(states_after(people, {people[0].person, people[1].person}) == "6E 2+");
}

namespace {

/// "6E 2!": those held back; refused with "!".
std::string held_back(const std::vector<std::string>& asked, bool only_validated) {
  const HeldBack held = hold_back({{"6E 1", true, then}, {"6E 2", false, then}}, asked, only_validated);
  std::string text;
  for (const std::string& d : held.divisions) text += (text.empty() ? "" : " ") + d;
  return text + (held.refused ? "!" : "");
}

}  // namespace

TEST_CASE(
    "divisions: one that is not validated refuses the print, or is held back where only validated are asked for") {
  CHECK(held_back({"6E 1", "6E 2"}, false) == "6E 2!");
  CHECK(held_back({"6E 1", "6E 2"}, true) == "6E 2");
}

TEST_CASE("divisions: validated ones are printed") {
  CHECK(held_back({"6E 1"}, false) == "");
  CHECK(held_back({"6E 1"}, true) == "");
  CHECK(held_back({}, false) == "");
}

TEST_CASE("divisions: one that the registry does not know was validated by nobody") {
  CHECK(held_back({"6E 3"}, true) == "6E 3");
  CHECK(held_back({"6E 3", "6E 2"}, false) == "6E 3 6E 2!");
}
