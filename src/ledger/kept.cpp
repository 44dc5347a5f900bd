#include "ledger/kept.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/phrases.hpp"

namespace passation {
namespace {

using Logins = std::vector<GivenLogin>;
using OfPerson = std::unordered_map<PersonId, std::vector<const KnownAccount*>>;

OfPerson accounts_by_person(const Known& known, const std::string& platform) {
  OfPerson accounts;
  for (const KnownAccount& a : known.accounts)
    if (a.platform == platform) accounts[a.person].push_back(&a);
  return accounts;
}

const GivenLogin* with_label(const Logins& logins, const std::string& label) {
  const auto found = std::find_if(logins.begin(), logins.end(), [&](const GivenLogin& l) { return l.label == label; });
  return found == logins.end() ? nullptr : &*found;
}

/// A password that nobody knew yet may be learned, but not the one that was reset: such a list is too old.
void learn_secrets(Logins& kept, const Logins& given, const std::vector<const KnownAccount*>& accounts) {
  for (std::size_t i = 0; i < kept.size(); ++i) {
    GivenLogin& k = kept[i];
    const GivenLogin* g = with_label(given, k.label);
    if (!g || g->login != k.login || !k.secret->empty() || !g->secret || g->secret == accounts[i]->former) continue;
    k.secret = g->secret;
    k.kind = g->kind;
  }
}

/// An open account has no password to tell, and a list may have no column for it: neither speaks against what is kept.
bool disagree(const GivenLogin& kept, const GivenLogin& given) {
  return kept.login != given.login || (given.secret && !given.secret->empty() && given.secret != kept.secret);
}

bool disagree(const Logins& kept, const Logins& given) {
  bool met = false;
  for (const GivenLogin& k : kept)
    if (const GivenLogin* g = with_label(given, k.label)) {
      if (disagree(k, *g)) return true;
      met = true;
    }
  return !met;
}

std::string question_id(const std::string& platform, PersonId person, const Logins& kept, const Logins& given) {
  std::string all = fmt::format("list\n{}\n{}\n", platform, person);
  for (const Logins* logins : {&kept, &given})
    for (const GivenLogin& l : *logins) all += l.label + '\n' + l.login + '\n' + l.secret.value_or("") + '\n';
  return readable_code(plain_hash(all), 6);
}

std::string forecast_id(const std::string& platform) {
  return readable_code(plain_hash("forecast\n" + platform), 6);
}

}  // namespace

Kept keep_accounts(const Roster& roster, Subject::Kind kind, std::span<const PersonId> person_of, const Known& known,
                   const std::string& platform, std::span<const Logins> given,
                   const std::map<std::string, std::string>& answers, Report& report) {
  const OfPerson accounts = accounts_by_person(known, platform);
  std::unordered_map<std::string, PersonId> owner;
  for (const auto& [person, list] : accounts)
    for (const KnownAccount* a : list) owner.emplace(to_lower(a->login), person);

  Kept kept;
  kept.accounts.of_person.resize(person_of.size());
  kept.accounts.in_doubt.resize(person_of.size());
  for (const auto& [login, person] : owner) kept.accounts.taken.push_back(login);
  for (std::size_t i = 0; i < person_of.size(); ++i) {
    const Subject subject = Subject::of(kind, i);
    const Origin& origin = kind == Subject::Kind::student ? roster.students[i].origin : roster.staff[i].origin;
    const auto of_another = std::find_if(given[i].begin(), given[i].end(), [&](const GivenLogin& g) {
      const auto other = owner.find(to_lower(g.login));
      return other != owner.end() && other->second != person_of[i];
    });
    if (of_another != given[i].end()) {
      report.add("REGIS_P_03", subject, origin, {of_another->login});
      continue;
    }
    const auto found = accounts.find(person_of[i]);
    if (person_of[i] == 0 || found == accounts.end()) continue;
    KeptAccounts::Logins& mine = kept.accounts.of_person[i];
    for (const KnownAccount* a : found->second) mine.logins.push_back({a->test, a->login, a->secret, a->secret_kind});
    const AccountSource source = found->second.front()->source;
    mine.by_rule = source != AccountSource::list;
    if (given[i].empty()) continue;
    learn_secrets(mine.logins, given[i], found->second);
    if (!disagree(mine.logins, given[i])) {
      for (const GivenLogin& g : given[i])
        if (!with_label(mine.logins, g.label) && g.secret) mine.logins.push_back(g);
      continue;
    }
    const std::string id = source == AccountSource::forecast
                               ? forecast_id(platform)
                               : question_id(platform, person_of[i], mine.logins, given[i]);
    const auto answer = answers.find(id);
    if (answer == answers.end()) {
      kept.accounts.in_doubt[i] = true;
      kept.questions.push_back({id, subject});
      report.add("REGIS_P_02", subject, origin, {id});
      continue;
    }
    if (answer->second != "keep" && answer->second != "new")
      throw Error(say(phrase::answer_bad, answer->second, id), "--answer", say(phrase::answer_bad_hint, "keep, new"));
    kept.answered.insert(id);
    if (answer->second == "new") mine = {};
  }
  return kept;
}

AccountChanges account_changes(std::span<const Account> accounts, std::span<const PersonId> persons, const Known& known,
                               const Platform& platform, const KeptAccounts& kept, std::span<const Logins> given) {
  const OfPerson before = accounts_by_person(known, platform.key);
  AccountChanges changes;
  for (const Account& a : accounts) {
    const PersonId person = persons[a.person];
    if (person == 0) continue;
    const auto found = before.find(person);
    std::vector<const KnownAccount*> old = found == before.end() ? std::vector<const KnownAccount*>{} : found->second;
    const auto take = [&](const std::string& test, const std::string& login, const std::string& secret,
                          SecretKind kind) {
      const auto same = std::find_if(old.begin(), old.end(), [&](const KnownAccount* k) { return k->test == test; });
      KnownAccount now{person, platform.key, test, login, secret, kind, AccountSource::rule};
      if (same != old.end()) {
        const KnownAccount* known_one = *same;
        now.source = known_one->source;
        now.former = known_one->former;
        old.erase(same);
        if (now == *known_one) return;
        if (now.login != known_one->login) changes.retired.push_back(*known_one);
      }
      now.source = !given[a.person].empty()   ? AccountSource::list
                   : platform.logins_are_ours ? AccountSource::rule
                                              : AccountSource::forecast;
      changes.saved.push_back(std::move(now));
    };
    take(a.label, a.login, a.secret, a.secret_kind);
    if (a.second) take(a.second->label, a.second->login, a.second->secret, a.second->secret_kind);
    if (!kept.of_person[a.person].logins.empty()) continue;
    for (const KnownAccount* k : old) changes.retired.push_back(*k);  // the list has taken their place
  }
  return changes;
}

}  // namespace passation
