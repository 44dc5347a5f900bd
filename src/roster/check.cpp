#include "roster/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

// Ages, in whole years, outside which a birth date is impossible or worth a look.
constexpr int least_possible_age = 2, greatest_possible_age = 99;
constexpr int least_usual_age = 8, greatest_usual_age = 30;

/// Which students a reader has already reported in a family of codes ("DNAIS").
std::vector<bool> reported(const Report& report, std::string_view family, std::size_t students) {
  std::vector<bool> found(students, false);
  for (const Finding& f : report.findings)
    if (f.subject.kind == Subject::Kind::student && f.code.rule().code.starts_with(family))
      found[f.subject.index] = true;
  return found;
}

/// Characters of a name that no name has, as "U+0040 @"; empty when there are none.
std::string odd_characters(std::string_view name) {
  std::string odd;
  for (std::size_t at = 0; at < name.size();) {
    const char32_t c = next_code_point(name, at);
    if (c == ' ' || c == '-' || c == '\'' || c == 0x2019 || c == '.' || c == '?' || is_name_letter(c)) continue;
    if (!odd.empty()) odd += ", ";
    odd += fmt::format("U+{:04X} ", static_cast<std::uint32_t>(c));
    if (c >= 0x20 && c != 0x7F) append_utf8(odd, c);
  }
  return odd;
}

void check_names(const Student& s, Subject subject, Report& report) {
  if (s.shown_name().empty()) report.add("ELNOM_P_01", subject, s.origin);
  if (s.given_name.empty()) report.add("ELNOM_P_02", subject, s.origin);
  for (const std::string* name : {&s.shown_name(), &s.given_name})
    if (!name->empty() && fold_key(*name).empty()) report.add("ELNOM_P_03", subject, s.origin, {"« " + *name + " »"});
  std::string all = s.family_name + " " + s.used_name + " " + s.given_name;
  for (const std::string& name : s.other_given_names) all += " " + name;
  if (const std::string odd = odd_characters(all); !odd.empty()) report.add("ELNOM_P_03", subject, s.origin, {odd});
  if (all.find('?') != std::string::npos) report.add("ELNOM_P_04", subject, s.origin);
}

void check_birth_date(const Student& s, bool others_have_one, Subject subject, Date day, Report& report) {
  if (!s.birth_date) {
    if (others_have_one) report.add("DNAIS_P_01", subject, s.origin);
    return;
  }
  if (*s.birth_date > day) {
    report.add("DNAIS_P_04", subject, s.origin, {french_date(*s.birth_date)});
    return;
  }
  const int age = age_on(*s.birth_date, day);
  if (age < least_possible_age || age > greatest_possible_age)
    report.add("DNAIS_P_05", subject, s.origin, {std::to_string(age)});
  else if (age < least_usual_age || age > greatest_usual_age)
    report.add("DNAIS_P_06", subject, s.origin, {std::to_string(age)});
}

void check_division(const Roster& roster, const Student& s, Subject subject, Report& report) {
  const auto declared = [&] {
    return roster.divisions.empty() || std::any_of(roster.divisions.begin(), roster.divisions.end(),
                                                   [&](const Division& d) { return d.name == s.division; });
  };
  if (s.division.empty())
    report.add("ACDIV_P_01", subject, s.origin);
  else if (is_inactive(s.division))
    report.add("ACDIV_P_02", subject, s.origin, {s.division});
  else if (!declared())
    report.add("ACDIV_P_04", subject, s.origin, {s.division});
}

void check_ine(const Student& s, bool others_have_one, Subject subject, Report& report) {
  if (s.ine.empty()) {
    if (others_have_one) report.add("IDNAT_P_03", subject, s.origin);
  } else if (!has_ine_shape(s.ine)) {
    report.add("IDNAT_P_01", subject, s.origin, {s.ine});
  }
}

using Groups = std::unordered_map<std::string, std::vector<std::size_t>>;

/// "MARTIN Léa, 6E 3; MARTIN Léa, 6E 4" of all but one.
std::string others(const Roster& roster, const std::vector<std::size_t>& same, std::size_t but) {
  std::string out;
  for (const std::size_t i : same) {
    if (i == but) continue;
    if (!out.empty()) out += " ; ";
    out += describe(Subject::student(i), roster);
    if (roster.students[i].birth_date) out += ", " + french_date(*roster.students[i].birth_date);
  }
  return out;
}

void check_homonyms(const Roster& roster, Date day, Report& report) {
  Groups by_name;
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    const Student& s = roster.students[i];
    if (!has_left(s, day) && !s.shown_name().empty() && !s.given_name.empty())
      by_name[fold_key(s.shown_name()) + "|" + fold_key(s.given_name)].push_back(i);
  }
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    const Student& s = roster.students[i];
    const auto found = by_name.find(fold_key(s.shown_name()) + "|" + fold_key(s.given_name));
    if (found == by_name.end() || found->second.size() < 2 || has_left(s, day)) continue;
    std::vector<std::size_t> same_birth;
    for (const std::size_t other : found->second)
      if (s.birth_date && roster.students[other].birth_date == s.birth_date) same_birth.push_back(other);
    const Subject subject = Subject::student(i);
    if (same_birth.size() > 1)
      report.add("ELNOM_P_08", subject, s.origin, {others(roster, same_birth, i)});
    else
      report.add("ELNOM_P_05", subject, s.origin, {others(roster, found->second, i)});
  }
}

void check_shared_ines(const Roster& roster, Report& report) {
  Groups by_ine;
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    if (!roster.students[i].ine.empty()) by_ine[roster.students[i].ine].push_back(i);
  for (std::size_t i = 0; i < roster.students.size(); ++i) {
    const auto found = by_ine.find(roster.students[i].ine);
    if (found == by_ine.end() || found->second.size() < 2) continue;
    report.add("IDNAT_P_02", Subject::student(i), roster.students[i].origin, {others(roster, found->second, i)});
  }
}

}  // namespace

bool is_inactive(std::string_view division) {
  return fold_key(division) == "inactifs";
}

void check(const Roster& roster, Date day, Report& report) {
  const std::string& uai = roster.school.uai;
  if (has_uai_shape(uai) && uai_key(uai) != uai[7])
    report.add("ETABL_P_01", {}, {}, {uai, std::string(1, uai_key(uai))});

  const auto& students = roster.students;
  const std::vector<bool> birth_reported = reported(report, "DNAIS", students.size());
  const std::vector<bool> sex_reported = reported(report, "CSEXE", students.size());
  const bool sexes = std::any_of(students.begin(), students.end(), [](auto& s) { return s.sex != Sex::unknown; });
  const bool births = std::any_of(students.begin(), students.end(), [](auto& s) { return s.birth_date.has_value(); });
  const bool ines = std::any_of(students.begin(), students.end(), [](auto& s) { return !s.ine.empty(); });

  for (std::size_t i = 0; i < students.size(); ++i) {
    const Student& s = students[i];
    const Subject subject = Subject::student(i);
    if (has_left(s, day)) {
      report.add("SORTI_P_01", subject, s.origin, {french_date(*s.exit_date)});
      continue;
    }
    check_names(s, subject, report);
    if (!birth_reported[i]) check_birth_date(s, births, subject, day, report);
    if (sexes && s.sex == Sex::unknown && !sex_reported[i]) report.add("CSEXE_P_01", subject, s.origin);
    check_division(roster, s, subject, report);
    check_ine(s, ines, subject, report);
  }
  check_homonyms(roster, day, report);
  check_shared_ines(roster, report);
}

}  // namespace passation
