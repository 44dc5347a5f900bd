#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "roster/check.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

Student student(std::string id, std::string ine, std::string family, std::string division, std::string file,
                std::size_t line) {
  Student s;
  s.source_id = std::move(id);
  s.ine = std::move(ine);
  s.family_name = std::move(family);
  s.given_name = "Zoé";
  s.birth_date = 2015y / March / 12;
  s.division = std::move(division);
  s.origin = {std::move(file), line};
  return s;
}

struct Merged {
  Roster roster;
  Report report;

  void add(std::vector<Student> students, Report part = {}) {
    Roster r;
    r.students = std::move(students);
    merge(roster, report, std::move(r), std::move(part));
  }
  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const Finding& f : report.findings) out.emplace_back(f.code.rule().code);
    return out;
  }
};

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("The same id in two files is one person; what was empty is filled") {
  Merged m;
  m.add({student("1", "", "TULIPE", "6E 1", "a", 1)});
  m.add({student("1", "070832327JA", "TULIPE", "6E 1", "b", 9)});
  REQUIRE(m.roster.students.size() == 1);
  CHECK(m.roster.students[0].ine == "070832327JA");
  CHECK(m.roster.students[0].origin.file == "a");
  CHECK(m.codes().empty());
}

TEST_CASE("One number with two names is two people: nothing passes from one to the other") {
  Merged m;
  Student first = student("1", "", "TULIPE", "6E 1", "a", 1), second = student("1", "", "ROSE", "6E 1", "b", 9);
  first.given_name = "Ana";
  first.birth_date.reset();
  second.given_name = "Max";
  m.add({first});
  m.add({second});
  REQUIRE(m.roster.students.size() == 1);
  CHECK_FALSE(m.roster.students[0].birth_date);
  CHECK(m.codes() == Codes{"CREAT_P_01"});

  Roster staff;
  staff.staff.resize(2);
  for (Staff& s : staff.staff) s.source_id = "7";
  staff.staff[0].family_name = "HÉRON";
  staff.staff[1].family_name = "PIC";
  Roster whole;
  Report report;
  merge(whole, report, staff, {});
  CHECK(whole.staff.size() == 2);
}

TEST_CASE("Files that differ about a person: the first is followed and an anomaly says which fields") {
  Merged m;
  m.add({student("1", "", "TULIPE", "6E 1", "a", 1)});
  m.add({student("1", "", "TULIPE", "6E 2", "b", 9)});
  CHECK(m.roster.students[0].division == "6E 1");
  REQUIRE(m.codes() == Codes{"ELNOM_P_07"});
  CHECK(m.report.findings[0].origin == Origin{"b", 9});
}

TEST_CASE("The same id twice in one file is said") {
  Merged m;
  m.add({student("1", "", "TULIPE", "6E 1", "a", 1), student("1", "", "TULIPE", "6E 1", "a", 5)});
  CHECK(m.roster.students.size() == 1);
  CHECK(m.codes() == Codes{"ELNOM_P_06"});
}

TEST_CASE("One pupil on two lines of one file is in two divisions: both are said, the first is taken") {
  Merged m;
  m.add({student("", "070832327JA", "TULIPE", "6E 1", "a", 1), student("", "070832327JA", "TULIPE", "6E 2", "a", 2)});
  REQUIRE(m.roster.students.size() == 1);
  CHECK(m.roster.students[0].division == "6E 1");
  CHECK(m.codes() == Codes{"ELNOM_P_06", "ACDIV_P_03"});
}

TEST_CASE("One INE with two names is two people") {
  Merged m;
  m.add({student("", "070832327JA", "TULIPE", "6E 1", "a", 1)});
  Student rose = student("", "070832327JA", "ROSE", "6E 1", "b", 1);
  rose.given_name = "Ana";
  m.add({rose});
  CHECK(m.roster.students.size() == 2);
}

TEST_CASE("Two ids are two people, whatever else is the same") {
  Merged m;
  m.add({student("1", "070832327JA", "TULIPE", "6E 1", "a", 1)});
  m.add({student("2", "070832327JA", "TULIPE", "6E 1", "b", 1)});
  CHECK(m.roster.students.size() == 2);
}

