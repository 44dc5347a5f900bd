#pragma once

#include <cstdio>
#include <string>

#include "app/job.hpp"

namespace passation {

/// The table of divisions, the findings and a summary, for people.
std::string text_report(const Job& job, const Outcome& outcome, Lang lang);

/// What happened, where, what to do. Holds nothing personal.
std::string error_text(const Error& error, Lang lang);

}  // namespace passation
