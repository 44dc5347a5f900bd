#include "action/remove.hpp"

#include "ledger/find_people.hpp"

namespace passation {

RemoveResult remove_person(const RemoveRequest& request, const Environment& environment) {
  DatedRegistry registry(request.registry, environment, "remove", {request.yes, {}});
  Known known = registry.load();
  const KnownPerson& k = person_meant(known, request.person);
  require_there(k);
  ByHand now = k.by_hand;
  now.removed = true;
  begin_by_hand(registry, environment, "remove");
  return {commit_by_hand(registry, environment, known, k, now, {"removed"}, {k.division()})};
}

}  // namespace passation
