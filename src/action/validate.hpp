#pragma once

#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"

namespace passation {

struct ValidateRequest {
  RegistryChoice registry = {};
  std::vector<std::string> divisions = {};  ///< patterns
  bool all = false;
  bool yes = false;  ///< though the day is before the last import
};

struct ValidateResult {
  std::vector<std::string> validated, validated_before;  ///< of the divisions asked for, in natural order
};

/// Somebody has looked at these divisions. @throws Error when none is asked for, or a pattern fits none
ValidateResult validate(const ValidateRequest& request, const Environment& environment);

}  // namespace passation
