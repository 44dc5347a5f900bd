#pragma once
// Which key a registry is sealed with, and what its keys are. A part of the registry; nothing else needs it.

#include <string>
#include <string_view>

#include "base/database.hpp"
#include "base/secret.hpp"

namespace passation {

std::string login_check(const Key& key);                         ///< says which login key it is
std::string seal_check(const Key& key, const std::string& uai);  ///< opens with the seal key alone
bool fits(Database& database, const Key& key);                   ///< whether the registry was sealed with the key
std::string uai_in(Database& database);

/// A key of the registry for one purpose, from the login key, which never rotates.
Hash derived_key(const Key& key, std::string_view purpose, std::string_view uai);

}  // namespace passation
