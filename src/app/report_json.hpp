#pragma once

#include <span>
#include <string>

#include "app/accounts.hpp"
#include "app/job.hpp"
#include "app/sink.hpp"

namespace passation {

/// The report for programs: one object, whose keys are a contract (see README.md). Messages are in the language asked
/// for; keys, codes and severities never change with it. Written as it is made, as the text is.
void write_json_report(const Job& job, const Outcome& outcome, Lang lang, const Sink& out);

/// `accounts --report json`: each list under its key, an object for each row.
std::string lists_json(std::span<const PeopleList> lists);

}  // namespace passation
