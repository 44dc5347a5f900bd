#include <catch2/catch.hpp>

#include "../base/sample_workbooks.hpp"
#include "base/error.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;
using Texts = std::vector<std::string>;

namespace {

Reading read(const std::vector<Input>& inputs, ReadOptions options = {}) {
  options.day = 2026y / September / 3;
  return read_all(inputs, options);
}

Reading read(const std::string& bytes, const ReadOptions& options = {}) {
  return read(std::vector<Input>{{"comptes.csv", bytes}}, options);
}

/// The only account of a list.
GivenAccount account_of(const std::string& bytes, const ReadOptions& options = {}) {
  const Reading r = read(bytes, options);
  REQUIRE(r.accounts.size() == 1);
  return r.accounts.front();
}

GivenLogin login_of(const std::string& bytes) {
  const GivenAccount account = account_of(bytes);
  REQUIRE(account.logins.size() == 1);
  return account.logins.front();
}

Texts codes(const Reading& reading) {
  Texts all;
  for (const Finding& f : reading.report.findings) all.emplace_back(f.code.rule().code);
  return all;
}

/// The details of the note that says what was read.
Texts summary(const Reading& reading) {
  for (const Finding& f : reading.report.findings)
    if (f.code == Code("IDENT_P_12")) return f.details;
  return {};
}

Error error_of(const std::string& bytes, const ReadOptions& options = {}) {
  try {
    read(bytes, options);
  } catch (const Error& e) {
    return e;
  }
  FAIL("no Error");
  throw;
}

const std::string roster = "Division;Nom;Prénom;Date de naissance\n6E 1;LILAS;Léa;05/03/2015\n";
const std::string list = "Classe;Nom;Prénom;Login;Mot de passe\n";

/// With a roster beside it, a list may lack divisions.
Reading read_with_roster(const std::string& bytes, const ReadOptions& options = {}) {
  return read({{"eleves.csv", roster}, {"comptes.csv", bytes}}, options);
}

}  // namespace

// ---- The layouts ----

TEST_CASE("NEO, ONE: the list for mailings has logins and activation codes, and no division") {
  const Reading r = read_with_roster(
      "\xEF\xBB\xBF\"Type\";\"Nom\";\"Prénom\";\"Login\";\"Alias de login\";\"Code d'activation\"\n"
      "\"Élève\";\"LILAS\";\"Léa\";\"lea.lilas\";\"lili\";\"Abq5zP71\"\n");
  REQUIRE(r.accounts.size() == 1);
  const GivenAccount& a = r.accounts[0];
  CHECK(a.profile == GivenAccount::Profile::student);
  CHECK(a.person.family_name == "LILAS");
  CHECK(a.person.given_name == "Léa");
  CHECK(a.person.origin == Origin{"comptes.csv", 2});
  CHECK(a.divisions.empty());
  CHECK(a.logins == std::vector<GivenLogin>{{"", "lea.lilas", "Abq5zP71", SecretKind::activation_code}});
}

