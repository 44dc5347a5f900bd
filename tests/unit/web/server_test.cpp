// The site of a server: who is let in, by password or by a portal, and what is shown to whom.

#include <set>

#include "base/database.hpp"
#include "base/secret.hpp"
#include "visit.hpp"
#include "web/attempts.hpp"
#include "web/pages.hpp"

using namespace passation;
using namespace std::chrono_literals;

namespace {

constexpr const char* password = "grive merle pie";
constexpr const char* other_school = "9990002Y";

const std::string& hash() {
  static const std::string made = password_hash(password);
  return made;
}

/// Merle has the example's school, Grive another one, Hulotte all.
std::vector<User> users() {
  return {{"merle", std::set<std::string>{example_school}, hash()},
          {"grive", std::set<std::string>{other_school}, hash()},
          {"hulotte", std::nullopt, hash()}};
}

Sharing with_passwords() {
  return {.users = users()};
}

Sharing with_portal() {
  return {.users = users(), .portal = Portal{"192.0.2.7", "remote-user"}};
}

const std::string table =
    "INE;Division;Nom de famille;Prénom 1;Sexe;Date de naissance\n"
    ";6E 1;HULOTTE;Odile;F;12/05/2015\n";

/// Reads a school of one pupil; its page, as it is.
HttpResponse analyse_table(WebVisitor& visitor, const std::string& uai) {
  return visitor.post("/importer", {{"tableau", table}, {"uai", uai}});
}

void import_table(WebVisitor& visitor, const std::string& uai) {
  REQUIRE(analyse_table(visitor, uai).status == 303);
  REQUIRE(visitor.post("/compte-rendu").status == 303);
}

/// A server that has both schools. Nobody is logged in.
struct TwoSchools : WebVisitor {
  explicit TwoSchools(Sharing sharing = with_passwords()) : WebVisitor(std::move(sharing)) {
    if (site.comes_through_portal()) return;
    as("merle");
    import_table(*this, example_school);
    as("grive");
    import_table(*this, other_school);
    cookie.clear();
  }
  void as(const std::string& name) {
    cookie.clear();
    REQUIRE(log_in(name, password).status == 303);
  }
};

bool speaks_of(const HttpResponse& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

/// As a portal sends it on.
struct Sent : WebVisitor {
  Sent() : WebVisitor(with_portal()) { peer = "192.0.2.7"; }
  HttpResponse get_as(const std::string& user, std::string_view address = "/") {
    more_headers = {{"remote-user", user}};
    const HttpResponse response = get(address);
    if (const std::string got = cookie_of(response); !got.empty()) cookie = got;
    return response;
  }
};

}  // namespace

TEST_CASE("a server shows nobody anything before the password, but the way in") {
  TwoSchools visitor;
  for (const char* cookie : {"", "__Host-passation=", "__Host-passation=autre"}) {
    visitor.cookie = cookie;
    for (const SitePage& page : pages()) {
      INFO(page.path);
      for (const HttpResponse& response : {visitor.get(page.path), visitor.post_as_is(page.path, {{"jeton", ""}})}) {
        CHECK(response.status == 401);
        CHECK(!speaks_of(response, example_school));
        CHECK(!speaks_of(response, "<nav"));
        CHECK(speaks_of(response, "action=\"/connexion\""));
      }
    }
  }
}

TEST_CASE("the way in has labels, and says to the browser's keyring what its fields are") {
  WebVisitor visitor(with_passwords());
  const std::string page = visitor.page("/connexion");
  CHECK(page.find("<h1>Connexion</h1>") != std::string::npos);
  CHECK(page.find("<label for=\"identifiant\">Identifiant</label>") != std::string::npos);
  CHECK(page.find("<label for=\"mot-de-passe\">Mot de passe</label>") != std::string::npos);
  CHECK(page.find("autocomplete=\"username\"") != std::string::npos);
  CHECK(page.find("autocomplete=\"current-password\"") != std::string::npos);
  CHECK(page.find("type=\"password\"") != std::string::npos);
}

TEST_CASE("no ticket opens a server") {
  WebVisitor visitor(with_passwords());
  const std::string ticket = visitor.site.new_ticket();
  const HttpResponse response = visitor.post_as_is(entry_path, {{"billet", ticket}});
  CHECK(response.status == 401);
  CHECK(WebVisitor::cookie_of(response).empty());
}

TEST_CASE("who types name and password is in, under his name, by an encrypted cookie of the host alone") {
  WebVisitor visitor(with_passwords());
  const HttpResponse response = visitor.log_in(" Merle ", password);
  CHECK(response.status == 303);
  CHECK(WebVisitor::location(response) == "/");
  const std::string_view cookie = value_of(response.headers, "Set-Cookie");
  CHECK(cookie.starts_with("__Host-passation="));
  CHECK(cookie.ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"));
  CHECK(has(response.headers, "Strict-Transport-Security"));
  const std::string page = visitor.page("/");
  CHECK(page.find("merle") != std::string::npos);
  CHECK(page.find("Se déconnecter") != std::string::npos);
  CHECK(page.find(password) == std::string::npos);
}

TEST_CASE("a wrong password and an unknown name are told in the same words") {
  WebVisitor visitor(with_passwords());
  const HttpResponse wrong = visitor.log_in("merle", "grive merle pies"), unknown = visitor.log_in("pinson", password);
  CHECK(wrong.status == 401);
  CHECK(unknown.status == 401);
  CHECK(wrong.body == unknown.body);
  CHECK(speaks_of(wrong, "L’identifiant ou le mot de passe n’est pas le bon."));
  for (const HttpResponse* response : {&wrong, &unknown}) CHECK(WebVisitor::cookie_of(*response).empty());
  for (const char* name : {"", "pinson", "merle pie"}) CHECK(!speaks_of(visitor.log_in(name, ""), "value="));
}

TEST_CASE("who has no password enters by a portal alone") {
  Sharing sharing = with_passwords();
  sharing.users.push_back({"pinson", std::nullopt, ""});
  WebVisitor visitor(std::move(sharing));
  CHECK(visitor.log_in("pinson", "").status == 401);
  CHECK(visitor.log_in("pinson", password).status == 401);
}

TEST_CASE("after five wrong passwords of one name the right one waits, from wherever, and no other name does") {
  WebVisitor visitor(with_passwords());
  for (std::size_t i = 0; i < free_attempts_of_user; ++i) CHECK(visitor.log_in("merle", "faux").status == 401);
  visitor.peer = "192.0.2.2";
  const HttpResponse waits = visitor.log_in("merle", password);
  CHECK(waits.status == 429);
  CHECK(WebVisitor::cookie_of(waits).empty());
  CHECK(value_of(waits.headers, "Retry-After") == "60");
  CHECK(speaks_of(waits, "Trop d’essais\u00a0: réessayez dans 1 minute."));
  CHECK(visitor.log_in("grive", password).status == 303);
  visitor.instant += 61s;
  CHECK(visitor.log_in("merle", password).status == 303);
}

TEST_CASE("an unknown name waits like a known one: nothing tells which there are") {
  WebVisitor visitor(with_passwords());
  for (std::size_t i = 0; i < free_attempts_of_user; ++i) CHECK(visitor.log_in("pinson", "faux").status == 401);
  CHECK(visitor.log_in("pinson", "faux").status == 429);
}

TEST_CASE("after twenty wrong passwords an address waits, whatever names it tries; another one does not") {
  WebVisitor visitor(with_passwords());
  for (std::size_t i = 0; i < free_attempts_of_address; ++i)
    CHECK(visitor.log_in("pinson" + std::to_string(i), "faux").status == 401);
  CHECK(visitor.log_in("merle", password).status == 429);
  visitor.peer = "192.0.2.2";
  CHECK(visitor.log_in("merle", password).status == 303);
}

TEST_CASE("nobody sees a school that is not his, by whatever address, file or form") {
  TwoSchools visitor;
  visitor.as("grive");
  for (const SitePage& page : pages()) {
    INFO(page.path);
    for (const std::string query :
         {"", "?uai=9990001X", "?etablissement=9990001X", "?fichier=EVA6_9990001X_Comptes.csv"})
      CHECK(!speaks_of(visitor.get(std::string(page.path) + query), example_school));
  }
  visitor.post_as_is("/etablissement", {{"etablissement", example_school},
                                        {"jeton", hidden_field(visitor.get("/").body, "/quitter", "jeton")}});
  CHECK(speaks_of(visitor.get("/"), other_school));
  CHECK(!speaks_of(visitor.get("/"), example_school));
}

TEST_CASE("files of a school that is not his are refused, whether the server has it or not; nothing is read or saved") {
  TwoSchools visitor;
  const Revision before = revision_of_school(visitor.environment(), example_school);
  visitor.as("grive");
  for (const char* uai : {example_school, "9990003Z"}) {
    const HttpResponse refused = analyse_table(visitor, uai);
    CHECK(refused.status == 422);
    CHECK(speaks_of(refused, "ne fait pas partie des vôtres"));
    CHECK(!speaks_of(visitor.get("/compte-rendu"), "HULOTTE"));
  }
  const HttpResponse refused =
      visitor.post("/importer", {}, {example_file("college/ExportXML_ElevesSansAdresses.zip")});
  CHECK(refused.status == 422);
  CHECK(speaks_of(refused, "ne fait pas partie des vôtres"));
  CHECK(revision_of_school(visitor.environment(), example_school) == before);
  CHECK(registries_in(visitor.environment()).size() == 2);
}

TEST_CASE("files that do not say their school are never saved into somebody else's") {
  TwoSchools visitor;
  visitor.as("grive");
  CHECK(visitor.post("/importer", {{"tableau", table}, {"uai", "../" + std::string(example_school)}}).status == 422);
  CHECK(analyse_table(visitor, "").status == 422);
}

TEST_CASE("who may open all schools chooses among them; only he takes and gives the key") {
  TwoSchools visitor;
  visitor.as("hulotte");
  const std::string home = visitor.page("/");
  CHECK(home.find(example_school) != std::string::npos);
  CHECK(home.find(other_school) != std::string::npos);
  visitor.post("/etablissement", {{"etablissement", example_school}}, {}, "/");
  CHECK(visitor.get("/reglages/sauvegarde").status == 200);
  CHECK(visitor.page("/reglages").find("/reglages/sauvegarde") != std::string::npos);
  visitor.as("merle");
  const std::string token = hidden_field(visitor.get("/").body, "/quitter", "jeton");
  for (const char* path : {"/reglages/sauvegarde", "/reglages/restauration"}) {
    CHECK(visitor.get(path).status == 403);
    CHECK(visitor.post_as_is(path, {{"jeton", token}, {"phrase", password}, {"encore", password}}).status == 403);
    CHECK(visitor.page("/reglages").find(path) == std::string::npos);
    CHECK(visitor.page("/reglages/registre").find(path) == std::string::npos);
  }
}

TEST_CASE("two people at once have two drafts, and each his own school") {
  TwoSchools visitor;
  visitor.as("merle");
  REQUIRE(visitor.post("/importer", {{"tableau", table + ";6E 1;SITTELLE;Ida;F;13/05/2015\n"}, {"uai", example_school}})
              .status == 303);
  const std::string merle = visitor.cookie;
  visitor.as("grive");
  CHECK(!speaks_of(visitor.get("/compte-rendu"), "SITTELLE"));
  REQUIRE(visitor.post("/importer", {{"tableau", table + ";6E 1;BRUANT;Ana;F;14/05/2015\n"}, {"uai", other_school}})
              .status == 303);
  const std::string grive = std::exchange(visitor.cookie, merle);
  CHECK(speaks_of(visitor.get("/compte-rendu"), example_school));
  CHECK(!speaks_of(visitor.get("/compte-rendu"), other_school));
  visitor.post("/compte-rendu", {{"faire", "abandonner"}});
  CHECK(!speaks_of(visitor.get("/compte-rendu"), "Enregistrer"));
  visitor.cookie = grive;
  CHECK(speaks_of(visitor.get("/compte-rendu"), "Enregistrer"));
}

TEST_CASE("the token of another user's session is none") {
  TwoSchools visitor;
  visitor.as("merle");
  const std::string page = visitor.page("/importer");
  visitor.as("grive");
  CHECK(visitor.post_from(page, "/importer", {{"tableau", table}}).status == 403);
}

TEST_CASE("after half an hour the password is asked again, and the draft is still there; who logs out leaves none") {
  TwoSchools visitor;
  visitor.as("merle");
  REQUIRE(analyse_table(visitor, example_school).status == 303);
  visitor.instant += 31min;
  const HttpResponse over = visitor.get("/compte-rendu");
  CHECK(over.status == 401);
  CHECK(speaks_of(over, "reconnectez-vous"));
  CHECK(speaks_of(over, "action=\"/connexion\""));
  REQUIRE(visitor.log_in("merle", password).status == 303);
  CHECK(speaks_of(visitor.get("/compte-rendu"), "Enregistrer"));

  const HttpResponse left = visitor.post("/quitter", {}, {}, "/");
  CHECK(speaks_of(left, "Vous êtes déconnecté"));
  CHECK(value_of(left.headers, "Set-Cookie").starts_with("__Host-passation=;"));
  CHECK(visitor.get("/").status == 401);
  visitor.as("merle");
  CHECK(!speaks_of(visitor.get("/compte-rendu"), "Enregistrer"));
}

TEST_CASE("a draft that nobody has touched for a working day is gone") {
  TwoSchools visitor;
  visitor.as("merle");
  REQUIRE(analyse_table(visitor, example_school).status == 303);
  visitor.instant += 9h;
  visitor.as("merle");
  CHECK(!speaks_of(visitor.get("/compte-rendu"), "Enregistrer"));
}

TEST_CASE("printers are the school's own") {
  TwoSchools visitor;
  visitor.as("merle");
  const Fields numbers{{"imprimante", "Secrétariat"}, {"planche-mesuree", "avery-7160"}, {"a", "1"}, {"b", "1"}};
  REQUIRE(visitor.post("/reglages/imprimante", numbers).status == 303);
  CHECK(speaks_of(visitor.get("/reglages"), "Secrétariat"));
  visitor.as("grive");
  CHECK(!speaks_of(visitor.get("/reglages"), "Secrétariat"));
}

TEST_CASE("a portal lets in whom it names, and a new person at the same browser gets a session of his own") {
  Sent visitor;
  const HttpResponse first = visitor.get_as("Merle");
  CHECK(first.status == 200);
  CHECK(speaks_of(first, "merle"));
  const std::string merle = visitor.cookie;
  REQUIRE(!merle.empty());
  CHECK(WebVisitor::cookie_of(visitor.get_as("merle")).empty());  // it is in already
  const std::string page = visitor.get_as("merle", "/importer").body;
  CHECK(visitor.post_from(page, "/importer", {{"tableau", table}, {"uai", example_school}}).status == 303);

  const HttpResponse second = visitor.get_as("grive", "/compte-rendu");
  CHECK(second.status == 200);
  CHECK(!speaks_of(second, example_school));
  CHECK(visitor.cookie != merle);
  visitor.cookie = merle;
  CHECK(visitor.post_from(page, "/importer", {{"tableau", table}, {"uai", example_school}}).status == 401);
}

TEST_CASE("the portal's header is believed of the portal alone") {
  Sent visitor;
  visitor.get_as("merle");
  for (const char* peer : {"192.0.2.8", "127.0.0.1", ""}) {
    visitor.peer = peer;
    for (const char* path : {"/", "/connexion", "/importer", "/passation.css"}) CHECK(visitor.get(path).status == 403);
    CHECK(visitor.post_as_is("/importer", {}).status == 403);
    CHECK(visitor.log_in("merle", password).status == 403);
  }
}

TEST_CASE("whom the portal does not name, or names twice, or who is unknown, is not let in") {
  Sent visitor;
  for (const char* name : {"", "pinson", "merle, grive", "merle grive", "mer\tle"}) {
    const HttpResponse response = visitor.get_as(name);
    CHECK(response.status == 403);
    CHECK(speaks_of(response, "n’a pas accès"));
    CHECK(visitor.cookie.empty());
  }
  visitor.more_headers.clear();
  CHECK(visitor.get("/").status == 403);
}

TEST_CASE("with a portal no password lets in, and without one its header says nothing") {
  Sent behind;
  behind.more_headers = {{"remote-user", "merle"}};
  CHECK(behind.log_in("merle", password).status == 401);
  WebVisitor direct(with_passwords());
  direct.more_headers = {{"remote-user", "merle"}};
  CHECK(direct.get("/").status == 401);
}

TEST_CASE("a registry that somebody else uses is said at once, and nothing is waited for") {
  WebVisitor visitor;
  visitor.import_example();
  const FileLock lock(registry_of_school(visitor.environment(), example_school), "sync");
  const auto begin = std::chrono::steady_clock::now();
  const HttpResponse response = visitor.get("/classes");
  CHECK(std::chrono::steady_clock::now() - begin < 5s);
  CHECK(response.status == 503);
  CHECK(speaks_of(response, "Le registre est utilisé par"));
  CHECK(speaks_of(response, "recommencer"));
}
