#pragma once
// What is written down whenever somebody is added, moved or removed by hand.

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "action/environment.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// Somebody, as he is after it was set by hand.
struct SetByHand {
  KnownPerson person;
  std::vector<std::string> to_validate;  ///< divisions that have changed with it
};

/// What happens, as the person's history has it.
struct HandEvent {
  std::string_view kind;    ///< "added", "put_back", "removed" or "moved_by_hand"
  std::string detail = {};  ///< of a move
};

/// Begins the transaction, as something that is not of files.
void begin_by_hand(Registry& registry, const Environment& environment, std::string_view verb);

/// Writes down what was set, and that these divisions have changed; ends the transaction.
SetByHand commit_by_hand(Registry& registry, const Environment& environment, Known& known, KnownPerson person,
                         const ByHand& now, const HandEvent& event, std::set<std::string> divisions);

/// @throws Error that lists the divisions, when this is none
void require_division(const Known& known, const std::string& division);

/// @throws Error when the person has left, or was removed
void require_there(const KnownPerson& person);

}  // namespace passation
