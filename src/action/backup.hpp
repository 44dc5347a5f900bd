#pragma once
// Registry and key in one file, under a passphrase: for a successor, or a new machine.

#include <filesystem>
#include <string>

#include "action/environment.hpp"
#include "action/registry_access.hpp"

namespace passation {

struct BackupRequest {
  RegistryChoice registry;
  std::filesystem::path file;  ///< not there yet
  std::string passphrase;
};

struct BackupResult {
  std::filesystem::path file;
};

/// What backup() writes. @throws Error when there is no registry or key, or the passphrase is too short
std::string sealed_backup(const RegistryChoice& choice, const std::string& passphrase, const Environment& environment);

/// @throws Error as backup() would, whatever the passphrase is: to be called before somebody is asked for one
void require_registry(const RegistryChoice& choice, const Environment& environment);

/// @throws Error as sealed_backup() does, and when the file is there already
BackupResult backup(const BackupRequest& request, const Environment& environment);

}  // namespace passation
