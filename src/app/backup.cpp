// Registry and key in one file: for a successor, or a new machine.

#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <limits>

#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view backup_header = "passation-backup 1\n";
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

}  // namespace

/// Everything under a passphrase: "<UAI>\n<key file>\n<registry>", the key file being three lines.
Answer carry_out(const RegistryJob& job, const BackupOptions& options, Lang lang) {
  const fs::path file = registry_file(job.registry, job.uai);
  const Key key = existing_key(job);
  const Registry registry(file, key, job.uai, "backup");
  const std::string words = passphrase(options.passphrase_file, true, lang);
  const std::string content =
      registry.uai() + "\n" + key_text(key) + read_file(file, std::numeric_limits<std::uint64_t>::max());
  write_new(options.file, std::string(backup_header) + seal_with_passphrase(words, content));
  return {say(phrase::backup_done, options.file.string()).in(lang) + "\n"};
}

/// Nothing is overwritten: a registry or another key that is there stays there.
Answer carry_out(const RegistryJob& job, const RestoreOptions& options, Lang lang) {
  const std::string bytes = read_file(options.file, std::numeric_limits<std::uint64_t>::max());
  if (!bytes.starts_with(backup_header))
    throw Error(say(phrase::no_backup), options.file.string(), say(phrase::no_backup_hint));
  const std::string content = unseal_with_passphrase(passphrase(options.passphrase_file, false, lang),
                                                     std::string_view(bytes).substr(backup_header.size()));
  std::string_view rest = content;
  const std::string uai(trimmed(take_line(rest)));
  std::string key;
  for (int line = 0; line < 3; ++line) key += take_line(rest);
  parse_key(key, options.file.string());
  const fs::path registry = job.registry.empty() ? default_registry(uai) : job.registry, key_path = key_file(job);
  if (fs::exists(registry))
    throw Error(say(phrase::file_in_the_way), registry.string(), say(phrase::file_in_the_way_hint));
  if (!fs::exists(key_path))
    write_new(key_path, key);
  else if (read_file(key_path, 1 << 12) != key)
    throw Error(say(phrase::other_key_in_the_way), key_path.string(), say(phrase::other_key_in_the_way_hint));
  fs::remove(registry.string() + "-journal");  // of a registry that is gone: SQLite would play it back into this one
  write_new(registry, std::string(rest));
  return {say(phrase::restore_done, registry.string(), key_path.string()).in(lang) + "\n"};
}

}  // namespace passation
