#include "action/selection.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

using Names = std::vector<std::string>;

Student pupil(std::string family, std::string division, std::string mef = "10010012110") {
  Student s;
  s.family_name = std::move(family);
  s.given_name = "Lou";
  s.division = std::move(division);
  s.mef = std::move(mef);
  return s;
}

struct School3 {
  Roster roster;
  std::vector<Account> accounts;
  Choice choice = {};

  explicit School3(std::vector<Student> students) {
    roster.students = std::move(students);
    for (std::size_t i = 0; i < roster.students.size(); ++i) {
      Account account;
      account.person = i;
      accounts.push_back(account);
    }
  }
  Selection selection() const { return select(choice, 2026y / September / 14, roster, accounts); }
};

Names sheets(const Selection& selection) {
  Names names;
  for (const Sheet& s : selection.sheets) names.push_back(s.division);
  return names;
}

const DivisionOutcome& outcome(const Selection& selection, const std::string& name) {
  for (const DivisionOutcome& d : selection.divisions)
    if (d.name == name) return d;
  throw std::runtime_error("no outcome for this division");
}

}  // namespace

TEST_CASE("Everybody is asked for where nothing is said, divisions in natural order") {
  const School3 school({pupil("MERLE", "6E 10"), pupil("PIE", "6E 2"), pupil("BUSE", "6E 2")});
  const Selection selection = school.selection();
  CHECK(sheets(selection) == Names{"6E 2", "6E 10"});
  CHECK(selection.sheets[0].accounts.size() == 2);
  CHECK(selection.sheets[0].accounts[0]->person == 2);  // BUSE before PIE
  CHECK(outcome(selection, "6E 2").found == 2);
  CHECK(outcome(selection, "6E 2").not_asked == 0);
}

TEST_CASE("Patterns of --division choose, blind to case; the others are counted as not asked for") {
  School3 school({pupil("MERLE", "6E 1"), pupil("PIE", "5E 1"), pupil("BUSE", "6E 12")});
  school.choice.divisions = {"6e ?"};
  const Selection selection = school.selection();
  CHECK(sheets(selection) == Names{"6E 1"});
  CHECK(outcome(selection, "6E 1").asked);
  CHECK_FALSE(outcome(selection, "5E 1").asked);
  CHECK(outcome(selection, "5E 1").found == 1);
  CHECK(outcome(selection, "5E 1").not_asked == 1);
  CHECK(outcome(selection, "6E 12").not_asked == 1);
}

TEST_CASE("Several patterns add up") {
  School3 school({pupil("MERLE", "6E 1"), pupil("PIE", "5E 1"), pupil("BUSE", "4E 1")});
  school.choice.divisions = {"6*", "4E 1"};
  CHECK(sheets(school.selection()) == Names{"4E 1", "6E 1"});
}

TEST_CASE("A pattern that fits no division is an error, which lists the divisions") {
  School3 school({pupil("MERLE", "6E 1")});
  school.choice.divisions = {"6*", "3E"};
  try {
    school.selection();
    FAIL();
  } catch (const Error& e) {
    CHECK(e.message().fr.find("3E") != std::string::npos);
    CHECK(e.hint().fr.find("6E 1") != std::string::npos);
  }
}

TEST_CASE("The option --mef chooses by the beginning of the code, within divisions too") {
  School3 school({pupil("MERLE", "MIXTE", "10010012110"), pupil("PIE", "MIXTE", "10210001110"),
                  pupil("BUSE", "4E 1", "10210001110"), pupil("IBIS", "MIXTE", "")});
  school.choice.mefs = {"1001", "1003"};
  const Selection selection = school.selection();
  CHECK(sheets(selection) == Names{"MIXTE"});
  CHECK(selection.sheets[0].accounts.size() == 1);
  CHECK(outcome(selection, "MIXTE").found == 3);
  CHECK(outcome(selection, "MIXTE").not_asked == 2);
  CHECK_FALSE(outcome(selection, "4E 1").asked);
}

TEST_CASE("The options --division and --mef must both fit") {
  School3 school({pupil("MERLE", "6E 1", "1001"), pupil("PIE", "6E 1", "1021"), pupil("BUSE", "6E 2", "1001")});
  school.choice.divisions = {"6E 1"};
  school.choice.mefs = {"1001"};
  const Selection selection = school.selection();
  REQUIRE(selection.sheets.size() == 1);
  CHECK(selection.sheets[0].accounts.size() == 1);
}

TEST_CASE("Only the first sheet begins where a started one ends") {
  School3 school({pupil("MERLE", "6E 1"), pupil("PIE", "6E 2"), pupil("BUSE", "6E 3")});
  school.choice.start = 5;
  school.choice.divisions = {"6E 2", "6E 3"};
  const Selection selection = school.selection();
  CHECK(selection.sheets[0].start == 5);
  CHECK(selection.sheets[1].start == 1);
}

TEST_CASE("Leavers are not found; who has no account is found and has no label; nobody vanishes") {
  School3 school({pupil("MERLE", "6E 1"), pupil("PIE", "6E 1"), pupil("BUSE", ""), pupil("IBIS", "6E 1")});
  school.roster.students[3].exit_date = 2026y / September / 13;
  school.accounts = {school.accounts[0]};
  const Selection selection = school.selection();
  CHECK(outcome(selection, "6E 1").found == 2);
  CHECK(selection.sheets[0].accounts.size() == 1);
  CHECK(selection.divisions.back().name.empty());
  CHECK(selection.divisions.back().found == 1);
}

TEST_CASE("A declared division without pupils has an outcome and no sheet") {
  School3 school({pupil("MERLE", "6E 1")});
  school.roster.divisions = {{"6E 1", "", 27}, {"6E 2", "", std::nullopt}};
  const Selection selection = school.selection();
  CHECK(sheets(selection) == Names{"6E 1"});
  CHECK(outcome(selection, "6E 1").declared == 27);
  CHECK(outcome(selection, "6E 2").found == 0);
  CHECK_FALSE(outcome(selection, "6E 2").declared);
}
