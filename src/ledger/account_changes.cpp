#include <algorithm>
#include <utility>

#include "ledger/keep_accounts.hpp"

namespace passation {

AccountChanges account_changes(std::span<const Account> accounts, std::span<const PersonId> persons, const Known& known,
                               const Platform& platform, const ExistingAccounts& kept, const Listed& listed) {
  const AccountsByPerson before = accounts_by_person(known, platform.key);
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
        const bool confirmed = known_one->source == AccountSource::forecast && !listed.given_to(a.person).empty();
        now.source = confirmed ? AccountSource::list : known_one->source;
        now.former = known_one->former;
        old.erase(same);
        if (now == *known_one) return;
        if (now.login != known_one->login) changes.retired.push_back(*known_one);
      }
      now.source = !listed.given_to(a.person).empty() ? AccountSource::list
                   : platform.logins_are_ours         ? AccountSource::rule
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
