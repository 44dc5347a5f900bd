// Each rule of safety that is decided from the head of a request.

#include "web/guard.hpp"

#include <catch2/catch.hpp>

#include "base/text.hpp"

using namespace passation;

namespace {

const Address ours{.host = "passation-h7k3.localhost:40231"};
const Address server{.host = "passation.exemple.fr:8443",
                     .scheme = "https",
                     .other_hosts = {"passation.exemple.fr", "passation.exemple.fr:8443", "nid.exemple.fr"}};

HttpRequest get(const std::string& path = "/") {
  return {.path = path, .headers = {{"host", ours.host}}};
}

HttpRequest post(const std::string& path = "/importer") {
  return {.method = "POST",
          .path = path,
          .headers = {{"host", ours.host},
                      {"origin", "http://passation-h7k3.localhost:40231"},
                      {"sec-fetch-site", "same-origin"},
                      {"content-type", "application/x-www-form-urlencoded"},
                      {"content-length", "3"}}};
}

HttpRequest with(HttpRequest request, const std::string& name, const std::string& value) {
  request.headers[name] = value;
  return request;
}

HttpRequest without(HttpRequest request, const std::string& name) {
  request.headers.erase(name);
  return request;
}

}  // namespace

TEST_CASE("what a browser asks from our page goes on") {
  CHECK(refusal(get(), ours) == std::nullopt);
  CHECK(refusal(post(), ours) == std::nullopt);
  CHECK(refusal(with(get(), "host", "Passation-H7K3.localhost:40231"), ours) == std::nullopt);
  HttpRequest head = get();
  head.method = "HEAD";
  CHECK(refusal(head, ours) == std::nullopt);
}

TEST_CASE("another name of this machine is refused: DNS may be made to lead here") {
  for (const char* host : {"", "127.0.0.1:40231", "localhost:40231", "passation-h7k3.localhost", "example.org",
                           "passation-h7k3.localhost:40232", "xpassation-h7k3.localhost:40231",
                           "passation-h7k3.localhost:40231.example.org"}) {
    CHECK(refusal(with(get(), "host", host), ours) == Refusal::wrong_host);
    CHECK(refusal(with(post(), "host", host), ours) == Refusal::wrong_host);
    CHECK(refusal(with(post(entry_path), "host", host), ours) == Refusal::wrong_host);
  }
  CHECK(refusal(without(get(), "host"), ours) == Refusal::wrong_host);
}

TEST_CASE("only GET, HEAD and POST are known") {
  for (const char* method : {"PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH", "get", ""}) {
    HttpRequest request = get();
    request.method = method;
    CHECK(refusal(request, ours) == Refusal::wrong_method);
  }
}

TEST_CASE("a form from elsewhere is refused") {
  for (const char* origin : {"", "null", "http://example.org", "https://passation-h7k3.localhost:40231",
                             "http://passation-h7k3.localhost", "http://127.0.0.1:40231"})
    CHECK(refusal(with(post(), "origin", origin), ours) == Refusal::wrong_origin);
  CHECK(refusal(without(post(), "origin"), ours) == Refusal::wrong_origin);
  for (const char* site : {"cross-site", "same-site", "none"})
    CHECK(refusal(with(post(), "sec-fetch-site", site), ours) == Refusal::wrong_origin);
  CHECK(refusal(without(post(), "sec-fetch-site"), ours) == std::nullopt);  // an older browser
}

TEST_CASE("the entry alone may be sent from the file that holds the ticket") {
  CHECK(refusal(with(with(post(entry_path), "origin", "null"), "sec-fetch-site", "cross-site"), ours) == std::nullopt);
  CHECK(refusal(with(post("/entrer/"), "origin", "null"), ours) == Refusal::wrong_origin);
}

