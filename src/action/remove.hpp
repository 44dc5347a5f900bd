#pragma once

#include <string>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "action/set_by_hand.hpp"

namespace passation {

struct RemoveRequest {
  RegistryChoice registry;
  std::string person;
  bool yes = false;  ///< though the day is before the last import
};

struct RemoveResult {
  SetByHand set;
};

/// ASP's "Supprimer": somebody whom the files hold, and who is not in the school; the login stays reserved.
/// @throws Error when that is nobody, or nobody who is there
RemoveResult remove_person(const RemoveRequest& request, const Environment& environment);

}  // namespace passation
