#include "ledger/keep_accounts.hpp"

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

Platform platform() {
  return {.key = "nid", .name = {}, .url = {}, .audiences = {}};
}

/// What two pupils keep, of whom the registry has the ids 7 and 8.
struct World {
  std::vector<KnownAccount> accounts;
  Listed listed;
  Answers answers = {};
  std::vector<KnownDoubt> doubts = {};
  std::vector<GivenAccount> lists = {};
  bool logins_are_ours = false;
  Report report = {};

  KeepAccountsResult keep() {
    const Roster roster = roster_of(2);
    const std::vector<PersonId> ids{7, 8};
    Known known{{}, accounts, {}};
    known.doubts = doubts;
    Platform nid = platform();
    nid.logins_are_ours = logins_are_ours;
    return keep_accounts({roster, Subject::Kind::student, ids, known, nid, lists, {}, answers}, listed, report);
  }
};

KeepAccountsResult keep(const std::vector<KnownAccount>& accounts, const Given& given, const Answers& answers = {}) {
  return World{accounts, {given, {}}, answers}.keep();
}

}  // namespace

TEST_CASE("kept: what the registry has stays, and nobody else may have it") {
  const KeepAccountsResult kept = keep({account(7, "Merle"), {9, "autre", "", "pie", "", {}, {}}}, Given(2));
  REQUIRE(kept.accounts.of_person[0].logins.size() == 1);
  CHECK(kept.accounts.of_person[0].logins[0].login == "Merle");
  CHECK(kept.accounts.of_person[1].logins.empty());
  CHECK(kept.accounts.taken == std::vector<std::string>{"merle"});
  CHECK(kept.questions.empty());
}

TEST_CASE("kept: a list that gives another login or password is a question") {
  for (const GivenLogin& other : {GivenLogin{"", "grive", "01022014"}, GivenLogin{"", "merle", "autre"}}) {
    const KeepAccountsResult asked = keep({account(7, "merle")}, {{other}, {}});
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
    const KeepAccountsResult kept = keep({account(7, "merle")}, {{same}, {}});
    CHECK(kept.questions.empty());
    CHECK(kept.accounts.of_person[0].logins[0].secret == "01022014");
  }
}

TEST_CASE("kept: a password that nobody knew is learned from a later list") {
  const KeepAccountsResult kept = keep({account(7, "merle", "")}, {{{"", "merle", "abc"}}, {}});
  CHECK(kept.questions.empty());
  CHECK(kept.accounts.of_person[0].logins[0].secret == "abc");
}

TEST_CASE("kept: forecasts of a platform share one question") {
  const KeepAccountsResult asked =
      keep({account(7, "merle", "", AccountSource::forecast), account(8, "pie", "", AccountSource::forecast)},
           {{{"", "merle1", ""}}, {{"", "pie1", ""}}});
  REQUIRE(asked.questions.size() == 2);
  CHECK(asked.questions[0].id == asked.questions[1].id);
}

TEST_CASE("kept: a login that was somebody else's is rejected, and a question") {
  World world{{account(7, "merle")}, {{{}, {{"", "MERLE", "x"}}}, {}}};
  const KeepAccountsResult kept = world.keep();
  REQUIRE(world.report.findings.size() == 1);
  CHECK(world.report.findings[0].code == Code("REGIS_P_03"));
  REQUIRE(kept.questions.size() == 1);
  CHECK(kept.questions[0].choices() == std::vector<std::string>{"keep", "new"});
}

TEST_CASE("account changes: only what is new is saved; what a list replaces is retired") {
  const Known known{{}, {account(7, "merle")}, {}};
  const Platform platform{.key = "nid", .name = {}, .url = {}, .audiences = {}};
  const std::vector<PersonId> ids{7, 8};
  const std::vector<Account> accounts{made(0, "merle", "01022014"), made(1, "pie", "x")};
  ExistingAccounts kept;
  kept.of_person = {{{{"", "merle", "01022014"}}, false}, {}};
  const AccountChanges added = account_changes(accounts, ids, known, platform, kept, {});
  CHECK(added.retired.empty());
  REQUIRE(added.saved.size() == 1);
  CHECK(added.saved[0] == account(8, "pie", "x", AccountSource::rule));

  const std::vector<Account> replaced{made(0, "merle2", "y")};
  kept.of_person[0] = {};
  const AccountChanges changed =
      account_changes(replaced, ids, known, platform, kept, {{{{"", "merle2", "y"}}, {}}, {}});
  CHECK(changed.retired == known.accounts);
  CHECK(changed.saved == std::vector<KnownAccount>{account(7, "merle2", "y")});
}

