#pragma once

#include <filesystem>
#include <string>

#include "action/environment.hpp"
#include "action/requests.hpp"
#include "report/checked_school.hpp"

namespace passation {

struct SyncRequest {
  ImportRequest import;
  bool dry_run = false;  ///< plan and say, but change nothing
};

struct SyncResult {
  CheckedSchool checked;
  std::filesystem::path new_key;  ///< made by this action; else empty
};

/// Brings the registry up to date, and says what changes. Prints nothing. @throws Error when the work cannot go on;
/// then nothing has changed
SyncResult sync(SyncRequest request, const Environment& environment);

}  // namespace passation
