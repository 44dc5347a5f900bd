#pragma once

#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "ledger/registry.hpp"

namespace passation {

struct SheetsRequest {
  RegistryChoice registry;
  int number = 0;      ///< in the list; 0: a new one
  int next_label = 0;  ///< 0: not said
  bool drop = false;
  std::string stock = "avery-7160";  ///< of a new one
  bool yes = false;                  ///< though the day is before the last import
};

struct SheetsResult {
  std::vector<StartedSheet> started;  ///< the latest first, after the change
};

/// Lists the started sheets, after a change of one of them, or with one more. @throws Error when there is no such sheet
SheetsResult sheets(const SheetsRequest& request, const Environment& environment);

}  // namespace passation
