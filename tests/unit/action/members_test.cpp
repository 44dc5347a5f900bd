// Who stands in a class, and who has got what was printed.

#include "action/members.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "base/not_found.hpp"

using namespace passation;

namespace {

constexpr Date today{std::chrono::year(2026) / 9 / 14};

KnownPerson pupil(PersonId id, const char* name, const char* division) {
  KnownPerson k;
  k.id = id;
  k.person.family_name = name;
  k.person.given_name = "Zoé";
  k.person.division = division;
  return k;
}

KnownPerson removed(KnownPerson k) {
  k.by_hand.removed = true;
  return k;
}

KnownPerson moved(KnownPerson k, const char* to) {
  k.by_hand.division = to;
  return k;
}

KnownPerson gone(KnownPerson k) {
  k.deactivated_on = today;
  return k;
}

KnownPerson teacher(PersonId id, const char* name) {
  KnownPerson k = pupil(id, name, "");
  k.person.audience = Audience::staff;
  return k;
}

std::string names(const std::vector<KnownPerson>& people) {
  std::string text;
  for (const KnownPerson& k : people) text += k.person.family_name + " ";
  return text;
}

std::vector<Member> with_handouts(const std::vector<Handout>& handouts) {
  std::vector<Member> members(2);
  members[0].person.id = 1;
  members[1].person.id = 2;
  note_handouts(members, handouts);
  return members;
}

}  // namespace

TEST_CASE("A class holds who is in it today, sorted as a class list, moves by hand among them") {
  Known known;
  known.people = {pupil(1, "PIE", "6E 1"),
                  pupil(2, "ÉTOURNEAU", "6E 1"),
                  pupil(3, "FAUCON", "6E 2"),
                  moved(pupil(4, "MERLE", "6E 2"), "6E 1"),
                  moved(pupil(5, "GEAI", "6E 1"), "6E 2"),
                  gone(pupil(6, "PIC", "6E 1")),
                  removed(pupil(7, "PINSON", "6E 1")),
                  pupil(8, "ROUGEGORGE", ""),
                  teacher(9, "CHOUETTE")};
  CHECK(names(members_of(known, {.registry = {}, .division = "6E 1"}, today)) == "ÉTOURNEAU MERLE PIE ");
  CHECK(names(members_of(known, {.registry = {}, .division = ""}, today)) == "ROUGEGORGE ");
  CHECK(names(members_of(known, {.registry = {}, .division = "", .staff = true}, today)) == "CHOUETTE ");
}

TEST_CASE("Who was removed by hand is listed apart, as long as the files have him") {
  Known known;
  known.people = {removed(pupil(1, "PIE", "6E 1")), removed(pupil(2, "GEAI", "6E 1")),
                  gone(removed(pupil(3, "PIC", "6E 1"))), removed(pupil(4, "FAUCON", "6E 2"))};
  CHECK(names(removed_from(known, {.registry = {}, .division = "6E 1"})) == "GEAI PIE ");
}

TEST_CASE("Who has two labels has got them when he has got both") {
  const Handout french{1, "français", "2026-09-10 08:00", "2026-09-12 10:00"};
  CHECK(with_handouts({french})[0].handed_out_at == "2026-09-12 10:00");
  const auto members = with_handouts({{1, "mathématiques", "2026-09-11 08:00", ""}, french});
  CHECK(members[0].printed_at == "2026-09-11 08:00");
  CHECK(members[0].handed_out_at.empty());
  CHECK(members[1].printed_at.empty());
}

TEST_CASE("A label that was never printed keeps nobody from having got his") {
  const auto members =
      with_handouts({{1, "français", "2026-09-10 08:00", "2026-09-12 10:00"}, {1, "mathématiques", "", ""}});
  CHECK(members[0].handed_out_at == "2026-09-12 10:00");
}

TEST_CASE("The list of a class needs no registry once the school was read") {
  SchoolPeople school;
  school.known.people = {pupil(1, "PIE", "6E 1"), pupil(2, "GEAI", "6E 1"), pupil(3, "FAUCON", "6E 2")};
  school.known.divisions = {{"6E 1"}, {"6E 2"}};
  school.known.accounts = {{1, "asp", "", "jpie", ""}, {1, "ent", "", "pie.jean", ""}};
  school.printed = {1};
  school.platform = "asp";
  school.handouts = {{1, "", "2026-09-10 08:00", "2026-09-12 10:00"}};
  const MembersResult result = members({.registry = {}, .division = "6E 1"}, school, today);
  REQUIRE(result.members.size() == 2);
  CHECK(result.division->name == "6E 1");
  CHECK(result.divisions == std::vector<std::string>{"6E 1", "6E 2"});
  CHECK(result.members[1].printed);
  CHECK(result.members[1].logins == std::vector<std::string>{"jpie"});
  CHECK(result.members[1].handed_out_at == "2026-09-12 10:00");
  CHECK_FALSE(result.members[0].printed);
  CHECK_THROWS_AS(members({.registry = {}, .division = "9Z"}, school, today), NotFound);
}

TEST_CASE("Namesakes are told apart as on their labels, the others by nothing") {
  std::vector<Member> members(4);
  const char* second[] = {"Paul", "Luc", "Ada", ""};
  for (std::size_t i = 0; i < members.size(); ++i) {
    members[i].person = pupil(static_cast<PersonId>(i) + 1, i < 2 ? "PIE" : i == 2 ? "GEAI" : "PIC", "6E 1");
    members[i].person.person.other_given_names = {second[i]};
  }
  note_namesakes(members);
  CHECK(members[0].distinction == "Paul");
  CHECK(members[1].distinction == "Luc");
  CHECK(members[2].distinction.empty());
  members[1].person.person.other_given_names.clear();
  members[0].person.person.key(KeyKind::ine) = "070000001AA";
  members[1].person.person.key(KeyKind::ine) = "070000002BB";
  note_namesakes(members);
  CHECK(members[0].distinction == "n°\u00a001AA");
  CHECK(members[1].distinction == "n°\u00a002BB");
}
