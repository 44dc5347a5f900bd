#include "app/registry_job.hpp"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "app/ledger_phrases.hpp"
#include "app/subject.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "ledger/registry.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view backup_header = "passation-backup 1\n";
constexpr std::size_t shortest_passphrase = 12;

void write_new(const fs::path& file, const std::string& bytes) {
  if (fs::exists(file)) throw Error(say(phrase::file_in_the_way), file.string(), say(phrase::file_in_the_way_hint));
  FileSet files(file.parent_path());
  files.add(file.filename().string(), bytes);
  files.commit();
}

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

std::string passphrase(const RegistryJob& job, bool twice, Lang lang) {
  std::string text;
  if (job.passphrase_file.empty()) {
    text = ask_passphrase(phrase::passphrase_prompt, lang);
    if (twice && text != ask_passphrase(phrase::passphrase_again, lang))
      throw Error(say(phrase::passphrase_differs), "", say(phrase::passphrase_missing_hint));
  } else {
    text = read_file(job.passphrase_file, 1 << 12);
    text = text.substr(0, text.find_first_of("\r\n"));
  }
  if (twice && text.size() < shortest_passphrase)
    throw Error(say(phrase::passphrase_short, shortest_passphrase), "", say(phrase::passphrase_short_hint));
  return text;
}

/// Everything under a passphrase: "<UAI>\n<key file>\n<registry>", the key file being three lines.
Answer backup(const RegistryJob& job, Lang lang) {
  const fs::path file = registry_file(job);
  const Key key = existing_key(job);
  const Registry registry(file, key, job.uai, "backup");
  const std::string words = passphrase(job, true, lang);
  const std::string content =
      registry.uai() + "\n" + key_text(key) + read_file(file, std::numeric_limits<std::uint64_t>::max());
  write_new(job.file, std::string(backup_header) + seal_with_passphrase(words, content));
  return {say(phrase::backup_done, job.file.string()).in(lang) + "\n"};
}

std::string_view take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end);
  return line;
}

/// Nothing is overwritten: a registry or another key that is there stays there.
Answer restore(const RegistryJob& job, Lang lang) {
  const std::string bytes = read_file(job.file, std::numeric_limits<std::uint64_t>::max());
  if (!bytes.starts_with(backup_header))
    throw Error(say(phrase::no_backup), job.file.string(), say(phrase::no_backup_hint));
  const std::string content =
      unseal_with_passphrase(passphrase(job, false, lang), std::string_view(bytes).substr(backup_header.size()));
  std::string_view rest = content;
  const std::string uai(trimmed(take_line(rest)));
  std::string key;
  for (int line = 0; line < 3; ++line) key += take_line(rest);
  parse_key(key, job.file.string());
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

Answer export_key(const RegistryJob& job, Lang lang) {
  write_new(job.file, key_text(existing_key(job)));
  return {say(phrase::key_exported, job.file.string()).in(lang) + "\n"};
}

Answer import_key(const RegistryJob& job, Lang lang) {
  const std::string key = key_text(parse_key(read_file(job.file, 1 << 12), job.file.string()));
  const fs::path path = key_file(job);
  if (!fs::exists(path))
    write_new(path, key);
  else if (read_file(path, 1 << 12) != key)
    throw Error(say(phrase::other_key_in_the_way), path.string(), say(phrase::other_key_in_the_way_hint));
  return {say(phrase::key_imported, path.string()).in(lang) + "\n"};
}

/// An empty one is what a first import has left that was killed.
std::vector<fs::path> registries_in(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".sqlite" && !fs::is_empty(entry.path(), error)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

bool opens_with(const fs::path& file, const Key& key) {
  try {
    const Registry registry(file, key, "", "key rotate");
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// The new key is on the disk before any registry is sealed with it; killed on the way, the next run goes on with it,
/// or only clears it away where it is the key already: the old one must not be overwritten.
Answer rotate_key(const RegistryJob& job, Lang lang) {
  const Key old = existing_key(job);
  const fs::path path = key_file(job), next_path = path.string() + ".new", old_path = path.string() + ".old";
  if (!fs::exists(next_path)) write_new(next_path, key_text(with_new_seal(old)));
  const Key next = load_or_make_key(next_path);
  const std::vector<fs::path> files =
      job.registry.empty() && job.uai.empty() ? registries_in(registry_folder()) : std::vector{registry_file(job)};
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

Answer doctor(const RegistryJob& job, Lang lang) {
  Registry registry = open_registry(job, "doctor");
  const std::vector<Message> problems = registry.problems();
  const Known known = registry.load();
  const auto active =
      std::count_if(known.people.begin(), known.people.end(), [](auto& k) { return !k.deactivated_on; });
  std::string text =
      say(phrase::doctor_head, registry.uai(), active, known.people.size(), known.accounts.size()).in(lang) + "\n";
  for (const Message& problem : problems) text += "  " + problem.in(lang) + "\n";
  text += say(problems.empty() ? phrase::doctor_well : phrase::doctor_ill).in(lang) + "\n";
  return {text, problems.empty() ? 0 : 3};
}

}  // namespace

fs::path registry_file(const RegistryJob& job) {
  return registry_file(job.registry, job.uai);
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

fs::path key_file(const RegistryJob& job) {
  return job.key.empty() ? default_key_path() : job.key;
}

Key existing_key(const RegistryJob& job) {
  const fs::path path = key_file(job);
  if (!fs::exists(path)) throw Error(say(phrase::key_missing), path.string(), say(phrase::key_missing_hint));
  return load_or_make_key(path);
}

Answer run_registry_job(const RegistryJob& job, Lang lang) {
  switch (job.what) {
    case RegistryJob::What::history: return history(job, lang);
    case RegistryJob::What::doctor: return doctor(job, lang);
    case RegistryJob::What::key_export: return export_key(job, lang);
    case RegistryJob::What::key_import: return import_key(job, lang);
    case RegistryJob::What::key_rotate: return rotate_key(job, lang);
    case RegistryJob::What::backup: return backup(job, lang);
    case RegistryJob::What::restore: return restore(job, lang);
    case RegistryJob::What::disclose: return disclose(job, lang);
    case RegistryJob::What::forget: return forget(job, lang);
    case RegistryJob::What::handout: return handout(job, lang);
    case RegistryJob::What::purge: return purge(job, lang);
    case RegistryJob::What::classes: return classes(job, lang);
    case RegistryJob::What::validate: return validate(job, lang);
    case RegistryJob::What::add: return add(job, lang);
    case RegistryJob::What::remove: return remove(job, lang);
    case RegistryJob::What::move: return move(job, lang);
    case RegistryJob::What::reset: return reset(job, lang);
    case RegistryJob::What::give: return give(job, lang);
    case RegistryJob::What::sheets: return sheets(job, lang);
  }
  return {};
}

}  // namespace passation
