#pragma once
// What stops a run before it changes anything: files that look like a mistake. --yes takes them, unless it says
// otherwise.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/job.hpp"

namespace passation {

/// Last year's file would print everybody in his division of last year. @throws Error
void refuse_year_over(const Job& job, const SourceFile* file);
/// Last year's files would take everybody back to the division of last year. @throws Error
void refuse_older_year(const Job& job, const School& known, const SourceFile* file);

/// The first file that was made before the last one of its kind that was imported, as both say themselves; nullptr:
/// none. Of several files of a kind the latest counts. Where one of the two does not say its hour, the day counts.
const SourceFile* find_older_export(const std::vector<SourceFile>& files, const ImportedFiles& known);
/// An older export would take back what has changed since. @throws Error
void refuse_older_export(const Job& job, const ImportedFiles& known, const std::vector<SourceFile>& files);

/// A clock that has stopped would deactivate people years ago, and the next run forget them: the day of the last import
/// is the earliest. @throws Error
void refuse_earlier_day(const Job& job, const std::string& last_import);

/// A clock that is years ahead would forget everybody who has left: where people would be forgotten more than fourteen
/// months after the last import, somebody has to say that the day is right. @throws Error
void refuse_early_purge(const Job& job, const std::string& last_import, std::size_t purged);

/// What a registry that was taken back does not know may lie on paper, or be why a password was reset: nothing is
/// printed from it before somebody has answered. --yes is no answer. @throws Error
void refuse_unknown_past(const Job& job, const Restored& restored);

/// An export that is cut short would deactivate everybody it lacks. @throws Error
void refuse_shrinking(const Job& job, const Plan& plan);

/// Of a file in which most pupils are rejected, few labels would take the place of the many that were printed before.
/// nullopt where that is not so.
std::optional<Error> mostly_rejected(const Job& job, const Outcome& outcome, std::size_t printed);

/// A file of another school would begin a registry of its own, with logins that nobody is waiting for: among the
/// registries of the user's folder, the first of a school is made only where --uai names it, or where there is no
/// registry at all. @throws Error
void refuse_unknown_school(const Job& job, const std::filesystem::path& registry, const std::string& uai);

}  // namespace passation
