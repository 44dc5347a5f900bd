#include "roster/likeness.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using namespace std::chrono;

namespace {

Likeness names(const char* family, const char* given, const char* other_family, const char* other_given) {
  return compare_names(name_keys(family, "", given), name_keys(other_family, "", other_given));
}

int births(Date a, Date b) {
  Likeness likeness;
  compare_births(a, b, likeness);
  return likeness.score;
}

}  // namespace

TEST_CASE("Close words: one slip, or a part left out; short words have to be the same") {
  for (const auto& [a, b] : {std::pair{"tulipe", "tulippe"},
                             {"tulipe", "tulpe"},
                             {"tulipe", "tulide"},
                             {"tulipe", "tuilpe"},
                             {"marielou", "marie"},
                             {"été1", "été2"}})
    CHECK((are_close(a, b) && are_close(b, a)));
  for (const auto& [a, b] :
       {std::pair{"tulipe", "tupile"}, {"tulipe", "tulippee2"}, {"leo", "lea"}, {"leo", "leon"}, {"tulipe", "rose"}})
    CHECK_FALSE((are_close(a, b) || are_close(b, a)));
}

TEST_CASE("Names: accents, case and signs do not count; close ones weigh less; swapped ones as much") {
  CHECK(names("D'ALMÉIDA", "Zoé", "Dalmeida", "ZOE").score == 70);
  CHECK(names("TULIPE", "Anaïs", "TULIPPE", "Anais").score == 60);
  CHECK(names("TULIPE", "Marie-Lou", "TULIPE", "Marie").score == 60);
  CHECK(names("TULIPE", "Anaïs", "ANAIS", "Tulipe").score == 70);
  CHECK(names("TULIPE", "Zoé", "ROSE", "Zoé").score == 30);
  CHECK(names("", "Zoé", "", "Zoé").score == 0);
}

TEST_CASE("A used name is a family name") {
  CHECK(compare_names(name_keys("ROSE", "TULIPE", "Ana"), name_keys("TULIPE", "", "Ana")).score == 70);
}

TEST_CASE("Birth dates: the same, day and month swapped, one digit other") {
  CHECK(births(2015y / March / 12, 2015y / March / 12) == 30);
  CHECK(births(2015y / March / 12, 2015y / December / 3) == 20);
  CHECK(births(2015y / March / 12, 2014y / March / 12) == 20);
  CHECK(births(2015y / March / 12, 2015y / April / 13) == 0);
}

TEST_CASE("What speaks for a double is said in both languages") {
  const Likeness likeness = names("TULIPE", "Anaïs", "TULIPPE", "Anais");
  CHECK(likeness.why == Message{"nom proche, même prénom", "similar family name, same given name"});
}
