// Remise: one tick a line or a scanned login; printing again and resetting from there; large print on a person's page.

#include <catch2/catch.hpp>

#include "action/handout.hpp"
#include "action/history.hpp"
#include "action/large.hpp"
#include "ledger/find_people.hpp"
#include "school_of_birds.hpp"

using namespace passation;

namespace {

constexpr const char* class_6e1 = "/remise?classe=6E%201";

/// A school whose labels are printed.
struct PrintedSchool : WebVisitor {
  explicit PrintedSchool(bool prints = true) {
    import_birds(*this);
    if (prints) print_labels(*this);
  }
  /// What is shown after the form was sent, by somebody who says his name.
  std::string sent(Fields fields, const char* address = class_6e1) {
    fields.emplace_back("par", "M. PIC");
    const HttpResponse answer = post(address, std::move(fields));
    CHECK(answer.status == 303);
    return followed(answer).body;
  }
  /// The page that says why nothing was done.
  std::string refused(Fields fields, const char* address = class_6e1) {
    const Revision before = revision_of_school(environment(), birds_school);
    fields.emplace_back("par", "M. PIC");
    const HttpResponse answer = post(address, std::move(fields));
    CHECK(answer.status == 422);
    CHECK(revision_of_school(environment(), birds_school) == before);
    return answer.body;
  }
  PersonRecord record(const std::string& who) const {
    const HistoryResult found = history({.registry = {.uai = birds_school}, .subject = who}, environment());
    REQUIRE(found.people.size() == 1);
    return found.people.front();
  }
  std::string number(const std::string& who) const { return std::to_string(record(who).person.id); }
  std::string login(const std::string& who) const { return record(who).accounts.front().login; }
  bool has_got(const std::string& who) const {
    for (const PrintedLabel& label : record(who).labels)
      if (!label.handed_out_at.empty()) return true;
    return false;
  }
};

/// The line of the table in which this stands.
std::string line_with(const std::string& page, const std::string& text) {
  const std::size_t at = page.find(text);
  REQUIRE(at != std::string::npos);
  const std::size_t begin = page.rfind("<tr>", at);
  return page.substr(begin, page.find("</tr>", at) - begin);
}

}  // namespace

TEST_CASE("Each class says how many have got theirs, of how many") {
  PrintedSchool school;
  const std::string before = line_with(school.page("/remise"), ">6E 1</a>");
  CHECK(times(before, "3 à remettre") == 1);
  CHECK(times(before, "<td class=\"number\">0</td><td class=\"number\">3</td>") == 1);
  CHECK(times(school.page("/"), ">7 à remettre<") == 1);
  school.sent({{"faire", "remettre"}, {"n", school.number("MERLE")}});
  CHECK(times(line_with(school.page("/remise"), ">6E 1</a>"),
              "<td class=\"number\">1</td><td class=\"number\">3</td>") == 1);
  school.sent({{"faire", "tout"}});
  CHECK(times(line_with(school.page("/remise"), ">6E 1</a>"), "tout est remis") == 1);
  CHECK(times(school.page("/"), ">4 à remettre<") == 1);
}

TEST_CASE("Where nothing is printed there is nothing to tick") {
  PrintedSchool school(false);
  for (const char* address : {"/remise", class_6e1}) {
    const std::string page = school.page(address);
    CHECK(times(page, "Rien n’est imprimé") == 1);
    CHECK(times(page, "type=\"checkbox\"") == 0);
  }
}

TEST_CASE("Whoever is ticked has got it, with the day and who gave it; nobody else has") {
  PrintedSchool school;
  CHECK(times(school.page(class_6e1), "type=\"checkbox\"") == 3);
  const std::string page =
      school.sent({{"faire", "remettre"}, {"n", school.number("MERLE")}, {"n", school.number("GRIVE")}});
  CHECK(times(page, "2 identifiants remis.") == 1);
  CHECK(times(page, "remis le 14/09/2026 08:30") == 2);
  CHECK(times(line_with(page, "PIE Jean"), ">à remettre<") == 1);
  CHECK(times(page, "value=\"M. PIC\"") == 1);
  CHECK(school.record("MERLE").labels.front().handed_out_by == "M. PIC");
  CHECK(!school.has_got("HERON"));
}

