#include "base/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  /// Closes now; some file systems report a failed write only here.
  bool close() { return ::close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

std::string reason() {
  return std::strerror(errno);
}

[[noreturn]] void write_failed(const fs::path& path) {
  throw Error(say(phrase::write_failed, reason()), path.string(), say(phrase::write_failed_hint));
}

void write_all(int fd, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) write_failed(path);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

void sync_folder(const fs::path& folder) {
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() < 0 || ::fsync(fd.get()) != 0) write_failed(folder);
}

}  // namespace

std::string read_file(const fs::path& path, std::uint64_t limit) {
  const bool standard_input = path == "-";
  const Descriptor fd(standard_input ? ::dup(0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (fd.get() < 0) {
    if (errno == ENOENT) throw Error(say(phrase::file_missing), path.string(), say(phrase::file_missing_hint));
    throw Error(say(phrase::file_unreadable, reason()), path.string(), say(phrase::file_unreadable_hint));
  }
  struct stat status {};
  if (::fstat(fd.get(), &status) == 0 && S_ISDIR(status.st_mode))
    throw Error(say(phrase::file_is_folder), path.string(), say(phrase::file_is_folder_hint));

  std::string bytes;
  if (S_ISREG(status.st_mode) && static_cast<std::uint64_t>(status.st_size) <= limit)
    bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(fd.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw Error(say(phrase::file_unreadable, reason()), path.string(), say(phrase::file_unreadable_hint));
    if (n == 0) return bytes;
    bytes.append(buffer, static_cast<std::size_t>(n));
    if (bytes.size() > limit)
      throw Error(say(phrase::file_too_large, limit >> 20), path.string(), say(phrase::file_too_large_hint));
  }
}

FileSet::FileSet(fs::path folder) : folder_(std::move(folder)) {
  if (folder_.empty()) folder_ = ".";
  std::error_code error;
  fs::create_directories(folder_, error);
  if (!error && !fs::is_directory(folder_, error)) error = std::make_error_code(std::errc::not_a_directory);
  if (!error && ::access(folder_.c_str(), W_OK | X_OK) != 0) error = std::error_code(errno, std::generic_category());
  if (error)
    throw Error(say(phrase::folder_unusable, error.message()), folder_.string(), say(phrase::folder_unusable_hint));
}

FileSet::~FileSet() {
  for (const Pending& p : pending_) ::unlink(p.temporary.c_str());
}

void FileSet::add(const std::string& name, std::string_view bytes) {
  std::string temporary = (folder_ / (".passation-XXXXXX")).string();
  Descriptor fd(::mkostemp(temporary.data(), O_CLOEXEC));  // mode 0600
  if (fd.get() < 0) write_failed(folder_ / name);
  pending_.push_back({temporary, folder_ / name});
  write_all(fd.get(), bytes, folder_ / name);
  if (::fsync(fd.get()) != 0 || !fd.close()) write_failed(folder_ / name);
}

std::vector<bool> FileSet::commit() {
  std::vector<bool> replaced;
  while (!pending_.empty()) {
    const Pending& next = pending_.front();
    std::error_code error;
    replaced.push_back(fs::exists(next.target, error));
    if (::rename(next.temporary.c_str(), next.target.c_str()) != 0) write_failed(next.target);
    pending_.erase(pending_.begin());
  }
  sync_folder(folder_);
  return replaced;
}

}  // namespace passation
