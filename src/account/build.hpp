#pragma once
// One account, made, given or kept: what pupils' and staff's accounts have in common.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "account/account.hpp"
#include "account/given.hpp"
#include "account/login.hpp"
#include "account/password.hpp"

namespace passation {

/// Platforms give accounts to teachers and heads.
bool gets_credentials(const Staff& staff);

bool has_kept(const KeptAccounts& kept, std::size_t person);

/// Where the platform's passwords are birth dates, a list that leaves the cell of a password empty leaves it to that
/// rule. nullopt where nothing changes.
std::optional<Listed> left_to_the_rule(const Listed& lists, const AudienceRules& audience_rules);

/// Whether somebody who is given these logins (or none) cannot have an account without a birth date.
bool needs_birth_date(const AudienceRules& audience_rules, const GivenLogins& given);

/// Whether a list of the platform gave anybody what he keeps.
bool any_from_list(const KeptAccounts& kept);

/// By the platform's rules. @pre there is a birth date if they need one
Account make_account(Audience audience, std::size_t person, const Login& login, const std::optional<Date>& birth_date,
                     const AudienceRules& audience_rules, const DrawSecret& draw);

/// From the platform's list. @pre there is a login, and a birth date where the rules need it
Account make_given_account(Audience audience, std::size_t person, const GivenLogins& given,
                           const std::optional<Date>& birth_date, const AudienceRules& audience_rules,
                           const DrawSecret& draw);

/// A login and a secret as the registry has them, shown as the rule that made them shows them.
Account make_kept_account(Audience audience, std::size_t person, const KeptAccounts::Logins& kept,
                          const std::optional<Date>& birth_date, const AudienceRules& audience_rules);

/// Whether the password is a birth date, made by the rules, and not, or no longer, the person's.
bool has_former_birth_date(const Account& account, const std::optional<Date>& birth_date,
                           const AudienceRules& audience_rules);

/// A login for each who keeps none, by position; those who do are not derived again.
std::vector<Login> derive_for_the_new(const std::vector<PersonFacts>& people, const KeptAccounts& kept,
                                      const LoginRule& rule, const LoginScope& scope);

}  // namespace passation
