#include <map>

#include "base/date.hpp"
#include "base/text.hpp"
#include "roster/check_parts.hpp"

namespace passation {
namespace {

/// Two sheets with one name: only the birth date tells whose is whose.
void check_namesakes(const Roster& roster, Report& report) {
  std::map<std::string, std::vector<std::size_t>> namesakes;
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    const Staff& s = roster.staff[i];
    namesakes[fold_key(s.shown_name()) + "|" + fold_key(s.given_name)].push_back(i);
  }
  for (const auto& [name, people] : namesakes) {
    if (people.size() < 2 || name.front() == '|' || name.back() == '|') continue;
    for (const std::size_t i : people) {
      const std::size_t other = i == people.front() ? people[1] : people.front();
      const std::string who = describe(Subject::staff(other), roster);
      const auto born = roster.staff[other].birth_date;
      report.add("PERSO_P_12", Subject::staff(i), roster.staff[i].origin,
                 {born ? who + ", " + french_date(*born) : who});
    }
  }
}

}  // namespace

void check_staff(const Roster& roster, Report& report) {
  for (std::size_t i = 0; i < roster.staff.size(); ++i) {
    const Staff& s = roster.staff[i];
    if (s.shown_name().empty() || s.given_name.empty()) report.add("PERSO_P_01", Subject::staff(i), s.origin);
  }
  check_namesakes(roster, report);
}

}  // namespace passation
