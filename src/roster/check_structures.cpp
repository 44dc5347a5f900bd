#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "roster/check_parts.hpp"
#include "roster/name_pairs.hpp"

namespace passation {
namespace {

std::string list_of(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

// ---- Divisions ----

/// Pupils who have not left, by division.
std::map<std::string, int> count_pupils(const Roster& roster, Date day) {
  std::map<std::string, int> found;
  for (const Student& s : roster.students)
    if (!has_left(s, day)) ++found[s.division];
  return found;
}

std::string teachers_of(const Roster& roster, const std::string& division) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < roster.staff.size(); ++i)
    if (const auto& taught = roster.staff[i].divisions;
        std::find(taught.begin(), taught.end(), division) != taught.end())
      names.push_back(describe(Subject::staff(i), roster));
  return list_of(names);
}

void check_count(const Roster& roster, std::size_t division, int found, Report& report) {
  const Division& d = roster.divisions[division];
  const Subject subject = Subject::division(division);
  if (found == 0) {
    if (const std::string teachers = teachers_of(roster, d.name); !teachers.empty())
      report.add("DIVIS_P_03", subject, d.origin, {d.name, teachers});
    else
      report.add("DIVIS_P_04", subject, d.origin, {d.name});
  } else if (d.declared && *d.declared != found) {
    const std::vector<std::string> details{d.name, std::to_string(*d.declared), std::to_string(found)};
    if (d.planned)
      report.add("DIVIS_P_02", subject, d.origin, details);
    else
      report.add("DIVIS_P_01", subject, d.origin, details);
  }
}

/// Divisions that a group or a head teacher names and that no file declares, where any declares divisions.
void check_named_divisions(const Roster& roster, Report& report) {
  std::set<std::string> declared;
  for (const Division& d : roster.divisions) declared.insert(d.name);
  if (declared.empty()) return;
  for (const Group& group : roster.groups)
    for (const std::string& division : group.divisions)
      if (!declared.contains(division)) report.add("DIVIS_P_05", {}, group.origin, {division, group.name});
  for (std::size_t i = 0; i < roster.staff.size(); ++i)
    for (const std::string& division : roster.staff[i].head_teacher_of)
      if (!declared.contains(division)) report.add("DIVIS_P_06", Subject::staff(i), roster.staff[i].origin, {division});
}

/// « 6E 1 » of the pupils beside « 6EME1 » of the structures.
std::string side_by_side(const std::vector<std::pair<std::string, std::string>>& pairs) {
  std::vector<std::string> shown;
  for (const auto& [pupils, declared] : pairs) shown.push_back(fmt::format("{} = {}", pupils, declared));
  return list_of(shown);
}

/// Divisions that pupils are in and no file declares, beside those that are declared without pupils.
void check_division_pairs(const Roster& roster, const std::map<std::string, int>& found, Report& report) {
  std::set<std::string> declared;
  for (const Division& d : roster.divisions) declared.insert(d.name);
  if (declared.empty()) return;
  std::vector<std::string> undeclared, without_pupils;
  for (const auto& [name, pupils] : found)
    if (!name.empty() && !declared.contains(name)) undeclared.push_back(name);
  for (const std::string& name : declared)
    if (!found.contains(name)) without_pupils.push_back(name);
  if (const auto pairs = likely_pairs(undeclared, without_pupils); !pairs.empty())
    report.add("DIVIS_P_07", {}, {roster.divisions.front().origin.file, 0}, {side_by_side(pairs)});
}

// ---- Groups ----

/// What all files together say of a group.
struct GroupUse {
  const Group* declared = nullptr;
  Origin origin;  ///< where it is declared, or else its first pupil
  std::size_t pupils = 0;
};

using GroupUses = std::map<std::string, GroupUse>;

GroupUses groups_by_name(const Roster& roster, Date day) {
  GroupUses groups;
  for (const Group& g : roster.groups) groups[g.name] = {&g, g.origin, 0};
  for (const Student& s : roster.students) {
    if (has_left(s, day)) continue;
    for (const std::string& name : s.groups) {
      GroupUse& group = groups[name];
      if (group.pupils++ == 0 && !group.declared) group.origin = s.origin;
    }
  }
  return groups;
}

/// Signs that STS-web does not take in the name of a group.
std::string refused_signs(std::string_view name) {
  std::string refused;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    const bool taken = c == ' ' || c == '-' || c == '_' || (c >= '0' && c <= '9') || is_name_letter(c);
    if (taken || (c < 0x20)) continue;
    refused += refused.empty() ? "" : " ";
    append_utf8(refused, c);
  }
  return refused;
}

/// Whether the reader of pupil-group links has already said that nobody declares this group.
bool is_reported(const Report& report, const std::string& group) {
  return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding& f) {
    return f.code == Code("GROUPE_A_01") && !f.details.empty() && f.details.front() == group;
  });
}

/// Counts that differ from the pupils found, of whom there must be some: links of a group may be in none of the files.
/// Plans differ from what becomes of them all the time: one note for all.
void check_group_counts(const GroupUses& groups, Report& report) {
  std::vector<std::string> planned;
  Origin first_plan;
  for (const auto& [name, group] : groups) {
    if (group.pupils == 0 || !group.declared || !group.declared->declared) continue;
    const auto declared = static_cast<std::size_t>(*group.declared->declared);
    if (declared == group.pupils) continue;
    if (!group.declared->planned) {
      report.add("GROUPE_P_03", {}, group.origin, {name, std::to_string(declared), std::to_string(group.pupils)});
      continue;
    }
    if (planned.empty()) first_plan = {group.origin.file, 0};
    planned.push_back(fmt::format("{} ({}/{})", name, declared, group.pupils));
  }
  if (!planned.empty()) report.add("GROUPE_P_04", {}, first_plan, {std::to_string(planned.size()), list_of(planned)});
}

void check_groups(const Roster& roster, Date day, Report& report) {
  const GroupUses groups = groups_by_name(roster, day);
  std::vector<std::string> empty, undeclared;
  for (const auto& [name, group] : groups) {
    if (!group.declared) undeclared.push_back(name);
    if (!group.declared && !roster.groups.empty() && !is_reported(report, name))
      report.add("GROUPE_A_01", {}, group.origin, {name, std::to_string(group.pupils)});
    if (const std::string signs = refused_signs(name); !signs.empty())
      report.add("GROUPE_P_01", {}, group.origin, {name, signs});
    if (group.pupils == 0) empty.push_back(name);
  }
  check_group_counts(groups, report);
  const bool some_have_pupils =
      std::any_of(roster.students.begin(), roster.students.end(), [](const auto& s) { return !s.groups.empty(); });
  if (some_have_pupils && !empty.empty())
    report.add("GROUPE_P_02", {}, {roster.groups.front().origin.file, 0},
               {std::to_string(empty.size()), list_of(empty)});
  if (const auto pairs = likely_pairs(undeclared, empty); !pairs.empty())
    report.add("GROUPE_P_05", {}, {roster.groups.front().origin.file, 0}, {side_by_side(pairs)});
}

}  // namespace

void check_structures(const Roster& roster, Date day, Report& report) {
  if (!roster.students.empty()) {
    const std::map<std::string, int> found = count_pupils(roster, day);
    for (std::size_t i = 0; i < roster.divisions.size(); ++i) {
      const auto count = found.find(roster.divisions[i].name);
      check_count(roster, i, count == found.end() ? 0 : count->second, report);
    }
    check_division_pairs(roster, found, report);
  }
  check_named_divisions(roster, report);
  check_groups(roster, day, report);
}

}  // namespace passation
