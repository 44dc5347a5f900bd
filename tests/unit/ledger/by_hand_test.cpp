#include "ledger/by_hand.hpp"

#include <catch2/catch.hpp>

#include "school.hpp"

using namespace passation;

namespace {

Known school() {
  Known k;
  k.people = {known(1, pupil({"1"}, "MERLE", "Lucie", "01/02/2014", "6E 1")),
              known(2, pupil({"2"}, "PIE", "Jean", "03/04/2014", "6E 2")),
              known(3, teacher("7", "BUSE", "Anne", "05/06/1980"))};
  return k;
}

struct Run {
  Known known;
  Roster roster;
  std::vector<ImportedPerson> imported;
  Plan plan;

  void sync(std::set<Audience> complete = {Audience::student}) {
    imported = people_of(roster, today);
    plan = plan_sync(known.people, {}, imported, sync_rules(std::move(complete)));
  }
  std::string codes() {
    Report report;
    report_by_hand(roster, known, plan, imported, report);
    std::string text;
    for (const Finding& f : report.findings) text += std::string(f.code.rule().code) + " ";
    return text;
  }
};

/// The files say again what is known.
Run run_with(Known known) {
  Run run;
  run.roster = known_roster(known, today, {});
  for (Student& s : run.roster.students) s.registered_as = 0;
  for (Staff& s : run.roster.staff) s.registered_as = 0;
  run.known = std::move(known);
  run.sync();
  return run;
}

}  // namespace

TEST_CASE("by hand: the registry alone gives the roster, and nobody changes") {
  Run run;
  run.known = school();
  run.roster = known_roster(run.known, today, {});
  REQUIRE(run.roster.students.size() == 2);
  REQUIRE(run.roster.staff.size() == 1);
  CHECK(run.roster.students[0].family_name == "MERLE");
  CHECK(run.roster.staff[0].source_id == "7");
  run.sync({});
  CHECK(kinds(run.plan) == "K1 K2 K3");
  CHECK(run.plan.person_of == std::vector<PersonId>{1, 2, 3});
}

TEST_CASE("by hand: whoever has left, will come, was removed or is past the last day is not in the registry's roster") {
  Known k = school();
  const auto is_there = [&] { return known_roster(k, today, {}).students.size() == 2; };
  CHECK(is_there());
  k.people[0].deactivated_on = today;
  CHECK_FALSE(is_there());
  k = school(), k.people[0].by_hand.removed = true;
  CHECK_FALSE(is_there());
  k = school(), k.people[0].by_hand.from = day(2026, 9, 15);
  CHECK_FALSE(is_there());
  k = school(), k.people[0].by_hand.until = day(2026, 9, 13);
  CHECK_FALSE(is_there());
  k = school(), k.people[0].person.exit_date = day(2026, 9, 13);
  CHECK_FALSE(is_there());
  k = school(), k.people[0].person.exit_date = k.people[0].by_hand.from = k.people[0].by_hand.until = today;
  CHECK(is_there());
}

TEST_CASE("by hand: a division set by hand stands against the file's, and that is said") {
  Known k = school();
  k.people[0].by_hand.division = "6E 2";
  Run run = run_with(k);
  run.roster.students[0].division = "6E 1";
  run.sync();
  CHECK(kinds(run.plan) == "K1 K2 K3");
  set_by_hand(run.roster, run.known, run.plan, run.imported);
  CHECK(run.roster.students[0].division == "6E 2");
  CHECK(run.codes() == "REGIS_P_04 ");
}

TEST_CASE("by hand: a division that the file has come to say is no longer worth a word") {
  Known k = school();
  k.people[0].by_hand.division = "6E 2";
  Run run = run_with(k);  // its roster says 6E 2
  CHECK(run.codes().empty());
}

TEST_CASE("by hand: who needs large print is marked in whatever the files say") {
  Run run = run_with(school());
  run.known.people[0].large_print = true;
  set_by_hand(run.roster, run.known, run.plan, run.imported);
  CHECK(run.roster.students[0].large_print);
  CHECK_FALSE(run.roster.students[1].large_print);
  CHECK(run.codes().empty());
}

TEST_CASE("by hand: who was removed is a leaver, though the file holds him") {
  Known k = school();
  Run run = run_with(k);
  run.known.people[0].by_hand.removed = true;
  set_by_hand(run.roster, run.known, run.plan, run.imported);
  CHECK(has_left(run.roster.students[0], today));
  CHECK_FALSE(has_left(run.roster.students[1], today));
  CHECK(run.codes() == "REGIS_P_05 ");
}

TEST_CASE("by hand: who was added is no absentee, and takes part though no file says him") {
  Run run = run_with(school());
  run.known.people[1].by_hand.added = true;
  run.roster.students.pop_back();
  run.sync();
  CHECK(kinds(run.plan) == "K1 K3");
  REQUIRE(append_known(run.roster, run.known, run.plan, today, {}, {}));
  run.sync();
  CHECK(kinds(run.plan) == "K1 K2 K3");
  CHECK(run.roster.students[1].family_name == "PIE");
  CHECK(run.codes() == "REGIS_P_06 ");
  CHECK_FALSE(append_known(run.roster, run.known, run.plan, today, {}, {}));
}

TEST_CASE("by hand: the last day of somebody added is the last") {
  Run run = run_with(school());
  run.known.people[1].by_hand = {.added = true, .until = today};
  run.roster.students.pop_back();
  run.sync({});
  CHECK(kinds(run.plan) == "K1 K3");
  run.known.people[1].by_hand.until = day(2026, 9, 13);
  run.sync({});
  CHECK(kinds(run.plan) == "K1 K3 d2");
}

TEST_CASE("by hand: whom the last import withheld gets nothing from the registry alone") {
  Run run;
  run.known = school();
  run.known.people[0].withheld = {"DNAIS_P_02"};
  run.roster = known_roster(run.known, today, {});
  run.sync({});
  CHECK(run.codes() == "REGIS_P_07 ");
  Run with_files = run_with(run.known);
  CHECK(with_files.codes().empty());
}

TEST_CASE("by hand: files that are not about somebody's kind bring nobody of it back") {
  Run run = run_with(school());
  run.known.people[0].by_hand.added = run.known.people[2].by_hand.added = true;
  run.roster = {};
  run.sync({});
  CHECK_FALSE(append_known(run.roster, run.known, run.plan, today, {}, {Added::nobody, Added::nobody}));
  REQUIRE(append_known(run.roster, run.known, run.plan, today, {}, {Added::nobody, Added::by_hand}));
  CHECK(run.roster.students.empty());
  CHECK(run.roster.staff.size() == 1);
}

TEST_CASE("by hand: the registry adds everybody whom a part of the school does not say, or the other divisions alone") {
  Run run = run_with(school());
  run.roster.students.pop_back();
  run.roster.staff.clear();
  run.sync({});
  Roster others = run.roster;
  REQUIRE(append_known(run.roster, run.known, run.plan, today, {}, {Added::everybody, Added::nobody}));
  CHECK(run.roster.students.size() == 2);
  CHECK(run.roster.staff.empty());
  REQUIRE(append_known(others, run.known, run.plan, today, {}, {Added::other_divisions, Added::nobody}));
  others.students.back().division = "6E 2";
  run.known.people[1].person.division = "6E 1";
  others.students.pop_back();
  CHECK_FALSE(append_known(others, run.known, run.plan, today, {}, {Added::other_divisions, Added::nobody}));
}
