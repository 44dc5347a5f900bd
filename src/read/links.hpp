#pragma once

#include "read/reader.hpp"

namespace passation {

/// Joins what one file says of the people of another, once all files are read. What fits nobody is a finding.
/// `day` is that of the job: a pupil is no longer in a group that he left before.
void resolve_links(Reading& reading, Date day);

/// The part of resolve_links that is about groups.
void resolve_groups(Reading& reading, Date day);

}  // namespace passation
