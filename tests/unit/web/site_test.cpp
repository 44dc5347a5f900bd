// The site as a whole: who is let in, what a form must carry, and to whom the school's data are shown.

#include "web/site.hpp"

#include <fstream>

#include "base/secret.hpp"
#include "ledger/registry.hpp"
#include "visit.hpp"
#include "web/pages.hpp"

using namespace passation;
using namespace std::chrono_literals;

namespace {

constexpr const char* example = "college/ExportXML_ElevesSansAdresses.zip";

bool shows_nothing(const HttpResponse& response) {
  return response.body.find(example_school) == std::string::npos && response.body.find("<nav") == std::string::npos &&
         response.body.find("6E 1") == std::string::npos;
}

void write_text(const std::filesystem::path& file, const char* text) {
  std::ofstream(file, std::ios::trunc) << text;
}

/// All that the site has is behind the door.
std::vector<std::string> all_paths() {
  std::vector<std::string> paths{"/nulle-part"};
  for (const SitePage& page : pages()) paths.emplace_back(page.path);
  return paths;
}

}  // namespace

TEST_CASE("who has not entered is shown nothing of the school") {
  WebVisitor visitor;
  visitor.import_example();
  for (const char* cookie : {"", "passation=", "passation=autre"}) {
    visitor.cookie = cookie;
    for (const std::string& path : all_paths()) {
      INFO(path);
      for (const HttpResponse& response : {visitor.get(path), visitor.post_as_is(path, {{"jeton", ""}})}) {
        CHECK(response.status == 401);
        CHECK(shows_nothing(response));
      }
    }
  }
}

TEST_CASE("what is refused shows nothing, and says what helps") {
  WebVisitor visitor;
  visitor.import_example();
  HttpRequest request = visitor.request("GET", "/");
  request.headers["host"] = "127.0.0.1:4000";
  const HttpResponse response = visitor.answer(request);
  CHECK(response.status == 421);
  CHECK(shows_nothing(response));
  CHECK(response.body.find("Rouvrez passation depuis le menu") != std::string::npos);
  CHECK(response.body.find("passation-test") == std::string::npos);  // whoever asks need not know it
  CHECK(has(response.headers, "Content-Security-Policy"));
}

TEST_CASE("the ticket lets in once, and stands in no address") {
  WebVisitor visitor;
  visitor.cookie.clear();
  const std::string ticket = visitor.site.new_ticket();
  CHECK(visitor.get(std::string(entry_path) + "?billet=" + ticket).status == 401);
  const HttpResponse entered = visitor.post_as_is(entry_path, {{"billet", ticket}});
  CHECK(entered.status == 200);  // no redirect: a browser would not send the cookie behind it
  CHECK(!WebVisitor::cookie_of(entered).empty());
  CHECK(entered.body.find(ticket) == std::string::npos);
  const HttpResponse again = visitor.post_as_is(entry_path, {{"billet", ticket}});
  CHECK(again.status == 403);
  CHECK(WebVisitor::cookie_of(again).empty());
}

TEST_CASE("a form without the session's token changes nothing") {
  WebVisitor visitor;
  const std::string page = visitor.page("/importer");
  const Fields pasted{{"tableau", "Nom;Prénom;Classe\nMERLE;Lucie;6E 1\n"}};
  for (const char* token : {"", "faux"}) {
    Fields fields = pasted;
    fields.emplace_back("jeton", token);
    CHECK(visitor.post_as_is("/importer", fields).status == 403);
  }
  CHECK(visitor.post_as_is("/importer", pasted).status == 403);
  CHECK(visitor.page("/compte-rendu").find("MERLE") == std::string::npos);
}

TEST_CASE("the token of another session is none") {
  WebVisitor visitor;
  const std::string first = visitor.page("/importer");
  visitor.enter();
  CHECK(visitor.post_from(first, "/importer").status == 403);
}

TEST_CASE("after half an hour the page is paused, and the draft stays") {
  WebVisitor visitor;
  visitor.analyse({example_file(example)});
  visitor.instant += 31min;
  CHECK(visitor.get("/compte-rendu").status == 401);
  CHECK(shows_nothing(visitor.get("/compte-rendu")));
  visitor.enter();
  CHECK(visitor.page("/compte-rendu").find(example_school) != std::string::npos);
  CHECK(visitor.page("/").find("http-equiv=\"refresh\" content=\"1800;url=/pause\"") != std::string::npos);
  CHECK(shows_nothing(visitor.get("/pause")));
}

