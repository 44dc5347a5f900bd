#include "report/kept_report.hpp"

#include <catch2/catch.hpp>

#include "report/named_in_text.hpp"
#include "report/report_text.hpp"
#include "report/reset_text.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

Student pupil(const std::string& family, const std::string& given, const std::string& division,
              const std::string& siecle) {
  Student s;
  s.family_name = family;
  s.given_name = given;
  s.division = division;
  s.source_id = siecle;
  return s;
}

KnownPerson known(PersonId id, const std::string& family, const std::string& given, const std::string& siecle = {}) {
  KnownPerson k;
  k.id = id;
  k.person.family_name = family;
  k.person.given_name = given;
  k.person.key(KeyKind::siecle) = siecle;
  return k;
}

/// A school of which everything is said that a report can say.
CheckedSchool school() {
  CheckedSchool checked;
  checked.day = 2026y / September / 14;
  checked.labels = Labels::printed;
  checked.recorded = true;
  Roster& roster = checked.roster;
  roster.school = {"9990010G", "Collège des Oiseaux", 2026, "public"};
  roster.tables = {"liste.csv"};
  roster.students = {pupil("ROSE", "Zoé", "6E 1", "1"), pupil("PIE", "Luc", "6E 1", "2"),
                     pupil("GRANDE PIE", "Luc", "6E 2", ""), pupil("GEAI", "Basile", "6E 2", "4")};
  roster.students[2].private_id = "P3";
  roster.students[1].ine = "070000001JA";
  roster.guardians.resize(2);
  roster.guardians[1].family_name = "BUSE";
  roster.guardians[1].used_name = "MILAN";
  roster.guardians[1].given_name = "Ève";
  roster.staff.resize(1);
  roster.staff[0].family_name = "HOUX";
  roster.staff[0].source_id = "12";
  roster.divisions = {{"6E 1", "", 25, false, {}, {}}};
  SourceFile& file = checked.sources.emplace_back();
  file.name = "eleves.zip › ElevesSansAdresses.xml";
  file.format = {"élèves de SIECLE", "pupils of SIECLE"};
  file.made_on = 2026y / September / 10;
  file.students = 4, file.guardians = 2;
  checked.divisions.resize(2);
  DivisionOutcome &first = checked.divisions[0], &none = checked.divisions[1];
  first.name = "6E 1", first.declared = 25;
  first.found = 2, first.printed = 1, first.left_out = 1;
  none.asked = false, none.found = 2, none.not_asked = 2;
  Report& report = checked.report;
  report.add("MDPAS_P_01", {}, {});
  report.add("DIVIS_P_01", Subject::division(0), {"-", 0}, {"6E 1", "25", "2"});
  report.add("DNAIS_P_01", Subject::student(1), {"eleves.zip › ElevesSansAdresses.xml", 3});
  report.add("IDNAT_P_03", Subject::student(2), {"liste.csv", 7});
  report.add("PAREN_P_06", Subject::guardian(1), {"eleves.zip › ElevesSansAdresses.xml", 9});
  report.add("PERSO_P_05", Subject::staff(0), {}, {"12"});
  checked.absent = {{.division = "6E 3",
                     .who = "GRIVE Ondine",
                     .source_id = "9",
                     .private_id = "",
                     .ine = "",
                     .findings = {},
                     .change = {"absente", "absent"},
                     .person = 19}};
  checked.changed = {{.division = "6E 2",
                      .who = "GEAI Basile",
                      .source_id = "4",
                      .private_id = "",
                      .ine = "",
                      .findings = {},
                      .change = {"corrigé (prénom)", "corrected (given name)"},
                      .mark = "MODIF",
                      .subject = Subject::student(3)}};
  Changes changes;
  changes.counts = {1, 2, 0, 1, 1, 0, 3};
  changes.lines = {{ChangeKind::corrected, "GEAI Basile, 6E 2", {"prénom", "given name"}, Subject::student(3), 14},
                   {ChangeKind::deactivated, "GRIVE Ondine, 6E 3", {}, {}, 19},
                   {ChangeKind::purged, "", {}}};
  checked.changes = changes;
  checked.questions = {{"q7",
                        "MERLE Lucie, 6E 1",
                        {"Est-ce la même ?", "Is it the same?"},
                        {"21", "new"},
                        {{"MERLE Lucie, 5E 1", "MERLE Lucie, 5E 1"}, {"nouvelle", "new"}}}};
  return checked;
}

RegisteredPeople registered() {
  RegisteredPeople people{{11, 12, 0, 14}, {0, 16}, {17}, {}};
  people.names.add(21, "MERLE", "Lucie", "5E 1");
  people.names.add(12, "PIE", "Luc", "6E 1");
  return people;
}

}  // namespace

TEST_CASE("A report that was kept is worded as it was, in either language") {
  const CheckedSchool checked = school();
  const std::string kept = kept_report(checked, registered());
  for (const Lang lang : {Lang::fr, Lang::en}) CHECK(kept_report_text(kept, lang) == report_text(checked, lang));
  REQUIRE(school_of_kept_report(kept));
  CHECK(report_text(*school_of_kept_report(kept), Lang::fr) == report_text(checked, Lang::fr));
}

