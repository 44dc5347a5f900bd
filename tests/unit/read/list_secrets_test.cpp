#include <algorithm>
#include <catch2/catch.hpp>

#include "../base/sample_workbooks.hpp"
#include "base/error.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;
using Texts = std::vector<std::string>;

namespace {

Reading read(const std::string& bytes) {
  ReadOptions options;
  options.day = 2026y / September / 3;
  return read_all({{"comptes.csv", bytes}}, options);
}

const std::string header = "Classe;Nom;Prénom;Login;Mot de passe\n";

/// A list with these passwords, one a line, of a pupil each.
std::string list_of(const Texts& secrets) {
  std::string list = header;
  for (std::size_t i = 0; i < secrets.size(); ++i) {
    const std::string letter(1, static_cast<char>('a' + i));
    list += "6E 1;PIC;Lou" + letter + ";lou." + letter + ";" + secrets[i] + "\n";
  }
  return list;
}

/// The secrets that are left, in order; "-" for one that is not told.
Texts secrets(const Reading& reading) {
  Texts all;
  for (const GivenAccount& a : reading.accounts) {
    const GivenLogin& login = a.logins.front();
    all.push_back(login.secret->empty() ? "-" : *login.secret);
  }
  return all;
}

std::size_t count(const Reading& reading, Code code) {
  return static_cast<std::size_t>(std::count_if(reading.report.findings.begin(), reading.report.findings.end(),
                                                [&](const Finding& f) { return f.code == code; }));
}

/// A workbook whose passwords are these cells.
std::string workbook_of(const Texts& cells) {
  std::string rows = "<row>" + text_cells({"Classe", "Nom", "Prénom", "Login", "Mot de passe"}) + "</row>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string letter(1, static_cast<char>('a' + i));
    rows += "<row>" + text_cells({"6E 1", "PIC", "Lou" + letter, "lou." + letter}) + cells[i] + "</row>";
  }
  return xlsx(rows, "", "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
}

std::string text(const std::string& value) {
  return "<c t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}
std::string number(const std::string& value) {
  return "<c><v>" + value + "</v></c>";
}

}  // namespace

TEST_CASE("a placeholder, a mask and a hash leave the account and no password, an empty cell says so") {
  const Reading r = read(list_of({"inchangé", "****", "{SSHA}0123456789abcdef", "", "xk34zt89"}));
  CHECK(secrets(r) == Texts{"-", "-", "-", "-", "xk34zt89"});
  CHECK(r.accounts[0].logins[0].untold == Untold::withheld);
  CHECK(r.accounts[3].logins[0].untold == Untold::empty_cell);
  CHECK(count(r, "MDPAS_P_06") == 1);
}

TEST_CASE("hexadecimal is a hash where the whole column is") {
  const std::string digest = "0123456789abcdef0123456789abcdef";
  const Reading all = read(list_of({digest, "f" + digest.substr(1), "", "masqué"}));
  CHECK(secrets(all) == Texts{"-", "-", "-", "-"});
  CHECK(count(all, "MDPAS_P_06") == 1);
  CHECK(secrets(read(list_of({digest, "xk34zt89"}))) == Texts{digest, "xk34zt89"});
}

TEST_CASE("a password that many share is printed and said once") {
  const Reading r = read(list_of({"Rentree2026", "Rentree2026", "xk34zt89", "Rentree2026"}));
  CHECK(secrets(r).size() == 4);
  CHECK(count(r, "MDPAS_P_05") == 1);
  CHECK(count(read(list_of({"ab12cd34", "ab12cd34", "u4", "y4", "z4"})), "MDPAS_P_05") == 0);
  CHECK(count(read(list_of({"03022015", "03022015"})), "MDPAS_P_05") == 0);  // twins
}

TEST_CASE("what is no part of a password is left out at its ends and refused within") {
  const Reading r = read(list_of({"\tab12cd34", "\"xk34zt89\n\"", "xk34\u200Bzt90", "xk34\tzt91", "xk34zt92\u00A0"}));
  CHECK(secrets(r) == Texts{"ab12cd34", "xk34zt89", "xk34zt92"});
  CHECK(count(r, "MDPAS_P_08") == 2);
  CHECK(count(read(list_of({"'=ab12", "'-ab13", "ab14'", "'01022014"})), "MDPAS_P_07") == 3);
  CHECK_THROWS_AS(read(list_of({"'=ab12"})), Error);
}

TEST_CASE("&amp; is read where names are written so, and is nobody's where nothing tells") {
  const std::string escaped =
      header + "6E 1;\"O&#039;PIC\";\"Zo&eacute;\";z;\"ab&amp;12\"\n6E 1;GEAI;Tom;t;\"x&lt;3\"\n";
  const Reading r = read(escaped);
  CHECK(secrets(r) == Texts{"ab&12", "x<3"});
  CHECK(r.accounts[0].person.given_name == "Zoé");
  CHECK(r.accounts[0].person.family_name == "O'PIC");
  const Reading doubt = read(list_of({"\"ab&amp;12\"", "xk34zt89", "\"a&b;c\""}));
  CHECK(secrets(doubt) == Texts{"xk34zt89", "a&b;c"});
  CHECK(count(doubt, "MDPAS_P_09") == 1);
  CHECK(secrets(read(escaped + "6E 1;PIE;Eva;e;a&b\n")) == Texts{"a&b"});  // not everywhere
}

TEST_CASE("a code that a workbook took for a number, a date or a truth value is nobody's") {
  const std::string date = "<c s=\"1\"><v>46115</v></c>", truth = "<c t=\"b\"><v>1</v></c>";
  const Reading r = read(workbook_of({number("4821000"), date, truth, number("1.2345678901234568E+17"),
                                      text("xk34zt89"), text("ab12cd34"), number("48213795"), number("48213000")}));
  CHECK(secrets(r) == Texts{"xk34zt89", "ab12cd34", "48213795"});
  CHECK(count(r, "IDENT_P_19") == 5);
}

TEST_CASE("numbers are passwords where all are, and where they are as long as the texts") {
  CHECK(secrets(read(workbook_of({number("4821"), number("5932"), number("6043")}))) == Texts{"4821", "5932", "6043"});
  CHECK(secrets(read(workbook_of({number("4821"), text("0482"), number("482")}))) == Texts{"4821", "0482"});
  CHECK(secrets(read(workbook_of({text("ab12cd"), number("4821"), number("5932")}))) ==
        Texts{"ab12cd", "4821", "5932"});
  CHECK_THROWS_AS(read(workbook_of({number("4.5"), number("1E+20")})), Error);
}

TEST_CASE("a date among other passwords was a code, one among dates is a password") {
  CHECK(secrets(read(list_of({"03-avr", "03/04/2026", "xk34zt89", "ab12cd34", "ab12cd35"}))) ==
        Texts{"xk34zt89", "ab12cd34", "ab12cd35"});
  CHECK(secrets(read(list_of({"2015-02-03", "2014-11-14", "xk34zt89"}))).size() == 3);
}

TEST_CASE("remarks in the place of passwords are not printed, and said once") {
  const Reading r = read(list_of({"voir courriel", "ab12cd34", "Mot de passe perdu", "cf. ENT",
                                  "demander au secrétariat", "xk93pq71", "Voir M. Pic", "le même que son frère"}));
  CHECK(secrets(r) == Texts{"-", "ab12cd34", "-", "-", "-", "xk93pq71", "-", "-"});
  CHECK(count(r, "MDPAS_P_10") == 1);
  CHECK(r.accounts[0].logins[0].untold == Untold::withheld);
}

TEST_CASE("a list of nothing but remarks gives no password") {
  const Reading r = read(list_of({"voir courriel", "voir courriel", "voir courriel", "voir courriel"}));
  CHECK(secrets(r) == Texts(4, "-"));
  CHECK(secrets(read(list_of(Texts(12, "soleil maison")))) == Texts(12, "-"));
}

TEST_CASE("passwords of several words are passwords where nearly all are such and differ") {
  Texts phrases;
  for (const char* word : {"tortue", "maison", "soleil", "lune", "pomme", "vent", "neige", "pluie", "sable", "pierre"})
    phrases.push_back(std::string("grande ") + word + " bleue");
  CHECK(secrets(read(list_of(phrases))) == phrases);
  phrases.push_back("voir le secrétariat");
  Texts expected = phrases;
  expected.back() = "-";
  CHECK(secrets(read(list_of(phrases))) == expected);
}

TEST_CASE("a remark in the place of a login is none") {
  const Reading r = read(
      header + "6E 1;PIC;Lou;à créer;ab12cd34\n6E 1;PIE;Ana;voir le secrétariat;x1y2\n6E 1;MERLE;Zoé;zoe.m;ef56\n");
  CHECK(secrets(r) == Texts{"ef56"});
  CHECK(count(r, "IDENT_P_10") == 2);
}
