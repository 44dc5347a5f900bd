#include "document/report_document.hpp"

#include <catch2/catch.hpp>

#include "report/sections.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

/// Of 14 September 2026, of which labels are counted.
CheckedSchool checked_school() {
  CheckedSchool checked;
  checked.day = 2026y / September / 14;
  checked.labels = Labels::printable;
  return checked;
}

Fonts fonts() {
  return Fonts::load(std::filesystem::path(PASSATION_SOURCE_DIR) / "fonts");
}

}  // namespace

TEST_CASE("Every section begins with its count") {
  CheckedSchool checked = checked_school();
  checked.changes.emplace();
  const std::string document = dump(report_document(checked, fonts()));
  for (std::size_t i = 0; i < section_count; ++i) {
    const std::string closing = say(head_of(static_cast<Section>(i)).closing, 0).fr;
    CHECK(document.find(closing) != document.npos);
  }
}

TEST_CASE("A long division leaves room for what is said: in the document no code is broken") {
  CheckedSchool checked = checked_school();
  checked.roster.students.resize(1);
  checked.roster.students[0].family_name = std::string(90, 'A');
  checked.roster.students[0].division = "6E SECTION EUROPÉENNE ET BILANGUE ALLEMAND";
  checked.report.add("DNAIS_P_01", Subject::student(0), {"eleves.csv", 2});
  CHECK(dump(report_document(checked, fonts())).find("DNAIS_P_01") != std::string::npos);
}

TEST_CASE("What is said of many is said once, with its count, and they are listed below") {
  CheckedSchool checked = checked_school();
  for (const char* name : {"MERLE", "PIC", "MILAN"}) {
    Student& s = checked.roster.students.emplace_back();
    s.family_name = name;
    s.division = "6E 1";
    checked.report.add("DNAIS_P_01", Subject::student(checked.roster.students.size() - 1), {"eleves.csv", 2});
  }
  const Document document = report_document(checked, fonts());
  const std::string said = dump(document);
  const std::string what = checked.report.findings.front().text().fr;
  CHECK(said.find("DNAIS_P_01") == said.rfind("DNAIS_P_01"));
  CHECK(said.find("· 3 fiches") != said.npos);
  for (const char* name : {"MERLE", "PIC", "MILAN"}) CHECK(said.find(name) > said.find("DNAIS_P_01"));
}

TEST_CASE("What is said of several places of the files names them behind one another") {
  CheckedSchool checked = checked_school();
  checked.sources.emplace_back().name = "eleves.csv";
  for (const std::size_t line : {std::size_t{26}, std::size_t{31}})
    checked.report.add("IDENT_P_07", {}, {"eleves.csv", line}, {"1", "2", "3"});
  const std::string said = dump(report_document(checked, fonts()));
  CHECK(said.find("· n°\u00a01, l.\u00a026 · n°\u00a01, l.\u00a031") != said.npos);
}

TEST_CASE("What to do stands on a line of its own, not apart from its colon") {
  CheckedSchool checked = checked_school();
  checked.roster.students.resize(1);
  checked.report.add("DNAIS_P_01", Subject::student(0), {"eleves.csv", 2});
  const Document document = report_document(checked, fonts());
  int found = 0;
  for (const Block& block : document.pages[0].blocks)
    if (block.texts[0].text.starts_with("À faire")) {
      ++found;
      CHECK(block.texts[0].text == "À faire\u00a0: ");
      CHECK(block.texts[0].face == Face::bold);
      CHECK(document.elements[block.element].role == Role::paragraph);
    }
  CHECK(found == 1);
}

TEST_CASE("The graver a finding, the wider the bar beside it") {
  const auto bar_of = [](Code code) {
    CheckedSchool checked = checked_school();
    checked.roster.students.resize(1);
    checked.report.add(code, Subject::student(0), {"eleves.csv", 2}, {"1", "2", "3", "4"});
    Length width;
    for (const Page& page : report_document(checked, fonts()).pages)
      for (const Box& box : page.boxes)
        if (box.fill == 0.0) width = std::max(width, box.width);
    return width;
  };
  CHECK(bar_of("ACDIV_P_01") > bar_of("DIVIS_P_01"));
  CHECK(bar_of("DIVIS_P_01") > bar_of("CIVIL_P_01"));
  CHECK(bar_of("CIVIL_P_01") > Length{});
}
