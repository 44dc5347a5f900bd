#include "roster/own_files.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

using Row = std::vector<std::string>;

Row with(std::span<const std::string_view> header, Row more = {}) {
  Row row(header.begin(), header.end());
  row.insert(row.end(), more.begin(), more.end());
  return row;
}

}  // namespace

TEST_CASE("own files: the list of accounts is known by its whole header, with one pair of columns or several") {
  CHECK(is_own_account_list(with(accounts_header, {"Identifiant", "Mot de passe"})));
  CHECK(is_own_account_list(with(
      accounts_header, {"Identifiant français", "Mot de passe français", "Identifiant maths", "Mot de passe maths"})));
  CHECK_FALSE(is_own_account_list(with(accounts_header)));
  CHECK_FALSE(is_own_account_list(with(accounts_header, {"Login", "Mot de passe"})));
  CHECK_FALSE(is_own_account_list({"Division", "Nom", "Prénom", "Identifiant", "Mot de passe"}));
  CHECK_FALSE(is_own_account_list({}));
}

TEST_CASE("own files: a spare has a number in place of a given name") {
  CHECK(is_own_spare({"9990010G", "6E 1", "Réserve", "1"}));
  CHECK(is_own_spare({"9990010G", "6E 1", "Réserve", "12", "", "", "", "k7dxp3ht", ""}));
  CHECK_FALSE(is_own_spare({"9990010G", "6E 1", "Réserve", "Ana"}));
  CHECK_FALSE(is_own_spare({"9990010G", "6E 1", "MERLE", "1"}));
  CHECK_FALSE(is_own_spare({"9990010G", "6E 1", "Réserve"}));
  CHECK_FALSE(is_own_spare({"9990010G", "6E 1", "Réserve", ""}));
}
