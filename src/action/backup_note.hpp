#pragma once
// Whether the key is kept anywhere else: noted beside it, so that somebody who has never saved it is reminded.

#include "action/environment.hpp"

namespace passation {

/// Notes in KEY.backed-up that a backup or a copy holds this key. Where the key's own folder cannot be written to
/// nothing is noted.
void note_backup(const Environment& environment);
/// False where there is no key, and after it was renewed.
bool is_backed_up(const Environment& environment);

}  // namespace passation
