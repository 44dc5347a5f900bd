#include "roster/check_parts.hpp"

namespace passation {

void check_staff(const Roster& roster, Report& report) {
  const std::vector<bool> birth_reported = reported(report, Subject::Kind::staff, "PERSO_P_03", roster.staff.size());
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    const Staff& s = roster.staff[i];
    const Subject subject = Subject::staff(i);
    if (s.shown_name().empty() || s.given_name.empty()) report.add("PERSO_P_01", subject, s.origin);
    const bool gets_credentials = is_teacher(s) || is_head(s);
    if (gets_credentials && !s.birth_date && !birth_reported[i]) report.add("PERSO_P_02", subject, s.origin);
  }
}

}  // namespace passation
