#include "layout/millimetres.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("Millimetres have a comma in French and a point in English") {
  CHECK(in_mm(Length::from_mm(63.5)) == Message{"63,5", "63.5"});
  CHECK(in_mm(Length::from_mm(-0.25)) == Message{"-0,25", "-0.25"});
  CHECK(in_mm(Length::from_mm(80)) == Message{"80", "80"});
  CHECK(decimal(7.5) == Message{"7,5", "7.5"});
}
