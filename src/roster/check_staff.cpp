#include "roster/check_parts.hpp"

namespace passation {

void check_staff(const Roster& roster, Report& report) {
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    const Staff& s = roster.staff[i];
    if (s.shown_name().empty() || s.given_name.empty()) report.add("PERSO_P_01", Subject::staff(i), s.origin);
  }
}

}  // namespace passation
