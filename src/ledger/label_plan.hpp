#pragma once
// What is to be stuck after a change, and what is to be taken away, decided before anything is drawn: pure functions of
// what was printed before, what this run prints, and who is there.

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "ledger/plan.hpp"
#include "ledger/printed_label.hpp"
#include "roster/roster.hpp"

namespace passation {

/// What this run prints for a person: a label, or the page of a member of staff.
struct LabelNow {
  PersonId person = 0;        ///< 0: the import creates him or her
  std::string division = {};  ///< of a label
  std::string content;        ///< what it says, as Registry::content_hash
  bool printed = true;        ///< false: it does not fit
};

/// A person after the import.
struct PersonNow {
  std::string division = {};
  bool gone = false;
  bool taken_over = false;  ///< the login is somebody else's now
  std::string name = {};    ///< "MERLE Lucie"
};

/// Everybody whom the registry knows after the import; nobody who is purged.
/// @param taken_over accounts that are somebody else's now
std::map<PersonId, PersonNow> people_after(const std::vector<KnownPerson>& known, const Plan& plan,
                                           const Roster& roster, std::span<const KnownAccount> taken_over);

enum class WhyWithdrawn : std::uint8_t {
  gone,        ///< the person is no longer in the school
  taken_over,  ///< the login is somebody else's, as the platform's list says
  moved,       ///< to another division
  corrected,   ///< the label printed now says something else
  reset,       ///< so it does, since the password is another
};

/// A label, or the page of a member of staff, printed earlier, that says what is no longer true.
struct WithdrawnLabel {
  PrintedLabel label;
  WhyWithdrawn why = WhyWithdrawn::corrected;
  std::string new_division = {};  ///< of who has moved
  std::string owner = {};         ///< of a label without a name: it was a spare
};

struct LabelPlan {
  std::vector<bool> to_stick;         ///< by position of `now`; of divisions stuck as a whole none
  std::set<std::string> stuck_whole;  ///< divisions of which nothing was printed before
  std::vector<WithdrawnLabel> withdrawn;
};

/// Labels show logins of a second platform, too: one of which that password was reset has ceased to hold.
void note_resets(std::vector<PrintedLabel>& printed, std::span<const PrintedLabel> of_second);

/// A label is to be stuck unless one that says the same for the same person was printed before, and still holds. What
/// was printed at `moment` counts as printed before only where nothing was at another: a run done again plans the same.
/// For the same reason a password reset at `moment` counts as corrected. Where nothing is printed nothing is withdrawn:
/// files without pupils say nothing of them.
/// @param printed all of the operation, as Registry has it; pages of staff are passed over
LabelPlan plan_labels(std::span<const PrintedLabel> printed, std::span<const LabelNow> now,
                      const std::map<PersonId, PersonNow>& people, const std::string& moment);

/// The pages of staff that no longer hold, by the same rules; a page has no division.
std::vector<WithdrawnLabel> plan_pages(std::span<const PrintedLabel> printed, std::span<const LabelNow> now,
                                       const std::map<PersonId, PersonNow>& people, const std::string& moment);

}  // namespace passation
