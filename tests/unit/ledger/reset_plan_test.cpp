#include "ledger/reset_plan.hpp"

#include <catch2/catch.hpp>

#include "school.hpp"

using namespace passation;

namespace {

constexpr auto birth_date = "jjmmaaaa";
const RandomRule drawn_here{"abcdfghk", 20};

AudienceRules asking(PasswordRule password, std::optional<PasswordRule> reset = {}) {
  return {.login = {}, .password = std::move(password), .reset = std::move(reset)};
}

/// Whose logins are ours; else the platform gives them.
Platform nid(AudienceRules pupils, bool ours = true) {
  return {.key = "nid",
          .name = {},
          .url = {},
          .logins_are_ours = ours,
          .audiences = {{Audience::student, std::move(pupils)}}};
}

KnownAccount account(PersonId person, std::string secret, AccountSource source = AccountSource::rule,
                     std::string test = "") {
  return {person, "nid", std::move(test), "login", std::move(secret), SecretKind::password, source};
}

/// MERLE Lucie (1) and PIE Jean (2), pupils; BUSE Anne (3), staff.
Known school(std::vector<KnownAccount> accounts) {
  Known k;
  k.people = {known(1, pupil({"1"}, "MERLE", "Lucie", "01/02/2014", "6E 1")),
              known(2, pupil({"2"}, "PIE", "Jean", "", "6E 2")), known(3, teacher("7", "BUSE", "Anne", "05/06/1980"))};
  k.divisions = {{"6E 1"}, {"6E 2"}};
  k.accounts = std::move(accounts);
  return k;
}

People everybody(const Known& known) {
  People people;
  for (const KnownPerson& k : known.people) people[k.id] = &k;
  return people;
}

/// "1 " for each reset, "2:" and the reason for each who is left out.
std::string outcome(const ResetPlan& plan) {
  std::string text;
  for (const PlannedReset& r : plan.resets) text += std::to_string(r.account.person) + " ";
  for (const LeftAsItWas& l : plan.left_out)
    text += std::to_string(l.person.id) + ":" + std::to_string(static_cast<int>(l.why)) + " ";
  return text;
}

std::string out(PersonId person, NoReset why) {
  return std::to_string(person) + ":" + std::to_string(static_cast<int>(why)) + " ";
}

std::string planned(const Platform& platform, const Known& known, bool random = false) {
  return outcome(plan_resets(everybody(known), random, platform, known));
}

std::vector<PersonId> ids(const People& people) {
  std::vector<PersonId> list;
  for (const auto& [id, person] : people) list.push_back(id);
  return list;
}

}  // namespace

TEST_CASE("A password gives way to the birth date where that is the platform's rule, and stays where it is not known") {
  const Known known = school({account(1, "old"), account(2, "old")});
  const ResetPlan plan = plan_resets(everybody(known), false, nid(asking({birth_date, {}})), known);
  CHECK(outcome(plan) == "1 " + out(2, NoReset::no_birth_date));
  CHECK(plan.resets[0].rule.birth_date_format == birth_date);
  CHECK(renewed(plan, sample_secret)[0].secret == "01022014");
}

TEST_CASE("A rule of resets goes before that of first passwords") {
  const Known known = school({account(1, "old")});
  const Platform platform = nid(asking({birth_date, {}}, PasswordRule{{}, drawn_here}));
  CHECK(plan_resets(everybody(known), false, platform, known).resets[0].rule.random == drawn_here);
}

TEST_CASE("What a platform has set it resets itself, where its file does not say what becomes of it") {
  const Known known = school({account(1, "old", AccountSource::list)});
  const AudienceRules silent = asking({birth_date, {}}), said = asking({birth_date, {}}, PasswordRule{birth_date, {}});
  for (const bool ours : {true, false}) {
    CHECK(planned(nid(silent, ours), known) == out(1, NoReset::theirs));
    CHECK(planned(nid(said, ours), known) == "1 ");
  }
  CHECK(planned(nid(silent, false), school({account(1, "old")})) == out(1, NoReset::theirs));
  CHECK(planned(nid(asking({}), false), known) == "1 ");  // it draws them anyhow
}

TEST_CASE("A random password may be asked for whatever the rule is, where the platform takes one from here") {
  const Known known = school({account(2, "old")});
  const ResetPlan plan = plan_resets(everybody(known), true, nid(asking({birth_date, {}})), known);
  CHECK(outcome(plan) == "2 ");
  CHECK(plan.resets[0].rule.random);
  CHECK(planned(nid(asking({birth_date, {}}), false), known, true) == out(2, NoReset::never_random));
  CHECK(planned(nid(asking({{}, drawn_here}), false), known, true) == "2 ");
}

