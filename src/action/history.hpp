#pragma once

#include <optional>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "base/date.hpp"
#include "ledger/person_record.hpp"

namespace passation {

struct HistoryRequest {
  RegistryChoice registry;
  std::string subject;  ///< a day or a person; empty: the list of imports
};

struct HistoryResult {
  std::optional<Date> day;            ///< the one that was asked for
  std::vector<ImportRecord> imports;  ///< all or those of the day, the latest first; none where a person is asked for
  std::vector<PersonRecord> people;   ///< all whom the subject may mean
};

/// The imports as SIECLE lists them (Suivi des échanges, Historique), those of a day with their reports, or what
/// happened to a person. @throws Error when there is no import on that day, or nobody is meant
HistoryResult history(const HistoryRequest& request, const Environment& environment);

}  // namespace passation
