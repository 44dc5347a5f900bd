#include "account/account.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "account/build.hpp"
#include "account/given.hpp"
#include "account/login.hpp"
#include "account/person.hpp"
#include "account/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

const AudienceRules& rules_for(const Platform& platform, Audience audience) {
  const auto found = platform.audiences.find(audience);
  if (found == platform.audiences.end())
    throw Error(say(phrase::platform_without_students, platform.key), "", say(phrase::platform_without_students_hint));
  return found->second;
}

/// For each student, whether he gets an account; who lacks a birth date that the rules need is rejected here.
std::vector<bool> students_with_account(const Roster& roster, Date day, const AccountSources& sources, Report& report) {
  std::vector<bool> wanted = report.rejected(Subject::Kind::student, roster.students.size());
  wanted.flip();
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    if (has_left(roster.students[i], day) || sources.is_in_doubt(i)) wanted[i] = false;
    if (!wanted[i] || !sources.lacks_birth_date(i)) continue;
    report.add("DNAIS_P_01", Subject::student(i), roster.students[i].origin);
    wanted[i] = false;
  }
  return wanted;
}

/// Whether a list has an account of the pupil, this one or an earlier one.
bool is_from_list(std::size_t student, const AccountSources& sources) {
  return !sources.listed.given_to(student).empty() || sources.source_of(student) == SourceKind::kept_from_list;
}

/// Who is in no list, this one or an earlier one, gets nothing: a forecast beside real logins, also one that was given
/// before there was any list, would be taken for one, and may be a namesake's. A
/// division of which the lists have nobody was not exported, and is said once.
void leave_out_the_unlisted(const Roster& roster, const AccountSources& sources, std::vector<bool>& wanted,
                            Report& report) {
  std::set<std::string_view> here;
  std::map<std::string_view, std::size_t> not_here;
  const auto is_here = [&](std::size_t i) { return is_from_list(i, sources); };
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (is_here(i) || sources.listed.doubts_about(i))
      here.insert(roster.students[i].division);
    else if (wanted[i])
      ++not_here[roster.students[i].division];
  }
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const Student& student = roster.students[i];
    if (!wanted[i] || is_here(i)) continue;
    wanted[i] = false;
    if (here.contains(student.division)) report.add("IDENT_P_03", Subject::student(i), student.origin);
  }
  for (const auto& [division, students] : not_here)
    if (!here.contains(division)) report.add("IDENT_P_09", {}, {}, {std::string(division), std::to_string(students)});
}

/// Whose account is in the lists, but cannot be given, gets no other one: the platform has it.
void leave_out_the_doubtful(const Roster& roster, const AccountSources& sources, std::vector<bool>& wanted,
                            Report& report) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!wanted[i] || !sources.listed.doubts_about(i) || sources.keeps(i)) continue;
    wanted[i] = false;
    report.add("IDENT_P_03", Subject::student(i), roster.students[i].origin);
  }
}

/// What is to be said of somebody who keeps what was made here.
void report_kept(const Account& account, const PersonFacts& person, const AudienceRules& audience_rules, bool listed,
                 Subject subject, const Origin& origin, Report& report) {
  if (listed) report.add("IDENT_P_15", subject, origin);
  if (!is_readable(person, audience_rules.login)) report.add("IDENT_P_02", subject, origin, {account.login});
  if (has_former_birth_date(account, person.birth_date, audience_rules)) report.add("MDPAS_P_04", subject, origin);
}

/// What is odd about one pupil's logins from a list.
void report_given(const GivenLogins& given, Subject subject, const Origin& origin, Report& report) {
  const auto any = [&](auto holds) {
    return std::any_of(given.begin(), given.end(), [&](const GivenLogin& g) { return g.secret && holds(*g.secret); });
  };
  if (any([](const std::string& secret) { return secret.empty(); })) report.add("IDENT_P_14", subject, origin);
  if (any([](const std::string& secret) { return trimmed(secret) != secret; }))
    report.add("MDPAS_P_03", subject, origin);
}

