#pragma once
// Who has which login: the lists that C PRO shows after an import, and its « Liste des identifiants des élèves ».

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "ledger/registry.hpp"
#include "report/json_value.hpp"

namespace passation {

struct ListColumn {
  std::string_view key;  ///< of --report json
  bool many = false;     ///< a cell holds any number of values; else one, or none
};

using ListCell = std::vector<std::string>;

struct PeopleList {
  std::string_view key;  ///< "classes", "groups", "students", "staff" or "guardians"
  std::vector<ListColumn> columns;
  std::vector<std::vector<ListCell>> rows;
  std::vector<PersonId> people = {};  ///< of each row; none: rows are not of people
};

/// What the lists are made for.
struct ListScope {
  std::string platform;                ///< whose logins
  std::vector<std::string> divisions;  ///< patterns; empty: all. Staff who teach in one, guardians of its pupils
  Date day;                            ///< who is there on this day
  std::optional<std::set<PersonId>> only = {};  ///< of the people these alone; nullopt: all of them
  std::string list = {};                        ///< PeopleList::key of the one that is made; empty: all of them
};

/// Classes, groups, pupils, staff and guardians, in this order; each as a class list is sorted. Without secrets.
std::vector<PeopleList> people_lists(const Known& known, const ListScope& scope);

const Phrase& list_title(const PeopleList& list);  ///< with the number of its rows: "Élèves : 12"
/// Of a class « students » counts them, of a guardian it names them.
const Phrase& column_title(const ListColumn& column);
std::string cell_text(const ListCell& cell);  ///< several values are separated by commas

/// Each list under its key, an object for each row.
JsonValue lists_json(const std::vector<PeopleList>& lists);

}  // namespace passation
