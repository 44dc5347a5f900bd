// XLS (BIFF 2 to 8) through libfreexl. The library was not written for files that mean harm: it reads in a process of
// its own, with limits on time and memory, and what it says comes back through a pipe. The workbook never touches the
// disk. libfreexl gives no results of formulas: such cells are empty.

#include <fcntl.h>
#include <fmt/format.h>
#include <freexl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>
#include <fstream>
#include <optional>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

constexpr rlim_t seconds = 10;              // of processor time
constexpr rlim_t memory = 512u << 20;       // bytes beyond what the program has when it starts to read
constexpr std::size_t max_said = 64 << 20;  // bytes that may come back

// What comes back: 'S' name, then for each row 'R' line, for each cell 'C' column text; numbers are 4 bytes, texts a
// number and their bytes.

// ---- In the process of its own ----

class Speech {
 public:
  void tag(char c) { said_ += c; }
  void number(std::uint32_t n) { said_.append(reinterpret_cast<const char*>(&n), sizeof n); }
  void text(std::string_view t) {
    number(static_cast<std::uint32_t>(t.size()));
    said_ += t;
  }
  bool send(int fd) const {
    for (std::string_view rest = said_; !rest.empty();) {
      const ssize_t n = ::write(fd, rest.data(), rest.size());
      if (n <= 0) return false;
      rest.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
  }

 private:
  std::string said_;
};

std::string cell_text(const FreeXL_CellValue& cell) {
  switch (cell.type) {
    case FREEXL_CELL_INT: return std::to_string(cell.value.int_value);
    case FREEXL_CELL_DOUBLE: return number_text(cell.value.double_value);
    case FREEXL_CELL_TEXT:
    case FREEXL_CELL_SST_TEXT:
    case FREEXL_CELL_TIME: return cell.value.text_value;
    case FREEXL_CELL_DATE:
    case FREEXL_CELL_DATETIME: {
      const std::string iso = cell.value.text_value;  // 2015-03-05 10:00:00
      const auto date = parse_date(std::string_view(iso).substr(0, 10)).date;
      return date ? french_date(*date) : iso;
    }
    default: return {};
  }
}

bool say_sheet(const void* book, unsigned short index, Speech& out) {
  const char* name = nullptr;
  unsigned int rows = 0;
  unsigned short columns = 0;
  if (freexl_get_worksheet_name(book, index, &name) != FREEXL_OK ||
      freexl_select_active_worksheet(book, index) != FREEXL_OK ||
      freexl_worksheet_dimensions(book, &rows, &columns) != FREEXL_OK)
    return false;
  out.tag('S');
  out.text(name ? name : "");
  for (unsigned int row = 0; row < rows; ++row) {
    out.tag('R');
    out.number(row + 1);
    for (unsigned short column = 0; column < columns; ++column) {
      FreeXL_CellValue cell;
      if (freexl_get_cell_value(book, row, column, &cell) != FREEXL_OK || cell.type == FREEXL_CELL_NULL) continue;
      out.tag('C');
      out.number(column);
      out.text(cell_text(cell));
    }
  }
  return true;
}

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

bool send_workbook(std::string_view bytes, int fd) {
  limit_process();
  Speech out;
  const int file = ::memfd_create("workbook", 0);
  if (file < 0 || ::write(file, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) return false;
  const void* book = nullptr;
  if (freexl_open(fmt::format("/proc/self/fd/{}", file).c_str(), &book) != FREEXL_OK) return false;
  unsigned int sheets = 0;
  if (freexl_get_info(book, FREEXL_BIFF_SHEET_COUNT, &sheets) != FREEXL_OK) return false;
  for (unsigned int i = 0; i < sheets; ++i)
    if (!say_sheet(book, static_cast<unsigned short>(i), out)) return false;
  return out.send(fd);
}

// ---- On our side ----

/// What the process says; nullopt when it ends badly.
std::optional<std::string> hear(std::string_view bytes) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(ends[0]);
    bool done = false;
    try {
      done = send_workbook(bytes, ends[1]);
    } catch (...) {  // memory
    }
    ::_exit(done ? 0 : 1);
  }
  ::close(ends[1]);
  std::string said;
  char buffer[1 << 16];
  for (ssize_t n; child > 0 && said.size() <= max_said && (n = ::read(ends[0], buffer, sizeof buffer)) > 0;)
    said.append(buffer, static_cast<std::size_t>(n));
  ::close(ends[0]);  // a child that still talks ends of it
  int status = 0;
  const bool done = child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  if (!done || said.size() > max_said) return std::nullopt;
  return said;
}

/// Believes nothing about sizes: the process may have been led astray.
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
    return is_valid_utf8(bytes) ? to_nfc(bytes) : "?";
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

std::vector<Worksheet> read_xls(std::string_view bytes, const std::string& where) {
  const auto said = hear(bytes);
  if (!said) throw Error(say(phrase::spreadsheet_damaged), where, say(phrase::spreadsheet_hint));
  CellBudget budget(bytes.size(), where);
  std::vector<Worksheet> sheets;
  std::optional<WorksheetBuilder> builder;
  const auto finish_sheet = [&] {
    if (!builder) return;
    builder->end_row();
    sheets.push_back(builder->finish());
  };
  Listener in(*said);
  for (char tag; (tag = in.tag()) != '\0';) {
    if (tag == 'S') {
      finish_sheet();
      builder.emplace(in.text(), budget);
    } else if (!builder) {
      break;
    } else if (tag == 'R') {
      builder->end_row();
      builder->begin_row(in.number());
    } else {
      const std::uint32_t column = in.number();
      builder->put(column, in.text());
    }
  }
  finish_sheet();
  return sheets;
}

}  // namespace passation
