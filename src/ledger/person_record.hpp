#pragma once

#include <string>
#include <vector>

#include "ledger/registry.hpp"

namespace passation {

/// An account without its secrets, unless they were asked for.
struct AccountRecord {
  std::string platform;  ///< its key
  std::string test;      ///< empty: the only one
  std::string login;
  SecretKind secret_kind = SecretKind::password;
  bool has_secret = false, has_former = false;  ///< the registry keeps them
  std::string secret = {}, former = {};         ///< empty: not kept, or not asked for
};

/// What the registry keeps of one person.
struct PersonRecord {
  KnownPerson person;
  std::vector<Event> events;            ///< the first one first
  std::vector<AccountRecord> accounts;  ///< as the registry has them
  std::vector<KnownDoubt> doubts;       ///< by platform
  std::vector<PrintedLabel> labels;     ///< as they were printed
};

/// @param secrets take them along
PersonRecord record_of(const KnownPerson& person, const Known& known, Registry& registry, bool secrets = false);

}  // namespace passation
