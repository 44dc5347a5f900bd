// The key: made, copied, taken back, renewed.

#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

bool opens_with(const fs::path& file, const Key& key) {
  try {
    const Registry registry(file, key, "", "key rotate");
    return true;
  } catch (const Error&) {
    return false;
  }
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
Answer carry_out(const RegistryJob& job, const KeyRotateOptions&, Lang lang) {
  const Key old = existing_key(job);
  const fs::path path = key_file(job), next_path = path.string() + ".new", old_path = path.string() + ".old";
  if (!fs::exists(next_path)) write_new(next_path, key_text(with_new_seal(old)));
  const Key next = load_or_make_key(next_path);
  const std::vector<fs::path> files = job.registry.empty() && job.uai.empty()
                                          ? registries_in(registry_folder())
                                          : std::vector{registry_file(job.registry, job.uai)};
  for (const fs::path& file : files) {
    if (opens_with(file, next)) continue;
    Registry registry(file, old, "", "key rotate");
    registry.begin();
    registry.reseal(next);
    registry.commit();
  }
  std::error_code stays;  // a leftover that the next rotation knows for one
  if (key_text(next) == key_text(old)) {
    fs::remove(next_path, stays);
    return {say(phrase::key_rotated, files.size(), old_path.string()).in(lang) + "\n"};
  }
  FileSet keys(path.parent_path());
  keys.add(old_path.filename().string(), key_text(old));
  keys.add(path.filename().string(), key_text(next));
  keys.commit();
  fs::remove(next_path, stays);
  return {say(phrase::key_rotated, files.size(), old_path.string()).in(lang) + "\n"};
}

}  // namespace passation
