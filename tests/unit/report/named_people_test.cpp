#include "report/named_people.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

using Ids = std::set<PersonId>;

NamedPeople birds() {
  NamedPeople people;
  people.add(1, "PIE", "Luc", "6E 1");
  people.add(2, "GRANDE PIE", "Luc", "6E 1");
  people.add(3, "PIE", "Luc Antoine", "6E 1");
  people.add(4, "MERLE", "Lucie", "6E 1");
  people.add(5, "MERLE", "Lucie", "6E 2");
  return people;
}

}  // namespace

TEST_CASE("A sentence names who has the longest name that stands there") {
  CHECK(birds().in("Même nom que «\u00a0PIE Luc\u00a0».") == Ids{1});
  CHECK(birds().in("Même nom que «\u00a0GRANDE PIE Luc\u00a0».") == Ids{2});
  CHECK(birds().in("PIE Luc Antoine, 6E 1 ; PIE Luc (7)") == Ids{1, 3});
}

TEST_CASE("A name within a word is nobody's") {
  CHECK(birds().in("HARPIE Luc, PIE Lucas, PIE Luc-Marie, MAGPIE-PIE Luc, pie luc").empty());
  CHECK(birds().in("").empty());
}

TEST_CASE("Namesakes are told apart by the division behind the name; else all are meant") {
  CHECK(birds().in("MERLE Lucie, 6E 2, 03/02/2015") == Ids{5});
  CHECK(birds().in("MERLE Lucie, 6E 20") == Ids{4, 5});
  CHECK(birds().in("MERLE Lucie") == Ids{4, 5});
}

TEST_CASE("Somebody is named by the name at birth and by the one in use; who is not known, or has one name, by none") {
  NamedPeople people;
  Person person;
  person.family_name = "PIE", person.used_name = "MILAN", person.given_name = "Anne";
  people.add(1, person);
  people.add(0, "GEAI", "Basile", "");
  people.add(2, "HULOTTE", "", "");
  CHECK(people.in("PIE Anne et MILAN Anne") == Ids{1});
  CHECK(people.in("GEAI Basile, HULOTTE").empty());
}
