#include "ledger/kept.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace passation;

namespace {

Roster roster_of(std::size_t students) {
  Roster roster;
  roster.students.resize(students);
  return roster;
}

KnownAccount account(PersonId person, std::string login, std::string secret = "01022014",
                     AccountSource source = AccountSource::list, std::string test = "") {
  return {person, "nid", std::move(test), std::move(login), std::move(secret), SecretKind::password, source};
}

Account made(std::size_t student, std::string login, std::string secret) {
  Account a;
  a.person = student;
  a.login = std::move(login);
  a.secret = std::move(secret);
  return a;
}

using Given = std::vector<std::vector<GivenLogin>>;
using Answers = std::map<std::string, std::string>;

Kept keep(const std::vector<KnownAccount>& accounts, const Given& given, const Answers& answers = {},
          Report report = {}) {
  const std::vector<PersonId> ids{7, 8};
  return keep_accounts(roster_of(2), Subject::Kind::student, ids, {{}, accounts, {}}, "nid", given, answers, report);
}

}  // namespace

TEST_CASE("kept: what the registry has stays, and nobody else may have it") {
  const Kept kept = keep({account(7, "Merle"), {9, "autre", "", "pie", "", {}, {}}}, Given(2));
  REQUIRE(kept.accounts.of_person[0].logins.size() == 1);
  CHECK(kept.accounts.of_person[0].logins[0].login == "Merle");
  CHECK(kept.accounts.of_person[1].logins.empty());
  CHECK(kept.accounts.taken == std::vector<std::string>{"merle"});
  CHECK(kept.questions.empty());
}

TEST_CASE("kept: a list that gives another login or password is a question") {
  for (const GivenLogin& other : {GivenLogin{"", "grive", "01022014"}, GivenLogin{"", "merle", "autre"}}) {
    const Kept asked = keep({account(7, "merle")}, {{other}, {}});
    REQUIRE(asked.questions.size() == 1);
    CHECK(asked.accounts.in_doubt == std::vector<bool>{true, false});
    const std::string id = asked.questions[0].id;
    CHECK(keep({account(7, "merle")}, {{other}, {}}, {{id, "keep"}}).accounts.of_person[0].logins[0].login == "merle");
    CHECK(keep({account(7, "merle")}, {{other}, {}}, {{id, "new"}}).accounts.of_person[0].logins.empty());
    CHECK_THROWS_AS(keep({account(7, "merle")}, {{other}, {}}, {{id, "1"}}), Error);
  }
}

TEST_CASE("kept: a list without passwords, or of accounts that are open by now, says nothing else") {
  for (const GivenLogin& same : {GivenLogin{"", "merle", std::nullopt}, GivenLogin{"", "merle", ""}}) {
    const Kept kept = keep({account(7, "merle")}, {{same}, {}});
    CHECK(kept.questions.empty());
    CHECK(kept.accounts.of_person[0].logins[0].secret == "01022014");
  }
}

TEST_CASE("kept: a password that nobody knew is learned from a later list") {
  const Kept kept = keep({account(7, "merle", "")}, {{{"", "merle", "abc"}}, {}});
  CHECK(kept.questions.empty());
  CHECK(kept.accounts.of_person[0].logins[0].secret == "abc");
}

TEST_CASE("kept: forecasts of a platform share one question") {
  const Kept asked =
      keep({account(7, "merle", "", AccountSource::forecast), account(8, "pie", "", AccountSource::forecast)},
           {{{"", "merle1", ""}}, {{"", "pie1", ""}}});
  REQUIRE(asked.questions.size() == 2);
  CHECK(asked.questions[0].id == asked.questions[1].id);
}

TEST_CASE("kept: a login that was somebody else's is rejected, not asked about") {
  Report report;
  const std::vector<PersonId> ids{7, 8};
  const Kept kept = keep_accounts(roster_of(2), Subject::Kind::student, ids, {{}, {account(7, "merle")}, {}}, "nid",
                                  Given{{}, {{"", "MERLE", "x"}}}, {}, report);
  CHECK(kept.questions.empty());
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].code == Code("REGIS_P_03"));
}

TEST_CASE("account changes: only what is new is saved; what a list replaces is retired") {
  const Known known{{}, {account(7, "merle")}, {}};
  const Platform platform{.key = "nid", .name = {}, .url = {}, .audiences = {}};
  const std::vector<PersonId> ids{7, 8};
  const std::vector<Account> accounts{made(0, "merle", "01022014"), made(1, "pie", "x")};
  KeptAccounts kept;
  kept.of_person = {{{{"", "merle", "01022014"}}, false}, {}};
  const AccountChanges added = account_changes(accounts, ids, known, platform, kept, Given(2));
  CHECK(added.retired.empty());
  REQUIRE(added.saved.size() == 1);
  CHECK(added.saved[0] == account(8, "pie", "x", AccountSource::rule));

  const std::vector<Account> replaced{made(0, "merle2", "y")};
  kept.of_person[0] = {};
  const AccountChanges changed =
      account_changes(replaced, ids, known, platform, kept, Given{{{"", "merle2", "y"}}, {}});
  CHECK(changed.retired == known.accounts);
  CHECK(changed.saved == std::vector<KnownAccount>{account(7, "merle2", "y")});
}

TEST_CASE("account changes: a password that is learned or renewed retires no login") {
  const Known known{{}, {account(7, "merle", "")}, {}};
  const Platform platform{.key = "nid", .name = {}, .url = {}, .audiences = {}};
  KeptAccounts kept;
  kept.of_person = {{{{"", "merle", "abc"}}, false}, {}};
  const std::vector<PersonId> ids{7, 8};
  const AccountChanges learned = account_changes(std::vector{made(0, "merle", "abc")}, ids, known, platform, kept,
                                                 Given{{{"", "merle", "abc"}}, {}});
  CHECK(learned.retired.empty());
  CHECK(learned.saved == std::vector<KnownAccount>{account(7, "merle", "abc")});
}

TEST_CASE("kept: a list that still has the password that was reset teaches nothing, and is a question") {
  KnownAccount reset = account(7, "merle", "");
  reset.former = "abc";
  const Kept stale = keep({reset}, {{{"", "merle", "abc"}}, {}});
  CHECK(stale.questions.size() == 1);
  CHECK(stale.accounts.in_doubt[0]);
  const Kept fresh = keep({reset}, {{{"", "merle", "def"}}, {}});
  CHECK(fresh.questions.empty());
  CHECK(fresh.accounts.of_person[0].logins[0].secret == "def");
}
