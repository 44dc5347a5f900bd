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

/// Whom of those in the school the registry adds to the people whom the files say.
enum class Added {
  nobody,           ///< the files are not about such people
  by_hand,          ///< those whom somebody added by hand
  other_divisions,  ///< these, and pupils of divisions in which the files say nobody
  everybody,
};

struct Additions {
  Added students = Added::by_hand, staff = Added::by_hand;
  bool operator==(const Additions&) const = default;
};

/// Appends them, but for those who may be somebody whom the files say. Whether there were any: the plan is then to be
/// made anew.
bool append_known(Roster& roster, const Known& known, const Plan& plan, Date day, const Origin& origin,
                  const Additions& additions);

/// Puts the divisions set by hand in place of the files', and marks who was removed and who needs large print.
void set_by_hand(Roster& roster, const Known& known, const Plan& plan, std::span<const ImportedPerson> imported);

/// Says what stands against the files, who is in none, and whom the last import withheld where no file is read now.
void report_by_hand(const Roster& roster, const Known& known, const Plan& plan,
                    std::span<const ImportedPerson> imported, Report& report);

}  // namespace passation
