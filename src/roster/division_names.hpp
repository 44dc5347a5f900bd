#pragma once
// Names of divisions that a spreadsheet program has changed: « 6E1 » is 6,00E+01 or 60 there, « 6-1 » is 06-janv.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "roster/finding.hpp"
#include "roster/given_account.hpp"
#include "roster/roster.hpp"

namespace passation {

/// Why names of a table's divisions are none, by name. A number may be a class (201, 60): where it is among `certain`,
/// those that another file or the registry has, or among numbers of its kind.
std::map<std::string, Message> spoilt_divisions(const std::set<std::string>& names,
                                                const std::set<std::string>& certain);

/// Rejects the pupils of tables whose division is spoilt, and leaves them without one: they stay in the one where they
/// are known. `known` are the registry's divisions. @throws Error when most pupils of a table are such.
void reject_spoilt_divisions(Roster& roster, const std::set<std::string>& known, Report& report);
/// The accounts of lists, too, say no division then.
void forget_spoilt_divisions(std::vector<GivenAccount>& accounts, const Roster& roster,
                             const std::set<std::string>& known);

}  // namespace passation
