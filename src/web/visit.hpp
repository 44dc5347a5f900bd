#pragma once
// What a page is made from: one request of somebody who has been let in.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "base/error.hpp"
#include "base/message.hpp"
#include "web/html.hpp"
#include "web/http.hpp"
#include "web/work.hpp"

namespace passation {

struct Visit {
  HttpRequest& request;                    ///< its files may be taken
  Environment& environment;                ///< of the moment of the request
  const std::filesystem::path& documents;  ///< each school has a folder there
  Work& work;
  Lang lang = Lang::fr;
  std::string user;                ///< of a server; empty: the person whose program it is
  std::string token;               ///< of the session; forms carry it
  Revision revision = {};          ///< of the registry, before anything was read from it; empty: there is none
  const Error* problem = nullptr;  ///< why what the form asked for was not done

  template <typename... Args>
  std::string say(const Phrase& phrase, const Args&... args) const {
    return passation::say(phrase, args...).in(lang);
  }
  bool may_open_all() const { return !environment.schools; }
  RegistryChoice registry() const { return {.file = {}, .uai = work.uai}; }
  std::filesystem::path folder() const { return documents / work.uai; }

  /// What stands in a field: as typed in the form that was refused, else this.
  std::string field(const char* name, std::string value = {}) const {
    return has(request.form, name) ? std::string(value_of(request.form, name)) : std::move(value);
  }
  std::string_view query(const char* name) const { return value_of(request.query, name); }
  std::string_view form(const char* name) const { return value_of(request.form, name); }
};

/// A page and what its forms do. `show` draws it; `act` carries a form out and says where to go on. `serve` answers
/// with a file instead: a form of a page that has `show`, else whatever asks for it. What forms throw as an Error is
/// shown on the page itself.
struct SitePage {
  std::string_view path;
  const Phrase* title;           ///< nullptr: it is no page but a file
  const Phrase* menu = nullptr;  ///< its name there; nullptr: it is not in the menu
  std::string_view under = {};   ///< the address of the page of the menu that it belongs to, where its own does not say
  bool needs_school = false;     ///< only where a school is known
  bool of_all_schools = false;   ///< only for who may open all: it gives or takes the key of all
  Html (*show)(Visit&) = nullptr;
  std::string (*act)(Visit&) = nullptr;
  HttpResponse (*serve)(Visit&) = nullptr;
};

}  // namespace passation
