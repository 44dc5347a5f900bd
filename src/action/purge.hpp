#pragma once
// What has outlived its purpose: people, copies of the registry, documents.

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"

namespace passation {

struct PurgeRequest {
  RegistryChoice registry;
  std::filesystem::path out = ".";  ///< where documents were written
  bool yes = false;                 ///< erase and delete
};

struct PurgeResult {
  bool erased = false;                       ///< else they are still there
  std::size_t people = 0;                    ///< whose time has run out
  std::vector<std::string> names;            ///< of them: "MERLE Lucie, 6E 1"; personal
  std::vector<std::filesystem::path> files;  ///< old copies of the registry, then old documents
};

/// Finds people whose time has run out, copies of the registry, and documents older than the longest time of the
/// platforms. With `yes` it erases those people, deletes those files, and keeps no copy.
PurgeResult purge(const PurgeRequest& request, const Environment& environment);

}  // namespace passation
