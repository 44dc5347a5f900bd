#include "action/registry_access.hpp"

#include <algorithm>

#include "action/key_folders.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"

namespace passation {

namespace fs = std::filesystem;

/// An empty one is what a first import has left that was killed.
std::vector<fs::path> registries_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".sqlite" && !fs::is_empty(entry.path(), error)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<fs::path> registries_in(const Environment& environment) {
  std::vector<fs::path> files = registries_in(environment.registries);
  std::erase_if(files, [&](const fs::path& file) { return !may_open(environment, file.stem().string()); });
  return files;
}

fs::path registry_file(const RegistryChoice& choice, const Environment& environment) {
  const auto there = [](fs::path file) {
    if (!fs::exists(file))
      throw Error(say(phrase::registry_missing), file.string(), say(phrase::registry_missing_hint));
    return file;
  };
  if (!choice.file.empty()) return there(choice.file);
  if (!choice.uai.empty()) return there(registry_of_school(environment, to_upper(choice.uai)));
  const std::vector<fs::path> files = registries_in(environment);
  if (files.size() == 1) return files.front();
  throw Error(say(files.empty() ? phrase::registry_missing : phrase::registry_several), environment.registries.string(),
              say(files.empty() ? phrase::registry_missing_hint : phrase::registry_which_hint));
}

fs::path folder_of(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

Key existing_key(const Environment& environment) {
  const fs::path& path = environment.key;
  if (path.empty()) throw Error(say(phrase::key_no_home), "", say(phrase::key_no_home_hint));
  if (!fs::exists(path)) throw Error(say(phrase::key_missing), path.string(), say(phrase::key_missing_hint));
  return load_or_make_key(path);
}

namespace {

/// Of two problems the registry's is said first.
Key key_of(const fs::path& file, const Environment& environment) {
  const Key key = existing_key(environment);
  note_folder(environment.key, folder_of(file));
  return key;
}

}  // namespace

Registry open_registry(const RegistryChoice& choice, const Environment& environment, std::string_view purpose) {
  const fs::path file = registry_file(choice, environment);
  require_seen(environment, file);
  return Registry(file, key_of(file, environment), choice.uai, purpose, environment.patience);
}

DatedRegistry::DatedRegistry(const RegistryChoice& choice, const Environment& environment, std::string_view purpose,
                             const DayIsRight& right)
    : DatedRegistry(registry_file(choice, environment), choice.uai, environment, purpose, right) {}

DatedRegistry::DatedRegistry(const fs::path& file, const std::string& uai, const Environment& environment,
                             std::string_view purpose, const DayIsRight& right)
    : Registry(file, key_of(file, environment), uai, purpose, environment.patience) {
  require_seen(environment, file);
  if (!right.yes) refuse_earlier_day(environment.moment.date, last_moment(), right.hint);
}

void refuse_earlier_day(Date day, const std::string& last_import, const Message& hint) {
  if (iso_date(day) >= last_import.substr(0, 10)) return;
  const Date last = *parse_date(last_import.substr(0, 10)).date;
  throw Error({say(phrase::earlier_day, french_date(day), french_date(last)).fr,
               say(phrase::earlier_day, iso_date(day), iso_date(last)).en},
              "", hint.fr.empty() ? say(phrase::earlier_day_hint) : hint);
}

void write_new(const fs::path& file, const std::string& bytes) {
  FileSet files(file.parent_path());
  files.add(file.filename().string(), bytes);
  if (!files.commit_new()) throw Error(say(phrase::file_in_the_way), file.string(), say(phrase::file_in_the_way_hint));
}

}  // namespace passation