TEST_CASE("NEO, ONE: the classical export in its two forms, guardians and guests counted, staff kept apart") {
  const std::string older =
      "\"Id\";\"Id Siecle\";\"Type\";\"Nom\";\"Prénom\";\"Login\";\"Alias de login\";\"Code d'activation\";"
      "\"Fonction(s)\";\"Structure(s)\";\"Classe(s)\";\"Enfant(s)\";\"Parent(s)\"\n";
  const std::string current =
      "\"Id\";\"Identifiant SIECLE\";\"Type\";\"Nom\";\"Prénom\";\"Identifiant\";\"Login personnalisé (Alias)\";"
      "\"Code d'activation\";\"Fonctions\";\"Établissements\";\"Classes\";\"Enfants\";\"Parents\";"
      "\"Dernière connexion\";\"Courriel\";\"Téléphone\"\n";
  const std::string rows =
      "\"u1\";\"4567\";\"Élève\";\"LILAS\";\"Léa\";\"lea.lilas\";\"\";\"Abq5zP71\";\"\";\"Collège\";\"6E1\";\"\";\"\"\n"
      "\"u2\";\"\";\"Parent\";\"LILAS\";\"Jean\";\"jean.lilas\";\"\";\"x\";\"\";\"Collège\";\"\";\"LILAS Léa\";\"\"\n"
      "\"u3\";\"\";\"Enseignant\";\"ROSE\";\"Ana\";\"ana.rose\";\"\";\"y\";\"\";\"Collège\";\"6E1, 6E2\";\"\";\"\"\n"
      "\"u4\";\"\";\"Invité\";\"IRIS\";\"Eva\";\"eva.iris\";\"\";\"z\";\"\";\"Collège\";\"\";\"\";\"\"\n";
  for (const std::string& header : {older, current}) {
    const Reading r = read("\xEF\xBB\xBF" + header + rows);
    REQUIRE(r.accounts.size() == 2);
    CHECK(r.accounts[0].person.source_id == "4567");
    CHECK(r.accounts[0].divisions == Texts{"6E1"});
    CHECK(r.accounts[0].logins.at(0).login == "lea.lilas");
    CHECK(r.accounts[0].logins.at(0).secret == "Abq5zP71");
    CHECK(r.accounts[1].profile == GivenAccount::Profile::staff);
    CHECK(r.accounts[1].divisions == Texts{"6E1", "6E2"});
    CHECK(r.roster.students.size() == 1);
    const Texts said = summary(r);
    CHECK(Texts(said.begin(), said.begin() + 3) == Texts{"1", "1", "2"});
  }
}

TEST_CASE("NEO for SACoche: no password column at all is not an open account") {
  const Reading r = read_with_roster(
      "\"Id\";\"Id "
      "Siecle\";\"Type\";\"Nom\";\"Prénom\";\"Login\"\n\"u1\";\"4567\";\"Élève\";\"LILAS\";\"Léa\";\"lea.l\"\n");
  CHECK(r.accounts.at(0).logins.at(0).secret == std::nullopt);
}

TEST_CASE("NEO for GEPI, and GEPI's own") {
  const GivenAccount a = account_of(
      "\"RNE\";\"UID\";\"Classe\";\"Profil\";\"Prénom\";\"Nom\";\"Login\";\"Mot de passe\";\"Clé de jointure\";"
      "\"UID Responsable 1\";\"UID Responsable 2\";\"UID tuteur 1\";\"UID tuteur 2\"\n"
      "\"9990001N\";\"u1\";\"6E1\";\"ELEVE\";\"Léa\";\"LILAS\";\"lea.lilas\";\"abc\";\"4567\";\"\";\"\";\"\";\"\"\n");
  CHECK(a.person.source_id == "4567");
  CHECK(a.person.division == "6E1");
  CHECK(a.logins.at(0) == GivenLogin{"", "lea.lilas", "abc", SecretKind::password});
  const Reading gepi =
      read_with_roster("NOMMA;PRENOM;NOMLOGMI;MDP;MAIL;SGR;GR\nLILAS;Léa;llilas;abc;lea@exemple.invalid;;\n");
  CHECK(gepi.accounts.at(0).person.family_name == "LILAS");
  CHECK(gepi.accounts.at(0).logins.at(0) == GivenLogin{"", "llilas", "abc", SecretKind::password});
}

TEST_CASE("a list says the school when it has a column for it") {
  CHECK(read("RNE;Classe;Nom;Prénom;Login\n9990001N;6E 1;LILAS;Léa;lea\n").roster.school.uai == "9990001N");
}

TEST_CASE("ITOP: pupils, with rows that are shorter than the header and a key in a wrapping") {
  const GivenAccount a = account_of(
      "\xEF\xBB\xBFNom;Prénom;Login;Numéro de jointure;Mot de passe;Email;Classe;Etat;Date de désactivation\n"
      "LILAS;Léa;llilas;MENESR$12345;abc;lea@exemple.invalid;6E 1\n");
  CHECK(a.person.source_id == "12345");
  CHECK(a.person.division == "6E 1");
  CHECK(login_of("Nom;Prénom;Login;Mot de passe;Adresse Mail;Classe\nLILAS;Léa;llilas;abc;;6E 1\n").secret == "abc");
}

