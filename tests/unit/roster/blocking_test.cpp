#include "roster/blocking.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

std::size_t blocking(std::vector<Finding> findings) {
  Roster roster;
  roster.students.resize(3);
  roster.tables = {"liste.csv"};
  Report report;
  for (Finding& f : findings) report.add(f.code, f.subject, f.origin);
  return blocking_records(report, roster);
}

}  // namespace

TEST_CASE("Blocking records: pupils whose record SIECLE's own check finds wrong, each of them once") {
  const Origin export_file{"eleves.xml", 7};
  CHECK(blocking({}) == 0);
  CHECK(blocking({{"DNAIS_P_01", Subject::student(0), export_file, {}},
                  {"CSEXE_P_01", Subject::student(0), export_file, {}},
                  {"ACDIV_P_01", Subject::student(2), export_file, {}}}) == 2);
  // What only this program finds; a note; somebody who is no pupil.
  CHECK(blocking({{"DNAIS_P_06", Subject::student(0), export_file, {}},
                  {"SORTI_P_04", Subject::student(1), export_file, {}},
                  {"ADRES_A_01", Subject::guardian(0), export_file, {}}}) == 0);
  // A table that is no export of SIECLE's; the registry.
  CHECK(blocking({{"DNAIS_P_01", Subject::student(0), {"liste.csv", 7}, {}},
                  {"DNAIS_P_01", Subject::student(1), {"registre", 0}, {}}}) == 0);
}
