#pragma once

#include <string>

#include "app/job.hpp"
#include "ledger/registry.hpp"

namespace passation {

Message change_word(ChangeKind kind);                         ///< "créé"
Message change_text(ChangeKind kind, const Message& fields);  ///< "corrigé (prénom)", "groupes modifiés"

/// The counts of an import, the people whom it changes, and the open questions, for people. Empty without a registry,
/// and of a first import that asks nothing, unless it is all that was asked for (`sync`).
std::string changes_text(const Job& job, const Outcome& outcome, Lang lang);

/// "corrigé (prénom)", "identifiant attribué (asp)".
std::string event_text(const Event& event, Lang lang);

}  // namespace passation
