#include "report/checked_school.hpp"

namespace passation {

std::size_t students_read(const CheckedSchool& school) {
  if (school.schools == 0) return school.roster.students.size();
  std::size_t students = 0;
  for (const SourceFile& file : school.sources) students += file.students;
  return students;
}

int exit_status(const Report& report) {
  return report.count(Severity::rejection) + report.count(Severity::anomaly) > 0 ? 3 : 0;
}

}  // namespace passation
