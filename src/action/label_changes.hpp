#pragma once
// What is to be stuck after a change, and what is to be taken away.

#include <span>
#include <string>
#include <vector>

#include "action/open_school.hpp"
#include "action/print_settings.hpp"
#include "document/inputs.hpp"
#include "ledger/label_plan.hpp"

namespace passation {

struct LabelChanges {
  /// The labels to stick, of all divisions; without accounts: none. Begins with --start auto where the last sheet of
  /// the stock that was to be stuck has ended, else on a new one.
  Sheet sheet;
  std::vector<WithdrawnLabel> withdrawn;
  std::vector<WithdrawnLabel> withdrawn_pages;  ///< of staff
};

/// Registry::content_hash of each label. @pre the sheets are made, and have none yet
void fill_contents(std::span<Sheet> sheets, const Registry& registry);

/// What is printed now, as the plans of the ledger have it. @pre `contents` are filled
std::vector<LabelNow> labels_now(const std::vector<Sheet>& sheets, const Import& import);
std::vector<LabelNow> pages_now(const std::vector<StaffPage>& pages, const Import& import);

/// What was printed of the operation on its platform.
std::vector<PrintedLabel> labels_before(const PrintSettings& settings, Registry& registry);

/// Puts the label at this position on another sheet, too.
void add_label(Sheet& to, const Sheet& from, std::size_t record);

/// Carries plan_labels and plan_pages out, but for the drawing: fills `contents`, `to_stick` and `stuck_whole` of the
/// sheets. @pre the sheets are made; import.registry is there
LabelChanges plan_label_changes(const PrintSettings& settings, const Roster& roster, const Import& import,
                                std::vector<Sheet>& sheets, const std::vector<StaffPage>& pages);

/// Whose label is to be stuck, though the files say the same of him or her as before, is listed as changed, too: a
/// namesake may have come, or another given name been added.
void report_new_labels(const Import& import, const LabelChanges& changes, CheckedSchool& checked);

/// Writes down what was printed where, what no longer holds, and which label of the started sheet is free.
/// @pre import.registry is within a transaction, and has the accounts; the files have their names
void record_sheets(const PrintSettings& settings, const std::vector<Sheet>& sheets, const LabelChanges& changes,
                   const Import& import);
void record_staff_sheets(const PrintSettings& settings, const std::vector<StaffPage>& pages,
                         const std::vector<WithdrawnLabel>& withdrawn, const Import& import);

/// Where the label at this position was printed; whose it is is left open. @pre it was printed
PrintedLabel printed_label(const PrintSettings& settings, const Sheet& sheet, std::size_t record);

/// With --start auto: the first free label of the sheet that was started last.
int started_at(const PrintSettings& settings, Registry& registry);

}  // namespace passation
