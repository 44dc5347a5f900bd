// Loaded before libc (LD_PRELOAD): lets the Nth operation on files that a program makes fail, or kills the program
// there.
//
//   FAULTS_COUNT=FILE  writes the number of operations to FILE when the program ends
//   FAULTS_AT=N        the operation that is struck, from 1
//   FAULTS_HOW         kill: SIGKILL before it · half: SIGKILL in its middle (half of a write; a rename or sync just
//   done)
//                      · ENOSPC, EIO: it fails · short: a write of half, which the caller has to go on with
//   FAULTS_NAIVE=1     there is no sync, and a rename copies into the file that stands there: what a careless program
//   does
//
// Operations: write and its kin on regular files, fsync, fdatasync, ftruncate, link, rename, unlink.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace {

std::atomic<int> operations = 0;

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

bool naive() {
  static const bool is = !variable("FAULTS_NAIVE").empty();
  return is;
}

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

enum class Strike { none, kill, half, fail, shorten };

/// Counts the operation and says what is to happen to it; sets errno where it fails.
Strike strike() {
  static const int at = std::atoi(variable("FAULTS_AT").data() ? variable("FAULTS_AT").data() : "0");
  if (++operations != at) return Strike::none;
  const std::string_view how = variable("FAULTS_HOW");
  if (how == "kill") return Strike::kill;
  if (how == "half") return Strike::half;
  if (how == "short") return Strike::shorten;
  errno = how == "EIO" ? EIO : ENOSPC;
  return Strike::fail;
}

[[noreturn]] void die() {
  ::raise(SIGKILL);
  std::abort();
}

/// An operation that is done or not, but never half.
template <typename Operation>
int whole(Operation operation) {
  switch (strike()) {
    case Strike::kill: die();
    case Strike::fail: return -1;
    case Strike::half: operation(); die();
    case Strike::none:
    case Strike::shorten: break;
  }
  return operation();
}

template <typename Write>
ssize_t partial(int fd, size_t count, Write write) {
  struct stat status {};
  if (::fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return write(count);
  switch (strike()) {
    case Strike::kill: die();
    case Strike::fail: return -1;
    case Strike::half: write(count / 2); die();
    case Strike::shorten: return write(count > 1 ? count / 2 : count);
    case Strike::none: break;
  }
  return write(count);
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

struct Count {
  ~Count() {
    const std::string_view file = variable("FAULTS_COUNT");
    if (file.empty()) return;
    const std::string_view digits = "0123456789";
    char text[12];
    int length = 0, n = operations;
    do text[11 - ++length] = digits[static_cast<size_t>(n % 10)];
    while ((n /= 10) > 0);
    const int fd = ::open(file.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    (void)!real<ssize_t (*)(int, const void*, size_t)>("write")(fd, text + 11 - length, static_cast<size_t>(length));
    ::close(fd);
  }
} count_at_end;

}  // namespace

extern "C" {

ssize_t write(int fd, const void* bytes, size_t count) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t)>("write");
  return partial(fd, count, [&](size_t n) { return next(fd, bytes, n); });
}

ssize_t pwrite(int fd, const void* bytes, size_t count, off_t at) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
  return partial(fd, count, [&](size_t n) { return next(fd, bytes, n, at); });
}

ssize_t pwrite64(int fd, const void* bytes, size_t count, off64_t at) {
  static const auto next = real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
  return partial(fd, count, [&](size_t n) { return next(fd, bytes, n, at); });
}

int fsync(int fd) {
  static const auto next = real<int (*)(int)>("fsync");
  return naive() ? 0 : whole([&] { return next(fd); });
}

int fdatasync(int fd) {
  static const auto next = real<int (*)(int)>("fdatasync");
  return naive() ? 0 : whole([&] { return next(fd); });
}

int ftruncate(int fd, off_t length) noexcept {
  static const auto next = real<int (*)(int, off_t)>("ftruncate");
  return whole([&] { return next(fd, length); });
}

int ftruncate64(int fd, off64_t length) noexcept {
  static const auto next = real<int (*)(int, off64_t)>("ftruncate64");
  return whole([&] { return next(fd, length); });
}

int linkat(int from_folder, const char* from, int to_folder, const char* to, int flags) noexcept {
  static const auto next = real<int (*)(int, const char*, int, const char*, int)>("linkat");
  return whole([&] { return next(from_folder, from, to_folder, to, flags); });
}

int rename(const char* from, const char* to) noexcept {
  static const auto next = real<int (*)(const char*, const char*)>("rename");
  if (naive()) return copy_over(from, to);
  return whole([&] { return next(from, to); });
}

int unlink(const char* path) noexcept {
  static const auto next = real<int (*)(const char*)>("unlink");
  return whole([&] { return next(path); });
}
}
