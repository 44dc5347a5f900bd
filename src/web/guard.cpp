#include "web/guard.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

#include "base/text.hpp"

namespace passation {
namespace {

/// Behind "__Host-" no other host of the domain can set one in its place.
std::string cookie_name(const Address& address) {
  return address.is_encrypted() ? "__Host-passation" : "passation";
}

std::string cookie_rules(const Address& address) {
  return std::string("; Path=/; HttpOnly; SameSite=Strict") + (address.is_encrypted() ? "; Secure" : "");
}

bool is_called(const Address& address, const std::string& host) {
  const auto& others = address.other_hosts;
  return host == address.host || std::find(others.begin(), others.end(), host) != others.end();
}

/// Browsers that do not send Sec-Fetch-Site are older than it; they send the origin with each form.
bool is_form_of_our_page(const HttpRequest& head, const Address& address) {
  const std::string_view site = head.header("sec-fetch-site");
  return head.header("origin") == address.scheme + "://" + to_lower(head.header("host")) &&
         (site.empty() || site == "same-origin");
}

/// A link elsewhere may lead here: the browser does not send our cookie then. A picture or a frame may not.
bool may_be_shown(const HttpRequest& head) {
  const std::string_view site = head.header("sec-fetch-site");
  return site.empty() || site == "same-origin" || site == "none" || head.header("sec-fetch-dest") == "document";
}

std::size_t most_bytes(const HttpRequest& head, const Address& address) {
  if (!head.changes()) return 0;
  if (lets_in(head.path, address)) return max_entry_bytes;
  return sends_files(head) ? max_upload_bytes : max_form_bytes;
}

std::optional<Refusal> body_refusal(const HttpRequest& head, const Address& address) {
  const auto length = said_length(head);
  if (!length) return Refusal::no_length;
  if (*length > most_bytes(head, address)) return Refusal::too_large;
  const bool plain = to_lower(head.header("content-type")).starts_with("application/x-www-form-urlencoded");
  if (head.changes() && !plain && (!sends_files(head) || lets_in(head.path, address))) return Refusal::wrong_type;
  return std::nullopt;
}

}  // namespace

bool lets_in(const std::string& path, const Address& address) {
  return path == (address.is_encrypted() ? login_path : entry_path);
}

std::optional<std::size_t> said_length(const HttpRequest& head) {
  if (!head.header("transfer-encoding").empty()) return std::nullopt;
  const std::string text(head.header("content-length"));
  if (text.empty()) return head.changes() ? std::nullopt : std::optional<std::size_t>(0);
  if (!std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  return text.size() > 18 ? std::numeric_limits<std::size_t>::max() : std::stoull(text);
}

bool sends_files(const HttpRequest& head) {
  return to_lower(head.header("content-type")).starts_with("multipart/form-data");
}

std::optional<Refusal> refusal(const HttpRequest& head, const Address& address) {
  if (!is_called(address, to_lower(head.header("host")))) return Refusal::wrong_host;
  if (head.method != "GET" && head.method != "HEAD" && head.method != "POST") return Refusal::wrong_method;
  const bool ours = head.changes() ? is_form_of_our_page(head, address) : may_be_shown(head);
  if (!ours && (address.is_encrypted() || head.path != entry_path)) return Refusal::wrong_origin;
  return body_refusal(head, address);
}

int status_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::wrong_host: return 421;
    case Refusal::wrong_method: return 405;
    case Refusal::wrong_origin: return 403;
    case Refusal::no_length: return 411;
    case Refusal::too_large: return 413;
    case Refusal::wrong_type: return 415;
    case Refusal::wrong_peer:
    case Refusal::unknown_user: return 403;
    case Refusal::busy: return 503;
    case Refusal::failed: break;
  }
  return 500;
}

std::string session_cookie(const HttpRequest& head, const Address& address) {
  const std::string name = cookie_name(address);
  std::string_view rest = head.header("cookie");
  while (!rest.empty()) {
    const std::string_view pair = trimmed(rest.substr(0, rest.find(';')));
    rest.remove_prefix(
        std::min(rest.size(), rest.find(';') == std::string_view::npos ? rest.size() : rest.find(';') + 1));
    if (const std::size_t sign = pair.find('='); pair.substr(0, sign) == name && sign != std::string_view::npos)
      return std::string(pair.substr(sign + 1));
  }
  return {};
}

std::string set_session_cookie(const std::string& id, const Address& address) {
  return cookie_name(address) + "=" + id + cookie_rules(address);
}

std::string drop_session_cookie(const Address& address) {
  return cookie_name(address) + "=" + cookie_rules(address) + "; Max-Age=0";
}

void add_safety_headers(HttpResponse& response, const Address& address) {
  const auto add = [&](const char* name, const char* value) {
    const auto has_it = [&](const auto& header) { return header.first == name; };
    if (std::none_of(response.headers.begin(), response.headers.end(), has_it))
      response.headers.emplace_back(name, value);
  };
  add("Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  add("Cache-Control", "no-store");
  add("X-Content-Type-Options", "nosniff");
  add("Referrer-Policy", "same-origin");
  add("Cross-Origin-Opener-Policy", "same-origin");
  add("Cross-Origin-Resource-Policy", "same-origin");
  if (address.is_encrypted()) add("Strict-Transport-Security", "max-age=31536000");
}

}  // namespace passation