TEST_CASE("account changes: a password that is learned or renewed retires no login") {
  const Known known{{}, {account(7, "merle", "")}, {}};
  const Platform platform{.key = "nid", .name = {}, .url = {}, .audiences = {}};
  ExistingAccounts kept;
  kept.of_person = {{{{"", "merle", "abc"}}, false}, {}};
  const std::vector<PersonId> ids{7, 8};
  const AccountChanges learned = account_changes(std::vector{made(0, "merle", "abc")}, ids, known, platform, kept,
                                                 {{{{"", "merle", "abc"}}, {}}, {}});
  CHECK(learned.retired.empty());
  CHECK(learned.saved == std::vector<KnownAccount>{account(7, "merle", "abc")});
}

TEST_CASE("kept: a list that still has the password that was reset teaches nothing, and is a question") {
  KnownAccount reset = account(7, "merle", "");
  reset.former = "abc";
  const KeepAccountsResult stale = keep({reset}, {{{"", "merle", "abc"}}, {}});
  CHECK(stale.questions.size() == 1);
  CHECK(stale.accounts.in_doubt[0]);
  const KeepAccountsResult fresh = keep({reset}, {{{"", "merle", "def"}}, {}});
  CHECK(fresh.questions.empty());
  CHECK(fresh.accounts.of_person[0].logins[0].secret == "def");
}

TEST_CASE("kept: two who are given each other's forecasts are one question; followed, both have what the list gives") {
  World world{{account(7, "merle", "", AccountSource::forecast), account(8, "merle2", "", AccountSource::forecast)},
              {{{{"", "merle2", "x"}}, {{"", "merle", "y"}}}, {}}};
  const KeepAccountsResult asked = world.keep();
  REQUIRE(asked.questions.size() == 2);
  CHECK(asked.questions[0].id == asked.questions[1].id);
  REQUIRE(asked.doubts[0]);
  CHECK(*asked.doubts[0] == KnownDoubt{7, "nid", {"REGIS_P_03"}, asked.questions[0].id});

  world.report = {};
  world.answers = {{asked.questions[0].id, "new"}};
  world.doubts = {*asked.doubts[0], *asked.doubts[1]};
  const KeepAccountsResult followed = world.keep();
  CHECK(world.report.findings.empty());
  CHECK(followed.taken_over.size() == 2);
  CHECK(followed.accounts.of_person[0].logins.empty());
  CHECK(followed.doubts[0] == KnownDoubt{7, "nid", {}, {}});
}

TEST_CASE("kept: where the answer is to keep, a list that gives a login of another gives nothing") {
  World world{{account(7, "merle"), account(8, "pie")}, {{{}, {{"", "merle", "x"}}}, {}}};
  const std::string id = world.keep().questions.at(0).id;
  world.answers = {{id, "keep"}};
  world.report = {};
  const KeepAccountsResult kept = world.keep();
  CHECK(world.report.findings.empty());
  CHECK(world.listed.given_to(1).empty());
  CHECK(kept.accounts.of_person[1].logins[0].login == "pie");
  CHECK(kept.taken_over.empty());
}

TEST_CASE("kept: whose login the list gives to somebody else is left out, too") {
  GivenAccount line;
  line.logins = {{"", "merle", "x"}};
  World world{{account(7, "merle")}, {{{}, {{"", "merle", "x"}}}, {}}, {}, {}, {line}};
  const KeepAccountsResult kept = world.keep();
  REQUIRE(world.report.findings.size() == 2);
  CHECK(world.report.findings[0].code == Code("REGIS_P_08"));
  CHECK(kept.accounts.in_doubt == std::vector<bool>{true, true});
  CHECK(kept.doubts[0]->question == kept.doubts[1]->question);
}

