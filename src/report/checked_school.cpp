#include "report/checked_school.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

namespace passation {

std::size_t students_read(const CheckedSchool& school) {
  if (school.schools == 0) return school.roster.students.size();
  std::size_t students = 0;
  for (const SourceFile& file : school.sources) students += file.students;
  return students;
}

std::size_t enrolled_twice(const Report& report) {
  constexpr std::array codes{Code("ACDIV_P_03"), Code("ELNOM_P_06"), Code("IDNAT_P_04"), Code("IDNAT_P_05")};
  std::set<std::uint32_t> students;
  for (const Finding& f : report.findings)
    if (f.subject.kind == Subject::Kind::student && std::find(codes.begin(), codes.end(), f.code) != codes.end())
      students.insert(f.subject.index);
  return students.size();
}

int exit_status(const Report& report) {
  return report.count(Severity::rejection) + report.count(Severity::anomaly) > 0 ? 3 : 0;
}

}  // namespace passation