TEST_CASE("A list without ids beside SIECLE's export holds the same people") {
  Merged m;
  m.add({student("1", "", "TULIPE", "6E 1", "a", 1)});
  m.add({student("", "", "Tulipe", "6E 2", "b", 1)});
  CHECK(m.roster.students.size() == 1);
  CHECK(m.codes() == Codes{"ELNOM_P_07"});
}

TEST_CASE("Two lists without ids: another division may be another person") {
  Merged m;
  m.add({student("", "", "TULIPE", "6E 1", "a", 1)});
  m.add({student("", "", "TULIPE", "6E 2", "b", 1)});
  CHECK(m.roster.students.size() == 2);
}

TEST_CASE("Findings follow their person to his new place") {
  Merged m;
  m.add({student("1", "", "ROSE", "6E 1", "a", 1)});
  Report part;
  part.add("DNAIS_P_02", Subject::student(1), {"b", 2}, {"31/02/2014"});
  m.add({student("1", "", "ROSE", "6E 1", "b", 1), student("2", "", "TULIPE", "6E 1", "b", 2)}, part);
  REQUIRE(m.report.findings.size() == 1);
  CHECK(m.roster.students[m.report.findings[0].subject.index].family_name == "TULIPE");
}

TEST_CASE("Files of two schools are refused") {
  Roster a, b;
  a.school.uai = "0590181B";
  b.school.uai = "0951787B";
  Report report;
  CHECK_THROWS_AS(merge(a, report, b, {}), Error);
}

TEST_CASE("Guardians and staff are one person per number; staff have two number spaces") {
  Roster a, b;
  a.guardians.resize(1);
  a.guardians[0].source_id = "4";
  a.guardians[0].private_id = "12";
  b.guardians.resize(3);
  b.guardians[0].private_id = "12";
  b.guardians[0].email = "a@exemple.fr";
  b.students.resize(1);
  b.guardianships = {{2, 0, 1}};
  for (const char* kind : {"epp", "local"}) {
    Staff s;
    s.source_id = "7";
    s.kind = kind;
    a.staff.push_back(s);
    b.staff.push_back(s);
  }
  b.staff[1].divisions = {"6E 1"};
  Report report;
  merge(a, report, b, {});
  CHECK(a.guardians.size() == 3);  // two of the second list have no number at all
  CHECK(a.guardians[0].email == "a@exemple.fr");
  CHECK(a.guardianships == std::vector<Guardianship>{{2, 0, 1}});
  REQUIRE(a.staff.size() == 2);
  CHECK(a.staff[0].divisions.empty());
  CHECK(a.staff[1].divisions == std::vector<std::string>{"6E 1"});
}

TEST_CASE("A count of SIECLE's records goes before a plan, whichever comes first") {
  for (const bool plan_first : {true, false}) {
    Roster plan, count;
    plan.divisions = {{"6E 1", "", 28, true}};
    plan.groups = {{.name = "6LAT", .divisions = {}, .declared = 24, .planned = true}};
    count.divisions = {{"6E 1", "Sixième 1", 26, false}};
    count.groups = {{.name = "6LAT", .divisions = {}, .declared = 17}};
    Roster& whole = plan_first ? plan : count;
    Report report;
    merge(whole, report, plan_first ? count : plan, {});
    REQUIRE(whole.divisions.size() == 1);
    CHECK(whole.divisions[0].declared == 26);
    CHECK_FALSE(whole.divisions[0].planned);
    CHECK(whole.divisions[0].label == "Sixième 1");
    CHECK(whole.groups[0].declared == 17);
    CHECK_FALSE(whole.groups[0].planned);
  }
}

TEST_CASE("Private numbers: two of them are two people, whatever else is the same") {
  Merged m;
  Student a = student("", "", "TULIPE", "6E 1", "a", 1), b = a;
  a.private_id = "1";
  b.private_id = "2";
  m.add({a});
  m.add({b});
  CHECK(m.roster.students.size() == 2);
  m.add({a});
  CHECK(m.roster.students.size() == 2);
}

