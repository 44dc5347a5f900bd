#include "roster/roster.hpp"

namespace passation {

bool has_left(const Student& student, Date day) {
  return student.exit_date && *student.exit_date < day;
}

}  // namespace passation
