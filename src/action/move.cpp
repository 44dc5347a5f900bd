#include "action/move.hpp"

#include <utility>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "ledger/find_people.hpp"

namespace passation {

MoveResult move_person(const MoveRequest& request, const Environment& environment) {
  if (request.division.empty() != request.as_imported)
    throw Error(say(phrase::move_where), "", say(phrase::move_where_hint));
  DatedRegistry registry(request.registry, environment, "move", {request.yes, {}});
  Known known = registry.load();
  const KnownPerson& k = person_meant(known, request.person);
  if (k.person.audience != Audience::student)
    throw Error(say(phrase::only_students_move), "", say(phrase::move_where_hint));
  require_there(k);
  const std::string from = k.division(), to = request.as_imported ? k.person.division : request.division;
  if (to == from) throw Error(say(phrase::moved_already), "", say(phrase::not_there_hint));
  if (!request.as_imported) require_division(known, to);
  ByHand now = k.by_hand;
  now.division = to == k.person.division ? "" : to;
  begin_by_hand(registry, environment, "move");
  SetByHand set =
      commit_by_hand(registry, environment, known, k, now, {"moved_by_hand", from + " → " + to}, {from, to});
  return {std::move(set), from, to};
}

}  // namespace passation
