// Remise: who has got his label and who has not, class by class; one tick a line, or a scanned login.

#include <algorithm>

#include "action/handout.hpp"
#include "web/frame.hpp"
#include "web/handout.hpp"
#include "web/pages.hpp"
#include "web/people.hpp"
#include "web/phrases.hpp"
#include "web/school_state.hpp"

namespace passation {
namespace {

std::string title_of(const Visit& visit, const HandoutPlace& place) {
  if (place.staff) return visit.say(phrase::staff_title);
  return place.division.empty() ? visit.say(phrase::without_division) : place.division;
}

/// "4 à remettre", or that all have got theirs.
Html state_shown(const Visit& visit, std::size_t left) {
  return element("span", {{"class", left == 0 ? "state ok" : "state"}},
                 left == 0 ? visit.say(phrase::handout_all) : visit.say(phrase::handout_left, left));
}

/// The platforms on which there are logins, to choose from; empty where there is one alone.
Html platform_menu(const Visit& visit, const HandoutResult& all) {
  if (all.platforms.size() < 2) return {};
  std::vector<Choosable> choices;
  for (const Platform& platform : visit.environment.catalog.platforms())
    if (all.platforms.contains(platform.key)) choices.push_back({platform.key, platform.name.in(visit.lang)});
  Html content = select(visit.say(phrase::labels_platform), "plateforme", choices, all.platform);
  content += element("button", {}, visit.say(phrase::show_school));
  return element("form", {{"method", "get"}, {"action", handout_path}, {"class", "filter"}}, content);
}

/// Who hands out, and the login of a label: a scanner types it and presses Enter.
Html scan_fields(const Visit& visit) {
  const bool scans = visit.form("faire") == "scanner" || has(visit.request.query, "scanner");
  Html login = element("label", {{"for", "identifiant"}}, visit.say(phrase::scan_login));
  login += element("span", {{"class", "hint"}, {"id", "identifiant-aide"}}, visit.say(phrase::scan_hint));
  login += element("span", {{"class", "beside"}},
                   void_element("input", {{"id", "identifiant"},
                                          {"name", "identifiant"},
                                          {"autocomplete", "off"},
                                          {"autocapitalize", "none"},
                                          {"spellcheck", "false"},
                                          {"autofocus", scans},
                                          {"aria-describedby", visit.problem ? "probleme" : "identifiant-aide"}}),
                   second_button(visit.say(phrase::scan_note), "faire", "scanner"));
  return element("div", {{"class", "desk"}},
                 text_field(visit.say(phrase::handout_by), "par", visit.field("par", visit.work.handed_out_by),
                            visit.say(phrase::handout_by_hint)),
                 element("div", {{"class", "field"}}, login));
}

// All classes

std::vector<Html> line_of(const Visit& visit, const HandoutGroup& group) {
  const HandoutPlace place{group.staff, group.division};
  return {link(handout_address(handout_path, place, platform_chosen(visit)), title_of(visit, place)),
          state_shown(visit, group.people - group.served), std::to_string(group.served), std::to_string(group.people)};
}

Html groups_table(const Visit& visit, const HandoutResult& all) {
  std::vector<std::vector<Html>> rows;
  for (const HandoutGroup& group : all.groups) rows.push_back(line_of(visit, group));
  return table(visit.say(phrase::handout_table),
               {{visit.say(phrase::classes_name)},
                {visit.say(phrase::classes_state)},
                {visit.say(phrase::class_handed_out), true},
                {visit.say(phrase::classes_printed), true}},
               rows);
}

Html nothing_printed(const Visit& visit) {
  return element("p", {}, visit.say(phrase::handout_nothing_printed), " ",
                 link("/etiquettes", visit.say(phrase::task_labels)));
}

Html show_groups(const Visit& visit) {
  const std::string chosen = platform_chosen(visit);
  const HandoutResult all =
      handout({.registry = visit.registry(), .platform = chosen, .missing = true}, visit.environment);
  std::size_t people = 0, served = 0;
  for (const HandoutGroup& group : all.groups) people += group.people, served += group.served;
  Html out = element("p", {}, visit.say(phrase::handout_lead));
  out += platform_menu(visit, all);
  if (people == 0) return out += nothing_printed(visit);
  out += figures({{visit.say(phrase::class_handed_out), std::to_string(served)},
                  {visit.say(phrase::handout_todo), std::to_string(people - served)}});
  out += form(visit, handout_address(handout_path, {}, chosen), scan_fields(visit) += confirmation(visit));
  return out += groups_table(visit, all);
}

// One class

Html name_cell(const Member& m, const std::vector<PersonId>& ticked) {
  if (m.printed_at.empty()) return element("span", {{"class", "unticked"}}, name_on_label(m));
  const bool on = std::find(ticked.begin(), ticked.end(), m.person.id) != ticked.end();
  return check_box(name_on_label(m), "n", std::to_string(m.person.id), on);
}

Html handed_out_cell(const Visit& visit, const Member& m) {
  if (!m.handed_out_at.empty())
    return element("span", {{"class", "state ok"}}, visit.say(phrase::pupil_has_it, shown_moment(m.handed_out_at)));
  if (!m.printed_at.empty()) return element("span", {{"class", "state"}}, visit.say(phrase::handout_not_yet));
  return visit.say(m.person.withheld.empty() ? phrase::pupil_not_printed : phrase::pupil_withheld);
}

std::string logins_of(const Member& m) {
  std::string text;
  for (const std::string& login : m.logins) text += (text.empty() ? "" : ", ") + login;
  return text;
}

Html members_table(const Visit& visit, const std::vector<Member>& all, const std::string& address) {
  const std::vector<PersonId> ticked = people_named(visit.request.form, "n");
  const Stretch shown = stretch_asked(visit, all.size());
  std::vector<std::vector<Html>> rows;
  for (std::size_t i = shown.begin; i < shown.end; ++i) {
    const Member& m = all[i];
    rows.push_back({name_cell(m, ticked), element("span", {{"class", "code"}}, logins_of(m)), handed_out_cell(visit, m),
                    element("a",
                            {{"href", people_address("/historique/personne", {m.person.id})},
                             {"aria-label", visit.say(phrase::handout_record_of, name_on_label(m))}},
                            visit.say(phrase::handout_record))});
  }
  return table(visit.say(phrase::handout_people),
               {{visit.say(phrase::handout_name)},
                {visit.say(phrase::scan_login)},
                {visit.say(phrase::story_handed_out)},
                {visit.say(phrase::handout_record)}},
               rows) += stretch_links(visit, address, shown);
}

Html steps(const Visit& visit, std::size_t left) {
  const auto step = [&](const Phrase& words, const char* what) {
    return second_button(visit.say(words), "faire", what);
  };
  Html out = element("button", {{"class", "main"}, {"name", "faire"}, {"value", "remettre"}},
                     visit.say(phrase::handout_ticked));
  if (left > 0) out += second_button(visit.say(phrase::handout_rest, left), "faire", "tout");
  out += step(phrase::handout_reprint, "reimprimer") += step(phrase::handout_reset, "reinitialiser");
  return element("p", {{"class", "steps"}}, out);
}

Html show_place(const Visit& visit, const HandoutPlace& place) {
  const std::vector<Member> all = members_there(visit, place).members;
  const auto count = [&](const auto& fits) {
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), fits));
  };
  const std::size_t left = count(is_to_hand_out);
  const std::size_t served = count([](const Member& m) { return !m.handed_out_at.empty(); });
  Html out =
      element("p", {}, link(handout_address(handout_path, {}, platform_chosen(visit)), visit.say(phrase::class_all)));
  out += element("h2", {}, title_of(visit, place), " ", left + served > 0 ? state_shown(visit, left) : Html());
  out += figures({{visit.say(phrase::class_handed_out), std::to_string(served)},
                  {visit.say(phrase::handout_todo), std::to_string(left)},
                  {visit.say(phrase::handout_unprinted), std::to_string(all.size() - left - served)}});
  if (left + served == 0) return out += nothing_printed(visit);
  const std::string address = way_back(visit);
  Html content = scan_fields(visit);
  content += members_table(visit, all, address);
  content += confirmation(visit);
  content += steps(visit, left);
  const std::string_view from = visit.query("de");
  return out += form(visit, address + (from.empty() ? "" : "&de=" + std::string(from)), content);
}

Html show(Visit& visit) {
  if (school_state(visit).operations.empty()) return nothing_printed(visit);
  const auto place = place_asked(visit);
  return place ? show_place(visit, *place) : show_groups(visit);
}

}  // namespace

const SitePage handout_page{.path = handout_path,
                            .title = &phrase::handout_title,
                            .menu = &phrase::handout_title,
                            .needs_school = true,
                            .show = show,
                            .act = act_handout};

}  // namespace passation
