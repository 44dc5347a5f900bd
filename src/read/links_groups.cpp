#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "read/fields.hpp"
#include "read/links.hpp"

namespace passation {
namespace {

using namespace std::chrono;

/// Pupils of the same names born the same day who are looked at and named: nobody tells more of them apart.
constexpr std::ptrdiff_t most_homonyms = 20;

// ---- Who is meant ----

std::vector<std::string> family_keys(const Student& s) {
  std::vector<std::string> keys;
  for (const std::string& name : {s.family_name, s.used_name})
    if (std::string key = fold_key(name); !key.empty() && (keys.empty() || keys.front() != key))
      keys.push_back(std::move(key));
  return keys;
}

bool names_agree(const Student& a, const Student& b) {
  if (fold_key(a.given_name) != fold_key(b.given_name)) return false;
  const auto of_a = family_keys(a), of_b = family_keys(b);
  return std::find_first_of(of_a.begin(), of_a.end(), of_b.begin(), of_b.end()) != of_a.end();
}

bool has_full_name(const Student& s) {
  return !s.shown_name().empty() && !s.given_name.empty() && s.birth_date;
}

/// Finds pupils as SIECLE does: by ELEVE_ID, else INE, else private id, else names and birth date. An INE may have been
/// given to somebody else and private ids may be those of other software: with these, the names must agree.
class StudentFinder {
 public:
  explicit StudentFinder(const std::vector<Student>& students) : students_(students) {
    for (std::size_t i = 0; i < students.size(); ++i) {
      const Student& s = students[i];
      if (!s.source_id.empty()) by_id_.emplace(s.source_id, i);
      if (!s.ine.empty()) by_ine_.emplace(s.ine, i);
      if (!s.private_id.empty()) by_private_id_.emplace(s.private_id, i);
      if (!has_full_name(s)) continue;
      for (const std::string& family : family_keys(s)) by_name_[name_key(s, family)].push_back(i);
    }
  }

  /// Everybody who may be meant.
  std::vector<std::size_t> find(const Student& s) const {
    if (const auto it = by_id_.find(s.source_id); it != by_id_.end()) return {it->second};
    if (const auto it = by_ine_.find(s.ine); it != by_ine_.end() && names_agree(s, students_[it->second]))
      return {it->second};
    if (const auto it = by_private_id_.find(s.private_id);
        it != by_private_id_.end() && names_agree(s, students_[it->second]))
      return {it->second};
    return find_by_name(s);
  }

 private:
  static std::string name_key(const Student& s, const std::string& family) {
    return family + "|" + fold_key(s.given_name) + "|" + iso_date(*s.birth_date);
  }

  std::vector<std::size_t> find_by_name(const Student& s) const {
    std::set<std::size_t> found;
    if (!has_full_name(s)) return {};
    for (const std::string& family : family_keys(s))
      if (const auto it = by_name_.find(name_key(s, family)); it != by_name_.end())
        found.insert(it->second.begin(), it->second.begin() + std::min(std::ssize(it->second), most_homonyms));
    const auto other_names_differ = [&](std::size_t i) {
      const auto& known = students_[i].other_given_names;
      return !known.empty() && fold_key(known.front()) != fold_key(s.other_given_names.front());
    };
    if (found.size() > 1 && !s.other_given_names.empty()) std::erase_if(found, other_names_differ);
    return {found.begin(), found.end()};
  }

  const std::vector<Student>& students_;
  std::unordered_map<std::string, std::size_t> by_id_, by_ine_, by_private_id_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

// ---- What is said of him ----

/// Dates that cannot be are dropped, as SIECLE does.
void reset_dates(GroupStay& stay, std::optional<int> school_year, Subject subject, const Origin& origin,
                 Report& report) {
  if (stay.from && stay.until && *stay.from >= *stay.until) {
    report.add("ELEGRP_A_01", subject, origin, {stay.group, french_date(*stay.from), french_date(*stay.until)});
    stay.from = stay.until = std::nullopt;
  }
  if (!school_year) return;
  const Date first = year(*school_year) / August / 1, last = year(*school_year + 1) / August / 31;
  if (stay.from && (*stay.from < first || *stay.from > last)) {
    report.add("ELEGRP_A_02", subject, origin, {stay.group, french_date(*stay.from)});
    stay.from = std::nullopt;
  }
  if (stay.until && (*stay.until < first || *stay.until > last)) {
    report.add("ELEGRP_A_03", subject, origin, {stay.group, french_date(*stay.until)});
    stay.until = std::nullopt;
  }
}

/// What the links of one file are held against.
class GroupRules {
 public:
  explicit GroupRules(const Roster& roster) : roster_(roster) {
    for (const Group& g : roster.groups) declared_.emplace(g.name, &g);
    some_mef_ = std::any_of(roster.students.begin(), roster.students.end(), [](auto& s) { return !s.mef.empty(); });
  }

