#pragma once
// The sentences of this room that are not rules (those stand in rule.hpp).

#include "base/message.hpp"

namespace passation::phrase {

constexpr Phrase two_schools{"Ces fichiers viennent de deux établissements : {} et {}.",
                             "These files come from two schools: {} and {}."};
constexpr Phrase two_schools_hint{"Traiter les établissements l’un après l’autre.", "Do one school after the other."};

}  // namespace passation::phrase
