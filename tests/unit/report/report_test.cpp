#include <algorithm>
#include <catch2/catch.hpp>

#include "report/report_text.hpp"
#include "report/sections.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

Student student(const std::string& family, const std::string& division) {
  Student s;
  s.family_name = family;
  s.given_name = "Zoé";
  s.division = division;
  s.source_id = "7";
  s.ine = "070000001JA";
  return s;
}

std::vector<ReportRecord> in(const Sections& sections, Section section) {
  std::vector<ReportRecord> records;
  for (std::size_t i = 0; i < sections.size(section); ++i) records.push_back(sections.record(section, i));
  return records;
}

std::vector<std::string> names(const std::vector<ReportRecord>& records) {
  std::vector<std::string> out;
  for (const ReportRecord& r : records) out.push_back(r.who);
  return out;
}

using Names = std::vector<std::string>;

/// Of 14 September 2026, of which labels are counted.
CheckedSchool checked_school() {
  CheckedSchool checked;
  checked.day = 2026y / September / 14;
  checked.labels = Labels::printable;
  return checked;
}

}  // namespace

TEST_CASE("Somebody stands once, in the section of the gravest thing said of him, with all that is said") {
  CheckedSchool checked = checked_school();
  checked.roster.students = {student("TULIPE", "6E 1")};
  checked.report.add("IDNAT_P_03", Subject::student(0), {});
  checked.report.add("DNAIS_P_01", Subject::student(0), {"a.csv", 3});
  const Sections sections(checked);
  REQUIRE(in(sections, Section::students_rejected).size() == 1);
  const ReportRecord record = in(sections, Section::students_rejected)[0];
  CHECK(record.division == "6E 1");
  CHECK(record.who == "TULIPE Zoé");
  CHECK(identifiers(record, Lang::fr) == "SIECLE 7, INE 070000001JA");
  const std::vector<ReportLine> lines = lines_of(record, checked);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].code == "DNAIS_P_01");
  CHECK(place_of(lines[0].origin) == "a.csv:3");
  CHECK(lines[1].code == "IDNAT_P_03");
  CHECK(in(sections, Section::students_notes).empty());
}

TEST_CASE("Records are sorted by division in natural order, then by name; those without a division come last") {
  CheckedSchool checked = checked_school();
  checked.roster.students = {student("ROSE", "6E 10"), student("IRIS", ""), student("TULIPE", "6E 2"),
                             student("ÉGLANTINE", "6E 10")};
  for (std::size_t i = 0; i < 4; ++i) checked.report.add("IDNAT_P_03", Subject::student(i), {});
  CHECK(names(in(Sections(checked), Section::students_notes)) ==
        Names{"TULIPE Zoé", "ÉGLANTINE Zoé", "ROSE Zoé", "IRIS Zoé"});
}

TEST_CASE("What is nobody's stands in the general section, the gravest first") {
  CheckedSchool checked = checked_school();
  checked.roster.divisions = {{"6E 1", "", 25, false, {}, {}}};
  checked.report.add("MDPAS_P_01", {}, {});
  checked.report.add("DIVIS_P_01", Subject::division(0), {}, {"6E 1", "25", "24"});
  const Sections sections(checked);
  REQUIRE(in(sections, Section::general).size() == 2);
  CHECK(in(sections, Section::general)[0].division == "6E 1");
  CHECK(lines_of(in(sections, Section::general)[1], checked)[0].code == "MDPAS_P_01");
}

TEST_CASE("Staff and guardians have sections of their own") {
  CheckedSchool checked = checked_school();
  checked.roster.staff.resize(1);
  checked.roster.staff[0].family_name = "HOUX";
  checked.roster.staff[0].source_id = "12";
  checked.roster.guardians.resize(1);
  checked.report.add("PERSO_P_05", Subject::staff(0), {}, {"12"});
  checked.report.add("PAREN_P_06", Subject::guardian(0), {});
  const Sections sections(checked);
  REQUIRE(in(sections, Section::staff_with_anomalies).size() == 1);
  CHECK(identifiers(in(sections, Section::staff_with_anomalies)[0], Lang::fr) == "STS-web 12");
  CHECK(in(sections, Section::guardians_with_anomalies).size() == 1);
}

TEST_CASE("What a registry says of absent and changed pupils is printed in sections 7 and 8") {
  CheckedSchool checked = checked_school();
  ReportRecord record;
  record.division = "6E 1";
  record.who = "TULIPE Zoé";
  record.change = {"Connue, absente.", "Known, absent."};
  checked.absent = {record};
  checked.changes.emplace();
  const std::string text = report_text(checked, Lang::fr);
  CHECK(text.find("7. Fiches Élèves connues, absentes du fichier\n  6E 1 – TULIPE Zoé\n    note – Connue, absente.\n"
                  "  Nombre de fiches absentes du fichier\u00a0: 1\n") != text.npos);
  CHECK(text.find("8. Fiches Élèves modifiées ou ajoutées. Aucun résultat trouvé. Nombre de fiches modifiées ou "
                  "ajoutées\u00a0: 0\n") != text.npos);
}

TEST_CASE("Without a registry, sections 7 and 8 say that nothing was compared") {
  const CheckedSchool checked = checked_school();
  CHECK(empty_text(Section::students_absent, checked).en == "Not checked: no registry was read.");
  CHECK(empty_text(Section::students_changed, checked).en == "Not checked: no registry was read.");
  CHECK(empty_text(Section::students_rejected, checked).en.starts_with("Nothing"));
}

TEST_CASE("Every section is closed by its count") {
  CheckedSchool checked = checked_school();
  checked.changes.emplace();
  const std::string text = report_text(checked, Lang::fr);
  for (std::size_t i = 0; i < section_count; ++i) {
    const std::string closing = say(head_of(static_cast<Section>(i)).closing, 0).fr;
    CHECK(text.find(closing) != text.npos);
  }
}

TEST_CASE("Standard input is called by that name, and only that") {
  CHECK(shown_place("-", Lang::fr) == "entrée standard");
  CHECK(shown_place("-:12", Lang::en) == "standard input:12");
  CHECK(shown_place("- › eleves.xml:3", Lang::fr) == "entrée standard › eleves.xml:3");
  CHECK(shown_place("-eleves.xml:3", Lang::fr) == "-eleves.xml:3");
  CHECK(shown_place("", Lang::fr).empty());
}
