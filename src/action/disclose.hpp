#pragma once

#include <string>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "report/disclosure.hpp"

namespace passation {

struct DiscloseRequest {
  RegistryChoice registry;
  std::string person;
  bool secrets = false;  ///< take them along
};

/// All that is known of one person (RGPD, art. 15). @throws Error when nobody is meant, or several may be
Disclosure disclose(const DiscloseRequest& request, const Environment& environment);

}  // namespace passation
