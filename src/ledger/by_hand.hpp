#pragma once
// The school as the registry knows it, without any file; and in it, or beside what files say, what was set by hand.

#include <span>

#include "ledger/registry.hpp"
#include "roster/finding.hpp"
#include "roster/roster.hpp"

namespace passation {

/// School, divisions, and the pupils and staff who are there on that day; no guardians. Each says his number
/// (registered_as) and comes from `origin`.
Roster known_roster(const Known& known, Date day, const Origin& origin);

/// Adds those who were added by hand and whom no file says. Whether there were any: the plan is then to be made anew.
bool append_added(Roster& roster, const Known& known, const Plan& plan, Date day, const Origin& origin);

/// Puts the divisions set by hand in place of the files', and marks who was removed.
void set_by_hand(Roster& roster, const Known& known, const Plan& plan, std::span<const SaidPerson> said);

/// Says what stands against the files, who is in none, and whom the last import withheld where no file is read now.
void report_by_hand(const Roster& roster, const Known& known, const Plan& plan, std::span<const SaidPerson> said,
                    Report& report);

}  // namespace passation
