#include <algorithm>
#include <unordered_map>

#include "account/build.hpp"
#include "account/given.hpp"
#include "account/given_index.hpp"

namespace passation {
namespace {

/// The accounts of a platform's lists by the names of their owners.
using AccountsByName = std::unordered_map<std::string, std::vector<const GivenAccount*>>;

AccountsByName staff_in(std::span<const GivenAccount> accounts) {
  AccountsByName by_name;
  for (const GivenAccount& a : accounts)
    if (a.profile == GivenAccount::Profile::staff)
      by_name[name_key(a.person.shown_name(), a.person.given_name)].push_back(&a);
  return by_name;
}

struct Candidates {
  std::vector<const GivenAccount*> good, faulty;
};

/// @pre none of them is certain
std::vector<ListDoubt> doubts_of(const Candidates& found, bool alone) {
  if (!found.good.empty()) return {{"PERSO_P_08", found.good.front()->logins.front().login}};
  if (found.faulty.size() != 1 || !alone) return {};
  const GivenAccount& account = *found.faulty.front();
  return {{*account.fault, account.logins.front().login}};
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

Listed match_given_staff(const Roster& roster, std::span<const GivenAccount> accounts) {
  const AccountsByName by_name = staff_in(accounts);
  std::unordered_map<std::string, std::size_t> namesakes;
  for (const Staff& s : roster.staff)
    for (const std::string& key : name_keys(s)) ++namesakes[key];
  Listed listed;
  listed.given.resize(roster.staff.size());
  listed.doubts.resize(roster.staff.size());
  listed.logins = logins_in(accounts);
  for (const GivenAccount& a : accounts)
    if (!a.fault) (a.profile == GivenAccount::Profile::staff ? listed.of_audience : listed.read) = true;
  listed.read = listed.read || listed.of_audience;
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    Candidates found;
    bool alone = true;
    for (const std::string& key : name_keys(roster.staff[i])) {
      const auto accounts_of = by_name.find(key);
      if (accounts_of == by_name.end()) continue;
      for (const GivenAccount* a : accounts_of->second) (!a->fault ? found.good : found.faulty).push_back(a);
      alone = alone && namesakes[key] == 1;
    }
    if (found.good.size() == 1 && alone)
      listed.given[i] = found.good.front()->logins;
    else if (gets_credentials(roster.staff[i]))
      listed.doubts[i] = doubts_of(found, alone);
  }
  return listed;
}

}  // namespace passation
