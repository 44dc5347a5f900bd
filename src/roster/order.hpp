#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "roster/roster.hpp"

namespace passation {

/// Names of the divisions that have pupils or are declared, in natural order (6E 2 before 6E 10).
std::vector<std::string> division_order(const Roster& roster);

/// Positions of students sorted as a French class list: shown family name, then given name, by French collation, then
/// birth date and source id. Particles count as written: "De La Tour" under D, "D'Almeida" as "Dalmeida"
/// (spaces, hyphens and apostrophes do not count).
std::vector<std::size_t> class_list_order(const Roster& roster, std::vector<std::size_t> students);

/// Positions of members of staff in the same order.
std::vector<std::size_t> staff_order(const Roster& roster, std::vector<std::size_t> staff);

}  // namespace passation
