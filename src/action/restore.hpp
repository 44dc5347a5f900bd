#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "action/environment.hpp"
#include "action/registry_access.hpp"

namespace passation {

struct RestoreRequest {
  RegistryChoice registry;  ///< its file: where the registry goes; else the environment's folder
  std::string name;         ///< of the backup's file
  std::string bytes;        ///< of the backup
  std::string passphrase;
  bool yes = false;  ///< though the day is before the last import
};

struct RestoreResult {
  std::filesystem::path registry, key;
  std::string backup_of;         ///< when the backup was made: "2026-09-14 08:30"
  std::size_t spares_ended = 0;  ///< those that were free: they may have been given since, and are given to nobody
};

/// @throws Error when the bytes are no backup: to be called before somebody is asked for the passphrase
void require_backup(std::string_view bytes, const std::string& name);

/// Overwrites nothing: a registry or another key that is there is an Error.
RestoreResult restore(const RestoreRequest& request, const Environment& environment);

}  // namespace passation
