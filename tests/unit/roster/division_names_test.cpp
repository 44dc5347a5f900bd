#include "roster/division_names.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "roster/check.hpp"

using namespace passation;
using Names = std::set<std::string>;

namespace {

Names spoilt(const Names& names, const Names& certain = {}) {
  Names found;
  for (const auto& [name, cause] : spoilt_divisions(names, certain)) found.insert(name);
  return found;
}

Roster table_of(const std::vector<std::string>& divisions) {
  Roster roster;
  roster.spreadsheets = {"classes.csv"};
  for (const std::string& division : divisions) {
    Student s;
    s.division = division;
    s.origin = {"classes.csv", roster.students.size() + 2};
    roster.students.push_back(s);
  }
  return roster;
}

}  // namespace

TEST_CASE("what a spreadsheet program makes of a class is no class") {
  for (const char* name :
       {"6,00E+01", "6.00E+01", "6E+01", "3,00E+02", "06-janv", "6-janv.", "janv-06", "6-Jan", "05-mai", "06/01/2026",
        "2026-01-06", "2026-01-06 00:00:00", "#N/A", "#REF!", "#NOM?", "####"})
    CHECK(spoilt({name}) == Names{name});
}

TEST_CASE("a sign or a word for nothing is no class") {
  for (const char* name : {"-", "?", "0", "VRAI", "Sans classe", "Néant", "Non affecté"})
    CHECK(spoilt({name}) == Names{name});
}

TEST_CASE("classes that look a little like that are classes") {
  for (const char* name :
       {"6E1", "6E 1", "3E-1", "6/1", "2-SEP", "1 MAR", "6-1", "201", "CM2", "6EME A", "TES 2", "6.A", "1,5 A"})
    CHECK(spoilt({name}).empty());
}

TEST_CASE("a digit and zeros is a spoilt class among names, and a class among numbers") {
  CHECK(spoilt({"60", "600", "6E 1", "5E 2"}) == Names{"60", "600"});
  CHECK(spoilt({"60", "600", "50"}) == Names{"60", "600", "50"});
  CHECK(spoilt({"60", "61", "50"}).empty());
  CHECK(spoilt({"201", "202", "301", "60"}).empty());
  CHECK(spoilt({"201", "6E 1"}).empty());
  CHECK(spoilt({"60"}) == Names{"60"});
  CHECK(spoilt({"60", "50", "40"}) == Names{"60", "50", "40"});
}

TEST_CASE("a number with a decimal point is a class only where all are called so") {
  CHECK(spoilt({"6.1", "6.2", "5,1"}).empty());
  CHECK(spoilt({"6.1"}) == Names{"6.1"});
  CHECK(spoilt({"6,1", "6E 2"}) == Names{"6,1"});
  CHECK(spoilt({"6.1", "6.2", "61"}) == Names{"6.1", "6.2"});
  CHECK(spoilt({"6.1"}, {"6.1"}).empty());
}

TEST_CASE("a counted day is a class neither among names nor among numbers") {
  CHECK(spoilt({"46028", "6E 1"}) == Names{"46028"});
  CHECK(spoilt({"46028", "201"}) == Names{"46028"});
}

TEST_CASE("what another file or the registry has is a class") {
  CHECK(spoilt({"60", "6E 1"}, {"60"}).empty());
  CHECK(spoilt({"60"}, {"6E1"}) == Names{"60"});
}

TEST_CASE("the cause names the class that it was") {
  CHECK(spoilt_divisions({"6,00E+01"}, {}).at("6,00E+01").fr.find("«\u00a06E1\u00a0»") != std::string::npos);
  CHECK(spoilt_divisions({"600", "6E1"}, {}).at("600").fr.find("«\u00a06E2\u00a0»") != std::string::npos);
}

TEST_CASE("pupils of a spoilt division are rejected and left without one, those of the others stay") {
  Roster roster = table_of({"6E1", "6E1", "60", "06-janv"});
  Report report;
  reject_spoilt_divisions(roster, {}, report);
  CHECK(report.rejected(Subject::Kind::student, 4) == std::vector<bool>{false, false, true, true});
  CHECK(roster.students[0].division == "6E1");
  CHECK(roster.students[2].division.empty());
}

TEST_CASE("a table with mostly spoilt divisions is refused") {
  Roster roster = table_of({"60", "600", "#N/A", "6E1"});
  Report report;
  CHECK_THROWS_AS(reject_spoilt_divisions(roster, {}, report), Error);
}

TEST_CASE("divisions of an XML export are what they are, and confirm those of tables") {
  Roster roster = table_of({"60", "6E1"});
  Student s;
  s.division = "60";
  s.origin = {"eleves.xml", 3};
  roster.students.push_back(s);
  Report report;
  reject_spoilt_divisions(roster, {}, report);
  CHECK(report.findings.empty());
}

TEST_CASE("accounts of a list forget a spoilt division") {
  Roster roster = table_of({"6E1"});
  std::vector<GivenAccount> accounts(1);
  accounts[0].divisions = {"60"};
  accounts[0].person.division = "60";
  forget_spoilt_divisions(accounts, roster, {});
  CHECK(accounts[0].divisions.empty());
  CHECK(accounts[0].person.division.empty());
}

TEST_CASE("a base of SIECLE's is no division") {
  CHECK(is_inactive("BASE20240831"));
  CHECK_FALSE(is_inactive("BASE1"));
}
