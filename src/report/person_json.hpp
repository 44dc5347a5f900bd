#pragma once

#include <string>

#include "ledger/person.hpp"
#include "report/json_value.hpp"

namespace passation {

/// Somebody whom the registry knows, for programs.
JsonValue person_json(const KnownPerson& person);

/// "2026-09-14 08:30", as the registry keeps it, as "2026-09-14T08:30"; null for an empty text.
JsonValue moment_json(const std::string& kept);

}  // namespace passation
