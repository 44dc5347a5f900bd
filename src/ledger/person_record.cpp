#include "ledger/person_record.hpp"

#include <algorithm>
#include <iterator>

namespace passation {

PersonRecord record_of(const KnownPerson& person, const Known& known, Registry& registry, bool secrets) {
  PersonRecord record;
  record.person = person;
  record.events = registry.events_of(person.id);
  for (const KnownAccount& a : known.accounts)
    if (a.person == person.id)
      record.accounts.push_back({a.platform, a.test, a.login, a.secret_kind, !a.secret.empty(), !a.former.empty(),
                                 secrets ? a.secret : "", secrets ? a.former : ""});
  std::copy_if(known.doubts.begin(), known.doubts.end(), std::back_inserter(record.doubts),
               [&](const KnownDoubt& d) { return d.person == person.id; });
  record.labels = registry.printed_labels(person.id);
  return record;
}

}  // namespace passation
