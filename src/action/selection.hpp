#pragma once

#include <optional>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "document/sheets.hpp"
#include "report/checked_school.hpp"

namespace passation {

/// Who is asked for, division by division, in print order. One sheet per division with somebody to print; one outcome
/// per division that has pupils or is declared, and one without a name for pupils who are in none.
struct Selection {
  std::vector<Sheet> sheets;
  std::vector<DivisionOutcome> divisions;
};

/// Of whom labels are asked for.
struct Choice {
  std::vector<std::string> divisions = {};  ///< patterns; empty: all
  std::vector<std::string> mefs = {};       ///< beginnings of MEF codes; empty: all
  int start = 1;                            ///< first free label of the first sheet
};

/// @throws Error when a pattern of divisions fits none.
Selection select(const Choice& choice, Date day, const Roster& roster, const std::vector<Account>& accounts);

}  // namespace passation
