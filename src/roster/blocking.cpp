#include "roster/blocking.hpp"

#include <cstdint>
#include <set>

namespace passation {

std::size_t blocking_records(const Report& report, const Roster& roster) {
  std::set<std::uint32_t> students;
  for (const Finding& f : report.findings)
    if (f.code.rule().blocks && f.subject.kind == Subject::Kind::student && f.origin.line > 0 &&
        !roster.tables.contains(f.origin.file))
      students.insert(f.subject.index);
  return students.size();
}

}  // namespace passation
