#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "roster/check.hpp"
#include "roster/phrases.hpp"

namespace passation {
namespace {

void merge_school(School& whole, School part) {
  if (!whole.uai.empty() && !part.uai.empty() && whole.uai != part.uai)
    throw Error(say(phrase::two_schools, whole.uai, part.uai), "", say(phrase::two_schools_hint));
  if (whole.uai.empty()) whole.uai = std::move(part.uai);
  if (whole.name.empty()) whole.name = std::move(part.name);
  if (!whole.school_year) whole.school_year = part.school_year;
  if (whole.sector.empty()) whole.sector = std::move(part.sector);
}

std::string name_key(const Student& s) {
  return fold_key(s.shown_name()) + "|" + fold_key(s.given_name);
}

std::string name_and_birth_key(const Student& s) {
  return name_key(s) + "|" + (s.birth_date ? iso_date(*s.birth_date) : std::string());
}

bool has_id(const Student& s) {
  return !s.source_id.empty() || !s.ine.empty();
}

/// Finds the person that a record is about among those already known.
class StudentIndex {
 public:
  explicit StudentIndex(const std::vector<Student>& students) : students_(students) {
    for (std::size_t i = 0; i < students.size(); ++i) add(i);
  }

  void add(std::size_t i) {
    const Student& s = students_[i];
    if (!s.source_id.empty()) by_id_.emplace(s.source_id, i);
    if (!s.ine.empty()) by_ine_.emplace(s.ine, i);
    if (!has_id(s)) some_without_id_ = true;
    if (names_are_indexed_) by_name_.emplace(name_and_birth_key(s), i);
  }

  /// The position of the same person, if one is certain: same id; same INE and name; or, where one of the two records
  /// has no id at all, same names and birth date (and division, where several fit).
  std::optional<std::size_t> find(const Student& s) {
    if (const auto it = by_id_.find(s.source_id); !s.source_id.empty() && it != by_id_.end()) return it->second;
    if (const auto it = by_ine_.find(s.ine); !s.ine.empty() && it != by_ine_.end()) {
      const Student& other = students_[it->second];
      const bool two_ids = !s.source_id.empty() && !other.source_id.empty();
      if (!two_ids && name_key(other) == name_key(s)) return it->second;
    }
    if (has_id(s) && !some_without_id_) return std::nullopt;
    return find_by_name(s);
  }

 private:
  std::optional<std::size_t> find_by_name(const Student& s) {
    if (!s.birth_date) return std::nullopt;
    if (!std::exchange(names_are_indexed_, true))
      for (std::size_t i = 0; i < students_.size(); ++i) by_name_.emplace(name_and_birth_key(students_[i]), i);
    std::vector<std::size_t> same, same_division;
    const auto [begin, end] = by_name_.equal_range(name_and_birth_key(s));
    for (auto it = begin; it != end; ++it) {
      const Student& other = students_[it->second];
      if (has_id(s) && has_id(other)) continue;
      same.push_back(it->second);
      if (other.division == s.division) same_division.push_back(it->second);
    }
    if (same_division.size() == 1) return same_division.front();
    // Two lists without ids may hold two people; a list beside SIECLE's export holds the same one.
    if (same.size() == 1 && (has_id(s) || has_id(students_[same.front()]))) return same.front();
    return std::nullopt;
  }

