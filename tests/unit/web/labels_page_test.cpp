// Étiquettes and Documents, with ASP's words: nothing is printed of a class that nobody has validated.

#include "school_of_birds.hpp"

using namespace passation;

namespace {

const Fields both_classes{{"operation", "EVA6"}, {"plateforme", "asp"}, {"planche", "avery-7160"},
                          {"modele", "label"},   {"classe", "6E 1"},    {"classe", "6E 2"}};

constexpr const char* inactive = "class=\"main\" disabled aria-describedby=\"a-valider\"";

/// What stands below the button that does nothing yet.
std::string not_validated(const std::string& page) {
  return between(page, "<div id=\"a-valider\"", "</div>");
}

bool has_digits(std::string_view text, std::string_view shape) {
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (shape[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i]) return false;
  return true;
}

}  // namespace

TEST_CASE("labels are made once every class asked for is validated; the page names those that are not") {
  WebVisitor visitor;
  import_birds(visitor);
  const std::string none = visitor.page("/etiquettes");
  CHECK(times(none, "Valider et générer les étiquettes de connexion") == 1);
  CHECK(times(none, inactive) == 1);
  CHECK(times(not_validated(none), "<li>") == 2);
  visitor.post("/classes", {{"classe", "6E 1"}});
  const std::string one = visitor.page("/etiquettes");
  CHECK(times(one, inactive) == 1);
  CHECK(times(not_validated(one), "<li>6E 2</li>") == 1);
  CHECK(times(not_validated(one), "<li>6E 1</li>") == 0);
  const HttpResponse refused = visitor.post("/etiquettes", both_classes);
  CHECK(refused.status == 422);
  CHECK(times(refused.body, "1 classe à valider avant d’imprimer") > 0);
  CHECK(times(visitor.page("/documents"), "Aucun document") == 1);
  visitor.post("/classes", {{"classe", "6E 2"}});
  CHECK(times(visitor.page("/etiquettes"), "a-valider") == 0);
}

TEST_CASE("one class alone is printed while the other is not validated") {
  WebVisitor visitor;
  import_birds(visitor);
  visitor.post("/classes", {{"classe", "6E 1"}});
  Fields one = both_classes;
  one.pop_back();
  CHECK(WebVisitor::location(visitor.post("/etiquettes", one)) == "/documents");
}

TEST_CASE("what was generated is said in ASP's words, with the day and the time of each file") {
  WebVisitor visitor;
  import_birds(visitor);
  visitor.post("/classes", {{"tout", "1"}});
  const std::string page = visitor.followed(visitor.post("/etiquettes", both_classes)).body;
  CHECK(times(page, "L’échantillon est validé, le fichier des étiquettes est disponible dans l’onglet Documents.") ==
        1);
  CHECK(times(page, "EVA6_9990010G_Passation_Elèves.zip") > 0);
  CHECK(has_digits(between(page, "Fichier généré le ", "<"), "00/00/0000 à 00:00"));
  CHECK(times(visitor.page("/documents"), "L’échantillon est validé") == 0);  // said once
}

TEST_CASE("the preview shows real names of the class asked for, and nobody's password") {
  WebVisitor visitor;
  import_birds(visitor);
  const std::string first = visitor.page("/apercu.svg"), second = visitor.page("/apercu.svg?classe=6E%202");
  CHECK(first.find("GRIVE") != std::string::npos);
  CHECK(first.find("HERON") == std::string::npos);
  CHECK(second.find("HERON") != std::string::npos);
  CHECK(second.find("GRIVE") == std::string::npos);
  CHECK(second.find("30012015") == std::string::npos);
}
