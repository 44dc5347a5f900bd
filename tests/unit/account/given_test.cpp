#include "account/given.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using namespace std::chrono_literals;

namespace {

using Texts = std::vector<std::string>;

Student student(std::string family, std::string given, std::string division = "6E 1") {
  Student s;
  s.family_name = std::move(family);
  s.given_name = std::move(given);
  s.division = std::move(division);
  return s;
}

Student with_id(Student s, std::string id) {
  s.source_id = std::move(id);
  return s;
}

Student born(Student s, Date date) {
  s.birth_date = date;
  return s;
}

/// An account as a list gives it, on a line of its own.
GivenAccount account(Student person, std::string login) {
  static std::size_t line = 1;
  GivenAccount a;
  person.origin = {"comptes.csv", ++line};
  if (!person.division.empty()) a.divisions = {person.division};
  a.person = std::move(person);
  a.logins = {{"", std::move(login), "abc", SecretKind::password}};
  return a;
}

GivenAccount labelled(GivenAccount a, std::string label) {
  a.logins.front().label = std::move(label);
  return a;
}

struct Matched {
  Texts logins;  ///< the students' first, "-" for none
  Report report;
  Listed listed = {};
  Texts codes() const {
    Texts out;
    for (const Finding& f : report.findings) out.emplace_back(f.code.rule().code);
    return out;
  }
};

std::size_t line_in_roster = 1;

Matched match(std::vector<Student> students, const std::vector<GivenAccount>& accounts) {
  Roster roster;
  for (Student& s : students) {
    if (s.origin == Origin{}) s.origin = {"eleves.xml", ++line_in_roster};
    roster.students.push_back(std::move(s));
  }
  Matched m;
  m.listed = match_given(roster, accounts, m.report);
  report_doubts(roster, Subject::Kind::student, m.listed, m.report);
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    m.logins.push_back(m.listed.given_to(i).empty() ? "-" : m.listed.given_to(i).front().login);
  return m;
}

}  // namespace

TEST_CASE("without a list nobody is given anything, and nothing is said") {
  const Matched m = match({student("LILAS", "Léa")}, {});
  CHECK(m.logins == Texts{"-"});
  CHECK(m.codes().empty());
}

TEST_CASE("by SIECLE's id, whatever else has changed") {
  const Matched m =
      match({with_id(student("LILAS", "Léa", "6E 1"), "12"), with_id(student("LILAS", "Léa", "6E 2"), "34")},
            {account(with_id(student("LILAS", "Lea", "6E 2"), "12"), "a"),
             account(with_id(student("LILAS", "Léa", "6E 1"), "34"), "b")});
  CHECK(m.logins == Texts{"a", "b"});
  CHECK(m.codes().empty());
}

TEST_CASE("an id with another pupil's name is a finding, and nobody's") {
  const Matched m =
      match({with_id(student("LILAS", "Léa"), "12"), with_id(student("ROSE", "Ana"), "34")},
            {account(with_id(student("ROSE", "Ana"), "34"), "a"), account(with_id(student("IRIS", "Eva"), "12"), "b")});
  CHECK(m.logins == Texts{"-", "a"});
  REQUIRE(m.codes() == Texts{"IDENT_P_08"});
  CHECK(m.report.findings[0].details == Texts{"IRIS Eva, 6E 1", "LILAS Léa, 6E 1"});
}

TEST_CASE("an id of one and the name of another pupil is nobody's, though the family name is the same") {
  const Student lea = student("LILAS", "Léa"), ana = student("LILAS", "Ana"), eva = student("IRIS", "Eva");
  const std::vector<Student> roster{with_id(lea, "12"), with_id(ana, "34"), with_id(eva, "56")};
  const Matched ids = match(
      roster, {account(with_id(lea, "34"), "a"), account(with_id(ana, "12"), "b"), account(with_id(eva, "56"), "c")});
  CHECK(ids.logins == Texts{"-", "-", "c"});
  CHECK(ids.codes() == Texts{"IDENT_P_08", "IDENT_P_08"});
}

TEST_CASE("an id of one homonym with the birth date of the other is nobody's") {
  const Student first = born(student("LILAS", "Léa"), 2015y / 3 / 5), second = born(first, 2015y / 3 / 6);
  const Matched m = match({with_id(first, "12"), with_id(second, "34")}, {account(with_id(first, "34"), "a")});
  CHECK(m.logins == Texts{"-", "-"});
  CHECK(m.codes() == Texts{"IDENT_P_08"});
}

