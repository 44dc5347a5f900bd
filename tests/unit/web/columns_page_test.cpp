// Désigner les colonnes: a table whose columns are not sure is asked about, and every choice can be taken back.

#include <catch2/catch.hpp>

#include "school_of_birds.hpp"

using namespace passation;

namespace {

constexpr const char* unknown_columns =
    "Groupe A;Patronyme X;Prénom;Né(e) le\n"
    "6E 1;PIE;Jean;03/02/2015\n"
    "6E 1;MERLE;Lucie;14/07/2015\n"
    "6E 2;HERON;Luc;30/01/2015\n";
constexpr const char* without_header =
    "6E 1;PIE;Jean;03/02/2015\n"
    "6E 1;MERLE;Lucie;14/07/2015\n"
    "6E 2;HERON;Luc;30/01/2015\n";

HttpResponse paste(WebVisitor& visitor, const char* table) {
  return visitor.post("/importer", {{"tableau", table}, {"uai", birds_school}});
}

bool says(std::string_view page, std::string_view words) {
  return page.find(words) != std::string_view::npos;
}

/// What the menu of a column of the first table shows: its option's value; empty for « Sélectionnez ».
std::string shown(const std::string& page, int column) {
  const std::string menu = between(page, "id=\"c-0-" + std::to_string(column) + "\"", "</select>");
  const std::size_t mark = menu.find(" selected");
  const std::size_t begin = menu.rfind("<option", mark);
  return between(menu.substr(begin, mark - begin), "value=\"", "\"");
}

/// All menus as the page shows them, but for those that are changed.
HttpResponse convert(WebVisitor& visitor, const std::map<int, std::string>& changed, Fields more = {}) {
  const std::string page = visitor.page("/colonnes");
  Fields fields = std::move(more);
  for (int c = 0; says(page, "id=\"c-0-" + std::to_string(c) + "\""); ++c) {
    const auto change = changed.find(c);
    fields.emplace_back("c-0-" + std::to_string(c), change == changed.end() ? shown(page, c) : change->second);
  }
  if (!has(fields, "titres-0-0")) {
    const std::string menu = between(page, "id=\"titres-0-0\"", "</select>");
    const std::size_t mark = menu.find(" selected");
    fields.emplace_back("titres-0-0", between(menu.substr(menu.rfind("<option", mark)), "value=\"", "\""));
  }
  return visitor.post_from(page, "/colonnes", std::move(fields));
}

}  // namespace

TEST_CASE("a table whose columns are not known leads to its columns, with guesses and values") {
  WebVisitor visitor;
  CHECK(WebVisitor::location(paste(visitor, unknown_columns)) == "/colonnes");
  const std::string page = visitor.page("/colonnes");
  CHECK(says(page, "href=\"/importer\" aria-current=\"true\""));
  CHECK(says(page, "Il manque\u00a0: division, nom"));
  CHECK(times(page, "<th scope=\"col\" class=\"open\">") == 2);
  CHECK(shown(page, 0).empty());
  CHECK(shown(page, 2) == "given_name");
  CHECK(says(page, "<td>MERLE</td>"));
  CHECK(says(between(page, "Afficher les données brutes", "</pre>"), "6E 2;HERON;Luc;30/01/2015"));
}

TEST_CASE("what is chosen is read, and can be taken back") {
  WebVisitor visitor;
  paste(visitor, unknown_columns);
  const HttpResponse done = convert(visitor, {{0, "division"}, {1, "family_name"}});
  CHECK(WebVisitor::location(done) == "/compte-rendu");
  CHECK(says(visitor.followed(done).body, "<dd>3</dd>"));
  CHECK(says(visitor.page("/compte-rendu"), "href=\"/colonnes\""));
  CHECK(shown(visitor.page("/colonnes"), 1) == "family_name");
  CHECK(convert(visitor, {{1, ""}}).status == 422);
  CHECK(shown(visitor.page("/colonnes"), 1).empty());
  CHECK(shown(visitor.page("/colonnes"), 0) == "division");
  convert(visitor, {{1, "family_name"}, {3, "non"}});
  CHECK(shown(visitor.page("/colonnes"), 3) == "non");
  convert(visitor, {{3, ""}});
  CHECK(shown(visitor.page("/colonnes"), 3) == "birth_date");  // as its title says
}

TEST_CASE("no field is chosen twice: the error names it") {
  WebVisitor visitor;
  paste(visitor, unknown_columns);
  const HttpResponse twice = convert(visitor, {{0, "family_name"}, {1, "family_name"}});
  CHECK(twice.status == 422);
  CHECK(says(twice.body, "«\u00a0nom de famille\u00a0»"));
  CHECK(says(twice.body, "Groupe A"));
  CHECK(convert(visitor, {{0, "division"}, {1, "family_name"}}).status == 303);
}

TEST_CASE("a table without titles is read by the places of its columns") {
  WebVisitor visitor;
  CHECK(WebVisitor::location(paste(visitor, without_header)) == "/colonnes");
  const HttpResponse done = convert(
      visitor, {{0, "division"}, {1, "family_name"}, {2, "given_name"}, {3, "birth_date"}}, {{"titres-0-0", "0"}});
  CHECK(WebVisitor::location(done) == "/compte-rendu");
  CHECK(says(visitor.followed(done).body, "<dd>3</dd>"));
}

TEST_CASE("no password is shown among the values, nor in the raw data") {
  WebVisitor visitor;
  paste(visitor,
        "Groupe A;Patronyme X;Prénom;Né(e) le;Identifiant;Mot de passe\n"
        "6E 1;PIE;Jean;03/02/2015;jean.pie;kx7pw2rd\n"
        "6E 2;MERLE;Lucie;14/07/2015;lucie.merle;bq4tz9mn\n");
  const std::string page = visitor.page("/colonnes");
  CHECK(says(page, "<td>••••</td>"));
  CHECK_FALSE(says(page, "kx7pw2rd"));
  CHECK_FALSE(says(page, "bq4tz9mn"));
  CHECK(says(page, "peut contenir des mots de passe"));
}

TEST_CASE("without a table there are no columns, and a broken file stays where it was") {
  WebVisitor visitor;
  CHECK(says(visitor.page("/colonnes"), "Aucun tableau"));
  CHECK(visitor.post("/importer", {}, {{"photo.png", "\x89PNG\r\n\x1a\n"}}).status == 422);
}

TEST_CASE("of several sheets those are read that are ticked") {
  WebVisitor visitor;
  const std::string head = "<tr><th>Division</th><th>Nom</th><th>Prénom</th><th>Date de naissance</th></tr>";
  const std::string html = "<html><meta charset=utf-8><table>" + head +
                           "<tr><td>6E 1</td><td>PIE</td><td>Jean</td><td>03/02/2015</td></tr></table><table>" + head +
                           "<tr><td>6E 2</td><td>MERLE</td><td>Lucie</td><td>14/07/2015</td></tr></table></html>";
  visitor.post("/importer", {{"uai", birds_school}}, {{"classes.xls", html}});
  CHECK(says(visitor.page("/compte-rendu"), "<dd>1</dd>"));
  CHECK(times(visitor.page("/colonnes"), " checked") == 1);
  const Fields both = {{"lire-0-0", "1"}, {"lire-1-0", "1"}, {"titres-1-0", "1"}};
  CHECK(WebVisitor::location(convert(visitor, {}, both)) == "/compte-rendu");
  CHECK(says(visitor.page("/compte-rendu"), "<dd>2</dd>"));
  CHECK(times(visitor.page("/colonnes"), " checked") == 2);
}
