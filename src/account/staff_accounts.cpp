#include <algorithm>
#include <unordered_map>

#include "account/account.hpp"
#include "account/build.hpp"
#include "account/given.hpp"
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

bool has_rules(const Staff& staff) {
  return is_teacher(staff) || is_head(staff);
}

/// Teachers and heads who may have an account: neither rejected nor in doubt, and with the birth date if it is needed.
std::vector<bool> wanted_staff(const Roster& roster, const AudienceRules& audience_rules,
                               const std::vector<GivenLogins>& given, const KeptAccounts& kept, Report& report) {
  std::vector<bool> wanted = report.rejected(Subject::Kind::staff, roster.staff.size());
  wanted.flip();
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    const Staff& s = roster.staff[i];
    if (!has_rules(s) || (!kept.in_doubt.empty() && kept.in_doubt[i])) wanted[i] = false;
    if (!wanted[i] || s.birth_date || has_kept(kept, i) || !needs_birth_date(audience_rules, given[i])) continue;
    report.add("PERSO_P_02", Subject::staff(i), s.origin);
    wanted[i] = false;
  }
  return wanted;
}

}  // namespace

std::vector<std::vector<GivenLogin>> match_given_staff(const Roster& roster, std::span<const GivenAccount> accounts,
                                                       Report& report) {
  const AccountsByName listed = staff_in(accounts);
  std::unordered_map<std::string, std::size_t> namesakes;
  for (const Staff& s : roster.staff)
    for (const std::string& key : name_keys(s)) ++namesakes[key];
  std::vector<std::vector<GivenLogin>> given(roster.staff.size());
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    std::vector<const GivenAccount*> candidates;
    bool alone = true;
    for (const std::string& key : name_keys(roster.staff[i])) {
      const auto found = listed.find(key);
      if (found == listed.end()) continue;
      candidates.insert(candidates.end(), found->second.begin(), found->second.end());
      alone = alone && namesakes[key] == 1;
    }
    if (candidates.size() == 1 && alone)
      given[i] = candidates.front()->logins;
    else if (!candidates.empty() && has_rules(roster.staff[i]))
      report.add("PERSO_P_08", Subject::staff(i), roster.staff[i].origin);
  }
  return given;
}

std::vector<Account> make_staff_accounts(const Roster& roster, const Platform& platform, const Key& key, Report& report,
                                         std::span<const GivenAccount> given_accounts,
                                         std::span<const Account> students, const KeptAccounts& kept) {
  const auto found = platform.audiences.find(Audience::staff);
  if (found == platform.audiences.end() || roster.staff.empty()) return {};
  const AudienceRules& audience_rules = found->second;
  const std::vector<GivenLogins> given = match_given_staff(roster, given_accounts, report);
  const bool listed = !staff_in(given_accounts).empty();
  const std::vector<bool> wanted = wanted_staff(roster, audience_rules, given, kept, report);

  std::vector<PersonFacts> people;
  for (const Staff& s : roster.staff) people.push_back(facts_of(s));
  std::vector<std::string> taken = logins_in(given_accounts);
  for (const Account& a : students) taken.push_back(a.login);
  taken.insert(taken.end(), kept.taken.begin(), kept.taken.end());
  const LoginScope scope{.uai = roster.school.uai,
                         .platform = platform.key,
                         .audience = Audience::staff,
                         .key = key,
                         .taken = taken,
                         .retired = kept.retired};
  const std::vector<Login> logins = derive_for_the_new(people, kept, audience_rules.login, scope);

  std::vector<Account> accounts;
  bool forecast = false;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!wanted[i]) continue;
    const auto& birth_date = people[i].birth_date;
    if (has_kept(kept, i)) {
      accounts.push_back(make_kept_account(Audience::staff, i, kept.of_person[i], birth_date, audience_rules));
      forecast = forecast || kept.of_person[i].by_rule;
      if (const std::string& format = audience_rules.password.birth_date_format;
          kept.of_person[i].by_rule && !format.empty() && birth_date &&
          accounts.back().secret != birth_date_password(*birth_date, format))
        report.add("MDPAS_P_04", Subject::staff(i), roster.staff[i].origin);
    } else if (!given[i].empty()) {
      accounts.push_back(make_given_account(Audience::staff, i, given[i], birth_date, audience_rules));
    } else if (listed) {
      report.add("PERSO_P_07", Subject::staff(i), roster.staff[i].origin);
    } else {
      if (logins[i].fallback) report.add("IDENT_P_02", Subject::staff(i), roster.staff[i].origin, {logins[i].text});
      accounts.push_back(make_account(Audience::staff, i, logins[i], birth_date, audience_rules));
      forecast = true;
    }
  }
  if (!forecast || platform.logins_are_ours) return accounts;
  if (!given_accounts.empty())
    report.add("IDENT_P_17", {}, {});
  else if (!report.has("IDENT_P_01"))
    report.add("IDENT_P_01", {}, {});
  return accounts;
}

}  // namespace passation