TEST_CASE("ITOP: a list with columns for children is of guardians, a mixed one has profiles") {
  const Reading parents = read_with_roster(
      "Nom;Prénom;Login;Mot de passe;Email;Adresse;Code postal;Ville;Nom enfant 1;Prénom enfant 1;Classe enfant 1\n"
      "LILAS;Jean;jlilas;abc;;1 rue;00000;Ville;LILAS;Léa;6E 1\n");
  CHECK(parents.accounts.empty());
  CHECK(codes(parents) == Texts{"IDENT_P_12"});
  CHECK(summary(parents)[2] == "1");
  const Reading mixed = read(
      "Nom;Prénom;Login;Mot de passe;Profil;Classe\nLILAS;Jean;jlilas;a;Responsable "
      "élève;\nLILAS;Léa;llilas;b;Elève;6E 1\n"
      "ROSE;Ana;arose;c;National_ENS;\n");
  REQUIRE(mixed.accounts.size() == 2);
  CHECK(mixed.accounts[0].logins.at(0).login == "llilas");
  CHECK(mixed.accounts[1].profile == GivenAccount::Profile::staff);
}

TEST_CASE("The second line of a header whose cells are merged is no account") {
  const Reading r = read(
      "Nom;Prénom;Classe;Login;Mot de passe;Groupe\nNom;Prénom;Classe;Login;Mot de passe;LV1\nPIE;Zoé;6E1;z.pie;a;X\n");
  REQUIRE(r.accounts.size() == 1);
  CHECK(r.accounts.front().logins.front().login == "z.pie");
}

TEST_CASE("an account that is closed is given to nobody") {
  const Reading r = read(
      "Nom;Prénom;Login;Mot de passe;Classe;Etat;Date de désactivation\nPIE;Zoé;z.pie;a;6E1;Actif;\n"
      "GEAI;Max;m.geai;b;6E1;Désactivé;\nMERLE;Lou;l.merle;c;6E1;Actif;03/09/2026\n"
      "PAON;Eve;e.paon;d;6E1;Inactif;04/09/2026\nGRIVE;Tom;t.grive;e;6E1;;2026-09-02 10:00\n");
  Texts logins;
  for (const GivenAccount& a : r.accounts) logins.push_back(a.logins.front().login);
  CHECK(logins == Texts{"z.pie", "e.paon"});
  CHECK(codes(r) == Texts{"IDENT_P_18", "IDENT_P_18", "IDENT_P_18", "IDENT_P_12"});
}

TEST_CASE("Léa: the division stands inside a name of a directory, and lines end with a delimiter") {
  const GivenAccount a = account_of(
      "Nom;Prenom;Date de naissance;Sexe;Division;Login;\n"
      "LILAS;Léa;05/03/2015;Mme;cn=3166$2 PMA1,ou=groups,dc=exemple;lea.lilas;\n");
  CHECK(a.person.division == "2 PMA1");
  CHECK(a.person.birth_date == 2015y / March / 5);
  CHECK(a.logins.at(0).login == "lea.lilas");
}

TEST_CASE("other ENTs: an ENT's own number is no login") {
  const Reading r = read_with_roster(
      "Civilité;Nom;Prénom;Profil;Login;Identifiant ENT;Etablissement;\nMme;LILAS;Léa;Elève;lea.lilas;E123;Collège;\n");
  CHECK(r.accounts.at(0).logins.size() == 1);
  CHECK(r.accounts.at(0).logins.at(0).login == "lea.lilas");
  const std::string proeps =
      "Identifiant ENT,Profil,nom,prénom,Date de naissance,Sexe,Classe,id sconet\nE1,Eleve,LILAS,Léa,05/03/2015,F,6E "
      "1,4567\n";
  const Reading pupils = read(proeps);  // a list without logins is a table of pupils
  CHECK(pupils.accounts.empty());
  CHECK(pupils.roster.students.at(0).source_id == "4567");
}

TEST_CASE("SACoche: its table of pupils is one, with a login and a password it is a list") {
  CHECK(read("numéro;genre;nom;prenom;date naiss.;courriel;classe;groupes\n1;F;LILAS;Léa;05/03/2015;;6E 1;latin|ODP\n")
            .roster.students.at(0)
            .groups == Texts{"latin", "ODP"});
  CHECK(login_of("classe;nom;prenom;login;mot de passe\n6E 1;LILAS;Léa;llilas;abc\n").secret == "abc");
}