TEST_CASE("All the others at once, without a tick; who had it keeps the day") {
  PrintedSchool school;
  school.sent({{"faire", "remettre"}, {"n", school.number("MERLE")}});
  school.moment.hour = 10;
  CHECK(times(school.page(class_6e1), "Tout remettre (2)") == 1);
  const std::string page = school.sent({{"faire", "tout"}});
  CHECK(times(line_with(page, "MERLE Lucie"), "08:30") == 1);
  CHECK(times(page, "10:30") == 2);
  CHECK(times(page, "Tout remettre") == 0);
  CHECK(!school.has_got("HERON"));
  const std::string again = school.sent({{"faire", "remettre"}, {"n", school.number("MERLE")}});
  CHECK(times(again, "0 identifiant remis. 1 l’était déjà") == 1);
}

TEST_CASE("Without a tick or a name nothing is noted, and the ticks stay") {
  PrintedSchool school;
  CHECK(times(school.refused({{"faire", "remettre"}}), "Cocher d’abord quelqu’un") == 1);
  CHECK(times(school.refused({{"faire", "scanner"}, {"identifiant", " "}}), "Cocher d’abord quelqu’un") == 1);
  const std::string merle = school.number("MERLE");
  const HttpResponse nameless = school.post(class_6e1, {{"faire", "remettre"}, {"n", merle}, {"par", " "}});
  CHECK(nameless.status == 422);
  CHECK(times(nameless.body, "par qui") == 1);
  CHECK(times(nameless.body, "value=\"" + merle + "\" checked") == 1);
  CHECK(!school.has_got("MERLE"));
}

TEST_CASE("A form that is stale, or sent twice, notes nothing") {
  PrintedSchool school;
  const std::string before = school.page(class_6e1);
  const Fields merle{{"faire", "remettre"}, {"n", school.number("MERLE")}, {"par", "M. PIC"}};
  CHECK(school.post_from(before, class_6e1, merle).status == 303);
  school.moment.hour = 10;
  const Revision saved = revision_of_school(school.environment(), birds_school);
  CHECK(school.post_from(before, class_6e1, merle).status == 422);
  CHECK(school.post_from(before, class_6e1, {{"faire", "tout"}, {"par", "M. PIC"}}).status == 422);
  CHECK(revision_of_school(school.environment(), birds_school) == saved);
}

TEST_CASE("A scanned login is noted, and the page is ready for the next one") {
  PrintedSchool school;
  const std::string login = school.login("MERLE");
  const HttpResponse answer =
      school.post(class_6e1, {{"faire", "scanner"}, {"identifiant", login + "\r"}, {"par", "M. PIC"}});
  CHECK(WebVisitor::location(answer).find(login) == std::string::npos);
  const std::string page = school.followed(answer).body;
  CHECK(times(page, "MERLE Lucie\u00a0: remis.") == 1);
  CHECK(times(page, " autofocus") == 1);
  CHECK(times(page, "remis le 14/09/2026 08:30") == 1);
  CHECK(times(school.page(class_6e1), " autofocus") == 0);
}

TEST_CASE("A scan of another class, of nobody, or for the second time says so and notes nothing") {
  PrintedSchool school;
  const auto scan = [&](const std::string& login) {
    return school.refused({{"faire", "scanner"}, {"identifiant", login}});
  };
  CHECK(times(scan(school.login("HERON")), "C’est l’étiquette de HERON Luc, en 6E 2.") == 1);
  const std::string unknown = scan("motdepasse");
  CHECK(times(unknown, "n’est l’identifiant de personne") == 1);
  CHECK(times(unknown, "motdepasse") == 0);
  CHECK(times(unknown, " autofocus") == 1);
  school.sent({{"faire", "scanner"}, {"identifiant", school.login("MERLE")}});
  CHECK(times(scan(school.login("MERLE")), "L’étiquette de MERLE Lucie a déjà été remise le 14/09/2026 08:30.") == 1);
}