TEST_CASE("an id holds where a birth date was corrected; with another family name it is no proof, whatever the date") {
  const Student lea = with_id(born(student("LILAS", "Léa"), 2015y / 3 / 5), "12");
  Student renamed = lea;
  renamed.family_name = "ROSE";
  CHECK(match({lea}, {account(renamed, "a")}).logins == Texts{"-"});
  CHECK(match({lea}, {account(renamed, "a")}).codes() == Texts{"IDENT_P_08"});
  CHECK(match({lea}, {account(born(lea, 2015y / 3 / 6), "a")}).logins == Texts{"a"});
  CHECK(match({lea}, {account(born(renamed, 2015y / 3 / 6), "a")}).codes() == Texts{"IDENT_P_08"});
}

TEST_CASE("numbers that only happen to be ids of others are not SIECLE's, and names decide") {
  const Matched m =
      match({with_id(student("LILAS", "Léa"), "1"), with_id(student("ROSE", "Ana"), "2")},
            {account(with_id(student("ROSE", "Ana"), "1"), "a"), account(with_id(student("LILAS", "Léa"), "2"), "b")});
  CHECK(m.logins == Texts{"b", "a"});
  CHECK(m.codes().empty());
}

TEST_CASE("by the INE, if the name fits") {
  Student lea = student("LILAS", "Léa"), ana = student("ROSE", "Ana"), eva = student("IRIS", "Eva");
  lea.ine = eva.ine = "070000001AB";
  ana.ine = "070000002AB";
  Student moved = ana;
  moved.division = "6E 9";
  const Matched m = match({lea, ana}, {account(eva, "a"), account(moved, "b")});
  CHECK(m.logins == Texts{"-", "b"});
  CHECK(m.codes() == Texts{"IDENT_P_08"});
}

TEST_CASE("by names and division, as lists and SIECLE write them") {
  Student lea = student("LILAS", "Léa");
  lea.used_name = "D’ALMEIDA";
  lea.other_given_names = {"Marie"};
  for (const Student& person :
       {student("Lilas", "LEA", "6e1"), student("d almeida", "Léa"), student("LILAS", "Léa Marie")})
    CHECK(match({lea}, {account(person, "a")}).logins == Texts{"a"});
  CHECK(match({lea}, {account(student("LILAS", "Marie"), "a")}).codes() == Texts{"IDENT_P_06"});
}

TEST_CASE("the division tells homonyms apart, the birth date too") {
  const Matched divisions =
      match({student("LILAS", "Léa", "6E 1"), student("LILAS", "Léa", "6E 2")},
            {account(student("LILAS", "Léa", "6E 2"), "b"), account(student("LILAS", "Léa", "6E 1"), "a")});
  CHECK(divisions.logins == Texts{"a", "b"});
  CHECK(divisions.codes().empty());
  const Student first = born(student("LILAS", "Léa"), 2015y / 3 / 5),
                second = born(student("LILAS", "Léa"), 2015y / 3 / 6);
  const Matched births = match({first, second}, {account(second, "b"), account(first, "a")});
  CHECK(births.logins == Texts{"a", "b"});
  CHECK(births.codes().empty());
}

TEST_CASE("an account that fits two pupils is nobody's: both are named, and both rejected") {
  const Student first = born(student("LILAS", "Léa"), 2015y / 3 / 5),
                second = born(student("LILAS", "Léa"), 2015y / 3 / 6);
  const Matched m = match({first, second}, {account(student("LILAS", "Léa"), "a")});
  CHECK(m.logins == Texts{"-", "-"});
  REQUIRE(m.codes() == Texts{"IDENT_P_07", "IDENT_P_04", "IDENT_P_04"});
  CHECK(m.report.findings[0].details ==
        Texts{"LILAS Léa, 6E 1", "LILAS Léa, 6E 1, 05/03/2015\u202f; LILAS Léa, 6E 1, 06/03/2015"});
  CHECK(m.report.findings[0].subject == Subject{});
  CHECK(m.report.findings[0].origin.file == "comptes.csv");
  CHECK(m.report.findings[1].subject == Subject::student(0));
  CHECK(m.report.findings[1].details == Texts{"a (LILAS Léa, 6E 1)"});
  CHECK(m.report.findings[2].severity() == Severity::rejection);
}

