#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "ledger/registry.hpp"
#include "report/checked_school.hpp"

namespace passation {

Message change_text(ChangeKind kind, const Message& fields);  ///< "corrigé (prénom)", "groupes modifiés"

/// "2 créés, 1 parti, 540 inchangés"
Message counts_text(const std::array<std::size_t, change_kinds>& counts);

/// A first import creates everybody: it does not list them.
bool is_shown(const ChangeLine& line, const Changes& changes);

/// The counts of an import, the people whom it changes, and the open questions, for people. Empty without a registry,
/// and of a first import that asks nothing, unless it is all that was asked for (`sync`).
std::string changes_text(const CheckedSchool& checked, Lang lang);

/// "corrigé (prénom)", "identifiant attribué (asp)".
std::string event_text(const Event& event, Lang lang);

/// What a correction or a move changed, as programs have it: "given_name"; none of other events.
std::vector<std::string> fields_of(const Event& event);

}  // namespace passation
