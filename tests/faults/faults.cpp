// Loaded before libc (LD_PRELOAD): lets an operation that a program makes on files fail, or kills the program there or
// at a moment.
//
//   FAULTS_COUNT=FILE  when the program ends, writes to FILE its run time in microseconds, and a letter per operation:
//                      w of write and its kin, o of others
//   FAULTS_AT=N        the operation that is struck, from 1; behind the last one, a power cut when the program is done
//   FAULTS_HOW         kill: SIGKILL before it · half: SIGKILL in its middle (half of a write; a rename or sync just
//                      done) · power: it is done, then all is lost that was written and not synced · names: the same,
//                      and names given or taken in a folder that was not synced since are as before · ENOSPC, EIO: it
//                      fails · short: a write of half, which the caller has to go on with
//   FAULTS_AFTER=N     SIGKILL after N microseconds
//   FAULTS_SLOW=N      every operation takes at least N microseconds, as on a slow disk; a write lands in two halves
//   FAULTS_STATE=FILE  its first byte is not 0 while an operation is under way: so also after a SIGKILL there
//   FAULTS_NAIVE       a careless program; sync: it syncs nothing · folder: no folder · rename: a rename copies into
//                      the file that stands there · both: it syncs nothing, and so renames
//
// Operations: write and its kin on regular files, fsync, fdatasync, ftruncate, link, rename, unlink.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

std::atomic<int> operations = 0;
std::array<char, 1 << 12> letters{};  // by operation
std::atomic<bool> dark = false;       // the power is cut: what is done now is its doing

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

int number(const char* name) {
  return std::atoi(std::string(variable(name)).c_str());
}

bool naive(std::string_view about) {
  static const std::string_view is = variable("FAULTS_NAIVE");
  return is == about || (is == "both" && about != "folder");
}

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

enum class Strike { none, kill, half, power, fail, shorten };

/// Counts the operation and says what is to happen to it; sets errno where it fails.
Strike strike(char letter) {
  static const int at = number("FAULTS_AT");
  if (dark) return Strike::none;
  const int now = ++operations;
  if (static_cast<size_t>(now) <= letters.size()) letters[static_cast<size_t>(now - 1)] = letter;
  if (now != at) return Strike::none;
  const std::string_view how = variable("FAULTS_HOW");
  if (how == "kill") return Strike::kill;
  if (how == "half") return Strike::half;
  if (how == "power" || how == "names") return Strike::power;
  if (how == "short") return Strike::shorten;
  errno = how == "EIO" ? EIO : ENOSPC;
  return Strike::fail;
}

[[noreturn]] void die() {
  ::raise(SIGKILL);
  std::abort();
}

