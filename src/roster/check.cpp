#include "roster/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "roster/check_parts.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

// Ages, in whole years, outside which a birth date is impossible or worth a look.
constexpr int least_possible_age = 2, greatest_possible_age = 99;  // two by the end of the school year
constexpr int least_usual_age = 8, greatest_usual_age = 30;

Date last_day_of_school_year(Date day) {
  return std::chrono::year(school_year_of(day) + 1) / std::chrono::August / 31;
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

void check_names(const Student& s, bool spoilt, Subject subject, Report& report) {
  const bool nameless = s.shown_name().empty() && s.given_name.empty();
  if (nameless) {
    report.add("ELNOM_P_01", subject, s.origin);
    report.add("ELNOM_P_02", subject, s.origin);
  } else if (s.shown_name().empty() || s.given_name.empty()) {
    report.add("ELNOM_P_12", subject, s.origin);
  } else if (s.family_name.empty()) {
    report.add("ELNOM_P_13", subject, s.origin);
  }
  for (const std::string* name : {&s.shown_name(), &s.given_name})
    if (!name->empty() && fold_key(*name).empty()) report.add("ELNOM_P_03", subject, s.origin, {*name, *name});
  if (spoilt) return;  // what stands there is no name
  std::vector<std::string> names = {s.family_name, s.used_name, s.given_name};
  names.insert(names.end(), s.other_given_names.begin(), s.other_given_names.end());
  for (const std::string& name : names)
    if (const std::string odd = odd_characters(name); !odd.empty())
      report.add("ELNOM_P_03", subject, s.origin, {odd, name});
  if (std::any_of(names.begin(), names.end(), [](const std::string& n) { return n.find('?') != n.npos; }))
    report.add("ELNOM_P_04", subject, s.origin);
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
  if (age_on(*s.birth_date, last_day_of_school_year(day)) < least_possible_age || age > greatest_possible_age)
    report.add("DNAIS_P_05", subject, s.origin, {std::to_string(age)});
  else if (age < least_usual_age || age > greatest_usual_age)
    report.add("DNAIS_P_06", subject, s.origin, {std::to_string(age)});
}

/// The declared divisions by name.
using Divisions = std::unordered_map<std::string_view, const Division*>;

Divisions divisions_by_name(const Roster& roster) {
  Divisions divisions;
  for (const Division& d : roster.divisions) divisions.emplace(d.name, &d);
  return divisions;
}

void check_division(const Roster& roster, const Divisions& divisions, const Student& s, Subject subject,
                    Report& report) {
  if (s.division.empty()) {
    if (roster.tables.contains(s.origin.file))
      report.add("ACDIV_P_06", subject, s.origin);
    else if (s.groups.empty())
      report.add("ACDIV_P_01", subject, s.origin);
    else
      report.add("ACDIV_P_05", subject, s.origin, {fmt::format("{}", fmt::join(s.groups, ", "))});
    return;
  }
  if (is_inactive(s.division)) {
    report.add("ACDIV_P_02", subject, s.origin, {s.division});
    return;
  }
  const auto declared = divisions.find(s.division);
  if (declared == divisions.end()) {
    if (!divisions.empty()) report.add("ACDIV_P_04", subject, s.origin, {s.division});
    return;
  }
  const std::vector<std::string>& mefs = declared->second->mefs;
  if (!s.mef.empty() && !mefs.empty() && std::find(mefs.begin(), mefs.end(), s.mef) == mefs.end())
    report.add("ACDIV_B_01", subject, s.origin, {s.division, s.mef});
}

void check_mef(const Roster& roster, const Student& s, Subject subject, Report& report) {
  if (s.mef.empty()) return;
  if (s.mef.size() != 11 || !all_digits(s.mef))
    report.add("ACMEF_P_01", subject, s.origin, {s.mef});
  else if (!roster.mefs.empty() && !roster.mefs.contains(s.mef))
    report.add("ACMEF_P_02", subject, s.origin, {s.mef});
}

void check_ine(const Student& s, bool others_have_one, Subject subject, Report& report) {
  if (s.ine.empty()) {
    if (others_have_one) report.add("IDNAT_P_03", subject, s.origin);
  } else if (!has_ine_shape(s.ine)) {
    report.add("IDNAT_P_01", subject, s.origin, {s.ine});
  }
}

}  // namespace

