#include "ledger/reset_plan.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <variant>

namespace passation {
namespace {

/// What the account's password gives way to, or why it cannot. Without a word in the platform's file nobody here knows
/// what becomes of a password that the platform set; one that it draws it must have drawn already.
std::variant<PasswordRule, NoReset> rule_for(bool random, const Platform& platform, const Person& person,
                                             AccountSource source) {
  const auto found = platform.audiences.find(person.audience);
  if (found == platform.audiences.end()) return NoReset::no_rules;
  const AudienceRules& rule_set = found->second;
  const PasswordRule& rule = reset_rule(rule_set);
  if (random) {
    const bool typed_in = rule.random || rule_set.password.random;
    if (!platform.logins_are_ours && !typed_in) return NoReset::never_random;
    return PasswordRule{{}, random_rule(rule_set)};
  }
  const bool set_there = !platform.logins_are_ours || source == AccountSource::list;
  if (set_there && !rule_set.reset && !rule.given_by_platform()) return NoReset::theirs;
  if (!rule.birth_date_format.empty() && !person.birth_date) return NoReset::no_birth_date;
  return rule;
}

AfterReset what_remains(const Platform& platform, const PasswordRule& rule) {
  if (rule.given_by_platform()) return AfterReset::list;
  if (platform.logins_are_ours) return AfterReset::load;
  return rule.random ? AfterReset::type : AfterReset::reset;
}

}  // namespace

People people_to_reset(const ResetScope& scope, const Known& known) {
  if (!scope.people.empty()) return people_asked(known, scope.people, {});
  People people;
  if (!scope.divisions.empty()) people = people_asked(known, {}, scope.divisions);
  std::erase_if(people, [](const auto& p) { return p.second->person.audience != Audience::student; });
  for (const KnownPerson& k : known.people)
    if ((scope.all && k.person.audience == Audience::student) || (scope.staff && k.person.audience == Audience::staff))
      people[k.id] = &k;
  return people;
}

ResetPlan plan_resets(const People& people, bool random, const Platform& platform, const Known& known) {
  std::set<PersonId> in_doubt;
  for (const KnownDoubt& d : known.doubts)
    if (d.platform == platform.key) in_doubt.insert(d.person);
  ResetPlan plan{platform.key, {}, {}};
  for (const KnownAccount& account : known.accounts) {
    const auto found = people.find(account.person);
    if (account.platform != platform.key || found == people.end()) continue;
    const KnownPerson& k = *found->second;
    auto outcome = rule_for(random, platform, k.person, account.source);
    if (in_doubt.contains(k.id)) outcome = NoReset::in_doubt;
    if (const NoReset* why = std::get_if<NoReset>(&outcome)) {
      if (plan.left_out.empty() || plan.left_out.back().person.id != k.id) plan.left_out.push_back({k, *why});
      continue;
    }
    PasswordRule& rule = std::get<PasswordRule>(outcome);
    const AfterReset then = what_remains(platform, rule);
    plan.resets.push_back({k, account, std::move(rule), then});
  }
  return plan;
}

bool needs_yes(const ResetPlan& plan) {
  return std::any_of(plan.resets.begin(), plan.resets.end(), [&](const PlannedReset& r) {
    return r.person.id != plan.resets.front().person.id || r.rule.given_by_platform();
  });
}

std::vector<KnownAccount> renewed(const ResetPlan& plan, const DrawSecret& draw) {
  std::map<std::pair<PersonId, std::string>, std::string> drawn;
  std::vector<KnownAccount> accounts;
  for (const PlannedReset& r : plan.resets) {
    KnownAccount& account = accounts.emplace_back(r.account);
    std::string& secret = drawn[{account.person, account.secret}];
    if (secret.empty()) secret = new_password(r.rule, r.person.person.birth_date, draw);
    account.secret = secret;
    account.secret_kind = SecretKind::password;
  }
  return accounts;
}

ResetCounts count_resets(const ResetPlan& plan, const std::vector<KnownAccount>& renewed) {
  ResetCounts counts;
  for (std::size_t i = 0; i < renewed.size(); ++i)
    ++(renewed[i].secret != plan.resets[i].account.secret ? counts.replaced : counts.same);
  return counts;
}

}  // namespace passation