TEST_CASE("On the page of all classes a label of any class is scanned") {
  PrintedSchool school;
  for (const char* who : {"HERON", "MERLE"})
    school.sent({{"faire", "scanner"}, {"identifiant", school.login(who)}}, "/remise");
  CHECK(school.has_got("HERON"));
  CHECK(school.has_got("MERLE"));
}

TEST_CASE("The page and the command line leave the same registry") {
  PrintedSchool by_page, by_command;
  by_page.sent({{"faire", "tout"}});
  handout({.registry = {.uai = birds_school}, .divisions = {"6E 1"}, .by = "M. PIC"}, by_command.environment());
  for (const char* who : {"MERLE", "GRIVE", "HERON"}) {
    const PrintedLabel a = by_page.record(who).labels.front(), b = by_command.record(who).labels.front();
    CHECK(a.handed_out_at == b.handed_out_at);
    CHECK(a.handed_out_by == b.handed_out_by);
    CHECK(by_page.record(who).events == by_command.record(who).events);
  }
}

TEST_CASE("The staff have theirs on another platform: chosen, ticked and printed again like pupils") {
  WebVisitor visitor;
  visitor.analyse(
      {example_file("college/ExportXML_ElevesSansAdresses.zip"), example_file("college/sts_emp_9990001X_2026.xml")});
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  print_labels(visitor, example_school);
  CHECK(times(visitor.page("/remise"), "name=\"plateforme\"") == 0);
  CHECK(times(visitor.page("/remise"), "/remise?personnels") == 0);
  visitor.moment.hour = 9;
  print_labels(visitor, example_school, "cpro");
  const std::string all = visitor.page("/remise");
  CHECK(times(all, "<option value=\"cpro\" selected>") == 1);
  CHECK(times(line_with(all, "/remise?personnels"), "à remettre") == 1);
  CHECK(times(visitor.page("/remise?plateforme=asp"), "personnels") ==
        times(visitor.page("/remise?plateforme=asp"), "/personnels"));
  const std::string staff = visitor.page("/remise?personnels");
  const std::string first = between(staff, "name=\"n\" value=\"", "\"");
  const HttpResponse chosen = visitor.post("/remise?personnels", {{"faire", "reimprimer"}, {"n", first}});
  const std::string address = WebVisitor::location(chosen);
  CHECK(times(visitor.page(address), "name=\"debut\"") == 0);
  CHECK(times(visitor.followed(visitor.post(address)).body, "1 fiche de personnel réimprimée") == 1);
  const HttpResponse done = visitor.post("/remise?personnels", {{"faire", "tout"}, {"par", "Mme PIE"}});
  CHECK(times(visitor.followed(done).body, "tout est remis") == 1);
}

TEST_CASE("Namesakes are told apart as on their labels, never by the birth date") {
  WebVisitor visitor;
  visitor.post("/importer", {{"tableau",
                              "Division;Nom;Prénom;Prénom 2;Date de naissance\n6E 1;PIE;Jean;Paul;03/02/2015\n"
                              "6E 1;PIE;Jean;Luc;04/02/2015\n"},
                             {"uai", birds_school}});
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  print_labels(visitor);
  const std::string page = visitor.page(class_6e1);
  CHECK(times(page, "<span>PIE Jean (Paul)</span>") == 1);
  CHECK(times(page, "<span>PIE Jean (Luc)</span>") == 1);
  for (const char* secret : {"03022015", "04022015", "03/02/2015"}) CHECK(times(page, secret) == 0);
}

