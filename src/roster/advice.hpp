#pragma once
// What to do about a finding, where that depends on whose record it is.

#include "base/message.hpp"
#include "roster/finding.hpp"

namespace passation {

/// The rule's own words; empty where there is nothing to do. What a table says of somebody is put right in the table.
/// The record of somebody whom only a private school's file names is put right in that school's software: its next
/// import would overwrite what was changed in SIECLE alone ("Import du privé", step 6).
Message advice(const Finding& finding, const Roster& roster);

}  // namespace passation