TEST_CASE("kept: a login that stands on a line of quite another name is left out, though nobody is given it") {
  GivenAccount line;
  line.person.family_name = "PIC";
  line.person.given_name = "Zoé";
  line.logins = {{"", "Merle", "x"}};
  Roster roster = roster_of(1);
  roster.students[0].family_name = "MERLE";
  roster.students[0].given_name = "Lucie";
  const std::vector<PersonId> ids{7};
  const Known known{{}, {account(7, "merle")}, {}};
  const Answers none;
  const auto codes = [&](const GivenAccount& listed_line) {
    Listed listed;
    Report report;
    keep_accounts({roster, Subject::Kind::student, ids, known, platform(), std::span(&listed_line, 1), {}, none},
                  listed, report);
    return report.findings.size();
  };
  CHECK(codes(line) == 1);
  line.person.family_name = "MERLE";
  line.person.given_name = "Lucie";
  CHECK(codes(line) == 0);
}

TEST_CASE("kept: an account that the list closes is left out until a list or an answer says otherwise") {
  const std::vector<ListDoubt> closed{{"IDENT_P_18", "merle"}};
  World world{{account(7, "merle")}, {{}, {closed, {}}}};
  const KeepAccountsResult asked = world.keep();
  REQUIRE(asked.questions.size() == 1);
  CHECK(asked.questions[0].choices() == std::vector<std::string>{"keep"});
  CHECK(world.report.findings.at(0).code == Code("REGIS_P_08"));

  World later{{account(7, "merle")}, {}, {}, {*asked.doubts[0]}};
  const KeepAccountsResult withheld = later.keep();
  REQUIRE(later.report.findings.size() == 1);
  CHECK(later.report.findings[0].code == Code("REGIS_P_07"));
  CHECK_FALSE(withheld.doubts[0]);

  World answered{{account(7, "merle")}, {}, {{asked.questions[0].id, "keep"}}, {*asked.doubts[0]}};
  CHECK(answered.keep().doubts[0] == KnownDoubt{7, "nid", {}, {}});
  CHECK(answered.report.findings.empty());

  World opened{{account(7, "merle")}, {{{{"", "merle", std::nullopt}}, {}}, {}}, {}, {*asked.doubts[0]}};
  CHECK(opened.keep().doubts[0] == KnownDoubt{7, "nid", {}, {}});
  CHECK(opened.report.findings.empty());
}

TEST_CASE("kept: a doubt of one platform is none of another") {
  World world{{account(7, "merle")}, {}, {}, {{7, "autre", {"IDENT_P_18"}, ""}}};
  world.keep();
  CHECK(world.report.findings.empty());
}

TEST_CASE("kept: a spoilt password takes nothing from an account that is kept with the same login") {
  World world{{account(7, "merle")}, {{}, {{{"IDENT_P_19", "Merle"}}, {}}}};
  const KeepAccountsResult kept = world.keep();
  CHECK(kept.questions.empty());
  CHECK(kept.accounts.of_person[0].logins.size() == 1);
}

TEST_CASE("kept: a list that has the number and the login of somebody under a former name takes nothing away") {
  World world{{account(7, "merle")}, {{}, {{{"IDENT_P_08", "merle"}}, {}}}};
  CHECK(world.keep().questions.empty());
  World forecast{{account(7, "merle", "", AccountSource::forecast)}, {{}, {{{"IDENT_P_08", "merle"}}, {}}}};
  CHECK(forecast.keep().questions.size() == 1);
}

TEST_CASE("kept: who has no account is asked about only where one would be made") {
  for (const bool ours : {false, true}) {
    World world{{}, {{}, {{{"IDENT_P_08", "merle"}}, {}}}, {}, {}, {}, ours};
    const KeepAccountsResult kept = world.keep();
    CHECK(kept.questions.size() == (ours ? 1 : 0));
    REQUIRE(kept.doubts[0]);
    CHECK(kept.doubts[0]->codes == std::vector<std::string>{"IDENT_P_08"});
  }
}
