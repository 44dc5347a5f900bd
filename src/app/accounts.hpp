#pragma once
// Who has which login: the lists that C PRO shows after an import, and its « Liste des identifiants des élèves ».

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/registry.hpp"

namespace passation {

struct ListColumn {
  std::string_view key;  ///< of --report json
  const Phrase* head = nullptr;
  bool many = false;  ///< a cell holds any number of values; else one, or none
};

using ListCell = std::vector<std::string>;

struct PeopleList {
  std::string_view key;  ///< "classes", "groups", "students", "staff" or "guardians"
  const Phrase* title = nullptr;
  std::vector<ListColumn> columns;
  std::vector<std::vector<ListCell>> rows;
};

/// What the lists are made for.
struct ListScope {
  std::string platform;  ///< whose logins
  std::vector<std::string>
      divisions;  ///< patterns; empty: all. Staff who teach in one of them, guardians of its pupils
  Date day;       ///< who is there on this day
  std::optional<std::set<PersonId>> only = {};  ///< of the people these alone; nullopt: all of them
};

/// Classes, groups, pupils, staff and guardians, in this order; each as a class list is sorted. Without secrets.
std::vector<PeopleList> people_lists(const Known& known, const ListScope& scope);

/// For a spreadsheet: a header line, then a row each, several values of a cell separated by ", ".
std::string list_csv(const PeopleList& list, Lang lang);

}  // namespace passation
