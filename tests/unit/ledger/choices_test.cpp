#include "ledger/choices.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {
const OperationChoices before{{"6E*"}, {"1001"}, "avery-7165", "label", "https://ent.exemple.fr", "herma-8872"};
}

TEST_CASE("choices: what a run does not name stays as the operation has it") {
  CHECK(choices_now({}, before) == before);
  CHECK(choices_now({}, {}) == OperationChoices{});
}

TEST_CASE("choices: what a run names goes first, field by field") {
  const OperationChoices now = choices_now({{"5E 1"}, {}, "avery-7160", "", ""}, before);
  CHECK(now.divisions == std::vector<std::string>{"5E 1"});
  CHECK(now.mefs == before.mefs);
  CHECK(now.stock == "avery-7160");
  CHECK(now.card == before.card);
  CHECK(now.url == before.url);
  CHECK(now.large_stock == before.large_stock);
  CHECK(choices_now({{}, {}, "", "", "", "avery-7165"}, before).large_stock == "avery-7165");
}

TEST_CASE("choices: a star among the divisions asks for all of them, and for all MEFs that are not named") {
  OperationChoices now = choices_now({{"5E 1", "*"}, {}, "", "", ""}, before);
  CHECK(now.divisions.empty());
  CHECK(now.mefs.empty());
  now = choices_now({{"*"}, {"1002"}, "", "", ""}, before);
  CHECK(now.mefs == std::vector<std::string>{"1002"});
}

TEST_CASE("choices: the platforms of a run are not taken from before, their addresses are") {
  const OperationChoices two{.url = "a.fr", .platforms = {"ent", "pix"}, .second_url = "b.fr"};
  const OperationChoices now = choices_now({.platforms = {"ent"}}, two);
  CHECK(now.platforms == std::vector<std::string>{"ent"});
  CHECK(now.second_url == "b.fr");
  CHECK(taken_over({}, now).platforms == std::vector<std::string>{"ent"});
  CHECK(taken_over({.platforms = {"ent"}}, now).platforms.empty());
}

TEST_CASE("choices: only what the run does not name is taken over") {
  const OperationChoices named{{"5E 1"}, {}, "avery-7165", "", ""};
  const OperationChoices taken = taken_over(named, choices_now(named, before));
  CHECK(taken == OperationChoices{{}, {"1001"}, "", "label", "https://ent.exemple.fr", "herma-8872"});
}
