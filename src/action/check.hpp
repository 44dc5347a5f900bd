#pragma once

#include <filesystem>
#include <vector>

#include "action/environment.hpp"
#include "action/requests.hpp"
#include "base/zip.hpp"
#include "ledger/choices.hpp"
#include "report/checked_school.hpp"

namespace passation {

struct CheckRequest {
  ImportRequest import;
  LabelRequest labels;
  bool report_pdf = false;  ///< write the report as a PDF
  std::filesystem::path out = ".";
};

struct CheckResult {
  CheckedSchool checked;
  OperationChoices taken_over;
  std::vector<WrittenFile> files;
};

/// The report as a PDF, in French.
NamedBytes draw_report(const CheckedSchool& checked, const Environment& environment);

/// Reads the files, recognises, checks and compares them with the registry, if it is there. Derives logins and places
/// labels as `generate` would, so that all that it would say is said before. Writes nothing but the report: not even a
/// key is made. @throws Error when the work cannot go on
CheckResult check(CheckRequest request, const Environment& environment);

}  // namespace passation
