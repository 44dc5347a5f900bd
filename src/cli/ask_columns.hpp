#pragma once

#include "action/requests.hpp"
#include "cli/reply.hpp"

namespace passation {

/// Asks for each column that reading these files needs and does not find, or finds twice, and adds the answers to
/// ImportRequest::tables. Ends where all is known, or nothing is answered: reading then says what is missing.
/// @pre context.ask
void ask_for_columns(ImportRequest& import, const Context& context);

}  // namespace passation
