#include "web/by_hand.hpp"

#include <algorithm>
#include <utility>

#include "action/add.hpp"
#include "action/remove.hpp"
#include "base/date.hpp"
#include "base/text.hpp"
#include "ledger/find_people.hpp"
#include "read/student_row.hpp"
#include "roster/finding.hpp"
#include "web/compared.hpp"
#include "web/frame.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

/// A field in a cell, named for who does not see the column.
Html cell_field(const Visit& visit, const Phrase& label, const char* name) {
  return void_element("input", {{"name", name},
                                {"aria-label", visit.say(label)},
                                {"placeholder", visit.say(label)},
                                {"value", visit.field(name)},
                                {"autocomplete", "off"},
                                {"size", 12}});
}

Html sex_menu(const Visit& visit) {
  const std::string chosen = visit.field("ajout-sexe");
  Html options = element("option", {{"value", ""}}, "–");
  for (const char* letter : {"G", "F"}) options += element("option", {{"selected", chosen == letter}}, letter);
  return element("select", {{"name", "ajout-sexe"}, {"aria-label", visit.say(phrase::pupil_sex)}}, options);
}

AddRequest newcomer_typed(const Visit& visit, bool staff, const std::string& division) {
  const auto typed = [&](const char* name) { return std::string(trimmed(visit.form(name))); };
  return {.registry = visit.registry(),
          .person = {},
          .staff = staff,
          .family_name = typed("ajout-nom"),
          .given_name = typed("ajout-prenom"),
          .birth_date = typed("ajout-naissance"),
          .ine = {},
          .sex = parse_sex(typed("ajout-sexe")).value_or(Sex::unknown),
          .division = division,
          .from = {},
          .until = {},
          .answers = {},
          .yes = has(visit.request.form, "confirmer")};
}

/// False: the registry asks who this is; that is kept until it is answered.
bool add_or_ask(Visit& visit, AddRequest request) {
  const AddResult result = add_person(request, visit.environment);
  if (const auto* alike = std::get_if<MuchAlike>(&result.outcome)) {
    visit.work.newcomer = Newcomer{std::move(request), *alike};
    return false;
  }
  visit.work.newcomer.reset();
  const KnownPerson& person = std::get<SetByHand>(result.outcome).person;
  note_saved(visit, passation::say(result.put_back ? phrase::saved_back : phrase::saved_added, name_of(person)));
  return true;
}

ComparedPerson newcomer_compared(const Visit& visit, const AddRequest& n) {
  return {.title = visit.say(phrase::newcomer_typed),
          .family_name = n.family_name,
          .used_name = {},
          .given_name = n.given_name,
          .sex = sex_letter(n.sex),
          .birth_date = n.birth_date,
          .division = n.division,
          .ine = n.ine,
          .state = {}};
}

Html those_alike(const Visit& visit, const Newcomer& newcomer) {
  std::vector<ComparedPerson> people{newcomer_compared(visit, newcomer.request)};
  for (const KnownPerson& k : newcomer.alike.people) people.push_back(compared_known(visit, k));
  return people_compared(visit, visit.say(phrase::newcomer_compared), people);
}

/// A button for each choice of the question, in words.
Html choices_shown(const Visit& visit, const MuchAlike& alike) {
  Html out;
  for (std::size_t i = 0; i < alike.choices.size(); ++i) {
    const bool known = i < alike.people.size();
    out += second_button(
        known ? visit.say(phrase::newcomer_same, told_apart(alike.people[i])) : visit.say(phrase::newcomer_other),
        "reponse", alike.choices[i]);
  }
  return element("p", {{"class", "steps"}}, out += second_button(visit.say(phrase::newcomer_drop), "reponse", ""));
}

}  // namespace

std::string class_address(const std::string& division) {
  return "/classe?nom=" + percent_encoded(division);
}

std::string page_of_newcomer(const AddRequest& newcomer) {
  return newcomer.staff ? "/personnels" : class_address(newcomer.division);
}

std::string name_of(const KnownPerson& person) {
  const Person& p = person.person;
  return full_name(p.used_name.empty() ? p.family_name : p.used_name, p.given_name);
}

std::string told_apart(const KnownPerson& person) {
  const std::string& division = person.division();
  const std::optional<Date>& born = person.person.birth_date;
  return name_of(person) + (division.empty() ? "" : ", " + division) + (born ? ", " + french_date(*born) : "");
}

