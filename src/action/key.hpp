#pragma once
// The key: made, copied, taken back, renewed.

#include <cstddef>
#include <filesystem>

#include "action/environment.hpp"
#include "action/registry_access.hpp"

namespace passation {

struct KeyCreateRequest {
  std::filesystem::path file;
};
struct KeyExportRequest {
  std::filesystem::path file;
};
struct KeyImportRequest {
  std::filesystem::path file;
};
struct KeyRotateRequest {
  RegistryChoice registry = {};  ///< none: all of the key
  bool yes = false;              ///< folders of the list that are not there are gone for good
};

struct KeyFileResult {
  std::filesystem::path file;  ///< where the key is now
};
struct KeyRotateResult {
  std::size_t registries = 0;        ///< sealed with the new key
  std::filesystem::path former_key;  ///< where the former key is kept
};

/// A new one; overwrites nothing.
KeyFileResult create_key(const KeyCreateRequest& request);
KeyFileResult export_key(const KeyExportRequest& request, const Environment& environment);
/// Overwrites nothing: another key that is there is an Error.
KeyFileResult import_key(const KeyImportRequest& request, const Environment& environment);
/// Seals all registries of the key with a new one: those of the environment's folder, and of all folders that are noted
/// beside the key; logins stay. The former key is kept. @throws Error when one would be left behind
KeyRotateResult rotate_key(const KeyRotateRequest& request, const Environment& environment);

}  // namespace passation
