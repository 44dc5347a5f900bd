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

/// The list gives a pupil something else than was handed out. Choices: "keep", "new". Forecasts of one platform share
/// one question.
struct ListQuestion {
  std::string id;
  std::size_t student = 0;
  bool operator==(const ListQuestion&) const = default;
};

struct Kept {
  KeptAccounts accounts;
  std::vector<ListQuestion> questions;
  std::set<std::string> answered;
};

/// The accounts that the pupils of a roster have on the platform. Whose login the list gives to somebody else is
/// rejected (REGIS_P_03); what the list has besides is added.
/// @param person_of the id of each student; 0: new. @param given what match_given() says
/// @throws Error when an answer is neither "keep" nor "new".
Kept keep_accounts(const Roster& roster, std::span<const PersonId> person_of, const Known& known,
                   const std::string& platform, std::span<const std::vector<GivenLogin>> given,
                   const std::map<std::string, std::string>& answers, Report& report);

/// What the registry has to learn, and what is no longer valid, after accounts were made.
struct AccountChanges {
  std::vector<KnownAccount> saved, retired;
};

/// @param persons ids of the students. @param kept what the accounts were made with
AccountChanges account_changes(std::span<const Account> accounts, std::span<const PersonId> persons, const Known& known,
                               const Platform& platform, const KeptAccounts& kept,
                               std::span<const std::vector<GivenLogin>> given);

}  // namespace passation
