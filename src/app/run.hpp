#pragma once

#include "app/catalog.hpp"
#include "app/job.hpp"

namespace passation {

/// The whole job: read, check, derive, place, draw, write. What is wrong with the data is in the Outcome's report.
/// @throws Error when the work cannot go on; then nothing has been written.
Outcome run(const Job& job, const Catalog& catalog);

}  // namespace passation