TEST_CASE("two accounts that fit one pupil are nobody's: both are named") {
  const Matched m = match({student("LILAS", "Léa"), student("ROSE", "Ana")},
                          {account(student("LILAS", "Léa"), "a"), account(student("ROSE", "Ana"), "c"),
                           account(student("LILAS", "Léa"), "b")});
  CHECK(m.logins == Texts{"-", "c"});
  REQUIRE(m.codes() == Texts{"IDENT_P_04"});
  CHECK(m.report.findings[0].details == Texts{"a (LILAS Léa, 6E 1)\u202f; b (LILAS Léa, 6E 1)"});
}

TEST_CASE("one account in two lists is one account, with the password that one of them still has") {
  GivenAccount open = account(student("LILAS", "Léa"), "a"), closed = open;
  open.logins[0].secret = "";
  CHECK(match({student("LILAS", "Léa")}, {open, closed}).codes().empty());
  CHECK(match({student("LILAS", "Léa")}, {closed, open}).codes().empty());
  GivenAccount other = closed;
  other.logins[0].secret = "def";
  CHECK(match({student("LILAS", "Léa")}, {closed, other}).codes() == Texts{"IDENT_P_04"});
}

TEST_CASE("an activation code is used where another list says that the account is open") {
  GivenAccount code = account(student("LILAS", "Léa"), "a");
  code.logins[0].kind = SecretKind::activation_code;
  GivenAccount open = code;
  open.logins[0].secret = "";
  Roster roster;
  roster.students = {student("LILAS", "Léa")};
  for (const auto& lists : {std::vector{code, open}, std::vector{open, code}}) {
    Report report;
    CHECK(match_given(roster, lists, report).given.at(0).at(0).secret == "");
    CHECK(report.findings.empty());
  }
}

TEST_CASE("lists with labels add up") {
  Roster roster;
  roster.students = {student("LILAS", "Léa")};
  Report report;
  const auto logins = match_given(roster,
                                  std::vector{labelled(account(student("LILAS", "Léa"), "F1"), "français"),
                                              labelled(account(student("LILAS", "Léa"), "M1"), "maths")},
                                  report)
                          .given;
  REQUIRE(logins.at(0).size() == 2);
  CHECK(logins[0][1].login == "M1");
  CHECK(report.findings.empty());
}

TEST_CASE("one login for two pupils is nobody's, whatever its case") {
  const Matched m = match({student("LILAS", "Léa"), student("ROSE", "Ana"), student("IRIS", "Eva")},
                          {account(student("LILAS", "Léa"), "eleve"), account(student("ROSE", "Ana"), "Eleve"),
                           account(student("IRIS", "Eva"), "eva")});
  CHECK(m.logins == Texts{"-", "-", "eva"});
  CHECK(m.codes() == Texts{"IDENT_P_05", "IDENT_P_05"});
}

TEST_CASE("an account that fits nobody is a finding with who comes near") {
  const Matched m =
      match({student("LILAS", "Léa", "6E 1"), student("ROSE", "Ana", "6E 2")},
            {account(student("LILAS", "Léa", "6E 2"), "a"), account(student("IRIS", "Eva", "6E 2"), "b")});
  CHECK(m.logins == Texts{"-", "-"});
  REQUIRE(m.codes() == Texts{"IDENT_P_06", "IDENT_P_06"});
  CHECK(m.report.findings[0].details == Texts{"LILAS Léa, 6E 2", " (LILAS Léa, 6E 1)"});
  CHECK(m.report.findings[1].details == Texts{"IRIS Eva, 6E 2", ""});
}

TEST_CASE("who has changed division is found by the birth date") {
  const Student lea = born(student("LILAS", "Léa", "6E 1"), 2015y / 3 / 5), ana = student("ROSE", "Ana", "6E 2");
  Student before = lea;
  before.division = "6E 2";
  const Matched m = match({lea, ana}, {account(before, "a"), account(ana, "b")});
  CHECK(m.logins == Texts{"a", "b"});
  CHECK(m.codes().empty());
  CHECK(match({lea, lea, ana}, {account(before, "a"), account(ana, "b")}).logins == Texts{"-", "-", "b"});
}

