#include "ledger/scan.hpp"

#include <catch2/catch.hpp>

#include "school.hpp"

using namespace passation;

namespace {

KnownAccount account(PersonId person, std::string login, std::string test = {}, std::string platform = "asp") {
  return {person, std::move(platform), std::move(test), std::move(login), "secret"};
}

Spare spare(std::string login, std::string given_at) {
  Spare s;
  s.platform = "asp", s.login = std::move(login), s.given_at = std::move(given_at);
  return s;
}

const std::string printed = "2026-09-14 08:30", noon = "2026-09-15 12:00";

/// A pupil of each kind, and a teacher.
struct Nest {
  Known known;
  OnPlatform asp{
      "asp",
      {{1, "", printed, ""}, {2, "", printed, noon}, {3, "", "", ""}, {4, "", printed, ""}, {9, "", printed, ""}},
      {spare("reserve1", ""), spare("reserve2", noon)}};

  Nest() {
    known.people = {passation::known(1, pupil({}, "PIE", "Jean", "")),
                    passation::known(2, pupil({}, "MERLE", "Lou", "")),
                    passation::known(3, pupil({}, "GEAI", "Ana", "")),
                    gone(passation::known(4, pupil({}, "PIC", "Zoé", "")), today),
                    passation::known(9, teacher("", "CHOUETTE", "Anne", ""))};
    known.accounts = {account(1, "a2b4c6d8"), account(2, "merle.lou"), account(3, "geai"),
                      account(4, "pic"),      account(9, "chouette"),  account(1, "jean", "", "cpro")};
  }
  Scan scan(const std::string& login, std::optional<HandoutPlace> place = HandoutPlace{false, "6E 1"}) const {
    return plan_scan(login, place, asp, known);
  }
  ScanOutcome outcome(const std::string& login, std::optional<HandoutPlace> place = HandoutPlace{false, "6E 1"}) const {
    return scan(login, std::move(place)).outcome;
  }
};

}  // namespace

TEST_CASE("scan: the whole login means its owner, in capitals or with blanks around it, too") {
  const Nest nest;
  for (const char* login : {"a2b4c6d8", "A2B4C6D8", " a2b4c6d8\r\n"}) {
    CHECK(nest.outcome(login) == ScanOutcome::hand_out);
    REQUIRE(nest.scan(login).owner);
    CHECK(nest.scan(login).owner->id == 1);
  }
}

TEST_CASE("scan: a part of a login, a name, a number or a login of another platform means nobody") {
  const Nest nest;
  for (const char* text : {"", " ", "a2b4", "a2b4c6d88", "PIE Jean", "PIE", "#1", "1", "jean"}) {
    CHECK(nest.outcome(text) == ScanOutcome::unknown);
    CHECK(!nest.scan(text).owner);
  }
}

TEST_CASE("scan: a login of two people is nobody's") {
  Nest nest;
  nest.known.accounts.push_back(account(2, "A2B4C6D8"));
  CHECK(nest.outcome("a2b4c6d8") == ScanOutcome::unknown);
}

TEST_CASE("scan: the second time says when the first one was") {
  const Nest nest;
  CHECK(nest.outcome("merle.lou") == ScanOutcome::before);
  CHECK(nest.scan("merle.lou").handed_out_at == noon);
}

TEST_CASE("scan: what was not printed, or is another place's, or of who has left, is not handed out") {
  const Nest nest;
  CHECK(nest.outcome("geai") == ScanOutcome::not_printed);
  CHECK(nest.outcome("a2b4c6d8", HandoutPlace{false, "6E 2"}) == ScanOutcome::elsewhere);
  CHECK(nest.outcome("a2b4c6d8", HandoutPlace{false, ""}) == ScanOutcome::elsewhere);
  CHECK(nest.outcome("a2b4c6d8", HandoutPlace{true, ""}) == ScanOutcome::elsewhere);
  CHECK(nest.outcome("merle.lou", HandoutPlace{false, "6E 2"}) == ScanOutcome::elsewhere);
  CHECK(nest.outcome("chouette") == ScanOutcome::elsewhere);
  CHECK(nest.outcome("pic") == ScanOutcome::left);
  CHECK(nest.outcome("pic", std::nullopt) == ScanOutcome::left);
}

TEST_CASE("scan: the staff in their place, and anybody where no place is named") {
  const Nest nest;
  CHECK(nest.outcome("chouette", HandoutPlace{true, ""}) == ScanOutcome::hand_out);
  CHECK(nest.outcome("chouette", std::nullopt) == ScanOutcome::hand_out);
  CHECK(nest.outcome("a2b4c6d8", std::nullopt) == ScanOutcome::hand_out);
}

TEST_CASE("scan: a move by hand counts as the place") {
  Nest nest;
  nest.known.people[0].by_hand.division = "6E 2";
  CHECK(nest.outcome("a2b4c6d8") == ScanOutcome::elsewhere);
  CHECK(nest.outcome("a2b4c6d8", HandoutPlace{false, "6E 2"}) == ScanOutcome::hand_out);
}

TEST_CASE("scan: a spare is nobody's until it is given") {
  const Nest nest;
  CHECK(nest.outcome("reserve1") == ScanOutcome::spare);
  CHECK(nest.outcome("reserve2") == ScanOutcome::unknown);
}

TEST_CASE("scan: of two labels the one that is left is handed out") {
  Nest nest;
  nest.known.accounts.push_back(account(2, "merle2", "maths"));
  nest.asp.handouts.push_back({2, "maths", printed, ""});
  CHECK(nest.outcome("merle.lou") == ScanOutcome::hand_out);
  CHECK(nest.outcome("merle2") == ScanOutcome::hand_out);
}
