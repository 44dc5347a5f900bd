#pragma once
// The whole site as a function: a request in, a response out. No socket, no clock of its own.

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "action/environment.hpp"
#include "web/files.hpp"
#include "web/guard.hpp"
#include "web/http.hpp"
#include "web/session.hpp"
#include "web/work.hpp"

namespace passation {

struct SiteSettings {
  Environment environment;          ///< its moment is set anew for each request
  std::filesystem::path documents;  ///< where each school's documents are written, in a folder of its UAI
  Lang lang = Lang::fr;
  Address address;
  std::function<Moment()> clock = now;
  std::function<Instant()> instant = std::chrono::steady_clock::now;
};

/// May be asked by several threads. Who is let in works alone: one request after the other.
class Site {
 public:
  explicit Site(SiteSettings settings);

  /// What can be said from the head alone, before the body is read; nullopt: read on.
  std::optional<HttpResponse> refuse(const HttpRequest& head);
  HttpResponse refused(Refusal why) const;  ///< the page that says so
  /// @pre refuse() had nothing to say
  HttpResponse answer(const HttpRequest& request);

  std::string new_ticket();
  const Address& address() const { return settings_.address; }

 private:
  std::optional<HttpResponse> of_everybody(const HttpRequest& request);
  HttpResponse enter(const HttpRequest& request);
  HttpResponse leave(const HttpRequest& request);
  HttpResponse of_pages(const HttpRequest& request, const std::string& token);
  std::optional<std::string> token_of(const HttpRequest& request);

  SiteSettings settings_;
  SiteFiles files_;
  std::mutex doors_;  ///< of sessions_
  Sessions sessions_;
  std::mutex desk_;  ///< of work_
  Work work_;
};

}  // namespace passation