TEST_CASE("a link elsewhere may lead here, a picture or a frame may not") {
  for (const char* site : {"cross-site", "same-site"}) {
    const HttpRequest request = with(get(), "sec-fetch-site", site);
    CHECK(refusal(with(request, "sec-fetch-dest", "document"), ours) == std::nullopt);
    for (const char* dest : {"iframe", "image", "script", "empty", "style", ""})
      CHECK(refusal(with(request, "sec-fetch-dest", dest), ours) == Refusal::wrong_origin);
  }
  CHECK(refusal(with(get(), "sec-fetch-site", "none"), ours) == std::nullopt);
  CHECK(refusal(with(with(get(), "sec-fetch-site", "same-origin"), "sec-fetch-dest", "image"), ours) == std::nullopt);
}

TEST_CASE("how long a body is has to be said before it is read") {
  CHECK(refusal(without(post(), "content-length"), ours) == Refusal::no_length);
  CHECK(refusal(with(post(), "transfer-encoding", "chunked"), ours) == Refusal::no_length);
  CHECK(refusal(with(get(), "transfer-encoding", "chunked"), ours) == Refusal::no_length);
  for (const char* length : {"-1", "+3", "1e3", " 3", "0x3"})
    CHECK(refusal(with(post(), "content-length", length), ours) == Refusal::no_length);
}

TEST_CASE("a body is limited by what it is") {
  const auto sent = [](const HttpRequest& request, std::size_t length) {
    return refusal(with(request, "content-length", std::to_string(length)), ours);
  };
  CHECK(sent(post(), max_form_bytes) == std::nullopt);
  CHECK(sent(post(), max_form_bytes + 1) == Refusal::too_large);
  const HttpRequest files = with(post(), "content-type", "Multipart/Form-Data; boundary=x");
  CHECK(sends_files(files));
  CHECK(sent(files, max_upload_bytes) == std::nullopt);
  CHECK(sent(files, max_upload_bytes + 1) == Refusal::too_large);
  CHECK(refusal(with(files, "content-length", "99999999999999999999999999"), ours) == Refusal::too_large);
  CHECK(sent(get(), 0) == std::nullopt);
  CHECK(sent(get(), 1) == Refusal::too_large);
}

TEST_CASE("who has not entered may send a ticket and nothing longer") {
  const HttpRequest entry = post(entry_path);
  CHECK(refusal(with(entry, "content-length", std::to_string(max_entry_bytes)), ours) == std::nullopt);
  CHECK(refusal(with(entry, "content-length", std::to_string(max_entry_bytes + 1)), ours) == Refusal::too_large);
  CHECK(refusal(with(entry, "content-type", "multipart/form-data; boundary=x"), ours) == Refusal::wrong_type);
}

TEST_CASE("a body is a form") {
  for (const char* type : {"", "text/plain", "application/json"})
    CHECK(refusal(with(post(), "content-type", type), ours) == Refusal::wrong_type);
}

TEST_CASE("each refusal has its status") {
  CHECK(status_of(Refusal::wrong_host) == 421);
  CHECK(status_of(Refusal::wrong_method) == 405);
  CHECK(status_of(Refusal::wrong_origin) == 403);
  CHECK(status_of(Refusal::no_length) == 411);
  CHECK(status_of(Refusal::too_large) == 413);
  CHECK(status_of(Refusal::wrong_type) == 415);
  CHECK(status_of(Refusal::busy) == 503);
  CHECK(status_of(Refusal::failed) == 500);
}

TEST_CASE("our cookie is found among others") {
  CHECK(session_cookie(with(get(), "cookie", "passation=abc"), ours) == "abc");
  CHECK(session_cookie(with(get(), "cookie", "a=b; passation=abc; c=d"), ours) == "abc");
  CHECK(session_cookie(with(get(), "cookie", "a=b;passation=abc"), ours) == "abc");
  CHECK(session_cookie(with(get(), "cookie", "xpassation=1; passation2=2; passation"), ours).empty());
  CHECK(session_cookie(with(get(), "cookie", ";;;=;"), ours).empty());
  CHECK(session_cookie(get(), ours).empty());
}

TEST_CASE("no script reads the cookie, and no other site sends it") {
  CHECK(set_session_cookie("abc", ours) == "passation=abc; Path=/; HttpOnly; SameSite=Strict");
  CHECK(drop_session_cookie(ours).find("Max-Age=0") != std::string::npos);
}

