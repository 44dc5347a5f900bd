#pragma once
// The parts of check(), one file each.

#include "roster/finding.hpp"

namespace passation {

/// Which people of a kind a reader has already reported under codes that begin so ("DNAIS").
std::vector<bool> reported(const Report& report, Subject::Kind kind, std::string_view code, std::size_t people);

void check_guardians(const Roster& roster, Date day, Report& report);
void check_staff(const Roster& roster, Report& report);

}  // namespace passation