std::vector<bool> reported(const Report& report, Subject::Kind kind, std::string_view code, std::size_t people) {
  std::vector<bool> found(people, false);
  for (const Finding& f : report.findings)
    if (f.subject.kind == kind && f.code.rule().code.starts_with(code)) found[f.subject.index] = true;
  return found;
}

void check_email(const std::string& email, Subject subject, const Origin& origin, Report& report) {
  const std::size_t at = email.find('@');
  const bool possible = at != 0 && at != email.npos && email.find('@', at + 1) == email.npos &&
                        email.find(' ') == email.npos && email.find('.', at) != email.npos && email.back() != '.';
  if (!email.empty() && !possible) report.add("TELEP_P_01", subject, origin, {email});
}

bool is_inactive(std::string_view division) {
  constexpr std::string_view base = "base";
  const std::string folded = fold_key(division);
  const bool is_base = folded.size() == 12 && folded.starts_with(base) && all_digits(folded.substr(base.size()));
  return folded == "inactifs" || is_base;
}

namespace {

void check_school(const School& school, Date day, Report& report) {
  const std::string& uai = school.uai;
  if (has_uai_shape(uai) && uai_key(uai) != uai[7])
    report.add("ETABL_P_01", {}, {}, {uai, std::string(1, uai_key(uai))});
  if (const auto year = school.school_year; year && *year < school_year_of(day))
    report.add("ETABL_P_03", {}, {}, {year_label(*year)});
}

/// False where the pupil is not in the school on that day: nothing else is checked then.
bool check_presence(const Student& s, Subject subject, Date day, Report& report) {
  if (s.entry_date && s.exit_date && *s.exit_date < *s.entry_date)
    report.add("SCOPR_P_01", subject, s.origin, {french_date(*s.entry_date), french_date(*s.exit_date)});
  if (s.removed) return false;
  if (!has_left(s, day)) return true;
  report.add("SORTI_P_01", subject, s.origin, {french_date(*s.exit_date)});
  return false;
}

void check_students(const Roster& roster, Date day, Report& report) {
  const auto& students = roster.students;
  const Divisions divisions = divisions_by_name(roster);
  const std::vector<bool> birth_reported = reported(report, Subject::Kind::student, "DNAIS", students.size());
  const std::vector<bool> sex_reported = reported(report, Subject::Kind::student, "CSEXE", students.size());
  const std::vector<bool> division_spoilt = reported(report, Subject::Kind::student, "ACDIV_P_07", students.size());
  const std::vector<bool> spoilt = reported(report, Subject::Kind::student, "ELNOM_P_10", students.size());
  const bool sexes = std::any_of(students.begin(), students.end(), [](auto& s) { return s.sex != Sex::unknown; });
  const bool births = std::any_of(students.begin(), students.end(), [](auto& s) { return s.birth_date.has_value(); });
  const bool ines = std::any_of(students.begin(), students.end(), [](auto& s) { return !s.ine.empty(); });
  for (std::size_t i = 0; i < students.size(); ++i) {
    const Student& s = students[i];
    const Subject subject = Subject::student(i);
    if (!check_presence(s, subject, day, report)) continue;
    check_names(s, spoilt[i], subject, report);
    if (!birth_reported[i]) check_birth_date(s, births, subject, day, report);
    if (sexes && s.sex == Sex::unknown && !sex_reported[i]) report.add("CSEXE_P_01", subject, s.origin);
    if (!division_spoilt[i]) check_division(roster, divisions, s, subject, report);
    check_mef(roster, s, subject, report);
    check_email(s.email, subject, s.origin, report);
    check_ine(s, ines, subject, report);
  }
}

}  // namespace

void check(const Roster& roster, Date day, Report& report) {
  check_school(roster.school, day, report);
  check_accents(roster, day, report);
  check_students(roster, day, report);
  check_doubles(roster, day, report);
  check_structures(roster, day, report);
  check_guardians(roster, day, report);
  check_staff(roster, report);
}

}  // namespace passation
