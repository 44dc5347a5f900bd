// Gestion des élèves: one class, as in ASP: « Ajouter » in the first line of the table, the class as a menu,
// « Supprimer » in each line.

#include <algorithm>

#include "action/members.hpp"
#include "action/move.hpp"
#include "action/validate.hpp"
#include "base/date.hpp"
#include "ledger/find_people.hpp"
#include "web/by_hand.hpp"
#include "web/compared.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/people.hpp"
#include "web/phrases.hpp"
#include "web/school_state.hpp"

namespace passation {
namespace {

std::string class_asked(const Visit& visit) {
  return std::string(visit.query("nom"));
}

Html state_shown(const Visit& visit, const Member& m) {
  if (!m.person.withheld.empty()) return element("span", {{"class", "state"}}, visit.say(phrase::pupil_withheld));
  if (!m.handed_out_at.empty())
    return element("span", {{"class", "state ok"}}, visit.say(phrase::pupil_has_it, shown_moment(m.handed_out_at)));
  if (m.printed) return element("span", {{"class", "state ok"}}, visit.say(phrase::pupil_printed));
  return visit.say(phrase::pupil_not_printed);
}

/// What was set by hand, and the way back.
Html by_hand_shown(const Visit& visit, const KnownPerson& k) {
  if (k.by_hand.added) return element("p", {{"class", "hint"}}, visit.say(phrase::pupil_added));
  if (k.by_hand.division.empty()) return {};
  const std::string& file = k.person.division;
  return element(
      "p", {{"class", "hint"}},
      visit.say(phrase::pupil_moved, file.empty() ? visit.say(phrase::without_division) : file), " ",
      element("button", {{"class", "small"}, {"name", "retour"}, {"value", k.id}}, visit.say(phrase::pupil_move_back)));
}

std::vector<Html> line_of(const Visit& visit, const Member& m, const MembersResult& all) {
  const Person& p = m.person.person;
  const std::string who = name_of(m.person), field = "classe-" + std::to_string(m.person.id);
  const std::string address =
      class_address(class_asked(visit)) + "&supprimer=" + std::to_string(m.person.id) + "#supprimer";
  return {
      p.used_name.empty() ? p.family_name : p.used_name + " (" + p.family_name + ")",
      p.given_name,
      sex_letter(p.sex),
      p.birth_date ? french_date(*p.birth_date) : "",
      class_menu(visit.say(phrase::pupil_class_of, who), field, all.divisions,
                 visit.field(field.c_str(), m.person.division())) += by_hand_shown(visit, m.person),
      state_shown(visit, m),
      element("a", {{"class", "button small"}, {"href", address}, {"aria-label", visit.say(phrase::remove_who, who)}},
              visit.say(phrase::remove))};
}

/// The first one: who is not there yet.
std::vector<Html> newcomer_line(const Visit& visit, const MembersResult& all) {
  std::vector<Html> line = newcomer_cells(visit);
  line.push_back(class_menu(visit.say(phrase::classes_name), "ajout-classe", all.divisions,
                            visit.field("ajout-classe", class_asked(visit))));
  line.emplace_back();
  line.push_back(newcomer_button(visit));
  return line;
}

Html pupils_table(const Visit& visit, const MembersResult& all) {
  const Stretch shown = stretch_asked(visit, all.members.size());
  std::vector<std::vector<Html>> rows{newcomer_line(visit, all)};
  for (std::size_t i = shown.begin; i < shown.end; ++i) rows.push_back(line_of(visit, all.members[i], all));
  return table(visit.say(phrase::class_table),
               {{visit.say(phrase::pupil_name)},
                {visit.say(phrase::pupil_given_name)},
                {visit.say(phrase::pupil_sex)},
                {visit.say(phrase::pupil_birth_date)},
                {visit.say(phrase::classes_name)},
                {visit.say(phrase::classes_state)},
                {visit.say(phrase::pupil_action)}},
               rows) += stretch_links(visit, class_address(class_asked(visit)), shown);
}

Html class_form(const Visit& visit, const MembersResult& all) {
  Html content = pupils_table(visit, all);
  content += confirmation(visit);
  Html steps = button(visit.say(phrase::report_save));
  if (all.division) steps += second_button(visit.say(phrase::class_validate), "faire", "valider");
  content += element("p", {{"class", "steps"}}, steps);
  const std::string_view from = visit.query("de");
  return form(visit, class_address(class_asked(visit)) + (from.empty() ? "" : "&de=" + std::string(from)), content);
}

/// Empty where nobody is to be removed.
Html removal_asked(const Visit& visit, const MembersResult& all) {
  const PersonId asked = person_named(visit.request.query, "supprimer");
  for (const Member& m : all.members)
    if (m.person.id == asked) return removal(visit, class_address(class_asked(visit)), m.person, m.printed);
  return {};
}

Html head_of(const Visit& visit, const MembersResult& all) {
  const auto count = [&](const auto& fits) {
    return std::to_string(std::count_if(all.members.begin(), all.members.end(), fits));
  };
  const bool validated = all.division && all.division->validated;
  Html name = element("h2", {}, visit.say(phrase::without_division));
  if (all.division)
    name = element("h2", {}, all.division->name, " ",
                   element("span", {{"class", validated ? "state ok" : "state"}},
                           visit.say(validated ? phrase::classes_validated : phrase::classes_open)));
  return element("p", {}, link("/classes", visit.say(phrase::class_all))) += name += figures(
             {{visit.say(phrase::classes_found), std::to_string(all.members.size())},
              {visit.say(phrase::classes_printed), count([](const Member& m) { return m.printed; })},
              {visit.say(phrase::class_handed_out), count([](const Member& m) { return !m.handed_out_at.empty(); })}});
}

MembersResult members_shown(const Visit& visit) {
  const SchoolState& state = school_state(visit);
  return members({.registry = visit.registry(), .division = class_asked(visit)}, state.people, state.day);
}

Html show(Visit& visit) {
  const MembersResult all = members_shown(visit);
  Html out = head_of(visit, all);
  const std::string here = class_address(class_asked(visit));
  out += removal_asked(visit, all);
  out += newcomer_question(visit, here);
  out += class_form(visit, all);
  return out += removed_people(visit, here, all.removed);
}

void move_back(Visit& visit, PersonId id) {
  const MoveResult moved = move_person({.registry = visit.registry(),
                                        .person = registry_number(id),
                                        .division = {},
                                        .as_imported = true,
                                        .yes = has(visit.request.form, "confirmer")},
                                       visit.environment);
  note_saved(visit, passation::say(phrase::saved_moved, name_of(moved.set.person), moved.from, moved.to));
}

/// Each pupil for whom another class was chosen.
void move_chosen(Visit& visit) {
  for (const Member& m : members_shown(visit).members) {
    const std::string_view chosen = visit.form(("classe-" + std::to_string(m.person.id)).c_str());
    if (chosen.empty() || chosen == m.person.division()) continue;
    const MoveResult moved = move_person({.registry = visit.registry(),
                                          .person = registry_number(m.person.id),
                                          .division = std::string(chosen),
                                          .yes = has(visit.request.form, "confirmer")},
                                         visit.environment);
    note_saved(visit, passation::say(phrase::saved_moved, name_of(moved.set.person), moved.from, moved.to));
  }
}

std::string validate_class(Visit& visit) {
  validate(
      {.registry = visit.registry(), .divisions = {class_asked(visit)}, .yes = has(visit.request.form, "confirmer")},
      visit.environment);
  note_saved(visit, passation::say(phrase::class_is_validated, class_asked(visit)));
  return "/classes";
}

/// All that the form says: who goes to another class, and who is new.
std::string save(Visit& visit) {
  move_chosen(visit);
  const std::string division(has(visit.request.form, "ajout-classe") ? visit.form("ajout-classe") : class_asked(visit));
  if (!add_newcomer(visit, false, division)) return class_address(division) + "#question";
  if (visit.form("faire") == "valider") return validate_class(visit);
  if (!visit.work.notice) visit.work.notice = passation::say(phrase::class_nothing_changed);
  return class_address(class_asked(visit));
}

std::string act(Visit& visit) {
  const std::string here = class_address(class_asked(visit));
  const Fields& form = visit.request.form;
  if (has(visit.request.form, "reponse")) return answer_newcomer(visit) ? here : here + "#question";
  if (const PersonId id = person_named(form, "supprimer"))
    remove_one(visit, id);
  else if (const PersonId back = person_named(form, "remettre"))
    put_back(visit, back);
  else if (const PersonId moved = person_named(form, "retour"))
    move_back(visit, moved);
  else
    return save(visit);
  return here;
}

}  // namespace

const SitePage class_page{.path = "/classe",
                          .title = &phrase::class_title,
                          .under = "/classes",
                          .needs_school = true,
                          .show = show,
                          .act = act};

}  // namespace passation
