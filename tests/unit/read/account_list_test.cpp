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

TEST_CASE("passwords of one name are those of the logins before them, or a question") {
  const Reading r = read(
      "Classe;Nom;Prénom;Identifiant français;Mot de passe;Identifiant mathématiques;Mot de passe\n"
      "6E 1;LILAS;Léa;F123;abc;M456;def\n");
  CHECK(r.accounts.at(0).logins == std::vector<GivenLogin>{{"français", "F123", "abc", SecretKind::password},
                                                           {"mathématiques", "M456", "def", SecretKind::password}});
  CHECK(codes(r) == Texts{"IDENT_P_12"});
  const Error before = error_of(
      "Classe;Nom;Prénom;Mot de passe;Identifiant français;Mot de passe;Identifiant mathématiques\n"
      "6E 1;LILAS;Léa;abc;F123;def;M456\n");
  CHECK(before.message().fr.find("Mot de passe (4), Mot de passe (6)") != std::string::npos);
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
  CHECK(read_with_roster(head + "Parent;LILAS;Ida;;ida\n").accounts.empty());
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
            .fr.find("--column \"identifiant=Pseudo\"") != std::string::npos);
  CHECK(error_of("Classe;Prénom;Login;Mot de passe\n6E 1;Léa;lea;abc\n").message().fr.find("nom de famille") !=
        std::string::npos);
}

TEST_CASE("a name is not needed beside a key") {
  CHECK(account_of("Classe;INE;Login\n6E 1;070000001AB;lea\n").person.ine == "070000001AB");
}

TEST_CASE("two columns of passwords are a question, unless one of them is empty or both say the same") {
  const auto head = [](const std::string& first, const std::string& second) {
    return "Classe;Nom;Prénom;Login;" + first + ";" + second + "\n";
  };
  const auto [first, second, named] = GENERATE(table<std::string, std::string, std::string>(
      {{"Mot de passe", "Code d'activation", "Code d'activation"},
       {"Ancien mot de passe", "Nouveau mot de passe", "Nouveau mot de passe"},
       {"Mot de passe", "Mot de passe provisoire", "Mot de passe provisoire"},
       {"Mot de passe", "Mot de passe réinitialisé", "Mot de passe"},
       {"MDP", "MDP par défaut", "MDP par défaut"}}));
  const Error e = error_of(head(first, second) + "6E 1;LILAS;Léa;lea;abc;def\n");
  CHECK(e.message().fr.find(first + " (5), " + second + " (6)") != std::string::npos);
  CHECK(e.hint().fr.find("--column \"mot de passe=" + named + "\"") != std::string::npos);
  CHECK(login_of(head("Mot de passe", second) + "6E 1;LILAS;Léa;lea;abc;abc\n").secret == "abc");
  ReadOptions options;
  options.columns = {{"password", second}};
  CHECK(account_of(head(first, second) + "6E 1;LILAS;Léa;lea;abc;def\n", options).logins.at(0).secret == "def");
}

TEST_CASE("of two columns of passwords the one that says something is read") {
  CHECK(login_of("Classe;Nom;Prénom;Login;Mot de passe;Code d'activation\n6E 1;LILAS;Léa;lea;;def\n") ==
        GivenLogin{"", "lea", "def", SecretKind::activation_code});
  CHECK(login_of("Classe;Nom;Prénom;Login;Mot de passe;Mot de passe modifié\n6E 1;LILAS;Léa;lea;abc;non\n").secret ==
        "abc");
}

TEST_CASE("a header that speaks of a pupil's password is one") {
  for (const char* header :
       {"Mot de passe (à usage unique)", "Nouveau mot de passe", "MDP par défaut", "Mot de passe ENT", "Code PIN",
        "Code secret", "Code d’accès", "Mot de passe élève", "Passwd", "pwd", "Clé d’activation", "Code provisoire",
        "mot de passe 1ère connexion", "Password [Required]", "MOT_DE_PASSE", "Mot de passe (8 caractères)"})
    CHECK(login_of("Classe;Nom;Prénom;Login;" + std::string(header) + "\n6E 1;LILAS;Léa;lea;abc\n").secret == "abc");
}

TEST_CASE("a header about a password that is none of a pupil's is a question, unless there is one of his") {
  for (const char* header : {"Date de changement du mot de passe", "Mot de passe modifié", "Mot de passe parent",
                             "Ancien mot de passe", "Mot de passe messagerie", "Code"}) {
    const std::string head = "Classe;Nom;Prénom;Login;" + std::string(header);
    CHECK(error_of(head + "\n6E 1;LILAS;Léa;lea;xyz9\n").hint().fr.find("--column \"mot de passe=") !=
          std::string::npos);
  }
  CHECK(login_of("Classe;Nom;Prénom;Login;Mot de passe;Mot de passe parent\n6E 1;LILAS;Léa;lea;abc;def\n").secret ==
        "abc");
}

