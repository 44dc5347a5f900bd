#include "web/school_state.hpp"

#include <algorithm>

#include "action/handout.hpp"
#include "action/history.hpp"
#include "action/sheets.hpp"
#include "web/visit.hpp"

namespace passation {
namespace {

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
  SchoolState state{.revision = revision_of_school(environment, visit.work.uai),
                    .day = environment.moment.date,
                    .classes = classes({visit.registry()}, environment),
                    .last_import = {},
                    .operations = operations({visit.registry()}, environment).operations,
                    .started = sheets({.registry = visit.registry()}, environment).started,
                    .to_hand_out = 0};
  const auto imports = history({.registry = visit.registry(), .subject = {}}, environment).imports;
  if (!imports.empty()) state.last_import = shown_moment(imports.front().moment);
  if (!state.operations.empty()) state.to_hand_out = count_to_hand_out(visit, state.operations.front().platform);
  return state;
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
