#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

/// Largest input file, compressed or not. Larger ones are refused by name of this limit.
inline constexpr std::uint64_t max_input_bytes = 200u << 20;

/// @throws Error when it is missing, a folder, unreadable, or larger than `limit`. "-" is standard input.
std::string read_file(const std::filesystem::path& path, std::uint64_t limit = max_input_bytes);

/// Files that appear together or not at all: written beside their places under temporary names (0600), synced, and
/// renamed by commit(). Destroyed without commit, it leaves nothing behind.
class FileSet {
 public:
  explicit FileSet(std::filesystem::path folder);  ///< @throws Error when it is no folder or not writable
  ~FileSet();
  FileSet(const FileSet&) = delete;
  FileSet& operator=(const FileSet&) = delete;

  void add(const std::string& name, std::string_view bytes);  ///< @throws Error, e.g. on a full disk
  /// Returns, in the order of add(), whether each file took the place of an older one.
  std::vector<bool> commit();

 private:
  struct Pending {
    std::filesystem::path temporary;
    std::filesystem::path target;
  };
  std::filesystem::path folder_;
  std::vector<Pending> pending_;
};

}  // namespace passation