TEST_CASE("A lost label is printed again, with the same login, and lies in Documents") {
  PrintedSchool school;
  const std::string login = school.login("MERLE");
  const HttpResponse chosen =
      school.post(class_6e1, {{"faire", "reimprimer"}, {"n", school.number("MERLE")}, {"par", ""}});
  const std::string address = WebVisitor::location(chosen);
  const std::string page = school.page(address);
  CHECK(times(page, "<li>MERLE Lucie</li>") == 1);
  CHECK(times(page, "PIE Jean") == 0);
  const HttpResponse done = school.post(address, {{"debut", "5"}});
  CHECK(WebVisitor::location(done) == "/documents");
  const std::string documents = school.followed(done).body;
  CHECK(times(documents, "1 étiquette réimprimée") == 1);
  CHECK(times(documents, "EVA6_9990010G_Reimpression.pdf</span>") == 1);
  CHECK(school.login("MERLE") == login);
}

TEST_CASE("Who was chosen for nothing is told so") {
  PrintedSchool school;
  for (const char* address : {"/remise/reimprimer", "/remise/reimprimer?classe=6E%201",
                              "/remise/reimprimer?classe=6E%201&n=x", "/remise/reinitialiser"})
    CHECK(times(school.page(address), "<form method=\"post\" action=\"/remise") == 0);
}

TEST_CASE("A reset says what it would do, and does it only when that is confirmed") {
  PrintedSchool school;
  school.sent({{"faire", "tout"}});
  const std::string merle = school.number("MERLE");
  const HttpResponse chosen = school.post(class_6e1, {{"faire", "reinitialiser"}, {"n", merle}, {"par", ""}});
  const std::string address = WebVisitor::location(chosen) + "&hasard";
  const Revision before = revision_of_school(school.environment(), birds_school);
  const std::string asked = school.page(address);
  CHECK(times(asked, "<li>MERLE Lucie</li>") == 1);
  CHECK(times(asked, "1 mot de passe\u00a0: aléatoire") == 1);
  CHECK(times(asked, "--") == 0);
  CHECK(revision_of_school(school.environment(), birds_school) == before);
  const std::string done = school.followed(school.post_from(asked, address)).body;
  CHECK(times(done, "1 mot de passe remplacé") == 1);
  CHECK(times(line_with(done, "MERLE Lucie"), "à imprimer") == 1);
  CHECK(times(done, "remis le") == 2);
  CHECK(school.post_from(asked, address).status == 422);  // sent twice
}

TEST_CASE("A password that comes out as it was leaves the label as it is") {
  PrintedSchool school;
  const HttpResponse chosen =
      school.post(class_6e1, {{"faire", "reinitialiser"}, {"n", school.number("MERLE")}, {"par", ""}});
  const std::string page = school.followed(school.post(WebVisitor::location(chosen))).body;
  CHECK(times(page, "0 mot de passe remplacé, 1 inchangé") == 1);
  CHECK(times(line_with(page, "MERLE Lucie"), ">à remettre<") == 1);
}

TEST_CASE("Large print is set and taken back on the pupil's page") {
  PrintedSchool school;
  const std::string address = "/historique/personne?n=" + school.number("MERLE");
  const auto marked = [&] { return large({.registry = {.uai = birds_school}}, school.environment()).people.size(); };
  const std::string before = school.page(address);
  CHECK(times(before, "Ajouter une étiquette en grands caractères") == 1);
  CHECK(school.post_from(before, address, {{"grands", "1"}}).status == 303);
  CHECK(marked() == 1);
  CHECK(school.post_from(before, address, {{"grands", "1"}}).status == 422);
  CHECK(times(school.page(address), "Ne plus imprimer en grands caractères") == 1);
  CHECK(school.post(address, {{"grands", "0"}}).status == 303);
  CHECK(marked() == 0);
}

TEST_CASE("The page of handing out shows no password and no birth date") {
  PrintedSchool school;
  const std::string merle = school.number("MERLE");
  for (const std::string& address : {std::string(class_6e1), "/remise/reimprimer?classe=6E%201&n=" + merle,
                                     "/remise/reinitialiser?classe=6E%201&n=" + merle}) {
    const std::string page = school.page(address);
    CHECK(times(page, "MERLE Lucie") > 0);
    for (const char* secret : {"14072015", "14/07/2015", "2015-07-14"}) CHECK(times(page, secret) == 0);
  }
}
