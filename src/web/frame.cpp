#include "web/frame.hpp"

#include "action/registry_access.hpp"
#include "web/advice.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

Html head(Lang lang, const std::string& title) {
  Html out = Html::raw("<!doctype html>\n<html lang=\"" + std::string(lang == Lang::fr ? "fr" : "en") +
                       "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                       "<meta name=\"color-scheme\" content=\"light dark\">"
                       "<link rel=\"stylesheet\" href=\"/passation.css\"><link rel=\"icon\" href=\"/passation.svg\">"
                       "<script src=\"/passation.js\" defer></script>");
  return out += element("title", {}, title);
}

/// "page": the one that is shown; "true": one that it belongs to, as "/historique" for "/historique/personne".
const char* place_in_menu(const SitePage& page, const SitePage& current) {
  if (&page == &current) return "page";
  const bool holds = current.under == page.path || current.path.starts_with(std::string(page.path) + "/");
  return page.path != "/" && holds ? "true" : "false";
}

Html menu(const Visit& visit, std::span<const SitePage> pages, const SitePage& current) {
  Html items;
  for (const SitePage& page : pages) {
    if (!page.menu) continue;
    const Html words = page.menu->in(visit.lang);
    if (page.needs_school && visit.work.uai.empty())
      items += element("li", {}, element("span", {{"class", "later"}}, words));
    else
      items +=
          element("li", {}, element("a", {{"href", page.path}, {"aria-current", place_in_menu(page, current)}}, words));
  }
  return element("nav", {{"aria-label", visit.say(phrase::menu)}}, element("ul", {}, items));
}

/// The school that is shown; a menu of schools where there are several.
Html school(const Visit& visit) {
  std::vector<Choosable> schools;
  for (const auto& file : registries_in(visit.environment))
    schools.push_back({file.stem().string(), file.stem().string()});
  if (schools.size() < 2)
    return element("span", {{"class", "school"}},
                   visit.work.uai.empty() ? visit.say(phrase::no_school_yet) : visit.work.uai);
  if (visit.work.uai.empty()) schools.insert(schools.begin(), {"", visit.say(phrase::no_school_yet)});
  return form(visit, "/etablissement",
              select(visit.say(phrase::school), "etablissement", schools, visit.work.uai) +=
              second_button(visit.say(phrase::show_school), "faire", "choisir"));
}

/// On a server with the name of who is logged in.
Html way_out(const Visit& visit) {
  if (visit.user.empty()) return form(visit, "/quitter", second_button(visit.say(phrase::leave), "faire", "quitter"));
  return form(visit, "/quitter",
              element("span", {{"class", "user"}}, visit.user) +=
              second_button(visit.say(phrase::log_out), "faire", "quitter"));
}

Html banner(const Visit& visit) {
  return element("header", {}, element("a", {{"href", "/"}, {"class", "name"}}, "passation"), school(visit),
                 way_out(visit));
}

/// What happened, where, and what to do. It takes the focus.
Html error_summary(const Visit& visit) {
  const Error& error = *visit.problem;
  const std::string& what = error.message().in(visit.lang);
  const std::string hint = without_commands(error.hint().in(visit.lang));
  Html content = element("h2", {}, speaks_of_commands(what) ? visit.say(phrase::not_done) : what);
  if (!error.where().empty() && !error.where().starts_with("--") && error.where().front() != '/')
    content += element("p", {{"class", "where"}}, error.where());
  if (!hint.empty()) content += element("p", {}, hint);
  if (names_option(error.hint().fr, "--yes")) content += element("p", {}, visit.say(phrase::confirm_below));
  return element("div", {{"class", "problem"}, {"role", "alert"}, {"tabindex", "-1"}, {"id", "probleme"}}, content);
}

}  // namespace

std::string framed(Visit& visit, std::span<const SitePage> pages, const SitePage& page, const Html& content) {
  const std::string title = page.title ? std::string(page.title->in(visit.lang)) : std::string();
  Html main = element("h1", {}, title);
  if (visit.problem) main = error_summary(visit) += main;
  if (visit.work.notice)
    main = element("div", {{"class", "done"}, {"role", "status"}},
                   element("p", {}, visit.work.notice->in(visit.lang))) += main;
  if (visit.request.method != "HEAD") visit.work.notice.reset();  // nobody has seen it
  Html out = head(visit.lang, (visit.problem ? visit.say(phrase::problem_title) + " – " : "") + title + " – passation");
  out += Html::raw("<noscript><meta http-equiv=\"refresh\" content=\"1800;url=/pause\"></noscript></head><body>");
  out += element("a", {{"class", "skip"}, {"href", "#contenu"}}, visit.say(phrase::skip));
  out += banner(visit);
  out += menu(visit, pages, page);
  out += element("main", {{"id", "contenu"}}, main += content);
  out += element("footer", {}, element("p", {}, visit.say(visit.user.empty() ? phrase::foot : phrase::foot_of_server)));
  out += Html::raw("</body></html>\n");
  return out.markup();
}

std::string bare_page(Lang lang, const std::string& title, const Html& content) {
  Html out = head(lang, title + " – passation");
  out += Html::raw("</head><body>");
  out += element("header", {}, element("span", {{"class", "name"}}, "passation"));
  out += element("main", {}, element("h1", {}, title), content);
  out += Html::raw("</body></html>\n");
  return out.markup();
}

}  // namespace passation
