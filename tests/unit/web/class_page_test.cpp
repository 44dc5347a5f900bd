#include <fmt/format.h>

#include "visit.hpp"

using namespace passation;

namespace {

constexpr const char* two_classes =
    "Nom;Prénom;Date de naissance;Sexe;Classe\n"
    "MERLE;Lucie;01/02/2015;F;6E 1\n"
    "PINSON;Noé;03/04/2015;M;6E 1\n"
    "GEAI;Paul;06/06/2014;M;5E <A>\n";

constexpr const char* class_6e1 = "/classe?nom=6E%201";

void import_table(WebVisitor& visitor, const std::string& table) {
  visitor.analyse({{"eleves.csv", table}}, {{"uai", "9990010G"}});
  REQUIRE(visitor.post("/compte-rendu").status == 303);
}

/// What is shown after the form was sent.
std::string sent(WebVisitor& visitor, Fields fields, const char* address = class_6e1) {
  return visitor.followed(visitor.post(address, std::move(fields))).body;
}

/// The number by which the page calls the pupil.
std::string number_of(const std::string& page, const std::string& name) {
  const std::size_t at = page.find("Classe de " + name);
  REQUIRE(at != std::string::npos);
  return between(page.substr(page.rfind("<select", at)), "classe-", "\"");
}

std::string many_pupils(int count, int classes) {
  std::string table = "Nom;Prénom;Date de naissance;Sexe;Classe\n";
  for (int i = 0; i < count; ++i)
    table += fmt::format("OISEAU{};Zoé;01/02/2015;F;{}\n", i, fmt::format("6E {}", i % classes));
  for (int i = 0; i < 60; ++i) table += fmt::format("MERLE{};Zoé;01/02/2015;F;6E 1\n", i);
  return table;
}

}  // namespace

TEST_CASE("A class is a table of its pupils, with a first line for who is not there yet") {
  WebVisitor visitor;
  import_table(visitor, two_classes);
  const std::string page = visitor.page(class_6e1);
  CHECK(times(page, "<th scope=\"row\">MERLE</th>") == 1);
  CHECK(times(page, ">F</td>") == 1);
  CHECK(times(page, ">G</td>") == 1);
  CHECK(times(page, "03/04/2015") == 1);
  CHECK(times(page, "GEAI") == 0);
  CHECK(times(page, "<option selected>6E 1</option>") == 3);
  CHECK(times(page, "<option>5E &lt;A&gt;</option>") == 3);
  CHECK(page.find(">Ajouter<") < page.find("MERLE"));
  CHECK(times(page, "à valider") == 1);
}

TEST_CASE("A pupil is added with the sex as ASP's file has it") {
  WebVisitor visitor;
  import_table(visitor, two_classes);
  const std::string page = sent(visitor, {{"faire", "ajouter"},
                                          {"ajout-nom", "ROUGEGORGE"},
                                          {"ajout-prenom", "Zoé"},
                                          {"ajout-sexe", "2"},
                                          {"ajout-naissance", "05/06/2015"}});
  CHECK(times(page, "Les données sont enregistrées. ROUGEGORGE Zoé : ajouté.") == 1);
  CHECK(times(page, "<th scope=\"row\">ROUGEGORGE</th>") == 1);
  CHECK(times(page, ">F</td>") == 2);
  CHECK(times(page, "ajouté ici") == 1);
}

TEST_CASE("What cannot be added stays in the fields, with the reason") {
  WebVisitor visitor;
  import_table(visitor, two_classes);
  const HttpResponse refused = visitor.post(class_6e1, {{"faire", "ajouter"},
                                                        {"ajout-nom", "ROUGE\"GORGE"},
                                                        {"ajout-prenom", "Zoé"},
                                                        {"ajout-naissance", "32/13/2015"}});
  CHECK(refused.status == 422);
  CHECK(times(refused.body, "value=\"ROUGE&quot;GORGE\"") == 1);
  CHECK(times(refused.body, "value=\"32/13/2015\"") == 1);
  CHECK(times(refused.body, "--") == 0);
}

