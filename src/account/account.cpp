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
std::vector<bool> students_with_account(const Roster& roster, const AudienceRules& audience_rules, Date day,
                                        const Listed& listed, const KeptAccounts& kept, Report& report) {
  std::vector<bool> wanted = report.rejected(Subject::Kind::student, roster.students.size());
  wanted.flip();
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    const Student& student = roster.students[i];
    if (has_left(student, day) || (!kept.in_doubt.empty() && kept.in_doubt[i])) wanted[i] = false;
    if (!wanted[i] || student.birth_date || has_kept(kept, i) || !needs_birth_date(audience_rules, listed.given_to(i)))
      continue;
    report.add("DNAIS_P_01", Subject::student(i), student.origin);
    wanted[i] = false;
  }
  return wanted;
}

/// Who is in no list, this one or an earlier one, gets nothing: a forecast beside real logins, also one that was given
/// before there was any list, would be taken for one, and may be a namesake's. A
/// division of which the lists have nobody was not exported, and is said once.
void leave_out_the_unlisted(const Roster& roster, const Listed& listed, const KeptAccounts& kept,
                            std::vector<bool>& wanted, Report& report) {
  std::set<std::string_view> here;
  std::map<std::string_view, std::size_t> not_here;
  const auto is_here = [&](std::size_t i) {
    return !listed.given_to(i).empty() || (has_kept(kept, i) && !kept.of_person[i].by_rule);
  };
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (is_here(i) || listed.doubts_about(i))
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
void leave_out_the_doubtful(const Roster& roster, const Listed& listed, const KeptAccounts& kept,
                            std::vector<bool>& wanted, Report& report) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!wanted[i] || !listed.doubts_about(i) || has_kept(kept, i)) continue;
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

bool is_from_list(const Account& a, const Listed& listed, const KeptAccounts& kept) {
  return has_kept(kept, a.person) ? !kept.of_person[a.person].by_rule : !listed.given_to(a.person).empty();
}

/// Where the passwords of these accounts come from.
void report_platform(const Platform& platform, const AudienceRules& audience_rules,
                     const std::vector<Account>& accounts, const Listed& listed, const KeptAccounts& kept,
                     Report& report) {
  const auto from_list = [&](const Account& a) { return is_from_list(a, listed, kept); };
  const auto from_rule = [&](const Account& a) {
    return !from_list(a) || (!has_kept(kept, a.person) && !listed.given_to(a.person).front().secret);
  };
  if (!platform.logins_are_ours && std::none_of(accounts.begin(), accounts.end(), from_list))
    report.add("IDENT_P_01", {}, {});
  const auto any_from_rule = [&](auto holds) {
    return std::any_of(accounts.begin(), accounts.end(),
                       [&](const Account& a) { return from_rule(a) && holds(a.secret); });
  };
  if (any_from_rule([](const std::string& secret) { return secret.empty(); })) report.add("MDPAS_P_02", {}, {});
  if (!audience_rules.forces_change &&
      any_from_rule([&](const std::string& secret) { return is_birth_date(secret, audience_rules); }))
    report.add("MDPAS_P_01", {}, {});
}

}  // namespace

std::vector<Account> make_student_accounts(const Roster& roster, const Platform& platform, const Key& key, Date day,
                                           Report& report, const Listed& lists, const KeptAccounts& kept,
                                           const DrawSecret& draw) {
  const AudienceRules& audience_rules = rules_for(platform, Audience::student);
  const std::optional<Listed> by_rule = left_to_the_rule(lists, audience_rules);
  const Listed& listed = by_rule ? *by_rule : lists;
  report_doubts(roster, Subject::Kind::student, listed, report);
  std::vector<bool> wanted = students_with_account(roster, audience_rules, day, listed, kept, report);
  if ((listed.read || any_from_list(kept)) && !platform.logins_are_ours)
    leave_out_the_unlisted(roster, listed, kept, wanted, report);
  leave_out_the_doubtful(roster, listed, kept, wanted, report);
  report_further_logins(listed, report);

  std::vector<PersonFacts> people;
  people.reserve(roster.students.size());
  for (const Student& student : roster.students) people.push_back(facts_of(student));
  std::vector<std::string> taken = listed.logins;
  taken.insert(taken.end(), kept.taken.begin(), kept.taken.end());
  const LoginScope scope{.uai = roster.school.uai,
                         .platform = platform.key,
                         .audience = Audience::student,
                         .key = key,
                         .taken = taken,
                         .retired = kept.retired};
  const std::vector<Login> logins = derive_for_the_new(people, kept, audience_rules.login, scope);

  std::vector<Account> accounts;
  accounts.reserve(people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!wanted[i]) continue;
    const Subject subject = Subject::student(i);
    const Origin& origin = roster.students[i].origin;
    if (has_kept(kept, i)) {
      accounts.push_back(
          make_kept_account(Audience::student, i, kept.of_person[i], people[i].birth_date, audience_rules));
      if (kept.of_person[i].by_rule)
        report_kept(accounts.back(), people[i], audience_rules, listed.read && listed.given_to(i).empty(), subject,
                    origin, report);
      else
        report_given(kept.of_person[i].logins, subject, origin, report);
      continue;
    }
    if (const GivenLogins& given = listed.given_to(i); !given.empty()) {
      report_given(given, subject, origin, report);
      accounts.push_back(make_given_account(Audience::student, i, given, people[i].birth_date, audience_rules, draw));
      continue;
    }
    if (listed.read) report.add("IDENT_P_15", subject, origin);
    if (logins[i].fallback) report.add("IDENT_P_02", subject, origin, {logins[i].text});
    accounts.push_back(make_account(Audience::student, i, logins[i], people[i].birth_date, audience_rules, draw));
  }
  for (Account& a : accounts) a.provisional = !platform.logins_are_ours && !is_from_list(a, listed, kept);
  if (!accounts.empty()) report_platform(platform, audience_rules, accounts, listed, kept, report);
  return accounts;
}

}  // namespace passation