TEST_CASE("Moodle: commas, an escaped comma, a cohort") {
  const Reading r = read_with_roster(
      "username,password,firstname,lastname,email,cohort1\nlea.lilas,a&#44b&#44;c,Léa,LILAS,lea@exemple.invalid,6E "
      "1\n");
  CHECK(r.accounts.at(0).person.family_name == "LILAS");
  CHECK(r.accounts.at(0).logins.at(0) == GivenLogin{"", "lea.lilas", "a,b,c", SecretKind::password});
  CHECK(login_of("Login,Mot de passe,Nom,Prénom,Classe\nlea,a&#44b,LILAS,Léa,6E 1\n").secret == "a&#44b");
}

TEST_CASE("Pix and the like: a login under any of its usual names") {
  const auto [login, password] =
      GENERATE(table<std::string, std::string>({{"Identifiant", "Mot de passe"},
                                                {"Nom d'utilisateur", "Mot de passe temporaire"},
                                                {"LOGIN", "MDP"},
                                                {"Username", "Password"},
                                                {"login", "Mot de passe provisoire"}}));
  CHECK(login_of("Classe;Nom;Prénom;" + login + ";" + password + "\n6E 1;LILAS;Léa;lea.lilas0503;abc\n") ==
        GivenLogin{"", "lea.lilas0503", "abc", SecretKind::password});
}

TEST_CASE("a group stands for the division where there is no other") {
  CHECK(account_of("Groupe;Prénom;Nom;Nom d'utilisateur;Mot de passe temporaire;URL\n6E 1;Léa;LILAS;lea;abc;x\n")
            .person.division == "6E 1");
}

TEST_CASE("any other list is read with its columns named") {
  ReadOptions options;
  options.columns = {{"login", "Pseudo"}, {"password", "Sésame"}};
  const GivenAccount a = account_of("Classe;Nom;Prénom;Pseudo;Sésame\n6E 1;LILAS;Léa;lili;abc\n", options);
  CHECK(a.logins.at(0) == GivenLogin{"", "lili", "abc", SecretKind::password});
}

TEST_CASE("columns are named for the file that has them") {
  ReadOptions options;
  options.columns = {{"login", "Pseudo"}, {"birth_date", "Né le"}};
  const Reading r = read({{"eleves.csv", "Division;Nom;Prénom;Né le\n6E 1;LILAS;Léa;05/03/2015\n"},
                          {"comptes.csv", "Classe;Nom;Prénom;Pseudo;Mot de passe\n6E 1;LILAS;Léa;lili;abc\n"}},
                         options);
  CHECK(r.roster.students.at(0).birth_date == 2015y / March / 5);
  CHECK(r.accounts.at(0).logins.at(0).login == "lili");
}

TEST_CASE("a list in a workbook is read as one in text") {
  const Reading r =
      read(std::vector<Input>{{"comptes.xlsx", xlsx_of_texts({{"Classe", "Nom", "Prénom", "Login", "Mot de passe"},
                                                              {"6E 1", "LILAS", "Léa", "lea.lilas", " 0012 "}})}});
  REQUIRE(r.accounts.size() == 1);
  CHECK(r.accounts[0].logins.at(0) == GivenLogin{"", "lea.lilas", " 0012 ", SecretKind::password});
  CHECK(r.accounts[0].person.origin == Origin{"comptes.xlsx › Feuil1", 2});
}

