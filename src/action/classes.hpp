#pragma once
// The divisions as ASP lists them.

#include <cstddef>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "action/school_people.hpp"
#include "ledger/divisions.hpp"
#include "ledger/registry.hpp"

namespace passation {

struct ClassesRequest {
  RegistryChoice registry;
};

/// A division, with its pupils who are there on the day.
struct ListedDivision {
  KnownDivision division;
  std::size_t found = 0;
  std::size_t printed = 0;  ///< of these: who has a label that holds
};

struct ClassesResult {
  std::vector<ListedDivision> divisions;  ///< in natural order
  std::size_t without = 0;                ///< pupils who are in none
  std::size_t left = 0;                   ///< pupils whom the registry still knows, and who have left
  std::size_t withheld = 0;               ///< pupils who are there and whom the last import found not printable
};

/// @throws Error when the registry knows no division
ClassesResult classes(const ClassesRequest& request, const Environment& environment);
ClassesResult classes(const SchoolPeople& people, Date day);

void require_divisions(const Known& known);  ///< @throws Error when there is none

}  // namespace passation