TEST_CASE("A file that has the used name alone is about the same person, whichever file is read first") {
  const bool used_name_first = GENERATE(false, true);
  Student both = student("", "070832327JA", "TULIPE", "6E 1", "a", 1), used = student("", "", "Rose", "6E 1", "b", 1);
  both.used_name = "ROSE";
  Merged m;
  m.add({used_name_first ? used : both});
  m.add({used_name_first ? both : used});
  REQUIRE(m.roster.students.size() == 1);
  CHECK(m.roster.students[0].family_name == "TULIPE");
  CHECK(m.roster.students[0].used_name == (used_name_first ? "Rose" : "ROSE"));
  CHECK(m.codes().empty());
}

TEST_CASE("One INE under a family and a used name is one person") {
  Merged m;
  Student a = student("", "070832327JA", "TULIPE", "6E 1", "a", 1), b = a;
  a.used_name = "ROSE";
  b.birth_date.reset();
  b.origin = {"b", 1};
  m.add({a});
  m.add({b});
  CHECK(m.roster.students.size() == 1);
  CHECK(m.codes().empty());
}

TEST_CASE("Numbers of different kinds contradict nothing: names and birth date tell who it is") {
  Merged m;
  m.add({student("1", "", "TULIPE", "6E 1", "a", 1)});
  m.add({student("", "070832327JA", "TULIPE", "6E 1", "b", 1)});
  REQUIRE(m.roster.students.size() == 1);
  CHECK(m.roster.students[0].source_id == "1");
  CHECK(m.roster.students[0].ine == "070832327JA");
  m.add({student("", "070832328JB", "TULIPE", "6E 1", "c", 1)});
  CHECK(m.roster.students.size() == 2);
}

TEST_CASE("Of several with the same names and birth date, sex or second given name tells whom a list means") {
  Student boy = student("1", "", "TULIPE", "6E 1", "a", 1), girl = student("2", "", "TULIPE", "6E 1", "a", 2);
  SECTION("sex") {
    boy.sex = Sex::male;
    girl.sex = Sex::female;
  }
  SECTION("second given name") {
    boy.other_given_names = {"Noé"};
    girl.other_given_names = {"Ève"};
  }
  Merged m;
  m.add({boy, girl});
  girl.source_id = "";
  girl.ine = "070832327JA";
  girl.origin = {"b", 1};
  m.add({girl});
  REQUIRE(m.roster.students.size() == 2);
  CHECK(m.roster.students[0].ine.empty());
  CHECK(m.roster.students[1].ine == "070832327JA");
}

TEST_CASE("Two lines of one file without a number are two people where sex or division differs") {
  Student first = student("", "", "TULIPE", "6E 1", "a", 1), second = student("", "", "TULIPE", "6E 1", "a", 2);
  SECTION("sex") {
    first.sex = Sex::male;
    second.sex = Sex::female;
  }
  SECTION("division, though one has a number") {
    first.ine = "070832327JA";
    second.division = "6E 2";
  }
  Merged m;
  m.add({first, second});
  CHECK(m.roster.students.size() == 2);
}

TEST_CASE("Twins whose given names differ by an accent are two people of a file, and found again in another") {
  Student lea = student("", "", "TULIPE", "6E 1", "a", 1), other = student("", "", "TULIPE", "6E 1", "a", 2);
  lea.given_name = "Léa", other.given_name = "Lea";
  Merged m;
  m.add({lea});
  m.add({other});
  CHECK(m.roster.students.size() == 2);
  CHECK(m.codes().empty());
  other.source_id = "5", other.origin = {"b", 9};
  m.add({other});
  REQUIRE(m.roster.students.size() == 2);
  CHECK(m.roster.students[1].source_id == "5");
}

