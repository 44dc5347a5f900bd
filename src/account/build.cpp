#include "account/build.hpp"

#include <algorithm>
#include <utility>

namespace passation {

bool gets_credentials(const Staff& staff) {
  return is_teacher(staff) || is_head(staff);
}

bool has_kept(const KeptAccounts& kept, std::size_t student) {
  return !kept.of_person.empty() && !kept.of_person[student].logins.empty();
}

bool any_from_list(const KeptAccounts& kept) {
  return std::any_of(kept.of_person.begin(), kept.of_person.end(),
                     [](const KeptAccounts::Logins& l) { return !l.logins.empty() && !l.by_rule; });
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

bool needs_birth_date(const AudienceRules& audience_rules, const GivenLogins& given) {
  const bool password = !audience_rules.password.birth_date_format.empty();
  if (given.empty()) return password || needs_birth_date(audience_rules.login);
  return password && std::any_of(given.begin(), given.end(), [](const GivenLogin& g) { return !g.secret; });
}

Account make_account(Audience audience, std::size_t person, const Login& login, const std::optional<Date>& birth_date,
                     const AudienceRules& audience_rules, const DrawSecret& draw) {
  Account account{.audience = audience,
                  .person = person,
                  .login = login.text,
                  .secret = new_password(audience_rules.password, birth_date, draw),
                  .login_groups = login_groups(login, audience_rules.login),
                  .secret_groups = {}};
  account.secret_groups = password_groups(account.secret, audience_rules);
  return account;
}

Account make_given_account(Audience audience, std::size_t person, const GivenLogins& given,
                           const std::optional<Date>& birth_date, const AudienceRules& audience_rules,
                           const DrawSecret& draw) {
  const auto secret = [&](const GivenLogin& login) {
    return login.secret ? *login.secret : new_password(audience_rules.password, birth_date, draw);
  };
  const GivenLogin& first = given.front();
  Account account{.audience = audience,
                  .person = person,
                  .label = first.label,
                  .login = first.login,
                  .secret = secret(first),
                  .secret_kind = first.kind,
                  .login_groups = {},
                  .secret_groups = {}};
  if (!first.secret) account.secret_groups = password_groups(account.secret, audience_rules);
  if (given.size() > 1) account.second = SecondLogin{given[1].label, given[1].login, secret(given[1]), given[1].kind};
  return account;
}

Account make_kept_account(Audience audience, std::size_t person, const KeptAccounts::Logins& kept,
                          const std::optional<Date>& birth_date, const AudienceRules& audience_rules) {
  const GivenLogin& first = kept.logins.front();
  const bool ours = kept.by_rule || (birth_date && is_birth_date(*first.secret, *birth_date, audience_rules)) ||
                    is_drawn_by(*first.secret, random_rule(audience_rules));
  Account account{.audience = audience,
                  .person = person,
                  .label = first.label,
                  .login = first.login,
                  .secret = *first.secret,
                  .secret_kind = first.kind,
                  .login_groups = {},
                  .secret_groups = ours ? password_groups(*first.secret, audience_rules) : Groups{}};
  if (kept.by_rule) account.login_groups = login_groups({first.login}, audience_rules.login);
  if (kept.logins.size() > 1) {
    const GivenLogin& second = kept.logins[1];
    account.second = SecondLogin{second.label, second.login, *second.secret, second.kind};
  }
  return account;
}

bool has_former_birth_date(const Account& account, const std::optional<Date>& birth_date,
                           const AudienceRules& audience_rules) {
  return birth_date && is_birth_date(account.secret, audience_rules) &&
         !is_birth_date(account.secret, *birth_date, audience_rules);
}

std::vector<Login> derive_for_the_new(const std::vector<PersonFacts>& people, const KeptAccounts& kept,
                                      const LoginRule& rule, const LoginScope& scope) {
  if (kept.of_person.empty()) return derive_logins(people, rule, scope);
  std::vector<PersonFacts> new_people;
  for (std::size_t i = 0; i < people.size(); ++i)
    if (!has_kept(kept, i)) new_people.push_back(people[i]);
  std::vector<Login> derived = derive_logins(new_people, rule, scope), logins(people.size());
  for (std::size_t i = 0, next = 0; i < people.size(); ++i)
    if (!has_kept(kept, i)) logins[i] = std::move(derived[next++]);
  return logins;
}

}  // namespace passation
