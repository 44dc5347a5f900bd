// Registry and key in one file: for a successor, or a new machine.

#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

#include "app/key_folders.hpp"
#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view backup_header = "passation-backup 2\n";
constexpr std::string_view header_without_moment = "passation-backup 1\n";  // of 0.1.0
constexpr std::size_t shortest_passphrase = 12;

std::string ask_passphrase(const Phrase& prompt, Lang lang) {
  termios shown{};
  if (::tcgetattr(STDIN_FILENO, &shown) != 0)
    throw Error(say(phrase::passphrase_missing), "", say(phrase::passphrase_missing_hint));
  const std::string text = say(prompt).in(lang) + " ";
  if (::write(STDERR_FILENO, text.data(), text.size()) < 0) return {};
  termios hidden = shown;
  hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  std::string line;
  for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n';) line += c;
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shown);
  if (::write(STDERR_FILENO, "\n", 1) < 0) return {};
  return line;
}

/// @param file empty: asked for
std::string passphrase(const fs::path& file, bool twice, Lang lang) {
  std::string text;
  if (file.empty()) {
    text = ask_passphrase(phrase::passphrase_prompt, lang);
    if (twice && text != ask_passphrase(phrase::passphrase_again, lang))
      throw Error(say(phrase::passphrase_differs), "", say(phrase::passphrase_missing_hint));
  } else {
    text = read_file(file, 1 << 12);
    text = text.substr(0, text.find_first_of("\r\n"));
  }
  if (twice && text.size() < shortest_passphrase)
    throw Error(say(phrase::passphrase_short, shortest_passphrase), "", say(phrase::passphrase_short_hint));
  return text;
}

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

Backup read_backup(const RestoreOptions& options, Lang lang) {
  const std::string file = options.file.string();
  const std::string bytes = read_file(options.file, std::numeric_limits<std::uint64_t>::max());
  const bool says_moment = bytes.starts_with(backup_header);
  if (!says_moment && !bytes.starts_with(header_without_moment))
    throw Error(say(phrase::no_backup), file, say(phrase::no_backup_hint));
  const std::string content = unseal_with_passphrase(passphrase(options.passphrase_file, false, lang),
                                                     std::string_view(bytes).substr(backup_header.size()));
  std::string_view rest = content;
  Backup backup;
  backup.uai = trimmed(take_line(rest));
  if (says_moment) backup.moment = trimmed(take_line(rest));
  for (int line = 0; line < 3; ++line) backup.key_file += take_line(rest);
  backup.key = parse_key(backup.key_file, file);
  backup.registry = rest;
  return backup;
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
/// @param free_spares those that are no longer to be given
std::string marked_as_restored(Backup& backup, const fs::path& registry, const Moment& moment,
                               std::size_t& free_spares) {
  const PassingFolder aside(registry.string() + ".restoring");
  const fs::path file = aside.path / "registry.sqlite";
  write_new(file, backup.registry);
  {
    Registry restored(file, backup.key, backup.uai, "restore");
    if (backup.moment.empty()) backup.moment = restored.last_moment();
    for (const Spare& s : restored.spares("")) free_spares += s.given_at.empty() ? 1 : 0;
    restored.begin();
    restored.mark_restored(backup.moment, moment);
    restored.commit();
  }
  return read_file(file, std::numeric_limits<std::uint64_t>::max());
}

}  // namespace

/// Everything under a passphrase: "<UAI>\n<moment>\n<key file>\n<registry>", the key file being three lines.
Answer carry_out(const RegistryJob& job, const BackupOptions& options, Lang lang) {
  const fs::path file = registry_file(job.registry, job.uai);
  const Key key = existing_key(job);
  note_folder(key_file(job), folder_of(file));
  const Registry registry(file, key, job.uai, "backup");
  const std::string words = passphrase(options.passphrase_file, true, lang);
  const std::string content = registry.uai() + "\n" + moment_text(job.moment) + "\n" + key_text(key) +
                              read_file(file, std::numeric_limits<std::uint64_t>::max());
  write_new(options.file, std::string(backup_header) + seal_with_passphrase(words, content));
  return {say(phrase::backup_done, options.file.string()).in(lang) + "\n"};
}

/// Nothing is overwritten: a registry or another key that is there stays there.
Answer carry_out(const RegistryJob& job, const RestoreOptions& options, Lang lang) {
  Backup backup = read_backup(options, lang);
  const fs::path registry = job.registry.empty() ? default_registry(backup.uai) : job.registry,
                 key_path = key_file(job);
  if (fs::exists(registry))
    throw Error(say(phrase::file_in_the_way), registry.string(), say(phrase::file_in_the_way_hint));
  if (fs::exists(key_path) && read_file(key_path, 1 << 12) != backup.key_file)
    throw Error(say(phrase::other_key_in_the_way), key_path.string(), say(phrase::other_key_in_the_way_hint));
  std::size_t free_spares = 0;
  const std::string marked = marked_as_restored(backup, registry, job.moment, free_spares);
  if (!fs::exists(key_path)) write_new(key_path, backup.key_file);
  fs::remove(registry.string() + "-journal");  // of a registry that is gone: SQLite would play it back into this one
  write_new(registry, marked);
  note_folder(key_path, folder_of(registry));
  std::string text =
      say(phrase::restore_done, registry.string(), key_path.string()).in(lang) + "\n" +
      say(phrase::restore_day, lang == Lang::fr ? french_moment(backup.moment) : backup.moment).in(lang) + "\n";
  if (free_spares > 0) text += say(phrase::restore_spares, free_spares).in(lang) + "\n";
  return {text};
}

}  // namespace passation
