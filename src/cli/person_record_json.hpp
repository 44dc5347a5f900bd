#pragma once
// What the registry keeps of one person, for programs.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "ledger/person_record.hpp"
#include "report/json_value.hpp"

namespace passation {

JsonValue accounts_json(const PersonRecord& record);  ///< without the secrets
JsonValue doubts_json(const PersonRecord& record);
JsonValue labels_json(const PersonRecord& record);
JsonValue events_json(const PersonRecord& record);

/// "a.csv, b.csv", as the registry keeps names of files, one by one.
std::vector<std::string> file_names(const std::string& kept);
JsonValue date_json(const std::optional<Date>& date);  ///< null: not known

}  // namespace passation
