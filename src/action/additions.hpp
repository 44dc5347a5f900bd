#pragma once
// Whom a run is about: those whom the files say, and those whom the registry adds. A file that lists no pupil says
// nothing of pupils: their documents are left as they are.

#include <set>
#include <vector>

#include "action/purpose.hpp"
#include "ledger/by_hand.hpp"
#include "roster/given_account.hpp"
#include "roster/source_file.hpp"

namespace passation {

/// Absence counts in a category that one of the files lists; lists of accounts list nobody.
std::set<Audience> complete_categories(bool partial, const std::vector<SourceFile>& files);

/// Whether lists of accounts alone name pupils whom the registry knows from other files: it is believed instead.
bool pupils_are_known(const Known& known, const std::vector<SourceFile>& files);

/// Leaves out lists of accounts that the program itself has written, where the registry knows the accounts: as they
/// stand there they are right, whatever has changed since, and of whichever platform.
void leave_out_own_lists(const Known& known, const std::vector<SourceFile>& files, std::vector<GivenAccount>& lists,
                         Report& report);

/// Forgets the pupils whom the files say, and what was found in their records.
void leave_out_students(Roster& roster, Report& report);

/// Whom the registry adds to those whom the files say. Files that are a part of the school leave the other documents
/// whole.
Additions additions_for(bool partial, Purpose purpose, const Known& known, const std::vector<SourceFile>& files);

/// What the registry has to remember of the files of this import.
ImportedFiles files_after(const Known& known, const std::vector<SourceFile>& files);

}  // namespace passation
