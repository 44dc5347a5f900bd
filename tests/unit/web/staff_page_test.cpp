#include <algorithm>

#include "school_of_birds.hpp"

using namespace passation;

namespace {

void import_college(WebVisitor& visitor) {
  visitor.analyse({example_file("college/ExportXML_ElevesSansAdresses.zip"),
                   example_file("college/ExportXML_ResponsablesAvecAdresses.zip"),
                   example_file("college/sts_emp_9990001X_2026.xml")});
  REQUIRE(visitor.post("/compte-rendu").status == 303);
}

}  // namespace

TEST_CASE("The staff are listed with what they teach, and lead to what is known of each") {
  WebVisitor visitor;
  import_college(visitor);
  const std::string page = visitor.page("/personnels");
  CHECK(times(page, "Disciplines") == 1);
  CHECK(times(page, "Direction") > 0);
  CHECK(times(page, "/historique/personne?n=") > 0);
  CHECK(times(page, "Aucun document n’a encore été généré pour les personnels.") == 1);
}

TEST_CASE("The lists that C PRO shows: pupils by class, guardians with their child, classes and groups") {
  WebVisitor visitor;
  import_college(visitor);
  const std::string pupils = visitor.page("/personnels?liste=eleves&classe=6E%201");
  CHECK(times(pupils, "<th scope=\"row\">6E 1</th>") == 28);
  CHECK(times(pupils, "<th scope=\"row\">6E 2</th>") == 0);
  CHECK(times(pupils, ">Liste des identifiants des élèves</a>") == 1);
  CHECK(times(visitor.page("/personnels?liste=responsables"), "Responsable de") == 1);
  CHECK(times(visitor.page("/personnels?liste=classes"), "<th scope=\"row\">6E 1</th>") == 1);
  CHECK(times(visitor.page("/personnels?liste=groupes"), "Groupes") > 0);
}

TEST_CASE("A long list is shown fifty lines at a time, whatever it is filtered by") {
  WebVisitor visitor;
  import_college(visitor);
  const std::string first = visitor.page("/personnels?liste=eleves&nouveaux=1");
  CHECK(times(first, "<th scope=\"row\">") == 50);
  CHECK(times(first, "href=\"/personnels?liste=eleves&amp;nouveaux=1&amp;de=50\"") == 1);
  CHECK(times(visitor.page("/personnels?liste=eleves&de=100"), "<th scope=\"row\">") < 50);
  CHECK(times(visitor.page("/personnels?liste=eleves&de=rien"), "<th scope=\"row\">") == 50);
}

TEST_CASE("A teacher is added, removed after a question, and put back") {
  WebVisitor visitor;
  import_birds(visitor);
  visitor.post("/personnels", {{"faire", "ajouter"}, {"ajout-nom", "CHOUETTE"}, {"ajout-prenom", "Anne"}});
  const std::string page = visitor.page("/personnels");
  CHECK(times(page, "CHOUETTE Anne\u00a0: ajouté.") == 1);
  const std::string id = between(page, "/personnels?supprimer=", "#");
  CHECK(times(visitor.page("/personnels?supprimer=" + id), "Supprimer CHOUETTE Anne") == 1);
  visitor.post("/personnels", {{"supprimer", id}});
  CHECK(times(visitor.page("/personnels"), "?supprimer=" + id) == 0);
  visitor.post("/personnels", {{"remettre", id}});
  CHECK(times(visitor.page("/personnels"), "?supprimer=" + id) == 1);
}
