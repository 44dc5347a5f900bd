#include "web/site.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <mutex>
#include <utility>

#include "base/database.hpp"
#include "base/not_found.hpp"
#include "web/frame.hpp"
#include "web/outside.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

constexpr const char* pause_path = "/pause";
/// A page says that a registry is in use rather than wait for it.
constexpr std::chrono::milliseconds patience_of_pages{500};

std::filesystem::path printers_of(const Environment& environment, const std::string& uai) {
  return uai.empty() ? std::filesystem::path() : environment.registries / (uai + ".printers.json");
}

HttpResponse page_response(int status, std::string body) {
  return {.status = status, .body = std::move(body)};
}

const SitePage* page_of(std::string_view path) {
  const std::span<const SitePage> all = pages();
  const auto found = std::find_if(all.begin(), all.end(), [&](const SitePage& page) { return page.path == path; });
  return found == all.end() ? nullptr : &*found;
}

HttpResponse shown(Visit& visit, const SitePage& page) {
  const Html content = page.show(visit);
  return page_response(visit.problem ? 422 : 200, framed(visit, pages(), page, content));
}

/// What is shown now is the present state, whatever the form was made from.
void look_anew(Visit& visit) {
  visit.environment.seen.reset();
  visit.revision = revision_of_school(visit.environment, visit.work.uai);
}

/// The page that leads to this one. Where the first of all cannot be drawn, the registry may be damaged: its backup is
/// taken back from the settings.
const SitePage& page_above(const SitePage& page) {
  if (page.path == home_page.path) return *page_of(settings_page.path);
  if (page.path == settings_page.path) return *page_of(restore_page.path);
  const std::string_view path = page.under.empty() ? page.path.substr(0, page.path.rfind('/')) : page.under;
  return *page_of(path.empty() ? home_page.path : path);
}

/// The registry is in use; or what the request names is not there; or it is, and what is known of it forbids what is
/// asked.
int status_of(const Error& error) {
  if (dynamic_cast<const InUse*>(&error)) return 503;
  return dynamic_cast<const NotFound*>(&error) ? 404 : 409;
}

/// The page cannot be drawn: the reason in its frame, and the way on.
HttpResponse explained(Visit& visit, const SitePage& page, const Error& why, int status) {
  const SitePage& above = page_above(page);
  visit.problem = &why;
  const Html way_on = link(std::string(above.path), visit.say(phrase::go_on_there, *above.title));
  return page_response(status, framed(visit, pages(), page.title ? page : above, element("p", {}, way_on)));
}

/// What the form asks for; where that cannot be done, the page again with the reason.
HttpResponse acted(Visit& visit, const SitePage& page) {
  try {
    return page.serve ? page.serve(visit) : see_other(page.act(visit));
  } catch (const Error& error) {
    visit.problem = &error;
    look_anew(visit);
    try {
      return shown(visit, page);
    } catch (const Error& of_page) {
      return explained(visit, page, error, status_of(of_page));
    }
  }
}

HttpResponse respond(Visit& visit, const SitePage& page) {
  if (page.needs_school && visit.work.uai.empty()) return see_other("/");
  if (page.serve && !page.show) return page.serve(visit);
  if (!visit.request.changes()) return page.show ? shown(visit, page) : see_other("/");
  return page.act || page.serve ? acted(visit, page) : HttpResponse{.status = 405};
}

HttpResponse unknown_address(Visit& visit) {
  static const SitePage nowhere{.path = "", .title = &phrase::not_found_title};
  const Html content = element("p", {}, visit.say(phrase::not_found)) +=
      element("p", {}, link("/", visit.say(phrase::go_on_there, phrase::home_title)));
  return page_response(404, framed(visit, pages(), nowhere, content));
}

/// The revision of the registry from which a form was made; all forms have one.
std::optional<Revision> seen_revision(const HttpRequest& request) {
  return request.changes() ? std::optional(Revision(value_of(request.form, "revision"))) : std::nullopt;
}

/// Of one school alone nobody needs to choose.
void choose_only_school(const Environment& environment, Work& work) {
  const auto files = registries_in(environment);
  if (work.uai.empty() && files.size() == 1) work.uai = files.front().stem().string();
}

Message words_of(const LogIn& login) {
  if (login.outcome == LogIn::Outcome::busy) return say(phrase::login_busy);
  if (login.outcome == LogIn::Outcome::wrong) return say(phrase::login_wrong);
  return say(phrase::login_waits, std::chrono::ceil<std::chrono::minutes>(login.wait).count());
}

int status_of(LogIn::Outcome outcome) {
  if (outcome == LogIn::Outcome::busy) return 503;
  return outcome == LogIn::Outcome::waits ? 429 : 401;
}

}  // namespace

Site::Site(SiteSettings settings)
    : settings_(std::move(settings)),
      files_(settings_.environment.catalog),
      entrance_(settings_.sharing, settings_.address, settings_.instant) {}

HttpResponse Site::refused(Refusal why) const {
  HttpResponse response = refusal_page(why, settings_.lang, settings_.address.is_encrypted());
  add_safety_headers(response, settings_.address);
  return response;
}

/// The way in, for who has no session, or no longer.
HttpResponse Site::closed(int status, const HttpRequest& request) const {
  const Lang lang = settings_.lang;
  if (entrance_.has_portal())
    return portal_page(status, lang, phrase::session_over_title, phrase::session_over_of_server);
  if (!entrance_.is_of_server()) return ticket_page(status, lang, phrase::session_over_title, phrase::session_over);
  const bool was_in = request.path == pause_path || !session_cookie(request, settings_.address).empty();
  return was_in ? login_page(status, lang, phrase::session_over_title, say(phrase::session_over_of_server))
                : login_page(status, lang, phrase::login_title);
}