/// The first byte of FAULTS_STATE, in memory that outlives the process.
std::atomic<unsigned char>& under_way() {
  static std::atomic<unsigned char> nowhere = 0;
  static std::atomic<unsigned char>& state = []() -> std::atomic<unsigned char>& {
    const std::string file(variable("FAULTS_STATE"));
    if (file.empty()) return nowhere;
    const int fd = ::open(file.c_str(), O_RDWR | O_CLOEXEC);
    void* byte = ::mmap(nullptr, 1, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    return byte == MAP_FAILED ? nowhere : *static_cast<std::atomic<unsigned char>*>(byte);
  }();
  return state;
}

void be_slow() {
  static const int microseconds = number("FAULTS_SLOW");
  if (microseconds > 0) ::usleep(static_cast<useconds_t>(microseconds / 2));
}

/// As long as an operation is under way.
struct UnderWay {
  UnderWay() {
    ++under_way();
    be_slow();
  }
  ~UnderWay() {
    const int error = errno;
    be_slow();
    --under_way();
    errno = error;
  }
};

// What a power cut takes away: the writes of each file since its last sync; names, since their folder's.

using Inode = std::pair<dev_t, ino_t>;

struct Write {
  off_t at = 0;
  std::string before;  ///< what stood there
  off_t size = 0;      ///< of the file, before
};

struct Unsynced {
  int fd = -1;  ///< our own, never closed: that would take the program's locks away
  std::vector<Write> writes;
};

/// A name before it was given to another file, or taken away.
struct Name {
  Inode folder;
  std::string path;
  int held = -1;  ///< the file that had it; -1: none
};

std::mutex unsynced_mutex;

std::map<Inode, Unsynced>& unsynced() {
  static auto& files = *new std::map<Inode, Unsynced>;  // outlives all others
  return files;
}

std::vector<Name>& unsynced_names() {
  static auto& names = *new std::vector<Name>;
  return names;
}

bool names_are_lost() {
  static const bool are = variable("FAULTS_HOW") == "names";
  return are;
}

/// Keeps what has the name now. @pre no folder is renamed or removed
void remember_name(const char* path) {
  struct stat folder {
  }, status{};
  const std::filesystem::path parent = std::filesystem::path(path).parent_path();
  if (dark || !names_are_lost() || ::stat(parent.empty() ? "." : parent.c_str(), &folder) != 0) return;
  const bool there = ::lstat(path, &status) == 0;
  if (there && S_ISDIR(status.st_mode)) return;
  const std::lock_guard lock(unsynced_mutex);
  unsynced_names().push_back({{folder.st_dev, folder.st_ino}, path, there ? ::open(path, O_RDONLY | O_CLOEXEC) : -1});
}

/// Keeps what stands in the file from `at` on, `count` bytes of it.
void remember(int fd, off_t at, size_t count) {
  static const bool wanted = variable("FAULTS_HOW") == "power" || names_are_lost();
  struct stat status {};
  if (dark || !wanted || ::fstat(fd, &status) != 0) return;
  const std::lock_guard lock(unsynced_mutex);
  Unsynced& file = unsynced()[{status.st_dev, status.st_ino}];
  if (file.fd < 0) file.fd = ::open(("/proc/self/fd/" + std::to_string(fd)).c_str(), O_RDWR | O_CLOEXEC);
  Write write{at, std::string(count, '\0'), status.st_size};
  const ssize_t n = ::pread(file.fd, write.before.data(), count, at);
  write.before.resize(n > 0 ? static_cast<size_t>(n) : 0);
  file.writes.push_back(std::move(write));
}

void forget(int fd) {
  struct stat status {};
  if (::fstat(fd, &status) != 0) return;
  const std::lock_guard lock(unsynced_mutex);
  const Inode inode{status.st_dev, status.st_ino};
  if (const auto file = unsynced().find(inode); file != unsynced().end()) file->second.writes.clear();
  std::erase_if(unsynced_names(), [&](const Name& name) { return name.folder == inode; });
}

/// A file that has no name left cannot be given one: it comes back as a copy.
void bring_back(const Name& name) {
  if (name.held < 0) {
    std::error_code error;
    std::filesystem::remove_all(name.path, error);  // a folder with all that is in it
    return;
  }
  const std::string copy = name.path + ".back";
  const int out = ::open(copy.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  char buffer[4096];
  off_t at = 0;
  for (ssize_t n; (n = ::pread(name.held, buffer, sizeof buffer, at)) > 0; at += n)
    if (::write(out, buffer, static_cast<size_t>(n)) != n) std::abort();
  ::close(out);
  if (::rename(copy.c_str(), name.path.c_str()) != 0) std::abort();
}

[[noreturn]] void cut_the_power() {
  unsynced_mutex.lock();  // for good
  dark = true;
  for (auto& [inode, file] : unsynced()) {
    std::reverse(file.writes.begin(), file.writes.end());
    for (const Write& w : file.writes)
      if (::pwrite(file.fd, w.before.data(), w.before.size(), w.at) < 0 || ::ftruncate(file.fd, w.size) != 0) break;
  }
  const std::vector<Name> names = std::exchange(unsynced_names(), {});
  std::for_each(names.rbegin(), names.rend(), bring_back);
  die();
}

/// An operation that is done or not, but never half.
template <typename Operation>
int whole(Operation operation) {
  const UnderWay here;
  switch (strike('o')) {
    case Strike::kill: die();
    case Strike::fail: return -1;
    case Strike::half: operation(); die();
    case Strike::power: operation(); cut_the_power();
    case Strike::none:
    case Strike::shorten: break;
  }
  return operation();
}

/// @param write of that many bytes from an offset of the buffer
template <typename Part>
ssize_t partial(int fd, off_t at, size_t count, Part write) {
  struct stat status {};
  if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return write(0, count);
  const UnderWay here;
  remember(fd, at, count);
  switch (strike('w')) {
    case Strike::kill: die();
    case Strike::fail: return -1;
    case Strike::half: write(0, count / 2); die();
    case Strike::power: write(0, count); cut_the_power();
    case Strike::shorten: return write(0, count > 1 ? count / 2 : count);
    case Strike::none: break;
  }
  static const bool in_halves = number("FAULTS_SLOW") > 0;
  if (!in_halves || count < 2) return write(0, count);
  const ssize_t first = write(0, count / 2);
  if (first != static_cast<ssize_t>(count / 2)) return first;
  be_slow();
  const ssize_t second = write(count / 2, count - count / 2);
  return second < 0 ? first : first + second;
}

int copy_over(const char* from, const char* to) {
  const int in = ::open(from, O_RDONLY | O_CLOEXEC), out = ::open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  char buffer[4096];
  for (ssize_t n; (n = ::read(in, buffer, sizeof buffer)) > 0;)
    if (::write(out, buffer, static_cast<size_t>(n)) != n) return -1;
  ::close(in);
  ::close(out);
  return ::unlink(from);
}

int sync(const char* name, int fd) {
  struct stat status {};
  const bool folder = ::fstat(fd, &status) == 0 && S_ISDIR(status.st_mode);
  return naive("sync") || (folder && naive("folder")) ? 0 : whole([&] {
    const int result = real<int (*)(int)>(name)(fd);
    if (result == 0) forget(fd);
    return result;
  });
}

int truncate_to(const char* name, int fd, off_t length) {
  struct stat status {};
  if (::fstat(fd, &status) == 0 && status.st_size > length)
    remember(fd, length, static_cast<size_t>(status.st_size - length));
  return whole([&] { return real<int (*)(int, off_t)>(name)(fd, length); });
}

int kill_after(int microseconds) {
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGKILL;
  timer_t timer{};
  if (::timer_create(CLOCK_MONOTONIC, &event, &timer) != 0) return -1;
  itimerspec moment{};
  moment.it_value.tv_sec = microseconds / 1'000'000;
  moment.it_value.tv_nsec = microseconds % 1'000'000 * 1000L;
  return ::timer_settime(timer, 0, &moment, nullptr);
}

struct Run {
  std::chrono::steady_clock::time_point begin = std::chrono::steady_clock::now();

  Run() {
    if (const int after = number("FAULTS_AFTER"); after > 0 && kill_after(after) != 0) std::abort();
  }
  ~Run() {
    static const bool powerless = variable("FAULTS_HOW") == "power" || names_are_lost();
    if (powerless && number("FAULTS_AT") > operations) cut_the_power();
    const std::string file(variable("FAULTS_COUNT"));
    if (file.empty()) return;
    const auto time = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    const std::string text = std::to_string(time.count()) + " " +
                             std::string(letters.data(), std::min(static_cast<size_t>(operations), letters.size()));
    const int fd = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    (void)!real<ssize_t (*)(int, const void*, size_t)>("write")(fd, text.data(), text.size());
    ::close(fd);
  }
} run;

}  // namespace

extern "C" {

ssize_t write(int fd, const void* bytes, size_t count) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
  return partial(fd, ::lseek(fd, 0, SEEK_CUR), count,
                 [&](size_t from, size_t n) { return next(fd, static_cast<const char*>(bytes) + from, n); });
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  return partial(fd, at, count, [&](size_t from, size_t n) {
    return next(fd, static_cast<const char*>(bytes) + from, n, at + static_cast<off_t>(from));
  });
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at) {
  return pwrite(fd, bytes, count, at);
}

int fsync(int fd) {
  return sync("fsync", fd);
}

int fdatasync(int fd) {
  return sync("fdatasync", fd);
}

int ftruncate(int fd, off_t length) noexcept {
  return truncate_to("ftruncate", fd, length);
}

int ftruncate64(int fd, off64_t length) noexcept {
  return truncate_to("ftruncate64", fd, length);
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  static const auto next = real<int (*)(int, const char*, int, const char*, int)>("linkat");
  remember_name(to);
  return whole([&] { return next(from_folder, from, to_folder, to, flags); });
}

int rename(const char* from, const char* to) noexcept {
  static const auto next = real<int (*)(const char*, const char*)>("rename");
  if (naive("rename")) return copy_over(from, to);
  remember_name(from);
  remember_name(to);
  return whole([&] { return next(from, to); });
}

int mkdir(const char* path, mode_t mode) noexcept {
  static const auto next = real<int (*)(const char*, mode_t)>("mkdir");
  remember_name(path);
  return next(path, mode);
}

int open(const char* path, int flags, ...) {
  static const auto next = real<int (*)(const char*, int, mode_t)>("open");
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(more, mode_t) : 0;
  va_end(more);
  if ((flags & O_CREAT) && ::access(path, F_OK) != 0) remember_name(path);
  return next(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(more, mode_t) : 0;
  va_end(more);
  return open(path, flags, mode);
}

int unlink(const char* path) noexcept {
  static const auto next = real<int (*)(const char*)>("unlink");
  remember_name(path);
  return whole([&] { return next(path); });
}

int remove(const char* path) noexcept {
  static const auto next = real<int (*)(const char*)>("remove");
  remember_name(path);
  return whole([&] { return next(path); });
}
}
