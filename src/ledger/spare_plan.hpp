#pragma once
// Which spares are printed, and how many are made.

#include <span>
#include <string>
#include <vector>

#include "ledger/printed_label.hpp"

namespace passation {

struct SparesAsked {
  std::string platform;
  std::vector<std::string> divisions;
  int count = 1;         ///< in each division
  int first_number = 1;  ///< no smaller one is new; see Restored::first_spare
  std::string moment;
};

/// The free spares of the divisions (nobody was given them, nor may have been), and new ones where they are fewer than
/// asked for, by division and number. New ones have no login and no secret yet. A number that was given is never used
/// again.
/// @param before all of the platform
std::vector<Spare> plan_spares(std::span<const Spare> before, const SparesAsked& asked);

}  // namespace passation
