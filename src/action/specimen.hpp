#pragma once
// A class that nobody is in, to try cards and stocks on before there are real pupils.

#include <vector>

#include "account/account.hpp"
#include "account/platform.hpp"
#include "roster/roster.hpp"

namespace passation {

/// What stands in place of the operation wherever a document names it.
inline constexpr const char* specimen_operation = "SPÉCIMEN";

/// One division of a school of birds. In it are the names that are hard to set: long double ones, Vietnamese, Turkish,
/// very short ones, two pupils with one name.
Roster specimen_class();

/// Accounts as the platform has them, confirmed where it gives them itself. Logins and passwords are no secrets: they
/// come from a key of zeros, and are the same each time. @param two_tests a login and a password for each of two tests
std::vector<Account> specimen_accounts(const Roster& roster, const Platform& platform, bool two_tests);

}  // namespace passation
