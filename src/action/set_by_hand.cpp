#include "action/set_by_hand.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/not_found.hpp"
#include "ledger/find_people.hpp"

namespace passation {

void begin_by_hand(Registry& registry, const Environment& environment, std::string_view verb) {
  ImportRecord record;
  record.moment = moment_text(environment.moment);
  record.verb = verb;
  registry.begin();
  registry.save_import(record);
}

SetByHand commit_by_hand(Registry& registry, const Environment& environment, Known& known, KnownPerson person,
                         const ByHand& now, const HandEvent& event, std::set<std::string> divisions) {
  registry.save_by_hand(person.id, now);
  registry.add_event(person.id, event.kind, event.detail);
  divisions.erase("");
  set_validated(known.divisions, divisions, false, moment_text(environment.moment));
  registry.save_divisions(known.divisions);
  registry.commit();
  person.by_hand = now;
  return {std::move(person), {divisions.begin(), divisions.end()}};
}

void require_division(const Known& known, const std::string& division) {
  if (!find_division(known.divisions, division))
    throw NotFound(say(phrase::division_unknown, division), "--division",
                   say(phrase::division_unknown_hint, fmt::format("{}", fmt::join(division_names(known), ", "))));
}

void require_there(const KnownPerson& person) {
  if (person.deactivated_on || person.by_hand.removed)
    throw Error(say(phrase::not_there), "", say(phrase::not_there_hint));
}

}  // namespace passation