TEST_CASE("Capitals in a file are no second pupil, and the spelling with accents stays in any order of files") {
  Student zoe = student("", "", "TULIPE", "6E 1", "a", 1), capitals = student("", "", "TULIPE", "6E 1", "b", 1);
  capitals.given_name = "ZOE";
  for (const auto& [first, second] : {std::pair(zoe, capitals), std::pair(capitals, zoe)}) {
    Merged m;
    m.add({first});
    m.add({second});
    REQUIRE(m.roster.students.size() == 1);
    CHECK(m.roster.students[0].given_name == "Zoé");
    CHECK(m.codes().empty());
  }
}

TEST_CASE("One INE, one given name, one birth date: one person, though each file has another of his two names") {
  Merged m;
  m.add({student("", "070832327JA", "TULIPE", "6E 1", "a", 1)});
  m.add({student("", "070832327JA", "ROSE", "6E 1", "b", 1)});
  CHECK(m.roster.students.size() == 1);
  CHECK(m.codes() == Codes{"ELNOM_P_07"});
}

TEST_CASE("A list without ids adds nobody to two people of a class whom nothing tells apart") {
  Merged m;
  m.add({student("1", "", "TULIPE", "6E 1", "a", 1), student("2", "", "TULIPE", "6E 1", "a", 2)});
  m.add({student("", "", "TULIPE", "6E 1", "b", 9)});
  CHECK(m.roster.students.size() == 2);
  CHECK(m.codes() == Codes{"ELNOM_P_06"});
}

TEST_CASE("A number under another name, and another birth date or INE, is held by two people: neither is certain") {
  Student first = student("1", "070832327JA", "TULIPE", "6E 1", "a", 1);
  Student second = student("1", "", "TULIPE", "6E 1", "a", 9);
  SECTION("family name and birth date") {
    second.family_name = "ROSE";
    second.birth_date = 2014y / May / 1;
  }
  SECTION("given name and birth date") {
    second.given_name = "Max";
    second.birth_date = 2014y / May / 1;
  }
  SECTION("twins, with their INEs") {
    second.given_name = "Max";
    second.ine = "070832328JB";
  }
  SECTION("twins in a file without INEs") {
    second.given_name = "Max";
  }
  SECTION("twins whose given names are much alike, a girl and a boy") {
    first.given_name = "Michel";
    second.given_name = "Michele";
    first.sex = Sex::male;
    second.sex = Sex::female;
  }
  Merged m;
  m.add({first, second});
  CHECK(m.codes() == Codes{"CREAT_P_01"});
}

TEST_CASE("A given name that another file says otherwise is one person's, as is one with a slip in the same file") {
  Student first = student("1", "070832327JA", "TULIPE", "6E 1", "a", 1);
  first.given_name = "Michelle";
  Student in_another = student("1", "", "TULIPE", "6E 1", "b", 9), slip = student("1", "", "TULIPE", "6E 1", "a", 9);
  in_another.given_name = "Max";
  slip.given_name = "Michele";
  Merged two_files, one_file;
  two_files.add({first});
  two_files.add({in_another});
  one_file.add({first, slip});
  CHECK(two_files.codes() == Codes{"ELNOM_P_07"});
  CHECK(one_file.codes() == Codes{"ELNOM_P_06", "ELNOM_P_07"});
}

TEST_CASE("A number of two namesakes with an INE and a birth date each is held by two people") {
  const Student first = student("1", "070832327JA", "TULIPE", "6E 1", "a", 1);
  Student second = student("1", "070832328JB", "TULIPE", "5E 1", "a", 9);
  second.birth_date = 2014y / November / 12;
  Merged m;
  m.add({first, second});
  CHECK(m.codes() == Codes{"CREAT_P_01"});
}

TEST_CASE("A number under a name that was put right is one person's") {
  Student second = student("1", "", "TULIPPE", "6E 1", "b", 9);
  second.birth_date = 2015y / March / 21;
  Merged m;
  m.add({student("1", "070832327JA", "TULIPE", "6E 1", "a", 1)});
  m.add({second});
  CHECK(m.codes() == Codes{"ELNOM_P_07"});
}
