// From files to what is saved: Importer, Compte rendu, Questions.

#include "action/accounts.hpp"
#include "action/sync.hpp"
#include "visit.hpp"

using namespace passation;

namespace {

constexpr const char* september =
    "INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance\n"
    "070000001JA;6E 1;GRÈBE;Inès;F;04/02/2015\n"
    "070000002JB;6E 1;ŒDICNÈME;Cœlia;F;19/07/2015\n"
    "070000003JC;6E 1;PINSON;Théo;G;20/07/2015\n"
    "070000004JD;6E 2;D'AIGLE;Jean-Loup;G;01/01/2015\n"
    "070000005JE;6E 2;HÉRON;Noé;G;12/03/2015\n"
    "070000006JF;6E 2;BRUANT;Lise;F;13/05/2015\n";
/// Without her number, and born a day later: is that Inès?
constexpr const char* november =
    "INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance\n"
    ";6E 1;GRÈBE;Ines;F;05/02/2015\n"
    "070000002JB;6E 1;ŒDICNÈME;Cœlia;F;19/07/2015\n"
    "070000003JC;6E 1;PINSON;Théo;G;20/07/2015\n"
    "070000004JD;6E 2;D'AIGLE;Jean-Loup;G;01/01/2015\n"
    "070000005JE;6E 2;HÉRON;Noé;G;12/03/2015\n"
    "070000006JF;6E 2;BRUANT;Lise;F;13/05/2015\n";
constexpr const char* two_left =
    "INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance\n"
    "070000001JA;6E 1;GRÈBE;Inès;F;04/02/2015\n"
    "070000002JB;6E 1;ŒDICNÈME;Cœlia;F;19/07/2015\n";
constexpr const char* uai = "9990010G";

HttpResponse paste(WebVisitor& visitor, const char* table) {
  return visitor.analyse({}, {{"tableau", table}, {"uai", uai}});
}

void save_september(WebVisitor& visitor) {
  paste(visitor, september);
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  visitor.moment.date = std::chrono::year{2026} / 11 / 3;
}

bool says(const HttpResponse& response, std::string_view words) {
  return response.body.find(words) != std::string::npos;
}

/// Pupils, their classes and logins, as the registry has them now.
std::string known(const WebVisitor& visitor, const char* school) {
  const auto lists = accounts({.registry = {.uai = school}}, visitor.environment()).lists;
  return json_text(lists_json(lists));
}

}  // namespace

TEST_CASE("a first import is read, reported and saved") {
  WebVisitor visitor;
  const HttpResponse report = visitor.analyse({example_file("college/ExportXML_ElevesSansAdresses.zip")});
  CHECK(report.status == 200);
  CHECK(says(report, "premier import"));
  CHECK(!std::filesystem::exists(visitor.folder.path / "passation.key"));  // nothing is written before it is asked for
  CHECK(!std::filesystem::exists(visitor.registries()));
  const HttpResponse saved = visitor.post("/compte-rendu");
  CHECK(saved.status == 303);
  CHECK(std::filesystem::exists(visitor.registries() / "9990001X.sqlite"));
  CHECK(visitor.page("/").find(example_school) != std::string::npos);
}

TEST_CASE("the report that was saved still has its divisions, what was found about labels, and its filters") {
  WebVisitor visitor;
  const std::string before = visitor.analyse({example_file("college/ExportXML_ElevesSansAdresses.zip")}).body;
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  const std::string after = visitor.page("/compte-rendu");
  CHECK(after.find("Ces données sont enregistrées") != std::string::npos);
  struct Part {
    const char *begin, *end;
  };
  for (const Part& part : {Part{"<dl class=\"figures\">", "</dl>"}, Part{"<caption>Divisions</caption>", "</table>"},
                           Part{"class=\"filter\"", "</form>"}}) {
    INFO(part.begin);
    CHECK(!between(before, part.begin, part.end).empty());
    CHECK(between(after, part.begin, part.end) == between(before, part.begin, part.end));
  }
  CHECK(times(after, "<h3>") == times(before, "<h3>"));
}

TEST_CASE("ASP's sex is read as 1 and 2, or as G and F, and shown as G and F") {
  WebVisitor visitor;
  paste(visitor,
        "classe;nom;prénom;sexe;date de naissance\n6E 3;MERLE;Lucie;2;22/12/2015\n6E 3;PINSON;Noé;1;13/09/2015\n"
        "6E 3;GRIVE;Zoé;F;13/01/2015\n6E 3;GEAI;Paul;G;14/01/2015\n");
  REQUIRE(visitor.post("/compte-rendu").status == 303);
  const std::string page = visitor.page("/classe?nom=6E%203");
  CHECK(times(page, "<td class=\"text\">F</td>") == 2);
  CHECK(times(page, "<td class=\"text\">G</td>") == 2);
}

