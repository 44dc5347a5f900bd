// Any bytes at all: tables of pupils and account lists, as text or in an XLSX or ODS, are read or refused with an
// Error. XLS is left out: libfreexl reads it in a process of its own, which may fail as it likes.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/error.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"
#include "read/reader.hpp"

using namespace passation;

namespace {

void require(bool promise) {
  if (!promise) std::abort();
}

void check_person(const Student& s) {
  require(is_valid_utf8(s.family_name + s.used_name + s.given_name + s.division));
  require(s.origin.line > 0);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Input input{"fuzz", std::string(reinterpret_cast<const char*>(data), size)};
  if (workbook_kind(input.bytes) == Workbook::xls) return 0;
  try {
    const Reading reading = read_all({input}, {});
    for (const Student& s : reading.roster.students) check_person(s);
    for (const GivenAccount& account : reading.accounts) {
      check_person(account.person);
      require(!account.logins.empty());
      for (const GivenLogin& login : account.logins) require(!login.login.empty() && is_valid_utf8(login.login));
    }
    for (const Finding& f : reading.report.findings) {
      require(f.subject.kind != Subject::Kind::student || f.subject.index < reading.roster.students.size());
      require(!f.text().fr.empty());
    }
  } catch (const Error&) {
  }
  return 0;
}