TEST_CASE("A pupil is put into another class by the menu, and back by a button") {
  WebVisitor visitor;
  import_table(visitor, two_classes);
  visitor.post("/classes", {{"tout", "1"}});
  const std::string merle = number_of(visitor.page(class_6e1), "MERLE Lucie");
  const std::string after = sent(visitor, {{"classe-" + merle, "5E <A>"}});
  CHECK(times(after, "MERLE Lucie : 6E 1 → 5E &lt;A&gt;.") == 1);
  CHECK(times(after, "<th scope=\"row\">MERLE</th>") == 0);
  const char* other = "/classe?nom=5E%20%3CA%3E";
  const std::string there = visitor.page(other);
  CHECK(times(there, "classe du fichier : 6E 1") == 1);
  CHECK(times(there, "à valider") == 1);
  CHECK(times(sent(visitor, {{"retour", merle}}, other), "<th scope=\"row\">MERLE</th>") == 0);
  CHECK(times(visitor.page(class_6e1), "<th scope=\"row\">MERLE</th>") == 1);
}

TEST_CASE("Supprimer first says whom and what becomes of the login; and can be taken back") {
  WebVisitor visitor;
  import_table(visitor, two_classes);
  const std::string merle = number_of(visitor.page(class_6e1), "MERLE Lucie");
  const std::string asked = visitor.page(std::string(class_6e1) + "&supprimer=" + merle);
  CHECK(times(asked, "Supprimer MERLE Lucie, 6E 1, 01/02/2015") == 1);
  CHECK(times(asked, "reste réservé") == 1);
  CHECK(times(asked, "<th scope=\"row\">MERLE</th>") == 1);
  const std::string after = sent(visitor, {{"supprimer", merle}});
  CHECK(times(after, "<th scope=\"row\">MERLE</th>") == 0);
  CHECK(times(after, "Supprimés à la main") == 1);
  const std::string back = sent(visitor, {{"remettre", merle}});
  CHECK(times(back, "MERLE Lucie : de retour") == 1);
  CHECK(times(back, "<th scope=\"row\">MERLE</th>") == 1);
}

TEST_CASE("A newcomer much alike somebody known is asked about, side by side") {
  WebVisitor visitor;
  import_table(visitor, two_classes);
  const Fields merle{
      {"faire", "ajouter"}, {"ajout-nom", "MERLE"}, {"ajout-prenom", "Lucie"}, {"ajout-naissance", "01/02/2016"}};
  const std::string asked = sent(visitor, merle);
  CHECK(times(asked, "<mark>01/02/2015<span class=\"unseen\"> (différent)</span></mark>") == 1);
  CHECK(times(asked, "C’est la même personne") == 1);
  CHECK(times(visitor.page("/classe?nom=5E%20%3CA%3E"), "C’est la même personne") == 0);
  SECTION("somebody else") {
    CHECK(times(sent(visitor, {{"reponse", "new"}}), "<th scope=\"row\">MERLE</th>") == 2);
  }
  SECTION("nobody") {
    const std::string after = sent(visitor, {{"reponse", ""}});
    CHECK(times(after, "<th scope=\"row\">MERLE</th>") == 1);
    CHECK(times(after, "C’est la même personne") == 0);
  }
}

TEST_CASE("A form of a class that has changed since does nothing") {
  WebVisitor visitor;
  import_table(visitor, two_classes);
  const std::string before = visitor.page(class_6e1);
  const std::string merle = number_of(before, "MERLE Lucie");
  sent(visitor, {{"supprimer", number_of(before, "PINSON Noé")}});
  CHECK(visitor.post_from(before, class_6e1, {{"supprimer", merle}}).status == 422);
  CHECK(times(visitor.page(class_6e1), "<th scope=\"row\">MERLE</th>") == 1);
}

TEST_CASE("A long class is shown in stretches, and a page of a large school stays small") {
  WebVisitor visitor;
  import_table(visitor, many_pupils(2000, 70));
  const std::string page = visitor.page(class_6e1);
  CHECK(page.size() < 120'000);
  CHECK(times(page, "Lignes 1 à 50, sur 89") == 1);
  CHECK(times(visitor.page(std::string(class_6e1) + "&de=50"), "<th scope=\"row\">") == 1 + 39);
}
