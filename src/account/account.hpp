#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "account/platform.hpp"
#include "base/secret.hpp"
#include "roster/finding.hpp"
#include "roster/roster.hpp"

namespace passation {

/// A login and its initial password, for the person at `person` of the Roster's vector of that audience.
struct Account {
  Audience audience = Audience::student;
  std::size_t person = 0;
  std::string login;
  std::string secret;
  std::vector<std::uint8_t> login_groups;   ///< how it is shown: {4, 4}; empty: in one piece
  std::vector<std::uint8_t> secret_groups;  ///< {2, 2, 4}
  bool operator==(const Account&) const = default;
};

/// Accounts of the pupils who may have one: not rejected by `report`, not gone, with the data that the rules need.
/// Logins do not depend on the order of the students: collisions are settled by birth date, then source id. A pupil who
/// lacks what a rule needs gets a rejection and no account. Every pupil of the school gets his login, whatever is
/// printed, so that printing one level first changes nothing for the next.
std::vector<Account> make_student_accounts(const Roster& roster, const Platform& platform, const Key& key, Date day,
                                           Report& report);

}  // namespace passation
