#pragma once
// What files write worse than the registry is printed as the registry has it.

#include <span>

#include "ledger/registry.hpp"

namespace passation {

/// Divisions that differ from a known one only in small letters get its name, everywhere in the roster; unless the
/// roster has both. Before the plan of the import.
void keep_division_names(Roster& roster, const Known& known);

/// Names that only lose accents or small letters stay as they are known.
void keep_names(Roster& roster, const Known& known, const Plan& plan, std::span<const ImportedPerson> imported);

}  // namespace passation
