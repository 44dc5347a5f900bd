#include "roster/check.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "roster/check_parts.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

const Date today = 2026y / September / 3;

Student student(std::string family, std::string given, Date birth = 2015y / March / 12) {
  Student s;
  s.family_name = std::move(family);
  s.given_name = std::move(given);
  s.birth_date = birth;
  s.division = "6E 1";
  s.sex = Sex::female;
  return s;
}

std::vector<std::string> codes(const Report& report) {
  std::vector<std::string> out;
  for (const Finding& f : report.findings) out.emplace_back(f.code.rule().code);
  return out;
}

std::vector<std::string> check_one(const Student& s) {
  Roster roster;
  roster.students = {s};
  Report report;
  check(roster, today, report);
  return codes(report);
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("A complete pupil gives no finding") {
  CHECK(check_one(student("TULIPE", "Zoé")).empty());
}

TEST_CASE("Names: missing, odd, with a lost character") {
  CHECK(check_one(student("", "Zoé")) == Codes{"ELNOM_P_12"});
  CHECK(check_one(student("TULIPE", "")) == Codes{"ELNOM_P_12"});
  CHECK(check_one(student("", "")) == Codes{"ELNOM_P_01", "ELNOM_P_02"});
  CHECK(check_one(student("TULIPE2", "Zoé")) == Codes{"ELNOM_P_03"});
  CHECK(check_one(student("TULIPE", "Zo?")) == Codes{"ELNOM_P_04"});
  for (const char* fine :
       {"D’ALMEIDA", "D'ALMEIDA", "SAINT-JEAN", "DE LA TOUR", "FRANCIS--FROUFROU", "Œillet", "NGUYỄN"})
    CHECK(check_one(student(fine, "Zoé")).empty());
}

TEST_CASE("Spoilt accents in a name or division are a rejection, doubtful ones where others of the file are spoilt") {
  CHECK(check_one(student("PIE", "LÃ©a")) == Codes{"ELNOM_P_10"});
  CHECK(check_one(student("ROMÃ SILVA", "Ana")).empty());
  Roster roster;
  roster.students = {student("PIE", "Jean"), student("KÃ–NIG", "Max"), student("GEAI", "Lou"),
                     student("ROMÃ SILVA", "Ana")};
  roster.students[2].division = "6Ã¨me";
  roster.students[3].origin.file = "autre.csv";
  Report report;
  check(roster, today, report);
  CHECK(codes(report) == Codes{"ELNOM_P_10", "ELNOM_P_10"});
  CHECK(report.findings[0].subject == Subject::student(1));
}

TEST_CASE("A missing division is put right in the table that lacks it, else in SIECLE") {
  Roster roster;
  roster.students = {student("PIE", "Jean"), student("GEAI", "Lou")};
  for (Student& s : roster.students) s.division.clear();
  roster.students[0].origin.file = "classes.csv";
  roster.tables = {"classes.csv"};
  Report report;
  check(roster, today, report);
  CHECK(codes(report) == Codes{"ACDIV_P_06", "ACDIV_P_01"});
}

TEST_CASE("A used name stands for a missing family name, and that is said") {
  Student s = student("", "Zoé");
  s.used_name = "TULIPE";
  CHECK(check_one(s) == Codes{"ELNOM_P_13"});
}

TEST_CASE("A birth date is missing where others have one; where nobody has, the files do not say them") {
  Roster roster;
  roster.students = {student("TULIPE", "Zoé"), student("LILAS", "Ana")};
  roster.students[0].birth_date.reset();
  Report report;
  check(roster, today, report);
  CHECK(codes(report) == Codes{"DNAIS_P_01"});
  roster.students[1].birth_date.reset();
  report = {};
  check(roster, today, report);
  CHECK(codes(report).empty());
}

TEST_CASE("Birth dates: in the future, impossible and unusual ages") {
  CHECK(check_one(student("TULIPE", "Zoé", 2026y / September / 4)) == Codes{"DNAIS_P_04"});
  CHECK(check_one(student("TULIPE", "Zoé", 2025y / September / 1)) == Codes{"DNAIS_P_05"});  // 1 all the year
  CHECK(check_one(student("TULIPE", "Zoé", 2025y / August / 31)) == Codes{"DNAIS_P_06"});    // 2 by its end
  CHECK(check_one(student("TULIPE", "Zoé", 2024y / September / 3)) == Codes{"DNAIS_P_06"});  // 2
  CHECK(check_one(student("TULIPE", "Zoé", 2018y / September / 4)) == Codes{"DNAIS_P_06"});  // 7
  CHECK(check_one(student("TULIPE", "Zoé", 2018y / September / 3)).empty());                 // 8
  CHECK(check_one(student("TULIPE", "Zoé", 1996y / September / 3)).empty());                 // 30
  CHECK(check_one(student("TULIPE", "Zoé", 1995y / September / 3)) == Codes{"DNAIS_P_06"});  // 31
  CHECK(check_one(student("TULIPE", "Zoé", 1926y / September / 4)) == Codes{"DNAIS_P_06"});  // 99
  CHECK(check_one(student("TULIPE", "Zoé", 1926y / September / 3)) == Codes{"DNAIS_P_05"});  // 100
}

TEST_CASE("A birth date that the reader has refused is not reported again as missing") {
  Roster roster;
  roster.students = {student("TULIPE", "Zoé")};
  roster.students[0].birth_date.reset();
  Report report;
  report.add("DNAIS_P_02", Subject::student(0), {}, {"31/02/2014"});
  check(roster, today, report);
  CHECK(codes(report) == Codes{"DNAIS_P_02"});
}

TEST_CASE("Divisions: none, the one that is none, one that no structure declares") {
  Student s = student("TULIPE", "Zoé");
  s.division.clear();
  CHECK(check_one(s) == Codes{"ACDIV_P_01"});
  s.division = "INACTIFS";
  CHECK(check_one(s) == Codes{"ACDIV_P_02"});

  Roster roster;
  roster.students = {student("TULIPE", "Zoé")};
  roster.divisions = {{"6E 2", "", {}}};
  Report report;
  check(roster, today, report);
  CHECK(codes(report) == Codes{"ACDIV_P_04", "DIVIS_P_04"});
}

TEST_CASE("Who left before the day is only noted; who leaves today is here") {
  Student s = student("TULIPE", "");
  s.exit_date = 2026y / September / 2;
  CHECK(check_one(s) == Codes{"SORTI_P_01"});
  s.exit_date = today;
  CHECK(check_one(s) == Codes{"ELNOM_P_12"});
}

TEST_CASE("A missing sex is reported where others have one, a missing INE likewise") {
  Student s = student("TULIPE", "Zoé");
  s.sex = Sex::unknown;
  CHECK(check_one(s).empty());

  Roster roster;
  roster.students = {student("TULIPE", "Zoé"), s};
  roster.students[1].given_name = "Ana";
  roster.students[0].ine = "070832327JA";
  Report report;
  check(roster, today, report);
  CHECK(codes(report) == Codes{"CSEXE_P_01", "IDNAT_P_03"});
}

TEST_CASE("Homonyms name each other; the same birth date as well is an anomaly") {
  Roster roster;
  roster.students = {student("TULIPE", "Zoé"), student("Tulipe", "ZOE", 2014y / April / 13),
                     student("TULIPE", "Zoé", 2014y / April / 13)};
  Report report;
  check(roster, today, report);
  CHECK(codes(report) == Codes{"ELNOM_P_05", "ELNOM_P_08", "ELNOM_P_08"});
  CHECK(report.findings[0].details[0].find("13/04/2014") != std::string::npos);
}

TEST_CASE("A leaver is nobody's homonym") {
  Roster roster;
  roster.students = {student("TULIPE", "Zoé"), student("TULIPE", "Zoé")};
  roster.students[1].exit_date = 2026y / January / 1;
  Report report;
  check(roster, today, report);
  CHECK(codes(report) == Codes{"SORTI_P_01"});
}

TEST_CASE("INE: its shape, and two pupils with one") {
  Student s = student("TULIPE", "Zoé");
  for (const char* fine : {"070832327JA", "0113014881M", "1234A56789B"}) {
    s.ine = fine;
    CHECK(check_one(s).empty());
  }
  s.ine = "12345";
  CHECK(check_one(s) == Codes{"IDNAT_P_01"});

  Roster roster;
  roster.students = {student("TULIPE", "Zoé"), student("ROSE", "Léo")};
  roster.students[0].ine = roster.students[1].ine = "070832327JA";
  Report report;
  check(roster, today, report);
  CHECK(codes(report) == Codes{"IDNAT_P_02", "IDNAT_P_02"});
}

TEST_CASE("A wrong key letter of the UAI is a note that says the right one") {
  Roster roster;
  roster.school.uai = "0140070R";
  Report report;
  check(roster, today, report);
  REQUIRE(codes(report) == Codes{"ETABL_P_01"});
  CHECK(report.findings[0].details == std::vector<std::string>{"0140070R", "A"});
  CHECK(report.findings[0].severity() == Severity::note);
}

TEST_CASE("An e-mail address has one @, with something before it and a dot behind") {
  const auto is_reported = [](const std::string& email) {
    Report report;
    check_email(email, Subject::student(0), {}, report);
    return report.has("TELEP_P_01");
  };
  for (const char* possible : {"", "a@b.fr", "lea.lilas+6e@mail.exemple.fr", "LEA@EXEMPLE.FR"})
    CHECK_FALSE(is_reported(possible));
  for (const char* impossible :
       {"lea", "@exemple.fr", "lea@exemple", "lea@nid@exemple.fr", "lea lilas@exemple.fr", "lea@exemple."})
    CHECK(is_reported(impossible));
}
