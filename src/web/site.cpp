#include "web/site.hpp"

#include <algorithm>
#include <utility>

#include "base/not_found.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

HttpResponse page_response(int status, std::string body) {
  return {.status = status, .body = std::move(body)};
}

HttpResponse bare(int status, Lang lang, const Phrase& title, const Phrase& text) {
  return page_response(status, bare_page(lang, std::string(title.in(lang)), element("p", {}, text.in(lang))));
}

const Phrase& words_of(Refusal why) {
  switch (why) {
    case Refusal::wrong_host: return phrase::refused_host;
    case Refusal::too_large: return phrase::refused_size;
    case Refusal::busy: return phrase::refused_busy;
    case Refusal::failed: return phrase::refused_failed;
    case Refusal::wrong_method:
    case Refusal::wrong_origin:
    case Refusal::no_length:
    case Refusal::wrong_type: break;
  }
  return phrase::refused;
}

/// With a field for the code, for who has not come by the file.
HttpResponse closed(int status, Lang lang, const Phrase& title, const Phrase& text) {
  const Html field = text_field(std::string(phrase::enter_code.in(lang)), "billet", "");
  const Html form = element("form", {{"method", "post"}, {"action", entry_path}, {"autocomplete", "off"}}, field,
                            button(std::string(phrase::enter_button.in(lang))));
  return page_response(status, bare_page(lang, std::string(title.in(lang)), element("p", {}, text.in(lang)) += form));
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

/// What the request names is not there; or it is, and what is known of it forbids what is asked.
int status_of(const Error& error) {
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
  const auto files = registries_in(environment.registries);
  if (work.uai.empty() && files.size() == 1) work.uai = files.front().stem().string();
}

}  // namespace

Site::Site(SiteSettings settings) : settings_(std::move(settings)), files_(settings_.environment.catalog) {}

std::string Site::new_ticket() {
  const std::lock_guard lock(doors_);
  return sessions_.new_ticket();
}

std::optional<std::string> Site::token_of(const HttpRequest& request) {
  const std::lock_guard lock(doors_);
  return sessions_.token(session_cookie(request), settings_.instant());
}

HttpResponse Site::refused(Refusal why) const {
  HttpResponse response = bare(status_of(why), settings_.lang, phrase::refused_title, words_of(why));
  add_safety_headers(response);
  return response;
}

std::optional<HttpResponse> Site::refuse(const HttpRequest& head) {
  std::optional<HttpResponse> response;
  if (const auto why = refusal(head, settings_.address)) return refused(*why);
  if (head.changes() && head.path != entry_path && !token_of(head))
    response = closed(401, settings_.lang, phrase::session_over_title, phrase::session_over);
  if (response) add_safety_headers(*response);
  return response;
}

HttpResponse Site::enter(const HttpRequest& request) {
  std::optional<std::string> id;
  {
    const std::lock_guard lock(doors_);
    id = sessions_.enter(value_of(request.form, "billet"), settings_.instant());
  }
  if (!id) return closed(403, settings_.lang, phrase::ticket_used_title, phrase::ticket_used);
  // Not a redirect: after one from a file the browser would not send the cookie.
  HttpResponse response{
      .body =
          "<!doctype html><meta charset=utf-8><title>passation</title><link rel=icon href=/passation.svg>"
          "<meta http-equiv=refresh content=\"0;url=/\"><a href=\"/\">passation</a>"};
  response.headers.emplace_back("Set-Cookie", set_session_cookie(*id, settings_.address));
  return response;
}

HttpResponse Site::leave(const HttpRequest& request) {
  {
    const std::lock_guard lock(doors_);
    sessions_.leave(session_cookie(request));
  }
  HttpResponse response = bare(200, settings_.lang, phrase::left_title, phrase::left);
  response.headers.emplace_back("Set-Cookie", drop_session_cookie());
  return response;
}

std::optional<HttpResponse> Site::of_everybody(const HttpRequest& request) {
  if (auto file = files_.find(request)) return file;
  if (request.path == entry_path && request.changes()) return enter(request);
  if (request.path == "/pause") return closed(200, settings_.lang, phrase::session_over_title, phrase::session_over);
  return std::nullopt;
}

HttpResponse Site::of_pages(const HttpRequest& request, const std::string& token) {
  const std::lock_guard lock(desk_);
  Environment environment = settings_.environment;
  environment.moment = settings_.clock();
  environment.seen = seen_revision(request);
  choose_only_school(environment, work_);
  Visit visit{.request = request,
              .environment = environment,
              .documents = settings_.documents,
              .work = work_,
              .lang = settings_.lang,
              .token = token,
              .revision = revision_of_school(environment, work_.uai)};
  const SitePage* page = page_of(request.path);
  if (!page) return unknown_address(visit);
  try {
    return respond(visit, *page);
  } catch (const Error& error) {  // of what a page shows
    return explained(visit, *page, error, status_of(error));
  }
}

HttpResponse Site::answer(const HttpRequest& request) {
  HttpResponse response = [&] {
    if (auto said = of_everybody(request)) return *std::move(said);
    const std::optional<std::string> token = token_of(request);
    if (!token) return closed(401, settings_.lang, phrase::session_over_title, phrase::session_over);
    if (request.changes() && !same_secret(value_of(request.form, "jeton"), *token))
      return bare(403, settings_.lang, phrase::refused_title, phrase::refused);
    if (request.path == "/quitter" && request.changes()) return leave(request);
    return of_pages(request, *token);
  }();
  add_safety_headers(response);
  return response;
}

}  // namespace passation