Html class_menu(const std::string& label, const std::string& name, const std::vector<std::string>& divisions,
                const std::string& chosen) {
  Html options;
  if (chosen.empty()) options = element("option", {{"value", ""}}, "–");
  for (const std::string& division : divisions)
    options += element("option", {{"selected", division == chosen}}, division);
  return element("select", {{"name", name}, {"aria-label", label}}, options);
}

void note_saved(Visit& visit, const Message& what) {
  const Message before = visit.work.notice ? *visit.work.notice : passation::say(phrase::report_saved);
  visit.work.notice = Message{before.fr + " " + what.fr, before.en + " " + what.en};
  visit.environment.seen = revision_of_school(visit.environment, visit.work.uai);
}

std::vector<Html> newcomer_cells(const Visit& visit) {
  return {cell_field(visit, phrase::pupil_name, "ajout-nom"),
          cell_field(visit, phrase::pupil_given_name, "ajout-prenom"), sex_menu(visit),
          cell_field(visit, phrase::pupil_birth_date_typed, "ajout-naissance")};
}

Html newcomer_button(const Visit& visit) {
  return element("button", {{"class", "small"}, {"name", "faire"}, {"value", "ajouter"}},
                 visit.say(phrase::newcomer_add));
}

bool add_newcomer(Visit& visit, bool staff, const std::string& division) {
  AddRequest request = newcomer_typed(visit, staff, division);
  if (request.family_name.empty() && request.given_name.empty() && visit.form("faire") != "ajouter") return true;
  return add_or_ask(visit, std::move(request));
}

Html newcomer_question(const Visit& visit, const std::string& address) {
  const std::optional<Newcomer>& newcomer = visit.work.newcomer;
  if (!newcomer || page_of_newcomer(newcomer->request) != address) return {};
  Html content = those_alike(visit, *newcomer);
  content += confirmation(visit);
  content += choices_shown(visit, newcomer->alike);
  return element("section", {{"class", "save"}, {"id", "question"}},
                 element("h2", {}, visit.say(phrase::newcomer_question)), form(visit, address, content));
}

bool answer_newcomer(Visit& visit) {
  if (!visit.work.newcomer) return true;
  const std::string answer(visit.form("reponse"));
  if (answer.empty()) {
    visit.work.newcomer.reset();
    visit.work.notice = passation::say(phrase::newcomer_dropped);
    return true;
  }
  AddRequest request = visit.work.newcomer->request;
  request.answers[visit.work.newcomer->alike.question] = answer;
  request.yes = has(visit.request.form, "confirmer");
  return add_or_ask(visit, std::move(request));
}

Html removal(const Visit& visit, const std::string& address, const KnownPerson& person, bool printed) {
  Html content = element("p", {}, visit.say(phrase::remove_what));
  if (printed) content += element("p", {}, visit.say(phrase::remove_label));
  content += confirmation(visit);
  content += element("p", {{"class", "steps"}},
                     element("button", {{"class", "main"}, {"name", "supprimer"}, {"value", person.id}},
                             visit.say(phrase::remove_yes)),
                     link(address, visit.say(phrase::cancel)));
  const std::string here =
      address + (address.find('?') == address.npos ? "?" : "&") + "supprimer=" + std::to_string(person.id);
  return element("section", {{"class", "save"}, {"id", "supprimer"}},
                 element("h2", {}, visit.say(phrase::remove_question, told_apart(person))), form(visit, here, content));
}

void remove_one(Visit& visit, PersonId person) {
  const RemoveResult removed = remove_person(
      {.registry = visit.registry(), .person = registry_number(person), .yes = has(visit.request.form, "confirmer")},
      visit.environment);
  note_saved(visit, passation::say(phrase::saved_removed, name_of(removed.set.person)));
}

Html removed_people(const Visit& visit, const std::string& address, const std::vector<KnownPerson>& removed) {
  if (removed.empty()) return {};
  Html items;
  for (const KnownPerson& k : removed)
    items += element(
        "li", {}, element("span", {}, told_apart(k)),
        element("button", {{"class", "small"}, {"name", "remettre"}, {"value", k.id}}, visit.say(phrase::put_back)));
  return element("h2", {}, visit.say(phrase::removed_title)) +=
         form(visit, address, confirmation(visit) += element("ul", {{"class", "pieces"}}, items));
}

void put_back(Visit& visit, PersonId person) {
  AddRequest request{.registry = visit.registry(), .person = registry_number(person)};
  request.yes = has(visit.request.form, "confirmer");
  add_or_ask(visit, std::move(request));
}

}  // namespace passation