  const std::vector<Student>& students_;
  std::unordered_map<std::string, std::size_t> by_id_, by_ine_;
  std::unordered_multimap<std::string, std::size_t> by_name_;
  bool names_are_indexed_ = false;
  bool some_without_id_ = false;
};

/// Fills what was empty; true when both say something and it differs.
template <typename T>
bool take(T& known, T& said, const T& nothing = {}) {
  if (said == nothing || said == known) return false;
  if (known != nothing) return true;
  known = std::move(said);
  return false;
}

/// Returns the names of the fields that differ.
std::string merge_student(Student& known, Student said) {
  std::string differ;
  const auto field = [&](std::string_view name, bool differs) {
    if (differs) differ += (differ.empty() ? "" : ", ") + std::string(name);
  };
  take(known.source_id, said.source_id);
  take(known.elenoet, said.elenoet);
  field("INE", take(known.ine, said.ine));
  field("nom", fold_key(known.family_name) != fold_key(said.family_name) && take(known.family_name, said.family_name));
  take(known.used_name, said.used_name);
  field("prénom", fold_key(known.given_name) != fold_key(said.given_name) && take(known.given_name, said.given_name));
  take(known.other_given_names, said.other_given_names);
  field("date de naissance", take(known.birth_date, said.birth_date));
  field("sexe", take(known.sex, said.sex));
  field("MEF", take(known.mef, said.mef));
  field("division", take(known.division, said.division));
  take(known.entry_date, said.entry_date);
  field("date de sortie", take(known.exit_date, said.exit_date));
  for (std::string& g : said.groups)
    if (std::find(known.groups.begin(), known.groups.end(), g) == known.groups.end()) known.groups.push_back(g);
  return differ;
}

/// Returns, for each student of the part, the position in the whole.
std::vector<std::size_t> merge_students(Roster& whole, Report& report, std::vector<Student> part) {
  whole.students.reserve(whole.students.size() + part.size());
  StudentIndex index(whole.students);
  std::vector<std::size_t> position;
  position.reserve(part.size());
  for (Student& s : part) {
    const auto same = index.find(s);
    position.push_back(same.value_or(whole.students.size()));
    if (!same) {
      whole.students.push_back(std::move(s));
      index.add(position.back());
      continue;
    }
    Student& known = whole.students[*same];
    const Origin origin = s.origin;
    if (origin.file == known.origin.file)
      report.add("ELNOM_P_06", Subject::student(*same), known.origin, {std::to_string(origin.line)});
    if (const std::string differ = merge_student(known, std::move(s)); !differ.empty())
      report.add("ELNOM_P_07", Subject::student(*same), origin, {differ});
  }
  return position;
}

void merge_divisions(std::vector<Division>& whole, std::vector<Division> part) {
  for (Division& d : part) {
    const auto same = std::find_if(whole.begin(), whole.end(), [&](const Division& w) { return w.name == d.name; });
    if (same == whole.end()) {
      whole.push_back(std::move(d));
    } else {
      if (same->label.empty()) same->label = std::move(d.label);
      if (!same->declared) same->declared = d.declared;
    }
  }
}

template <typename T>
void append(std::vector<T>& whole, std::vector<T> part) {
  whole.insert(whole.end(), std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
}

}  // namespace

void merge(Roster& whole, Report& report, Roster part, Report part_report) {
  merge_school(whole.school, std::move(part.school));
  const std::size_t guardians = whole.guardians.size(), staff = whole.staff.size();
  const std::vector<std::string> part_divisions = [&] {
    std::vector<std::string> names;
    for (const Division& d : part.divisions) names.push_back(d.name);
    return names;
  }();
  merge_divisions(whole.divisions, std::move(part.divisions));
  append(whole.groups, std::move(part.groups));
  const std::vector<std::size_t> students = merge_students(whole, report, std::move(part.students));
  append(whole.guardians, std::move(part.guardians));
  append(whole.staff, std::move(part.staff));
  for (const Guardianship& g : part.guardianships)
    whole.guardianships.push_back({g.guardian + guardians, students[g.student], g.level});

  for (Finding& f : part_report.findings) {
    switch (f.subject.kind) {
      case Subject::Kind::student: f.subject.index = students[f.subject.index]; break;
      case Subject::Kind::guardian: f.subject.index += guardians; break;
      case Subject::Kind::staff: f.subject.index += staff; break;
      case Subject::Kind::division:
        f.subject.index = static_cast<std::size_t>(
            std::find_if(whole.divisions.begin(), whole.divisions.end(),
                         [&](const Division& d) { return d.name == part_divisions[f.subject.index]; }) -
            whole.divisions.begin());
        break;
      case Subject::Kind::none: break;
    }
    report.findings.push_back(std::move(f));
  }
}

}  // namespace passation
