#include "roster/order.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/text.hpp"

namespace passation {

std::vector<std::string> division_order(const Roster& roster) {
  std::set<std::string_view> names;
  for (const Division& d : roster.divisions) names.insert(d.name);
  for (const Student& s : roster.students)
    if (!s.division.empty()) names.insert(s.division);
  std::vector<std::string> sorted(names.begin(), names.end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
  return sorted;
}

std::vector<std::size_t> class_list_order(const Roster& roster, std::vector<std::size_t> students) {
  struct Entry {
    std::string family, given;
    std::size_t student;
  };
  std::vector<Entry> entries;
  entries.reserve(students.size());
  for (const std::size_t i : students) {
    const Student& s = roster.students[i];
    entries.push_back({collation_key(s.shown_name()), collation_key(s.given_name), i});
  }
  const auto rest = [&](std::size_t i) {
    const Student& s = roster.students[i];
    return std::tie(s.shown_name(), s.given_name, s.birth_date, s.source_id, s.ine, s.division);
  };
  std::stable_sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
    if (a.family != b.family) return a.family < b.family;
    if (a.given != b.given) return a.given < b.given;
    return rest(a.student) < rest(b.student);
  });
  std::transform(entries.begin(), entries.end(), students.begin(), [](const Entry& e) { return e.student; });
  return students;
}

}  // namespace passation
