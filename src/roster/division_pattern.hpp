#pragma once
// Divisions as people name them: "6E 1", or "6*" for several.

#include <string>
#include <vector>

namespace passation {

/// Whether a division is asked for: by one of the patterns, or because there are none.
bool is_asked(const std::vector<std::string>& patterns, const std::string& division);

/// @throws Error that lists the names, when a pattern fits none of them
void require_matches(const std::vector<std::string>& patterns, const std::vector<std::string>& names);

}  // namespace passation
