#include "action/operations.hpp"

namespace passation {

OperationsResult operations(const OperationsRequest& request, const Environment& environment) {
  Registry registry = open_registry(request.registry, environment, "operations");
  OperationsResult result;
  for (const auto& [operation, platform] : registry.operations())
    result.operations.push_back({operation, platform, registry.choices(operation)});
  return result;
}

}  // namespace passation