/// The first pupil with more logins than a label shows stands for all: lists have columns.
void report_further_logins(const Listed& listed, Report& report) {
  for (const GivenLogins& logins : listed.given) {
    if (logins.size() <= 2) continue;
    report.add("IDENT_P_11", {}, {}, {std::to_string(logins.size()), logins[0].label + ", " + logins[1].label});
    return;
  }
}

/// What is to be said of one pupil's account.
void report_account(const Account& account, const AccountSources& sources, const Origin& origin, Report& report) {
  const std::size_t i = account.person;
  const Subject subject = Subject::student(i);
  const GivenLogins& given = sources.listed.given_to(i);
  switch (sources.source_of(i)) {
    case SourceKind::kept_by_rule:
      report_kept(account, sources.people[i], sources.rules, sources.listed.read && given.empty(), subject, origin,
                  report);
      break;
    case SourceKind::kept_from_list: report_given(sources.kept.of_person[i].logins, subject, origin, report); break;
    case SourceKind::list: report_given(given, subject, origin, report); break;
    case SourceKind::rule:
      if (sources.listed.read) report.add("IDENT_P_15", subject, origin);
      if (sources.logins[i].fallback) report.add("IDENT_P_02", subject, origin, {account.login});
      break;
  }
}

/// Where the passwords of these accounts come from.
void report_platform(const Platform& platform, const AccountSources& sources, const std::vector<Account>& accounts,
                     Report& report) {
  const auto from_list = [&](const Account& a) { return is_from_list(a.person, sources); };
  const auto from_rule = [&](const Account& a) {
    if (sources.keeps(a.person)) return sources.kept.of_person[a.person].by_rule;
    const GivenLogins& given = sources.listed.given_to(a.person);
    return given.empty() || !given.front().secret;
  };
  if (!platform.logins_are_ours && std::none_of(accounts.begin(), accounts.end(), from_list))
    report.add("IDENT_P_01", {}, {});
  const auto any_from_rule = [&](auto holds) {
    return std::any_of(accounts.begin(), accounts.end(),
                       [&](const Account& a) { return from_rule(a) && holds(a.secret); });
  };
  if (any_from_rule([](const std::string& secret) { return secret.empty(); })) report.add("MDPAS_P_02", {}, {});
  if (!sources.rules.forces_change &&
      any_from_rule([&](const std::string& secret) { return is_birth_date(secret, sources.rules); }))
    report.add("MDPAS_P_01", {}, {});
}

}  // namespace

std::vector<Account> make_student_accounts(const Roster& roster, const Platform& platform, const Key& key, Date day,
                                           Report& report, const Listed& lists, const ExistingAccounts& kept,
                                           const DrawSecret& draw) {
  const AudienceRules& audience_rules = rules_for(platform, Audience::student);
  const std::optional<Listed> by_rule = left_to_the_rule(lists, audience_rules);
  const Listed& listed = by_rule ? *by_rule : lists;
  AccountSources sources{
      .audience = Audience::student, .rules = audience_rules, .listed = listed, .kept = kept, .draw = draw};
  sources.people.reserve(roster.students.size());
  for (const Student& student : roster.students) sources.people.push_back(facts_of(student));
  sources.logins = derive_new_logins(sources, roster.school.uai, platform, key);

  report_doubts(roster, Subject::Kind::student, listed, report);
  std::vector<bool> wanted = students_with_account(roster, day, sources, report);
  if ((listed.read || any_from_list(kept)) && !platform.logins_are_ours)
    leave_out_the_unlisted(roster, sources, wanted, report);
  leave_out_the_doubtful(roster, sources, wanted, report);
  report_further_logins(listed, report);

  std::vector<Account> accounts;
  accounts.reserve(roster.students.size());
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    if (!wanted[i]) continue;
    Account& account = accounts.emplace_back(make_account(sources, i));
    account.provisional = !platform.logins_are_ours && !is_from_list(i, sources);
    report_account(account, sources, roster.students[i].origin, report);
  }
  if (!accounts.empty()) report_platform(platform, sources, accounts, report);
  return accounts;
}

}  // namespace passation
