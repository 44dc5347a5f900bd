#include "base/file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"

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

 private:
  int fd_;
};

/// errno in words. The system's own are English whatever the language.
Message reason() {
  switch (errno) {
    case EACCES:
    case EPERM: return say(phrase::reason_rights);
    case ENOSPC:
    case EDQUOT: return say(phrase::reason_full);
    case EFBIG: return say(phrase::reason_too_large);
    case EROFS: return say(phrase::reason_read_only);
    case EISDIR: return say(phrase::reason_folder);
    case ENOTDIR: return say(phrase::reason_no_folder);
    case ENOENT: return say(phrase::reason_missing);
    case EEXIST: return say(phrase::reason_exists);
    case EBUSY:
    case ETXTBSY: return say(phrase::reason_in_use);
    case ELOOP: return say(phrase::reason_link);
    case ENAMETOOLONG: return say(phrase::reason_name);
    case EIO: return say(phrase::reason_device);
    case EMFILE:
    case ENFILE: return say(phrase::reason_open_files);
    default: return {say(phrase::reason_other, errno).fr, std::strerror(errno)};
  }
}

Error failure(const Phrase& what, const fs::path& path, const Phrase& hint) {
  return Error(say(what, reason()), path.string(), say(hint));
}

/// Before any file has its name.
[[noreturn]] void write_failed(const fs::path& path) {
  throw failure(phrase::write_failed, path, phrase::write_failed_hint);
}

/// While files get their names: some may have theirs, and the registry may know of them.
[[noreturn]] void naming_failed(const fs::path& path) {
  throw failure(phrase::naming_failed, path, phrase::naming_failed_hint);
}

void write_all(int fd, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) write_failed(path);
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
}

/// Makes last what was named and deleted in the folder of a file.
bool sync_folder_of(const fs::path& file) {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : ".";
  const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return fd.get() >= 0 && ::fsync(fd.get()) == 0;
}

constexpr std::string_view temporary_name = ".passation-";

/// Gives a file without a name this one, unless there is a file of that name. @return whether it did; errno tells why
/// not
bool link_as(int fd, const fs::path& name) {
  const std::string file = "/proc/self/fd/" + std::to_string(fd);
  return ::linkat(AT_FDCWD, file.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0;
}

/// Gives a file without a name a temporary one in the folder.
fs::path named(int fd, const fs::path& folder) {
  for (int n = 0;; ++n) {  // a name may be taken by what remove_leftovers() cannot remove
    const fs::path name = folder / fmt::format("{}linked-{}", temporary_name, n);
    if (link_as(fd, name)) return name;
    if (errno != EEXIST || n == 100) naming_failed(name);
  }
}

/// What a run that was killed between naming a file and renaming it has left. The folder is ours while it is locked.
void remove_leftovers(const fs::path& folder) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().filename().string().starts_with(temporary_name)) fs::remove(entry.path(), error);
}

[[noreturn]] void refuse_folder(const fs::path& path) {
  std::error_code error;
  if (fs::is_empty(path, error) && !error)
    throw Error(say(phrase::folder_empty), path.string(), say(phrase::folder_empty_hint));
  throw Error(say(phrase::file_is_folder), path.string(), say(phrase::file_is_folder_hint));
}

/// Whether another program has written to a file since `before`: what was read may be half old and half new.
bool has_changed(int fd, const struct stat& before, std::size_t bytes_read) {
  struct stat after {};
  return ::fstat(fd, &after) != 0 || static_cast<std::uint64_t>(after.st_size) != bytes_read ||
         after.st_mtim.tv_sec != before.st_mtim.tv_sec || after.st_mtim.tv_nsec != before.st_mtim.tv_nsec;
}

}  // namespace

