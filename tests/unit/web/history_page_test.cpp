// Historique: imports with their reports, and what happened to somebody.

#include <catch2/catch.hpp>

#include "school_of_birds.hpp"

using namespace passation;

namespace {

bool says(const HttpResponse& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

/// Where the search for somebody leads.
std::string found(WebVisitor& visitor, const std::string& who) {
  return WebVisitor::location(visitor.post("/historique", {{"personne", who}}));
}

}  // namespace

TEST_CASE("the history lists each import, and opens its report in its sections") {
  WebVisitor visitor;
  import_birds(visitor);
  import_birds(visitor, {4});
  const std::string page = visitor.page("/historique");
  CHECK(times(page, "href=\"/historique/compte-rendu?import=") == 2);
  CHECK(page.find("import=2") < page.find("import=1"));  // the latest first
  std::size_t at = 0;                                    // SIECLE's columns, in its order
  for (const char* column : {"Date", "Type", "Fichiers", "Responsables", "Élèves", "Personnels", "Absents"}) {
    INFO(column);
    at = page.find(">" + std::string(column) + "</th>", at);
    CHECK(at != std::string::npos);
  }
  const std::string report = visitor.page("/historique/compte-rendu?import=2");
  CHECK(report.find("HERON Luc") != std::string::npos);
  CHECK(report.find("Fiches Élèves connues, absentes du fichier") != std::string::npos);
  for (const char* section :  // SIECLE's, though nobody is in them
       {"Fiches Élèves rejetées", "Fiches Élèves importées avec anomalies", "Fiches Élèves modifiées ou ajoutées"}) {
    INFO(section);
    CHECK(report.find(section) != std::string::npos);
  }
  CHECK(visitor.page("/historique/compte-rendu?import=1").find("HERON") == std::string::npos);
  for (const char* number : {"0", "3", "x", ""})
    CHECK(says(visitor.get("/historique/compte-rendu?import=" + std::string(number)), "pas dans l’historique"));
}

TEST_CASE("the report of guardians' files has their sections, too") {
  WebVisitor visitor;
  visitor.analyse({example_file("college/ExportXML_ElevesSansAdresses.zip"),
                   example_file("college/ExportXML_ResponsablesAvecAdresses.zip")});
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  const std::string report = visitor.page("/historique/compte-rendu?import=1");
  for (const char* section : {"Fiches Responsables et Correspondants rejetées",
                              "Fiches Responsables et Correspondants importées avec anomalies"})
    CHECK(report.find(section) != std::string::npos);
}

TEST_CASE("a report is narrowed down to a division, or to what is grave") {
  WebVisitor visitor;
  visitor.analyse({example_file("college/ExportXML_ElevesSansAdresses.zip")});
  const std::string all = visitor.page("/compte-rendu"), grave = visitor.page("/compte-rendu?gravite=rejection");
  CHECK(times(grave, "<span class=\"rejection\">") == times(all, "<span class=\"rejection\">"));
  CHECK(times(grave, "<h3>") < times(all, "<h3>"));
  const std::string of_one = visitor.page("/compte-rendu?division=6E%201");
  CHECK(times(of_one, "<h3>") > 0);
  CHECK(times(of_one, "<h3>") == times(of_one, "<h3>6E 1"));
  CHECK(visitor.page("/compte-rendu?division=9Z").find("Aucune fiche ne correspond") != std::string::npos);
}

TEST_CASE("a report is taken along as a PDF") {
  WebVisitor visitor;
  CHECK(WebVisitor::location(visitor.get("/compte-rendu/pdf")) == "/compte-rendu");
  visitor.post("/importer", {{"tableau", bird_table()}, {"uai", birds_school}});
  CHECK(visitor.get("/compte-rendu/pdf").body.starts_with("%PDF"));
}

TEST_CASE("who is looked for stands in no address, and namesakes are all shown") {
  WebVisitor visitor;
  import_birds(visitor);
  const std::string address = found(visitor, "pie jean");
  CHECK(address.starts_with("/historique/personne?n="));
  CHECK(times(address, "n=") == 2);
  CHECK(times(visitor.page(address), "<h2>PIE Jean") == 2);
  const HttpResponse nobody = visitor.post("/historique", {{"personne", "AUTRUCHE Léa"}});
  CHECK(nobody.status == 422);
  CHECK(says(nobody, "value=\"AUTRUCHE Léa\""));
  CHECK(visitor.post("/historique", {{"personne", "  "}}).status == 422);
}

TEST_CASE("a person's record says what was printed, and is handed over with passwords only where they are asked for") {
  WebVisitor visitor;
  import_birds(visitor);
  print_labels(visitor);
  const std::string address = found(visitor, "MERLE Lucie");
  const std::string record = visitor.page(address);
  CHECK(record.find("EVA6") != std::string::npos);
  CHECK(record.find("pas encore remis") != std::string::npos);
  const std::string access = "/historique/droit-acces" + address.substr(address.find('?'));
  const HttpResponse plain = visitor.post(access), secret = visitor.post(access, {{"secrets", "1"}});
  CHECK(plain.type == "text/plain; charset=utf-8");
  CHECK(plain.body.starts_with("MERLE Lucie"));
  CHECK(plain.body.find("--") == std::string::npos);
  REQUIRE(secret.body.find("\n  mot de passe\u00a0: ") != std::string::npos);
  CHECK(plain.body.find("\n  mot de passe\u00a0: ") == std::string::npos);
  const std::string password = between(secret.body, "\n  mot de passe\u00a0: ", "\n");
  CHECK(visitor.page(address).find(password) == std::string::npos);
}

TEST_CASE("somebody is erased after it was said what goes, and not while the files have him") {
  WebVisitor visitor;
  import_birds(visitor);
  const std::string address = found(visitor, "HERON Luc");
  const std::string erase = "/historique/effacer" + address.substr(address.find('?'));
  CHECK(visitor.page(address).find(erase) == std::string::npos);
  CHECK(says(visitor.get(erase), "encore dans les fichiers"));
  import_birds(visitor, {4});
  CHECK(visitor.page(address).find(erase) != std::string::npos);
  const std::string plan = visitor.page(erase);
  CHECK(plan.find("HERON Luc") != std::string::npos);
  CHECK(plan.find("2 événements") != std::string::npos);
  const HttpResponse done = visitor.followed(visitor.post(erase, {{"faire", "effacer"}}));
  CHECK(says(done, "2 événements"));
  CHECK_FALSE(says(done, "HERON"));
  CHECK(visitor.post("/historique", {{"personne", "HERON Luc"}}).status == 422);
  CHECK(visitor.page("/historique").find("import=2") == std::string::npos);  // its report named him
}

TEST_CASE("pages of a person whose number is none say so") {
  WebVisitor visitor;
  import_birds(visitor);
  for (const char* page : {"personne", "droit-acces", "effacer"}) {
    const HttpResponse response = visitor.get("/historique/" + std::string(page) + "?n=999");
    CHECK(response.status != 200);
    CHECK(says(response, "Aucune personne"));
  }
}
