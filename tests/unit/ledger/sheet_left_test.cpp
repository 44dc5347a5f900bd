#include "ledger/sheet_left.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace passation;

namespace {

constexpr int per_sheet = 4;

using Labels = std::vector<int>;

std::optional<SheetLeft> left(const Labels& to_stick, const std::vector<Labels>& stuck_whole,
                              bool from_started = true) {
  const std::vector<std::span<const int>> divisions(stuck_whole.begin(), stuck_whole.end());
  return sheet_left(to_stick, divisions, from_started, per_sheet);
}

}  // namespace

TEST_CASE("sheet left: the free label is behind the last one, on whichever sheet") {
  CHECK(free_label_after(Labels{0}, per_sheet) == 2);
  CHECK(free_label_after(Labels{2, 3, 4}, per_sheet) == 2);
  CHECK(free_label_after(Labels{4, 5, 6}, per_sheet) == 4);
}

TEST_CASE("sheet left: behind a full sheet, and where nothing fits, a new one begins") {
  CHECK(free_label_after(Labels{0, 1, 2, 3}, per_sheet) == 1);
  CHECK(free_label_after(Labels{3}, per_sheet) == 1);
  CHECK(free_label_after(Labels{-1}, per_sheet) == 1);
}

TEST_CASE("sheet left: what does not fit is no last label") {
  CHECK(free_label_after(Labels{0, 1, -1}, per_sheet) == 3);
}

TEST_CASE("sheet left: the labels to stick end last, whatever whole divisions leave") {
  CHECK(left({1, 2}, {}) == SheetLeft{4, true});
  CHECK(left({1, 2}, {{0}}) == SheetLeft{4, true});
}

TEST_CASE("sheet left: labels that begin where they were told to leave the started sheet lying there") {
  CHECK(left({1, 2}, {}, false) == SheetLeft{4, false});
}

TEST_CASE("sheet left: without labels to stick it is that of the last whole division, which began a new one") {
  CHECK(left({}, {{0, 1, 2}, {0}}) == SheetLeft{2, false});
}

TEST_CASE("sheet left: none where nothing is to be stuck") {
  CHECK(left({}, {}) == std::nullopt);
}
