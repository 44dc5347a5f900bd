#include "report/checked_school.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("enrolled twice is who stands in two divisions, on two lines, or in another school too; each once") {
  Report report;
  CHECK(enrolled_twice(report) == 0);
  report.add("ACDIV_P_03", Subject::student(0), {}, {"6E 1, 6E 2", "6E 1"});
  report.add("ELNOM_P_06", Subject::student(0), {}, {"4"});
  report.add("IDNAT_P_05", Subject::student(2), {}, {"9990001X", "9990002Y"});
  report.add("ELNOM_P_05", Subject::student(3), {}, {"MERLE Lucie"});  // a namesake
  report.add("ELNOM_P_06", Subject::staff(4), {}, {"4"});
  CHECK(enrolled_twice(report) == 2);
}
