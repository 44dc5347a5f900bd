#pragma once
// What the registry holds beside what a platform's list gives: what was handed out stays, and what a list has doubted
// stays in doubt.

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "account/account.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// What a list says of somebody is not what was handed out, or gives nothing. The forecasts of one platform share one
/// question, and so do its closed accounts.
struct ListQuestion {
  enum class Reason {
    otherwise,   ///< another login or password than was handed out: "keep", "new"
    of_another,  ///< a login that was handed out to somebody else: "keep" passes over the list, "new" follows it
    nothing,     ///< no account that could be handed out: "keep" passes over the list
    before,      ///< an earlier list said so: "keep" passes over it
  };
  std::string id;
  Subject subject;
  Reason reason = Reason::otherwise;
  std::vector<std::string> choices() const;
  bool operator==(const ListQuestion&) const = default;
};

/// The pupils or the staff of a roster, and what is known of their accounts on a platform.
struct KeepAccountsInput {
  const Roster& roster;
  Subject::Kind kind = Subject::Kind::student;
  std::span<const PersonId> person_of;  ///< the id of each of them; 0: new
  const Known& known;
  const Platform& platform;
  std::span<const GivenAccount> lists;
  std::span<const KnownNames> names;  ///< what else each of them is called; or none at all
  const std::map<std::string, std::string>& answers;
};

struct KeepAccountsResult {
  ExistingAccounts accounts;
  std::vector<ListQuestion> questions;
  std::set<std::string> answered;
  std::vector<std::optional<KnownDoubt>> doubts;  ///< of each: what is doubted from now on; nullopt: as before
  std::vector<KnownAccount> taken_over;           ///< they are somebody else's now, as an answer says
};

/// The accounts that a roster's pupils, or staff, have on the platform. What the list has besides is added. Whom the
/// list gives what was handed out to somebody else, and that somebody, are rejected (REGIS_P_03, REGIS_P_08) until the
/// question is answered; so is who has an account, or would be made one, and of whom the list says what gives nothing
/// (REGIS_P_08), and of whom an earlier list did, where this one says nothing (REGIS_P_07).
/// @param listed what the lists say of each; not what an answer passes over
/// @throws Error when an answer is none of a question's choices.
KeepAccountsResult keep_accounts(const KeepAccountsInput& what, Listed& listed, Report& report);

using AccountsByPerson = std::unordered_map<PersonId, std::vector<const KnownAccount*>>;
AccountsByPerson accounts_by_person(const Known& known, const std::string& platform);

/// What the registry has to learn, and what is no longer valid, after accounts were made.
struct AccountChanges {
  std::vector<KnownAccount> saved, retired;
};

/// @param persons ids of the people of that audience. @param kept what the accounts were made with
AccountChanges account_changes(std::span<const Account> accounts, std::span<const PersonId> persons, const Known& known,
                               const Platform& platform, const ExistingAccounts& kept, const Listed& listed);

}  // namespace passation
