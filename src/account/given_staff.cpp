#include <algorithm>
#include <unordered_map>

#include "account/build.hpp"
#include "account/given.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

std::string name_key(std::string_view family, std::string_view given) {
  return fold_key(family) + "|" + fold_key(given);
}

/// The accounts of a platform's lists by the names of their owners.
using AccountsByName = std::unordered_map<std::string, std::vector<const GivenAccount*>>;

AccountsByName staff_in(std::span<const GivenAccount> accounts) {
  AccountsByName by_name;
  for (const GivenAccount& a : accounts)
    if (a.profile == GivenAccount::Profile::staff)
      by_name[name_key(a.person.shown_name(), a.person.given_name)].push_back(&a);
  return by_name;
}

std::vector<std::string> name_keys(const Staff& s) {
  std::vector<std::string> keys;
  for (const std::string& family : {s.family_name, s.used_name})
    if (std::string key = name_key(family, s.given_name);
        !family.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(std::move(key));
  return keys;
}

}  // namespace

std::vector<std::vector<GivenLogin>> match_given_staff(const Roster& roster, std::span<const GivenAccount> accounts,
                                                       Report& report) {
  const AccountsByName listed = staff_in(accounts);
  std::unordered_map<std::string, std::size_t> namesakes;
  for (const Staff& s : roster.staff)
    for (const std::string& key : name_keys(s)) ++namesakes[key];
  std::vector<std::vector<GivenLogin>> given(roster.staff.size());
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    std::vector<const GivenAccount*> candidates;
    bool alone = true;
    for (const std::string& key : name_keys(roster.staff[i])) {
      const auto found = listed.find(key);
      if (found == listed.end()) continue;
      candidates.insert(candidates.end(), found->second.begin(), found->second.end());
      alone = alone && namesakes[key] == 1;
    }
    if (candidates.size() == 1 && alone)
      given[i] = candidates.front()->logins;
    else if (!candidates.empty() && gets_credentials(roster.staff[i]))
      report.add("PERSO_P_08", Subject::staff(i), roster.staff[i].origin);
  }
  return given;
}

}  // namespace passation
