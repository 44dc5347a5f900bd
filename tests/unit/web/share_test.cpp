// What must be said before a page is served to other machines.

#include "web/share.hpp"

#include <sys/stat.h>

#include "base/error.hpp"
#include "base/secret.hpp"
#include "visit.hpp"
#include "web/listener.hpp"

using namespace passation;

namespace {

const ShareRequest whole{.listen = "0.0.0.0",
                         .certificate = "c.pem",
                         .private_key = "k.pem",
                         .hosts = {"passation.exemple.fr"},
                         .users = "utilisateurs"};

/// What is said of it; empty: it goes.
std::string refused(const ShareRequest& request) {
  try {
    require_shareable(request);
    return {};
  } catch (const Error& error) {
    return error.message().fr + " " + error.hint().fr;
  }
}

template <typename Change>
std::string refused_with(Change change) {
  ShareRequest request = whole;
  change(request);
  return refused(request);
}

bool says(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a page for this computer alone needs nothing") {
  CHECK(refused({}).empty());
}

TEST_CASE("a page for others needs TLS, a name and users") {
  CHECK(refused(whole).empty());
  CHECK(says(refused_with([](auto& r) { r.certificate.clear(); }), "Sans TLS"));
  CHECK(says(refused_with([](auto& r) { r.private_key.clear(); }), "Sans TLS"));
  CHECK(says(refused_with([](auto& r) { r.hosts.clear(); }), "--host"));
  CHECK(says(refused_with([](auto& r) { r.users.clear(); }), "--users"));
  CHECK(says(refused_with([](auto& r) { r.listen = "tout"; }), "adresse IP"));
  CHECK(says(refused_with([](auto& r) { r.listen = "localhost"; }), "adresse IP"));
}

TEST_CASE("what is for others is refused without an address: nobody takes the page for one that is open") {
  CHECK(says(refused_with([](auto& r) { r.listen.clear(); }), "--listen"));
  CHECK(says(refused({.hosts = {"passation.exemple.fr"}}), "--listen"));
  CHECK(says(refused({.proxy = "192.0.2.7"}), "--listen"));
}

TEST_CASE("a portal has an address and a header of its own") {
  const auto with_portal = [](const char* proxy, const char* header) {
    return refused_with([&](auto& r) { r.proxy = proxy, r.proxy_header = header; });
  };
  CHECK(with_portal("192.0.2.7", "Remote-User").empty());
  CHECK(with_portal("2001:db8::7", "X-Identifiant").empty());
  CHECK(says(with_portal("192.0.2.7", ""), "en-tête"));
  CHECK(says(with_portal("", "Remote-User"), "adresse IP"));
  CHECK(says(with_portal("portail.exemple.fr", "Remote-User"), "adresse IP"));
  for (const char* header : {"Cookie", "Host", "Remote User", "Remote-User:", "Origin"})
    CHECK(says(with_portal("192.0.2.7", header), "en-tête"));
}

TEST_CASE("a server is called by its names, with the port and without") {
  const Address address = shared_address({"Passation.exemple.fr", "nid.exemple.fr"}, 8443);
  CHECK(address.origin() == "https://passation.exemple.fr:8443");
  CHECK(address.other_hosts == std::vector<std::string>{"passation.exemple.fr", "passation.exemple.fr:8443",
                                                        "nid.exemple.fr", "nid.exemple.fr:8443"});
  CHECK(shared_address({"nid.exemple.fr"}, 443).origin() == "https://nid.exemple.fr");
  for (const char* name : {"", "nid.exemple.fr:8443", "https://nid.exemple.fr", "*.exemple.fr", "é.exemple.fr"})
    CHECK_THROWS_AS(shared_address({name}, 8443), Error);
}

TEST_CASE("a file in which nobody can enter is refused") {
  WebFolder folder;
  ShareRequest request = whole;
  request.users = folder.path / "utilisateurs";
  const auto write = [&](const std::string& text) {
    FileSet files(folder.path);
    files.add("utilisateurs", text);
    files.commit();
  };
  CHECK_THROWS_AS(load_sharing(request), Error);
  write("# personne\n");
  CHECK_THROWS_AS(load_sharing(request), Error);
  write("merle 9990001X\n");
  CHECK_THROWS_AS(load_sharing(request), Error);  // there is no portal, and no password
  request.proxy = "::ffff:192.0.2.7";
  request.proxy_header = "Remote-User";
  const Sharing sharing = load_sharing(request);
  CHECK(sharing.portal->peer == "192.0.2.7");
  CHECK(sharing.portal->header == "remote-user");
  ::chmod(request.users.c_str(), 0644);
  CHECK_THROWS_AS(load_sharing(request), Error);
}

TEST_CASE("a private key that everybody can read is refused") {
  WebFolder folder;
  FileSet files(folder.path);
  files.add("k.pem", "PEM");
  files.commit();
  CHECK(read_private_key(folder.path / "k.pem") == "PEM");
  ::chmod((folder.path / "k.pem").c_str(), 0640);
  CHECK(read_private_key(folder.path / "k.pem") == "PEM");
  ::chmod((folder.path / "k.pem").c_str(), 0644);
  CHECK_THROWS_AS(read_private_key(folder.path / "k.pem"), Error);
}

TEST_CASE("an address has one spelling, and a network of IPv6 has many addresses") {
  CHECK(canonical_ip("192.0.2.7") == "192.0.2.7");
  CHECK(canonical_ip("::ffff:192.0.2.7") == "192.0.2.7");
  CHECK(canonical_ip("2001:DB8:0:0::7") == "2001:db8::7");
  for (const char* text : {"", "192.0.2", "192.0.2.256", "nid.exemple.fr", " 192.0.2.7", "192.0.2.7:443"})
    CHECK(canonical_ip(text).empty());
  CHECK(network_of("192.0.2.7") == "192.0.2.7");
  CHECK(network_of("2001:db8::7") == network_of("2001:db8::ffff:8"));
  CHECK(network_of("2001:db8::7") != network_of("2001:db8:0:1::7"));
}