TEST_CASE("codes that are no passwords leave a list without any") {
  for (const char* header : {"Code postal", "Code MEF", "Code UAI", "Code structure", "Code commune", "Code régime"})
    CHECK(login_of("Classe;Nom;Prénom;Login;" + std::string(header) + "\n6E 1;LILAS;Léa;lea;99900\n").secret ==
          std::nullopt);
}

TEST_CASE("numbers in registers are no logins, INEs are INEs under whatever name") {
  for (const char* header :
       {"Identifiant National Élève", "Identifiant national", "Identifiant unique élève", "ID élève", "Identifiant"}) {
    const Reading r = read("Classe;Nom;Prénom;Date de naissance;" + std::string(header) +
                           "\n6E 1;LILAS;Léa;05/03/2015;070000001AB\n");
    CHECK(r.accounts.empty());
    CHECK(r.roster.students.at(0).ine == "070000001AB");
  }
  for (const char* header : {"Identifiant ONDE", "Identifiant académique", "Identifiant établissement",
                             "Identifiant interne", "Identifiant STS", "Identifiant famille", "Login parent"})
    CHECK(read("Classe;Nom;Prénom;Date de naissance;" + std::string(header) + "\n6E 1;LILAS;Léa;05/03/2015;a7001\n")
              .accounts.empty());
}

TEST_CASE("Google Workspace and Microsoft 365: the address is the login") {
  CHECK(read_with_roster("First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org "
                         "Unit Path [Required]\nLéa,LILAS,lea@exemple.invalid,abc,/Eleves\n")
            .accounts.at(0)
            .logins.at(0) == GivenLogin{"", "lea@exemple.invalid", "abc", SecretKind::password});
  CHECK(read_with_roster("User principal name,First name,Last name,Password\nlea@exemple.invalid,Léa,LILAS,abc\n")
            .accounts.at(0)
            .logins.at(0)
            .secret == "abc");
}

TEST_CASE("each login may have the password of its own platform") {
  CHECK(account_of("Classe;Nom;Prénom;Identifiant EduConnect;Mot de passe EduConnect;Identifiant Pix;Mot de passe Pix\n"
                   "6E 1;LILAS;Léa;e.lilas;abc;p.lilas;def\n")
            .logins == std::vector<GivenLogin>{{"EduConnect", "e.lilas", "abc", SecretKind::password},
                                               {"Pix", "p.lilas", "def", SecretKind::password}});
}

// ---- Whose account it is ----

TEST_CASE("lists of guardians give a pupil of the same name nothing") {
  for (const char* rows :
       {"CLASSE;IDENTIFIANT;NUM_LEGAL;CIVILITE;NOM;PRENOM;MOT_DE_PASSE;ELV1;ELV1_LOGIN\n6E "
        "1;x;1;Mme;LILAS;Léa;abc;LILAS "
        "Ida;i\n",
        "Nom;Prénom;Login;Mot de passe;Nom de famille enfant;Prénom enfant\nLILAS;Léa;x;abc;LILAS;Ida\n",
        "Nom responsable;Prénom responsable;Identifiant;Mot de passe;Nom élève;Prénom élève;Classe\n"
        "LILAS;Ida;x;abc;LILAS;Léa;6E 1\n",
        "Nom élève;Prénom élève;Classe;Nom responsable;Prénom responsable;Identifiant;Mot de passe\n"
        "LILAS;Léa;6E 1;LILAS;Ida;x;abc\n",
        "Nom;Prénom;Classe;Responsable légal 1;Identifiant;Mot de passe\nLILAS;Léa;6E 1;LILAS Ida;x;abc\n",
        "Nom;Prénom;Lien de parenté;Identifiant;Mot de passe\nLILAS;Léa;Mère;x;abc\n",
        "Type de compte;Nom;Prénom;Identifiant;Mot de passe\nFamille;LILAS;Léa;x;abc\n",
        "Statut;Nom;Prénom;Identifiant;Mot de passe\nParent;LILAS;Léa;x;abc\n",
        "PROFIL (INFO);NOM;PRENOM;LOGIN;MOT DE PASSE\nTUT;LILAS;Léa;x;abc\n"}) {
    CHECK(read_with_roster(rows).accounts.empty());
    CHECK(error_of(rows).hint().fr.find("CSVExtraction-eleves.csv") != std::string::npos);
  }
}

TEST_CASE("a list of pupils may name their guardians and bear their family names") {
  for (const char* rows :
       {"Nom de famille;Prénom;Login;Mot de passe\nLILAS;Léa;lea;abc\n",
        "Nom;Nom de famille;Nom d'usage;Prénom;Login;Mot de passe\nLILAS;LILAS;;Léa;lea;abc\n",
        "Nom;Prénom;Classe;Login;Mot de passe;Nom responsable;Prénom responsable\nLILAS;Léa;6E 1;lea;abc;LILAS;Ida\n",
        "Nom;Prénom;Tél. responsable;Courriel parent;Login;Mot de passe\nLILAS;Léa;0;x;lea;abc\n"})
    CHECK(read_with_roster(rows).accounts.at(0).logins.at(0).secret == "abc");
}

