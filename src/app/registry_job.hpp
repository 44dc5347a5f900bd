#pragma once
// What may be asked of a registry and its key without any import: what happened, is all well, keep a copy.

#include <filesystem>
#include <string>

#include "base/message.hpp"

namespace passation {

struct RegistryJob {
  enum class What { history, doctor, key_export, key_import, key_rotate, backup, restore };
  What what = What::history;
  std::filesystem::path registry;  ///< empty: the school's, or the only one in the user's data folder
  std::filesystem::path key;       ///< empty: the user's
  std::string uai;
  std::string subject;                    ///< of history: a day, a person, or empty
  std::filesystem::path file;             ///< to write or to read
  std::filesystem::path passphrase_file;  ///< empty: asked for on the terminal
};

struct Answer {
  std::string text;  ///< for standard output
  int exit_status = 0;
};

/// @throws Error when there is no such registry, key, file, day or person; then nothing has changed.
Answer run_registry_job(const RegistryJob& job, Lang lang);

/// The imports as SIECLE lists them (Suivi des échanges, Historique), the reports kept of a day, or what happened to a
/// person: a name or a number, blind to case and accents.
Answer history(const RegistryJob& job, Lang lang);

// Of registry_job.cpp, for history.cpp:
std::filesystem::path registry_file(const RegistryJob& job);
std::filesystem::path key_file(const RegistryJob& job);

}  // namespace passation
