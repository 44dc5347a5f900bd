#include <algorithm>
#include <unordered_map>

#include "account/account.hpp"
#include "account/login.hpp"
#include "account/password.hpp"
#include "account/person.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

std::string name_key(std::string_view family, std::string_view given) {
  return fold_key(family) + "|" + fold_key(given);
}

/// The accounts of a platform's lists by the names of their owners.
using AccountsByName = std::unordered_map<std::string, std::vector<const GivenAccount*>>;

AccountsByName staff_in(std::span<const GivenAccount> accounts) {
  AccountsByName by_name;
  for (const GivenAccount& a : accounts)
    if (a.profile == GivenAccount::Profile::staff)
      by_name[name_key(a.person.shown_name(), a.person.given_name)].push_back(&a);
  return by_name;
}

std::vector<std::string> name_keys(const Staff& s) {
  std::vector<std::string> keys;
  for (const std::string& family : {s.family_name, s.used_name})
    if (std::string key = name_key(family, s.given_name);
        !family.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
      keys.push_back(std::move(key));
  return keys;
}

/// For each member of staff the account that is certainly his or hers; namesakes, in the school or in the list, get
/// none and are rejected.
std::vector<const GivenAccount*> match_staff(const Roster& roster, const AccountsByName& given,
                                             const std::vector<bool>& wanted, Report& report) {
  std::unordered_map<std::string, std::size_t> namesakes;
  for (const Staff& s : roster.staff)
    for (const std::string& key : name_keys(s)) ++namesakes[key];
  std::vector<const GivenAccount*> own(roster.staff.size(), nullptr);
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    if (!wanted[i]) continue;
    std::vector<const GivenAccount*> candidates;
    bool alone = true;
    for (const std::string& key : name_keys(roster.staff[i])) {
      const auto found = given.find(key);
      if (found == given.end()) continue;
      candidates.insert(candidates.end(), found->second.begin(), found->second.end());
      alone = alone && namesakes[key] == 1;
    }
    const Subject subject = Subject::staff(i);
    if (candidates.size() == 1 && alone)
      own[i] = candidates.front();
    else if (candidates.empty())
      report.add("PERSO_P_07", subject, roster.staff[i].origin);
    else
      report.add("PERSO_P_08", subject, roster.staff[i].origin);
  }
  return own;
}

/// Teachers and heads who may have an account: not rejected before, and with the birth date if the rules need it.
std::vector<bool> wanted_staff(const Roster& roster, const AudienceRules& audience_rules, Report& report) {
  std::vector<bool> wanted = report.rejected(Subject::Kind::staff, roster.staff.size());
  wanted.flip();
  const bool birth_date_needed =
      !audience_rules.password.birth_date_format.empty() || needs_birth_date(audience_rules.login);
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    const Staff& s = roster.staff[i];
    if (!is_teacher(s) && !is_head(s)) wanted[i] = false;
    if (!wanted[i] || s.birth_date || !birth_date_needed) continue;
    report.add("PERSO_P_02", Subject::staff(i), s.origin);
    wanted[i] = false;
  }
  return wanted;
}

}  // namespace

std::vector<Account> make_staff_accounts(const Roster& roster, const Platform& platform, const Key& key, Report& report,
                                         std::span<const GivenAccount> given_accounts,
                                         std::span<const Account> students) {
  const auto found = platform.audiences.find(Audience::staff);
  if (found == platform.audiences.end() || roster.staff.empty()) return {};
  const AudienceRules& audience_rules = found->second;
  const std::vector<bool> wanted = wanted_staff(roster, audience_rules, report);
  const AccountsByName listed = staff_in(given_accounts);
  const auto own = listed.empty() ? std::vector<const GivenAccount*>(roster.staff.size(), nullptr)
                                  : match_staff(roster, listed, wanted, report);

  std::vector<PersonFacts> people;
  for (const Staff& s : roster.staff) people.push_back(facts_of(s));
  std::vector<std::string> taken;
  for (const Account& a : students) taken.push_back(a.login);
  for (const GivenAccount& a : given_accounts)
    for (const GivenLogin& login : a.logins) taken.push_back(login.login);
  const LoginScope scope{
      .uai = roster.school.uai, .platform = platform.key, .audience = Audience::staff, .key = key, .taken = taken};
  const std::vector<Login> logins = derive_logins(people, audience_rules.login, scope);

  std::vector<Account> accounts;
  bool forecast = false;
  const std::string& format = audience_rules.password.birth_date_format;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!wanted[i] || (!listed.empty() && !own[i])) continue;
    Account account{.audience = Audience::staff,
                    .person = i,
                    .login = logins[i].text,
                    .secret = {},
                    .login_groups = {},
                    .secret_groups = {}};
    if (own[i]) {
      account.login = own[i]->logins.front().login;
      account.secret_kind = own[i]->logins.front().kind;
    } else {
      account.login_groups = login_groups(logins[i], audience_rules.login);
      forecast = forecast || !platform.logins_are_ours;
      if (logins[i].fallback) report.add("IDENT_P_02", Subject::staff(i), roster.staff[i].origin, {logins[i].text});
    }
    if (own[i] && own[i]->logins.front().secret) {
      account.secret = *own[i]->logins.front().secret;
    } else if (!format.empty()) {
      account.secret = birth_date_password(*roster.staff[i].birth_date, format);
      account.secret_groups = birth_date_groups(format);
    }
    accounts.push_back(std::move(account));
  }
  if (forecast && given_accounts.empty() && !report.has("IDENT_P_01")) report.add("IDENT_P_01", {}, {});
  if (forecast && !given_accounts.empty()) report.add("IDENT_P_17", {}, {});
  return accounts;
}

}  // namespace passation
