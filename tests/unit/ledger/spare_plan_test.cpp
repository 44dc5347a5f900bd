#include "ledger/spare_plan.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

const std::string moment = "2026-09-14 08:30";

Spare spare(int number, std::string division = "6E 1") {
  return {.platform = "nid",
          .division = std::move(division),
          .number = number,
          .login = "login",
          .secret = "s3cret",
          .made_at = "2026-09-01 08:30"};
}

Spare given(Spare spare) {
  spare.given_to = 7;
  spare.given_at = moment;
  return spare;
}

SparesAsked asked(std::vector<std::string> divisions, int count, int first_number = 1) {
  return {"nid", std::move(divisions), count, first_number, moment};
}

/// "1 2*": numbers of those printed, those made with a star; divisions before the first of each.
std::string plan(const std::vector<Spare>& before, const SparesAsked& asked) {
  std::string text, division;
  for (const Spare& s : plan_spares(before, asked)) {
    if (!text.empty()) text += " ";
    if (asked.divisions.size() > 1 && s.division != division) text += s.division + ": ";
    division = s.division;
    text += std::to_string(s.number) + (s.login.empty() ? "*" : "");
  }
  return text;
}

}  // namespace

TEST_CASE("spares: as many as are asked for are made, numbered from 1, without login and secret") {
  CHECK(plan({}, asked({"6E 1"}, 2)) == "1* 2*");
  const std::vector<Spare> made = plan_spares({}, asked({"6E 1"}, 1));
  CHECK(made == std::vector{Spare{"nid", "6E 1", 1, "", "", moment}});
}

TEST_CASE("spares: free ones come first, and new ones only where they are fewer") {
  CHECK(plan({spare(1)}, asked({"6E 1"}, 2)) == "1 2*");
  CHECK(plan({spare(1), spare(2)}, asked({"6E 1"}, 2)) == "1 2");
}

TEST_CASE("spares: all that are free are printed, though fewer are asked for") {
  CHECK(plan({spare(1), spare(2)}, asked({"6E 1"}, 1)) == "1 2");
}

TEST_CASE("spares: one that was given is not printed, and its number is never used again") {
  CHECK(plan({given(spare(1)), spare(2)}, asked({"6E 1"}, 2)) == "2 3*");
  CHECK(plan({spare(1), given(spare(4))}, asked({"6E 1"}, 2)) == "1 5*");
}

TEST_CASE("spares: one that may have been given before a restore is not printed") {
  Spare doubtful = spare(1);
  doubtful.given_at = moment;
  CHECK(plan({doubtful}, asked({"6E 1"}, 1)) == "2*");
}

TEST_CASE("spares: after a restore no new number is smaller than the first that is allowed") {
  CHECK(plan({spare(1)}, asked({"6E 1"}, 2, 90)) == "1 90*");
  CHECK(plan({spare(95)}, asked({"6E 1"}, 2, 90)) == "95 96*");
}

TEST_CASE("spares: each division has its own numbers; divisions in natural order, others left alone") {
  CHECK(plan({spare(3, "6E 2"), spare(1, "5E 1")}, asked({"6E 10", "6E 2"}, 1)) == "6E 2: 3 6E 10: 1*");
}
