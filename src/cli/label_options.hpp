#pragma once
// Options that several verbs share.

#include <string>
#include <vector>

#include "action/requests.hpp"
#include "cli/grammar.hpp"

namespace passation {

/// What is printed and on what; the day, the key, and the folder of the files.
void add_label_options(const VerbOptions& options, LabelRequest& labels, RegistryChoice& registry,
                       std::filesystem::path& out);

/// On which printer. Of the verbs that print.
void add_printer(const VerbOptions& options, LabelRequest& labels);

/// The files, and how they are read.
struct TypedFiles {
  std::vector<std::string> paths;
  RegistryChoice registry;
  bool no_registry = false;
};

/// A request, and the files that it is to have.
template <typename Request>
struct WithFiles {
  Request request;
  TypedFiles files;
};

/// `sync` takes the options of labels, as `generate` does, and prints none.
struct UnusedLabels {
  LabelRequest labels;
  std::filesystem::path out;
};

void add_file_options(const VerbOptions& options, TypedFiles& files, ImportRequest& import, LabelRequest& labels,
                      std::filesystem::path& out);
void add_import_options(const VerbOptions& options, ImportRequest& import);
void add_no_registry(const VerbOptions& options, TypedFiles& files);

/// The request with what was typed, the bytes of the files, and the columns that somebody was asked about. @throws
/// Error
ImportRequest with_files(const TypedFiles& files, ImportRequest import, const Context& context);

}  // namespace passation
