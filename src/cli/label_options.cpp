#include "cli/label_options.hpp"

#include <algorithm>

#include "cli/ask_columns.hpp"
#include "cli/help_phrases.hpp"

namespace passation {

void add_label_options(const VerbOptions& options, LabelRequest& labels, RegistryChoice& registry,
                       std::filesystem::path& out) {
  options.repeated("--platform", labels.platforms, phrase::help_platform);
  options.add("--uai", registry.uai, phrase::help_uai);
  options.repeated("--division", labels.divisions, phrase::help_division);
  options.repeated("--mef", labels.mefs, phrase::help_mef);
  options.add("--stock", labels.stock, phrase::help_stock);
  options.add("--card", labels.card, phrase::help_card);
  options.start(labels.start);
  options.add("--url", labels.url, phrase::help_url);
  options.add("--second-url", labels.second_url, phrase::help_second_url);
  options.date();
  options.key(phrase::help_key);
  options.add("--registry", registry.file, phrase::help_registry);
  options.add("--out", out, phrase::help_out);
}

void add_printer(const VerbOptions& options, LabelRequest& labels) {
  options.add("--printer", labels.printer, phrase::help_printer);
}

void add_file_options(const VerbOptions& options, TypedFiles& files, ImportRequest& import, LabelRequest& labels,
                      std::filesystem::path& out) {
  options.add(options.text(phrase::argument_input), files.paths, phrase::help_input);
  add_label_options(options, labels, files.registry, out);
  options.columns(import.columns);
  options.lists(import.lists);
  options.report({"text", "json", "pdf"});
}

void add_import_options(const VerbOptions& options, ImportRequest& import) {
  options.flag("--partial", import.partial, phrase::help_partial);
  options.flag("--yes", import.yes, phrase::help_yes);
  options.answers(import.answers);
}

void add_no_registry(const VerbOptions& options, TypedFiles& files) {
  options.flag("--no-registry", files.no_registry, phrase::help_no_registry);
}

ImportRequest with_files(const TypedFiles& files, ImportRequest import, const Context& context) {
  import.inputs = read_inputs(files.paths);
  import.uai = files.registry.uai;
  import.registry = files.registry.file;
  import.with_registry = !files.no_registry;
  const bool is_typed = std::find(files.paths.begin(), files.paths.end(), "-") != files.paths.end();
  if (context.ask && !is_typed) ask_for_columns(import, context);
  return import;
}

}  // namespace passation