TEST_CASE("a homonym in a division that the files do not have is somebody else") {
  const Matched m =
      match({student("LILAS", "Léa", "6E 1"), student("ROSE", "Ana", "6E 1")},
            {account(student("ROSE", "Ana", "6E 1"), "c"), account(student("LILAS", "Léa", "3E 4"), "a")});
  CHECK(m.logins == Texts{"-", "c"});
  CHECK(m.codes() == Texts{"IDENT_P_06"});
}

TEST_CASE("accounts of divisions that the files do not have are counted, not listed") {
  const Matched m = match({student("LILAS", "Léa", "6E 1")},
                          {account(student("LILAS", "Léa", "6E 1"), "a"), account(student("ROSE", "Ana", "3E 4"), "b"),
                           account(student("IRIS", "Eva", "3E 4"), "c")});
  REQUIRE(m.codes() == Texts{"IDENT_P_13"});
  CHECK(m.report.findings[0].details == Texts{"2"});
}

TEST_CASE("names alone are taken where the list says nothing else, with a finding") {
  for (const char* division : {"", "6ème A"}) {
    const Matched m =
        match({student("LILAS", "Léa", "6E 1"), student("ROSE", "Ana", "6E 1")},
              {account(student("LILAS", "Léa", division), "a"), account(student("ROSE", "Ana", division), "b")});
    CHECK(m.logins == Texts{"a", "b"});
    REQUIRE(m.codes() == Texts{"IDENT_P_16"});
    CHECK(m.report.findings[0].details == Texts{"2"});
  }
}

TEST_CASE("in a list with divisions, who has none may have left: the name alone gives nothing") {
  const Student lea = born(student("LILAS", "Léa", "6E 1"), 2015y / 3 / 5), ana = student("ROSE", "Ana", "6E 1");
  Student without = student("LILAS", "Léa", "");
  const Matched m = match({lea, ana}, {account(without, "a"), account(ana, "b")});
  CHECK(m.logins == Texts{"-", "b"});
  CHECK(m.codes() == Texts{"IDENT_P_06"});
  without.birth_date = lea.birth_date;
  CHECK(match({lea, ana}, {account(without, "a"), account(ana, "b")}).logins == Texts{"a", "b"});
}

TEST_CASE("in a list of another year or school the name and division of a pupil are chance") {
  std::vector<Student> students{born(student("LILAS", "Léa", "6E 1"), 2015y / 3 / 5)};
  std::vector<GivenAccount> accounts{account(student("LILAS", "Léa", "6E 1"), "a")};
  for (const char* given : {"Ana", "Eva", "Ida", "Lou", "Max", "Noé"}) {
    students.push_back(student("ROSE", given, "6E 1"));
    accounts.push_back(account(student("ROSE", given, "5E 1"), given));
  }
  const Matched m = match(students, accounts);
  CHECK(m.logins == Texts(7, "-"));
  REQUIRE(m.codes().front() == "IDENT_P_20");
  CHECK(m.report.findings[0].details == Texts{"1", "7"});
  CHECK(m.report.findings[0].origin == Origin{"comptes.csv", 0});
  accounts.front().person.birth_date = students.front().birth_date;
  CHECK(match(students, accounts).logins.front() == "a");
}

TEST_CASE("a list of last year tells namesakes apart by the birth date, not by the division") {
  const Student here = born(student("LILAS", "Léa", "6E 1"), 2015y / 3 / 5),
                there = born(student("LILAS", "Léa", "5E 1"), 2014y / 3 / 5), ana = student("ROSE", "Ana", "5E 1"),
                eva = student("IRIS", "Eva", "6E 1");
  const std::vector<Student> roster{here, there, ana, eva};
  const GivenAccount of_there = account(student("LILAS", "Léa", "6E 1"), "b"),
                     of_ana = account(student("ROSE", "Ana", "6E 1"), "c"), of_eva = account(eva, "d");
  CHECK(match(roster, {of_there, of_ana}).logins == Texts{"-", "-", "-", "-"});
  CHECK(match(roster, {of_there, of_ana}).codes() == Texts{"IDENT_P_06", "IDENT_P_06"});
  CHECK(match(roster, {of_there, of_eva}).logins == Texts{"b", "-", "-", "d"});
  CHECK(match(roster, {of_there, of_ana, of_eva}).logins == Texts{"b", "-", "-", "d"});  // one has moved
  GivenAccount with_date = of_there;
  with_date.person.birth_date = there.birth_date;
  CHECK(match(roster, {with_date, of_ana}).logins == Texts{"-", "b", "-", "-"});
}

