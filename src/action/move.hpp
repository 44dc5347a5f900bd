#pragma once

#include <string>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "action/set_by_hand.hpp"

namespace passation {

struct MoveRequest {
  RegistryChoice registry;
  std::string person;
  std::string division;      ///< the new one
  bool as_imported = false;  ///< back to the files'
  bool yes = false;          ///< though the day is before the last import
};

struct MoveResult {
  SetByHand set;
  std::string from, to;  ///< divisions
};

/// ASP's "Classe": a pupil is in another division than the files say. @throws Error when that is no pupil who is there,
/// or no other division
MoveResult move_person(const MoveRequest& request, const Environment& environment);

}  // namespace passation
