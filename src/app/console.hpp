#pragma once

#include <cstdio>
#include <string>
#include <vector>

#include "app/job.hpp"

namespace passation {

/// Rows of cells as aligned columns, the first to the left, the others to the right.
std::string table(const std::vector<std::vector<std::string>>& rows);

/// The table of divisions, the findings and a summary, for people.
std::string text_report(const Job& job, const Outcome& outcome, Lang lang);

/// What happened, where, what to do. Holds nothing personal.
std::string error_text(const Error& error, Lang lang);

}  // namespace passation
