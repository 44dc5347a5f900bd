#include "account/build.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace passation {
namespace {

/// Whether somebody who is given these logins (or none) cannot have an account without a birth date.
bool needs_birth_date(const AudienceRules& audience_rules, const GivenLogins& given) {
  const bool password = !audience_rules.password.birth_date_format.empty();
  if (given.empty()) return password || needs_birth_date(audience_rules.login);
  return password && std::any_of(given.begin(), given.end(), [](const GivenLogin& g) { return !g.secret; });
}

Account derived_account(const Login& login, const AudienceRules& audience_rules, std::string secret) {
  Account account;
  account.login = login.text;
  account.login_groups = login_groups(login, audience_rules.login);
  account.secret_groups = password_groups(secret, audience_rules);
  account.secret = std::move(secret);
  return account;
}

/// @param new_secret for logins of which the list does not tell the password. @pre there is a login
Account listed_account(const GivenLogins& given, const AudienceRules& audience_rules,
                       const std::function<std::string()>& new_secret) {
  const auto secret = [&](const GivenLogin& login) { return login.secret ? *login.secret : new_secret(); };
  const GivenLogin& first = given.front();
  Account account;
  account.label = first.label;
  account.login = first.login;
  account.secret = secret(first);
  account.secret_kind = first.kind;
  if (!first.secret) account.secret_groups = password_groups(account.secret, audience_rules);
  if (given.size() > 1) account.second = SecondLogin{given[1].label, given[1].login, secret(given[1]), given[1].kind};
  return account;
}

/// A login and a secret as the registry has them, shown as the rule that made them shows them.
Account kept_account(const ExistingAccounts::Logins& kept, const std::optional<Date>& birth_date,
                     const AudienceRules& audience_rules) {
  const GivenLogin& first = kept.logins.front();
  const bool ours = kept.by_rule || (birth_date && is_birth_date(*first.secret, *birth_date, audience_rules)) ||
                    is_drawn_by(*first.secret, random_rule(audience_rules));
  Account account;
  account.label = first.label;
  account.login = first.login;
  account.secret = *first.secret;
  account.secret_kind = first.kind;
  if (ours) account.secret_groups = password_groups(*first.secret, audience_rules);
  if (kept.by_rule) account.login_groups = login_groups({first.login}, audience_rules.login);
  if (kept.logins.size() > 1) {
    const GivenLogin& second = kept.logins[1];
    account.second = SecondLogin{second.label, second.login, *second.secret, second.kind};
  }
  return account;
}

}  // namespace

bool gets_credentials(const Staff& staff) {
  return is_teacher(staff) || is_head(staff);
}

bool any_from_list(const ExistingAccounts& kept) {
  return std::any_of(kept.of_person.begin(), kept.of_person.end(),
                     [](const ExistingAccounts::Logins& l) { return !l.logins.empty() && !l.by_rule; });
}

std::optional<Listed> left_to_the_rule(const Listed& lists, const AudienceRules& audience_rules) {
  const auto is_left = [](const GivenLogin& login) {
    return login.untold == Untold::empty_cell && login.kind == SecretKind::password;
  };
  const bool any = std::any_of(lists.given.begin(), lists.given.end(), [&](const GivenLogins& logins) {
    return std::any_of(logins.begin(), logins.end(), is_left);
  });
  if (!any || audience_rules.password.birth_date_format.empty()) return std::nullopt;
  Listed listed = lists;
  for (GivenLogins& logins : listed.given)
    for (GivenLogin& login : logins)
      if (is_left(login)) {
        login.secret.reset();
        login.untold = Untold::none;
      }
  return listed;
}

bool has_former_birth_date(const Account& account, const std::optional<Date>& birth_date,
                           const AudienceRules& audience_rules) {
  return birth_date && is_birth_date(account.secret, audience_rules) &&
         !is_birth_date(account.secret, *birth_date, audience_rules);
}

bool AccountSources::keeps(std::size_t person) const {
  return !kept.of_person.empty() && !kept.of_person[person].logins.empty();
}

bool AccountSources::is_in_doubt(std::size_t person) const {
  return !kept.in_doubt.empty() && kept.in_doubt[person];
}

SourceKind AccountSources::source_of(std::size_t person) const {
  if (keeps(person)) return kept.of_person[person].by_rule ? SourceKind::kept_by_rule : SourceKind::kept_from_list;
  return listed.given_to(person).empty() ? SourceKind::rule : SourceKind::list;
}

bool AccountSources::lacks_birth_date(std::size_t person) const {
  return !people[person].birth_date && !keeps(person) && needs_birth_date(rules, listed.given_to(person));
}

std::vector<Login> derive_new_logins(const AccountSources& sources, std::string_view uai, const Platform& platform,
                                     const Key& key, std::span<const Account> others) {
  std::vector<std::string> taken = sources.listed.logins;
  for (const Account& a : others) taken.push_back(a.login);
  taken.insert(taken.end(), sources.kept.taken.begin(), sources.kept.taken.end());
  const LoginScope scope{.uai = uai,
                         .platform = platform.key,
                         .audience = sources.audience,
                         .key = key,
                         .taken = taken,
                         .retired = sources.kept.retired};
  if (sources.kept.of_person.empty()) return derive_logins(sources.people, sources.rules.login, scope);
  std::vector<PersonFacts> new_people;
  for (std::size_t i = 0; i < sources.people.size(); ++i)
    if (!sources.keeps(i)) new_people.push_back(sources.people[i]);
  std::vector<Login> derived = derive_logins(new_people, sources.rules.login, scope), logins(sources.people.size());
  for (std::size_t i = 0, next = 0; i < logins.size(); ++i)
    if (!sources.keeps(i)) logins[i] = std::move(derived[next++]);
  return logins;
}

Account make_account(const AccountSources& sources, std::size_t person) {
  const std::optional<Date>& birth_date = sources.people[person].birth_date;
  const auto new_secret = [&] { return new_password(sources.rules.password, birth_date, sources.draw); };
  Account account;
  switch (sources.source_of(person)) {
    case SourceKind::kept_by_rule:
    case SourceKind::kept_from_list:
      account = kept_account(sources.kept.of_person[person], birth_date, sources.rules);
      break;
    case SourceKind::list: account = listed_account(sources.listed.given_to(person), sources.rules, new_secret); break;
    case SourceKind::rule: account = derived_account(sources.logins[person], sources.rules, new_secret()); break;
  }
  account.audience = sources.audience;
  account.person = person;
  return account;
}

}  // namespace passation