TEST_CASE("that a list is of last year the pupils say, too, whom it names by a number") {
  const Student ana = with_id(student("ROSE", "Ana", "5E 1"), "1"), eva = with_id(student("IRIS", "Eva", "5E 1"), "2");
  const std::vector<Student> roster{student("LILAS", "Léa", "6E 1"), ana, eva};
  std::vector<GivenAccount> list{account(student("LILAS", "Léa", "6E 1"), "a"), account(ana, "b"), account(eva, "c")};
  CHECK(match(roster, list).logins == Texts{"a", "b", "c"});
  list[1].divisions = list[2].divisions = {"6E 1"};
  CHECK(match(roster, list).logins == Texts{"-", "b", "c"});
}

TEST_CASE("a list of one division among many, or of a whole school for one division, is no other's") {
  std::vector<Student> school, division;
  std::vector<GivenAccount> of_school, of_division;
  for (std::size_t n = 0; n < 30; ++n) {
    const Student pupil = student("ROSE", "Ana" + std::string(n, 'a'), n < 5 ? "6E 1" : "6E 2");
    school.push_back(pupil);
    of_school.push_back(account(pupil, "a" + std::to_string(n)));
    if (n >= 5) continue;
    division.push_back(pupil);
    of_division.push_back(of_school.back());
  }
  CHECK(match(school, of_division).codes().empty());
  CHECK(match(division, of_school).codes() == Texts{"IDENT_P_13"});
}

TEST_CASE("of a list alone, two namesakes of one division whom nothing tells apart get nothing") {
  const auto alone = [](const std::vector<GivenAccount>& list) {
    std::vector<Student> students;
    for (const GivenAccount& a : list) students.push_back(a.person);
    return match(std::move(students), list);
  };
  const Student lea = student("LILAS", "Léa");
  const Matched m = alone({account(lea, "a"), account(lea, "b"), account(student("ROSE", "Ana"), "c")});
  CHECK(m.logins == Texts{"-", "-", "c"});
  CHECK(m.codes() == Texts{"IDENT_P_07", "IDENT_P_07", "IDENT_P_04", "IDENT_P_04"});
  CHECK(alone({account(lea, "a"), account(student("LILAS", "Léa", "6E 2"), "b")}).logins == Texts{"a", "b"});
  GivenAccount of_another_list = account(lea, "b");
  of_another_list.person.origin.file = "maths.csv";
  CHECK(alone({account(lea, "a"), of_another_list}).logins == Texts{"a", "b"});
  CHECK(alone({account(born(lea, 2015y / 3 / 5), "a"), account(born(lea, 2015y / 3 / 6), "b")}).logins ==
        Texts{"a", "b"});
}

TEST_CASE("names alone with a key that contradicts are nobody's") {
  const Matched m = match({with_id(student("LILAS", "Léa"), "12"), with_id(student("ROSE", "Ana"), "34")},
                          {account(with_id(student("ROSE", "Ana", ""), "34"), "b"),
                           account(with_id(student("LILAS", "Léa", ""), "99"), "a")});
  CHECK(m.logins == Texts{"-", "b"});
  CHECK(m.codes() == Texts{"IDENT_P_06"});
}

TEST_CASE("where the list has made the roster, a line is its own pupil's: homonyms are told apart") {
  const Student lea = born(student("LILAS", "Léa"), 2015y / 3 / 5);
  const GivenAccount a = account(lea, "a"), b = account(lea, "b");
  const Matched m = match({b.person, a.person}, {a, b});
  CHECK(m.logins == Texts{"b", "a"});
  CHECK(m.codes().empty());
}

TEST_CASE("accounts of staff are no pupils'") {
  GivenAccount teacher = account(student("LILAS", "Léa"), "a");
  teacher.profile = GivenAccount::Profile::staff;
  const Matched m = match({student("LILAS", "Léa")}, {teacher});
  CHECK(m.logins == Texts{"-"});
  CHECK(m.codes().empty());
}

