#pragma once
// Whose are the accounts of a platform's list?

#include <span>
#include <vector>

#include "roster/finding.hpp"
#include "roster/given_account.hpp"
#include "roster/roster.hpp"

namespace passation {

/// For each student, the logins that the lists give; none where no account is certainly his or hers.
///
/// An account is the one's who has the same line of the same file (when the list is all there is; of two namesakes of
/// one division, without birth date or number, it is nobody's: nothing tells their labels apart), else the same SIECLE
/// id or INE and a name that fits, else the same names and nothing that speaks against it: another division, birth date
/// or id (the birth date goes before the division). A match by name alone, where the list says nothing else, is
/// reported; in a list that fits neither half of its accounts nor half of the students (IDENT_P_20), names count only
/// with the birth date. Where several fit nobody is given it, and all of them are rejected: a homonym is never guessed.
/// Lists that label their logins ("français", "mathématiques") add up. Accounts of staff are passed over.
std::vector<std::vector<GivenLogin>> match_given(const Roster& roster, std::span<const GivenAccount> accounts,
                                                 Report& report);

/// For each member of staff, the logins of the account that is certainly his or hers: the only one of these names in
/// the lists, and nobody else in the school has them. Teachers and heads with a namesake are rejected (PERSO_P_08).
std::vector<std::vector<GivenLogin>> match_given_staff(const Roster& roster, std::span<const GivenAccount> accounts,
                                                       Report& report);

}  // namespace passation
