#include "read/header.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using Headers = std::vector<std::string>;

namespace {

std::optional<std::size_t> column(const Headers& headers, TableField field) {
  return match_header(headers).columns[field];
}

}  // namespace

TEST_CASE("SIECLE's custom extraction is recognised as SIECLE writes it") {
  const auto match = match_header({"Division", "Nom de famille", "Prénom 1", "Sexe", "Date de naissance", "Prénom 2",
                                   "N° Interne", "INE", "Groupe", "MEF", "Commune de naissance"});
  CHECK(match.clashes.empty());
  CHECK(match.columns[TableField::division] == 0);
  CHECK(match.columns[TableField::family_name] == 1);
  CHECK(match.columns[TableField::given_name] == 2);
  CHECK(match.columns[TableField::sex] == 3);
  CHECK(match.columns[TableField::birth_date] == 4);
  CHECK(match.columns[TableField::second_given_name] == 5);
  CHECK(match.columns[TableField::elenoet] == 6);
  CHECK(match.columns[TableField::ine] == 7);
  CHECK(match.columns[TableField::groups] == 8);
  CHECK(match.columns[TableField::mef] == 9);
  CHECK(match.columns.count() == 10);
}

TEST_CASE("ASP's headers are recognised in any order and case") {
  const auto match = match_header({"date de naissance", "SEXE", "prénom", "NOM", "classe"});
  CHECK(match.columns[TableField::birth_date] == 0);
  CHECK(match.columns[TableField::sex] == 1);
  CHECK(match.columns[TableField::given_name] == 2);
  CHECK(match.columns[TableField::family_name] == 3);
  CHECK(match.columns[TableField::division] == 4);
}

TEST_CASE("« N° » before a header is a sign") {
  CHECK(column({"N° INE"}, TableField::ine) == 0);
  CHECK(column({"No INE"}, TableField::ine) == 0);
}

TEST_CASE("a header is matched blind to accents, spaces, dots, asterisks, apostrophes and line ends") {
  for (const char* header : {"Prénom.1", "PRENOM 1", " prenom1*", "Prénom\n1", "pre\u0301nom 1"})
    CHECK(column({header}, TableField::given_name) == 0);
  for (const char* header : {"Nom d'usage", "Nom d’usage", "NOM D USAGE"})
    CHECK(column({header}, TableField::used_name) == 0);
}

TEST_CASE("a class column may contain the word classe or division") {
  CHECK(column({"Nom de la classe"}, TableField::division) == 0);
  CHECK(column({"Division de l'élève"}, TableField::division) == 0);
  CHECK(column({"Nom de la classe"}, TableField::family_name) == std::nullopt);
}

TEST_CASE("an exact class header goes before one that contains the word, without a clash") {
  const auto match = match_header({"Classe précédente", "Libellé division", "Division"});
  CHECK(match.columns[TableField::division] == 2);
  CHECK(match.clashes.empty());
}

TEST_CASE("a header that contains the word and says something else is no class") {
  for (const char* header :
       {"Division an dernier", "DIV. PREC.", "Classe précédente", "Classe antérieure", "Classe d’origine", "Classe N-1",
        "Ancienne classe", "Classe prévue", "Classe demandée", "Professeur principal de la classe", "Effectif classe",
        "Nb élèves classe", "Niveau classe", "Classe enfant 1", "Régime division", "Classe 2025-2026", "Classe 25/26"})
    CHECK(match_header({header}, {}, 2026).columns[TableField::division] == std::nullopt);
}

TEST_CASE("the pupil's class of this year may be called in several ways") {
  for (const char* header : {"Div.", "Classe (6e)", "Ma division", "Classe actuelle", "Classe 2026-2027",
                             "Libellé de la classe", "CODE_CLASSE", "Classe d’affectation", "Classe rentrée 2026",
                             "Nouvelle classe", "Classe ou groupe", "Classe(s)"})
    CHECK(match_header({header}, {}, 2026).columns[TableField::division] == 0);
}

TEST_CASE("a new class beside a class is a doubt, last year's is none") {
  CHECK(match_header({"Classe", "Nouvelle classe"}).clashes ==
        std::vector<Clash>{{TableField::division, {0, 1}, true}});
  CHECK(match_header({"Classe", "Classe actuelle"}).clashes.size() == 1);
  CHECK(match_header({"Classe", "Classe rentrée 2026"}, {}, 2026).clashes.size() == 1);
  CHECK(match_header({"Classe", "Ancienne classe"}).clashes.empty());
  CHECK(match_header({"Classe", "Libellé classe"}).clashes.empty());
}

TEST_CASE("two columns that fit equally clash, and the first is read") {
  const auto match = match_header({"Nom", "Classe", "Prénom", "Division"});
  CHECK(match.columns[TableField::division] == 1);
  CHECK(match.clashes == std::vector<Clash>{{TableField::division, {1, 3}}});
}

