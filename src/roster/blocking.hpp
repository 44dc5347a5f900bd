#pragma once
// SIECLE's « fiches bloquantes »: records that it holds to be wrong, and does not pass on to the BEA until they are put
// right (Suivi des échanges, Tableau de bord; "Import du privé", step 7).

#include <cstddef>

#include "roster/finding.hpp"
#include "roster/roster.hpp"

namespace passation {

/// How many pupils' records block, as far as the files show it: those with a finding of a rule that SIECLE itself
/// checks a record by (Rule::blocks). What a table says that is no export of SIECLE's is no record of SIECLE's.
std::size_t blocking_records(const Report& report, const Roster& roster);

}  // namespace passation
