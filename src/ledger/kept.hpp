#pragma once
// What the registry holds beside what a platform's list gives: what was handed out stays.

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// The list gives somebody something else than was handed out. Choices: "keep", "new". Forecasts of one platform share
/// one question.
struct ListQuestion {
  std::string id;
  Subject subject;
  bool operator==(const ListQuestion&) const = default;
};

struct Kept {
  KeptAccounts accounts;
  std::vector<ListQuestion> questions;
  std::set<std::string> answered;
};

/// The accounts that a roster's pupils, or staff, have on the platform. Whose login the list gives to somebody else is
/// rejected (REGIS_P_03); what the list has besides is added.
/// @param kind student or staff. @param person_of the id of each of them; 0: new. @param given what the lists say of
/// each
/// @throws Error when an answer is neither "keep" nor "new".
Kept keep_accounts(const Roster& roster, Subject::Kind kind, std::span<const PersonId> person_of, const Known& known,
                   const std::string& platform, std::span<const std::vector<GivenLogin>> given,
                   const std::map<std::string, std::string>& answers, Report& report);

/// What the registry has to learn, and what is no longer valid, after accounts were made.
struct AccountChanges {
  std::vector<KnownAccount> saved, retired;
};

/// @param persons ids of the people of that audience. @param kept what the accounts were made with
AccountChanges account_changes(std::span<const Account> accounts, std::span<const PersonId> persons, const Known& known,
                               const Platform& platform, const KeptAccounts& kept,
                               std::span<const std::vector<GivenLogin>> given);

}  // namespace passation