TEST_CASE("Nom, Nom de famille and Nom d'usage do not clash") {
  const auto match = match_header({"Nom", "Nom d'usage", "Nom de famille", "Prénom"});
  CHECK(match.clashes.empty());
  CHECK(match.columns[TableField::family_name] == 2);
  CHECK(match.columns[TableField::used_name] == 1);
}

TEST_CASE("ElevesComplete saved as CSV is recognised") {
  const auto match =
      match_header({"Sexe", "Pays Nat.", "Num. Elève Etab", "Nom de famille", "Nom d'usage", "Prénom", "Prénom 2",
                    "Prénom 3", "Date Naissance", "Id National", "Date Entrée", "Date Sortie", "Motif Sortie",
                    "Code MEF", "Lib. MEF", "Code Structure", "Type Structure", "Lib. Structure"});
  CHECK(match.clashes.empty());
  CHECK(match.columns[TableField::elenoet] == 2);
  CHECK(match.columns[TableField::birth_date] == 8);
  CHECK(match.columns[TableField::ine] == 9);
  CHECK(match.columns[TableField::entry_date] == 10);
  CHECK(match.columns[TableField::exit_date] == 11);
  CHECK(match.columns[TableField::exit_reason] == 12);
  CHECK(match.columns[TableField::mef] == 13);
  CHECK(match.columns[TableField::division] == 15);
  CHECK(match.columns[TableField::structure_type] == 16);
  CHECK(match.columns.count() == 15);
}

TEST_CASE("the headers of Pix and ONDE are recognised") {
  const auto pix = match_header({"Identifiant unique*", "Premier prénom*", "Deuxième prénom", "Troisième prénom",
                                 "Nom de famille*", "Nom d'usage", "Code sexe*", "Date de naissance (jj/mm/aaaa)*",
                                 "Statut*", "Code MEF*", "Division*"});
  CHECK(pix.clashes.empty());
  CHECK(pix.columns.count() == 10);
  CHECK(pix.columns[TableField::ine] == 0);
  CHECK(pix.columns[TableField::birth_date] == 7);
  const auto onde = match_header(
      {"Nom Elève", "Nom d'usage Elève", "Prénom Elève", "Date naissance", "Sexe", "Adresse1", " Cycle", "Classe"});
  CHECK(onde.clashes.empty());
  CHECK(onde.columns.count() == 6);
  CHECK(onde.columns[TableField::used_name] == 1);
}

TEST_CASE("headers of guardians and other persons are no pupil's") {
  CHECK(match_header({"Nom responsable", "Prénom responsable", "Nom de famille enfant", "Prénom enfant", "Email",
                      "Date de naissance du responsable"})
            .columns.count() == 0);
}

TEST_CASE("an unknown or empty header is nobody's, and so is text too long for one") {
  CHECK(match_header({"", "*", "Options", std::string(200, ' ') + "Nom"}).columns.count() == 0);
}

TEST_CASE("a named column goes before the synonyms") {
  const auto match =
      match_header({"Nom", "Prénom", "Né le", "Date de naissance"}, {.named = {{"birth_date", "ne le"}}});
  CHECK(match.columns[TableField::birth_date] == 2);
  CHECK(match.clashes.empty());
  CHECK(match.absent.empty());
}

TEST_CASE("a column named for one field is not taken for another") {
  const auto match = match_header({"Nom", "Prénom"}, {.named = {{"used_name", "Nom"}}});
  CHECK(match.columns[TableField::used_name] == 0);
  CHECK(match.columns[TableField::family_name] == std::nullopt);
}

TEST_CASE("of two headers alike when folded, the one written as named is meant") {
  CHECK(match_header({"NOM", "Nom"}, {.named = {{"family_name", "Nom"}}}).columns[TableField::family_name] == 1);
}

TEST_CASE("a named column that is not there is said to be absent") {
  const auto match = match_header({"Nom", "Prénom", "Date de naissance"}, {.named = {{"birth_date", "Né le"}}});
  CHECK(match.columns[TableField::birth_date] == std::nullopt);
  CHECK(match.absent == Headers{"Né le"});
}

TEST_CASE("every field has a key of its own that --column accepts") {
  for (std::size_t i = 0; i < field_count; ++i) {
    const auto field = static_cast<TableField>(i);
    CHECK(field_named(field_key(field)) == field);
    CHECK(known_fields().en.find(field_key(field)) != std::string::npos);
    CHECK(field_named(field_label(field).fr) == field);
    CHECK_FALSE(field_label(field).fr.empty());
  }
  CHECK(field_named("shoe_size") == std::nullopt);
}

TEST_CASE("« Secret » is a password; « M. de passe » may be one, and is asked about") {
  CHECK(match_header({"Nom", "Prénom", "Login", "Secret"}).columns[TableField::password] == 3);
  CHECK(match_header({"Nom", "Prénom", "Login", "M. de passe"}).doubtful_secrets == std::vector<std::size_t>{3});
}
