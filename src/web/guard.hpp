#pragma once
// What is refused before anybody looks at it: decided from the head of a request alone.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "web/http.hpp"

namespace passation {

/// How the page is reached.
struct Address {
  std::string host;  ///< "passation-x7k3.localhost:40231", as a browser sends it
  std::string scheme = "http";
  std::vector<std::string> other_hosts = {};  ///< by which it is called, too
  std::string origin() const { return scheme + "://" + host; }
  bool is_encrypted() const { return scheme == "https"; }  ///< other machines may reach it: never without
};

enum class Refusal {
  wrong_host,    ///< 421: the request is for somebody else, such as another name of this machine
  wrong_method,  ///< 405
  wrong_origin,  ///< 403: another site's page asks for it
  no_length,     ///< 411: the head does not say how long the body is
  too_large,     ///< 413
  wrong_type,    ///< 415: the body is no form
  wrong_peer,    ///< 403: not the portal. Of the site, not of the head
  unknown_user,  ///< 403: the portal names nobody who may enter. Of the site, not of the head
  busy,          ///< 503: somebody sends files already. Of the server, not of the head
  failed,        ///< 500: nobody foresaw it. Of the server, not of the head
};

inline constexpr const char* entry_path = "/entrer";         ///< takes a ticket: on this computer
inline constexpr const char* login_path = "/connexion";      ///< takes name and password: of a server
inline constexpr std::size_t max_upload_bytes = 128u << 20;  ///< of a form with files
inline constexpr std::size_t max_form_bytes = 1u << 20;      ///< of one without
inline constexpr std::size_t max_entry_bytes = 1u << 10;     ///< of the form that anybody may send

/// Whether anybody may send it, without a session.
bool lets_in(const std::string& path, const Address& address);

/// nullopt: go on, and read the body. Only a ticket may be sent from elsewhere, from the file that holds it.
std::optional<Refusal> refusal(const HttpRequest& head, const Address& address);
int status_of(Refusal refusal);
/// The length that the head says; nullopt where it says none, or that it will be seen.
std::optional<std::size_t> said_length(const HttpRequest& head);
/// Whether the body is a form that may hold files.
bool sends_files(const HttpRequest& head);

/// The value of our cookie; empty where there is none.
std::string session_cookie(const HttpRequest& head, const Address& address);
std::string set_session_cookie(const std::string& id, const Address& address);
std::string drop_session_cookie(const Address& address);

/// Of every answer: nothing is kept by the browser, shown within another page, or fetched from elsewhere.
void add_safety_headers(HttpResponse& response, const Address& address);

}  // namespace passation