TEST_CASE("The first import lists nobody of those it creates: neither does what is kept of it") {
  CheckedSchool checked = school();
  checked.changes->first = true;
  checked.changes->lines = {{ChangeKind::created, "ROSE Zoé, 6E 1", {}, Subject::student(0)}};
  const std::string kept = kept_report(checked, registered());
  CHECK(kept.find("ROSE") == kept.npos);
  CHECK_FALSE(is_in_kept_report(kept, known(11, "ROSE", "Zoé", "1")));
  CHECK(kept_report_text(kept, Lang::fr) == report_text(checked, Lang::fr));
}

TEST_CASE("A report names those of its findings, of the registry's own words, and of its sentences, by number") {
  const std::string kept = kept_report(school(), registered());
  CHECK(is_in_kept_report(kept, known(12, "AUTRE", "Nom")));    // a finding
  CHECK(is_in_kept_report(kept, known(14, "GEAI", "Basile")));  // a change
  CHECK(is_in_kept_report(kept, known(16, "BUSE", "Ève")));     // a guardian
  CHECK(is_in_kept_report(kept, known(19, "GRIVE", "Ondine")));
  CHECK(is_in_kept_report(kept, known(21, "MERLE", "Lucie")));  // a possible answer
  CHECK_FALSE(is_in_kept_report(kept, known(11, "ROSE", "Zoé", "1")));
}

TEST_CASE("A name that is a part of another's, or a namesake's, finds nobody's report but his own") {
  CheckedSchool checked;
  checked.roster.students = {pupil("GRANDE PIE", "Luc", "6E 1", "3")};
  checked.report.add("DNAIS_P_01", Subject::student(0), {});
  const std::string kept = kept_report(checked, {{13}, {}, {}, {}});
  CHECK(is_in_kept_report(kept, known(13, "GRANDE PIE", "Luc", "3")));
  CHECK_FALSE(is_in_kept_report(kept, known(12, "PIE", "Luc", "2")));
  CHECK_FALSE(is_in_kept_report(kept, known(15, "GRANDE PIE", "Luc", "5")));
  CHECK(is_named_in_text(kept_report_text(kept, Lang::fr), known(12, "PIE", "Luc", "3").person));  // as a text would be
}

TEST_CASE("Who was not yet known is found by INE, by number, or by the whole name where no number differs") {
  CheckedSchool checked;
  checked.roster.students = {pupil("PIE", "Luc", "6E 1", "2")};
  checked.roster.students[0].ine = "070000001JA";
  checked.report.add("REGIS_P_01", Subject::student(0), {}, {"q7", "", ""});
  const std::string kept = kept_report(checked, {{0}, {}, {}, {}});
  KnownPerson by_ine = known(30, "PIE-GRIÈCHE", "Luc");
  by_ine.person.key(KeyKind::ine) = "070000001JA";
  CHECK(is_in_kept_report(kept, by_ine));
  CHECK(is_in_kept_report(kept, known(30, "PIE", "Lucas", "2")));
  CHECK(is_in_kept_report(kept, known(30, "PIE", "Luc")));
  CHECK(is_in_kept_report(kept, known(30, "MILAN", "Luc"), {"PIE Luc"}));
  CHECK_FALSE(is_in_kept_report(kept, known(30, "PIE", "Luc", "5")));
  CHECK_FALSE(is_in_kept_report(kept, known(30, "PIE", "Lu")));
  KnownPerson guardian = known(30, "PIE", "Luc", "2");
  guardian.person.audience = Audience::guardian;
  CHECK_FALSE(is_in_kept_report(kept, guardian));
}

TEST_CASE("A report that an earlier version has kept as a text is that text, and is searched by name") {
  const std::string kept = "Compte rendu\n  6E 1 – MERLE Lucie (SIECLE 1001)\n";
  CHECK(is_kept_as_text(kept));
  CHECK(kept_report_text(kept, Lang::en) == kept);
  CHECK_FALSE(school_of_kept_report(kept));
  CHECK(is_in_kept_report(kept, known(1, "MERLE", "Lucie", "1001")));
  CHECK_FALSE(is_in_kept_report(kept, known(2, "MERLE", "Lucie", "1002")));
  CHECK(kept_report_text("", Lang::fr).empty());
}

TEST_CASE("A reset is worded as it was, and names whose passwords these are where it is one person") {
  ResetPlan plan{.platform = "nid", .resets = {}, .left_out = {}};
  plan.resets.push_back({known(1, "MERLE", "Lucie"), {}, {}, AfterReset::type});
  plan.left_out = {{known(3, "PIE", "Luc"), NoReset::in_doubt}, {known(4, "PIC", "Ève"), NoReset::no_birth_date}};
  const ResetCounts done{.replaced = 1, .same = 2};
  std::string kept = kept_report(plan, done);
  for (const Lang lang : {Lang::fr, Lang::en})
    CHECK(kept_report_text(kept, lang) == reset_text(report_of(plan, done), lang));
  for (const PersonId id : {1, 3, 4}) CHECK(is_in_kept_report(kept, known(id, "", "")));
  plan.resets.push_back({known(2, "MERLE", "Max"), {}, {}, AfterReset::load});
  kept = kept_report(plan, done);
  CHECK(kept_report_text(kept, Lang::fr) == reset_text(report_of(plan, done), Lang::fr));
  CHECK_FALSE(is_in_kept_report(kept, known(1, "MERLE", "Lucie")));
}
