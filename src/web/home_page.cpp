// Accueil: what is to be done, in its order, and how far it is.

#include <algorithm>

#include "action/backup_note.hpp"
#include "web/frame.hpp"
#include "web/import_form.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"
#include "web/school_state.hpp"

namespace passation {
namespace {

struct Task {
  std::string path, words, state;
  bool done = false;
};

Html tasks(const std::vector<Task>& all) {
  Html items;
  for (const Task& task : all)
    items += element("li", {}, link(task.path, task.words),
                     element("span", {{"class", task.done ? "state ok" : "state"}}, task.state));
  return element("ol", {{"class", "tasks"}}, items);
}

Task import_task(const Visit& visit, const SchoolState& state) {
  const bool open = visit.work.draft.checked && !visit.work.draft.saved;
  return {open ? "/compte-rendu" : "/importer", visit.say(phrase::task_import),
          open ? visit.say(phrase::state_draft) : visit.say(phrase::state_imported, state.last_import), !open};
}

/// Done where nothing is left; else the phrase says how much.
Task counted_task(const Visit& visit, const char* path, const Phrase& words, const Phrase& left_words,
                  std::size_t left) {
  return {path, visit.say(words), left == 0 ? visit.say(phrase::state_done) : visit.say(left_words, left), left == 0};
}

Html dashboard(const Visit& visit, const SchoolState& state) {
  return figures({{visit.say(phrase::figure_students), std::to_string(state.pupils())},
                  {visit.say(phrase::figure_left), std::to_string(state.classes.left)},
                  {visit.say(phrase::figure_blocking), std::to_string(state.blocking)},
                  {visit.say(phrase::figure_twice), std::to_string(state.enrolled_twice)},
                  {visit.say(phrase::figure_classes), std::to_string(state.classes.divisions.size())},
                  {visit.say(phrase::figure_withheld), std::to_string(state.classes.withheld)},
                  {visit.say(phrase::figure_printed), std::to_string(state.printed())}});
}

Html of_school(const Visit& visit) {
  const SchoolState& state = school_state(visit);
  std::vector<Task> all{import_task(visit, state)};
  if (const auto& checked = visit.work.draft.checked; checked && !checked->checked.questions.empty())
    all.push_back(counted_task(visit, "/questions", phrase::task_questions, phrase::state_questions,
                               checked->checked.questions.size()));
  all.push_back(counted_task(visit, "/classes", phrase::task_validate, phrase::state_to_validate,
                             state.not_validated({}).size()));
  const std::size_t printable = state.pupils() - std::min(state.pupils(), state.classes.withheld);
  all.push_back(counted_task(visit, "/etiquettes", phrase::task_labels, phrase::state_to_print,
                             printable - std::min(printable, state.printed())));
  if (!state.operations.empty() && !is_backed_up(visit.environment))
    all.push_back({"/reglages/sauvegarde", visit.say(phrase::task_backup), visit.say(phrase::state_todo)});
  if (state.operations.empty())
    all.push_back({"/remise", visit.say(phrase::task_handout), visit.say(phrase::state_todo)});
  else
    all.push_back(counted_task(visit, "/remise", phrase::task_handout, phrase::state_to_hand_out, state.to_hand_out));
  return element("h2", {}, visit.say(phrase::dashboard)) += dashboard(visit, state) += tasks(all);
}

Html show(Visit& visit) {
  if (!visit.work.uai.empty()) return of_school(visit);
  return element("p", {{"class", "lead"}}, visit.say(phrase::home_first)) += import_form(visit);
}

}  // namespace

const SitePage home_page{.path = "/", .title = &phrase::home_title, .menu = &phrase::home_title, .show = show};

}  // namespace passation
