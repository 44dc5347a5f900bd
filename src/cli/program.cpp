#include "cli/program.hpp"

#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <optional>
#include <string_view>

#include "action/environment.hpp"
#include "base/error.hpp"
#include "base/secret.hpp"
#include "cli/command_line.hpp"
#include "cli/progress.hpp"
#include "cli/wording.hpp"
#include "ledger/find_people.hpp"
#include "ledger/registry.hpp"
#include "report/report_json.hpp"

namespace passation {
namespace {

/// For people: file names, and what a message quotes, may hold anything.
void print(std::string_view text, std::FILE* to = stdout) {
  const std::string shown = for_terminal(text);
  std::fwrite(shown.data(), 1, shown.size(), to);
}

/// JSON, which has its own escapes.
void print_as_it_is(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
}

/// Without a home there is none; whoever needs it says so.
std::filesystem::path path_or_none(std::filesystem::path (*find)()) {
  try {
    return find();
  } catch (const Error&) {
    return {};
  }
}

/// In the folder of the user's registries, whichever registry is named.
std::filesystem::path printers_file() {
  const std::filesystem::path folder = path_or_none(registry_folder);
  return folder.empty() ? folder : folder / "printers.json";
}

std::optional<std::string> ask_on_terminal(const std::string& question) {
  print(question, stderr);
  std::string answer;
  return std::getline(std::cin, answer) ? std::optional(answer) : std::nullopt;
}

void show(const Reply& reply, const Typed& typed) {
  if (typed.form == ReportForm::json)
    reply.write(print_as_it_is);
  else if (typed.quiet)
    print(reply.brief);
  else
    reply.write([](std::string_view text) { print(text); });
  if (reply.error && typed.form != ReportForm::json) print(error_text(*reply.error, typed.lang), stderr);
}

int run(const Command& command, const Serve& serve) {
  const Typed& typed = command.typed;
  const Catalog catalog(find_data_folder());
  if (command.version) {
    print("passation " + version_text(catalog) + "\n");
    return 0;
  }
  Progress progress(!typed.quiet);
  const Environment environment{.catalog = catalog,
                                .key = typed.key.empty() ? path_or_none(default_key_path) : typed.key,
                                .registries = path_or_none(registry_folder),
                                .printers = printers_file(),
                                .moment = *typed.moment,
                                .progress = [&](std::size_t done, std::size_t all) { progress.show(done, all); }};
  Context context{environment, typed.lang, typed.form, typed.names_day, {}, {}};
  const bool somebody_is_there = ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
  if (somebody_is_there && typed.form == ReportForm::text && !typed.quiet) context.ask = ask_on_terminal;
  context.serve = [&](const ServeOptions& options) {
    serve(options, context, [&](const Message& message) {
      print(message.in(typed.lang) + "\n");
      std::fflush(stdout);
    });
  };
  const Reply reply = typed.run(context);
  show(reply, typed);
  return reply.exit_status;
}

}  // namespace

int run_program(const std::vector<std::string>& arguments, const Serve& serve) {
  std::optional<Date> day;  // known once the command line is
  try {
    Command command = parse_command_line(arguments);
    command.typed.names_day = command.typed.moment.has_value();
    if (!command.typed.moment) command.typed.moment = now();
    day = command.typed.moment->date;
    if (command.text.empty()) return run(command, serve);
    print(command.text);
    return 0;
  } catch (const Error& error) {
    return fail(error, arguments, day);
  }
}

int fail(const Error& error, const std::vector<std::string>& arguments, std::optional<Date> day) {
  const Lang lang = language_of(arguments);
  const auto* several = dynamic_cast<const SeveralPeople*>(&error);
  const std::vector<std::string> people = several ? several->people() : std::vector<std::string>();
  if (!wants_json(arguments)) {
    for (const std::string& person : people) print(person + "\n");
    print(error_text(error, lang), stderr);
    return 2;
  }
  CheckedSchool nothing;
  nothing.operation = value_of(arguments, "--operation");
  nothing.platform = value_of(arguments, "--platform");
  nothing.day = day.value_or(Date());
  write_json_report(nothing, {.error = error, .people = people}, lang, print_as_it_is);
  return 2;
}

}  // namespace passation
