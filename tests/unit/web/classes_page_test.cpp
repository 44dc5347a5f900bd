#include "visit.hpp"

using namespace passation;

namespace {

constexpr const char* two_classes =
    "Nom;Prénom;Date de naissance;Sexe;Classe\n"
    "MERLE;Lucie;01/02/2015;F;6E 1\n"
    "PINSON;Noé;03/04/2015;M;6E 1\n"
    "ROUGEGORGE;Zoé;05/06/2015;F;5E <A>\n"
    "GEAI;Paul;06/06/2015;M;\n";

/// Reads and saves the two classes. @returns the page on which that ends
HttpResponse with_two_classes(WebVisitor& visitor) {
  visitor.analyse({{"eleves.csv", two_classes}}, {{"uai", "9990010G"}});
  const HttpResponse saved = visitor.post("/compte-rendu");
  CHECK(WebVisitor::location(saved) == "/classes");
  return visitor.followed(saved);
}

}  // namespace

TEST_CASE("The classes are listed with their effectifs, and what an import saved is said there") {
  WebVisitor visitor;
  const std::string page = with_two_classes(visitor).body;
  CHECK(times(page, "Les données sont enregistrées.") == 1);
  CHECK(times(page, "<a href=\"/classe?nom=6E%201\">6E 1</a>") == 1);
  CHECK(times(page, "<td class=\"number\">2</td>") == 1);
  CHECK(times(page, "1 élève sans classe") == 1);
  CHECK(times(page, "5E &lt;A&gt;") == 3);
  CHECK(times(page, "<A>") == 0);
}

TEST_CASE("One class is validated, and the page stays; then all are, and the labels are next") {
  WebVisitor visitor;
  with_two_classes(visitor);
  const HttpResponse one = visitor.post("/classes", {{"classe", "6E 1"}});
  CHECK(WebVisitor::location(one) == "/classes");
  const std::string page = visitor.followed(one).body;
  CHECK(times(page, "1 classe validée.") == 1);
  CHECK(times(page, "Valider 5E &lt;A&gt;") == 1);
  CHECK(times(page, "Valider 6E 1") == 0);
  CHECK(WebVisitor::location(visitor.post("/classes", {{"tout", "1"}})) == "/etiquettes");
  CHECK(times(visitor.page("/classes"), "Toutes les classes sont validées.") == 1);
  CHECK(times(visitor.page("/classes"), "Tout valider") == 0);
}

TEST_CASE("A form of a page that is no longer true validates nothing") {
  WebVisitor visitor;
  const std::string before = with_two_classes(visitor).body;
  visitor.post("/classes", {{"classe", "6E 1"}});
  const HttpResponse stale = visitor.post_from(before, "/classes", {{"tout", "1"}});
  CHECK(stale.status == 422);
  CHECK(times(stale.body, "Valider 5E &lt;A&gt;") == 1);
}
