#pragma once

#include "read/reader.hpp"

namespace passation {

/// Joins what one file says of the people of another, once all files are read. What fits nobody is a finding.
void resolve_links(Reading& reading);

}  // namespace passation
