#include "roster/roster.hpp"

namespace passation {

bool is_teacher(const Staff& staff) {
  return staff.function == "ENS" ||
         (staff.function.empty() && !staff.shown_name().empty() && !staff.given_name.empty());
}

bool is_head(const Staff& staff) {
  return staff.function == "DIR";
}

std::string function_word(const Staff& staff) {
  return is_head(staff) ? "Direction" : "Enseignement";
}

bool has_left(const Student& student, Date day) {
  return student.removed || (student.exit_date && *student.exit_date < day);
}

}  // namespace passation
