#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "ledger/choices.hpp"
#include "report/checked_school.hpp"
#include "report/sink.hpp"

namespace passation {

/// What a report says beside the checked school.
struct ReportExtras {
  OperationChoices taken_over = {};                 ///< from the operation's last documents
  std::vector<std::string> no_longer_printed = {};  ///< divisions
  std::vector<std::string> files = {};              ///< paths
  std::optional<Error> error = {};
  std::vector<std::string> people = {};  ///< whom the error is about, where several fit
};

/// The report for programs: one object, whose keys are a contract (see docs/programs.md). Messages are in the language
/// asked for; keys, codes and severities never change with it. Written as it is made, as the text is.
void write_json_report(const CheckedSchool& checked, const ReportExtras& extras, Lang lang, const Sink& out);

}  // namespace passation
