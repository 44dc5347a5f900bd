// New passwords for accounts that are there already: lost, or leaked. Logins stay.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "account/password.hpp"
#include "app/care_phrases.hpp"
#include "app/catalog.hpp"
#include "app/phrases.hpp"
#include "app/registry_access.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"

namespace passation {
namespace {

/// Why an account keeps its password, and what can be done.
struct Reason {
  const Phrase& what;
  const Phrase& hint;
};

constexpr Reason no_rules{phrase::reset_no_rules, phrase::reset_no_rules_hint};
constexpr Reason theirs{phrase::reset_theirs, phrase::reset_theirs_hint};
constexpr Reason never_random{phrase::reset_never_random, phrase::reset_theirs_hint};
constexpr Reason doubted{phrase::reset_doubted, phrase::reset_doubted_hint};
constexpr Reason no_birth_date{phrase::reset_no_birth_date, phrase::reset_no_birth_date_hint};

struct Resets {
  struct Reset {
    const KnownPerson* person = nullptr;
    KnownAccount account;
    PasswordRule rule;
  };
  struct LeftOut {
    const KnownPerson* person = nullptr;
    const Reason* why = nullptr;
  };
  std::vector<Reset> resets;
  std::vector<LeftOut> left_out;
};

void require_one_choice(const ResetOptions& options) {
  const int choices =
      (options.person.empty() ? 0 : 1) + (options.divisions.empty() ? 0 : 1) + (options.all || options.staff ? 1 : 0);
  if (choices != 1) throw Error(say(phrase::reset_whom), "", say(phrase::reset_whom_hint));
}

/// The one of PERSON, or the pupils of divisions; or all pupils, all staff, with those who have left: they come back
/// with what is theirs.
People people_to_reset(const ResetOptions& options, const Known& known) {
  if (!options.person.empty()) return people_asked(known, options.person, options.divisions);
  People people;
  if (!options.divisions.empty()) people = people_asked(known, options.person, options.divisions);
  std::erase_if(people, [](const auto& p) { return p.second->person.audience != Audience::student; });
  for (const KnownPerson& k : known.people)
    if ((options.all && k.person.audience == Audience::student) ||
        (options.staff && k.person.audience == Audience::staff))
      people[k.id] = &k;
  return people;
}

/// What the account's password gives way to, or why it cannot. Without a word in the platform's file nobody here knows
/// what becomes of a password that the platform set; one that it draws it must have drawn already.
std::pair<PasswordRule, const Reason*> rule_for(bool random, const Platform& platform, const KnownPerson& k,
                                                const KnownAccount& account) {
  const auto found = platform.audiences.find(k.person.audience);
  if (found == platform.audiences.end()) return {{}, &no_rules};
  const AudienceRules& rule_set = found->second;
  const PasswordRule& rule = reset_rule(rule_set);
  if (random) {
    const bool typed_in = rule.random || rule_set.password.random;
    if (!platform.logins_are_ours && !typed_in) return {{}, &never_random};
    return {{{}, random_rule(rule_set)}, nullptr};
  }
  const bool set_there = !platform.logins_are_ours || account.source == AccountSource::list;
  if (set_there && !rule_set.reset && !rule.given_by_platform()) return {{}, &theirs};
  if (!rule.birth_date_format.empty() && !k.person.birth_date) return {{}, &no_birth_date};
  return {rule, nullptr};
}

Resets plan_resets(const ResetOptions& options, const Platform& platform, const Known& known) {
  const People people = people_to_reset(options, known);
  std::set<PersonId> in_doubt;
  for (const KnownDoubt& d : known.doubts)
    if (d.platform == platform.key) in_doubt.insert(d.person);
  Resets plan;
  for (const KnownAccount& account : known.accounts) {
    const auto person = people.find(account.person);
    if (account.platform != platform.key || person == people.end()) continue;
    auto [rule, why_not] = rule_for(options.random, platform, *person->second, account);
    if (in_doubt.contains(account.person)) why_not = &doubted;
    if (!why_not)
      plan.resets.push_back({person->second, account, std::move(rule)});
    else if (plan.left_out.empty() || plan.left_out.back().person != person->second)
      plan.left_out.push_back({person->second, why_not});
  }
  return plan;
}

/// What is still to be done where the platform is.
const Phrase& rest(const Platform& platform, const PasswordRule& rule) {
  if (rule.given_by_platform()) return phrase::reset_then_list;
  if (platform.logins_are_ours) return phrase::reset_then_load;
  return rule.random ? phrase::reset_then_type : phrase::reset_then_there;
}

/// Several people, or passwords that nobody here can bring back.
bool needs_yes(const Resets& plan) {
  return std::any_of(plan.resets.begin(), plan.resets.end(), [&](const Resets::Reset& r) {
    return r.person != plan.resets.front().person || r.rule.given_by_platform();
  });
}

/// The new passwords. Who had one for two tests has one again.
std::vector<KnownAccount> renewed(const Resets& plan) {
  std::map<std::pair<PersonId, std::string>, std::string> drawn;
  std::vector<KnownAccount> accounts;
  for (const Resets::Reset& r : plan.resets) {
    KnownAccount& account = accounts.emplace_back(r.account);
    std::string& secret = drawn[{account.person, account.secret}];
    if (secret.empty()) secret = new_password(r.rule, r.person->person.birth_date, draw_secret);
    account.secret = secret;
    account.secret_kind = SecretKind::password;
  }
  return accounts;
}

/// One line for each kind of people and of password, with their number; who it is where it is one.
std::string lines_of(const Platform& platform, const Resets& plan, Lang lang) {
  std::vector<std::pair<Message, std::size_t>> counts;
  std::vector<const Phrase*> todo;
  for (const Resets::Reset& r : plan.resets) {
    const Message what = describe(r.rule);
    const auto line = std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == what; });
    if (line == counts.end())
      counts.emplace_back(what, 1);
    else
      ++line->second;
    const Phrase* then = &rest(platform, r.rule);
    if (std::find(todo.begin(), todo.end(), then) == todo.end()) todo.push_back(then);
  }
  std::string text;
  const KnownPerson* first = plan.resets.front().person;
  const bool one = std::all_of(plan.resets.begin(), plan.resets.end(), [&](auto& r) { return r.person == first; });
  for (const auto& [what, count] : counts)
    text += "  " + (one ? describe(first->person) : say(phrase::reset_count, count).in(lang)) + " – " + what.in(lang) +
            "\n";
  for (const Resets::LeftOut& l : plan.left_out)
    text += "  " + say(phrase::reset_left_out, describe(l.person->person)).in(lang) + say(l.why->what).in(lang) + "\n";
  for (const Phrase* then : todo) text += say(*then).in(lang) + "\n";
  return text;
}

