#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "account/given.hpp"
#include "account/password.hpp"
#include "account/platform.hpp"
#include "base/boxed.hpp"
#include "base/groups.hpp"
#include "base/secret.hpp"
#include "roster/finding.hpp"
#include "roster/given_account.hpp"
#include "roster/origin.hpp"
#include "roster/roster.hpp"

namespace passation {

/// A second login beside the first: of another test, where a platform gives one for each, or of another platform.
struct SecondLogin {
  std::string label;  ///< what it is for: "mathématiques"
  std::string login;
  std::string secret;  ///< empty as in Account
  SecretKind secret_kind = SecretKind::password;
  bool provisional = false;                      ///< as of Account
  Groups login_groups = {}, secret_groups = {};  ///< as of Account
  InputName platform = {};                       ///< short name of its own platform; empty: the account's
  bool operator==(const SecondLogin&) const = default;
};

/// A login and its initial password, for the person at `person` of the Roster's vector of that audience.
struct Account {
  Audience audience = Audience::student;
  std::size_t person = 0;
  std::string label = {};  ///< what the login is for, where there is a second one: "français"
  std::string login;
  std::string secret;  ///< empty: the platform draws the passwords, or the account is open: nobody knows it
  SecretKind secret_kind = SecretKind::password;
  bool provisional = false;  ///< the platform gives the logins itself, and no list of it has had this one yet
  Groups login_groups;       ///< how it is shown: {4, 4}; empty: in one piece
  Groups secret_groups;      ///< {2, 2, 4}
  Boxed<SecondLogin> second = {};
  InputName platform = {};  ///< short name of the platform, where a label has those of two; else empty
  bool operator==(const Account&) const = default;
};

/// What the login is for, where a label has two: the platform's short name, or the test. Else empty.
const std::string& purpose_of(const Account& account);
const std::string& purpose_of(const SecondLogin& second);

/// The accounts of the first platform, each with the same pupil's account of the second one; nobody who has none of the
/// first. Both bear the names of their platforms, so that no credential stands under the other's.
/// @pre both in the order of the roster, and each pupil has one login on a platform
std::vector<Account> join_accounts(std::vector<Account> first, const std::string& first_name,
                                   std::span<const Account> second, const std::string& second_name);

/// What the people of an audience have on the platform already: it stays as it is.
struct ExistingAccounts {
  struct Logins {
    std::vector<GivenLogin> logins;  ///< each with its secret
    bool by_rule = true;             ///< they were made here
  };
  std::vector<Logins> of_person;                       ///< of each person, or none at all
  std::vector<bool> in_doubt;                          ///< who he is is not certain: no account; or none at all
  std::vector<std::string> taken = {};                 ///< all logins of the platform, of those who have left too
  std::function<bool(std::string_view)> retired = {};  ///< whether a login was somebody's who is forgotten
};

/// Accounts of the pupils who may have one, in their order in the roster: not rejected by `report`, not gone by `day`,
/// with the birth date if the rules need it; who lacks it gets a rejection. Every pupil of the school gets his login,
/// whatever is printed, so that printing one level first changes nothing for the next.
///
/// Logins are settled among all the students, leavers and rejected ones too: a leaver's account lives on (and may be
/// opened again), so nobody may be given his login; and a pupil who is rejected today will be corrected tomorrow, which
/// must not change the logins of others.
///
/// With `listed` accounts, whoever has one gets its logins and passwords (a birth date where the list has no column for
/// passwords and the rules make one). Who has none gets nothing on a platform that gives the logins itself, and a login
/// that nobody in the lists has on one that takes ours. Of whom the lists say what gives nothing, gets nothing.
///
/// Whoever has kept logins gets these, whatever the lists and the rules say. Random passwords of the others come from
/// `draw`: they are only good for printing if it is draw_secret and the registry keeps them.
///
/// Findings about the platform come once: its logins are a forecast; its passwords are birth dates that it does not
/// change; its passwords are not known. @throws Error when the platform has no rules for pupils.
std::vector<Account> make_student_accounts(const Roster& roster, const Platform& platform, const Key& key, Date day,
                                           Report& report, const Listed& listed = {}, const ExistingAccounts& kept = {},
                                           const DrawSecret& draw = sample_secret);

/// Accounts of teachers and heads, in their order in the roster; none when the platform has no rules for staff. Who
/// lacks the birth date that the rules need gets a rejection; so does, where the lists hold accounts of staff, whoever
/// is not found there by both names, or has a namesake. A login is never one of those of the `students`. Whoever has a
/// kept login gets it.
std::vector<Account> make_staff_accounts(const Roster& roster, const Platform& platform, const Key& key, Report& report,
                                         const Listed& listed, std::span<const Account> students,
                                         const ExistingAccounts& kept = {}, const DrawSecret& draw = sample_secret);

}  // namespace passation
