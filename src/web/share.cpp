#include "web/share.hpp"

#include <sys/stat.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "web/listener.hpp"
#include "web/share_phrases.hpp"

namespace passation {
namespace {

constexpr std::uint64_t most_pem_bytes = 1u << 20;

bool is_host_name(std::string_view name) {
  return !name.empty() && name.size() <= 253 &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_ascii_alnum(c) || c == '.' || c == '-'; });
}

/// What is sent in a request's head, and what no browser sets by itself.
bool is_own_header(std::string_view name) {
  constexpr std::string_view known[] = {"host", "cookie", "origin", "referer", "content-type", "content-length"};
  return is_host_name(name) && name.find('.') == std::string_view::npos &&
         std::find(std::begin(known), std::end(known), name) == std::end(known);
}

[[noreturn]] void refuse(const Phrase& what, const Phrase& hint, const std::string& where = {}) {
  throw Error(say(what), where, say(hint));
}

void require_portal(const ShareRequest& request) {
  if (request.proxy.empty() && request.proxy_header.empty()) return;
  if (canonical_ip(request.proxy).empty()) refuse(phrase::portal_address, phrase::portal_hint, "--proxy");
  if (!is_own_header(to_lower(request.proxy_header)))
    refuse(phrase::portal_header, phrase::portal_hint, "--proxy-header");
}

}  // namespace

void require_shareable(const ShareRequest& request) {
  const bool says_more = !request.certificate.empty() || !request.private_key.empty() || !request.hosts.empty() ||
                         !request.users.empty() || !request.proxy.empty() || !request.proxy_header.empty();
  if (request.listen.empty() && says_more) refuse(phrase::share_without_listen, phrase::share_without_listen_hint);
  if (request.listen.empty()) return;
  if (canonical_ip(request.listen).empty()) refuse(phrase::share_address, phrase::share_address_hint, "--listen");
  if (request.certificate.empty() || request.private_key.empty()) refuse(phrase::share_tls, phrase::share_tls_hint);
  if (request.hosts.empty()) refuse(phrase::share_hosts, phrase::share_hosts_hint);
  if (request.users.empty()) refuse(phrase::share_users, phrase::share_users_hint);
  require_portal(request);
}

Address shared_address(const std::vector<std::string>& hosts, std::uint16_t port) {
  Address address{.host = {}, .scheme = "https"};
  for (const std::string& typed : hosts) {
    const std::string name = to_lower(typed);
    if (!is_host_name(name)) refuse(phrase::share_host_bad, phrase::share_hosts_hint, typed);
    const std::string with_port = name + ":" + std::to_string(port);
    if (address.host.empty()) address.host = port == 443 ? name : with_port;
    address.other_hosts.insert(address.other_hosts.end(), {name, with_port});
  }
  return address;
}

Sharing load_sharing(const ShareRequest& request) {
  Sharing sharing{.users = load_users(request.users)};
  if (!request.proxy.empty()) sharing.portal = Portal{canonical_ip(request.proxy), to_lower(request.proxy_header)};
  const bool somebody = std::any_of(sharing.users.begin(), sharing.users.end(),
                                    [&](const User& user) { return sharing.portal || !user.hash.empty(); });
  if (!somebody) refuse(phrase::share_nobody, phrase::share_users_hint, request.users.string());
  return sharing;
}

std::string read_private_key(const std::filesystem::path& file) {
  std::string text = read_file(file, most_pem_bytes);
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0 || (status.st_mode & 007) != 0)
    refuse(phrase::private_key_open_to_others, phrase::private_key_hint, file.string());
  return text;
}

}  // namespace passation
