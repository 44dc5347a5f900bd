// Any bytes at all: each reader reads them or refuses them with an Error, and what it reads keeps its promises.
//   fuzz READER [libFuzzer's options] [FOLDER]...      without READER: lists the readers
// libfreexl reads XLS in a process of its own, which may fail as it likes: see read_apart.

#include <pthread.h>
#include <sanitizer/asan_interface.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "account/platform.hpp"
#include "base/csv.hpp"
#include "base/error.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"
#include "base/xls.hpp"
#include "base/zip.hpp"
#include "layout/card.hpp"
#include "layout/stock.hpp"
#include "read/reader.hpp"
#include "roster/check.hpp"

using namespace passation;

namespace {

constexpr Date day{std::chrono::year(2026), std::chrono::month(9), std::chrono::day(14)};
constexpr const char* name = "9990001XPRIVE2026260914083000.xml";  // one that the readers of names accept

void require(bool promise) {
  if (!promise) std::abort();
}

std::size_t people(const Subject& subject, const Roster& roster) {
  switch (subject.kind) {
    case Subject::Kind::student: return roster.students.size();
    case Subject::Kind::staff: return roster.staff.size();
    case Subject::Kind::guardian: return roster.guardians.size();
    case Subject::Kind::division: return roster.divisions.size();
    case Subject::Kind::none: break;
  }
  return 1;
}

void require_person(const Student& s) {
  require(is_valid_utf8(s.family_name + s.used_name + s.given_name + s.division));
  require(s.origin.line > 0);
}

void require_promises(const Reading& reading) {
  const Roster& roster = reading.roster;
  for (const Student& s : roster.students) require_person(s);
  for (const Guardianship& g : roster.guardianships)
    require(g.guardian < roster.guardians.size() && g.student < roster.students.size() && g.level >= 0 && g.level <= 3);
  for (const GivenAccount& account : reading.accounts) {
    require_person(account.person);
    require(!account.logins.empty());
    for (const GivenLogin& login : account.logins) require(!login.login.empty() && is_valid_utf8(login.login));
  }
  for (const Finding& f : reading.report.findings) {
    require(f.subject.index < people(f.subject, roster));
    require(!f.text().fr.empty() && !f.text().en.empty());
    describe(f.subject, roster);
  }
}

/// Several files stand between lines of %%.
std::vector<Input> split(std::string_view bytes) {
  constexpr std::string_view separator = "\n%%\n";
  std::vector<Input> inputs;
  for (;;) {
    const std::size_t end = std::min(bytes.find(separator), bytes.size());
    inputs.push_back({name, std::string(bytes.substr(0, end))});
    if (end == bytes.size()) return inputs;
    bytes.remove_prefix(end + separator.size());
  }
}

void read_everything(const std::string& bytes) {
  Reading reading = read_all(split(bytes), {day, {}});
  require(reading.guardian_links.empty() && reading.group_files.empty());
  check(reading.roster, day, reading.report);
  require_promises(reading);
}

using Try = std::function<void(const std::string& bytes)>;

Try by(Reading (*read)(Input, const ReadOptions&)) {
  return [read](const std::string& bytes) { require_promises(read({name, bytes}, {day, {}})); };
}

// ---- XLS ----

// How a child process ends when a sanitizer finds something in it.
constexpr int our_fault = 90, fault_of_libfreexl = 91;
int child_fault = our_fault;

/// The stack of a report names the library before any function of ours when the fault is its own.
void judge(const char* report) {
  const std::string_view text(report);
  if (text.find("libfreexl") < text.find("passation::")) child_fault = fault_of_libfreexl;
}

void end_child() {
  _exit(child_fault);
}

/// A child that fails leaves no file that looks like a finding; its report is at the end of child.log. A sanitizer may
/// hang while it writes that.
void be_a_child() {
  std::signal(SIGALRM, SIG_DFL);
  alarm(5);
  __asan_set_error_report_callback(judge);
  __sanitizer_set_death_callback(end_child);
  static const std::string log = (std::filesystem::temp_directory_path() / "child.log").string();
  if (!std::freopen(log.c_str(), "a", stderr)) _exit(fault_of_libfreexl);
}

/// Our side of libfreexl, in a process of its own: it may crash or hang there, we may not.
void read_apart(const std::string& bytes) {
  const pid_t child = fork();
  if (child == 0) {
    for (const int fatal : {SIGSEGV, SIGBUS, SIGILL, SIGFPE}) std::signal(fatal, SIG_DFL);
    const XlsDump dump = dump_xls(bytes);
    if (!dump.problem) sheets_from_dump(dump.bytes, bytes.size(), name);
    _exit(0);
  }
  require(child > 0);
  int status = 0;
  while (waitpid(child, &status, 0) < 0) require(errno == EINTR);  // libFuzzer's timer
  require(!WIFEXITED(status) || WEXITSTATUS(status) != our_fault);
}

void read_xls_whole(const std::string& bytes) {
  if (workbook_kind(bytes) != Workbook::xls) return;
  read_apart(bytes);
  by(read_workbook_tables)(bytes);
}

/// Whatever that process may say.
void read_dump(const std::string& said) {
  for (const Worksheet& sheet : sheets_from_dump(said, said.size(), name)) {
    require(is_valid_utf8(sheet.name));
    for (const Row& row : sheet.rows) require(row.line > 0 && !row.cells.empty() && row.cells.size() <= max_columns);
  }
}

/// What is only read from a file.
template <typename Load>
Try from_file(Load load) {
  return [load](const std::string& bytes) {
    static const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("passation-fuzz-" + std::to_string(getpid()) + ".xml");
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
    load(file);
  };
}

struct Reader {
  std::string_view name;
  Try read;
};

const std::vector<Reader>& readers() {
  static const std::vector<Reader> all = {
      {"everything", read_everything},
      {"siecle_students", by(read_siecle_students)},
      {"siecle_guardians", by(read_siecle_guardians)},
      {"siecle_structures", by(read_siecle_structures)},
      {"siecle_common", by(read_siecle_common)},
      {"siecle_nomenclature", by(read_siecle_nomenclature)},
      {"sts", by(read_sts)},
      {"group_links", by(read_group_links)},
      {"private_school", by(read_private_school)},
      {"edt_table", by(read_edt_table)},
      {"student_table",
       [](const std::string& bytes) {
         is_student_table(bytes);
         by(read_text_table)(bytes);
       }},
      {"account_list",
       [](const std::string& bytes) {
         if (is_account_list(bytes)) by(read_text_table)(bytes);
       }},
      {"workbook",
       [](const std::string& bytes) {
         if (is_workbook(bytes) && workbook_kind(bytes) != Workbook::xls) by(read_workbook_tables)(bytes);
       }},
      {"xls", read_xls_whole},
      {"xls_dump", read_dump},
      {"zip", [](const std::string& bytes) { read_zip(bytes, name); }},
      {"csv",
       [](const std::string& bytes) {
         for (const Row& row : parse_csv(bytes)) require(row.line > 0 && row.cells.size() <= max_columns);
       }},
      {"platform", [](const std::string& bytes) { parse_platform(bytes, name); }},
      {"card", from_file(load_card)},
      {"stock", from_file(load_stocks)},
  };
  return all;
}

const Reader* chosen = nullptr;

}  // namespace

/// Takes READER off the arguments.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  if (dumps_xls(*argc, *argv)) dump_xls_of_standard_input();  // started anew by the reader
  for (const Reader& reader : readers())
    if (*argc > 1 && reader.name == (*argv)[1]) chosen = &reader;
  if (!chosen) {
    for (const Reader& reader : readers()) std::printf("%s\n", std::string(reader.name).c_str());
    std::exit(*argc > 1 ? 2 : 0);
  }
  pthread_atfork(nullptr, nullptr, be_a_child);
  std::copy(*argv + 2, *argv + *argc, *argv + 1);
  (*argv)[--*argc] = nullptr;
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    chosen->read(std::string(reinterpret_cast<const char*>(data), size));
  } catch (const Error& e) {
    require(!e.message().fr.empty() && is_valid_utf8(e.message().fr) && is_valid_utf8(e.where()));
  }
  return 0;
}