TEST_CASE("every answer is kept from other pages and from the disk, unless it says so itself") {
  HttpResponse response;
  add_safety_headers(response, ours);
  const Fields& headers = response.headers;
  CHECK(value_of(headers, "Content-Security-Policy").find("default-src 'none'") == 0);
  CHECK(value_of(headers, "Content-Security-Policy").find("unsafe") == std::string_view::npos);
  CHECK(value_of(headers, "Content-Security-Policy").find("frame-ancestors 'none'") != std::string_view::npos);
  CHECK(value_of(headers, "Cache-Control") == "no-store");
  CHECK(value_of(headers, "X-Content-Type-Options") == "nosniff");
  CHECK(value_of(headers, "Referrer-Policy") == "same-origin");

  HttpResponse kept{.headers = {{"Cache-Control", "private"}}};
  add_safety_headers(kept, ours);
  CHECK(value_of(kept.headers, "Cache-Control") == "private");
}

TEST_CASE("a server answers by each of its names, and each page sends its forms to the name that it was called by") {
  for (const char* host : {"passation.exemple.fr:8443", "passation.exemple.fr", "NID.exemple.fr"}) {
    HttpRequest request = with(post(), "host", host);
    CHECK(refusal(with(request, "host", host), server) == Refusal::wrong_origin);
    CHECK(refusal(with(request, "origin", "https://" + to_lower(host)), server) == std::nullopt);
    CHECK(refusal(with(request, "origin", "http://" + to_lower(host)), server) == Refusal::wrong_origin);
    CHECK(refusal(with(request, "origin", "https://merle.exemple.fr"), server) == Refusal::wrong_origin);
  }
  const HttpRequest other = with(with(post(), "host", "nid.exemple.fr"), "origin", "https://passation.exemple.fr");
  CHECK(refusal(other, server) == Refusal::wrong_origin);
  for (const char* host : {"merle.exemple.fr", "exemple.fr", "192.0.2.1", "passation.exemple.fr:443", "",
                           "passation.exemple.fr, passation.exemple.fr"})
    CHECK(refusal(with(get(), "host", host), server) == Refusal::wrong_host);
}

TEST_CASE("to a server nobody is sent from elsewhere: neither by a ticket nor with a password") {
  for (const char* path : {entry_path, login_path}) {
    HttpRequest request = with(post(path), "host", server.host);
    CHECK(refusal(request, server) == Refusal::wrong_origin);
    CHECK(refusal(without(request, "origin"), server) == Refusal::wrong_origin);
    request = with(request, "origin", server.origin());
    CHECK(refusal(with(request, "sec-fetch-site", "cross-site"), server) == Refusal::wrong_origin);
    CHECK(refusal(request, server) == std::nullopt);
  }
}

TEST_CASE("what anybody may send is small, and no file") {
  CHECK(lets_in(login_path, server));
  CHECK(!lets_in(entry_path, server));
  CHECK(!lets_in(login_path, ours));
  const HttpRequest request = with(with(post(login_path), "host", server.host), "origin", server.origin());
  CHECK(refusal(with(request, "content-length", "1025"), server) == Refusal::too_large);
  CHECK(refusal(with(request, "content-type", "multipart/form-data; boundary=x"), server) == Refusal::wrong_type);
}

TEST_CASE("a server's cookie is of its host alone, and travels encrypted") {
  const std::string cookie = set_session_cookie("abc", server);
  CHECK(cookie == "__Host-passation=abc; Path=/; HttpOnly; SameSite=Strict; Secure");
  CHECK(drop_session_cookie(server) == "__Host-passation=; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=0");
  CHECK(session_cookie(with(get(), "cookie", "passation=x; __Host-passation=abc"), server) == "abc");
  CHECK(session_cookie(with(get(), "cookie", "passation=x"), server).empty());
}

TEST_CASE("browsers come back encrypted; on this computer they could not come back at all") {
  HttpResponse response, here;
  add_safety_headers(response, server);
  add_safety_headers(here, ours);
  CHECK(value_of(response.headers, "Strict-Transport-Security") == "max-age=31536000");
  CHECK(!has(here.headers, "Strict-Transport-Security"));
}