TEST_CASE(
    "Two accounts beside one merged name are refused: one may be a parent's; homonyms of a merged division are not") {
  const std::string rows = "<row r=\"1\">" + text_cells({"Classe", "Nom", "Prénom", "Login", "Mot de passe"}) +
                           "</row><row r=\"2\">" + text_cells({"6E 1", "PIE", "Zoé", "z.pie", "a"}) +
                           "</row><row r=\"3\">";
  const auto workbook = [&](const std::vector<std::string>& last_row, const std::string& merges) {
    return xlsx(rows + text_cells(last_row) + "</row></sheetData><mergeCells>" + merges + "</mergeCells><sheetData>");
  };
  const std::string division = "<mergeCell ref=\"A2:A3\"/>";
  const std::string all = division + "<mergeCell ref=\"B2:B3\"/><mergeCell ref=\"C2:C3\"/>";
  CHECK(error_of(workbook({"", "", "", "p.pie", "b"}, all)).where() == "comptes.csv › Feuil1:3");
  CHECK(error_of("<table><tr><td>Classe<td>Nom<td>Prénom<td>Login<td>Mot de passe<tr><td>6E 1<td rowspan=2>PIE"
                 "<td rowspan=2>Zoé<td>z.pie<td>a<tr><td>6E 1<td>p.pie<td>b</table>")
            .message()
            .fr.find("fusionné") != std::string::npos);
  CHECK(read(workbook({"", "", "", "", ""}, all)).accounts.size() == 1);
  CHECK(read(workbook({"", "PIE", "Zoé", "zoe.pie", "b"}, division)).accounts.size() == 2);
}

TEST_CASE("a zip may hold several lists") {
  const Reading r = read(std::vector<Input>{{"CSV.zip", write_zip({{"6E1.csv", list + "6E 1;LILAS;Léa;lea;abc\n"},
                                                                   {"6E2.csv", list + "6E 2;ROSE;Ana;ana;def\n"}})}});
  CHECK(r.accounts.size() == 2);
  CHECK(r.roster.students.size() == 2);
}

// ---- Several logins ----

TEST_CASE("a login for each test, with its own password or one for all") {
  const GivenAccount own = account_of(
      "Classe;Nom;Prénom;Identifiant français;Mot de passe français;Identifiant mathématiques;MDP mathématiques\n"
      "6E 1;LILAS;Léa;F123;abc;M456;def\n");
  CHECK(own.logins == std::vector<GivenLogin>{{"français", "F123", "abc", SecretKind::password},
                                              {"mathématiques", "M456", "def", SecretKind::password}});
  const GivenAccount shared =
      account_of("Classe;Nom;Prénom;Login - Maths;Login (français);Mot de passe\n6E 1;LILAS;Léa;M456;F123;abc\n");
  CHECK(shared.logins == std::vector<GivenLogin>{{"Maths", "M456", "abc", SecretKind::password},
                                                 {"français", "F123", "abc", SecretKind::password}});
}

TEST_CASE("passwords of one name are those of the logins before them, or nobody's") {
  const Reading r = read(
      "Classe;Nom;Prénom;Identifiant français;Mot de passe;Identifiant mathématiques;Mot de passe\n"
      "6E 1;LILAS;Léa;F123;abc;M456;def\n");
  CHECK(r.accounts.at(0).logins == std::vector<GivenLogin>{{"français", "F123", "abc", SecretKind::password},
                                                           {"mathématiques", "M456", "def", SecretKind::password}});
  CHECK(codes(r) == Texts{"IDENT_P_12"});
  const Reading before = read(
      "Classe;Nom;Prénom;Mot de passe;Identifiant français;Mot de passe;Identifiant mathématiques\n"
      "6E 1;LILAS;Léa;abc;F123;def;M456\n");
  CHECK(before.accounts.at(0).logins == std::vector<GivenLogin>{{"français", "F123", {}, SecretKind::password},
                                                                {"mathématiques", "M456", {}, SecretKind::password}});
  CHECK(codes(before) == Texts{"COLON_P_01", "IDENT_P_12"});
}

TEST_CASE("logins of guardians are no pupil's") {
  for (const char* whose : {"parent", "responsable 1", "du père", "mère"})
    CHECK(account_of("Classe;Nom;Prénom;Identifiant " + std::string(whose) +
                     ";Identifiant maths;Mot de passe maths\n6E 1;LILAS;Léa;P1;M456;abc\n")
              .logins == std::vector<GivenLogin>{{"maths", "M456", "abc", SecretKind::password}});
}

TEST_CASE("beside a plain login other identifiers are none") {
  CHECK(account_of("Classe;Nom;Prénom;Login;Identifiant famille;Mot de passe\n6E 1;LILAS;Léa;lea;F1;abc\n")
            .logins.size() == 1);
}

