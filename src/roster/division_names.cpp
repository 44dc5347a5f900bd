#include "roster/division_names.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.hpp"
#include "base/text.hpp"
#include "roster/check.hpp"
#include "roster/identifier.hpp"
#include "roster/phrases.hpp"

namespace passation {
namespace {

constexpr std::array<std::string_view, 14> error_values{"#n/a",     "#name?",  "#nom?",         "#ref!",    "#value!",
                                                        "#valeur!", "#div/0!", "#num!",         "#nombre!", "#null!",
                                                        "#nul!",    "#spill!", "#propagation!", "#calc!"};
// Months as French and English spreadsheet programs write them.
constexpr std::array<std::string_view, 22> months{"janv", "jan",  "fevr", "fev",  "feb", "mars", "mar", "avr",
                                                  "apr",  "mai",  "may",  "juin", "jun", "juil", "jul", "aout",
                                                  "aug",  "sept", "sep",  "oct",  "nov", "dec"};

bool is_error_value(std::string_view name) {
  const std::string lower = to_lower(name);
  return lower.starts_with("##") || std::find(error_values.begin(), error_values.end(), lower) != error_values.end();
}

/// « - », « ? », « VRAI », « sans classe »: somebody or some program had nothing to write.
bool is_placeholder(std::string_view name) {
  constexpr std::array<std::string_view, 14> words{"0",          "true",         "false",      "vrai",       "faux",
                                                   "aucun",      "aucune",       "neant",      "null",       "none",
                                                   "sansclasse", "sansdivision", "nonaffecte", "nonaffectee"};
  const std::string folded = fold_key(name);
  const bool is_sign = folded.empty() && !name.empty() && name.find(' ') == name.npos && !is_error_value(name);
  return is_sign || std::find(words.begin(), words.end(), folded) != words.end();
}

/// "6E1" of "6,00E+01": nullopt where it is no such number. « 3E-1 » is a division like another.
std::optional<std::string> power_in(std::string_view name) {
  const std::size_t e = name.find_first_of("Ee");
  if (e == name.npos || e + 1 >= name.size()) return std::nullopt;
  std::string_view mantissa = name.substr(0, e), exponent = name.substr(e + 1);
  const bool has_sign = exponent.starts_with('+'), is_negative = exponent.starts_with('-');
  if (has_sign || is_negative) exponent.remove_prefix(1);
  const std::size_t point = mantissa.find_first_of(",.");
  const std::string_view whole = mantissa.substr(0, point);
  const std::string_view decimals = point == mantissa.npos ? "" : mantissa.substr(point + 1);
  const bool is_written_out = has_sign || point != mantissa.npos;
  if (!is_written_out || !all_digits(whole) || !all_digits(exponent)) return std::nullopt;
  if (point != mantissa.npos && !all_digits(decimals)) return std::nullopt;
  while (exponent.size() > 1 && exponent.front() == '0') exponent.remove_prefix(1);
  return std::string(whole).append(is_negative ? "E-" : "E").append(exponent);
}

/// "6E1" of "60": a digit and zeros. nullopt for any other number.
std::optional<std::string> round_number_in(std::string_view name) {
  if (name.size() < 2 || !all_digits(name) || name.front() == '0') return std::nullopt;
  if (name.find_first_not_of('0', 1) != name.npos) return std::nullopt;
  return std::string(1, name.front()) + "E" + std::to_string(name.size() - 1);
}

/// « 6.1 », « 6,1 »: a class in a school that calls all of them so, else what a program has made of one.
bool is_decimal(std::string_view name) {
  const std::size_t point = name.find_first_of(".,");
  return point != name.npos && all_digits(name.substr(0, point)) && all_digits(name.substr(point + 1));
}

/// The day that a spreadsheet program counts so, of the years 2009 to 2036: « 46028 » was « 6-1 ».
bool is_counted_day(std::string_view name) {
  name = name.substr(0, name.find_first_of(".,"));
  return name.size() == 5 && all_digits(name) && name >= "39814" && name <= "50039";
}

/// "06-janv", "janv-06", "6-Jan": a month between a sign and a number. « 2-SEP » is a section of that name.
bool is_day_of_month(std::string_view name) {
  const std::size_t sign = name.find_first_of("-/. ");
  if (sign == name.npos || sign == 0) return false;
  std::string_view first = name.substr(0, sign), second = name.substr(sign + 1);
  while (second.ends_with('.')) second.remove_suffix(1);
  if (all_digits(second)) std::swap(first, second);
  if (!all_digits(first) || first.size() > 4 || second.empty()) return false;
  if (to_upper(second) == second) return false;
  const std::string folded = fold_key(second);
  return std::find(months.begin(), months.end(), folded) != months.end();
}

/// "06/01/2026", "2026-01-06 00:00:00", "6/1/26"; « 6/1 » is none.
bool is_day(std::string_view name) {
  name = name.substr(0, name.find_first_of(" T"));
  std::array<std::size_t, 3> digits{};
  std::size_t part = 0;
  for (const char c : name) {
    if (is_digit(c))
      ++digits[part];
    else if ((c != '/' && c != '-' && c != '.') || ++part > 2)
      return false;
  }
  const bool ends_with_year = digits[0] >= 1 && digits[0] <= 2 && (digits[2] == 2 || digits[2] == 4);
  const bool begins_with_year = digits[0] == 4 && digits[2] >= 1 && digits[2] <= 2;
  return part == 2 && digits[1] >= 1 && digits[1] <= 2 && (ends_with_year || begins_with_year);
}

/// What no division is called, whatever stands beside it.
std::optional<Message> spoilt_by_itself(std::string_view name) {
  if (is_placeholder(name)) return say(phrase::division_is_none);
  if (is_error_value(name)) return say(phrase::division_is_error);
  if (const auto was = power_in(name)) return say(phrase::division_was_number, *was);
  if (is_day_of_month(name) || is_day(name)) return say(phrase::division_was_date);
  return std::nullopt;
}

/// What the names of a table, and those that are certain, have in common.
struct Habits {
  bool has_words = false;            ///< names that are no numbers
  std::set<std::size_t> plain;       ///< lengths of numbers that no power of ten makes: 201, 61
  std::set<std::size_t> round_ones;  ///< of those that one may: 60, 600
  std::size_t decimals = 0;          ///< 6.1, 6.2

