#pragma once
// From people to labels: accounts on a platform, and the sheets that show them.

#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "action/environment.hpp"
#include "action/label_changes.hpp"
#include "action/open_school.hpp"
#include "action/print_settings.hpp"
#include "document/sheets.hpp"
#include "write/pdf.hpp"

namespace passation {

/// The accounts of a school on the operation's platforms, and what the platforms' lists say of its people.
struct PreparedAccounts {
  Listed listed, listed_staff;
  std::vector<Account> students, staff;
  Listed second_listed = {};  ///< of the second platform, which has accounts of pupils alone
  std::vector<Account> second_students = {};
  std::vector<Account> on_labels = {};  ///< of the pupils, see join_accounts; of one platform none
};

/// Takes the lists of `opened`, and adds to its report. @throws Error where random passwords could not be kept, where
/// it is not known of which of two platforms a list is, or where a label would have more than two logins
PreparedAccounts make_accounts(OpenedSchool& opened, const PrintSettings& settings, const Environment& environment);

/// How the sheets are made.
struct Drawing {
  Engine engine = Engine::podofo;
  int threads = 1;           ///< the output does not depend on it
  bool draw = true;          ///< else they are only placed
  bool keep_records = true;  ///< they take more memory than the roster
  bool only_validated = false;
};

/// Makes a sheet on which labels of several divisions stand. Another card or size may be taken there than on their own
/// sheets. @throws Error where a label has no room: who makes such a sheet has read no report of it
void make_joined_sheet(Sheet& sheet, const Roster& roster, const SheetDesign& design);

/// What all sheets of the action share.
SheetDesign design_of(const OpenedSchool& opened, const PrintSettings& settings, const Environment& environment,
                      Engine engine = Engine::podofo);

/// The labels of all divisions that are asked for. Fills the divisions of the report, and adds what gave way to it.
std::vector<Sheet> make_labels(OpenedSchool& opened, const PrintSettings& settings, const PreparedAccounts& accounts,
                               const Drawing& drawing, const Environment& environment);

/// Whether any pupil needs large print.
bool any_in_large_print(const Roster& roster);

/// Of the labels that `sheets` print, those of pupils who need large print, once more, on the card and stock for it.
/// Who has no room there is reported, and has the ordinary label alone. Nobody where the sheets have large labels
/// anyway, or ones that hand nothing out. @pre the sheets have kept their records
Sheet make_large_labels(OpenedSchool& opened, const PrintSettings& settings, std::span<const Sheet> sheets,
                        const Drawing& drawing, const Environment& environment);

/// Writes down what was printed where: not before its file has a name, so that a label that never appeared is not taken
/// as printed. @throws Error that says so
void note_printed(Registry& registry, const std::function<void(Registry&)>& write);

/// Gives all files their names at once, or none.
std::vector<WrittenFile> write_files(const std::filesystem::path& folder, const std::vector<NamedBytes>& files,
                                     const std::function<void()>& before_they_appear = {});

}  // namespace passation
