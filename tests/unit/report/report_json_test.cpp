#include "report/report_json.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace passation;
using namespace std::chrono;

namespace {

using Json = nlohmann::ordered_json;

CheckedSchool checked_school() {
  CheckedSchool checked;
  checked.operation = "EVA6";
  checked.day = 2026y / September / 14;
  return checked;
}

Json report(const CheckedSchool& checked, const ReportExtras& extras = {}, Lang lang = Lang::fr) {
  std::string text;
  write_json_report(checked, extras, lang, [&](std::string_view piece) { text += piece; });
  return Json::parse(text);
}

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items()) names.push_back(name);
  return names;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("The report's keys are a contract, in this order") {
  const Json r = report(checked_school());
  CHECK(keys(r) == Keys{"operation", "platform", "date", "school", "counts", "taken_over", "divisions",
                        "no_longer_printed", "changes", "findings", "questions", "files", "sources", "sections"});
  CHECK(keys(r["school"]) == Keys{"uai", "name", "school_year"});
  CHECK(keys(r["counts"]) == Keys{"students", "divisions", "groups", "staff", "guardians", "rejected", "blocking"});
  CHECK(keys(r["changes"]) == Keys{"created", "kept", "moved", "corrected", "deactivated", "reactivated", "purged"});
}

TEST_CASE("What is not known is null, not empty") {
  const Json r = report(checked_school());
  CHECK(r["school"]["uai"].is_null());
  CHECK(r["school"]["name"].is_null());
  CHECK(r["school"]["school_year"].is_null());
  CHECK(r["operation"] == "EVA6");
  CHECK(r["date"] == "2026-09-14");
}

TEST_CASE("A school year is two years") {
  CheckedSchool checked = checked_school();
  checked.roster.school = {"9990010G", "Collège des Oiseaux", 2026, ""};
  CHECK(report(checked)["school"] ==
        Json({{"uai", "9990010G"}, {"name", "Collège des Oiseaux"}, {"school_year", "2026-2027"}}));
}

TEST_CASE("Divisions say whether they were asked for; those who are in none are no division in the counts") {
  CheckedSchool checked = checked_school();
  checked.divisions.push_back({.name = "6E 1", .declared = 27, .found = 25, .printed = 24, .left_out = 1, .mark = {}});
  checked.divisions.push_back({.name = "", .asked = false, .declared = {}, .found = 2, .mark = {}, .validated = false});
  const Json r = report(checked);
  CHECK(r["counts"]["divisions"] == 1);
  CHECK(r["divisions"][0] == Json({{"name", "6E 1"},
                                   {"asked", true},
                                   {"state", nullptr},
                                   {"declared", 27},
                                   {"found", 25},
                                   {"printed", 24},
                                   {"left_out", 1}}));
  CHECK(r["divisions"][1]["asked"] == false);
  CHECK(r["divisions"][1]["state"] == "to_validate");
  CHECK(r["divisions"][1]["declared"].is_null());
}

TEST_CASE("A finding has its code, severity, place, subject and message; only the message follows the language") {
  CheckedSchool checked = checked_school();
  Student s;
  s.family_name = "MERLE";
  s.given_name = "Max";
  s.division = "6E 1";
  checked.roster.students = {s};
  checked.report.add("DNAIS_P_02", Subject::student(0), {"a.xml", 12}, {"31/02/2015"});
  checked.report.add("MDPAS_P_01", {}, {});
  const Json fr = report(checked)["findings"], en = report(checked, {}, Lang::en)["findings"];
  CHECK(keys(fr[0]) == Keys{"code", "severity", "file", "line", "subject", "message", "todo"});
  CHECK(fr[0]["code"] == "DNAIS_P_02");
  CHECK(fr[0]["severity"] == "rejection");
  CHECK(fr[0]["file"] == "a.xml");
  CHECK(fr[0]["line"] == 12);
  CHECK(fr[0]["subject"] == "MERLE Max, 6E 1");
  CHECK(fr[0]["message"] != en[0]["message"]);
  CHECK(en[0]["severity"] == "rejection");
  CHECK(fr[1]["severity"] == "note");
  for (const char* key : {"file", "line", "subject"}) CHECK(fr[1][key].is_null());
}

TEST_CASE("An error is there when there is one") {
  const ReportExtras extras{.error = Error({"Ceci.", "This."}, "", {"Cela.", "That."})};
  CHECK(report(checked_school(), extras)["error"] == Json({{"what", "Ceci."}, {"where", nullptr}, {"hint", "Cela."}}));
  CHECK(report(checked_school(), extras, Lang::en)["error"]["what"] == "This.");
}

TEST_CASE("A file name that is no UTF-8 does not break the report") {
  CHECK(report(checked_school(), {.files = {"sortie\xFF/a.zip"}})["files"].size() == 1);
}

TEST_CASE("Changes are counted, questions say what may be answered") {
  CheckedSchool checked = checked_school();
  checked.changes.emplace();
  checked.changes->counts = {1, 2, 3, 4, 5, 6, 7};
  checked.questions.push_back(
      {"abc346", "MERLE Lucie, 6E 1", {"pourquoi", "why"}, {"1", "new"}, {{"elle", "her"}, {"autre", "other"}}});
  const Json r = report(checked, {}, Lang::en);
  CHECK(r["changes"] == Json({{"created", 1},
                              {"kept", 2},
                              {"moved", 3},
                              {"corrected", 4},
                              {"deactivated", 5},
                              {"reactivated", 6},
                              {"purged", 7}}));
  CHECK(r["questions"][0] == Json({{"id", "abc346"},
                                   {"subject", "MERLE Lucie, 6E 1"},
                                   {"choices", {"1", "new"}},
                                   {"message", "why"},
                                   {"meanings", {"her", "other"}}}));
}
