#pragma once

#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "action/school_people.hpp"
#include "report/people_list.hpp"

namespace passation {

struct AccountsRequest {
  RegistryChoice registry = {};
  std::string list = {};                    ///< PeopleList::key; empty: all of them
  std::vector<std::string> divisions = {};  ///< patterns
  std::string platform = {};                ///< empty: see platform_asked
  bool new_ones = false;                    ///< only who came with the last import that brought somebody
};

struct AccountsResult {
  std::vector<PeopleList> lists;
};

/// Who has which login: classes and groups, pupils, staff, guardians. @throws Error when a pattern fits no division
AccountsResult accounts(const AccountsRequest& request, const Environment& environment);
AccountsResult accounts(const AccountsRequest& request, const SchoolPeople& people, Date day);

}  // namespace passation
