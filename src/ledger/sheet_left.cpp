#include "ledger/sheet_left.hpp"

#include <algorithm>

namespace passation {

int free_label_after(std::span<const int> labels, int per_sheet) {
  return (*std::max_element(labels.begin(), labels.end()) + 1) % per_sheet + 1;
}

std::optional<SheetLeft> sheet_left(std::span<const int> to_stick, std::span<const std::span<const int>> stuck_whole,
                                    bool from_started, int per_sheet) {
  if (!to_stick.empty()) return SheetLeft{free_label_after(to_stick, per_sheet), from_started};
  if (stuck_whole.empty()) return std::nullopt;
  return SheetLeft{free_label_after(stuck_whole.back(), per_sheet), false};
}

}  // namespace passation
