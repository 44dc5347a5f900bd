// Labels with logins of two platforms, on the page: the second menu, and the question whose list is whose.

#include <filesystem>

#include "school_of_birds.hpp"

using namespace passation;

namespace {

const Input ent{"ent.csv",
                "Nom;Prénom;Classe;Identifiant;Mot de passe\nPIE;Jean;6E 1;jean.pie;ent-j3an\nMERLE;Lucie;6E "
                "1;lucie.merle;ent-lucie\n"};
const Input pix{"pix.csv",
                "Nom;Prénom;Classe;Identifiant;Mot de passe\nPIE;Jean;6E 1;jean.pie0302;pix-j3an\nMERLE;Lucie;6E "
                "1;lucie.merle1407;pix-lucie\n"};

Fields form(const std::string& first, const std::string& second) {
  return {{"operation", "RENTREE"}, {"plateforme", first},         {"seconde", second},     {"planche", "avery-7160"},
          {"modele", "label"},      {"adresse", "ent.exemple.fr"}, {"seconde-adresse", ""}, {"classe", "6E 1"}};
}

std::string printed_list(const WebVisitor& visitor) {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(visitor.documents()))
    if (entry.path().filename().string().ends_with("_Comptes.csv")) return read_file(entry.path());
  return {};
}

}  // namespace

TEST_CASE("two platforms: the page asks whose list is whose, and prints each login under its platform") {
  WebVisitor visitor;
  import_birds(visitor);
  visitor.analyse({{"eleves.csv", bird_table()}, ent, pix}, {{"uai", birds_school}});
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  visitor.post("/classes", {{"tout", "1"}});
  REQUIRE(WebVisitor::location(visitor.post("/etiquettes", form("ent", "pix"))) == "/importer");
  for (const char* platform : {"ent", "pix"}) {
    const std::string question = visitor.page("/importer");
    CHECK(times(question, "De quelle plateforme est la liste de comptes") == 1);
    CHECK(times(question, std::string(platform) + ".csv") == 1);
    visitor.post("/importer", {{"liste", platform}});
  }
  CHECK(times(visitor.page("/importer"), "De quelle plateforme") == 0);
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  visitor.post("/classes", {{"tout", "1"}});
  REQUIRE(WebVisitor::location(visitor.post("/etiquettes", form("ent", "pix"))) == "/documents");
  const std::string list = printed_list(visitor);
  CHECK(times(list, "jean.pie;ent-j3an;jean.pie0302;pix-j3an") == 1);
  CHECK(times(list, "lucie.merle;ent-lucie;lucie.merle1407;pix-lucie") == 1);
}

TEST_CASE("two platforms: the page stays on both, and another choice asks first") {
  WebVisitor visitor;
  import_birds(visitor);
  visitor.post("/classes", {{"tout", "1"}});
  REQUIRE(WebVisitor::location(visitor.post("/etiquettes", form("asp", "cpro"))) == "/documents");
  visitor.enter();
  const std::string page = visitor.page("/etiquettes");
  const std::string menu = between(page, "name=\"seconde\"", "</select>");
  CHECK(times(menu, "value=\"cpro\" selected") == 1);
  const HttpResponse refused = visitor.post("/etiquettes", form("asp", ""));
  CHECK(refused.status == 422);
  CHECK(times(refused.body, "toutes seraient à remplacer") == 1);
  CHECK(times(refused.body, "--yes") == 0);
  CHECK(times(refused.body, "name=\"confirmer\"") == 1);
}