TEST_CASE("without a file and without a table the page asks for one") {
  WebVisitor visitor;
  for (const Fields& fields : {Fields{}, Fields{{"tableau", ""}, {"uai", ""}}}) {
    const HttpResponse response = visitor.post("/importer", fields);
    CHECK(response.status == 422);
    CHECK(says(response, "Choisissez un fichier, ou collez un tableau."));
    CHECK(says(response, "role=\"alert\""));
  }
}

TEST_CASE("a wrong file is said, and what was typed stays") {
  WebVisitor visitor;
  const std::vector<Input> wrong{{"photo.jpg", "\xff\xd8\xff\xe0 JFIF"}};
  const HttpResponse response = visitor.post("/importer", {{"uai", uai}}, wrong);
  CHECK(response.status == 422);
  CHECK(says(response, "photo.jpg"));
  CHECK(says(response, "value=\"9990010G\""));
  CHECK(!says(response, "--"));
  CHECK(!std::filesystem::exists(visitor.registries()));
}

TEST_CASE("a file's name is a text and no path") {
  WebVisitor visitor;
  const HttpResponse report = visitor.analyse({{"../<b>élèves</b>\".csv", september}}, {{"uai", uai}});
  CHECK(says(report, "&lt;b&gt;"));
  CHECK(!says(report, "<b>élèves"));
  CHECK(visitor.post("/compte-rendu").status == 303);
  CHECK(!std::filesystem::exists(visitor.folder.path.parent_path() / "<b>élèves</b>\".csv"));
}

TEST_CASE("a pasted table is read, with the school's number") {
  WebVisitor visitor;
  CHECK(visitor.post("/importer", {{"tableau", september}}).status == 422);  // no file says which school it is
  CHECK(says(paste(visitor, september), "6E 2"));
  CHECK(visitor.post("/compte-rendu").status == 303);
  CHECK(known(visitor, uai).find("GRÈBE") != std::string::npos);
}

TEST_CASE("a file of another school is another school, and says so before it is saved") {
  WebVisitor visitor;
  save_september(visitor);
  const HttpResponse report = visitor.analyse({example_file("college/ExportXML_ElevesSansAdresses.zip")});
  CHECK(says(report, "Ce qui sera enregistré pour 9990001X"));
  CHECK(says(report, "premier import"));
  const std::string before = known(visitor, uai);
  CHECK(visitor.post("/compte-rendu").status == 303);
  CHECK(known(visitor, uai) == before);
}

TEST_CASE("where more than a fifth would leave, a box has to be ticked") {
  WebVisitor visitor;
  save_september(visitor);
  const std::string before = known(visitor, uai);
  const HttpResponse refused = [&] {
    paste(visitor, two_left);
    return visitor.post("/compte-rendu");
  }();
  CHECK(refused.status == 422);
  CHECK(says(refused, "name=\"confirmer\""));
  CHECK(!says(refused, "--"));
  CHECK(known(visitor, uai) == before);
  CHECK(visitor.post_from(refused.body, "/compte-rendu", {{"confirmer", "1"}}).status == 303);
  CHECK(known(visitor, uai) != before);
}

TEST_CASE("classes that were printed last may be gone from the next file") {
  WebVisitor visitor;
  save_september(visitor);
  visitor.post("/classes", {{"tout", "1"}});
  const Fields labels{{"operation", "EVA6"}, {"plateforme", "asp"}, {"planche", "avery-7160"},
                      {"modele", "label"},   {"classe", "6E 1"},    {"classe", "6E 2"}};
  REQUIRE(WebVisitor::location(visitor.post("/etiquettes", labels)) == "/documents");
  std::string renamed = september;
  for (std::size_t at = renamed.find("6E 2"); at != std::string::npos; at = renamed.find("6E 2"))
    renamed.replace(at, 4, "6E B");
  CHECK(says(paste(visitor, renamed.c_str()), "Enregistrer"));
  CHECK(visitor.post("/compte-rendu").status == 303);
  CHECK(visitor.page("/etiquettes").find("6E B") != std::string::npos);
  CHECK(says(visitor.analyse({example_file("college/ExportXML_ElevesSansAdresses.zip")}), "9990001X"));
}

