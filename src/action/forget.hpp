#pragma once

#include <cstddef>
#include <string>

#include "action/environment.hpp"
#include "action/registry_access.hpp"

namespace passation {

struct ForgetRequest {
  RegistryChoice registry;
  std::string person;
  bool yes = false;  ///< erase
};

/// What is erased beside the person.
struct ForgetResult {
  std::size_t accounts = 0, labels = 0, events = 0;
  std::size_t reports = 0;  ///< kept ones that may name the person
  std::size_t copies = 0;   ///< of the registry
};

/// What forget() would erase; `yes` counts for nothing. @throws Error where the person is active
ForgetResult plan_forget(const ForgetRequest& request, const Environment& environment);

/// Erases at once what a purge would erase later, kept reports that name the person and all copies of the registry with
/// it (RGPD, art. 17). Only of somebody who is deactivated: the next import would bring anybody else back under another
/// login.
/// @throws Error where the person is active, or `yes` is missing
ForgetResult forget(const ForgetRequest& request, const Environment& environment);

}  // namespace passation