TEST_CASE("Whose account a list doubts keeps the password; another platform's doubt says nothing") {
  Known known = school({account(1, "old")});
  known.doubts = {{1, "aire", {"REGIS_P_08"}}};
  CHECK(planned(nid(asking({birth_date, {}})), known) == "1 ");
  known.doubts = {{1, "nid", {"REGIS_P_08"}}};
  CHECK(planned(nid(asking({birth_date, {}})), known) == out(1, NoReset::in_doubt));
  CHECK(planned(nid(asking({birth_date, {}})), known, true) == out(1, NoReset::in_doubt));
}

TEST_CASE("Without rules for a category its passwords stay") {
  CHECK(planned(nid(asking({birth_date, {}})), school({account(3, "old")})) == out(3, NoReset::no_rules));
}

TEST_CASE("Only accounts of the platform, and of those asked for, are reset") {
  Known known = school({account(1, "old"), account(2, "old")});
  known.accounts.push_back({1, "aire", "", "other", "old"});
  const Platform platform = nid(asking({{}, drawn_here}));
  CHECK(outcome(plan_resets({{1, &known.people[0]}}, false, platform, known)) == "1 ");
}

TEST_CASE("Somebody with accounts for two tests is left out once") {
  const Known known =
      school({account(2, "old", AccountSource::rule, "calcul"), account(2, "old", AccountSource::rule, "lecture")});
  CHECK(planned(nid(asking({birth_date, {}})), known) == out(2, NoReset::no_birth_date));
}

TEST_CASE("Two tests with one password have one again; with two they have two") {
  const Platform platform = nid(asking({{}, drawn_here}));
  int drawn = 0;
  const DrawSecret draw = [&](const RandomRule&) { return "drawn " + std::to_string(++drawn); };
  const auto secrets = [&](const std::string& first, const std::string& second) {
    const Known known =
        school({account(1, first, AccountSource::rule, "calcul"), account(1, second, AccountSource::rule, "lecture")});
    const auto accounts = renewed(plan_resets(everybody(known), false, platform, known), draw);
    return std::pair(accounts[0].secret, accounts[1].secret);
  };
  CHECK(secrets("old", "old") == std::pair<std::string, std::string>("drawn 1", "drawn 1"));
  CHECK(secrets("old", "older") == std::pair<std::string, std::string>("drawn 2", "drawn 3"));
}

TEST_CASE("Two people with one password get two") {
  const Known known = school({account(1, "old"), account(2, "old")});
  int drawn = 0;
  const auto accounts = renewed(plan_resets(everybody(known), true, nid(asking({birth_date, {}})), known),
                                [&](const RandomRule&) { return std::to_string(++drawn); });
  CHECK(accounts[0].secret != accounts[1].secret);
}

TEST_CASE(
    "Several people need a yes, and so does a password that nobody here can bring back; one person's tests do not") {
  const auto needs = [](const Platform& platform, const Known& known) {
    return needs_yes(plan_resets(everybody(known), false, platform, known));
  };
  const Platform here = nid(asking({{}, drawn_here})), there = nid(asking({}), false);
  CHECK_FALSE(needs(here, school({account(1, "a")})));
  CHECK_FALSE(needs(
      here, school({account(1, "a", AccountSource::rule, "calcul"), account(1, "b", AccountSource::rule, "lecture")})));
  CHECK(needs(here, school({account(1, "a"), account(2, "b")})));
  CHECK(needs(there, school({account(1, "a")})));
}

TEST_CASE("What is still to be done follows from who draws the passwords, and whose the logins are") {
  const Known known = school({account(1, "old")});
  const auto then = [&](const Platform& platform) {
    return plan_resets(everybody(known), false, platform, known).resets.at(0).then;
  };
  const PasswordRule by_birth_date{birth_date, {}}, random{{}, drawn_here};
  CHECK(then(nid(asking(by_birth_date))) == AfterReset::load);
  CHECK(then(nid(asking(random, random), false)) == AfterReset::type);
  CHECK(then(nid(asking(by_birth_date, by_birth_date), false)) == AfterReset::reset);
  CHECK(then(nid(asking({}), false)) == AfterReset::list);
}

TEST_CASE("A password that comes out as it was counts as such") {
  Known known = school({account(1, "01022014")});
  const Platform platform = nid(asking({birth_date, {}}));
  const auto counts = [&] {
    const ResetPlan plan = plan_resets(everybody(known), false, platform, known);
    return count_resets(plan, renewed(plan, sample_secret));
  };
  CHECK(counts() == ResetCounts{0, 1});
  known.accounts[0].secret = "old";
  CHECK(counts() == ResetCounts{1, 0});
}

TEST_CASE("All pupils, and all staff, are also those who have left; of a division those who are there") {
  Known known = school({});
  known.people[0].deactivated_on = today;
  CHECK(ids(people_to_reset({.all = true}, known)) == std::vector<PersonId>{1, 2});
  CHECK(ids(people_to_reset({.staff = true}, known)) == std::vector<PersonId>{3});
  CHECK(ids(people_to_reset({.divisions = {"6*"}}, known)) == std::vector<PersonId>{2});
  CHECK(ids(people_to_reset({.people = {"MERLE Lucie"}}, known)) == std::vector<PersonId>{1});
}