TEST_CASE("a part of the school takes nobody away") {
  WebVisitor visitor;
  save_september(visitor);
  visitor.analyse({}, {{"tableau", two_left}, {"uai", uai}, {"partie", "1"}});
  CHECK(visitor.post("/compte-rendu").status == 303);
  CHECK(known(visitor, uai).find("BRUANT") != std::string::npos);
}

TEST_CASE("a question is asked and answered, and the answer is saved") {
  WebVisitor visitor;
  save_september(visitor);
  CHECK(says(paste(visitor, november), "1 question"));
  const std::string questions = visitor.page("/questions");
  CHECK(questions.find("04/02/2015") != std::string::npos);
  CHECK(questions.find("05/02/2015") != std::string::npos);
  const std::string table = between(questions, "<tbody>", "</tbody>");
  CHECK(table.find("Prénom</th><td class=\"text\">Ines</td><td class=\"text\"><mark>Inès<span") != std::string::npos);
  CHECK(table.find("<td class=\"text\">05/02/2015</td><td class=\"text\"><mark>04/02/2015<span") != std::string::npos);
  CHECK(times(table, "<td class=\"text\">GRÈBE</td>") == 2);  // alike: not marked
  CHECK(times(table, "(différent)") == 2);
  CHECK(table.find("INE</th><td class=\"text\"></td><td class=\"text\">070000001JA</td>") != std::string::npos);
  const std::string field = "q-" + between(questions, "name=\"q-", "\"");
  const std::string same = between(questions, "name=\"" + field + "\" value=\"", "\"");
  CHECK(same != "new");

  const HttpResponse later = visitor.post("/questions", {{field, ""}});
  CHECK(WebVisitor::location(later) == "/questions");
  const HttpResponse answered = visitor.post("/questions", {{field, same}});
  CHECK(WebVisitor::location(answered) == "/compte-rendu");
  CHECK(visitor.page("/questions").find("aucune question") != std::string::npos);
  CHECK(visitor.post("/compte-rendu").status == 303);
  CHECK(times(known(visitor, uai), "GRÈBE") == 1);
}

TEST_CASE("files are discarded, and nothing was saved") {
  WebVisitor visitor;
  paste(visitor, september);
  CHECK(WebVisitor::location(visitor.post("/compte-rendu", {{"faire", "abandonner"}})) == "/");
  CHECK(visitor.page("/compte-rendu").find("Aucun fichier") != std::string::npos);
  CHECK(!std::filesystem::exists(visitor.registries()));
}

TEST_CASE("a long report is shown fifty lines at a time") {
  WebVisitor visitor;
  std::string table = "INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance\n";
  for (int i = 0; i < 130; ++i)
    table += fmt::format(";6E {};MERLE{};Lucie;F;{}\n", i % 4 + 1,
                         std::string(1, char('A' + i / 26)) + char('A' + i % 26), i < 10 ? "04/02/2015" : "");
  const HttpResponse report = paste(visitor, table.c_str());
  CHECK(report.body.size() < 120'000);
  const std::string next = between(report.body, "href=\"/compte-rendu?section=", "\"");
  REQUIRE(!next.empty());
  std::string address = "/compte-rendu?section=" + next;
  for (std::size_t at = address.find("&amp;"); at != std::string::npos; at = address.find("&amp;"))
    address.replace(at, 5, "&");
  const std::string second = visitor.page(address);
  CHECK(second != report.body);
  for (const char* odd : {"-1", "999999999999999999999", "abc", ""})
    CHECK(visitor.get(address.substr(0, address.find("&de=")) + "&de=" + odd).status == 200);
}

TEST_CASE("page and command line make the same of the same files") {
  WebVisitor page, command;
  page.analyse({example_file("college/ExportXML_ElevesSansAdresses.zip")});
  REQUIRE(page.post("/compte-rendu").status == 303);
  std::filesystem::copy_file(page.folder.path / "passation.key", command.folder.path / "passation.key");
  const SyncResult result =
      sync({.import = {.inputs = {example_file("college/ExportXML_ElevesSansAdresses.zip")}}}, command.environment());
  CHECK(result.checked.recorded);
  CHECK(known(page, example_school) == known(command, example_school));

  save_september(page);
  save_september(command);
  const std::string report = paste(page, november).body;
  const SyncResult planned =
      sync({.import = {.inputs = {{"tableau collé", november}}, .uai = uai}, .dry_run = true}, command.environment());
  REQUIRE(planned.checked.questions.size() == 1);
  CHECK(report.find("1 question") != std::string::npos);
  CHECK(page.page("/questions").find("q-" + planned.checked.questions.front().id) != std::string::npos);
}