TEST_CASE("who leaves is out") {
  WebVisitor visitor;
  const HttpResponse left = visitor.post("/quitter", {}, {}, "/");
  CHECK(left.status == 200);
  CHECK(WebVisitor::cookie_of(left) == "passation=");
  CHECK(visitor.get("/").status == 401);
}

TEST_CASE("two browsers see one draft") {
  WebVisitor visitor;
  visitor.analyse({example_file(example)});
  const std::string first = visitor.cookie;
  visitor.enter();
  CHECK(visitor.cookie != first);
  CHECK(visitor.page("/compte-rendu").find(example_school) != std::string::npos);
  visitor.post("/compte-rendu", {{"faire", "abandonner"}});
  visitor.cookie = first;
  CHECK(visitor.page("/compte-rendu").find(example_school) == std::string::npos);
}

TEST_CASE("saving twice saves once") {
  WebVisitor visitor;
  visitor.analyse({example_file(example)});
  const std::string report = visitor.page("/compte-rendu");
  CHECK(visitor.post_from(report, "/compte-rendu").status == 303);
  const Revision saved = revision_of_school(visitor.environment(), example_school);
  visitor.moment.minute += 1;
  const HttpResponse second = visitor.post_from(report, "/compte-rendu");
  CHECK(second.status == 303);
  CHECK(revision_of_school(visitor.environment(), example_school) == saved);
  CHECK(visitor.followed(second).body.find("Ces données sont enregistrées") != std::string::npos);
}

TEST_CASE("what was made from an older state changes nothing, and the present one is shown") {
  WebVisitor visitor;
  visitor.import_example();
  const std::string table =
      "INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance\n"
      ";6E 1;HULOTTE;Odile;F;12/05/2015\n";
  const Fields part{{"tableau", table}, {"uai", example_school}, {"partie", "1"}};
  visitor.analyse({}, part);
  const std::string stale = visitor.page("/compte-rendu");

  WebVisitor* other = &visitor;  // somebody else saves in the meantime
  other->analyse({},
                 {{"tableau", table + ";6E 1;SITTELLE;Ida;F;13/05/2015\n"}, {"uai", example_school}, {"partie", "1"}});
  REQUIRE(other->post("/compte-rendu").status == 303);
  const Revision saved = revision_of_school(visitor.environment(), example_school);

  visitor.analyse({}, part);
  const HttpResponse refused = visitor.post_from(stale, "/compte-rendu");
  CHECK(refused.status == 422);
  CHECK(revision_of_school(visitor.environment(), example_school) == saved);
  CHECK(visitor.post("/compte-rendu").status == 303);  // of the page as it is now
}

TEST_CASE("an address that leads nowhere says so") {
  WebVisitor visitor;
  CHECK(visitor.get("/nulle-part").status == 404);
  CHECK(visitor.get("/importer/").status == 404);
  CHECK(visitor.get("/../etc/passwd").status == 404);
  CHECK(visitor.post("/nulle-part", {}, {}, "/importer").status == 403);  // there is no form of it
}

TEST_CASE("what an address names and is not there is said in the page's frame, with the way on") {
  WebVisitor visitor;
  visitor.import_example();
  struct Lost {
    const char *address, *says, *way_on;
  };
  for (const Lost& lost :
       {Lost{"/classe?nom=9Z", "division", "/classes"}, Lost{"/personnels?classe=9Z", "division", "/"},
        Lost{"/historique/personne?n=999", "Aucune personne", "/historique"},
        Lost{"/historique/droit-acces?n=999", "Aucune personne", "/historique"},
        Lost{"/historique/effacer?n=999", "Aucune personne", "/historique"},
        Lost{"/historique/compte-rendu?import=99", "pas dans l’historique", "/historique"},
        Lost{"/document?telecharger&fichier=EVA6.zip", "plus là", "/documents"},
        Lost{"/apercu.svg?planche=9999", "9999", "/etiquettes"}, Lost{"/apercu.svg?classe=9Z", "9Z", "/etiquettes"},
        Lost{"/reglages/calibrage?planche=9999", "9999", "/reglages"}, Lost{"/nulle-part", "aucune page", "/"}}) {
    INFO(lost.address);
    const HttpResponse response = visitor.get(lost.address);
    CHECK(response.status == 404);
    CHECK(response.body.find("<nav") != std::string::npos);
    CHECK(response.body.find("<h1></h1>") == std::string::npos);
    const std::string main = between(response.body, "<main", "</main>");
    CHECK(main.find(lost.says) != std::string::npos);
    CHECK(main.find("<a href=\"" + std::string(lost.way_on) + "\"") != std::string::npos);
  }
}

