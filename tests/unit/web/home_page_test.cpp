// Accueil: the figures of the school, and what is left to be done.

#include "action/backup.hpp"
#include "action/check.hpp"
#include "roster/blocking.hpp"
#include "school_of_birds.hpp"

using namespace passation;

namespace {

/// A pupil without a class is left out; one who stands there twice is enrolled twice.
constexpr const char* faulty =
    "INE;Division;Nom;Prénom;Date de naissance\n"
    "070000001JA;6E 1;MERLE;Lucie;01/02/2015\n"
    "070000001JA;6E 1;MERLE;Lucie;01/02/2015\n"
    "070000002JB;6E 1;PINSON;Noé;03/04/2015\n"
    "070000003JC;6E 2;GRIVE;Zoé;05/06/2015\n"
    "070000004JD;;GEAI;Paul;06/06/2015\n";

std::string figure(const std::string& page, const std::string& name) {
  return between(page, "<dt>" + name + "</dt><dd>", "<");
}

void generate_all(WebVisitor& visitor) {
  visitor.post("/classes", {{"tout", "1"}});
  REQUIRE(WebVisitor::location(visitor.post(
              "/etiquettes",
              {{"operation", "EVA6"}, {"plateforme", "asp"}, {"planche", "avery-7160"}, {"modele", "label"}})) ==
          "/documents");
}

}  // namespace

TEST_CASE("the dashboard counts those in the school, those who left, those left out and those enrolled twice") {
  WebVisitor visitor;
  visitor.analyse({{"eleves.csv", faulty}}, {{"uai", birds_school}});
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  const std::string page = visitor.page("/");
  CHECK(times(page, "Tableau de bord") == 1);
  CHECK(figure(page, "Scolarisés") == "4");
  CHECK(figure(page, "Sortants") == "0");
  CHECK(figure(page, "Fiches bloquantes") == "0");  // no record of SIECLE's
  CHECK(figure(page, "Sans étiquette") == "1");
  CHECK(figure(page, "Multi-inscriptions") == "1");
}

TEST_CASE("records of SIECLE's that block are counted as the report counts them") {
  WebVisitor visitor;
  visitor.import_example();
  const CheckResult checked =
      check({.import = {.inputs = {example_file("college/ExportXML_ElevesSansAdresses.zip")}}, .labels = {}},
            visitor.environment());
  const std::size_t blocking = blocking_records(checked.checked.report, checked.checked.roster);
  REQUIRE(blocking > 0);
  CHECK(figure(visitor.page("/"), "Fiches bloquantes") == std::to_string(blocking));
}

TEST_CASE("who is no longer in the file has left, and nobody is enrolled twice any more") {
  WebVisitor visitor;
  import_birds(visitor);
  import_birds(visitor, {4});
  const std::string page = visitor.page("/");
  CHECK(figure(page, "Scolarisés") == "6");
  CHECK(figure(page, "Sortants") == "1");
  CHECK(figure(page, "Multi-inscriptions") == "0");
}

TEST_CASE("after the first labels the key is to be saved, until a backup was downloaded") {
  WebVisitor visitor;
  import_birds(visitor);
  CHECK(times(visitor.page("/"), "Sauvegarder la clé") == 0);
  generate_all(visitor);
  CHECK(times(visitor.page("/"), "<a href=\"/reglages/sauvegarde\">Sauvegarder la clé</a>") == 1);
  visitor.post("/reglages/sauvegarde", {{"phrase", "court"}, {"encore", "court"}});
  CHECK(times(visitor.page("/"), "Sauvegarder la clé") == 1);
  SECTION("here") {
    visitor.post("/reglages/sauvegarde", {{"phrase", "grive merle pie"}, {"encore", "grive merle pie"}});
    CHECK(times(visitor.page("/"), "Sauvegarder la clé") == 0);
  }
  SECTION("from the command line") {
    backup({.registry = {.uai = birds_school},
            .file = visitor.folder.path / "copie.sauvegarde",
            .passphrase = "grive merle pie"},
           visitor.environment());
    CHECK(times(visitor.page("/"), "Sauvegarder la clé") == 0);
  }
}
