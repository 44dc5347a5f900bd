#include "roster/advice.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

std::string advised(const Student& student, Code code) {
  Roster roster;
  roster.students.push_back(student);
  return advice({code, Subject::student(0), {}, {}}, roster).en;
}

}  // namespace

TEST_CASE(
    "A record that only a private school's file names is put right in that school's software, any other in SIECLE") {
  Student student;
  student.private_id = "512";
  CHECK(advised(student, "DNAIS_P_01").starts_with("Correct the record in the school's own software"));
  CHECK(advised(student, "IDNAT_P_03").starts_with("Wait:"));  // nothing of the record
  student.source_id = "700512";
  CHECK(advised(student, "DNAIS_P_01").starts_with("In SIECLE:"));
}
