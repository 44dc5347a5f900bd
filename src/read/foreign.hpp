#pragma once

#include <string>
#include <string_view>

namespace passation {

/// Refuses what is known to be no export and no table: a PDF, a photograph, a letter, an archive that is no zip.
/// @throws Error that says what it is and what to do.
void refuse_foreign(std::string_view bytes, const std::string& where);

}  // namespace passation
