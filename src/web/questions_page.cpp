// Questions: who somebody is, where the files leave it open.

#include <algorithm>

#include "web/compared.hpp"
#include "web/frame.hpp"
#include "web/import_form.hpp"
#include "web/pages.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

const std::vector<AskedQuestion>& open_questions(const Work& work) {
  static const std::vector<AskedQuestion> none;
  return work.draft.checked ? work.draft.checked->checked.questions : none;
}

Html choice(const AskedQuestion& question, const std::string& value, const std::string& words, bool on) {
  return element(
      "label", {{"class", "check"}},
      void_element("input", {{"type", "radio"}, {"name", "q-" + question.id}, {"value", value}, {"checked", on}}),
      element("span", {}, words));
}

/// "new" stands among the choices where the question is who somebody is; the others are then people.
std::string meaning(const Visit& visit, const AskedQuestion& question, std::size_t i) {
  const std::string& said = question.meanings[i].in(visit.lang);
  if (question.choices[i] == "new") return visit.say(phrase::questions_new);
  const bool of_people = std::find(question.choices.begin(), question.choices.end(), "new") != question.choices.end();
  return of_people ? visit.say(phrase::questions_same, said) : said;
}

/// Empty where the question is not who somebody is.
Html people_shown(const Visit& visit, const AskedQuestion& question) {
  if (question.known.empty()) return {};
  std::vector<ComparedPerson> people{compared(visit.say(phrase::questions_in_file), question.person)};
  for (const KnownPerson& k : question.known) people.push_back(compared_known(visit, k));
  return people_compared(visit, visit.say(phrase::questions_compared), people);
}

Html question_shown(const Visit& visit, const AskedQuestion& question) {
  const auto given = visit.work.draft.answers.find(question.id);
  const std::string chosen = given == visit.work.draft.answers.end() ? "" : given->second;
  Html choices;
  for (std::size_t i = 0; i < question.choices.size(); ++i)
    choices += choice(question, question.choices[i], meaning(visit, question, i), question.choices[i] == chosen);
  choices += choice(question, "", visit.say(phrase::questions_later), chosen.empty());
  return element("fieldset", {}, element("legend", {}, question.subject),
                 element("p", {}, question.text.in(visit.lang)), people_shown(visit, question), choices);
}

Html show(Visit& visit) {
  const auto& questions = open_questions(visit.work);
  if (questions.empty()) return element("p", {}, visit.say(phrase::questions_none));
  Html content;
  for (const AskedQuestion& question : questions) content += question_shown(visit, question);
  content += element("p", {{"class", "steps"}}, button(visit.say(phrase::questions_answer)));
  return form(visit, "/questions", content);
}

std::string act(Visit& visit) {
  for (const AskedQuestion& question : open_questions(visit.work))
    if (const std::string_view answer = visit.form(("q-" + question.id).c_str()); !answer.empty())
      visit.work.draft.answers[question.id] = answer;
  analyse(visit);
  visit.work.notice = passation::say(phrase::questions_answered);
  return open_questions(visit.work).empty() ? "/compte-rendu" : "/questions";
}

}  // namespace

const SitePage questions_page{.path = "/questions",
                              .title = &phrase::questions_title,
                              .menu = &phrase::questions_title,
                              .show = show,
                              .act = act};

}  // namespace passation
