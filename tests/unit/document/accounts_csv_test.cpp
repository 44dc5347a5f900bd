#include "document/accounts_csv.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

Roster two_pupils() {
  Roster roster;
  roster.school.uai = "9990001X";
  for (const char* given : {"Max", "Zoé"}) {
    Student s;
    s.family_name = "MERLE";
    s.given_name = given;
    s.division = "6E 1";
    roster.students.push_back(s);
  }
  return roster;
}

Account account(std::size_t person, std::string login, std::string secret) {
  Account a;
  a.person = person;
  a.login = std::move(login);
  a.secret = std::move(secret);
  return a;
}

std::string csv(const std::vector<Account>& accounts) {
  std::vector<const Account*> chosen;
  for (const Account& a : accounts) chosen.push_back(&a);
  return accounts_csv(two_pupils(), chosen);
}

}  // namespace

TEST_CASE("One login each: a pair of columns without a label, secrets as they are") {
  CHECK(csv({account(0, "max", " a;b "), account(1, "zoe", "")}) ==
        "\xEF\xBB\xBFUAI;Division;Nom;Prénom;Sexe;Date de naissance;INE;Identifiant;Mot de passe\r\n"
        "9990001X;6E 1;MERLE;Max;;;;max;\" a;b \"\r\n9990001X;6E 1;MERLE;Zoé;;;;zoe;\r\n");
}

TEST_CASE("Two logins each: a pair of columns for each label, whoever has it first") {
  Account max = account(0, "F1", "a"), zoe = account(1, "M2", "d");
  max.label = "français";
  max.second = SecondLogin{"maths", "M1", "b"};
  zoe.label = "maths";
  CHECK(csv({max, zoe}) ==
        "\xEF\xBB\xBFUAI;Division;Nom;Prénom;Sexe;Date de naissance;INE;"
        "Identifiant français;Mot de passe français;Identifiant maths;Mot de passe maths\r\n"
        "9990001X;6E 1;MERLE;Max;;;;F1;a;M1;b\r\n9990001X;6E 1;MERLE;Zoé;;;;;;M2;d\r\n");
}
