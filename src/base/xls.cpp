// XLS. libfreexl was not written for files that mean harm: it reads in a process of its own (xls_speech.cpp), with
// limits on time and memory, and what it says comes back through a pipe.

#include "base/xls.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fstream>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

constexpr rlim_t seconds = 10;              // of processor time
constexpr rlim_t memory = 512u << 20;       // bytes beyond what the program has when it starts to read
constexpr std::size_t max_said = 64 << 20;  // bytes that may come back

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

bool send(std::string_view said, int fd) {
  while (!said.empty()) {
    const ssize_t n = ::write(fd, said.data(), said.size());
    if (n <= 0) return false;
    said.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

int run_child(std::string_view bytes, int fd) {
  try {
    limit_process();
    const XlsSpeech speech = speak_xls(bytes);
    if (speech.problem) return *speech.problem == XlsProblem::password ? has_password : failed;
    return send(speech.said, fd) ? done : failed;
  } catch (...) {  // memory
    return failed;
  }
}

// ---- On our side ----

/// Appends what comes next from a pipe; false at its end.
bool hear_more(int fd, std::string& said) {
  char buffer[1 << 16];
  ssize_t n;
  do n = ::read(fd, buffer, sizeof buffer);
  while (n < 0 && errno == EINTR);
  if (n > 0) said.append(buffer, static_cast<std::size_t>(n));
  return n > 0;
}

/// How a process ended; nullopt when it was killed.
std::optional<int> exit_status(pid_t child) {
  int status = 0;
  pid_t ended;
  do ended = ::waitpid(child, &status, 0);
  while (ended < 0 && errno == EINTR);
  return ended == child && WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
}

/// What the process says. One that ends badly says nothing.
XlsSpeech hear(std::string_view bytes) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return {{}, XlsProblem::damaged};
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    ::_exit(run_child(bytes, ends[1]));
  }
  ::close(ends[1]);
  XlsSpeech speech;
  while (child > 0 && speech.said.size() <= max_said && hear_more(ends[0], speech.said)) continue;
  ::close(ends[0]);  // a child that still talks ends of it
  const auto status = child > 0 ? exit_status(child) : std::nullopt;
  if (status == has_password)
    speech.problem = XlsProblem::password;
  else if (status != done || speech.said.size() > max_said)
    speech.problem = XlsProblem::damaged;
  return speech;
}

class Listener {
 public:
  explicit Listener(std::string_view said) : said_(said) {}
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
    const std::string_view bytes = said_.substr(0, size);
    said_.remove_prefix(bytes.size());
    return bytes;
  }

  std::string_view said_;
};

}  // namespace

std::vector<Worksheet> sheets_from_speech(std::string_view said, std::size_t source_bytes, const std::string& where) {
  CellBudget budget(source_bytes, where);
  std::vector<Worksheet> sheets;
  std::optional<WorksheetBuilder> builder;
  const auto finish_sheet = [&] {
    if (!builder) return;
    builder->end_row();
    sheets.push_back(builder->finish());
  };
  Listener in(said);
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
  const XlsSpeech speech = hear(bytes);
  if (speech.problem == XlsProblem::password)
    throw Error(say(phrase::spreadsheet_password), where, say(phrase::spreadsheet_password_hint));
  if (speech.problem) throw Error(say(phrase::spreadsheet_damaged), where, say(phrase::spreadsheet_hint));
  return sheets_from_speech(speech.said, bytes.size(), where);
}

}  // namespace passation
