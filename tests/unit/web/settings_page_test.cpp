// Réglages: printers, backup and restoring, the state of the registry, and what has outlived its purpose.

#include <catch2/catch.hpp>

#include "action/printers.hpp"
#include "school_of_birds.hpp"

using namespace passation;

namespace {

bool says(const HttpResponse& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

constexpr const char* words = "grive merle pie";

HttpResponse backed_up(WebVisitor& visitor, const std::string& passphrase, const std::string& again) {
  return visitor.post("/reglages/sauvegarde", {{"phrase", passphrase}, {"encore", again}});
}

HttpResponse restored(WebVisitor& visitor, const std::string& bytes, const std::string& passphrase) {
  return visitor.post("/reglages/restauration", {{"phrase", passphrase}}, {{"copie.sauvegarde", bytes}});
}

HttpResponse measured(WebVisitor& visitor, const std::string& a, const std::string& c) {
  return visitor.post("/reglages/imprimante", {{"imprimante", "Secrétariat"},
                                               {"planche-mesuree", "avery-7160"},
                                               {"a", a},
                                               {"b", "-0.5"},
                                               {"c", c},
                                               {"d", "-0.4"}});
}

}  // namespace

TEST_CASE("a backup goes to another machine, and the passphrase is never shown") {
  WebVisitor visitor, other;
  import_birds(visitor);
  const HttpResponse backup = backed_up(visitor, words, words);
  CHECK(backup.type == "application/octet-stream");
  CHECK(backup.body.find("MERLE") == std::string::npos);
  const HttpResponse wrong = restored(other, backup.body, "grive merle geai");
  CHECK(wrong.status == 422);
  CHECK_FALSE(says(wrong, "geai"));
  const HttpResponse done = other.followed(restored(other, backup.body, words));
  CHECK(says(done, "la sauvegarde est du 14/09/2026 08:30"));
  CHECK(other.post("/historique", {{"personne", "MERLE Lucie"}}).status == 303);
  const HttpResponse again = restored(other, backup.body, words);  // nothing is replaced
  CHECK(again.status == 422);
  CHECK(says(again, "Cet ordinateur a déjà un registre de l’établissement 9990010G"));
  CHECK(says(again, "renommer le fichier " + (other.registries() / "9990010G.sqlite").string()));
}

TEST_CASE("of a registry that was taken back nothing is printed before somebody says that all is settled") {
  WebVisitor visitor, other;
  import_birds(visitor);
  visitor.post("/classes", {{"tout", "1"}});
  restored(other, backed_up(visitor, words, words).body, words);
  const std::string page = other.page("/etiquettes");
  CHECK(page.find("Ce registre vient d’une sauvegarde du 14/09/2026 08:30") != std::string::npos);
  const Fields labels{{"operation", "EVA6"}, {"plateforme", "asp"}, {"planche", "avery-7160"}, {"modele", "label"}};
  CHECK(other.post("/etiquettes", labels).status == 422);
  Fields settled = labels;
  settled.emplace_back("restaure", "1");
  CHECK(WebVisitor::location(other.post("/etiquettes", settled)) == "/documents");
  CHECK(other.page("/etiquettes").find("vient d’une sauvegarde") == std::string::npos);  // asked once
  CHECK(WebVisitor::location(other.post("/etiquettes", labels)) == "/documents");
}

TEST_CASE("a passphrase is typed twice, and long enough") {
  WebVisitor visitor;
  import_birds(visitor);
  const HttpResponse differ = backed_up(visitor, words, "grive merle pic"), brief = backed_up(visitor, "pie", "pie");
  CHECK(differ.status == 422);
  CHECK(says(differ, "ne sont pas les mêmes"));
  CHECK_FALSE(says(differ, "grive merle"));
  CHECK(brief.status == 422);
  CHECK(visitor.post("/reglages/restauration").status == 422);
}

TEST_CASE("what the scales of the sheet say is stored as offset and drift, and forgotten again") {
  WebVisitor visitor;
  CHECK(visitor.get("/reglages/calibrage?planche=avery-7160").body.starts_with("%PDF"));
  const HttpResponse bad = measured(visitor, "huit", "1,1");
  CHECK(bad.status == 422);
  CHECK(says(bad, "value=\"1,1\""));
  CHECK(visitor.followed(measured(visitor, "0,8", "1,1")).body.find("Secrétariat") != std::string::npos);
  const std::vector<Printer> known = load_printers(visitor.environment().printers);
  REQUIRE(known.size() == 1);
  CHECK(known[0].calibration.x.offset == Length::from_mm(0.8));
  CHECK(known[0].calibration.x.drift == Length::from_mm(0.3));
  CHECK(known[0].calibration.y.drift == Length::from_mm(0.1));
  CHECK(measured(visitor, "9", "9").status == 422);  // no printer is so far off
  visitor.post("/reglages", {{"faire", "oublier"}, {"imprimante", "Secrétariat"}});
  CHECK(load_printers(visitor.environment().printers).empty());
}

TEST_CASE("without a school there are settings, too, but nothing of a registry") {
  WebVisitor visitor;
  const std::string page = visitor.page("/reglages");
  CHECK(page.find("/reglages/restauration") != std::string::npos);
  CHECK(page.find("/reglages/sauvegarde") == std::string::npos);
  CHECK(WebVisitor::location(visitor.get("/reglages/sauvegarde")) == "/");
}

TEST_CASE("the registry says that it is well") {
  WebVisitor visitor;
  import_birds(visitor);
  CHECK(visitor.page("/reglages/registre").find("en bon état") != std::string::npos);
}

TEST_CASE("who left long ago is named before being erased, and only where that is confirmed") {
  WebVisitor visitor;
  import_birds(visitor);
  import_birds(visitor, {4});
  CHECK(visitor.page("/reglages/suppression").find("Rien n’est à supprimer") != std::string::npos);
  visitor.moment.date = Date{std::chrono::year{2027} / 10 / 1};
  const std::string plan = visitor.page("/reglages/suppression");
  CHECK(plan.find("1 personne à effacer") != std::string::npos);
  CHECK(plan.find("HERON Luc") != std::string::npos);
  const Fields yes = {{"faire", "supprimer"}};
  CHECK(visitor.post("/reglages/suppression", yes).status == 422);
  CHECK(visitor.post("/historique", {{"personne", "HERON Luc"}}).status == 303);
  CHECK(visitor.post("/reglages/suppression", {yes.front(), {"confirmer", "1"}}).status == 303);
  CHECK(visitor.post("/historique", {{"personne", "HERON Luc"}}).status == 422);
  CHECK(visitor.post("/historique", {{"personne", "MERLE Lucie"}}).status == 303);
}
