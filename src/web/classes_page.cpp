// Classe(s): the classes as ASP lists them, and the button that says that somebody has looked at them.

#include <algorithm>

#include "action/classes.hpp"
#include "action/validate.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"
#include "web/school_state.hpp"

namespace passation {
namespace {

/// Validated, or the button for it.
Html state_shown(const Visit& visit, const KnownDivision& division) {
  if (division.validated) return element("span", {{"class", "state ok"}}, visit.say(phrase::classes_validated));
  return element("span", {{"class", "state"}}, visit.say(phrase::classes_open)) +=
         element("button",
                 {{"class", "small"},
                  {"name", "classe"},
                  {"value", division.name},
                  {"aria-label", visit.say(phrase::classes_validate_one, division.name)}},
                 visit.say(phrase::classes_validate));
}

Html classes_table(const Visit& visit, const std::vector<ListedDivision>& all) {
  std::vector<std::vector<Html>> rows;
  for (const ListedDivision& d : all)
    rows.push_back({link("/classe?nom=" + percent_encoded(d.division.name), d.division.name),
                    state_shown(visit, d.division), d.division.declared ? std::to_string(*d.division.declared) : "–",
                    std::to_string(d.found), std::to_string(d.printed)});
  return table(visit.say(phrase::classes_table),
               {{visit.say(phrase::classes_name)},
                {visit.say(phrase::classes_state)},
                {visit.say(phrase::classes_declared), true},
                {visit.say(phrase::classes_found), true},
                {visit.say(phrase::classes_printed), true}},
               rows);
}

/// The main step: to validate what is open, or to go on.
Html next_step(const Visit& visit, bool all_validated) {
  if (!all_validated)
    return element("p", {{"class", "steps"}},
                   element("button", {{"class", "main"}, {"name", "tout"}, {"value", "1"}},
                           visit.say(phrase::classes_validate_all)));
  return element("p", {{"class", "steps"}}, visit.say(phrase::classes_ready),
                 element("a", {{"class", "button main"}, {"href", "/etiquettes"}}, visit.say(phrase::task_labels)));
}

Html show(Visit& visit) {
  const ClassesResult& known = school_state(visit).classes;
  const bool all_validated =
      std::all_of(known.divisions.begin(), known.divisions.end(), [](const auto& d) { return d.division.validated; });
  Html content = confirmation(visit);
  content += next_step(visit, all_validated);
  content += classes_table(visit, known.divisions);
  Html out = element("p", {}, visit.say(phrase::classes_lead));
  if (known.without > 0)
    out += notice(element("p", {}, link("/classe?nom=", visit.say(phrase::classes_without, known.without))));
  return out += form(visit, "/classes", content);
}

std::string act(Visit& visit) {
  ValidateRequest request{.registry = visit.registry(), .divisions = values_of(visit.request.form, "classe")};
  request.all = request.divisions.empty();
  request.yes = has(visit.request.form, "confirmer");
  const ValidateResult result = validate(request, visit.environment);
  visit.work.notice = passation::say(phrase::classes_done, result.validated.size());
  return request.all ? "/etiquettes" : "/classes";
}

}  // namespace

const SitePage classes_page{.path = "/classes",
                            .title = &phrase::classes_title,
                            .menu = &phrase::classes_title,
                            .needs_school = true,
                            .show = show,
                            .act = act};

}  // namespace passation
