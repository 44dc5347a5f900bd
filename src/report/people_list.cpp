#include "report/people_list.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "ledger/by_hand.hpp"
#include "report/phrases.hpp"
#include "roster/division_pattern.hpp"
#include "roster/order.hpp"

namespace passation {
namespace {

constexpr ListColumn name_column{"name"}, given_column{"given_name"}, division_column{"division"},
    login_column{"logins", true}, groups_column{"groups", true};

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

const std::vector<ListColumn> group_columns{{"name"}, {"students"}};

PeopleList class_list(const Source& source) {
  PeopleList list{"classes", group_columns, {}, {}};
  std::map<std::string, std::size_t> pupils;
  for (const Student& s : source.roster.students) ++pupils[s.division];
  for (const std::string& name : division_order(source.roster))
    if (source.is_asked_for(name)) list.rows.push_back({{name}, {std::to_string(pupils[name])}});
  return list;
}

/// Those of the pupils asked for.
PeopleList group_list(const Source& source) {
  PeopleList list{"groups", group_columns, {}, {}};
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
  PeopleList list{"students", {division_column, name_column, given_column, login_column, groups_column}, {}, {}};
  for (const std::size_t i : pupils_in_order(source)) {
    const Student& s = source.roster.students[i];
    if (!source.is_wanted(s.registered_as)) continue;
    list.rows.push_back(
        {one(s.division), one(s.shown_name()), one(s.given_name), source.logins_of(s.registered_as), s.groups});
    list.people.push_back(s.registered_as);
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
                  {{"function"},
                   name_column,
                   given_column,
                   login_column,
                   {"disciplines", true},
                   {"divisions", true},
                   {"head_teacher_of", true}},
                  {},
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
      list.people.push_back(s.registered_as);
    }
  return list;
}

using Guardians = std::map<PersonId, std::vector<const KnownPerson*>>;

/// By pupil, in the order of the registry.
Guardians guardians_wanted(const Source& source) {
  Guardians guardians;
  for (const KnownPerson& k : source.known.people)
    if (source.is_wanted(k.id) && k.is_there(source.scope.day))
      for (const PersonId student : k.students) guardians[student].push_back(&k);
  return guardians;
}

/// In the order of their first pupil.
PeopleList guardian_list(const Source& source) {
  PeopleList list{"guardians", {name_column, given_column, {"students", true}, login_column}, {}, {}};
  std::map<PersonId, std::string> students;
  std::vector<const KnownPerson*> guardians;
  std::set<PersonId> met;
  Guardians of_student = guardians_wanted(source);
  for (const std::size_t i : pupils_in_order(source)) {
    const Student& s = source.roster.students[i];
    students[s.registered_as] = fmt::format("{} ({})", full_name(s.shown_name(), s.given_name), s.division);
    for (const KnownPerson* k : of_student[s.registered_as])
      if (met.insert(k->id).second) guardians.push_back(k);
  }
  for (const KnownPerson* k : guardians) {
    ListCell theirs;
    for (const PersonId id : k->students)
      if (const auto found = students.find(id); found != students.end()) theirs.push_back(found->second);
    const std::string& name = k->person.used_name.empty() ? k->person.family_name : k->person.used_name;
    list.rows.push_back({one(name), one(k->person.given_name), theirs, source.logins_of(k->id)});
    list.people.push_back(k->id);
  }
  return list;
}

struct Maker {
  std::string_view key;
  PeopleList (*make)(const Source&);
};

constexpr std::array makers{Maker{"classes", class_list}, Maker{"groups", group_list}, Maker{"students", student_list},
                            Maker{"staff", staff_list}, Maker{"guardians", guardian_list}};

struct Worded {
  std::string_view key;
  const Phrase& word;
};

constexpr std::array titles{Worded{"classes", phrase::people_classes}, Worded{"groups", phrase::people_groups},
                            Worded{"students", phrase::people_students}, Worded{"staff", phrase::people_staff},
                            Worded{"guardians", phrase::people_guardians}};

constexpr std::array heads{Worded{"name", phrase::list_name},
                           Worded{"given_name", phrase::list_given_name},
                           Worded{"division", phrase::column_division},
                           Worded{"logins", phrase::list_logins},
                           Worded{"groups", phrase::list_groups},
                           Worded{"function", phrase::list_function},
                           Worded{"disciplines", phrase::list_disciplines},
                           Worded{"divisions", phrase::list_divisions},
                           Worded{"head_teacher_of", phrase::list_head_teacher}};

JsonValue cell_json(const ListColumn& column, const ListCell& cell) {
  if (column.many) return cell;
  return cell.empty() ? JsonValue() : JsonValue(cell.front());
}

}  // namespace

std::vector<PeopleList> people_lists(const Known& known, const ListScope& scope) {
  const Source source = source_of(known, scope);
  std::vector<PeopleList> lists;
  for (const Maker& maker : makers)
    if (scope.list.empty() || scope.list == maker.key) lists.push_back(maker.make(source));
  return lists;
}

const Phrase& list_title(const PeopleList& list) {
  return std::find_if(titles.begin(), titles.end(), [&](const Worded& w) { return w.key == list.key; })->word;
}

const Phrase& column_title(const ListColumn& column) {
  if (column.key == "students") return column.many ? phrase::list_their_students : phrase::list_students_in;
  return std::find_if(heads.begin(), heads.end(), [&](const Worded& w) { return w.key == column.key; })->word;
}

std::string cell_text(const ListCell& cell) {
  return fmt::format("{}", fmt::join(cell, ", "));
}

JsonValue lists_json(const std::vector<PeopleList>& lists) {
  JsonObject all;
  for (const PeopleList& list : lists) {
    JsonList rows;
    for (const std::vector<ListCell>& row : list.rows) {
      JsonObject object;
      for (std::size_t i = 0; i < row.size(); ++i)
        object.push_back({std::string(list.columns[i].key), cell_json(list.columns[i], row[i])});
      rows.push_back(std::move(object));
    }
    all.push_back({std::string(list.key), std::move(rows)});
  }
  return all;
}

}  // namespace passation
