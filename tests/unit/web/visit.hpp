#pragma once
// A browser without a socket: it enters a site in a folder of its own, keeps the cookie, fills in forms and sends them.

#include <stdlib.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "action/catalog.hpp"
#include "base/file.hpp"
#include "web/html.hpp"
#include "web/site.hpp"

namespace passation {

/// For the user alone, as mkdtemp makes it; deleted at the end.
struct WebFolder {
  std::filesystem::path path;
  WebFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "passation-web-XXXXXX").string();
    path = ::mkdtemp(name.data());
  }
  WebFolder(const WebFolder&) = delete;
  WebFolder& operator=(const WebFolder&) = delete;
  ~WebFolder() { std::filesystem::remove_all(path); }
};

inline const Catalog& web_catalog() {
  static const Catalog catalog{PASSATION_SOURCE_DIR};
  return catalog;
}

inline Input example_file(const std::string& name) {
  return {std::filesystem::path(name).filename().string(),
          read_file(std::filesystem::path(PASSATION_SOURCE_DIR) / "examples" / name)};
}

inline constexpr const char* example_school = "9990001X";

/// What stands between two texts, from the place on; empty where the first is not there.
inline std::string between(std::string_view text, std::string_view begin, std::string_view end, std::size_t from = 0) {
  const std::size_t at = text.find(begin, from);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = text.substr(at + begin.size());
  return std::string(rest.substr(0, rest.find(end)));
}

/// How often the text stands there.
inline std::size_t times(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

/// The value of a hidden field, from the form with this address on.
inline std::string hidden_field(std::string_view markup, std::string_view path, std::string_view name) {
  const std::size_t form = markup.find("action=\"" + Html(path).markup() + "\"");
  if (form == std::string_view::npos) return {};
  return between(markup, "name=\"" + std::string(name) + "\" value=\"", "\"", form);
}

/// A site in an empty folder, on a day in September, and somebody who has entered it. Time stands still until it is
/// moved on.
class WebVisitor {
 public:
  WebVisitor() : site(settings({})) { enter(); }
  /// Before the door of a server.
  explicit WebVisitor(Sharing sharing) : site(settings(std::move(sharing))) {}

  WebFolder folder;
  Moment moment{Date{std::chrono::year{2026} / 9 / 14}, 8, 30};
  Instant instant{};
  Site site;
  std::string cookie;  ///< the session's; empty: has not entered
  std::string peer = "192.0.2.1";
  std::map<std::string, std::string> more_headers = {};  ///< of each request

  std::filesystem::path registries() const { return folder.path / "registries"; }
  std::filesystem::path documents() const { return folder.path / "documents"; }
  /// What an action gets that is asked past the page.
  Environment environment() const {
    return {.catalog = web_catalog(),
            .key = folder.path / "passation.key",
            .registries = registries(),
            .printers = folder.path / "printers",
            .moment = moment};
  }

  /// As another browser would: with a session of its own.
  void enter() { cookie = cookie_of(post_as_is(entry_path, {{"billet", site.new_ticket()}})); }
  /// Of a server: keeps the cookie where that lets in.
  HttpResponse log_in(const std::string& name, const std::string& password) {
    const HttpResponse response = post_as_is(login_path, {{"identifiant", name}, {"mot-de-passe", password}});
    if (const std::string got = cookie_of(response); !got.empty()) cookie = got;
    return response;
  }
  static std::string cookie_of(const HttpResponse& response) {
    for (const auto& [name, value] : response.headers)
      if (name == "Set-Cookie") return value.substr(0, value.find(';'));
    return {};
  }

  /// As the server does: what the head refuses is not read on. @param address "/etiquettes?classe=6E%201"
  HttpResponse get(std::string_view address) { return answer(request("GET", address)); }
  /// The page's markup; it must be there.
  std::string page(std::string_view address) {
    const HttpResponse response = get(address);
    INFO(address);
    CHECK(response.status == 200);
    return response.body;
  }

  /// Sends a form of the page on which it stands, with its token and its revision.
  /// @param from the page that has the form; empty: `path` itself
  HttpResponse post(std::string_view path, Fields fields = {}, std::vector<Input> files = {},
                    std::string_view from = {}) {
    return post_from(get(from.empty() ? path : from).body, path, std::move(fields), std::move(files));
  }
  /// Of a page that was fetched before: it may be stale by now.
  HttpResponse post_from(std::string_view markup, std::string_view path, Fields fields = {},
                         std::vector<Input> files = {}) {
    fields.emplace_back("jeton", hidden_field(markup, path, "jeton"));
    fields.emplace_back("revision", hidden_field(markup, path, "revision"));
    return post_as_is(path, std::move(fields), std::move(files));
  }
  HttpResponse post_as_is(std::string_view path, Fields fields, std::vector<Input> files = {}) {
    HttpRequest sent = request("POST", path);
    if (!files.empty()) sent.headers["content-type"] = "multipart/form-data; boundary=x";
    sent.form = std::move(fields);
    sent.files = std::move(files);
    return answer(sent);
  }
  /// The page to which the answer leads; itself where it leads nowhere.
  HttpResponse followed(const HttpResponse& response) {
    for (const auto& [name, value] : response.headers)
      if (name == "Location") return get(value);
    return response;
  }
  /// Where the answer leads; empty: nowhere.
  static std::string location(const HttpResponse& response) {
    for (const auto& [name, value] : response.headers)
      if (name == "Location") return value;
    return {};
  }

  /// Reads the files and shows the report. Nothing is saved.
  HttpResponse analyse(std::vector<Input> files, Fields fields = {}) {
    return followed(post("/importer", std::move(fields), std::move(files)));
  }
  /// Reads and saves the pupils of examples/college.
  void import_example() {
    analyse({example_file("college/ExportXML_ElevesSansAdresses.zip")});
    const HttpResponse saved = post("/compte-rendu");
    REQUIRE(saved.status == 303);
  }

  /// A request as a browser sends it from a page of ours.
  HttpRequest request(std::string_view method, std::string_view address) const {
    const std::size_t mark = address.find('?');
    HttpRequest out{.method = std::string(method), .path = std::string(address.substr(0, mark))};
    if (mark != std::string_view::npos) out.query = parse_query(address.substr(mark + 1, address.find('#') - mark - 1));
    out.headers = more_headers;
    out.headers["host"] = site.address().host;
    out.peer = peer;
    if (!cookie.empty()) out.headers["cookie"] = cookie;
    if (method == "POST") {
      out.headers["origin"] = site.address().origin();
      out.headers["sec-fetch-site"] = "same-origin";
      out.headers["content-type"] = "application/x-www-form-urlencoded";
      out.headers["content-length"] = "1";  // nobody counts without a socket
    }
    return out;
  }
  HttpResponse answer(const HttpRequest& asked) {
    if (auto refused = site.refuse(asked)) return *std::move(refused);
    return site.answer(asked);
  }

 private:
  SiteSettings settings(std::optional<Sharing> sharing) {
    std::filesystem::create_directory(documents());
    return {.environment = environment(),
            .documents = documents(),
            .address = sharing ? Address{.host = "passation.exemple.fr", .scheme = "https"}
                               : Address{.host = "passation-test.localhost:4000"},
            .sharing = std::move(sharing),
            .clock = [this] { return moment; },
            .instant = [this] { return instant; }};
  }
};

}  // namespace passation
