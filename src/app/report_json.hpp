#pragma once

#include <string>

#include "app/job.hpp"

namespace passation {

/// The report for programs: one object, whose keys are a contract (see README.md). Messages are in the language asked
/// for; keys, codes and severities never change with it.
std::string json_report(const Job& job, const Outcome& outcome, Lang lang);

}  // namespace passation
