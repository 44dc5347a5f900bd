#pragma once
// Where registries are that a key has sealed: noted beside the key, so that a new key leaves none behind.

#include <filesystem>
#include <vector>

namespace passation {

/// Of KEY.registries: the key's own path, then a folder in each line. None without it, or where it is a copy, made
/// along with the key, of the list of a key that is still there: what that one has sealed is not this one's.
std::vector<std::filesystem::path> noted_folders(const std::filesystem::path& key);

/// Notes a folder that is not noted yet. Where the key's own folder cannot be written to nothing is noted: no new key
/// can be put there either.
void note_folder(const std::filesystem::path& key, const std::filesystem::path& folder);

/// Takes folders out of the list.
void forget_folders(const std::filesystem::path& key, const std::vector<std::filesystem::path>& folders);

/// All registries in the folders, of whatever key; each once.
std::vector<std::filesystem::path> registries_of(const std::vector<std::filesystem::path>& folders);

}  // namespace passation
