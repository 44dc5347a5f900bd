#pragma once
// What a cell with a login or a password says, before anybody is given it.

#include <string>
#include <string_view>

namespace passation {

/// Without what is no part of a password at its ends: tabs, line ends, no-break spaces, invisible characters. Plain
/// spaces count.
std::string_view trimmed_secret(std::string_view cell);
/// Without white space of any kind and invisible characters at its ends.
std::string_view trimmed_login(std::string_view cell);

/// Whether something stands in it that nobody sees or types: white space but plain spaces, invisible characters.
bool holds_untypable(std::string_view text);

/// Whether the cell as a whole says that the password is not told: « inchangé », « -- modifié -- », « champ crypté »,
/// ******, a dash, « ab•••• ».
bool is_withheld(std::string_view cell);

/// Whether it is a remark in several words of a language: « voir le courriel », « cf. ENT ». So may a password be,
/// where those of all pupils are.
bool is_in_words(std::string_view text);
/// Whether its words say where the password is, whatever those of the others are like: « demander au secrétariat ».
bool tells_where(std::string_view text);

/// Whether it is what a server keeps instead of a password: $2y$10$…, {SSHA}…, pbkdf2_sha256$…
bool is_hash(std::string_view text);
/// Whether it may be one, were all passwords of the list like it: hexadecimal of the length of a digest.
bool is_digest(std::string_view text);

/// Whether an apostrophe stands before it that keeps a spreadsheet from calculating: '=ab, '+ab, '-ab, '@ab, '0102.
/// Nothing says whether it belongs to the password.
bool has_guard(std::string_view text);

/// Whether it can only be what a spreadsheet program has made of something else: 1,2E+50, #NOM?, VRAI, =ABS(4).
bool is_spoilt(std::string_view text);
/// Whether it may be: a date that was typed 3-4. "03/04/2026", "2026-04-03", "03-avr", "avr-26".
bool is_written_as_date(std::string_view text);

}  // namespace passation
