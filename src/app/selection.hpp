#pragma once

#include <string>
#include <vector>

#include "account/account.hpp"
#include "app/job.hpp"
#include "app/sheets.hpp"

namespace passation {

/// Who is asked for, division by division, in print order. One sheet per division with somebody to print; one outcome
/// per division that has pupils or is declared, and one without a name for pupils who are in none.
struct Selection {
  std::vector<Sheet> sheets;
  std::vector<DivisionOutcome> divisions;
};

/// @throws Error when a --division pattern fits no division.
Selection select(const Job& job, const Roster& roster, const std::vector<Account>& accounts);

/// Whether a division is asked for: by one of the patterns, or because there are none.
bool is_asked(const std::vector<std::string>& patterns, const std::string& division);

/// @throws Error that lists the names, when a pattern fits none of them
void require_matches(const std::vector<std::string>& patterns, const std::vector<std::string>& names);

/// The name of a division as part of a file name: characters that Windows refuses become -.
std::string file_part(std::string_view division);

}  // namespace passation
