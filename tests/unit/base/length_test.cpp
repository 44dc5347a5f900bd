#include "base/length.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("Lengths say their unit") {
  CHECK(parse_length("63.5mm") == Length{63500});
  CHECK(parse_length("6.35cm") == Length{63500});
  CHECK(parse_length("2.5in") == Length{63500});
  CHECK(parse_length("72pt") == Length{25400});
  for (const char* bad : {"63.5", "", "mm", "63,5mm", "63.5 mm", "1km"}) CHECK_FALSE(parse_length(bad));
}

TEST_CASE("A grid adds up exactly") {
  CHECK(Length::from_mm(66.04) * 3 == Length::from_mm(198.12));
}