TEST_CASE("lists are drawn from what was read once, while somebody else works with the registry") {
  WebVisitor visitor;
  visitor.import_example();
  visitor.page("/");
  const Registry held(visitor.registries() / "9990001X.sqlite", load_or_make_key(visitor.environment().key),
                      example_school, "generate");
  for (const char* address : {"/", "/classes", "/classe?nom=6E%201", "/classe?nom=6E%202", "/etiquettes",
                              "/apercu.svg?classe=6E%201", "/personnels", "/personnels?liste=eleves"})
    CHECK_FALSE(visitor.page(address).empty());
}

TEST_CASE("a page that cannot be drawn as things are says why") {
  WebVisitor visitor;
  visitor.import_example();
  const auto registry = visitor.registries() / "9990001X.sqlite";
  const std::string page = visitor.page("/classes");
  write_text(registry, "no registry");
  for (const char* path : {"/", "/classes", "/etiquettes", "/historique"}) {
    INFO(path);
    const HttpResponse response = visitor.get(path);
    CHECK(response.status == 409);
    CHECK(response.body.find("role=\"alert\"") != std::string::npos);
  }
  CHECK(visitor.get("/").body.find("<a href=\"/reglages\">Aller à la page") != std::string::npos);
  CHECK(visitor.get("/reglages").body.find("<a href=\"/reglages/restauration\">Aller à la page") != std::string::npos);
  CHECK(visitor.get("/reglages/restauration").status == 200);
  const HttpResponse sent = visitor.post_from(page, "/classes", {{"tout", "1"}});
  CHECK(sent.status == 409);
  CHECK(times(sent.body, "role=\"alert\"") == 1);
}

TEST_CASE("HEAD is answered as GET") {
  WebVisitor visitor;
  CHECK(visitor.answer(visitor.request("HEAD", "/")).status == 200);
  visitor.cookie.clear();
  CHECK(visitor.answer(visitor.request("HEAD", "/")).status == 401);
}

TEST_CASE("style, script and faces are everybody's; they hold nothing of anybody") {
  WebVisitor visitor;
  visitor.cookie.clear();
  for (const char* path : {"/passation.css", "/passation.js", "/passation.svg", "/texte.ttf", "/gras.ttf", "/code.ttf"})
    CHECK(visitor.get(path).status == 200);
}

TEST_CASE("they are compressed for who reads that") {
  WebVisitor visitor;
  HttpRequest request = visitor.request("GET", "/texte.ttf");
  const HttpResponse plain = visitor.answer(request);
  CHECK(!has(plain.headers, "Content-Encoding"));
  request.headers["accept-encoding"] = "gzip, deflate, br";
  const HttpResponse compressed = visitor.answer(request);
  CHECK(value_of(compressed.headers, "Content-Encoding") == "deflate");
  CHECK(compressed.body.size() < plain.body.size());
  CHECK(compressed.body.substr(0, 1) == "\x78");  // a zlib stream
}

TEST_CASE("no page holds a password, an option or a verb, or anything from elsewhere") {
  WebVisitor visitor;
  visitor.analyse({example_file(example)});
  visitor.post("/compte-rendu");
  for (const SitePage& page : pages()) {
    if (!page.show) continue;
    INFO(page.path);
    const HttpResponse response = visitor.get(page.path);
    CHECK(response.status == 200);
    const std::string words = response.body.substr(response.body.find("<body>"));
    CHECK(words.find("--") == std::string::npos);
    CHECK(words.find("passation generate") == std::string::npos);
    for (const char* part : {"http://", "https://", "<script", " style=", " onclick=", "javascript:"})
      CHECK(words.find(part) == std::string::npos);
    CHECK(response.body.size() < 120'000);
  }
}
