// Personnels: who is in the school with which login, as C PRO lists them after an import; the staff's documents, and
// who of the staff is added or removed by hand.

#include <algorithm>
#include <array>

#include "action/accounts.hpp"
#include "action/members.hpp"
#include "document/kinds.hpp"
#include "web/by_hand.hpp"
#include "web/documents.hpp"
#include "web/frame.hpp"
#include "web/pages.hpp"
#include "web/people.hpp"
#include "web/phrases.hpp"
#include "web/school_state.hpp"

namespace passation {
namespace {

constexpr const char* staff_path = "/personnels";

struct ShownList {
  std::string_view in_address, key;
  const Phrase& name;
};

constexpr std::array shown_lists{
    ShownList{"personnels", "staff", phrase::staff_title}, ShownList{"eleves", "students", phrase::staff_logins},
    ShownList{"responsables", "guardians", phrase::staff_guardians},
    ShownList{"classes", "classes", phrase::staff_classes}, ShownList{"groupes", "groups", phrase::staff_groups}};

/// The staff's where none is named.
const ShownList& list_asked(const Visit& visit) {
  const auto found = std::find_if(shown_lists.begin(), shown_lists.end(),
                                  [&](const ShownList& list) { return list.in_address == visit.query("liste"); });
  return found == shown_lists.end() ? shown_lists.front() : *found;
}

std::string address_of(const Visit& visit) {
  std::string address = staff_path + ("?liste=" + std::string(list_asked(visit).in_address));
  if (const std::string_view division = visit.query("classe"); !division.empty())
    address += "&classe=" + percent_encoded(division);
  return address + (has(visit.request.query, "nouveaux") ? "&nouveaux=1" : "");
}

Html tabs(const Visit& visit) {
  Html items;
  for (const ShownList& list : shown_lists)
    items += element("li", {},
                     element("a",
                             {{"href", staff_path + ("?liste=" + std::string(list.in_address))},
                              {"aria-current", &list == &list_asked(visit) ? "true" : "false"}},
                             list.name.in(visit.lang)));
  return element("nav", {{"class", "tabs"}, {"aria-label", visit.say(phrase::staff_lists)}}, element("ul", {}, items));
}

Html filter(const Visit& visit) {
  std::vector<Choosable> choices{{"", visit.say(phrase::filter_all)}};
  for (const ListedDivision& d : school_state(visit).classes.divisions)
    choices.push_back({d.division.name, d.division.name});
  Html content = hidden_field("liste", std::string(list_asked(visit).in_address));
  content += select(visit.say(phrase::classes_name), "classe", choices, std::string(visit.query("classe")));
  content += check_box(visit.say(phrase::staff_new), "nouveaux", "1", has(visit.request.query, "nouveaux"));
  content += element("button", {}, visit.say(phrase::filter_apply));
  return element("form", {{"method", "get"}, {"action", staff_path}, {"class", "filter"}}, content);
}

PeopleList read_list(const Visit& visit) {
  AccountsRequest request{.registry = visit.registry(), .list = std::string(list_asked(visit).key)};
  if (const std::string_view division = visit.query("classe"); !division.empty())
    request.divisions.emplace_back(division);
  request.new_ones = has(visit.request.query, "nouveaux");
  const SchoolState& state = school_state(visit);
  return accounts(request, state.people, state.day).lists.front();
}

/// A name leads to what is known of the person.
Html cell_shown(const PeopleList& list, std::size_t row, std::size_t column) {
  const Html text = cell_text(list.rows[row][column]);
  if (list.people.empty() || list.columns[column].key != "name") return text;
  return link(people_address("/historique/personne", {list.people[row]}), text);
}

Html remove_link(const Visit& visit, const PeopleList& list, std::size_t row) {
  const std::string id = std::to_string(list.people[row]);
  return element("a",
                 {{"class", "button small"},
                  {"href", staff_path + ("?supprimer=" + id + "#supprimer")},
                  {"aria-label", visit.say(phrase::remove_who, cell_text(list.rows[row][1]))}},
                 visit.say(phrase::remove));
}

Html list_shown(const Visit& visit, const PeopleList& list) {
  const std::string title = visit.say(list_title(list), list.rows.size());
  if (list.rows.empty()) return element("p", {}, title);
  const bool removes = list.key == "staff";
  std::vector<Column> columns;
  for (const ListColumn& c : list.columns)
    columns.push_back({std::string(column_title(c).in(visit.lang)), c.key == "students" && !c.many});
  if (removes) columns.push_back({visit.say(phrase::pupil_action)});
  const Stretch shown = stretch_asked(visit, list.rows.size());
  std::vector<std::vector<Html>> rows;
  for (std::size_t r = shown.begin; r < shown.end; ++r) {
    std::vector<Html>& row = rows.emplace_back();
    for (std::size_t c = 0; c < list.columns.size(); ++c) row.push_back(cell_shown(list, r, c));
    if (removes) row.push_back(remove_link(visit, list, r));
  }
  return table(title, columns, rows) += stretch_links(visit, address_of(visit), shown);
}

/// Letters and lists that were made for the staff.
Html staff_documents(const Visit& visit) {
  Html items;
  for (const MadeDocument& document : made_documents(visit.folder(), visit.work.uai))
    if (const DocumentInfo* info = document_called(document.name, visit.work.uai);
        info && info->audience == Audience::staff)
      items += element("li", {}, link("/document?telecharger&fichier=" + percent_encoded(document.name), document.name),
                       " – ", document.what.in(visit.lang));
  const Html none =
      element("p", {}, visit.say(phrase::staff_no_documents), " ", link("/etiquettes", visit.say(phrase::task_labels)));
  return element("h2", {}, visit.say(phrase::staff_documents)) += items.empty() ? none : element("ul", {}, items);
}

Html newcomer_form(const Visit& visit) {
  Html content = text_field(visit.say(phrase::pupil_name), "ajout-nom", visit.field("ajout-nom"));
  content += text_field(visit.say(phrase::pupil_given_name), "ajout-prenom", visit.field("ajout-prenom"));
  content += text_field(visit.say(phrase::pupil_birth_date_typed), "ajout-naissance", visit.field("ajout-naissance"));
  content += confirmation(visit);
  content += second_button(visit.say(phrase::newcomer_add), "faire", "ajouter");
  return element("details", {{"open", has(visit.request.form, "ajout-nom")}},
                 element("summary", {}, element("h2", {}, visit.say(phrase::staff_add))),
                 form(visit, staff_path, content));
}

MembersResult staff_of(const Visit& visit) {
  const SchoolState& state = school_state(visit);
  return members({.registry = visit.registry(), .division = {}, .staff = true}, state.people, state.day);
}

Html by_hand_shown(const Visit& visit) {
  return newcomer_form(visit) += removed_people(visit, staff_path, staff_of(visit).removed);
}

/// Who is to be removed, and what that will do; empty where nobody is.
Html removal_asked(const Visit& visit) {
  const PersonId asked = person_named(visit.request.query, "supprimer");
  if (asked == 0) return {};
  for (const Member& m : staff_of(visit).members)
    if (m.person.id == asked) return removal(visit, staff_path, m.person, m.printed);
  return {};
}

Html show(Visit& visit) {
  const bool of_staff = list_asked(visit).key == "staff";
  Html out = tabs(visit);
  if (of_staff) out += removal_asked(visit) += newcomer_question(visit, staff_path);
  out += filter(visit);
  out += list_shown(visit, read_list(visit));
  if (of_staff) out += by_hand_shown(visit) += staff_documents(visit);
  return out;
}

std::string act(Visit& visit) {
  bool done = true;
  if (has(visit.request.form, "reponse"))
    done = answer_newcomer(visit);
  else if (const PersonId id = person_named(visit.request.form, "supprimer"))
    remove_one(visit, id);
  else if (const PersonId back = person_named(visit.request.form, "remettre"))
    put_back(visit, back);
  else
    done = add_newcomer(visit, true, {});
  return staff_path + std::string(done ? "" : "#question");
}

}  // namespace

const SitePage staff_page{.path = staff_path,
                          .title = &phrase::staff_title,
                          .menu = &phrase::staff_title,
                          .needs_school = true,
                          .show = show,
                          .act = act};

}  // namespace passation
