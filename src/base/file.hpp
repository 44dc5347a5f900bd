#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace passation {

/// Largest input file, compressed or not. Larger ones are refused by name of this limit.
inline constexpr std::uint64_t max_input_bytes = 128u << 20;

/// @throws Error when it is missing, a folder, unreadable, larger than `limit`, or written to while it is read. "-" is
/// standard input.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit = max_input_bytes);

/// Whether a file of this name was left behind by a system or an open office program, and holds nothing of its user:
/// "~$liste.xlsx", ".~lock.liste.ods#", "._liste.csv", ".DS_Store", "Thumbs.db", "desktop.ini".
bool is_left_behind(std::string_view name);

/// Makes the folder and those above it that are missing, for their owner alone; a power cut does not take them back.
std::error_code make_folders(const std::filesystem::path& folder);

/// A file that is not there is deleted already; a power cut does not bring it back. @throws Error
void delete_file(const std::filesystem::path& file);

/// Files that appear together or not at all: written into the same folder without a name, or under a temporary one
/// (0600), synced, and named by commit(). Destroyed without commit, or killed, it leaves nothing behind; killed between
/// naming and renaming, one hidden ".passation-" file, which the next one removes. A second one for the same folder
/// waits for the first.
class FileSet {
 public:
  explicit FileSet(std::filesystem::path folder);  ///< @throws Error when it is no folder or not writable
  ~FileSet();
  FileSet(const FileSet&) = delete;
  FileSet& operator=(const FileSet&) = delete;

  void add(const std::string& name, std::string_view bytes);  ///< @throws Error, e.g. on a full disk
  /// Returns, in the order of add(), whether each file took the place of an older one.
  std::vector<bool> commit();
  /// The same of one file that must not be there yet. Returns false, and changes nothing, when it is: of two programs
  /// that make it at once, one does. @pre add() was called once
  bool commit_new();

 private:
  struct Pending {
    int fd = -1;
    std::filesystem::path temporary;  ///< empty: the file has no name yet
    std::filesystem::path target;
  };
  std::filesystem::path folder_;
  int lock_ = -1;  ///< the folder, locked
  std::vector<Pending> pending_;
};

}  // namespace passation
