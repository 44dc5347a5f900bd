#pragma once

#include "web/visit.hpp"

namespace passation {

/// The form that takes files: a place to drop them, and one to paste a table.
Html import_form(const Visit& visit);
/// Whether a table of the draft cannot be read before somebody says what a column of it holds.
bool has_open_columns(const Visit& visit);
/// Reads and checks the draft's files again. Nothing is written. @throws Error where they cannot be read
void analyse(Visit& visit);

}  // namespace passation
