#pragma once

#include "app/job.hpp"
#include "app/sink.hpp"

namespace passation {

/// The report for programs: one object, whose keys are a contract (see README.md). Messages are in the language asked
/// for; keys, codes and severities never change with it. Written as it is made, as the text is.
void write_json_report(const Job& job, const Outcome& outcome, Lang lang, const Sink& out);

}  // namespace passation
