#pragma once

#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "ledger/choices.hpp"

namespace passation {

struct OperationsRequest {
  RegistryChoice registry;
};

/// What labels were printed for, and how they were printed last.
struct KnownOperation {
  std::string operation, platform;
  OperationChoices choices;
};

struct OperationsResult {
  std::vector<KnownOperation> operations;  ///< the one of the latest labels first
};

/// @throws Error when there is no registry
OperationsResult operations(const OperationsRequest& request, const Environment& environment);

}  // namespace passation
