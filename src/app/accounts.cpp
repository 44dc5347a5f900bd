#include "app/accounts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "app/console.hpp"
#include "app/hand_phrases.hpp"
#include "app/phrases.hpp"
#include "app/registry_access.hpp"
#include "app/report_json.hpp"
#include "app/selection.hpp"
#include "app/subject.hpp"
#include "base/csv.hpp"
#include "base/text.hpp"
#include "ledger/by_hand.hpp"
#include "roster/order.hpp"

namespace passation {
namespace {

constexpr ListColumn name_column{"name", &phrase::list_name}, given_column{"given_name", &phrase::list_given_name},
    division_column{"division", &phrase::column_division}, login_column{"logins", &phrase::list_logins, true},
    groups_column{"groups", &phrase::list_groups, true};

/// "" as no value.
ListCell one(const std::string& text) {
  return text.empty() ? ListCell{} : ListCell{text};
}

/// What the lists are made from.
struct Source {
  const ListScope& scope;
  const Known& known;
  Roster roster;  ///< who is there
  std::map<PersonId, ListCell> logins = {};

  bool is_wanted(std::int64_t id) const { return !scope.only || scope.only->contains(id); }
  bool is_asked_for(const std::string& division) const { return is_asked(scope.divisions, division); }
  ListCell logins_of(PersonId id) const {
    const auto found = logins.find(id);
    return found == logins.end() ? ListCell{} : found->second;
  }
};

Source source_of(const Known& known, const ListScope& scope) {
  Source source{scope, known, known_roster(known, scope.day, {})};
  for (const KnownAccount& a : known.accounts)
    if (a.platform == scope.platform)
      source.logins[a.person].push_back(a.test.empty() ? a.login : a.test + " " + a.login);
  return source;
}

/// Positions of the pupils asked for, division by division, each as its class list has them.
std::vector<std::size_t> pupils_in_order(const Source& source) {
  std::map<std::string, std::vector<std::size_t>> by_division;
  for (std::size_t i = 0; i < source.roster.students.size(); ++i) {
    const Student& s = source.roster.students[i];
    if (source.is_asked_for(s.division)) by_division[s.division].push_back(i);
  }
  std::vector<std::string> names = division_order(source.roster);
  names.push_back("");
  std::vector<std::size_t> order;
  for (const std::string& name : names)
    if (const auto found = by_division.find(name); found != by_division.end()) {
      const std::vector<std::size_t> sorted = class_list_order(source.roster, std::move(found->second));
      order.insert(order.end(), sorted.begin(), sorted.end());
    }
  return order;
}

const std::vector<ListColumn> group_columns{{"name", &phrase::list_name}, {"students", &phrase::list_students_in}};

PeopleList class_list(const Source& source) {
  PeopleList list{"classes", &phrase::people_classes, group_columns, {}};
  std::map<std::string, std::size_t> pupils;
  for (const Student& s : source.roster.students) ++pupils[s.division];
  for (const std::string& name : division_order(source.roster))
    if (source.is_asked_for(name)) list.rows.push_back({{name}, {std::to_string(pupils[name])}});
  return list;
}

/// Those of the pupils asked for.
PeopleList group_list(const Source& source) {
  PeopleList list{"groups", &phrase::people_groups, group_columns, {}};
  std::map<std::string, std::size_t> pupils;
  for (const Student& s : source.roster.students)
    if (source.is_asked_for(s.division))
      for (const std::string& group : s.groups) ++pupils[group];
  for (const auto& [name, n] : pupils) list.rows.push_back({{name}, {std::to_string(n)}});
  std::sort(list.rows.begin(), list.rows.end(),
            [](const auto& a, const auto& b) { return natural_order(a[0][0], b[0][0]) < 0; });
  return list;
}

PeopleList student_list(const Source& source) {
  PeopleList list{"students",
                  &phrase::people_students,
                  {division_column, name_column, given_column, login_column, groups_column},
                  {}};
  for (const std::size_t i : pupils_in_order(source)) {
    const Student& s = source.roster.students[i];
    if (source.is_wanted(s.registered_as))
      list.rows.push_back(
          {one(s.division), one(s.shown_name()), one(s.given_name), source.logins_of(s.registered_as), s.groups});
  }
  return list;
}

bool teaches_there(const Source& source, const Staff& s) {
  const auto asked = [&](const std::vector<std::string>& names) {
    return std::any_of(names.begin(), names.end(), [&](const auto& name) { return source.is_asked_for(name); });
  };
  return source.scope.divisions.empty() || asked(s.divisions) || asked(s.head_teacher_of);
}

PeopleList staff_list(const Source& source) {
  PeopleList list{"staff",
                  &phrase::people_staff,
                  {{"function", &phrase::list_function},
                   name_column,
                   given_column,
                   login_column,
                   {"disciplines", &phrase::list_disciplines, true},
                   {"divisions", &phrase::list_divisions, true},
                   {"head_teacher_of", &phrase::list_head_teacher, true}},
                  {}};
  std::vector<std::size_t> staff;
  for (std::size_t i = 0; i < source.roster.staff.size(); ++i)
    if (source.is_wanted(source.roster.staff[i].registered_as) && teaches_there(source, source.roster.staff[i]))
      staff.push_back(i);
  for (const bool heads : {true, false})
    for (const std::size_t i : staff_order(source.roster, staff)) {
      const Staff& s = source.roster.staff[i];
      if (is_head(s) != heads) continue;
      list.rows.push_back({one(function_word(s)), one(s.shown_name()), one(s.given_name),
                           source.logins_of(s.registered_as), s.disciplines, s.divisions, s.head_teacher_of});
    }
  return list;
}

/// In the order of their first pupil.
PeopleList guardian_list(const Source& source) {
  PeopleList list{"guardians",
                  &phrase::people_guardians,
                  {name_column, given_column, {"students", &phrase::list_their_students, true}, login_column},
                  {}};
  std::map<PersonId, std::string> students;
  std::vector<const KnownPerson*> guardians;
  for (const std::size_t i : pupils_in_order(source)) {
    const Student& s = source.roster.students[i];
    students[s.registered_as] = fmt::format("{} ({})", full_name(s.shown_name(), s.given_name), s.division);
    for (const KnownPerson& k : source.known.people)
      if (std::binary_search(k.students.begin(), k.students.end(), s.registered_as) && source.is_wanted(k.id) &&
          k.is_there(source.scope.day) && std::find(guardians.begin(), guardians.end(), &k) == guardians.end())
        guardians.push_back(&k);
  }
  for (const KnownPerson* k : guardians) {
    ListCell theirs;
    for (const PersonId id : k->students)
      if (const auto found = students.find(id); found != students.end()) theirs.push_back(found->second);
    const std::string& name = k->person.used_name.empty() ? k->person.family_name : k->person.used_name;
    list.rows.push_back({one(name), one(k->person.given_name), theirs, source.logins_of(k->id)});
  }
  return list;
}

std::string cell_text(const ListCell& cell) {
  return fmt::format("{}", fmt::join(cell, ", "));
}

/// Columns without a value are left out.
std::string list_text(const PeopleList& list, Lang lang) {
  std::string out = say(*list.title, list.rows.size()).in(lang) + "\n";
  if (list.rows.empty()) return out;
  std::vector<std::vector<std::string>> rows(list.rows.size() + 1);
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    if (std::all_of(list.rows.begin(), list.rows.end(), [&](const auto& row) { return row[c].empty(); })) continue;
    rows[0].push_back(say(*list.columns[c].head).in(lang));
    for (std::size_t r = 0; r < list.rows.size(); ++r) rows[r + 1].push_back(cell_text(list.rows[r][c]));
  }
  return out + table(rows, CellAlign::texts);
}

}  // namespace