std::string read_file(const fs::path& path, std::uint64_t limit) {
  const bool standard_input = path == "-";
  const Descriptor fd(standard_input ? ::dup(0) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (fd.get() < 0) {
    if (errno == ENOENT) throw Error(say(phrase::file_missing), path.string(), say(phrase::file_missing_hint));
    throw failure(phrase::file_unreadable, path, phrase::file_unreadable_hint);
  }
  struct stat status {};
  if (::fstat(fd.get(), &status) == 0 && S_ISDIR(status.st_mode)) refuse_folder(path);
  const bool regular = S_ISREG(status.st_mode);
  const auto refuse_size = [&] {
    throw Error(say(phrase::file_too_large, limit >> 20), path.string(), say(phrase::file_too_large_hint));
  };
  if (regular && static_cast<std::uint64_t>(status.st_size) > limit) refuse_size();

  std::string bytes;
  if (regular) bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
  char buffer[1 << 16];
  for (;;) {
    const ssize_t n = ::read(fd.get(), buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw failure(phrase::file_unreadable, path, phrase::file_unreadable_hint);
    if (n == 0) break;
    bytes.append(buffer, static_cast<std::size_t>(n));
    if (bytes.size() > limit) refuse_size();
  }
  if (regular && has_changed(fd.get(), status, bytes.size()))
    throw Error(say(phrase::file_changed), path.string(), say(phrase::file_changed_hint));
  return bytes;
}

bool is_left_behind(std::string_view name) {
  const std::string lower = to_lower(name);
  return name.starts_with("~$") || name.starts_with("._") || name.starts_with(".~lock.") || lower == ".ds_store" ||
         lower == "thumbs.db" || lower == "desktop.ini";
}

std::error_code make_folders(const fs::path& folder) {
  std::error_code error;
  std::vector<fs::path> missing;
  for (fs::path f = folder; !f.empty() && !fs::exists(f, error); f = f.parent_path()) missing.push_back(f);
  for (auto f = missing.rbegin(); f != missing.rend(); ++f) {
    if (::mkdir(f->c_str(), 0700) != 0 && errno != EEXIST) return {errno, std::generic_category()};
    if (!sync_folder_of(*f) && errno != EACCES)
      return {errno, std::generic_category()};  // not ours to read: not to sync
  }
  return {};
}

void delete_file(const fs::path& file) {
  if ((::unlink(file.c_str()) != 0 && errno != ENOENT) || !sync_folder_of(file))
    throw failure(phrase::delete_failed, file, phrase::delete_failed_hint);
}

FileSet::FileSet(fs::path folder) : folder_(std::move(folder)) {
  if (folder_.empty()) folder_ = ".";
  const std::error_code error = make_folders(folder_);
  errno = error.value();
  if (!error && !fs::is_directory(folder_)) errno = ENOTDIR;
  if (errno != 0 || ::access(folder_.c_str(), W_OK | X_OK) != 0)
    throw failure(phrase::folder_unusable, folder_, phrase::folder_unusable_hint);
  lock_ = ::open(folder_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (lock_ < 0) throw failure(phrase::folder_unusable, folder_, phrase::folder_unusable_hint);
  ::flock(lock_, LOCK_EX);  // some network file systems know no locks: then as if alone
  remove_leftovers(folder_);
}

FileSet::~FileSet() {
  for (const Pending& p : pending_) {
    if (!p.temporary.empty()) ::unlink(p.temporary.c_str());
    ::close(p.fd);
  }
  if (lock_ >= 0) ::close(lock_);
}

void FileSet::add(const std::string& name, std::string_view bytes) {
  Pending p{-1, {}, folder_ / name};
  // A file without a name vanishes with the process, however that ends; not every file system has them.
  p.fd = ::open(folder_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
  if (p.fd < 0) {
    std::string temporary = (folder_ / (std::string(temporary_name) + "XXXXXX")).string();
    p.fd = ::mkostemp(temporary.data(), O_CLOEXEC);  // mode 0600
    if (p.fd < 0) write_failed(p.target);
    p.temporary = temporary;
  }
  pending_.push_back(std::move(p));
  write_all(pending_.back().fd, bytes, pending_.back().target);
  if (::fsync(pending_.back().fd) != 0) write_failed(pending_.back().target);
}

bool FileSet::commit_new() {
  assert(pending_.size() == 1);
  const Pending& file = pending_.front();
  const bool done =
      file.temporary.empty() ? link_as(file.fd, file.target) : ::link(file.temporary.c_str(), file.target.c_str()) == 0;
  if (!done && errno == EEXIST) return false;
  if (!done || ::fsync(lock_) != 0) naming_failed(file.target);
  return true;
}

std::vector<bool> FileSet::commit() {
  for (const Pending& p : pending_)  // the one likely reason for a rename to fail, found before the first rename
    if (std::error_code error; fs::is_directory(p.target, error)) {
      errno = EISDIR;
      naming_failed(p.target);
    }
  std::vector<bool> replaced;
  for (Pending& p : pending_) {
    std::error_code error;
    replaced.push_back(fs::exists(p.target, error));
    if (p.temporary.empty()) p.temporary = named(p.fd, folder_);
    if (::rename(p.temporary.c_str(), p.target.c_str()) != 0) naming_failed(p.target);
    p.temporary.clear();
  }
  if (::fsync(lock_) != 0) naming_failed(folder_);
  return replaced;
}

}  // namespace passation
