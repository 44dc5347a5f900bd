#pragma once
// A label in somebody's hand: its login, as a scanner reads it or a person types it.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/person.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// To whom labels are being handed out: a division, pupils without one, or the staff.
struct HandoutPlace {
  bool staff = false;
  std::string division = {};  ///< empty: pupils without one, or the staff
  bool operator==(const HandoutPlace&) const = default;
};

HandoutPlace place_of(const KnownPerson& person);

enum class ScanOutcome : std::uint8_t {
  hand_out,     ///< to its owner
  before,       ///< it was handed out already
  not_printed,  ///< no label shows the password of today
  elsewhere,    ///< its owner is in another place
  left,         ///< its owner is no longer in the school
  spare,        ///< a spare, which is nobody's yet
  unknown,      ///< nobody's on this platform, or of several people
};

struct Scan {
  ScanOutcome outcome = ScanOutcome::unknown;
  const KnownPerson* owner = nullptr;  ///< nullptr: a spare, or unknown
  std::string handed_out_at = {};      ///< before: when
};

/// What is known of a platform whose labels are handed out.
struct OnPlatform {
  std::string key;
  std::vector<Handout> handouts;
  std::vector<Spare> spares;
};

/// What becomes of the label with this login. It is the whole login, blind to case and to blanks around it; a name or a
/// number means nobody here.
/// @param place nullopt: wherever its owner is
Scan plan_scan(const std::string& login, const std::optional<HandoutPlace>& place, const OnPlatform& platform,
               const Known& known);

}  // namespace passation
