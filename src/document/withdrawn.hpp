#pragma once
// What a recap says of labels, and of pages of staff, that no longer hold. In French whatever the language of messages.

#include <string>

#include "ledger/label_plan.hpp"

namespace passation {

/// "Corrigée : une nouvelle étiquette la remplace."
std::string why_text(const WithdrawnLabel& withdrawn);

/// As printed, or the owner of a label that was a spare; empty: nobody is known.
std::string withdrawn_name(const WithdrawnLabel& withdrawn);

}  // namespace passation
