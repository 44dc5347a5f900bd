#pragma once
// Where a registry and its key are, and how they are opened.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/registry_job.hpp"
#include "base/secret.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// The one named, the school's, or else the only one in the user's data folder. @throws Error when there is none
std::filesystem::path registry_file(const std::filesystem::path& named, const std::string& uai);

/// All of a folder.
std::vector<std::filesystem::path> registries_in(const std::filesystem::path& folder);

/// @param purpose the verb, for others who wait for the file. @throws Error when there is no registry, or no key of it
Registry open_registry(const RegistryJob& job, std::string_view purpose);

std::filesystem::path folder_of(const std::filesystem::path& file);

std::filesystem::path key_file(const RegistryJob& job);
Key existing_key(const RegistryJob& job);  ///< @throws Error when there is none

/// A file that is not there yet. @throws Error when it is
void write_new(const std::filesystem::path& file, const std::string& bytes);

}  // namespace passation
