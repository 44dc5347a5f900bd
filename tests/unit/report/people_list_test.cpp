#include "report/people_list.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

KnownPerson person(PersonId id, Audience audience, const char* name, const char* division = "") {
  KnownPerson k;
  k.id = id;
  k.person.audience = audience;
  k.person.family_name = name;
  k.person.given_name = "Lou";
  k.person.division = division;
  return k;
}

Known school() {
  Known known;
  known.people = {person(1, Audience::student, "MERLE", "6E 1"), person(2, Audience::student, "GRIVE", "5E 2"),
                  person(3, Audience::guardian, "PIE"), person(4, Audience::staff, "HIBOU")};
  known.people[0].person.groups = {"ANG1"};
  known.people[2].students = {1};
  known.accounts = {{1, "asp", "français", "lou.merle", "secret"}, {1, "cpro", "", "lmerle", "secret"}};
  return known;
}

const Date day = std::chrono::year(2026) / 9 / 14;

std::vector<std::vector<ListCell>> rows(const ListScope& scope, std::size_t list) {
  return people_lists(school(), scope)[list].rows;
}

}  // namespace

TEST_CASE("People are listed with the logins of one platform, each with its test") {
  CHECK(rows({"asp", {}, day}, 2)[1] ==
        std::vector<ListCell>{{"6E 1"}, {"MERLE"}, {"Lou"}, {"français lou.merle"}, {"ANG1"}});
  CHECK(rows({"cpro", {}, day}, 2)[1][3] == ListCell{"lmerle"});
}

TEST_CASE("Of divisions asked for: their pupils, and the guardians of these") {
  CHECK(rows({"asp", {"5*"}, day}, 0) == std::vector<std::vector<ListCell>>{{{"5E 2"}, {"1"}}});
  CHECK(rows({"asp", {"5*"}, day}, 2).size() == 1);
  CHECK(rows({"asp", {"5*"}, day}, 4).empty());
  CHECK(rows({"asp", {"6*"}, day}, 4)[0][2] == ListCell{"MERLE Lou (6E 1)"});
}

TEST_CASE("Of some people alone classes and groups are still counted whole") {
  const ListScope scope{"asp", {}, day, std::set<PersonId>{2}};
  CHECK(rows(scope, 0).size() == 2);
  CHECK(rows(scope, 2).size() == 1);
  CHECK(rows(scope, 3).empty());
}

TEST_CASE("Lists for programs: a cell of one value is a text or null, one of several a list") {
  CHECK(json_text(lists_json({{"staff", {{"name"}, {"function"}, {"logins", true}}, {{{"HIBOU"}, {}, {}}}}})) == R"({
  "staff": [
    {
      "name": "HIBOU",
      "function": null,
      "logins": []
    }
  ]
}
)");
}
