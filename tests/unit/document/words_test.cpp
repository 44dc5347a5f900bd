#include "document/words.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using namespace std::chrono;

TEST_CASE("Papers with passwords are destroyed on 30 September after their school year") {
  CHECK(destruction_date(2026y / September / 14) == 2027y / September / 30);
  CHECK(destruction_date(2026y / August / 1) == 2027y / September / 30);
  CHECK(destruction_date(2027y / July / 31) == 2027y / September / 30);
  CHECK(destruction_date(2027y / January / 1) == 2027y / September / 30);
}

TEST_CASE("What is not known is a dash, and no division has a name") {
  CHECK(or_dash("") == "–");
  CHECK(or_dash("0") == "0");
  CHECK(shown_division("") == "Sans division");
  CHECK(school_line("", "9990001X") == "9990001X");
  CHECK(school_line("Collège des Tilleuls", "9990001X") == "Collège des Tilleuls (9990001X)");
}
