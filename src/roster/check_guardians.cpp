#include <algorithm>

#include "roster/check_parts.hpp"

namespace passation {
namespace {

/// The guardianships of one pupil.
using Links = std::vector<const Guardianship*>;

std::vector<Links> links_by_student(const Roster& roster) {
  std::vector<Links> links(roster.students.size());
  for (const Guardianship& g : roster.guardianships) links[g.student].push_back(&g);
  return links;
}

void check_level(const Roster& roster, std::size_t student, const Links& links, int level, Report& report) {
  std::string names;
  const Guardian* last = nullptr;
  std::size_t count = 0;
  for (const Guardianship* link : links) {
    if (link->level != level) continue;
    last = &roster.guardians[link->guardian];
    names += (names.empty() ? "" : " ; ") + describe(Subject::guardian(link->guardian), roster);
    ++count;
  }
  if (count > 1) report.add("PAREN_P_03", Subject::student(student), last->origin, {std::to_string(level), names});
}

}  // namespace

void check_guardians(const Roster& roster, Date day, Report& report) {
  const bool titles =
      std::any_of(roster.guardians.begin(), roster.guardians.end(), [](auto& g) { return !g.title.empty(); });
  for (std::size_t i = 0; i < roster.guardians.size(); ++i) {
    const Guardian& g = roster.guardians[i];
    if (titles && g.title.empty()) report.add("CIVIL_P_01", Subject::guardian(i), g.origin);
    check_email(g.email, Subject::guardian(i), g.origin, report);
    if (g.shown_name().empty() || g.given_name.empty()) report.add("PAREN_P_06", Subject::guardian(i), g.origin);
  }
  if (roster.guardianships.empty()) return;
  const std::vector<Links> links = links_by_student(roster);
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (has_left(roster.students[i], day)) continue;
    for (const int level : {1, 2}) check_level(roster, i, links[i], level, report);
    const bool legal =
        std::any_of(links[i].begin(), links[i].end(), [](const auto* g) { return g->level == 1 || g->level == 2; });
    if (!legal) report.add("PAREN_P_07", Subject::student(i), roster.students[i].origin);
  }
}

}  // namespace passation
