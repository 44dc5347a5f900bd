#include "read/text_bound.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

Reading read(const std::string& bytes) {
  return read_all({{"x", bytes}}, {2026y / September / 14, {}});
}

std::string siecle(const std::string& family_name) {
  return fmt::format(
      "<BEE_ELEVES><PARAMETRES><UAJ>9990001X</UAJ></PARAMETRES><DONNEES><ELEVES>\n<ELEVE ELEVE_ID=\"1\">"
      "<NOM_DE_FAMILLE>{}</NOM_DE_FAMILLE><PRENOM>Lucie</PRENOM></ELEVE></ELEVES></DONNEES></BEE_ELEVES>",
      family_name);
}

std::string accounts(const std::string& login, const std::string& password) {
  return fmt::format("Nom;Prénom;Classe;Login;Mot de passe\nMERLE;Lucie;6E1;{};{}\n", login, password);
}

}  // namespace

TEST_CASE("A name as long as a name may be is read, a longer one refused with its line") {
  CHECK(read(siecle(std::string(max_text_bytes, 'M'))).roster.students.size() == 1);
  try {
    read(siecle(std::string(max_text_bytes + 1, 'M')));
    FAIL("not refused");
  } catch (const Error& e) {
    CHECK(e.where() == "x:2");
  }
}

TEST_CASE("A name of endless combining marks is refused") {
  std::string name = "Z";
  for (int i = 0; i < 200'000; ++i) name += "\u0323\u0301";
  CHECK_THROWS_AS(read(siecle(name)), Error);
}

TEST_CASE("A login or a password of a list has the same bound") {
  CHECK(read(accounts("lmerle", "ab12")).accounts.size() == 1);
  CHECK_THROWS_AS(read(accounts(std::string(max_text_bytes + 1, 'l'), "ab12")), Error);
  CHECK_THROWS_AS(read(accounts("lmerle", std::string(max_text_bytes + 1, 'a'))), Error);
}
