// Two platforms on one label.

#include <algorithm>
#include <cassert>

#include "account/account.hpp"

namespace passation {

const std::string& purpose_of(const Account& account) {
  return account.platform.text().empty() ? account.label : account.platform.text();
}

const std::string& purpose_of(const SecondLogin& second) {
  return second.platform.text().empty() ? second.label : second.platform.text();
}

std::vector<Account> join_accounts(std::vector<Account> first, const std::string& first_name,
                                   std::span<const Account> second, const std::string& second_name) {
  for (Account& account : first) {
    assert(!account.second);
    account.platform = first_name;
    const auto found = std::lower_bound(second.begin(), second.end(), account.person,
                                        [](const Account& a, std::size_t person) { return a.person < person; });
    if (found == second.end() || found->person != account.person) continue;
    account.second = SecondLogin{.label = found->label,
                                 .login = found->login,
                                 .secret = found->secret,
                                 .secret_kind = found->secret_kind,
                                 .provisional = found->provisional,
                                 .login_groups = found->login_groups,
                                 .secret_groups = found->secret_groups,
                                 .platform = second_name};
  }
  return first;
}

}  // namespace passation