TEST_CASE("a list with thousands of the same name ends, and gives nobody anything") {
  std::vector<Student> students(3000, student("LILAS", "Léa"));
  std::vector<GivenAccount> accounts;
  for (int i = 0; i < 3000; ++i) accounts.push_back(account(student("LILAS", "Léa"), "same"));
  const Matched m = match(students, accounts);
  CHECK(m.logins == Texts(3000, "-"));
  CHECK(m.report.findings.at(0).details.at(1).size() < 400);
}

TEST_CASE(
    "two siblings whose numbers are exchanged get nothing, with or without birth dates, and neither is without doubt") {
  for (const bool dated : {false, true}) {
    Student lea = with_id(student("LILAS", "Léa"), "12"), ana = with_id(student("LILAS", "Ana"), "34");
    if (dated) lea.birth_date = ana.birth_date = 2015y / 3 / 5;
    const Student eva = with_id(student("IRIS", "Eva"), "56");
    const Matched m =
        match({lea, ana, eva}, {account(with_id(lea, "34"), "a"), account(with_id(ana, "12"), "b"), account(eva, "c")});
    CHECK(m.logins == Texts{"-", "-", "c"});
    CHECK(m.listed.doubts_about(0));
    CHECK(m.listed.doubts_about(1));
    CHECK_FALSE(m.listed.doubts_about(2));
  }
}

TEST_CASE("a number on the line of a brother or a sister who is in no file gives nothing") {
  Student lea = student("LILAS", "Léa");
  lea.ine = "070000001AB";
  Student sister = lea;
  sister.given_name = "Ana";
  CHECK(match({lea}, {account(sister, "a")}).codes() == Texts{"IDENT_P_08"});
  sister.birth_date = lea.birth_date = 2015y / 3 / 5;
  CHECK(match({lea}, {account(sister, "a")}).codes() == Texts{"IDENT_P_08"});
}

TEST_CASE("a number and names that are known give, however they are written") {
  Student lea = born(with_id(student("MERLE LORIOT", "Léa-Lou"), "12"), 2015y / 3 / 5);
  lea.used_name = "PIC";
  lea.other_given_names = {"Zoé"};
  for (const auto& [family, given] : std::vector<std::pair<const char*, const char*>>{{"Merle-Loriot", "LEA LOU"},
                                                                                      {"MERLE", "Léa"},
                                                                                      {"PIC", "Zoé"},
                                                                                      {"LORIOT MERLE", "Lou Léa"},
                                                                                      {"MERLE LORIOT PIC", "Léa-Lou"},
                                                                                      {"Léa-Lou", "PIC"},
                                                                                      {"", ""},
                                                                                      {"MERLE LORIOT", ""},
                                                                                      {"Pic Léa", ""}})
    CHECK(match({lea}, {account(with_id(student(family, given), "12"), "a")}).logins == Texts{"a"});
  for (const auto& [family, given] : std::vector<std::pair<const char*, const char*>>{
           {"MERLE", "Luc"}, {"GEAI", "Léa-Lou"}, {"", "Luc"}, {"Merle Luc", ""}, {"GEAI", "Luc"}})
    CHECK(match({lea}, {account(born(with_id(student(family, given), "12"), 2015y / 3 / 5), "a")}).logins ==
          Texts{"-"});
}

TEST_CASE("a name by which the registry knows the pupil is no other name") {
  Roster roster;
  roster.students = {with_id(student("LILAS", "Léa"), "12")};
  const std::vector<GivenAccount> list{account(with_id(student("ROSE", "Léa"), "12"), "a")};
  Report report;
  CHECK(match_given(roster, list, report).given_to(0).empty());
  KnownNames names;
  names.add(student("ROSE", "Léa"));
  CHECK(match_given(roster, list, report, std::vector{names}).given_to(0).size() == 1);
}

TEST_CASE("an id and an INE of two pupils on one line give neither of them anything") {
  Student lea = with_id(student("LILAS", "Léa"), "12"), ana = with_id(student("LILAS", "Ana"), "34");
  lea.ine = "070000001AB", ana.ine = "070000002AB";
  Student mixed = lea;
  mixed.ine = ana.ine;
  const Matched m = match({lea, ana}, {account(mixed, "a"), account(ana, "b")});
  CHECK(m.logins == Texts{"-", "b"});
  CHECK(m.codes() == Texts{"IDENT_P_08"});
}