TEST_CASE("teachers of several classes, and lists with subjects or functions, are staff") {
  for (const char* rows :
       {"Nom;Prénom;Login;Mot de passe;Classe(s)\nLILAS;Léa;x;abc;\"6E 1, 6E 2\"\nROSE;Ana;y;def;6E 1\n",
        "Nom;Prénom;Login;Mot de passe;Classe\nLILAS;Léa;x;abc;\"6E 1, 6E 2, 5E 1\"\nROSE;Ana;y;def;\"6E 1, 4E 2\"\n",
        "Nom;Prénom;Login;Mot de passe;Classes\nLILAS;Léa;x;abc;6E 1 / 6E 2\nROSE;Ana;y;def;6E 1|5E 2\n",
        "Nom;Prénom;Login;Mot de passe;Classe;Matière\nLILAS;Léa;x;abc;6E 1;Anglais\n"}) {
    const Reading r = read_with_roster(rows);
    CHECK(std::all_of(r.accounts.begin(), r.accounts.end(),
                      [](const GivenAccount& a) { return a.profile == GivenAccount::Profile::staff; }));
  }
}

TEST_CASE("SACoche: codes as profiles, and SIECLE's numbers as keys") {
  const Reading r = read_with_roster(
      "SCONET_ID;SCONET_N°;REFERENCE;PROFIL;NOM;PRENOM;LOGIN;MOT DE "
      "PASSE;INFO\n\n4567;12;;ELV;LILAS;Léa;llilas;abc;6E1\n"
      "9;0;;TUT;LILAS;Léa;x;def;LILAS Léa\n5;0;;PRF;ROSE;Ana;y;ghi;\n6;0;;DIR;IRIS;Eva;z;jkl;\n");
  REQUIRE(r.accounts.size() == 3);
  CHECK(r.accounts[0].person.source_id == "4567");
  CHECK(r.accounts[0].person.elenoet == "12");
  CHECK(r.accounts[1].profile == GivenAccount::Profile::staff);
}

TEST_CASE("a column may close an account: by its yes, its no or its word") {
  const auto [header, closed, open] =
      GENERATE(table<std::string, std::string, std::string>({{"suspended", "1", "0"},
                                                             {"deleted", "1", "0"},
                                                             {"Compte désactivé", "oui", "non"},
                                                             {"Désactivé", "x", ""},
                                                             {"Actif", "non", "oui"},
                                                             {"enabled", "FALSE", "TRUE"},
                                                             {"Status", "Suspended", "Active"},
                                                             {"Etat", "Verrouillé", "Inactif"}}));
  const Reading r = read("Classe;Nom;Prénom;Login;Mot de passe;" + header + "\n6E 1;LILAS;Léa;lea;abc;" + open +
                         "\n6E 1;ROSE;Ana;ana;def;" + closed + "\n");
  REQUIRE(r.accounts.size() == 1);
  CHECK(r.accounts[0].logins.at(0).login == "lea");
  CHECK(codes(r) == Texts{"IDENT_P_18", "IDENT_P_12"});
}

TEST_CASE("« Activé » tells whether its owner has opened the account: a no leaves the password good") {
  CHECK(login_of("Classe;Nom;Prénom;Login;Mot de passe;Activé\n6E 1;LILAS;Léa;lea;abc;non\n").secret == "abc");
}

TEST_CASE("SACoche's list of users leaves all passwords empty: they are not told, and no account is called open") {
  for (const char* profile : {"PROFIL (INFO)", "Profil (info)"}) {
    const Reading r = read("SCONET_ID;" + std::string(profile) +
                           ";NOM;PRENOM;CLASSE;LOGIN;MOT DE PASSE\n"
                           "1;ELV;LILAS;Léa;6E 1;llilas;\n2;TUT;LILAS;Ana;;alilas;\n3;PRF;IF;Max;;mif;\n");
    REQUIRE(r.accounts.size() == 2);
    CHECK(r.accounts[0].logins[0].secret == "");
    CHECK(r.accounts[0].logins[0].untold == Untold::withheld);
    CHECK(r.accounts[1].profile == GivenAccount::Profile::staff);
  }
  CHECK(login_of(list + "6E 1;LILAS;Léa;llilas;\n").untold == Untold::empty_cell);
}

TEST_CASE("our own list keeps passwords that a spreadsheet program would calculate") {
  const std::string own = "UAI;Division;Nom;Prénom;Sexe;Date de naissance;INE;Identifiant;Mot de passe\n";
  CHECK(login_of(own + "9990010G;6E 1;LILAS;Léa;F;05/03/2015;;lea.lilas;'=ab12\n").secret == "=ab12");
}
