#include "action/key.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "action/backup_note.hpp"
#include "action/key_folders.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"
#include "ledger/registry.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

/// Where registries of the key may be. @throws Error when a folder that held some is not there, unless `gone` takes it
std::vector<fs::path> folders_of(const Environment& environment, std::vector<fs::path>* gone) {
  std::vector<fs::path> folders;
  for (const fs::path& folder : noted_folders(environment.key)) {
    std::error_code error;
    if (fs::is_directory(folder, error))
      folders.push_back(folder);
    else if (gone)
      gone->push_back(folder);
    else
      throw Error(say(phrase::rotate_folder_gone), folder.string(), say(phrase::rotate_folder_gone_hint));
  }
  std::error_code error;
  if (fs::is_directory(environment.registries, error)) folders.push_back(environment.registries);
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

/// Of the one that is named, or all. @throws Error when another would be left behind
std::vector<fs::path> registries_to_seal(const RegistryChoice& choice, const Environment& environment, const Key& old,
                                         std::vector<fs::path>* gone) {
  const std::vector<fs::path> all = registries_of(folders_of(environment, gone));
  if (choice.file.empty() && choice.uai.empty()) return all;
  const fs::path only = fs::canonical(registry_file(choice, environment));
  refuse_leaving_behind(all, only, old);
  return {only};
}

/// Whether it is sealed with `next` in the end. @param keys one of them has sealed it
bool seal_anew(const fs::path& file, const std::vector<Key>& keys, const Key& next) {
  if (const Key* key = key_of(file, keys); key && key_text(*key) != key_text(next)) {
    Registry registry(file, *key, "", "key rotate");
    registry.begin();
    registry.reseal(next);
    registry.commit();
  }
  return is_sealed_with(file, next);
}

/// Both at once: the old one under another name, the next one in its place.
void exchange_keys(const fs::path& path, const fs::path& old_path, const Key& old, const Key& next) {
  FileSet keys(path.parent_path());
  keys.add(old_path.filename().string(), key_text(old));
  keys.add(path.filename().string(), key_text(next));
  keys.commit();
}

}  // namespace

KeyFileResult create_key(const KeyCreateRequest& request) {
  write_new(request.file, key_text(make_key()));
  return {request.file};
}

KeyFileResult export_key(const KeyExportRequest& request, const Environment& environment) {
  write_new(request.file, key_text(existing_key(environment)));
  note_backup(environment);
  return {request.file};
}

KeyFileResult import_key(const KeyImportRequest& request, const Environment& environment) {
  const std::string key = key_text(parse_key(read_file(request.file, 1 << 12), request.file.string()));
  const fs::path& path = environment.key;
  if (!fs::exists(path))
    write_new(path, key);
  else if (read_file(path, 1 << 12) != key)
    throw Error(say(phrase::other_key_in_the_way), path.string(), say(phrase::other_key_in_the_way_hint));
  return {path};
}

/// The new key is on the disk before any registry is sealed with it; killed on the way, the next run goes on with it,
/// or only clears it away where it is the key already: the old one must not be overwritten.
KeyRotateResult rotate_key(const KeyRotateRequest& request, const Environment& environment) {
  const Key old = existing_key(environment);
  const fs::path path = environment.key, next_path = path.string() + ".new";
  std::vector<fs::path> gone;
  const std::vector<fs::path> files =
      registries_to_seal(request.registry, environment, old, request.yes ? &gone : nullptr);
  if (!fs::exists(next_path)) write_new(next_path, key_text(with_new_seal(old)));
  const Key next = load_or_make_key(next_path);
  std::vector<Key> keys = former_keys(path);  // what an earlier rotation has left behind is sealed anew, too
  keys.insert(keys.begin(), old);
  KeyRotateResult result;
  for (const fs::path& file : files) result.registries += seal_anew(file, keys, next) ? 1 : 0;
  const fs::path old_path = name_for_old(path, key_text(old));
  forget_folders(path, gone);
  const bool goes_on = key_text(next) == key_text(old);
  if (!goes_on) exchange_keys(path, old_path, old, next);
  std::error_code stays;  // a leftover that the next rotation knows for one
  fs::remove(next_path, stays);
  result.former_key = goes_on ? fs::path(path.string() + ".old") : old_path;
  return result;
}

}  // namespace passation