// ---- Passwords ----

TEST_CASE("passwords keep every character") {
  const auto [cell, secret] = GENERATE(table<std::string, std::string>({{" a b ", " a b "},
                                                                        {"\"a;b\"\"c\"", "a;b\"c"},
                                                                        {"a&b*<>$", "a&b*<>$"},
                                                                        {"&#44", "&#44"},
                                                                        {"00012", "00012"},
                                                                        {"12e45678", "12e45678"},
                                                                        {"\u00A0é", "é"}}));
  CHECK(login_of(list + "6E 1;LILAS;Léa; lea.lilas ;" + cell + "\n") ==
        GivenLogin{"", "lea.lilas", secret, SecretKind::password});
}

TEST_CASE("among numbers of one length a shorter one has lost its zeros, unless others keep theirs or lengths vary") {
  const auto left_out = [](const std::string& eleventh, const std::string& twelfth) {
    std::string text = list;
    for (std::size_t n = 10; n < 20; ++n)
      text += "6E 1;LILAS;Léa" + std::string(n, 'a') + ";lea;1234" + std::to_string(n) + "\n";
    const Reading r = read(text + "6E 1;ROSE;Ana;ana;" + eleventh + "\n6E 1;ROSE;Eva;eva;" + twelfth + "\n");
    return 12 - r.accounts.size();
  };
  CHECK(left_out("123456", "7007") == 1);
  CHECK(left_out("007008", "7007") == 0);
  CHECK(left_out("1234567", "7007") == 0);
  CHECK(left_out("abc", "70a7") == 0);
}

TEST_CASE("a line that an unquoted delimiter has torn gives nobody half a password") {
  const std::string whole = "6E 1;PIC;Zoé;zpic;abc\n";
  for (const char* password : {"ab;cd", "abcd;", "\"ab\";cd"}) {
    const Reading r = read(list + whole + "6E 1;GEAI;Max;mgeai;" + password + "\n");
    CHECK(r.accounts.size() == 1);
    CHECK(codes(r) == Texts{"IDENT_P_21", "IDENT_P_12"});
  }
  CHECK(read(list + "6E 1;GEAI;Max;mgeai;abc;\n6E 1;PIC;Zoé;zpic;abc;\n").accounts.size() == 2);
}

TEST_CASE("the last line of a cut file gives nobody half a login") {
  const Reading r = read(list + "6E 1;PIC;Zoé;zpic;abc\n6E 1;GEAI;Max;mge");
  CHECK(r.accounts.size() == 1);
  CHECK(codes(r) == Texts{"IDENT_P_21", "IDENT_P_12"});
  CHECK(read(list + "6E 1;PIC;Zoé;zpic;abc\n6E 1;GEAI;Max;mgeai;abc").accounts.size() == 2);
}

TEST_CASE("a list of which every line is torn is an error: nobody has an account in it, and nobody lacks one") {
  CHECK(error_of(list + "6E 1;GEAI;Max;mgeai;ab;cd\n").where() == "comptes.csv");
}

TEST_CASE("a list without any account is an error: a file cut after its header") {
  CHECK(error_of(list).where() == "comptes.csv");
}

TEST_CASE("an empty password is an open account, a cell that is missing too") {
  CHECK(login_of(list + "6E 1;LILAS;Léa;lea;\n").secret == "");
  CHECK(login_of(list + "6E 1;LILAS;Léa;lea;  \n").secret == "");
  CHECK(login_of(list + "6E 1;LILAS;Léa;lea\n").secret == "");
}

// ---- The list as a whole ----

TEST_CASE("a list says what was read of it") {
  const Reading r = read(list + "6E 1;LILAS;Léa;lea;abc\n6E 1;ROSE;Ana;ana;def\n");
  REQUIRE(codes(r) == Texts{"IDENT_P_12"});
  CHECK(r.report.findings[0].details == Texts{"2", "0", "0", "Login", "Mot de passe"});
  CHECK(r.report.findings[0].origin == Origin{"comptes.csv", 1});
}

