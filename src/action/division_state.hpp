#pragma once
// Divisions as in ASP: "à valider" after a change, "validé" when somebody has looked at them or they were printed from
// files.

#include <vector>

#include "action/open_school.hpp"
#include "action/selection.hpp"

namespace passation {

/// Without any file only validated divisions are printed: the others are taken out of the selection with
/// --only-validated. @throws Error that names them, without it.
void leave_out_open(bool only_validated, const Import& import, Selection& selection);

/// Fills DivisionOutcome::validated.
void say_states(const Import& import, std::vector<DivisionOutcome>& divisions);

/// What is printed now is validated by that.
void validate_printed(OpenedSchool& opened);

}  // namespace passation
