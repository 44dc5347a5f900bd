#pragma once
// Which labels are printed again, and why others are not.

#include <optional>
#include <set>
#include <span>
#include <vector>

#include "ledger/label_plan.hpp"

namespace passation {

struct ReprintPlan {
  std::vector<std::optional<PrintedLabel>> again;  ///< by position of `now`: as it was printed last; nullopt: not again
  std::size_t never_printed = 0;                   ///< of those asked for
};

/// A label is printed again for whoever is asked for and has had one, whatever it said.
/// @param printed all of the operation, as Registry has it; the others are passed over
/// @param asked people; empty: everybody of `now`
ReprintPlan plan_label_reprint(std::span<const PrintedLabel> printed, std::span<const LabelNow> now,
                               const std::set<PersonId>& asked);

/// Pages of staff, who are in no division: only of those named.
ReprintPlan plan_page_reprint(std::span<const PrintedLabel> printed, std::span<const LabelNow> now,
                              const std::set<PersonId>& asked);

/// Who is asked for and gets no label: of people, those rejected; of divisions, all whom they leave out.
/// @param asked people; empty: divisions are asked for
/// @param rejected 0: of somebody who is not known
std::size_t count_withheld(const std::set<PersonId>& asked, std::span<const PersonId> rejected, std::size_t left_out);

}  // namespace passation
