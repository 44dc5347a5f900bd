#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/batch.hpp"
#include "app/job.hpp"
#include "app/registry_job.hpp"

namespace passation {

enum class ReportForm { text, json, pdf };

/// A parsed command line: a job, or a list of data files, or a text to print and an exit status.
struct Command {
  enum class Kind { job, registry, batch, platforms, stocks, cards, version, print };
  Kind kind = Kind::print;
  Job job;
  RegistryJob registry_job;  ///< of Kind::registry
  BatchOptions batch;        ///< of Kind::batch, without its version
  ReportForm form = ReportForm::text;
  bool quiet = false;
  Lang lang = Lang::fr;
  std::string text;  ///< of Kind::print, on standard output
};

/// @param now used where no --date is given. @throws Error on wrong usage.
Command parse_command_line(const std::vector<std::string>& arguments, Moment now);

/// The language, which even a wrong command line tells: --lang en or --lang=en.
Lang language_of(const std::vector<std::string>& arguments);

/// Whether --report json was asked for; an error is then said in that form.
bool wants_json(const std::vector<std::string>& arguments);

}  // namespace passation
