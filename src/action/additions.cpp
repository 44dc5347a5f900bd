#include "action/additions.hpp"

#include <algorithm>

namespace passation {
namespace {

bool any_lists_students(const std::vector<SourceFile>& files) {
  return std::any_of(files.begin(), files.end(), [](const SourceFile& f) { return f.accounts == 0 && f.students > 0; });
}

bool any_lists_staff(const std::vector<SourceFile>& files) {
  return std::any_of(files.begin(), files.end(), [](const SourceFile& f) { return f.staff > 0; });
}

bool lists_of_accounts_name_students(const std::vector<SourceFile>& files) {
  return std::any_of(files.begin(), files.end(), [](const SourceFile& f) { return f.accounts > 0 && f.students > 0; });
}

/// An import has said pupils who are still there.
bool knows_students(const Known& known) {
  return std::any_of(known.people.begin(), known.people.end(), [](const KnownPerson& k) {
    return k.person.audience == Audience::student && !k.deactivated_on && !k.by_hand.added;
  });
}

Added students_added(bool partial, Purpose purpose, const Known& known, const std::vector<SourceFile>& files) {
  if (any_lists_students(files)) return partial && makes_labels(purpose) ? Added::everybody : Added::by_hand;
  if (!lists_of_accounts_name_students(files)) return Added::nobody;
  if (!knows_students(known) || !makes_labels(purpose)) return Added::by_hand;
  return pupils_are_known(known, files) ? Added::everybody : Added::other_divisions;
}

}  // namespace

std::set<Audience> complete_categories(bool partial, const std::vector<SourceFile>& files) {
  std::set<Audience> complete;
  if (partial) return complete;
  for (const SourceFile& f : files) {
    if (f.accounts > 0) continue;
    if (f.students > 0) complete.insert(Audience::student);
    if (f.guardians > 0) complete.insert(Audience::guardian);
    if (f.staff > 0) complete.insert(Audience::staff);
  }
  return complete;
}

bool pupils_are_known(const Known& known, const std::vector<SourceFile>& files) {
  const bool ours =
      std::all_of(files.begin(), files.end(), [](const SourceFile& f) { return f.accounts == 0 || f.ours; });
  return lists_of_accounts_name_students(files) && !any_lists_students(files) && (ours || !known.files.lists_alone) &&
         knows_students(known);
}

void leave_out_own_lists(const Known& known, const std::vector<SourceFile>& files, std::vector<GivenAccount>& lists,
                         Report& report) {
  if (known.accounts.empty()) return;
  for (const SourceFile& file : files) {
    if (!file.ours) continue;
    const std::string sheet = file.name + std::string(zip_separator);  // of a workbook
    const auto is_its = [&](const Origin& origin) {
      const std::string& name = origin.file;
      return name == file.name || name.starts_with(sheet);
    };
    std::erase_if(lists, [&](const GivenAccount& account) { return is_its(account.person.origin); });
    std::erase_if(report.findings, [&](const Finding& f) { return f.subject == Subject{} && is_its(f.origin); });
    report.add("FICHI_P_08", {}, {file.name, 0});
  }
}

void leave_out_students(Roster& roster, Report& report) {
  roster.students.clear();
  roster.guardianships.clear();
  std::erase_if(report.findings, [](const Finding& f) { return f.subject.kind == Subject::Kind::student; });
}

Additions additions_for(bool partial, Purpose purpose, const Known& known, const std::vector<SourceFile>& files) {
  Additions additions{students_added(partial, purpose, known, files), Added::nobody};
  if (any_lists_staff(files)) additions.staff = partial && makes_labels(purpose) ? Added::everybody : Added::by_hand;
  return additions;
}

ImportedFiles files_after(const Known& known, const std::vector<SourceFile>& files) {
  ImportedFiles after{{}, known.files.lists_alone};
  for (const SourceFile& file : files)
    if (!file.kind.empty() && !file.made_at.empty())
      after.made_at[file.kind] = std::max(after.made_at[file.kind], file.made_at);
  if (any_lists_students(files))
    after.lists_alone = false;
  else if (lists_of_accounts_name_students(files) && !knows_students(known))
    after.lists_alone = true;
  return after;
}

}  // namespace passation
