#pragma once
// What is to be stuck after a change, and what is to be taken away.

#include <string>
#include <vector>

#include "app/job.hpp"
#include "app/sheets.hpp"
#include "app/sync.hpp"

namespace passation {

/// A label, or the sheet of a member of staff, printed earlier, that says what is no longer true.
struct OldLabel {
  Issue issue;
  std::string why;  ///< in French, as the recap has it
};

struct Delta {
  /// The labels to stick, of all divisions; without accounts: none. Begins with --start auto where the last sheet of
  /// the stock that was to be stuck has ended, else on a new one.
  Sheet sheet;
  std::vector<OldLabel> withdrawn;
  std::vector<OldLabel> withdrawn_pages;  ///< of staff
};

/// The sheet of a member of staff, and the page on which it begins, from 1.
struct StaffPage {
  const Account* account = nullptr;
  std::string who;
  std::string document;  ///< the name of the PDF
  int page = 1;
};

/// Fills `contents`, `to_stick` and `stuck_whole` of the sheets. A division of which nothing was printed before is
/// stuck as a whole: its labels are not in the delta. What was printed at the job's own moment counts as printed before
/// only where nothing was at another: a run done again makes the same. @pre the sheets are made; import.registry is
/// there
Delta plan_delta(const Job& job, const Platform& platform, const Stock& stock, const Roster& roster,
                 const Import& import, std::vector<Sheet>& sheets);

/// Whose label is to be stuck, though the files say the same of him or her as before, is listed as changed, too: a
/// namesake may have come, or another given name been added.
void report_new_labels(const Import& import, const Delta& delta, Outcome& outcome);

/// The sheets of staff that no longer hold, by the same rule. @pre import.registry is there
std::vector<OldLabel> withdrawn_pages(const Job& job, const Platform& platform, const Roster& roster,
                                      const Import& import, const std::vector<StaffPage>& pages);

/// Writes down what was printed where, what no longer holds, and which label of the started sheet is free.
/// @pre import.registry is within a transaction, and has the accounts; the files have their names
void record_sheets(const Job& job, const Platform& platform, const Stock& stock, const std::vector<Sheet>& sheets,
                   const Delta& delta, const Import& import);
void record_staff_sheets(const Job& job, const Platform& platform, const std::vector<StaffPage>& pages,
                         const std::vector<OldLabel>& withdrawn, const Import& import);

/// Where the label at this position was printed; whose it is is left open. @pre it was printed
Issue label_issue(const Job& job, const Platform& platform, const Stock& stock, const Sheet& sheet, std::size_t record);

/// With --start auto: the first free label of the sheet that was started last.
int started_at(const Job& job, const Stock& stock, Registry& registry);
/// The label behind the last one that was printed; 1: on a new sheet.
int free_label_after(const Sheet& sheet, const Stock& stock);

/// Registry::content_hash of each label.
std::vector<std::string> contents_of(const Sheet& sheet, const Registry& registry);

/// "MERLE Lucie (Jeanne)": who a label is for, with what tells homonyms apart.
std::string label_name(const Record& record);

}  // namespace passation
