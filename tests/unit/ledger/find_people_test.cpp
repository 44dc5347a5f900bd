#include "ledger/find_people.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

KnownPerson pie(PersonId id, const std::string& ine) {
  KnownPerson k;
  k.id = id;
  k.person.family_name = "PIE";
  k.person.given_name = "Jean";
  k.person.key(KeyKind::ine) = ine;
  return k;
}

}  // namespace

TEST_CASE("A name means all who have it, the registry's number one of them") {
  Known known;
  known.people = {pie(3, "070000003AA"), pie(12, "")};
  CHECK(people_meant(known, "pie jean").size() == 2);
  REQUIRE(people_meant(known, registry_number(12)).size() == 1);
  CHECK(person_meant(known, registry_number(12)).id == 12);
  CHECK(person_meant(known, "070000003AA").id == 3);
  CHECK(people_meant(known, "12").empty());
  CHECK(people_meant(known, "#1").empty());
  CHECK(people_meant(known, "#12a").empty());
  CHECK(people_asked(known, {registry_number(12), registry_number(3)}, {}).size() == 2);
}
