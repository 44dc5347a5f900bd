// The state of the registry, and what has outlived its purpose.

#include "action/doctor.hpp"
#include "action/purge.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

Html show_state(Visit& visit) {
  const DoctorResult result = doctor({.registry = visit.registry()}, visit.environment);
  Html out;
  if (const auto& counts = result.counts)
    out = figures({{visit.say(phrase::registry_active), std::to_string(counts->active)},
                   {visit.say(phrase::registry_people), std::to_string(counts->people)},
                   {visit.say(phrase::registry_accounts), std::to_string(counts->accounts)}});
  if (result.problems.empty()) return out += element("p", {}, visit.say(phrase::registry_well));
  const Html restore = visit.may_open_all() ? link("/reglages/restauration", visit.say(phrase::restore_title)) : Html();
  Html items;
  for (const Message& problem : result.problems) items += element("li", {}, problem.in(visit.lang));
  return out += element("div", {{"class", "problem"}}, element("p", {}, visit.say(phrase::registry_ill), " ", restore),
                        element("ul", {}, items));
}

PurgeRequest purge_request(const Visit& visit, bool yes) {
  return {.registry = visit.registry(), .out = visit.folder(), .yes = yes};
}

template <typename Texts, typename Text>
Html list_of(const Texts& texts, Text text) {
  Html items;
  for (const auto& each : texts) items += element("li", {}, text(each));
  return element("ul", {}, items);
}

Html show_deletion(Visit& visit) {
  const PurgeResult due = purge(purge_request(visit, false), visit.environment);
  Html rule = element("p", {}, visit.say(phrase::deletion_rule));
  if (due.people == 0 && due.files.empty()) return rule += element("p", {}, visit.say(phrase::deletion_nothing));
  Html content = rule;
  content += element("h2", {}, visit.say(phrase::deletion_people, due.people));
  content += list_of(due.names, [](const std::string& name) { return name; });
  content += element("h2", {}, visit.say(phrase::deletion_files, due.files.size()));
  content += list_of(due.files, [](const std::filesystem::path& file) { return file.filename().string(); });
  content += check_box(visit.say(phrase::deletion_confirm, due.people, due.files.size()), "confirmer", "1", false);
  content += element("p", {{"class", "steps"}}, second_button(visit.say(phrase::deletion_yes), "faire", "supprimer"));
  return form(visit, "/reglages/suppression", content);
}

std::string act_deletion(Visit& visit) {
  if (!has(visit.request.form, "confirmer")) throw Error(passation::say(phrase::deletion_unsure), "", {});
  const PurgeResult done = purge(purge_request(visit, true), visit.environment);
  visit.work.notice = passation::say(phrase::deletion_done, done.people, done.files.size());
  return "/reglages";
}

}  // namespace

const SitePage registry_page{
    .path = "/reglages/registre", .title = &phrase::registry_title, .needs_school = true, .show = show_state};
const SitePage deletion_page{.path = "/reglages/suppression",
                             .title = &phrase::deletion_title,
                             .needs_school = true,
                             .show = show_deletion,
                             .act = act_deletion};

}  // namespace passation
