#pragma once
// The verbs and their options, as CLI11 reads them. Only the files of the command line include this.

#include <CLI/CLI.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "app/command_line.hpp"

namespace passation {

/// What CLI11 fills while it reads; `parse_command_line` makes a Command of it.
struct Raw {
  Command command;
  std::string date, report = "text", lang = "fr", engine = "podofo", secrets = "yes", start = "1";
  std::vector<std::string> columns, answers;
  std::string explain;
  std::string shard;
  bool no_registry = false;
  OfRegistryVerbs<std::tuple> registry_options;
};

struct Grammar {
  CLI::App& app;
  Raw& raw;
  Lang lang;

  std::string text(const Phrase& p) const { return std::string(lang == Lang::fr ? p.fr : p.en); }

  /// A verb with the options that all have.
  CLI::App& add_verb(CLI::App& parent, const char* name, const Phrase& group, const Phrase& help) const;
  CLI::App& add_verb(const char* name, const Phrase& group, const Phrase& help, const char* example) const;
};

/// One value each time it is named; without this it would swallow the files behind it.
inline void repeatable(CLI::Option* option) {
  option->expected(1)->take_all()->allow_extra_args(false);
}

// In the order of help: what September needs comes first.
void add_september_verbs(const Grammar& grammar);
/// What prints, or reads files, in the course of the year.
void add_yearly_verbs(const Grammar& grammar);
void add_batch(const Grammar& grammar);
/// What asks a registry or its key.
void add_registry_verbs(const Grammar& grammar);

}  // namespace passation