TEST_CASE("an account with a fault gives nothing, and says so of its owner; a sound one beside it counts") {
  const Student lea = student("LILAS", "Léa"), ana = student("ROSE", "Ana");
  GivenAccount closed = account(lea, "a");
  closed.fault = Code("IDENT_P_18");
  const Matched m = match({lea, ana}, {closed, account(ana, "b")});
  CHECK(m.logins == Texts{"-", "b"});
  REQUIRE(m.listed.doubts[0].size() == 1);
  CHECK(m.listed.doubts[0][0] == ListDoubt{"IDENT_P_18", "a"});
  CHECK_FALSE(match({lea, ana}, {closed, account(lea, "c"), account(ana, "b")}).listed.doubts_about(0));
}

TEST_CASE("of two namesakes of one division, the number that the registry knows tells whose account it is") {
  Roster roster;
  roster.students = {student("LILAS", "Léa", "6E 1"), student("LILAS", "Léa", "6E 1")};
  const std::vector<GivenAccount> list{account(with_id(student("LILAS", "Léa", "6E 1"), "34"), "b")};
  Report report;
  CHECK(match_given(roster, list, report).given_to(1).empty());
  KnownNames first, second;
  first.source_id = "12", second.source_id = "34";
  const Listed listed = match_given(roster, list, report, std::vector{first, second});
  CHECK(listed.given_to(0).empty());
  CHECK(listed.given_to(1).size() == 1);
}

TEST_CASE("a number that only the registry knows does not outweigh the names") {
  Roster roster;
  roster.students = {student("LILAS", "Léa", "6E 1"), student("LILAS", "Ana", "6E 1")};
  const std::vector<GivenAccount> list{account(with_id(student("LILAS", "Léa", "6E 1"), "34"), "lea")};
  KnownNames lea, ana;
  lea.source_id = "12", ana.source_id = "34";
  Report report;
  const Listed listed = match_given(roster, list, report, std::vector{lea, ana});
  CHECK(listed.given_to(0).size() == 1);
  CHECK(listed.given_to(1).empty());
}

TEST_CASE("a list with the numbers that the registry knows is of these pupils, though they have changed class") {
  Roster roster;
  std::vector<GivenAccount> list;
  std::vector<KnownNames> names;
  for (const char* given : {"Léa", "Ana", "Eva", "Ida", "Lou", "Max", "Noé"}) {
    const std::string id = std::to_string(10 + list.size());
    roster.students.push_back(student("ROSE", given, "6E 1"));
    list.push_back(account(with_id(student("ROSE", given, list.empty() ? "6E 1" : "5E 1"), id), given));
    names.emplace_back().source_id = id;
  }
  Report report;
  CHECK(match_given(roster, list, report).given_to(0).empty());
  CHECK(match_given(roster, list, report, names).given_to(0).size() == 1);
}

TEST_CASE("who has an account by number is not in doubt because of a namesake's line without a number") {
  Student manon = with_id(student("LORIOT", "Manon"), "12");
  manon.used_name = "BRUANT";
  const std::vector<Student> roster{manon, with_id(student("LORIOT", "Manon"), "34"),
                                    with_id(student("PIE", "Ana"), "5")};
  const GivenAccount numbered = account(with_id(student("BRUANT", "Manon"), "12"), "a"),
                     without = account(student("LORIOT", "Manon"), "b"), ana = account(roster[2], "c");
  const Matched m = match(roster, {numbered, without, ana});
  CHECK(m.logins == Texts{"a", "-", "c"});
  CHECK(m.codes() == Texts{"IDENT_P_07", "IDENT_P_04"});
  GivenAccount of_another_list = numbered;
  of_another_list.person.origin.file = "maths.csv";
  CHECK(match(roster, {of_another_list, without, ana}).logins == Texts{"-", "-", "c"});
  const GivenAccount by_name = account(student("BRUANT", "Manon"), "a");
  CHECK(match(roster, {by_name, without, ana}).logins == Texts{"a", "-", "c"});
}
