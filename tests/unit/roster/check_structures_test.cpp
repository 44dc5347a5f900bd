#include <catch2/catch.hpp>

#include "roster/check.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

using Names = std::vector<std::string>;

const Date today = 2026y / September / 3;

Student student(const std::string& given, const std::string& division, Names groups = {}) {
  Student s;
  s.family_name = "TULIPE";
  s.given_name = given;
  s.birth_date = 2015y / March / 12;
  s.sex = Sex::female;
  s.division = division;
  s.groups = std::move(groups);
  return s;
}

Division division(const std::string& name, std::optional<int> declared = {}, bool planned = false) {
  Division d;
  d.name = name;
  d.declared = declared;
  d.planned = planned;
  return d;
}

Staff teacher(Names divisions, Names head_teacher_of = {}) {
  Staff s;
  s.function = "ENS";
  s.family_name = "IF";
  s.given_name = "Ana";
  s.birth_date = 1980y / March / 1;
  s.divisions = std::move(divisions);
  s.head_teacher_of = std::move(head_teacher_of);
  return s;
}

Report checked(const Roster& roster) {
  Report report;
  check(roster, today, report);
  return report;
}

Names codes(const Report& report) {
  Names out;
  for (const Finding& f : report.findings) out.emplace_back(f.code.rule().code);
  return out;
}

}  // namespace

TEST_CASE("Declared and found: a count that differs is an anomaly, a plan a note; leavers do not count") {
  Roster roster;
  roster.students = {student("Zoé", "6E 1"), student("Ana", "6E 1")};
  roster.divisions = {division("6E 1", 2)};
  CHECK(codes(checked(roster)).empty());
  roster.students[1].exit_date = 2026y / September / 1;
  const Report report = checked(roster);
  CHECK(codes(report) == Names{"SORTI_P_01", "DIVIS_P_01"});
  CHECK(report.findings[1].details == Names{"6E 1", "2", "1"});
  roster.divisions = {division("6E 1", 2, true)};
  CHECK(codes(checked(roster)) == Names{"SORTI_P_01", "DIVIS_P_02"});
}

TEST_CASE("A division without pupils is a note, with teachers an anomaly that names them") {
  Roster roster;
  roster.students = {student("Zoé", "6E 1")};
  roster.divisions = {division("6E 1"), division("6E 2"), division("6E 3", 25)};
  roster.staff = {teacher({"6E 1", "6E 3"})};
  const Report report = checked(roster);
  CHECK(codes(report) == Names{"DIVIS_P_04", "DIVIS_P_03"});
  CHECK(report.findings[0].subject == Subject::division(1));
  CHECK(report.findings[1].details == Names{"6E 3", "IF Ana"});
}

TEST_CASE("Without pupils nothing is said of head counts") {
  Roster roster;
  roster.divisions = {division("6E 1", 25)};
  roster.staff = {teacher({"6E 1"})};
  CHECK(codes(checked(roster)).empty());
}

TEST_CASE("A division that only a group or a head teacher names") {
  Roster roster;
  roster.divisions = {division("6E 1")};
  roster.groups = {{"6LAT", {"6E 1", "6E 2"}}};
  roster.staff = {teacher({}, {"6E 1", "6E 9"})};
  const Report report = checked(roster);
  CHECK(codes(report) == Names{"DIVIS_P_05", "DIVIS_P_06"});
  CHECK(report.findings[0].details == Names{"6E 2", "6LAT"});
  roster.divisions.clear();
  CHECK(codes(checked(roster)).empty());
}

TEST_CASE("A division of another MEF than the pupil's") {
  Roster roster;
  roster.students = {student("Zoé", "6E 1")};
  roster.students[0].mef = "10010012110";
  roster.divisions = {division("6E 1")};
  CHECK(codes(checked(roster)).empty());
  roster.divisions[0].mefs = {"10110001110"};
  CHECK(codes(checked(roster)) == Names{"ACDIV_B_01"});
  roster.divisions[0].mefs = {"10110001110", "10010012110"};
  CHECK(codes(checked(roster)).empty());
}

