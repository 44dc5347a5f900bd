#include "app/registry_access.hpp"

#include <algorithm>

#include "app/key_folders.hpp"
#include "app/ledger_phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

}  // namespace

/// An empty one is what a first import has left that was killed.
std::vector<fs::path> registries_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".sqlite" && !fs::is_empty(entry.path(), error)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

fs::path registry_file(const fs::path& named, const std::string& uai) {
  const auto there = [](fs::path file) {
    if (!fs::exists(file))
      throw Error(say(phrase::registry_missing), file.string(), say(phrase::registry_missing_hint));
    return file;
  };
  if (!named.empty()) return there(named);
  if (!uai.empty()) return there(default_registry(to_upper(uai)));
  const std::vector<fs::path> files = registries_in(registry_folder());
  if (files.size() == 1) return files.front();
  throw Error(say(files.empty() ? phrase::registry_missing : phrase::registry_several), registry_folder().string(),
              say(phrase::registry_missing_hint));
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

fs::path key_file(const RegistryJob& job) {
  return job.key.empty() ? default_key_path() : job.key;
}

Key existing_key(const RegistryJob& job) {
  const fs::path path = key_file(job);
  if (!fs::exists(path)) throw Error(say(phrase::key_missing), path.string(), say(phrase::key_missing_hint));
  return load_or_make_key(path);
}

Registry open_registry(const RegistryJob& job, std::string_view purpose) {
  const fs::path file = registry_file(job.registry, job.uai);
  const Key key = existing_key(job);
  note_folder(key_file(job), folder_of(file));
  return Registry(file, key, job.uai, purpose);
}

void write_new(const fs::path& file, const std::string& bytes) {
  FileSet files(file.parent_path());
  files.add(file.filename().string(), bytes);
  if (!files.commit_new()) throw Error(say(phrase::file_in_the_way), file.string(), say(phrase::file_in_the_way_hint));
}

}  // namespace passation