  void check_student(std::size_t student, const GroupLink& link, Report& report) {
    const std::string& mef = roster_.students[student].mef;
    const Subject subject = Subject::student(student);
    if (some_mef_ && mef.empty()) report.add("GROUPE_B_01", subject, link.student.origin);
    for (const GroupStay& stay : link.stays) {
      const auto group = declared_.find(stay.group);
      if (group == declared_.end()) {
        Unknown& unknown = unknown_[stay.group];
        if (unknown.count++ == 0) unknown.origin = link.student.origin;
      } else if (const auto& mefs = group->second->mefs;
                 !mef.empty() && !mefs.empty() && std::find(mefs.begin(), mefs.end(), mef) == mefs.end()) {
        report.add("GROUPE_B_02", subject, link.student.origin, {stay.group, mef});
      }
    }
  }

  /// One finding per group that no file declares, where any file declares groups.
  void report_unknown(Report& report) const {
    if (declared_.empty()) return;
    for (const auto& [name, unknown] : unknown_)
      report.add("GROUPE_A_01", {}, unknown.origin, {name, std::to_string(unknown.count)});
  }

 private:
  struct Unknown {
    std::size_t count = 0;
    Origin origin;
  };

  const Roster& roster_;
  std::unordered_map<std::string, const Group*> declared_;
  std::map<std::string, Unknown> unknown_;
  bool some_mef_ = false;
};

std::string described(const Student& s) {
  std::string who = s.shown_name() + " " + s.given_name;
  if (s.birth_date) who += ", " + french_date(*s.birth_date);
  for (const std::string& id : {s.source_id, s.ine, s.private_id})
    if (!id.empty()) who += ", " + id;
  return std::string(trimmed(who));
}

/// The pupil whom a link means, once; else a finding.
std::optional<std::size_t> find_one(const StudentFinder& finder, const GroupLink& link, std::set<std::size_t>& treated,
                                    const Roster& roster, Report& report) {
  const Student& s = link.student;
  if (s.source_id.empty() && s.ine.empty() && s.private_id.empty() && !has_full_name(s)) {
    report.add("REJELEGROUPE_02", {}, s.origin, {described(s)});
    return std::nullopt;
  }
  const std::vector<std::size_t> found = finder.find(s);
  if (found.empty()) {
    report.add("REJELEGROUPE_01", {}, s.origin, {described(s)});
    return std::nullopt;
  }
  if (found.size() > 1) {
    std::string all;
    for (const std::size_t i : found) all += (all.empty() ? "" : " ; ") + describe(Subject::student(i), roster);
    report.add("ELEGRP_P_01", {}, s.origin, {described(s), all});
    return std::nullopt;
  }
  if (!treated.insert(found.front()).second) {
    report.add("REJELEGROUPE_03", Subject::student(found.front()), s.origin);
    return std::nullopt;
  }
  return found.front();
}

void replace_groups(Reading& reading, const GroupFile& file, Date day) {
  Roster& roster = reading.roster;
  Report& report = reading.report;
  const StudentFinder finder(roster.students);
  GroupRules rules(roster);
  std::set<std::size_t> treated;
  std::map<std::size_t, std::vector<std::string>> groups;
  for (GroupLink link : file.links) {
    const auto student = find_one(finder, link, treated, roster, report);
    if (!student) continue;
    rules.check_student(*student, link, report);
    for (GroupStay& stay : link.stays) {
      reset_dates(stay, file.school_year, Subject::student(*student), link.student.origin, report);
      std::vector<std::string>& list = groups[*student];
      if (!stay.until || *stay.until >= day) list.push_back(std::move(stay.group));
    }
  }
  rules.report_unknown(report);
  if (groups.empty()) return;  // a file that fits nobody replaces nothing
  std::size_t not_there = 0, there_without = 0;
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    const auto said = groups.find(i);
    std::vector<std::string> list = said == groups.end() ? std::vector<std::string>{} : std::move(said->second);
    keep_once(list);
    if (list.empty() && !roster.students[i].groups.empty()) ++(treated.contains(i) ? there_without : not_there);
    roster.students[i].groups = std::move(list);
  }
  if (not_there > 0) report.add("ELEGRP_P_03", {}, {file.name, 0}, {std::to_string(not_there)});
  if (there_without > 0) report.add("ELEGRP_P_06", {}, {file.name, 0}, {std::to_string(there_without)});
}

}  // namespace

void resolve_groups(Reading& reading, Date day) {
  std::vector<GroupFile> files = std::exchange(reading.group_files, {});
  const auto school_year = reading.roster.school.school_year;
  std::erase_if(files, [&](const GroupFile& file) {
    const bool other_year = school_year && file.school_year && file.school_year != school_year;
    if (other_year) reading.report.add("ELEGRP_P_02", {}, {file.name, 0});
    return other_year;
  });
  if (files.empty()) return;
  if (reading.roster.students.empty()) {
    reading.report.add("ELEGRP_P_05", {}, {files.front().name, 0});
    return;
  }
  const auto age = [](const GroupFile& file) { return std::tie(file.made_on, file.number); };
  std::stable_sort(files.begin(), files.end(), [&](const auto& a, const auto& b) { return age(a) < age(b); });
  for (std::size_t i = 0; i + 1 < files.size(); ++i)
    reading.report.add("ELEGRP_P_04", {}, {files[i].name, 0}, {files.back().name});
  replace_groups(reading, files.back(), day);
}

}  // namespace passation