TEST_CASE("A pupil in a group and in no division is rejected by a rule of his own") {
  Roster roster;
  roster.students = {student("Zoé", "", {"6LAT", "6ALL"})};
  const Report report = checked(roster);
  REQUIRE(codes(report) == Names{"ACDIV_P_05"});
  CHECK(report.findings[0].severity() == Severity::rejection);
  CHECK(report.findings[0].details == Names{"6LAT, 6ALL"});
}

TEST_CASE("Groups: one that nobody declares, those that have nobody") {
  Roster roster;
  roster.students = {student("Zoé", "6E 1", {"6LAT", "6GREC"}), student("Ana", "6E 1", {"6GREC"})};
  CHECK(codes(checked(roster)).empty());
  roster.groups = {{"6LAT", {}}, {"6ALL", {}}, {"6ESP", {}}};
  const Report report = checked(roster);
  CHECK(codes(report) == Names{"GROUPE_A_01", "GROUPE_P_02"});
  CHECK(report.findings[0].details == Names{"6GREC", "2"});
  CHECK(report.findings[1].details == Names{"2", "6ALL, 6ESP"});
}

TEST_CASE("Head counts of groups: what differs from a count is an anomaly, all that differs from plans one note") {
  Roster roster;
  roster.students = {student("Zoé", "6E 1", {"6LAT", "6ALL", "6ESP"}), student("Ana", "6E 1", {"6LAT"})};
  const auto group = [](const std::string& name, std::optional<int> declared, bool planned = false) {
    return Group{.name = name, .divisions = {}, .declared = declared, .planned = planned};
  };
  roster.groups = {group("6LAT", 2), group("6ALL", 1, true), group("6ESP", std::nullopt)};
  CHECK(codes(checked(roster)).empty());
  roster.groups = {group("6LAT", 3), group("6ALL", 24, true), group("6ESP", 12, true)};
  const Report report = checked(roster);
  CHECK(codes(report) == Names{"GROUPE_P_03", "GROUPE_P_04"});
  CHECK(report.findings[0].details == Names{"6LAT", "3", "2"});
  CHECK(report.findings[1].details == Names{"2", "6ALL (24/1), 6ESP (12/1)"});
}

TEST_CASE("The head count of a group whose pupils no file names is nothing to complain about") {
  Roster roster;
  roster.students = {student("Zoé", "6E 1")};
  roster.groups = {{.name = "6LAT", .divisions = {}, .declared = 18}};
  CHECK(codes(checked(roster)).empty());
}

TEST_CASE("A group that the reader of links has reported is not reported again") {
  Roster roster;
  roster.students = {student("Zoé", "6E 1", {"6GREC"})};
  roster.groups = {{"6LAT", {}}};
  Report report;
  report.add("GROUPE_A_01", {}, {"links.xml", 9}, {"6GREC", "1"});
  check(roster, today, report);
  CHECK(codes(report) == Names{"GROUPE_A_01", "GROUPE_P_02"});
}

TEST_CASE("Group names: letters, digits, space, hyphen and underscore") {
  Roster roster;
  roster.students = {student("Zoé", "6E 1", {"6 LAT-GR_1", "6È"})};
  CHECK(codes(checked(roster)).empty());
  roster.students[0].groups = {"6LAT+GR.1"};
  const Report report = checked(roster);
  REQUIRE(codes(report) == Names{"GROUPE_P_01"});
  CHECK(report.findings[0].details == Names{"6LAT+GR.1", "+ ."});
}

TEST_CASE("A school year that is over is said; the one in preparation is not") {
  Roster roster;
  for (const auto& [year, expected] : {std::pair{2025, Names{"ETABL_P_03"}}, {2026, Names{}}, {2027, Names{}}}) {
    roster.school.school_year = year;
    CHECK(codes(checked(roster)) == expected);
  }
}
