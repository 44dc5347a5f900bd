#pragma once

#include <cstdint>
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
/// The families of INEs, 11 characters each: RNIE 9 digits and 2 letters, BEA 10 digits and a letter, apprentices 4
/// digits, A, 5 digits and a letter. Key letters are not checked: no rule for them is certain.
enum class IneFamily : std::uint8_t { none, rnie, bea, apprentice };
IneFamily ine_family(std::string_view text);
bool has_ine_shape(std::string_view text);

}  // namespace passation
