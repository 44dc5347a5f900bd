// No credential of one platform stands under the name of the other.

#include <catch2/catch.hpp>
#include <set>

#include "account/account.hpp"

using namespace passation;

namespace {

Account account_of(std::size_t person, std::string login, std::string secret) {
  Account account;
  account.person = person, account.login = std::move(login), account.secret = std::move(secret);
  return account;
}

}  // namespace

TEST_CASE("join: each pupil has his own logins, each under the name of its platform") {
  Account pix = account_of(1, "merle0102", "c0de");
  pix.secret_kind = SecretKind::activation_code, pix.login_groups = {4, 4}, pix.secret_groups = {2, 2};
  pix.provisional = true;
  const std::vector<Account> joined = join_accounts({account_of(1, "merle", "s3cret")}, "ENT", std::vector{pix}, "Pix");
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].platform == "ENT");
  CHECK(joined[0].login == "merle");
  CHECK(joined[0].secret == "s3cret");
  CHECK(joined[0].second ==
        SecondLogin{"", "merle0102", "c0de", SecretKind::activation_code, true, {4, 4}, {2, 2}, "Pix"});
  CHECK(purpose_of(joined[0]) == "ENT");
  CHECK(purpose_of(*joined[0].second) == "Pix");
}

TEST_CASE(
    "join: who has no account on the second platform has none of a neighbour's, and who has none on the first is left "
    "out") {
  const std::vector<Account> first{account_of(0, "e0", ""), account_of(2, "e2", ""), account_of(3, "e3", ""),
                                   account_of(9, "e9", "")};
  const std::vector<Account> second{account_of(1, "p1", ""), account_of(2, "p2", ""), account_of(5, "p5", ""),
                                    account_of(9, "p9", "")};
  const std::vector<Account> joined = join_accounts(first, "ENT", second, "Pix");
  REQUIRE(joined.size() == 4);
  for (const Account& account : joined) {
    CHECK(account.login == "e" + std::to_string(account.person));
    CHECK(account.platform == "ENT");
    CHECK(bool(account.second) == (account.person == 2 || account.person == 9));
    if (account.second) CHECK(account.second->login == "p" + std::to_string(account.person));
  }
}

TEST_CASE("join: for any two sets of pupils, login and secret stay together and on their platform") {
  for (unsigned sets = 0; sets < 1U << 10; ++sets) {
    std::vector<Account> first, second;
    for (std::size_t person = 0; person < 5; ++person) {
      const std::string n = std::to_string(person);
      if (sets >> person & 1U) first.push_back(account_of(person, "e" + n, "es" + n));
      if (sets >> (person + 5) & 1U) second.push_back(account_of(person, "p" + n, "ps" + n));
    }
    const std::vector<Account> joined = join_accounts(first, "ENT", second, "Pix");
    REQUIRE(joined.size() == first.size());
    for (const Account& account : joined) {
      const std::string n = std::to_string(account.person);
      const bool right = account.login == "e" + n && account.secret == "es" + n && account.platform == "ENT";
      const bool has_second = (sets >> (account.person + 5) & 1U) != 0;
      const bool second_right = account.second
                                    ? account.second->login == "p" + n && account.second->secret == "ps" + n &&
                                          account.second->platform == "Pix"
                                    : !has_second;
      REQUIRE(right);
      REQUIRE(bool(account.second) == has_second);
      REQUIRE(second_right);
    }
  }
}
