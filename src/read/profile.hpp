#pragma once
// Who somebody in a list is, and whether an account is closed.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "read/student_row.hpp"
#include "read/table.hpp"

namespace passation {

enum class Who : std::uint8_t { student, staff, guardian, other };

/// What a profile says: « Responsable élève » is a guardian, « National_ELV » and SACoche's ELV a pupil. nullopt when
/// it is no word that is known, or empty.
std::optional<Who> who_is(std::string_view profile);

/// A column that may say who somebody is. « Statut » and « Type » say other things in other lists (« INT » may be a
/// boarder): SACoche's codes count only under « Profil ».
struct ProfileColumn {
  std::size_t column = 0;
  bool has_codes = false;
};
std::vector<ProfileColumn> profile_columns(const Header& header);
/// What one of them says of the person; nullopt where none says a profile that is known.
std::optional<Who> who_is(const Row& row, const std::vector<ProfileColumn>& columns);

/// A column that closes accounts: by its oui or 1 (Moodle's `suspended`, Kwartz's « Compte désactivé »), by its non or
/// 0 (« Actif »), or by a word (Google's Status).
struct ClosingColumn {
  enum class By : std::uint8_t { yes, no, word };
  std::size_t column = 0;
  By by = By::yes;
  bool operator==(const ClosingColumn&) const = default;
};
std::vector<ClosingColumn> closing_columns(const Header& header);

/// By its day, by the word with which its state begins, or by one of these columns. « Inactif » as a state is none:
/// nobody may have logged in to it yet.
bool is_closed(const Row& row, const Values& values, const std::vector<ClosingColumn>& columns, Date day);

}  // namespace passation
