#include "action/backup_note.hpp"

#include <array>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

fs::path note_of(const fs::path& key) {
  return key.string() + ".backed-up";
}

/// Tells this key from the one after it.
std::string mark_of(const fs::path& key) {
  constexpr std::array<std::string_view, 1> what{"backed up"};
  return to_hex(keyed_hash(parse_key(read_file(key), key.string()).seal, what)) + "\n";
}

}  // namespace

void note_backup(const Environment& environment) {
  const fs::path& key = environment.key;
  try {
    FileSet files(key.parent_path());
    files.add(note_of(key).filename().string(), mark_of(key));
    files.commit();
  } catch (const Error&) {
  }
}

bool is_backed_up(const Environment& environment) {
  std::error_code error;
  if (!fs::exists(environment.key, error) || !fs::exists(note_of(environment.key), error)) return false;
  return read_file(note_of(environment.key)) == mark_of(environment.key);
}

}  // namespace passation
