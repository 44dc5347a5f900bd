#pragma once
// Labels printed again: the same credentials, and where they were printed before.

#include <string>
#include <vector>

#include "app/delta.hpp"
#include "app/job.hpp"
#include "app/sheets.hpp"
#include "app/sync.hpp"

namespace passation {

std::string reprint_file(const std::string& operation, const std::string& uai);

/// The sheets of those members of staff whom the job means by name; fills Outcome::reprinted_pages.
std::vector<StaffPage> plan_staff_reprint(const Job& job, const Platform& platform, const Import& import,
                                          const std::vector<Account>& staff, Outcome& outcome);

/// The labels of those whom the job means (all of its divisions where it means nobody), on one sheet in the order of
/// `sheets`; fills Outcome::reprinted. Who was never printed is left to `generate`, and counted.
/// @pre the records of the sheets are made. @throws Error when nobody is left, of the staff neither
Sheet plan_reprint(const Job& job, const Platform& platform, const Stock& stock, const Import& import,
                   std::vector<Sheet>& sheets, Outcome& outcome);

}  // namespace passation