std::string labels_of(const Resets& plan, const std::vector<KnownAccount>& accounts, Lang lang) {
  std::size_t changed = 0;
  for (std::size_t i = 0; i < accounts.size(); ++i) changed += accounts[i].secret != plan.resets[i].account.secret;
  std::string text;
  if (changed > 0) text += say(phrase::reset_labels, changed).in(lang) + "\n";
  if (changed < accounts.size()) text += say(phrase::reset_same, accounts.size() - changed).in(lang) + "\n";
  return text;
}

}  // namespace

Answer carry_out(const RegistryJob& job, const ResetOptions& options, Lang lang) {
  require_one_choice(options);
  Registry registry = open_registry(job, "reset");
  const Known known = registry.load();
  const Platform platform = Catalog(find_data_folder()).platform(platform_asked(options.platform, known, registry));
  const Resets plan = plan_resets(options, platform, known);
  if (plan.resets.empty() && plan.left_out.empty())
    throw Error(say(phrase::no_accounts, platform.key), "", say(phrase::reset_nobody_hint));
  if (plan.resets.empty()) throw Error(say(plan.left_out.front().why->what), "", say(plan.left_out.front().why->hint));
  if (needs_yes(plan) && !options.yes)
    return {say(phrase::reset_would, platform.key).in(lang) + "\n" + lines_of(platform, plan, lang) +
                say(phrase::reset_unsure).in(lang) + "\n",
            2};
  const std::vector<KnownAccount> accounts = renewed(plan);
  const auto text = [&](Lang l) {
    return say(phrase::reset_done, platform.key).in(l) + "\n" + lines_of(platform, plan, l) +
           labels_of(plan, accounts, l);
  };
  registry.begin();
  registry.save_exchange({moment_text(job.moment), "reset", "", 0, 0, 0, 0, ""});
  registry.reset(accounts);
  registry.save_report(text(Lang::fr));
  registry.commit();
  return {text(lang), plan.left_out.empty() ? 0 : 3};
}

}  // namespace passation
