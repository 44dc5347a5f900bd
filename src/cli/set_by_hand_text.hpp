#pragma once

#include <string>

#include "action/set_by_hand.hpp"
#include "base/message.hpp"

namespace passation {

/// What was done, and which divisions are now to be validated.
std::string set_by_hand_text(const Message& done, const SetByHand& set, Lang lang);

}  // namespace passation
