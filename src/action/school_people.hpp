#pragma once
// What lists of a school's people are made of, read at once: whoever shows many of them keeps it while the registry
// stays as it is.

#include <set>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "ledger/registry.hpp"

namespace passation {

struct SchoolPeople {
  Known known;                    ///< without secrets
  std::set<PersonId> printed;     ///< who has a label that still holds
  std::set<PersonId> newest;      ///< who came with the last import that brought anybody
  std::string platform;           ///< whose labels were printed last; empty: none were
  std::vector<Handout> handouts;  ///< of its accounts, by person
};

/// @param platform whose handouts; empty: the one that was printed last. @throws Error as open_registry
SchoolPeople school_people(const RegistryChoice& choice, const Environment& environment,
                           const std::string& platform = {});
SchoolPeople school_people(Registry& registry, const std::string& platform = {});

}  // namespace passation
