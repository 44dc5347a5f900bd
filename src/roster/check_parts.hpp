#pragma once
// The parts of check(), one file each.

#include "roster/finding.hpp"

namespace passation {

void check_guardians(const Roster& roster, Date day, Report& report);

}  // namespace passation
