#include "roster/name_pairs.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using Names = std::vector<std::string>;

namespace {

std::string pair_of(const std::string& name, const Names& others) {
  const auto pairs = likely_pairs({name}, others);
  return pairs.empty() ? "" : pairs.front().second;
}

}  // namespace

TEST_CASE("name pairs: case, spaces, signs, an ordinal and one letter make no other division") {
  CHECK(pair_of("6E 1", {"6EME1", "6EME2"}) == "6EME1");
  CHECK(pair_of("6E 1", {"6-1", "6-2"}) == "6-1");
  CHECK(pair_of("6ÈME A", {"6e a"}) == "6e a");
  CHECK(pair_of("6 LATIN", {"6LATINS", "6GREC"}) == "6LATINS");
}

TEST_CASE("name pairs: other numbers, another letter of a class, or another word are another division") {
  CHECK(pair_of("6E 1", {"6E 2"}) == "");
  CHECK(pair_of("6E A", {"6E B"}) == "");
  CHECK(pair_of("6LATIN", {"6GREC"}) == "");
  CHECK(pair_of("TSTMG1", {"TST1"}) == "");
  CHECK(pair_of("6LCA", {"6LCE"}) == "");
}

TEST_CASE("name pairs: a name that may be one of several has no pair") {
  CHECK(pair_of("6E 1", {"6EME1", "6e1"}) == "");
  CHECK(likely_pairs({"6E 1", "6E1"}, {"6EME1"}).empty());
}
