#include <algorithm>

#include "account/account.hpp"
#include "account/build.hpp"
#include "account/given.hpp"
#include "account/person.hpp"

namespace passation {
namespace {

/// Teachers and heads who may have an account: neither rejected nor in doubt, and with the birth date if it is needed.
std::vector<bool> wanted_staff(const Roster& roster, const AccountSources& sources, Report& report) {
  std::vector<bool> wanted = report.rejected(Subject::Kind::staff, roster.staff.size());
  wanted.flip();
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    const Staff& s = roster.staff[i];
    if (!gets_credentials(s) || s.removed || sources.is_in_doubt(i)) wanted[i] = false;
    if (!wanted[i] || !sources.lacks_birth_date(i)) continue;
    report.add("PERSO_P_02", Subject::staff(i), s.origin);
    wanted[i] = false;
  }
  return wanted;
}

/// What is to be said of the account of one member of staff.
void report_account(const Account& account, const AccountSources& sources, const Origin& origin, Report& report) {
  const std::size_t i = account.person;
  const SourceKind source = sources.source_of(i);
  if (source == SourceKind::kept_by_rule && has_former_birth_date(account, sources.people[i].birth_date, sources.rules))
    report.add("MDPAS_P_04", Subject::staff(i), origin);
  if (source == SourceKind::rule && sources.logins[i].fallback)
    report.add("IDENT_P_02", Subject::staff(i), origin, {account.login});
}

/// Where the logins and passwords of these accounts come from, unless the pupils' accounts have said it.
void report_platform(const Platform& platform, const AccountSources& sources, const std::vector<Account>& accounts,
                     Report& report) {
  const auto by_rule = [&](const Account& a) {
    const SourceKind source = sources.source_of(a.person);
    return source == SourceKind::kept_by_rule || source == SourceKind::rule;
  };
  const auto unknown = [&](const Account& a) { return by_rule(a) && a.secret.empty(); };
  if (std::any_of(accounts.begin(), accounts.end(), unknown) && !report.has("MDPAS_P_02"))
    report.add("MDPAS_P_02", {}, {});
  if (platform.logins_are_ours || std::none_of(accounts.begin(), accounts.end(), by_rule)) return;
  if (sources.listed.read)
    report.add("IDENT_P_17", {}, {});
  else if (!report.has("IDENT_P_01"))
    report.add("IDENT_P_01", {}, {});
}

}  // namespace

std::vector<Account> make_staff_accounts(const Roster& roster, const Platform& platform, const Key& key, Report& report,
                                         const Listed& lists, std::span<const Account> students,
                                         const ExistingAccounts& kept, const DrawSecret& draw) {
  const auto found = platform.audiences.find(Audience::staff);
  if (found == platform.audiences.end() || roster.staff.empty()) return {};
  const AudienceRules& audience_rules = found->second;
  const std::optional<Listed> by_rule = left_to_the_rule(lists, audience_rules);
  const Listed& listed = by_rule ? *by_rule : lists;
  AccountSources sources{
      .audience = Audience::staff, .rules = audience_rules, .listed = listed, .kept = kept, .draw = draw};
  for (const Staff& s : roster.staff) sources.people.push_back(facts_of(s));
  sources.logins = derive_new_logins(sources, roster.school.uai, platform, key, students);

  report_doubts(roster, Subject::Kind::staff, listed, report);
  const std::vector<bool> wanted = wanted_staff(roster, sources, report);
  const bool in_lists = any_from_list(kept) || listed.of_audience;
  std::vector<Account> accounts;
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    if (!wanted[i]) continue;
    const Origin& origin = roster.staff[i].origin;
    if (sources.source_of(i) == SourceKind::rule && (in_lists || listed.doubts_about(i))) {
      report.add("PERSO_P_07", Subject::staff(i), origin);
      continue;
    }
    report_account(accounts.emplace_back(make_account(sources, i)), sources, origin, report);
  }
  report_platform(platform, sources, accounts, report);
  return accounts;
}

}  // namespace passation
