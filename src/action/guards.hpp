#pragma once
// What stops an action before it changes anything: files that look like a mistake. --yes takes them, unless it says
// otherwise.

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "action/open_school.hpp"

namespace passation {

/// --yes says that it is no mistake; a check changes nothing, and reports whatever it finds.
bool is_let_through(const OpenedSchool& opened);

/// All that can be said before the import is planned. @throws Error
void refuse_mistakes(const OpenedSchool& opened);
/// What the planned import would lose. @throws Error
void refuse_great_losses(const OpenedSchool& opened);

/// Last year's file would print everybody in his division of last year. @throws Error
void refuse_year_over(Date day, const SourceFile* file);

/// The first file that was made before the last one of its kind that was imported, as both say themselves; nullptr:
/// none. Of several files of a kind the latest counts. Where one of the two does not say its hour, the day counts.
const SourceFile* find_older_export(const std::vector<SourceFile>& files, const ImportedFiles& known);

/// A clock that is years ahead would forget everybody who has left: where people would be forgotten more than fourteen
/// months after the last import, somebody has to say that the day is right. @throws Error
void refuse_early_purge(Date day, const std::string& last_import, std::size_t purged);

/// To the question of a registry that was taken back: what came after its backup is settled.
inline constexpr const char* restored_answer = "done";
/// What a registry that was taken back does not know may lie on paper, or be why a password was reset: nothing is
/// printed from it before somebody has answered. --yes is no answer. @throws Error
void refuse_unknown_past(Purpose purpose, const std::map<std::string, std::string>& answers, const Restored& restored);

/// Of a file in which most pupils are rejected, few labels would take the place of the many that were printed before.
/// nullopt where that is not so.
/// @param account_list the list that was written beside the labels printed before, if it is there
std::optional<Error> mostly_rejected(const CheckedSchool& checked, std::size_t printed,
                                     const std::filesystem::path& account_list);

/// A file of another school would begin a registry of its own, with logins that nobody is waiting for: among the
/// registries of the user's folder, the first of a school is made only where --uai names it, or where there is no
/// registry at all. @throws Error
void refuse_unknown_school(const ImportRequest& request, const std::filesystem::path& registry, const std::string& uai,
                           const Environment& environment);

}  // namespace passation
