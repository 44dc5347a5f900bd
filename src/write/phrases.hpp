#pragma once
// The sentences of this room, both languages side by side.

#include "base/message.hpp"

namespace passation::phrase {

// PDF engines
constexpr Phrase engine_refused{"Le PDF n’a pas pu être fait ({}).", "The PDF could not be made ({})."};
constexpr Phrase engine_refused_hint{"Essayer l’autre moteur, avec --engine.", "Try the other engine, with --engine."};

}  // namespace passation::phrase
