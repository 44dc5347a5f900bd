#include "read/links.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace passation {
namespace {

/// Position of each person by SIECLE's number.
using Positions = std::unordered_map<std::string, std::size_t>;

template <typename Person>
Positions by_source_id(const std::vector<Person>& people) {
  Positions positions;
  for (std::size_t i = 0; i < people.size(); ++i)
    if (!people[i].source_id.empty()) positions.emplace(people[i].source_id, i);
  return positions;
}

void resolve_guardians(Reading& reading) {
  const std::vector<GuardianLink> links = std::exchange(reading.guardian_links, {});
  Roster& roster = reading.roster;
  if (links.empty() || roster.students.empty()) return;
  const Positions students = by_source_id(roster.students), guardians = by_source_id(roster.guardians);
  if (students.empty()) {  // a table of pupils without SIECLE's numbers: one finding, not one for each link
    reading.report.add("PAREN_P_04", {}, {links.front().origin.file, 0});
    return;
  }
  std::set<std::pair<std::size_t, std::size_t>> known;
  for (const GuardianLink& link : links) {
    const auto guardian = guardians.find(link.guardian_id);
    const auto student = students.find(link.student_id);
    if (guardian == guardians.end()) {
      const bool found = student != students.end();
      reading.report.add("PAREN_P_02", found ? Subject::student(student->second) : Subject{}, link.origin,
                         {link.guardian_id, link.student_id});
    } else if (student == students.end()) {
      reading.report.add("PAREN_P_01", Subject::guardian(guardian->second), link.origin, {link.student_id});
    } else if (known.emplace(guardian->second, student->second).second) {
      roster.guardianships.push_back({guardian->second, student->second, link.level});
    }
  }
}

}  // namespace

void resolve_links(Reading& reading, Date day) {
  resolve_guardians(reading);
  resolve_groups(reading, day);
}

}  // namespace passation