  void see(std::string_view name) {
    if (name.empty() || is_inactive(name) || spoilt_by_itself(name)) return;
    if (is_decimal(name))
      ++decimals;
    else if (!all_digits(name))
      has_words = true;
    else if (!is_counted_day(name))
      (round_number_in(name) ? round_ones : plain).insert(name.size());
  }
};

std::optional<Message> spoilt_number(const std::string& name, const Habits& habits) {
  if (is_counted_day(name) && !habits.plain.contains(5)) return say(phrase::division_was_date);
  if (is_decimal(name)) {
    const bool all_are = !habits.has_words && habits.plain.empty() && habits.decimals > 1;
    return all_are ? std::nullopt : std::optional(say(phrase::division_is_decimal));
  }
  const auto was = round_number_in(name);
  if (!was || habits.plain.contains(name.size())) return std::nullopt;
  const bool among_numbers = !habits.has_words && !habits.plain.empty() && habits.round_ones.size() == 1;
  return among_numbers ? std::nullopt : std::optional(say(phrase::division_was_number, *was));
}

std::set<std::string> certain_divisions(const Roster& roster, const std::set<std::string>& known) {
  std::set<std::string> certain = known;
  for (const Division& d : roster.divisions) certain.insert(d.name);
  for (const Student& s : roster.students)
    if (!s.division.empty() && !roster.spreadsheets.contains(s.origin.file.text())) certain.insert(s.division);
  return certain;
}

/// @throws Error where so many of a table's pupils are without a division
void require_fewer(std::size_t spoilt, std::size_t pupils, const std::string& file, const std::string& name,
                   const Message& cause) {
  if (spoilt * 2 <= pupils) return;
  throw Error(say(phrase::divisions_spoilt, name, cause), file, say(phrase::divisions_spoilt_hint));
}

}  // namespace

std::map<std::string, Message> spoilt_divisions(const std::set<std::string>& names,
                                                const std::set<std::string>& certain) {
  Habits habits;
  for (const auto* list : {&names, &certain})
    for (const std::string& name : *list) habits.see(name);
  std::map<std::string, Message> spoilt;
  for (const std::string& name : names) {
    if (certain.contains(name)) continue;
    auto cause = spoilt_by_itself(name);
    if (!cause) cause = spoilt_number(name, habits);
    if (cause) spoilt.emplace(name, std::move(*cause));
  }
  return spoilt;
}

void reject_spoilt_divisions(Roster& roster, const std::set<std::string>& known, Report& report) {
  const std::set<std::string> certain = certain_divisions(roster, known);
  std::map<std::string, std::vector<std::size_t>> tables;
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    if (const std::string& file = roster.students[i].origin.file.text(); roster.spreadsheets.contains(file))
      tables[file].push_back(i);
  for (const auto& [file, pupils] : tables) {
    std::set<std::string> names;
    for (const std::size_t i : pupils) names.insert(roster.students[i].division);
    const auto spoilt = spoilt_divisions(names, certain);
    if (spoilt.empty()) continue;
    const auto is_spoilt = [&](std::size_t i) { return spoilt.contains(roster.students[i].division); };
    const auto count = static_cast<std::size_t>(std::count_if(pupils.begin(), pupils.end(), is_spoilt));
    require_fewer(count, pupils.size(), file, spoilt.begin()->first, spoilt.begin()->second);
    for (const std::size_t i : pupils) {
      Student& s = roster.students[i];
      const auto found = spoilt.find(s.division);
      if (found == spoilt.end()) continue;
      report.add("ACDIV_P_07", Subject::student(i), s.origin, {s.division}, found->second);
      s.division.clear();
    }
  }
}

void forget_spoilt_divisions(std::vector<GivenAccount>& accounts, const Roster& roster,
                             const std::set<std::string>& known) {
  std::set<std::string> certain = known, names;
  for (const Division& d : roster.divisions) certain.insert(d.name);
  for (const Student& s : roster.students)
    if (!s.division.empty()) certain.insert(s.division);
  for (const GivenAccount& account : accounts) names.insert(account.divisions.begin(), account.divisions.end());
  const auto spoilt = spoilt_divisions(names, certain);
  for (GivenAccount& account : accounts) {
    std::erase_if(account.divisions, [&](const std::string& name) { return spoilt.contains(name); });
    account.person.division = account.divisions.empty() ? "" : account.divisions.front();
  }
}

}  // namespace passation
