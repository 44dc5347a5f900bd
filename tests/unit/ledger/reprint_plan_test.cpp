#include "ledger/reprint_plan.hpp"

#include <catch2/catch.hpp>

#include "printed.hpp"

using namespace passation;

namespace {

/// "old –": what is printed again as it was last, by position; –: not again. Then how many were never printed.
std::string words(const ReprintPlan& plan) {
  std::string text;
  for (const auto& again : plan.again)
    text += (again ? again->content + "@" + again->printed_at.substr(5, 2) : "–") + " ";
  return text + std::to_string(plan.never_printed);
}

}  // namespace

TEST_CASE("reprint: whoever is asked for is printed again as it was, all where nobody is named") {
  const std::vector printed{label("a"), label("b", first, 8)};
  const std::vector labels{now("a"), now("b", 8)};
  CHECK(words(plan_label_reprint(printed, labels, {})) == "a@09 b@09 0");
  CHECK(words(plan_label_reprint(printed, labels, {8})) == "– b@09 0");
}

TEST_CASE("reprint: the last print counts, the later one of the registry where two are of one moment") {
  const std::vector labels{now("c")};
  CHECK(words(plan_label_reprint(std::vector{label("b", second), label("a")}, labels, {})) == "b@11 0");
  CHECK(words(plan_label_reprint(std::vector{label("a"), label("b", second)}, labels, {})) == "b@11 0");
  CHECK(words(plan_label_reprint(std::vector{label("a"), label("b")}, labels, {})) == "b@09 0");
}

TEST_CASE("reprint: a label that was taken away, or whose password is another now, was printed all the same") {
  CHECK(words(plan_label_reprint(std::vector{withdrawn(label("a"), second)}, std::vector{now("b")}, {})) == "a@09 0");
  CHECK(words(plan_label_reprint(std::vector{reset(label("a"), second)}, std::vector{now("b")}, {})) == "a@09 0");
}

TEST_CASE("reprint: who was never printed is counted, if he or she is asked for") {
  const std::vector labels{now("a"), now("b", 8)};
  CHECK(words(plan_label_reprint(std::vector{label("a")}, labels, {})) == "a@09 – 1");
  CHECK(words(plan_label_reprint(std::vector{label("a")}, labels, {7})) == "a@09 – 0");
}

TEST_CASE("reprint: a label that does not fit is neither printed again nor counted") {
  CHECK(words(plan_label_reprint({}, std::vector{does_not_fit(now("a"))}, {})) == "– 0");
}

TEST_CASE("reprint: pages of staff are printed for those named alone") {
  const std::vector pages{page_now("a")};
  CHECK(words(plan_page_reprint(std::vector{page("a")}, pages, {9})) == "a@09 0");
  CHECK(words(plan_page_reprint({}, pages, {9})) == "– 1");
  CHECK(words(plan_page_reprint(std::vector{page("a")}, pages, {})) == "– 0");
}

TEST_CASE("reprint: a label is no page, and a page no label") {
  CHECK(words(plan_page_reprint(std::vector{label("a", first, 9)}, std::vector{page_now("a")}, {9})) == "– 1");
  CHECK(words(plan_label_reprint(std::vector{page("a", first, 7)}, std::vector{now("a")}, {})) == "– 1");
}

TEST_CASE("reprint: withheld are those named who are rejected, or all whom the divisions leave out") {
  const std::vector<PersonId> rejected{7, 8};
  CHECK(count_withheld({7, 9}, rejected, 5) == 1);
  CHECK(count_withheld({9}, rejected, 5) == 0);
  CHECK(count_withheld({}, rejected, 5) == 5);
}
