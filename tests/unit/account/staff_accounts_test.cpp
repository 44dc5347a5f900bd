#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "account/platform.hpp"

using namespace passation;
using namespace std::chrono_literals;

namespace {

Staff teacher(std::string id, std::string family, std::string given, std::optional<Date> birth = 1980y / 2 / 1) {
  Staff s;
  s.source_id = std::move(id);
  s.kind = "epp";
  s.function = "ENS";
  s.family_name = std::move(family);
  s.given_name = std::move(given);
  s.birth_date = birth;
  return s;
}

GivenAccount listed(std::string family, std::string given, std::string login, std::string secret) {
  GivenAccount account;
  account.profile = GivenAccount::Profile::staff;
  account.person.family_name = std::move(family);
  account.person.given_name = std::move(given);
  account.logins = {{"", std::move(login), std::move(secret)}};
  return account;
}

struct Made {
  std::vector<Account> accounts;
  Report report;
  std::vector<std::string> logins() const {
    std::vector<std::string> out;
    for (const Account& a : accounts) out.push_back(a.login);
    return out;
  }
  std::vector<std::string> codes() const {
    std::vector<std::string> out;
    for (const Finding& f : report.findings) out.emplace_back(f.code.rule().code);
    return out;
  }
};

Made make(std::vector<Staff> staff, const std::vector<GivenAccount>& given = {},
          const std::vector<Account>& students = {}, const char* platform = "cpro") {
  Roster roster;
  roster.school.uai = "0000000X";
  roster.staff = std::move(staff);
  Made made;
  const Platform shipped = load_platform(std::filesystem::path(PASSATION_SOURCE_DIR) / "layouts" / "platforms" /
                                         (std::string(platform) + ".xml"));
  made.accounts = make_staff_accounts(roster, shipped, Key{}, made.report, match_given_staff(roster, given), students);
  return made;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Staff: C PRO's password is the birth date as aaaa-mm-jj") {
  const Made made = make({teacher("1", "HÉRON", "Anne")});
  REQUIRE(made.accounts.size() == 1);
  CHECK(made.accounts[0].login == "anne.heron");
  CHECK(made.accounts[0].secret == "1980-02-01");
  CHECK(made.accounts[0].audience == Audience::staff);
  CHECK(made.codes() == Texts{"IDENT_P_01"});
}

TEST_CASE("Staff: teachers and heads get an account, others do not") {
  Staff head = teacher("1", "HÉRON", "Anne"), clerk = teacher("2", "PIC", "Jo");
  head.function = "DIR";
  clerk.function = "ADF";
  CHECK(make({head, clerk}).logins() == Texts{"anne.heron"});
}

TEST_CASE("Staff: without a birth date no password, and nobody else's") {
  const Made made = make({teacher("1", "HÉRON", "Anne", std::nullopt), teacher("2", "PIC", "Jo")});
  CHECK(made.logins() == Texts{"jo.pic"});
  CHECK(made.codes() == Texts{"PERSO_P_02", "IDENT_P_01"});
}

TEST_CASE("Staff: a pupil's login is not given again") {
  Account pupil;
  pupil.login = "anne.heron";
  CHECK(make({teacher("1", "HÉRON", "Anne")}, {}, {pupil}).logins() == Texts{"anne.heron2"});
}

TEST_CASE("Staff: a platform without rules for them makes none") {
  CHECK(make({teacher("1", "HÉRON", "Anne")}, {}, {}, "asp").logins().empty());
}

TEST_CASE("Staff: the platform's list is followed, and the birth date where it has no password") {
  std::vector<GivenAccount> list{listed("HERON", "anne", "ahero", "s e c"), listed("PIC", "Jo", "jpic", "")};
  list[1].logins[0].secret.reset();
  const Made made = make({teacher("1", "HÉRON", "Anne"), teacher("2", "PIC", "Jo")}, list);
  CHECK(made.logins() == Texts{"ahero", "jpic"});
  CHECK(made.accounts[0].secret == "s e c");
  CHECK(made.accounts[1].secret == "1980-02-01");
  CHECK(made.codes().empty());
}

TEST_CASE("Staff: who is not in the list, or has a namesake in it or in the school, gets nothing") {
  const Made made = make({teacher("1", "HÉRON", "Anne"), teacher("2", "PIC", "Jo"), teacher("3", "PIC", "Jo"),
                          teacher("4", "GEAI", "Max"), teacher("5", "MERLE", "Lou")},
                         {listed("PIC", "Jo", "jpic", "x"), listed("GEAI", "Max", "mgeai", "x"),
                          listed("GEAI", "Max", "mgeai2", "x"), listed("MERLE", "Lou", "lmerle", "x")});
  CHECK(made.logins() == Texts{"lmerle"});
  CHECK(made.codes() == Texts{"PERSO_P_08", "PERSO_P_08", "PERSO_P_08", "PERSO_P_07"});
}

TEST_CASE("Staff: what was handed out stays, and a corrected birth date is said") {
  ExistingAccounts kept;
  kept.of_person = {{{{"", "anne.heron7", "1979-02-01"}}, true}, {}};
  kept.in_doubt = {false, true};
  kept.taken = {"anne.heron7"};
  Roster roster;
  roster.staff = {teacher("1", "HÉRON", "Anne"), teacher("2", "PIC", "Jo")};
  Report report;
  const Platform cpro =
      load_platform(std::filesystem::path(PASSATION_SOURCE_DIR) / "layouts" / "platforms" / "cpro.xml");
  const auto accounts = make_staff_accounts(roster, cpro, Key{}, report, {}, {}, kept);
  REQUIRE(accounts.size() == 1);  // who the other is is in doubt
  CHECK(accounts[0].login == "anne.heron7");
  CHECK(accounts[0].secret == "1979-02-01");
  CHECK(report.findings[0].code == Code("MDPAS_P_04"));
}
