// Importer les classes: files are dropped or pasted, read and checked. Nothing is written.

#include "action/check.hpp"
#include "web/frame.hpp"
#include "web/import_form.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

Html files_part(const Visit& visit) {
  return element(
      "fieldset", {}, element("legend", {}, visit.say(phrase::import_files)),
      element("p", {{"id", "fichiers-aide"}}, visit.say(phrase::import_which)),
      element("div", {{"class", "drop"}}, element("label", {{"for", "fichiers"}}, visit.say(phrase::import_choose)),
              void_element("input", {{"type", "file"},
                                     {"id", "fichiers"},
                                     {"name", "fichiers"},
                                     {"multiple", true},
                                     {"aria-describedby", "fichiers-aide"}})));
}

Html paste_part(const Visit& visit) {
  return element("fieldset", {}, element("legend", {}, visit.say(phrase::import_paste)),
                 element("label", {{"for", "tableau"}}, visit.say(phrase::import_paste_here)),
                 element("textarea", {{"id", "tableau"}, {"name", "tableau"}, {"rows", 6}, {"spellcheck", "false"}},
                         visit.field("tableau")));
}

/// Those of the form in place of the draft's, where there are any.
void take_files(Visit& visit) {
  std::vector<Input> inputs = std::exchange(visit.request.files, {});
  if (const std::string_view pasted = visit.form("tableau"); !pasted.empty())
    inputs.push_back({visit.say(phrase::pasted_name), std::string(pasted)});
  if (inputs.empty()) throw Error(passation::say(phrase::import_no_file), "", {});
  visit.work.draft = {};
  visit.work.draft.inputs = std::move(inputs);
  visit.work.draft.uai = visit.form("uai");
  visit.work.draft.partial = has(visit.request.form, "partie");
}

/// Of which platform a list is, where nothing tells it.
Html list_question(const Visit& visit, const UnknownList& list) {
  Html choices;
  for (const std::size_t i : {0U, 1U})
    choices += element("label", {{"class", "check"}},
                       void_element("input", {{"type", "radio"}, {"name", "liste"}, {"value", list.keys()[i]}}),
                       element("span", {}, list.names()[i]));
  Html content = element("fieldset", {}, element("legend", {}, visit.say(phrase::import_list_legend, list.file())),
                         element("p", {}, visit.say(phrase::import_list_why)), choices);
  content += element("p", {{"class", "steps"}}, button(visit.say(phrase::import_list_answer)));
  return form(visit, "/importer", content);
}

Html show(Visit& visit) {
  const auto& asked = visit.work.draft.asked_list;
  return asked ? list_question(visit, *asked) += import_form(visit) : import_form(visit);
}

/// The answer to the question about a list, else new files.
void take_answer_or_files(Visit& visit) {
  Draft& draft = visit.work.draft;
  const std::string_view platform = visit.form("liste");
  if (!draft.asked_list || platform.empty()) return take_files(visit);
  draft.lists[draft.asked_list->file()] = platform;
  draft.asked_list.reset();
}

std::string act(Visit& visit) {
  take_answer_or_files(visit);
  try {
    analyse(visit);
  } catch (const UnknownList& list) {
    visit.work.draft.asked_list = list;
    return "/importer";
  } catch (const Error&) {
    if (has_open_columns(visit)) return "/colonnes";
    visit.work.draft = {};  // nothing can be done with it but to send other files
    throw;
  }
  return "/compte-rendu";
}

/// Of files that did not say it: the next ones will not, either.
std::string known_uai(const Work& work) {
  return work.draft.uai == work.uai ? work.uai : std::string();
}

}  // namespace

Html import_form(const Visit& visit) {
  Html content = files_part(visit);
  content += paste_part(visit);
  content += text_field(visit.say(phrase::import_uai), "uai", visit.field("uai", known_uai(visit.work)),
                        visit.say(phrase::import_uai_hint));
  if (!visit.work.uai.empty())
    content += check_box(visit.say(phrase::import_partial), "partie", "1", has(visit.request.form, "partie"));
  content += element("p", {{"class", "steps"}}, button(visit.say(phrase::import_analyse)),
                     element("span", {{"class", "hint"}}, visit.say(phrase::import_nothing_saved)));
  return form(visit, "/importer", content, true);
}

void analyse(Visit& visit) {
  Draft& draft = visit.work.draft;
  draft.checked.reset();
  draft.saved = false;
  Environment environment = visit.environment;
  environment.seen.reset();  // nothing is changed: what is known now counts
  const Revision before = revision_of_school(environment, visit.work.uai);
  LabelRequest labels = visit.work.labels;
  labels.divisions = {"*"};  // those that were printed last may be of another school, or no longer there
  draft.checked = check({.import = import_request(draft), .labels = labels}, environment);
  draft.revision = draft.checked->checked.roster.school.uai == visit.work.uai
                       ? before
                       : revision_of_school(environment, draft.checked->checked.roster.school.uai);
}

const SitePage import_page{
    .path = "/importer", .title = &phrase::import_title, .menu = &phrase::import_menu, .show = show, .act = act};

}  // namespace passation