std::optional<HttpResponse> Site::refuse(const HttpRequest& head) {
  if (const auto why = refusal(head, settings_.address)) return refused(*why);
  if (const auto why = entrance_.refuse(head)) return refused(*why);
  if (!head.changes() || lets_in(head.path, settings_.address) || entrance_.guest(head)) return std::nullopt;
  HttpResponse response = closed(401, head);
  add_safety_headers(response, settings_.address);
  return response;
}

HttpResponse Site::enter(const HttpRequest& request) {
  const auto id = entrance_.enter(value_of(request.form, "billet"));
  if (!id) return ticket_page(403, settings_.lang, phrase::ticket_used_title, phrase::ticket_used);
  HttpResponse response = entered_page();
  response.headers.emplace_back("Set-Cookie", set_session_cookie(*id, settings_.address));
  return response;
}

HttpResponse Site::log_in(const HttpRequest& request) {
  const LogIn login =
      entrance_.log_in(value_of(request.form, "identifiant"), value_of(request.form, "mot-de-passe"), request.peer);
  if (login.outcome != LogIn::Outcome::entered) {
    HttpResponse response = login_page(status_of(login.outcome), settings_.lang, phrase::login_title, words_of(login));
    if (login.wait.count() > 0) response.headers.emplace_back("Retry-After", std::to_string(login.wait.count()));
    return response;
  }
  entrance_.leave(request);  // of a session that this browser still had
  HttpResponse response = see_other("/");
  response.headers.emplace_back("Set-Cookie", set_session_cookie(login.id, settings_.address));
  return response;
}

/// On a server what was begun is not kept for the next one at the same browser.
HttpResponse Site::leave(const HttpRequest& request, const Guest& guest) {
  entrance_.leave(request);
  if (entrance_.is_of_server() && !entrance_.is_in(guest.user)) desks_.clear(guest.user);
  HttpResponse response = entrance_.is_of_server()
                              ? portal_page(200, settings_.lang, phrase::logged_out_title, phrase::logged_out)
                              : bare_response(200, settings_.lang, phrase::left_title, phrase::left);
  response.headers.emplace_back("Set-Cookie", drop_session_cookie(settings_.address));
  return response;
}

std::optional<HttpResponse> Site::of_everybody(const HttpRequest& request) {
  if (auto file = files_.find(request)) return file;
  if (request.path == pause_path) return closed(200, request);
  if (!entrance_.is_of_server() && request.path == entry_path && request.changes()) return enter(request);
  if (!entrance_.is_of_server() || entrance_.has_portal() || request.path != login_path) return std::nullopt;
  return request.changes() ? log_in(request) : login_page(200, settings_.lang, phrase::login_title);
}

/// At the moment of the request, with what the guest may open. On a server each school has printers of its own.
Environment Site::environment_of(const HttpRequest& request, const Guest& guest) const {
  Environment environment = settings_.environment;
  environment.moment = settings_.clock();
  environment.seen = seen_revision(request);
  environment.patience = patience_of_pages;
  environment.schools = entrance_.schools_of(guest);
  return environment;
}

HttpResponse Site::of_pages(HttpRequest& request, const Guest& guest) {
  const std::shared_ptr<Desk> desk = desks_.of(guest.user, settings_.instant());
  const std::lock_guard lock(desk->mutex);
  Work& work = desk->work;
  Environment environment = environment_of(request, guest);
  choose_only_school(environment, work);
  if (entrance_.is_of_server()) environment.printers = printers_of(environment, work.uai);
  Visit visit{.request = request,
              .environment = environment,
              .documents = settings_.documents,
              .work = work,
              .lang = settings_.lang,
              .user = guest.user,
              .token = guest.token,
              .revision = revision_of_school(environment, work.uai)};
  const SitePage* page = page_of(request.path);
  if (!page) return unknown_address(visit);
  if (page->of_all_schools && !visit.may_open_all())
    return bare_response(403, settings_.lang, phrase::refused_title, phrase::refused_to_user);
  try {
    return respond(visit, *page);
  } catch (const Error& error) {  // of what a page shows
    return explained(visit, *page, error, status_of(error));
  }
}

/// Of somebody who is in, or whom the portal lets in with this request.
HttpResponse Site::of_guest(HttpRequest& request) {
  std::optional<Guest> guest = entrance_.guest(request);
  std::optional<std::string> id;
  if (!guest && !request.changes() && (id = entrance_.enter_by_portal(request))) {
    const std::string cookie = set_session_cookie(*id, settings_.address);
    request.headers["cookie"] = cookie.substr(0, cookie.find(';'));
    guest = entrance_.guest(request);
  }
  if (!guest) return closed(401, request);
  if (request.changes() && !same_secret(value_of(request.form, "jeton"), guest->token))
    return refused(Refusal::wrong_origin);
  if (request.path == "/quitter" && request.changes()) return leave(request, *guest);
  HttpResponse response = of_pages(request, *guest);
  if (id) response.headers.emplace_back("Set-Cookie", set_session_cookie(*id, settings_.address));
  return response;
}

HttpResponse Site::answer(HttpRequest request) {
  std::optional<HttpResponse> response = of_everybody(request);
  if (!response) response = of_guest(request);
  add_safety_headers(*response, settings_.address);
  return *std::move(response);
}

}  // namespace passation
