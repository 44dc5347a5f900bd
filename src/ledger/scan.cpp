#include "ledger/scan.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace passation {
namespace {

const KnownPerson* only_owner(const std::string& login, const std::string& platform, const Known& known) {
  std::set<PersonId> owners;
  for (const KnownAccount& a : known.accounts)
    if (a.platform == platform && !a.login.empty() && to_lower(a.login) == login) owners.insert(a.person);
  return owners.size() == 1 ? find_person(known.people, *owners.begin()) : nullptr;
}

bool is_free_spare(const std::string& login, const std::vector<Spare>& spares) {
  return std::any_of(spares.begin(), spares.end(),
                     [&](const Spare& s) { return s.given_at.empty() && to_lower(s.login) == login; });
}

/// Who has two labels has got them when he has got both.
Scan scan_of_owner(const KnownPerson& owner, const std::vector<Handout>& handouts) {
  Scan scan{ScanOutcome::not_printed, &owner};
  for (const Handout& h : handouts) {
    if (h.person != owner.id || h.printed_at.empty()) continue;
    if (h.handed_out_at.empty()) return {ScanOutcome::hand_out, &owner};
    scan.outcome = ScanOutcome::before;
    scan.handed_out_at = std::max(scan.handed_out_at, h.handed_out_at);
  }
  return scan;
}

}  // namespace

HandoutPlace place_of(const KnownPerson& person) {
  const bool staff = person.person.audience == Audience::staff;
  return {staff, staff ? "" : person.division()};
}

Scan plan_scan(const std::string& login, const std::optional<HandoutPlace>& place, const OnPlatform& platform,
               const Known& known) {
  const std::string asked = to_lower(std::string(trimmed(login)));
  const KnownPerson* owner = only_owner(asked, platform.key, known);
  if (!owner) return {is_free_spare(asked, platform.spares) ? ScanOutcome::spare : ScanOutcome::unknown};
  if (owner->deactivated_on || owner->by_hand.removed) return {ScanOutcome::left, owner};
  if (place && *place != place_of(*owner)) return {ScanOutcome::elsewhere, owner};
  return scan_of_owner(*owner, platform.handouts);
}

}  // namespace passation
