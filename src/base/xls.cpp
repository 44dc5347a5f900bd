// XLS. libfreexl was not written for files that mean harm: it reads in a process of its own, this program started anew,
// with limits on time and memory, and its dump comes back through a pipe.

#include "base/xls.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fstream>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

constexpr const char* dump_argument = "--dump-workbook";

constexpr rlim_t seconds = 10;                    // of processor time
constexpr std::chrono::seconds deadline{60};      // on the wall, of a machine that is busy
constexpr rlim_t memory = 512u << 20;             // bytes beyond what the program has when it starts to read
constexpr std::size_t max_workbook = 256u << 20;  // bytes that the process takes
constexpr std::size_t max_dump = 64 << 20;        // bytes that may come back

// Exit status of the process.
constexpr int done = 0, failed = 1, has_password = 2;

// ---- In the process of its own ----

/// Pages of memory that the process has now.
rlim_t pages_in_use() {
  rlim_t pages = 0;
  std::ifstream("/proc/self/statm") >> pages;
  return pages;
}

void limit_process() {
  for (const int fatal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT}) ::signal(fatal, SIG_DFL);  // it dies in silence
  const auto limit = [](auto resource, rlim_t most) {
    const rlimit both{most, most};
    ::setrlimit(resource, &both);
  };
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_AS, pages_in_use() * static_cast<rlim_t>(::sysconf(_SC_PAGESIZE)) + memory);
}

bool send(std::string_view bytes, int fd) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

/// Appends what comes next; false at the end.
bool read_more(int fd, std::string& bytes) {
  char buffer[1 << 16];
  ssize_t n;
  do n = ::read(fd, buffer, sizeof buffer);
  while (n < 0 && errno == EINTR);
  if (n > 0) bytes.append(buffer, static_cast<std::size_t>(n));
  return n > 0;
}

// ---- On our side ----

/// Closed with the object.
class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  void reset() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

/// The workbook in memory, from its beginning; -1 where there is no room. It never touches the disk.
int file_in_memory(std::string_view bytes) {
  const int file = ::memfd_create("workbook", MFD_CLOEXEC);
  if (file >= 0 && send(bytes, file) && ::lseek(file, 0, SEEK_SET) == 0) return file;
  if (file >= 0) ::close(file);
  return -1;
}

/// This program started anew, with these two as standard input and output; -1: it could not be.
pid_t start_dump(int input, int output) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::string name = "passation", argument = dump_argument;
  char* const arguments[] = {name.data(), argument.data(), nullptr};
  pid_t child = -1;
  const int problem = ::posix_spawn(&child, "/proc/self/exe", &actions, nullptr, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  return problem == 0 ? child : -1;
}

/// All that comes before the deadline; false where that, or the bound, has passed.
bool read_dump(int fd, std::string& dump) {
  const auto end = std::chrono::steady_clock::now() + deadline;
  while (dump.size() <= max_dump) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd waiting{fd, POLLIN, 0};
    const int ready = left.count() > 0 ? ::poll(&waiting, 1, static_cast<int>(left.count())) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return false;
    if (!read_more(fd, dump)) return true;
  }
  return false;
}

/// How a process ended; nullopt when it was killed.
std::optional<int> exit_status(pid_t child) {
  int status = 0;
  pid_t ended;
  do ended = ::waitpid(child, &status, 0);
  while (ended < 0 && errno == EINTR);
  return ended == child && WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

/// The dump that the process makes. One that ends badly makes none.
XlsDump dump_in_process(std::string_view workbook) {
  const Descriptor input(file_in_memory(workbook));
  int ends[2];
  if (input.get() < 0 || ::pipe2(ends, O_CLOEXEC) != 0) return {{}, XlsProblem::damaged};
  const Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  const pid_t child = start_dump(input.get(), theirs.get());
  if (child < 0) return {{}, XlsProblem::damaged};
  theirs.reset();
  XlsDump dump;
  const bool whole = read_dump(ours.get(), dump.bytes);
  if (!whole) ::kill(child, SIGKILL);
  const std::optional<int> status = exit_status(child);
  if (status == has_password)
    dump.problem = XlsProblem::password;
  else if (!whole || status != done)
    dump.problem = XlsProblem::damaged;
  return dump;
}

class DumpReader {
 public:
  explicit DumpReader(std::string_view dump) : rest_(dump) {}
  char tag() {
    const std::string_view c = take(1);
    return c.empty() ? '\0' : c.front();
  }
  std::uint32_t number() {
    std::uint32_t n = 0;
    const std::string_view bytes = take(sizeof n);
    std::memcpy(&n, bytes.data(), bytes.size());
    return n;
  }
  std::string text() {
    const std::string_view bytes = take(number());
    return is_valid_utf8(bytes) ? to_nfc(std::string(bytes)) : "?";
  }

 private:
  std::string_view take(std::size_t size) {
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(bytes.size());
    return bytes;
  }

  std::string_view rest_;
};

}  // namespace

std::vector<Worksheet> sheets_from_dump(std::string_view dump, std::size_t source_bytes, const std::string& where) {
  CellBudget budget(source_bytes, where);
  std::vector<Worksheet> sheets;
  std::optional<WorksheetBuilder> builder;
  const auto finish_sheet = [&] {
    if (!builder) return;
    builder->end_row();
    sheets.push_back(builder->finish());
  };
  DumpReader in(dump);
  for (char tag; (tag = in.tag()) != '\0';) {
    if (tag == 'S') {
      finish_sheet();
      builder.emplace(in.text(), budget);
      builder->begin_row(1);
    } else if (!builder) {
      break;
    } else if (tag == 'R') {
      builder->end_row();
      builder->begin_row(std::max<std::size_t>(in.number(), 1));
    } else {
      const std::uint32_t column = in.number();
      builder->put(column, in.text(), tag == 'N' ? CellKind::number : tag == 'O' ? CellKind::other : CellKind::text);
    }
  }
  finish_sheet();
  return sheets;
}

std::vector<Worksheet> read_xls(std::string_view bytes, const std::string& where) {
  const XlsDump dump = dump_in_process(bytes);
  if (dump.problem == XlsProblem::password)
    throw Error(say(phrase::spreadsheet_password), where, say(phrase::spreadsheet_password_hint));
  if (dump.problem) throw Error(say(phrase::spreadsheet_damaged), where, say(phrase::spreadsheet_hint));
  return sheets_from_dump(dump.bytes, bytes.size(), where);
}

bool dumps_xls(int argc, char** argv) {
  return argc == 2 && std::strcmp(argv[1], dump_argument) == 0;
}

void dump_xls_of_standard_input() {
  int status = failed;
  try {
    std::string workbook;
    while (workbook.size() <= max_workbook && read_more(STDIN_FILENO, workbook)) continue;
    limit_process();
    const XlsDump dump = dump_xls(workbook);
    if (dump.problem)
      status = *dump.problem == XlsProblem::password ? has_password : failed;
    else
      status = send(dump.bytes, STDOUT_FILENO) ? done : failed;
  } catch (...) {  // memory
  }
  ::_exit(status);  // whatever libfreexl has left is not looked at
}

}  // namespace passation
