#include "action/restore.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <system_error>
#include <utility>

#include "action/backup_format.hpp"
#include "action/backup_note.hpp"
#include "action/key_folders.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/phrases.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

struct Backup {
  std::string uai;
  std::string moment;  ///< empty: it does not say
  Key key;
  std::string key_file;
  std::string registry;
};

Backup read_backup(const RestoreRequest& request) {
  require_backup(request.bytes, request.name);
  const std::string content =
      unseal_with_passphrase(request.passphrase, std::string_view(request.bytes).substr(backup_header.size()));
  std::string_view rest = content;
  Backup backup;
  backup.uai = trimmed(take_line(rest));
  if (request.bytes.starts_with(backup_header)) backup.moment = trimmed(take_line(rest));
  for (int line = 0; line < 3; ++line) backup.key_file += take_line(rest);
  backup.key = parse_key(backup.key_file, request.name);
  backup.registry = rest;
  return backup;
}

/// @throws Error when a registry or another key is there
void refuse_overwriting(const Backup& backup, const fs::path& registry, const fs::path& key) {
  if (fs::exists(registry))
    throw Error(say(phrase::registry_in_the_way, backup.uai), registry.string(),
                say(phrase::registry_in_the_way_hint, registry.string()));
  if (fs::exists(key) && read_file(key, 1 << 12) != backup.key_file)
    throw Error(say(phrase::other_key_in_the_way), key.string(), say(phrase::other_key_in_the_way_hint));
}

/// A folder that goes with the object, and whatever is in it.
struct PassingFolder {
  fs::path path;
  explicit PassingFolder(fs::path folder) : path(std::move(folder)) {
    fs::remove_all(path);
    if (make_folders(path)) throw Error(say(phrase::database_open), path.string(), say(phrase::database_write_hint));
  }
  ~PassingFolder() {
    std::error_code stays;
    fs::remove_all(path, stays);
  }
  PassingFolder(const PassingFolder&) = delete;
  PassingFolder& operator=(const PassingFolder&) = delete;
};

/// The registry with the mark of one that was taken back: it is made aside, so that none without it ever has the name.
std::string marked_as_restored(const Backup& backup, const fs::path& registry, const Moment& moment, bool day_is_right,
                               RestoreResult& result) {
  const PassingFolder aside(registry.string() + ".restoring");
  const fs::path file = aside.path / "registry.sqlite";
  write_new(file, backup.registry);
  {
    Registry restored(file, backup.key, backup.uai, "restore");
    if (!day_is_right) refuse_earlier_day(moment.date, restored.last_moment());
    result.backup_of = backup.moment.empty() ? restored.last_moment() : backup.moment;
    for (const Spare& s : restored.spares("")) result.spares_ended += s.given_at.empty() ? 1 : 0;
    restored.begin();
    restored.mark_restored(result.backup_of, moment);
    restored.commit();
  }
  return read_file(file, std::numeric_limits<std::uint64_t>::max());
}

}  // namespace

void require_backup(std::string_view bytes, const std::string& name) {
  static_assert(backup_header.size() == backup_header_without_moment.size());
  if (!bytes.starts_with(backup_header) && !bytes.starts_with(backup_header_without_moment))
    throw Error(say(phrase::no_backup), name, say(phrase::no_backup_hint));
}

RestoreResult restore(const RestoreRequest& request, const Environment& environment) {
  const Backup backup = read_backup(request);
  RestoreResult result;
  const fs::path& file = request.registry.file;
  result.registry = file.empty() ? registry_of_school(environment, backup.uai) : file;
  result.key = environment.key;
  refuse_overwriting(backup, result.registry, result.key);
  const std::string marked = marked_as_restored(backup, result.registry, environment.moment, request.yes, result);
  if (!fs::exists(result.key)) write_new(result.key, backup.key_file);
  // Of a registry that is gone: SQLite would play it back into this one.
  fs::remove(result.registry.string() + "-journal");
  write_new(result.registry, marked);
  note_folder(result.key, folder_of(result.registry));
  note_backup(environment);
  return result;
}

}  // namespace passation