std::vector<PeopleList> people_lists(const Known& known, const ListScope& scope) {
  const Source source = source_of(known, scope);
  return {class_list(source), group_list(source), student_list(source), staff_list(source), guardian_list(source)};
}

std::string list_csv(const PeopleList& list, Lang lang) {
  std::vector<std::string> cells;
  for (const ListColumn& c : list.columns) cells.push_back(say(*c.head).in(lang));
  std::string out = std::string(byte_order_mark) + csv_line(cells);
  for (const std::vector<ListCell>& row : list.rows) {
    cells.clear();
    for (const ListCell& cell : row) cells.push_back(cell_text(cell));
    append_csv_line(out, cells);
  }
  return out;
}

Answer carry_out(const RegistryJob& job, const AccountsOptions& options, Lang lang) {
  Registry registry = open_registry(job, "accounts");
  const Known known = registry.load();
  require_matches(options.divisions, division_names(known));
  ListScope scope{platform_asked(options.platform, known, registry), options.divisions, job.moment.date};
  if (options.new_ones) scope.only = registry.created_last();
  std::vector<PeopleList> lists = people_lists(known, scope);
  const std::string key = options.list.empty() && options.form == "csv" ? "students" : options.list;
  if (!key.empty()) std::erase_if(lists, [&](const PeopleList& list) { return list.key != key; });
  if (options.form == "csv") return {list_csv(lists.front(), lang)};
  if (options.form == "json") return {lists_json(lists)};
  std::string text;
  for (const PeopleList& list : lists) text += (text.empty() ? "" : "\n") + list_text(list, lang);
  return {text};
}

}  // namespace passation
