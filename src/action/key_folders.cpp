#include "action/key_folders.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/secret.hpp"
#include "ledger/registry.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

fs::path list_of(const fs::path& key) {
  return key.string() + ".registries";
}

fs::path whole_path(const fs::path& path) {
  return fs::weakly_canonical(fs::absolute(path));
}

bool holds(const std::vector<fs::path>& folders, const fs::path& folder) {
  return std::find(folders.begin(), folders.end(), folder) != folders.end();
}

void write_list(FileSet& files, const fs::path& key, const std::vector<fs::path>& folders) {
  std::string text = whole_path(key).string() + "\n";
  for (const fs::path& folder : folders) text += folder.string() + "\n";
  files.add(list_of(key).filename().string(), text);
  files.commit();
}

/// The list was copied along with the key, and the key of which it speaks is still where it was: it keeps its own.
bool is_copy(const fs::path& named, const fs::path& key) {
  std::error_code error;
  if (named == whole_path(key) || !fs::exists(named, error) || !fs::exists(key, error)) return false;
  const auto login_of = [](const fs::path& file) { return parse_key(read_file(file), file.string()).login; };
  return login_of(named) == login_of(key);  // one of the two may have been renewed since
}

}  // namespace

std::vector<fs::path> noted_folders(const fs::path& key) {
  std::error_code error;
  if (!fs::exists(list_of(key), error)) return {};
  const std::string text = read_file(list_of(key));
  std::vector<fs::path> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  if (lines.empty() || is_copy(lines.front(), key)) return {};
  lines.erase(lines.begin());
  return lines;
}

void note_folder(const fs::path& key, const fs::path& folder) {
  try {
    const fs::path noted = whole_path(folder);
    if (holds(noted_folders(key), noted) || noted.string().find('\n') != std::string::npos) return;
    FileSet files(key.parent_path());  // two runs at once wait for each other here
    std::vector<fs::path> folders = noted_folders(key);
    if (holds(folders, noted)) return;
    folders.push_back(noted);
    write_list(files, key, folders);
  } catch (const Error&) {
  } catch (const fs::filesystem_error&) {
  }
}

void forget_folders(const fs::path& key, const std::vector<fs::path>& gone) {
  if (gone.empty()) return;
  FileSet files(key.parent_path());
  std::vector<fs::path> folders = noted_folders(key);
  std::erase_if(folders, [&](const fs::path& folder) { return holds(gone, folder); });
  write_list(files, key, folders);
}

std::vector<fs::path> registries_of(const std::vector<fs::path>& folders) {
  std::set<fs::path> files;
  for (const fs::path& folder : folders)
    for (const auto& entry : fs::directory_iterator(folder))
      if (is_registry(entry.path())) files.insert(fs::canonical(entry.path()));
  return {files.begin(), files.end()};
}

}  // namespace passation
