#include "web/school_state.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "action/handout.hpp"
#include "action/history.hpp"
#include "action/sheets.hpp"
#include "report/kept_report.hpp"
#include "roster/blocking.hpp"
#include "web/visit.hpp"

namespace passation {
namespace {

/// On the last import that has read pupils; nullopt where it is no longer kept.
std::optional<CheckedSchool> last_report(const Visit& visit) {
  for (const ImportRecord& import : history({.registry = visit.registry(), .subject = {}}, visit.environment).imports)
    if (!import.files.empty() && import.students > 0) return school_of_kept_report(import.report);
  return std::nullopt;
}

/// On the platform of the latest labels.
std::size_t count_to_hand_out(const Visit& visit, const std::string& platform) {
  std::size_t left = 0;
  for (const HandoutGroup& group :
       handout({.registry = visit.registry(), .platform = platform, .missing = true}, visit.environment).groups)
    left += group.people - group.served;
  return left;
}

SchoolState read_state(const Visit& visit) {
  const Environment& environment = visit.environment;
  const Date day = environment.moment.date;
  SchoolPeople people = school_people(visit.registry(), environment);
  ClassesResult listed = classes(people, day);
  std::string last = people.known.last_import.empty() ? "" : shown_moment(people.known.last_import);
  const std::optional<CheckedSchool> report = last_report(visit);
  std::vector<KnownOperation> known_operations = operations({visit.registry()}, environment).operations;
  const std::size_t to_hand_out =
      known_operations.empty() ? 0 : count_to_hand_out(visit, known_operations.front().platform);
  return {.revision = revision_of_school(environment, visit.work.uai),
          .day = day,
          .people = std::move(people),
          .classes = std::move(listed),
          .blocking = report ? blocking_records(report->report, report->roster) : 0,
          .enrolled_twice = report ? enrolled_twice(report->report) : 0,
          .last_import = std::move(last),
          .operations = std::move(known_operations),
          .started = sheets({.registry = visit.registry()}, environment).started,
          .to_hand_out = to_hand_out};
}

}  // namespace

std::size_t SchoolState::pupils() const {
  std::size_t sum = classes.without;
  for (const ListedDivision& d : classes.divisions) sum += d.found;
  return sum;
}

std::size_t SchoolState::printed() const {
  std::size_t sum = 0;
  for (const ListedDivision& d : classes.divisions) sum += d.printed;
  return sum;
}

std::vector<std::string> SchoolState::not_validated(const std::vector<std::string>& asked) const {
  std::vector<std::string> names;
  for (const ListedDivision& d : classes.divisions) {
    const bool is_asked = asked.empty() || std::find(asked.begin(), asked.end(), d.division.name) != asked.end();
    if (is_asked && !d.division.validated) names.push_back(d.division.name);
  }
  return names;
}

const SchoolState& school_state(const Visit& visit) {
  std::optional<SchoolState>& kept = visit.work.state;
  const Revision now = revision_of_school(visit.environment, visit.work.uai);
  if (!kept || kept->revision != now || kept->day != visit.environment.moment.date) kept = read_state(visit);
  return *kept;
}

}  // namespace passation
