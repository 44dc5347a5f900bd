#pragma once
// The whole site as a function: a request in, a response out. No socket, no clock of its own.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "action/environment.hpp"
#include "web/desks.hpp"
#include "web/entrance.hpp"
#include "web/files.hpp"
#include "web/guard.hpp"
#include "web/http.hpp"

namespace passation {

struct SiteSettings {
  Environment environment;          ///< its moment is set anew for each request
  std::filesystem::path documents;  ///< where each school's documents are written, in a folder of its UAI
  Lang lang = Lang::fr;
  Address address;
  std::optional<Sharing> sharing = {};  ///< who may use it; nullopt: whoever has the ticket
  std::function<Moment()> clock = now;
  std::function<Instant()> instant = std::chrono::steady_clock::now;
};

/// May be asked by several threads. Each person is answered alone: one request after the other.
class Site {
 public:
  explicit Site(SiteSettings settings);

  /// What can be said from the head alone, before the body is read; nullopt: read on.
  std::optional<HttpResponse> refuse(const HttpRequest& head);
  HttpResponse refused(Refusal why) const;  ///< the page that says so
  /// @pre refuse() had nothing to say
  HttpResponse answer(HttpRequest request);

  std::string new_ticket() { return entrance_.new_ticket(); }
  bool comes_through_portal() const { return entrance_.has_portal(); }
  const Address& address() const { return settings_.address; }

 private:
  HttpResponse closed(int status, const HttpRequest& request) const;
  std::optional<HttpResponse> of_everybody(const HttpRequest& request);
  HttpResponse enter(const HttpRequest& request);
  HttpResponse log_in(const HttpRequest& request);
  HttpResponse leave(const HttpRequest& request, const Guest& guest);
  HttpResponse of_guest(HttpRequest& request);
  HttpResponse of_pages(HttpRequest& request, const Guest& guest);
  Environment environment_of(const HttpRequest& request, const Guest& guest) const;

  SiteSettings settings_;
  SiteFiles files_;
  Entrance entrance_;
  Desks desks_;
};

}  // namespace passation
