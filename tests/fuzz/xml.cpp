// Any bytes at all, as one file or several (between lines of %%): the XML formats are read and joined, or refused with
// an Error; what is read keeps its promises, and is checked without harm.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/reader.hpp"
#include "roster/check.hpp"

using namespace passation;

namespace {

constexpr Date day{std::chrono::year(2026), std::chrono::month(9), std::chrono::day(14)};

std::vector<Input> split(std::string_view bytes) {
  constexpr std::string_view separator = "\n%%\n";
  std::vector<Input> inputs;
  for (;;) {
    const std::size_t end = std::min(bytes.find(separator), bytes.size());
    inputs.push_back({"9990001XPRIVE2026260914083000.xml", std::string(bytes.substr(0, end))});
    if (end == bytes.size()) return inputs;
    bytes.remove_prefix(end + separator.size());
  }
}

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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    Reading reading = read_all(split({reinterpret_cast<const char*>(data), size}), {day, {}});
    const Roster& roster = reading.roster;
    require(reading.guardian_links.empty() && reading.group_files.empty());
    for (const Student& s : roster.students) require(is_valid_utf8(s.family_name) && s.origin.line > 0);
    for (const Guardianship& g : roster.guardianships)
      require(g.guardian < roster.guardians.size() && g.student < roster.students.size() && g.level >= 0 &&
              g.level <= 3);
    check(roster, day, reading.report);
    for (const Finding& f : reading.report.findings) {
      require(f.subject.index < people(f.subject, roster));
      require(!f.text().fr.empty() && !f.text().en.empty());
      describe(f.subject, roster);
    }
  } catch (const Error& e) {
    require(!e.message().fr.empty() && is_valid_utf8(e.message().fr) && is_valid_utf8(e.where()));
  }
  return 0;
}
