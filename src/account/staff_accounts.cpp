#include <algorithm>

#include "account/account.hpp"
#include "account/build.hpp"
#include "account/given.hpp"
#include "account/login.hpp"
#include "account/person.hpp"

namespace passation {
namespace {

/// Teachers and heads who may have an account: neither rejected nor in doubt, and with the birth date if it is needed.
std::vector<bool> wanted_staff(const Roster& roster, const AudienceRules& audience_rules, const Listed& listed,
                               const KeptAccounts& kept, Report& report) {
  std::vector<bool> wanted = report.rejected(Subject::Kind::staff, roster.staff.size());
  wanted.flip();
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    const Staff& s = roster.staff[i];
    if (!gets_credentials(s) || s.removed || (!kept.in_doubt.empty() && kept.in_doubt[i])) wanted[i] = false;
    if (!wanted[i] || s.birth_date || has_kept(kept, i) || !needs_birth_date(audience_rules, listed.given_to(i)))
      continue;
    report.add("PERSO_P_02", Subject::staff(i), s.origin);
    wanted[i] = false;
  }
  return wanted;
}

}  // namespace

std::vector<Account> make_staff_accounts(const Roster& roster, const Platform& platform, const Key& key, Report& report,
                                         const Listed& lists, std::span<const Account> students,
                                         const KeptAccounts& kept, const DrawSecret& draw) {
  const auto found = platform.audiences.find(Audience::staff);
  if (found == platform.audiences.end() || roster.staff.empty()) return {};
  const AudienceRules& audience_rules = found->second;
  const std::optional<Listed> by_rule = left_to_the_rule(lists, audience_rules);
  const Listed& listed = by_rule ? *by_rule : lists;
  report_doubts(roster, Subject::Kind::staff, listed, report);
  const bool in_lists = any_from_list(kept) || listed.of_audience;
  const std::vector<bool> wanted = wanted_staff(roster, audience_rules, listed, kept, report);

  std::vector<PersonFacts> people;
  for (const Staff& s : roster.staff) people.push_back(facts_of(s));
  std::vector<std::string> taken = listed.logins;
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
  bool forecast = false, unknown = false;
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!wanted[i]) continue;
    const auto& birth_date = people[i].birth_date;
    if (has_kept(kept, i)) {
      accounts.push_back(make_kept_account(Audience::staff, i, kept.of_person[i], birth_date, audience_rules));
      forecast = forecast || kept.of_person[i].by_rule;
      unknown = unknown || (kept.of_person[i].by_rule && accounts.back().secret.empty());
      if (kept.of_person[i].by_rule && has_former_birth_date(accounts.back(), birth_date, audience_rules))
        report.add("MDPAS_P_04", Subject::staff(i), roster.staff[i].origin);
    } else if (const GivenLogins& given = listed.given_to(i); !given.empty()) {
      accounts.push_back(make_given_account(Audience::staff, i, given, birth_date, audience_rules, draw));
    } else if (in_lists || listed.doubts_about(i)) {
      report.add("PERSO_P_07", Subject::staff(i), roster.staff[i].origin);
    } else {
      if (logins[i].fallback) report.add("IDENT_P_02", Subject::staff(i), roster.staff[i].origin, {logins[i].text});
      accounts.push_back(make_account(Audience::staff, i, logins[i], birth_date, audience_rules, draw));
      forecast = true;
      unknown = unknown || accounts.back().secret.empty();
    }
  }
  if (unknown && !report.has("MDPAS_P_02")) report.add("MDPAS_P_02", {}, {});
  if (!forecast || platform.logins_are_ours) return accounts;
  if (listed.read)
    report.add("IDENT_P_17", {}, {});
  else if (!report.has("IDENT_P_01"))
    report.add("IDENT_P_01", {}, {});
  return accounts;
}

}  // namespace passation