TEST_CASE("somebody without a login is a finding, a line that counts is nobody") {
  const Reading r = read(list + "6E 1;LILAS;Léa;lea;abc\n6E 1;ROSE;Ana;;\nTotal : 2;;;;\n\n");
  REQUIRE(codes(r) == Texts{"IDENT_P_10", "IDENT_P_12"});
  CHECK(r.report.findings[0].details == Texts{"ROSE Ana, 6E 1"});
  CHECK(r.report.findings[0].origin == Origin{"comptes.csv", 3});
  CHECK(r.roster.students.size() == 1);
}

TEST_CASE("with no other file the list makes the roster, with doubts about its pupils") {
  const Reading r = read(
      "Classe;Nom;Prénom;Date de naissance;Login;Mot de passe\n6E 1;LILAS;Léa;38718;lea;abc\n6E "
      "1;ROSE;Ana;05/03/2015;ana;x\n");
  REQUIRE(r.roster.students.size() == 2);
  CHECK(r.roster.students[1].division == "6E 1");
  CHECK(r.roster.students[1].birth_date == 2015y / March / 5);
  REQUIRE(codes(r) == Texts{"DNAIS_P_07", "IDENT_P_12"});
  CHECK(r.report.findings[0].subject == Subject::student(0));
}

TEST_CASE("beside a file of pupils the list adds none, and its doubts about them are not theirs") {
  for (const bool list_first : {true, false}) {
    const Input pupils{"eleves.csv", roster};
    const Input accounts{"comptes.csv",
                         "Classe;Nom;Prénom;Date de naissance;Login\n6E 1;LILAS;Léa;38718;lea\n6E 1;ROSE;Ana;;ana\n"};
    const Reading r = read(list_first ? std::vector<Input>{accounts, pupils} : std::vector<Input>{pupils, accounts});
    CHECK(r.roster.students.size() == 1);
    CHECK(r.accounts.size() == 2);
    CHECK(codes(r) == Texts{"IDENT_P_12"});
  }
}

TEST_CASE("a list that says no division is an error where nothing else does") {
  CHECK(error_of("Type;Nom;Prénom;Login;Code d'activation\nElève;LILAS;Léa;lea;abc\n").where() == "comptes.csv");
}

TEST_CASE("a list whose profiles are words of its own is an error: nobody would be in it, and the forecast printed") {
  const std::string head = "Profil;Nom;Prénom;Classe;Login\n";
  CHECK(error_of(head + "E;LILAS;Léa;6E 1;lea\nP;LILAS;Ida;;ida\n").message().fr.find("«\u00a0Profil\u00a0»") !=
        std::string::npos);
  CHECK(read(head + "Parent;LILAS;Ida;;ida\n").accounts.empty());
  CHECK(read(head + "Élève;LILAS;Léa;6E 1;lea\nInvité;ROSE;Ana;;ana\n").accounts.size() == 1);
}

TEST_CASE("a list of another school is an error") {
  CHECK_THROWS_AS(read({{"eleves.csv", "UAI;Division;Nom;Prénom;Date de naissance\n9990001N;6E;LILAS;Léa;05/03/2015\n"},
                        {"comptes.csv", "RNE;Classe;Nom;Prénom;Login\n9990002P;6E;LILAS;Léa;lea\n"}}),
                  Error);
}

TEST_CASE("passwords without a login, or without a name, are an error that names the column") {
  CHECK(error_of("Classe;Nom;Prénom;Pseudo;Mot de passe\n6E 1;LILAS;Léa;lili;abc\n")
            .hint()
            .fr.find("--column login=\"Pseudo\"") != std::string::npos);
  CHECK(error_of("Classe;Prénom;Login;Mot de passe\n6E 1;Léa;lea;abc\n").message().fr.find("nom de famille") !=
        std::string::npos);
}

TEST_CASE("a name is not needed beside a key") {
  CHECK(account_of("Classe;INE;Login\n6E 1;070000001AB;lea\n").person.ine == "070000001AB");
}

TEST_CASE("two columns of passwords are a finding") {
  const Reading r = read("Classe;Nom;Prénom;Login;Mot de passe;Code d'activation\n6E 1;LILAS;Léa;lea;abc;def\n");
  CHECK(codes(r) == Texts{"COLON_P_01", "IDENT_P_12"});
}
