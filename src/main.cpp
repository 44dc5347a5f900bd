// argv -> Job -> exit status. The only catch-all.

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalog.hpp"
#include "app/command_line.hpp"
#include "app/console.hpp"
#include "app/lists.hpp"
#include "app/phrases.hpp"
#include "app/progress.hpp"
#include "app/report_json.hpp"
#include "app/run.hpp"
#include "app/subject.hpp"

namespace {

using namespace passation;

/// For people: file names, and what a message quotes, may hold anything.
void print(std::string_view text, std::FILE* to = stdout) {
  const std::string shown = for_terminal(text);
  std::fwrite(shown.data(), 1, shown.size(), to);
}

void to_output(std::string_view text) {
  print(text);
}

/// JSON, which has its own escapes.
void to_output_as_it_is(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

std::function<void(std::size_t, std::size_t)> shown_on(Progress& progress) {
  return [&progress](std::size_t done, std::size_t all) { progress.show(done, all); };
}

Outcome run_with_progress(const Command& command, const Catalog& catalog) {
  Progress progress(!command.quiet);
  Job job = command.job;
  job.progress = shown_on(progress);
  return run(job, catalog);
}

BatchOutcome run_with_progress(BatchOptions options, bool quiet, const Catalog& catalog) {
  Progress progress(!quiet);
  options.common.progress = shown_on(progress);
  return run_batch(options, catalog);
}

int run_job(const Command& command, const Catalog& catalog) {
  const Outcome outcome = run_with_progress(command, catalog);
  if (command.form == ReportForm::json)
    write_json_report(command.job, outcome, command.lang, to_output_as_it_is);
  else if (!command.quiet)
    write_text_report(command.job, outcome, command.lang, to_output);
  if (outcome.error && command.form != ReportForm::json) print(error_text(*outcome.error, command.lang), stderr);
  return outcome.exit_status;
}

int run_schools(const Command& command, const Catalog& catalog) {
  BatchOptions options = command.batch;
  options.version = PASSATION_VERSION " (" + catalog.hash() + ")";
  const BatchOutcome outcome = run_with_progress(options, command.quiet, catalog);
  if (!command.quiet) print(batch_text(outcome, command.lang));
  return outcome.exit_status;
}

int carry_out(const Command& command) {
  if (command.kind == Command::Kind::print) {
    print(command.text);
    return 0;
  }
  if (command.kind == Command::Kind::registry) {
    const Answer answer = carry_out(command.registry_job, command.lang);
    print(command.quiet && answer.exit_status == 0 ? answer.brief : answer.text);
    return answer.exit_status;
  }
  const Catalog catalog(find_data_folder());
  switch (command.kind) {
    case Command::Kind::version: print("passation " PASSATION_VERSION " (" + catalog.hash() + ")\n"); return 0;
    case Command::Kind::platforms: print(list_platforms(catalog, command.lang)); return 0;
    case Command::Kind::stocks: print(list_stocks(catalog, command.lang)); return 0;
    case Command::Kind::cards: print(list_cards(catalog, command.lang)); return 0;
    case Command::Kind::batch: return run_schools(command, catalog);
    case Command::Kind::job:
    case Command::Kind::registry:
    case Command::Kind::print: break;
  }
  return run_job(command, catalog);
}

/// @param job what was asked for, as far as that is known
int fail(const Error& error, const Job& job, const std::vector<std::string>& arguments) {
  const Lang lang = language_of(arguments);
  if (wants_json(arguments)) {
    Outcome nothing;
    nothing.error = error;
    write_json_report(job, nothing, lang, to_output_as_it_is);
  } else {
    print(error_text(error, lang), stderr);
  }
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  Job job;
  job.platform.clear();
  try {
    const Command command = parse_command_line(arguments, now());
    job = command.job;
    return carry_out(command);
  } catch (const SeveralPeople& error) {
    for (const std::string& person : error.people()) print(person + "\n");
    return fail(error, job, arguments);
  } catch (const Error& error) {
    return fail(error, job, arguments);
  } catch (const std::exception& error) {
    return fail(Error(say(phrase::internal_error, error.what()), "", say(phrase::internal_error_hint)), job, arguments);
  }
}
