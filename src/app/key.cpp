// The key: made, copied, taken back, renewed.

#include <algorithm>

#include "app/key_folders.hpp"
#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

/// Where registries of the key may be. @throws Error when a folder that held some is not there, unless `gone` takes it
std::vector<fs::path> folders_of(const fs::path& key, std::vector<fs::path>* gone) {
  std::vector<fs::path> folders;
  for (const fs::path& folder : noted_folders(key)) {
    std::error_code error;
    if (fs::is_directory(folder, error))
      folders.push_back(folder);
    else if (gone)
      gone->push_back(folder);
    else
      throw Error(say(phrase::rotate_folder_gone), folder.string(), say(phrase::rotate_folder_gone_hint));
  }
  std::error_code error;
  if (fs::is_directory(registry_folder(), error)) folders.push_back(registry_folder());
  return folders;
}

/// KEY.old, or with a number, by which no older one is overwritten: it may be the only key of some copy.
fs::path name_for_old(const fs::path& key, const std::string& old) {
  for (int n = 1;; ++n) {
    fs::path name = key.string() + ".old" + (n == 1 ? "" : "-" + std::to_string(n));
    if (!fs::exists(name) || read_file(name, 1 << 12) == old) return name;
  }
}

/// Former keys, the last one first.
std::vector<Key> former_keys(const fs::path& key) {
  std::vector<Key> keys;
  for (int n = 1;; ++n) {
    const fs::path name = key.string() + ".old" + (n == 1 ? "" : "-" + std::to_string(n));
    if (!fs::exists(name)) return keys;
    keys.insert(keys.begin(), load_or_make_key(name));
  }
}

/// The one that opens it; nullptr: none.
const Key* key_of(const fs::path& file, const std::vector<Key>& keys) {
  const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& key) { return is_sealed_with(file, key); });
  return found == keys.end() ? nullptr : &*found;
}

/// What would still be sealed with the old key. @throws Error
void refuse_leaving_behind(const std::vector<fs::path>& known, const fs::path& only, const Key& old) {
  for (const fs::path& file : known)
    if (file != only && is_sealed_with(file, old))
      throw Error(say(phrase::rotate_leaves), file.string(), say(phrase::rotate_leaves_hint));
}

}  // namespace

Answer carry_out(const RegistryJob&, const KeyCreateOptions& options, Lang lang) {
  write_new(options.file, key_text(make_key()));
  return {say(phrase::key_made, options.file.string()).in(lang) + "\n"};
}

Answer carry_out(const RegistryJob& job, const KeyExportOptions& options, Lang lang) {
  write_new(options.file, key_text(existing_key(job)));
  return {say(phrase::key_exported, options.file.string()).in(lang) + "\n"};
}

Answer carry_out(const RegistryJob& job, const KeyImportOptions& options, Lang lang) {
  const std::string key = key_text(parse_key(read_file(options.file, 1 << 12), options.file.string()));
  const fs::path path = key_file(job);
  if (!fs::exists(path))
    write_new(path, key);
  else if (read_file(path, 1 << 12) != key)
    throw Error(say(phrase::other_key_in_the_way), path.string(), say(phrase::other_key_in_the_way_hint));
  return {say(phrase::key_imported, path.string()).in(lang) + "\n"};
}

/// The new key is on the disk before any registry is sealed with it; killed on the way, the next run goes on with it,
/// or only clears it away where it is the key already: the old one must not be overwritten.
Answer carry_out(const RegistryJob& job, const KeyRotateOptions& options, Lang lang) {
  const Key old = existing_key(job);
  const fs::path path = key_file(job), next_path = path.string() + ".new";
  std::vector<fs::path> gone;
  std::vector<fs::path> files = registries_of(folders_of(path, options.yes ? &gone : nullptr));
  if (!job.registry.empty() || !job.uai.empty()) {
    const fs::path only = fs::canonical(registry_file(job.registry, job.uai));
    refuse_leaving_behind(files, only, old);
    files = {only};
  }
  if (!fs::exists(next_path)) write_new(next_path, key_text(with_new_seal(old)));
  const Key next = load_or_make_key(next_path);
  std::vector<Key> keys = former_keys(path);  // what an earlier rotation has left behind is sealed anew, too
  keys.insert(keys.begin(), old);
  std::size_t sealed = 0;
  for (const fs::path& file : files) {
    if (const Key* key = key_of(file, keys); key && key_text(*key) != key_text(next)) {
      Registry registry(file, *key, "", "key rotate");
      registry.begin();
      registry.reseal(next);
      registry.commit();
    }
    sealed += is_sealed_with(file, next) ? 1 : 0;
  }
  const fs::path old_path = name_for_old(path, key_text(old));
  forget_folders(path, gone);
  std::error_code stays;  // a leftover that the next rotation knows for one
  const bool goes_on = key_text(next) == key_text(old);
  if (!goes_on) {
    FileSet keys_now(path.parent_path());
    keys_now.add(old_path.filename().string(), key_text(old));
    keys_now.add(path.filename().string(), key_text(next));
    keys_now.commit();
  }
  fs::remove(next_path, stays);
  const fs::path former = goes_on ? fs::path(path.string() + ".old") : old_path;
  return {say(phrase::key_rotated, sealed, former.string()).in(lang) + "\n"};
}

}  // namespace passation
