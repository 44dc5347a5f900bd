#include "boxes.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace passation;
using namespace passation::sample;

namespace {

Text text_at(double x_mm, double y_mm, const std::string& text) {
  return {Length::from_mm(x_mm), Length::from_mm(y_mm), Face::text, 10, text, {}};
}

}  // namespace

TEST_CASE("Texts that stand on each other are found") {
  Page page;
  page.blocks = {{1, {text_at(20, 20, "abc")}}, {2, {text_at(22, 21, "def")}}};
  CHECK(first_overlap(page, fonts()) == "abc | def");
}

TEST_CASE("Texts on the next row or in the next column do not overlap") {
  Page page;
  page.blocks = {{1, {text_at(20, 20, "abc"), text_at(40, 20, "def")}}, {2, {text_at(20, 24.5, "ghi")}}};
  CHECK(first_overlap(page, fonts()).empty());
}

TEST_CASE("The space at the end of a row takes no place") {
  Page page;
  page.blocks = {{1, {text_at(20, 20, "abc   "), text_at(27, 20, "def")}}};
  CHECK(first_overlap(page, fonts()).empty());
}

TEST_CASE("A text that leaves its area is found") {
  Page page;
  page.blocks = {{1, {text_at(20, 20, "abc"), text_at(1, 20, "def")}}};
  CHECK(first_outside(page, printable_area(page), fonts()) == "def");
}
