#include "report/person_json.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("Somebody is said to programs with the division set by hand, and null for what is not known") {
  KnownPerson k;
  k.person.family_name = "MERLE";
  k.person.given_name = "Lucie";
  k.person.division = "6E 1";
  k.by_hand.division = "6E 2";
  k.person.key(KeyKind::siecle) = "700105";
  CHECK(json_text(person_json(k)) == R"({
  "category": "student",
  "division": "6E 2",
  "family_name": "MERLE",
  "used_name": null,
  "given_name": "Lucie",
  "source_id": "700105",
  "ine": null
}
)");
}

TEST_CASE("A moment is ISO text for programs") {
  CHECK(json_text(moment_json("2026-09-14 08:30")) == "\"2026-09-14T08:30\"\n");
  CHECK(json_text(moment_json("")) == "null\n");
}
