#include <catch2/catch.hpp>

#include "roster/check.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

using Names = std::vector<std::string>;

const Date today = 2026y / September / 3;

Student student(const std::string& family, const std::string& given, Date birth = 2015y / March / 12,
                const std::string& ine = "", const std::string& division = "6E 1") {
  Student s;
  s.family_name = family;
  s.given_name = given;
  s.birth_date = birth;
  s.sex = Sex::female;
  s.ine = ine;
  s.division = division;
  return s;
}

Guardian guardian(const std::string& family, const std::string& given, const std::string& email = "",
                  const std::string& title = "MME") {
  Guardian g;
  g.source_id = "1";
  g.family_name = family;
  g.given_name = given;
  g.email = email;
  g.title = title;
  return g;
}

Names codes(const Report& report, std::string_view family = "") {
  Names out;
  for (const Finding& f : report.findings)
    if (f.code.rule().code.starts_with(family)) out.emplace_back(f.code.rule().code);
  return out;
}

Report checked(const Roster& roster) {
  Report report;
  check(roster, today, report);
  return report;
}

Names pair_codes(const Student& a, const Student& b) {
  Roster roster;
  roster.students = {a, b};
  return codes(checked(roster));
}

/// Two guardians, each of the pupils given.
Names guardian_codes(const Guardian& a, const Guardian& b, std::vector<std::size_t> of_a,
                     std::vector<std::size_t> of_b) {
  Roster roster;
  roster.students = {student("ROSE", "Zoé"), student("ROSE", "Max"), student("AULNE", "Ida"), student("AULNE", "Tom")};
  roster.guardians = {a, b};
  roster.guardians[1].source_id = "2";
  for (const std::size_t s : of_a) roster.guardianships.push_back({0, s, 1});
  for (const std::size_t s : of_b) roster.guardianships.push_back({1, s, 0});
  return codes(checked(roster), "PAREN_P_05");
}

const Names probable{"ELNOM_P_09"};
const Names guardian_probable{"PAREN_P_05"};

}  // namespace

TEST_CASE("Pupils who differ in one close field are probably one, and it is said why") {
  const Student s = student("TULIPE", "Anaïs");
  CHECK(pair_codes(s, student("TULIPPE", "Anaïs")) == probable);
  CHECK(pair_codes(s, student("TULIPE", "Anaï")) == probable);
  CHECK(pair_codes(s, student("ANAIS", "Tulipe")) == probable);
  CHECK(pair_codes(s, student("TULIPPE", "Anaï")).empty());
  CHECK(pair_codes(s, student("ROSE", "Anaïs")).empty());

  Roster roster;
  roster.students = {s, student("TULIPPE", "Anaïs")};
  const Report report = checked(roster);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].subject == Subject::student(0));
  const std::string text = report.findings[0].text().fr;
  CHECK(text.find("90 sur 100") != std::string::npos);
  CHECK(text.find("nom proche, même prénom, même date de naissance") != std::string::npos);
}

TEST_CASE(
    "Born on one day under one family name, with two given names that are alike: twins, as far as one file says") {
  const Names twins{"ELNOM_P_11"};
  CHECK(pair_codes(student("TULIPE", "Anna"), student("TULIPE", "Hanna")) == twins);
  CHECK(pair_codes(student("TULIPE", "Noélie"), student("TULIPE", "Noémie")) == twins);
  CHECK(pair_codes(student("TULIPE", "Maria"), student("TULIPE", "Marie")) == twins);
  CHECK(pair_codes(student("TULIPE", "Marie"), student("TULIPE", "Marie-Lou")) == probable);
  Student elsewhere = student("TULIPE", "Hanna");
  elsewhere.origin = {"b", 1};
  CHECK(pair_codes(student("TULIPE", "Anna"), elsewhere) == probable);
}

TEST_CASE("Two INEs are two people, however alike: twins") {
  CHECK(pair_codes(student("TULIPE", "Maria", 2015y / March / 12, "070832327JA"),
                   student("TULIPE", "Marie", 2015y / March / 12, "070832328JB"))
            .empty());
}

TEST_CASE("Homonyms whose birth dates are close are homonyms and probably one") {
  CHECK(pair_codes(student("TULIPE", "Zoé"), student("TULIPE", "Zoé", 2015y / December / 3)) ==
        Names{"ELNOM_P_05", "ELNOM_P_05", "ELNOM_P_09"});
}

TEST_CASE("A shared e-mail makes up for a second close field") {
  Student a = student("TULIPE", "Anaïs"), b = student("TULIPPE", "Anaï");
  a.email = b.email = "anais@exemple.fr";
  CHECK(pair_codes(a, b) == probable);
}

TEST_CASE("One INE and one name in two divisions is a pupil enrolled twice, and nothing else") {
  const char* ine = "070832327JA";
  CHECK(pair_codes(student("TULIPE", "Zoé", 2015y / March / 12, ine),
                   student("TULIPE", "ZOE", 2015y / March / 12, ine, "6E 2")) == Names{"IDNAT_P_04", "IDNAT_P_04"});
  CHECK(pair_codes(student("TULIPE", "Zoé", 2015y / March / 12, ine),
                   student("ROSE", "Max", 2015y / March / 12, ine, "6E 2")) == Names{"IDNAT_P_02", "IDNAT_P_02"});
}

TEST_CASE("A leaver is neither a double nor enrolled twice") {
  Student left = student("TULIPPE", "Anaïs", 2015y / March / 12, "070832327JA", "6E 2");
  left.exit_date = 2026y / September / 1;
  CHECK(pair_codes(student("TULIPE", "Anaïs"), left) == Names{"IDNAT_P_03", "SORTI_P_01"});
  CHECK(pair_codes(student("TULIPPE", "Anaïs", 2015y / March / 12, "070832327JA"), left) == Names{"SORTI_P_01"});
}

TEST_CASE("Guardians: the same names and an e-mail, a pupil in common, no pupil, or pupils of one name") {
  const Guardian g = guardian("IF", "Anaïs");
  CHECK(guardian_codes(guardian("IF", "Anaïs", "a@exemple.fr"), guardian("If", "ANAIS", "A@exemple.fr"), {0}, {2}) ==
        guardian_probable);
  CHECK(guardian_codes(g, g, {0}, {0}) == guardian_probable);
  CHECK(guardian_codes(g, g, {0}, {}) == guardian_probable);
  CHECK(guardian_codes(g, g, {0}, {1}) == guardian_probable);
  CHECK(guardian_codes(g, g, {0}, {2}).empty());
}

TEST_CASE("Guardians who share an e-mail but no given name are a couple") {
  CHECK(guardian_codes(guardian("IF", "Anaïs", "a@exemple.fr"), guardian("IF", "Max", "a@exemple.fr", "M."), {0}, {0})
            .empty());
  CHECK(
      guardian_codes(guardian("IF", "Claude", "a@exemple.fr"), guardian("IF", "Claude", "a@exemple.fr", "M."), {0}, {2})
          .empty());
}

TEST_CASE("Many people with one default value are no doubles, and cost no time") {
  Roster roster;
  for (int i = 0; i < 20'000; ++i)
    roster.students.push_back(student("TULIPE", "Anais" + std::string(static_cast<std::size_t>(i % 7), 'x')));
  CHECK(codes(checked(roster), "ELNOM_P_09").empty());
}
