#include "account/account.hpp"

#include <utility>

#include "account/login.hpp"
#include "account/password.hpp"
#include "account/person.hpp"
#include "account/phrases.hpp"
#include "base/error.hpp"

namespace passation {
namespace {

const AudienceRules& rules_for(const Platform& platform, Audience audience) {
  const auto found = platform.audiences.find(audience);
  if (found == platform.audiences.end())
    throw Error(say(phrase::platform_without_students, platform.key), "", say(phrase::platform_without_students_hint));
  return found->second;
}

bool needs_birth_date(const AudienceRules& audience_rules) {
  return needs_birth_date(audience_rules.login) || !audience_rules.password.birth_date_format.empty();
}

/// For each student, whether he gets an account; who lacks a birth date that the rules need is rejected here.
std::vector<bool> students_with_account(const Roster& roster, const AudienceRules& audience_rules, Date day,
                                        Report& report) {
  std::vector<bool> wanted = report.rejected_students(roster.students.size());
  wanted.flip();
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    const Student& student = roster.students[i];
    if (has_left(student, day)) wanted[i] = false;
    if (!wanted[i] || student.birth_date || !needs_birth_date(audience_rules)) continue;
    report.add("DNAIS_P_01", Subject::student(i), student.origin);
    wanted[i] = false;
  }
  return wanted;
}

Account make_account(Audience audience, std::size_t person, const Login& login, const std::optional<Date>& birth_date,
                     const AudienceRules& audience_rules) {
  Account account{.audience = audience,
                  .person = person,
                  .login = login.text,
                  .secret = {},
                  .login_groups = login_groups(login, audience_rules.login),
                  .secret_groups = {}};
  if (const std::string& format = audience_rules.password.birth_date_format; !format.empty()) {
    account.secret = birth_date_password(*birth_date, format);
    account.secret_groups = birth_date_groups(format);
  }
  return account;
}

void report_platform(const Platform& platform, const AudienceRules& audience_rules, Report& report) {
  if (!platform.logins_are_ours) report.add("IDENT_P_01", {}, {});
  if (audience_rules.password.birth_date_format.empty()) {
    report.add("MDPAS_P_02", {}, {});
  } else if (!audience_rules.forces_change) {
    report.add("MDPAS_P_01", {}, {});
  }
}

}  // namespace

std::vector<Account> make_student_accounts(const Roster& roster, const Platform& platform, const Key& key, Date day,
                                           Report& report) {
  const AudienceRules& audience_rules = rules_for(platform, Audience::student);
  const std::vector<bool> wanted = students_with_account(roster, audience_rules, day, report);

  std::vector<PersonFacts> people;
  people.reserve(roster.students.size());
  for (const Student& student : roster.students) people.push_back(facts_of(student));
  const LoginScope scope{.uai = roster.school.uai, .platform = platform.key, .audience = Audience::student, .key = key};
  const std::vector<Login> logins = derive_logins(people, audience_rules.login, scope);

  std::vector<Account> accounts;
  accounts.reserve(people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    if (!wanted[i]) continue;
    if (logins[i].fallback) report.add("IDENT_P_02", Subject::student(i), roster.students[i].origin, {logins[i].text});
    accounts.push_back(make_account(Audience::student, i, logins[i], people[i].birth_date, audience_rules));
  }
  if (!accounts.empty()) report_platform(platform, audience_rules, report);
  return accounts;
}

}  // namespace passation
