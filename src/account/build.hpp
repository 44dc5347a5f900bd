#pragma once
// One account, made, given or kept: what pupils' and staff's accounts have in common.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "account/account.hpp"
#include "account/given.hpp"
#include "account/login.hpp"
#include "account/password.hpp"
#include "account/person.hpp"

namespace passation {

/// Platforms give accounts to teachers and heads.
bool gets_credentials(const Staff& staff);

/// Whether a list of the platform gave anybody what he keeps.
bool any_from_list(const ExistingAccounts& kept);

/// Where the platform's passwords are birth dates, a list that leaves the cell of a password empty leaves it to that
/// rule. nullopt where nothing changes.
std::optional<Listed> left_to_the_rule(const Listed& lists, const AudienceRules& audience_rules);

/// Where a person's account comes from. What somebody keeps goes before the platform's list, and the list before the
/// rules.
enum class SourceKind : std::uint8_t {
  kept_by_rule,    ///< the person keeps what the rules made earlier
  kept_from_list,  ///< the person keeps what a list gave earlier
  list,
  rule,
};

/// All that accounts of an audience are made from.
struct AccountSources {
  Audience audience = Audience::student;
  const AudienceRules& rules;
  const Listed& listed;
  const ExistingAccounts& kept;
  const DrawSecret& draw;
  std::vector<PersonFacts> people = {};  ///< all of the audience, by position in the roster
  std::vector<Login> logins = {};        ///< by the rules, of each who keeps none

  bool keeps(std::size_t person) const;
  bool is_in_doubt(std::size_t person) const;  ///< who he or she is is not certain
  SourceKind source_of(std::size_t person) const;
  /// Whether the person cannot have an account because the rules need a birth date.
  bool lacks_birth_date(std::size_t person) const;
};

/// A login by the rules for each who keeps none, by position; those who do are not derived again. Nobody gets a login
/// that is in the lists, that somebody keeps or that one of the `others` has.
std::vector<Login> derive_new_logins(const AccountSources& sources, std::string_view uai, const Platform& platform,
                                     const Key& key, std::span<const Account> others = {});

/// The person's account. @pre `logins` are derived, and the person does not lack a birth date
Account make_account(const AccountSources& sources, std::size_t person);

/// Whether the password is a birth date, made by the rules, and not, or no longer, the person's.
bool has_former_birth_date(const Account& account, const std::optional<Date>& birth_date,
                           const AudienceRules& audience_rules);

}  // namespace passation
