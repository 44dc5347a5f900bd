#pragma once

#include "app/job.hpp"

namespace passation {

/// check --across: reads the schools in a folder one after the other (a file or a folder each) and reports every pupil
/// who is enrolled in two of them under one INE ("multi-inscription"), or whose INE another school gives to somebody
/// else. Of pupils only INE, names, division and place are kept. A school that cannot be read is a finding.
/// A file or folder that does not say its school's number counts as a school of its own, by its name. Pupils who have
/// left do not count.
/// The outcome's roster holds the pupils concerned and no school.
/// @throws Error when `job.across` is no folder or nothing in it can be read.
Outcome check_across(const Job& job);

}  // namespace passation
