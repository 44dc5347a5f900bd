#pragma once
// Which sheet of labels a run leaves started, and where it goes on.

#include <optional>
#include <span>

namespace passation {

/// The sheet with free labels that lies there after a run.
struct SheetLeft {
  int next_label = 1;    ///< the first free one, from 1; 1: the last sheet is full
  bool goes_on = false;  ///< it is the sheet that lay there before the run
  bool operator==(const SheetLeft&) const = default;
};

/// The label behind the last one that was printed, from 1; 1: on a new sheet.
/// @param labels where each was printed, counted from 0 through all sheets; -1: it does not fit. @pre there are some
int free_label_after(std::span<const int> labels, int per_sheet);

/// The labels to stick end last; without them, those of the last division that is stuck as a whole. nullopt: nothing is
/// to be stuck, so that no sheet of this run is started.
/// @param to_stick labels of all divisions, on a sheet of their own; @param stuck_whole labels of each such division
/// @param from_started the labels to stick begin on the sheet that lies there, wherever it ended
std::optional<SheetLeft> sheet_left(std::span<const int> to_stick, std::span<const std::span<const int>> stuck_whole,
                                    bool from_started, int per_sheet);

}  // namespace passation
