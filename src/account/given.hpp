#pragma once
// Whose are the accounts of a platform's list?

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "account/known_names.hpp"
#include "roster/finding.hpp"
#include "roster/given_account.hpp"
#include "roster/roster.hpp"

namespace passation {

using GivenLogins = std::vector<GivenLogin>;

/// Why what a list says of somebody gives nothing.
struct ListDoubt {
  Code code;
  std::string login;                      ///< of the account, or of the first of them
  std::vector<std::string> details = {};  ///< of the finding, where the code is a rejection of the person
  bool operator==(const ListDoubt&) const = default;
};

/// What the platform's lists say of the pupils of a roster, or of its staff.
struct Listed {
  std::vector<GivenLogins> given;              ///< of each: the logins that are certainly his or hers; or none at all
  std::vector<std::vector<ListDoubt>> doubts;  ///< of each who is given nothing; or none at all
  std::vector<std::string> logins = {};        ///< all of the lists, whoever has them
  bool read = false;                           ///< a list gives accounts
  bool of_audience = false;                    ///< of staff: it gives some of theirs

  const GivenLogins& given_to(std::size_t person) const;
  bool doubts_about(std::size_t person) const;
};

/// What the lists say of each student.
///
/// An account is the one's who has the same line of the same file (when the list is all there is; of two namesakes of
/// one division, without birth date or number, it is nobody's: nothing tells their labels apart), else the same SIECLE
/// id or INE and names that fit, else the same names and nothing that speaks against it: another division, birth date
/// or id (the birth date goes before the division). A number on a line of another name gives nothing (IDENT_P_08), nor
/// do an id and an INE of two pupils. A match by name alone, where the list says nothing else, is
/// reported; in a list that fits neither half of its accounts nor half of the students (IDENT_P_20), names count only
/// with the birth date; so in a list of last year, most of whose certain owners are in another division now. Where
/// several fit nobody is given it, and all of them are in doubt: a homonym is never guessed.
/// Lists that label their logins ("français", "mathématiques") add up. Accounts of staff are passed over; one that has
/// a fault is a doubt about its owner.
/// @param names what else each student is called; or none at all
Listed match_given(const Roster& roster, std::span<const GivenAccount> accounts, Report& report,
                   std::span<const KnownNames> names = {});

/// What the lists say of each member of staff: the logins of the account that is certainly his or hers, the only one
/// of these names in the lists, where nobody else in the school has them. Teachers and heads with a namesake are in
/// doubt (PERSO_P_08).
Listed match_given_staff(const Roster& roster, std::span<const GivenAccount> accounts);

/// False when the logins hold another one for the same purpose already.
bool add_login(GivenLogins& logins, const GivenLogin& login);

/// Rejects those of whom the lists do not tell which account is theirs.
void report_doubts(const Roster& roster, Subject::Kind kind, const Listed& listed, Report& report);

std::vector<std::string> logins_in(std::span<const GivenAccount> accounts);

}  // namespace passation
