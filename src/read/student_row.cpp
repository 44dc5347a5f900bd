#include "read/student_row.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/html_entities.hpp"
#include "base/text.hpp"
#include "base/worksheet.hpp"
#include "read/phrases.hpp"

namespace passation {
namespace {

bool could_be_name(std::string_view text) {
  return !has_digit(text) && !fold_key(text).empty();
}

bool could_be_birth_date(std::string_view text) {
  return std::count_if(text.begin(), text.end(), is_digit) >= 6 || looks_like_date(text);
}

bool could_be_id(std::string_view text) {
  return text.size() >= 5 && has_digit(text) && text.find(' ') == text.npos;
}

std::string first_word(std::string_view text) {
  return fold_key(text.substr(0, text.find_first_of(" :(")));
}

/// The first word of a line that counts or ends a list.
bool counts(std::string_view text) {
  constexpr std::array words{"total", "totaux", "soustotal", "effectif", "effectifs", "nombre", "compteur"};
  return std::find(words.begin(), words.end(), first_word(text)) != words.end();
}

/// A remark above or below a table, were it in the column of names: « * : redoublant », « Liste provisoire », « Légende
/// : D = délégué », « Imprimé le ». One word is none: there is a family name Page.
bool is_remark(std::string_view text) {
  constexpr std::string_view marks = "*#=([";
  constexpr std::array words{"liste",   "listes",        "edition",  "edite",    "editee", "imprime",  "imprimee",
                             "extrait", "extraction",    "export",   "exporte",  "page",   "legende",  "nota",
                             "nb",      "note",          "remarque", "source",   "annee",  "college",  "lycee",
                             "ecole",   "etablissement", "classe",   "division", "mise",   "document", "tableau",
                             "etat",    "date",          "fait",     "fin",      "eleves"};
  if (text.empty()) return false;
  if (marks.find(text.front()) != marks.npos || text.starts_with("•")) return true;
  constexpr std::size_t longest_sign = 4;  // « R : redoublant », « DP : demi-pensionnaire »
  if (text.find('=') != text.npos || text.find(':') <= longest_sign) return true;
  return text.find(' ') != text.npos && std::find(words.begin(), words.end(), first_word(text)) != words.end();
}

/// « PREMIERE GENERALE », « 1ERE STI2D »: SIECLE's list by division writes the label of the MEF, which is no wrong
/// code.
bool is_mef_in_words(std::string_view text) {
  constexpr std::ptrdiff_t fewest_letters = 3, most_digits = 5;
  const std::string folded = fold_key(text);
  const auto digits = std::count_if(folded.begin(), folded.end(), is_digit);
  return digits <= most_digits && static_cast<std::ptrdiff_t>(folded.size()) - digits >= fewest_letters;
}

/// "LATIN | ODP" and "LATIN, ODP": SIECLE allows neither sign in the name of a group.
std::vector<std::string> split_groups(std::string_view text) {
  std::vector<std::string> groups;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("|,"), text.size());
    if (std::string group = tidy(text.substr(0, end)); !group.empty()) groups.push_back(std::move(group));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return groups;
}

/// JJMMAAAA, as passwords have it. Never AAAAMMJJ: that would be a day of the years 101 to 1231.
std::optional<Date> parse_compact_date(std::string_view text) {
  if (text.size() != 8 || !std::all_of(text.begin(), text.end(), is_digit)) return std::nullopt;
  const std::string_view century = text.substr(4, 2);
  if (century != "19" && century != "20") return std::nullopt;
  return parse_date(fmt::format("{}/{}/{}", text.substr(0, 2), text.substr(2, 2), text.substr(4))).date;
}

/// The day that a spreadsheet has counted, when a number of five digits (and a time of day) may be one: years 1927 to
/// 2099.
std::optional<Date> parse_counted_date(std::string_view text) {
  const std::string_view days = text.substr(0, text.find_first_of(".,"));
  const auto rest = text.substr(std::min(days.size() + 1, text.size()));
  if (days.size() != 5 || days > "73050" || days.front() == '0') return std::nullopt;
  if (!std::all_of(days.begin(), days.end(), is_digit) || !std::all_of(rest.begin(), rest.end(), is_digit))
    return std::nullopt;
  return serial_date(std::stoi(std::string(days)), false);
}

/// "03/12/2015" of "12/03/2015"; empty where it is no such date.
std::string with_the_month_first(std::string_view text) {
  const std::size_t first = text.find_first_of("/-."), second = text.find_first_of("/-.", first + 1);
  if (first > 2 || second == text.npos) return {};
  const std::string_view month = text.substr(first + 1, second - first - 1);
  return std::string(month).append(1, text[first]).append(text.substr(0, first)).append(text.substr(second));
}

/// Whether the text says a date in a form that nobody is sure of: « 15/02/04 », « 4.2.15 », « 2015-4-2 ».
bool is_unread_date(std::string_view text) {
  constexpr std::ptrdiff_t fewest_digits = 4;
  return parse_date(text).problem == DateProblem::malformed && !parse_compact_date(text) && !parse_counted_date(text) &&
         !parse_compact_date("0" + std::string(text)) &&
         std::count_if(text.begin(), text.end(), is_digit) >= fewest_digits;
}

/// What a spreadsheet has spoilt is said with the probable date, never taken for it: the date may be the password.
void read_birth_date(const std::string& text, const DateOrder& order, Entry& entry) {
  const ParsedDate parsed = parse_date(text);
  entry.student.birth_date = parsed.date;
  if (parsed.problem == DateProblem::malformed) {
    entry.student.birth_date = parse_compact_date(text);
    if (!entry.student.birth_date) entry.student.birth_date = order.short_date(text);
  }
  if (parsed.problem == DateProblem::impossible) entry.doubts.push_back({"DNAIS_P_02", {text}});
  if (parsed.problem != DateProblem::malformed || entry.student.birth_date) return;
  if (const auto counted = parse_counted_date(text))
    entry.doubts.push_back({"DNAIS_P_07", {text, french_date(*counted)}});
  else if (const auto shortened = parse_compact_date("0" + text))
    entry.doubts.push_back({"DNAIS_P_08", {text, french_date(*shortened)}});
  else
    entry.doubts.push_back({"DNAIS_P_03", {text}});
}

/// The day of « 03/09/2026 23:00:00 »: of an entry or a leaving the hour does not matter.
std::string_view without_hour(std::string_view text) {
  const std::size_t gap = text.find_first_of(" T");
  const bool hour = gap != text.npos && gap + 1 < text.size() && is_digit(text[gap + 1]);
  return hour ? text.substr(0, gap) : text;
}

/// ElevesComplete marks leavers by their reason; the day of leaving, where known, decides as everywhere.
void read_exit(const Values& values, Entry& entry) {
  const std::string &day = values[TableField::exit_date], &reason = values[TableField::exit_reason];
  entry.student.exit_date = parse_date(without_hour(day)).date;
  if (entry.student.exit_date) {
    if (reason.empty() && values.has_column[static_cast<std::size_t>(TableField::exit_reason)])
      entry.doubts.push_back({"SORTI_P_04", {}});
  } else if (!reason.empty()) {
    entry.doubts.push_back({"SORTI_P_03", {reason}});
  } else if (!day.empty()) {
    entry.doubts.push_back({"SORTI_P_02", {day}});
  }
}

/// As of the XML exports: in France the town is known. A table without one of the columns says nothing of it.
void check_birth_place(const Values& values, Entry& entry) {
  constexpr std::array france{"100", "99100", "france"};
  const std::string country = fold_key(values[TableField::birth_country]);
  const bool has_towns = values.has_column[static_cast<std::size_t>(TableField::birth_town)];
  if (has_towns && values[TableField::birth_town].empty() &&
      std::find(france.begin(), france.end(), country) != france.end())
    entry.doubts.push_back({"LNAIS_P_01", {}});
}

void read_entry_date(const std::string& text, Entry& entry) {
  entry.student.entry_date = parse_date(without_hour(text)).date;
  if (!text.empty() && !entry.student.entry_date) entry.doubts.push_back({"SCOPR_P_03", {text}});
}

std::string cell_value(const std::string& cell) {
  return cell.find('&') == cell.npos ? tidy(cell) : tidy(without_entities(cell));
}

}  // namespace

std::optional<Sex> parse_sex(std::string_view text) {
  constexpr std::array male{"1", "g", "m", "h", "garcon", "masculin", "homme", "monsieur", "mr", "male"};
  constexpr std::array female{"2", "f", "fille", "feminin", "femme", "mme", "mlle", "madame", "female"};
  if (text.empty()) return Sex::unknown;
  const std::string folded = fold_key(text);
  if (std::find(male.begin(), male.end(), folded) != male.end()) return Sex::male;
  if (std::find(female.begin(), female.end(), folded) != female.end()) return Sex::female;
  return std::nullopt;
}

bool looks_like_date(std::string_view text) {
  const DateProblem problem = parse_date(tidy(text)).problem;
  return problem == DateProblem::none || problem == DateProblem::impossible;
}

Values read_values(const Row& row, const Columns& columns) {
  Values values;
  for (std::size_t f = 0; f < field_count; ++f) {
    const auto column = columns.at[f];
    values.cells[f] = column && *column < row.cells.size() ? cell_value(row.cells[*column]) : std::string();
    values.has_column[f] = column.has_value();
  }
  return values;
}

bool is_furniture(const Row& row, const Values& values) {
  const std::string& given = values[TableField::given_name];
  if (could_be_name(given) && !given.starts_with('*')) return false;
  for (const TableField id : {TableField::ine, TableField::source_id, TableField::elenoet})
    if (could_be_id(values[id])) return false;
  const std::string& family = values[TableField::family_name];
  const std::string& name = family.empty() ? values[TableField::used_name] : family;
  if (could_be_birth_date(values[TableField::birth_date])) return given.empty() && is_remark(name);
  if (!could_be_name(name) || is_remark(name)) return true;
  const auto filled =
      std::find_if(row.cells.begin(), row.cells.end(), [](const std::string& cell) { return !tidy(cell).empty(); });
  return filled != row.cells.end() && counts(tidy(*filled));
}

Entry read_entry(const Values& values, Origin origin, const DateOrder& order) {
  Entry entry;
  Student& s = entry.student;
  s.source_id = values[TableField::source_id];
  s.ine = to_upper(values[TableField::ine]);
  s.elenoet = values[TableField::elenoet];
  s.family_name = values[TableField::family_name];
  s.used_name = values[TableField::used_name];
  s.given_name = values[TableField::given_name];
  if (const std::string& used = values[TableField::used_given_name]; could_be_name(used) && used != s.given_name) {
    s.goes_by_another = !s.given_name.empty();
    if (s.goes_by_another) s.other_given_names.push_back(s.given_name);
    s.given_name = used;
  }
  for (const TableField field : {TableField::second_given_name, TableField::third_given_name})
    if (!values[field].empty()) s.other_given_names.push_back(values[field]);
  read_birth_date(values[TableField::birth_date], order, entry);
  check_birth_place(values, entry);
  const std::optional<Sex> sex = parse_sex(values[TableField::sex]);
  s.sex = sex.value_or(Sex::unknown);
  if (!sex) entry.doubts.push_back({"CSEXE_P_02", {values[TableField::sex]}});
  if (!is_mef_in_words(values[TableField::mef])) s.mef = values[TableField::mef];
  s.groups = split_groups(values[TableField::groups]);
  const bool is_group = fold_key(values[TableField::structure_type]).starts_with('g');
  if (is_group && !values[TableField::division].empty())
    s.groups.push_back(values[TableField::division]);
  else
    s.division = values[TableField::division];
  read_entry_date(values[TableField::entry_date], entry);
  read_exit(values, entry);
  s.origin = std::move(origin);
  return entry;
}

void DateOrder::Years::see(const std::optional<Date>& date) {
  all_fit = all_fit && date;
  if (!date) return;
  first = std::min(first, static_cast<int>(date->year()));
  last = std::max(last, static_cast<int>(date->year()));
}

void DateOrder::see(std::string_view birth_date, std::size_t line) {
  if (birth_date.empty()) return;
  ++dates_;
  if (const std::string turned = with_the_month_first(birth_date); !turned.empty()) {
    const bool exchanged = parse_date(turned).date.has_value();
    const bool as_it_stands = parse_date(birth_date).date.has_value();
    if (exchanged && !as_it_stands && month_first_ == 0) month_first_ = line;
    day_first_ = day_first_ || (as_it_stands && !exchanged);
  }
  if (parse_counted_date(birth_date) && counted_++ == 0) first_counted_ = line;
  if (!is_unread_date(birth_date)) return;
  if (first_unread_ == 0) first_unread_ = line;
  const auto date = parse_short_date(birth_date);
  if (!date)
    ++unread_;
  else if (!date->in_words)
    see_short(*date, line);
}

void DateOrder::see_short(const ShortDate& date, std::size_t line) {
  const auto [a, b, c] = date.numbers;
  const auto day_first = born(a, b, c), month_first = born(b, a, c);
  ++short_;
  day_first_years_.see(day_first);
  year_first_years_.see(born(c, b, a));
  day_first_ = day_first_ || (day_first && !month_first);
  if (month_first && !day_first && month_first_ == 0) month_first_ = line;
}

std::optional<Date> DateOrder::born(int day, int month, int year_of_century) const {
  constexpr std::chrono::years oldest(30);
  return date_within(day, month, year_of_century, day_ - oldest, day_);
}

bool DateOrder::tells_short_dates() const {
  const auto spread = [](const Years& years) { return years.last - years.first; };
  const bool year_last = !year_first_years_.all_fit || spread(day_first_years_) < spread(year_first_years_);
  const bool year_first = year_first_years_.all_fit && !day_first_years_.all_fit;
  return day_first_ && month_first_ == 0 && year_last && !year_first;
}

std::optional<Date> DateOrder::short_date(std::string_view text) const {
  const auto date = parse_short_date(text);
  if (!date || !(date->in_words || tells_short_dates())) return std::nullopt;
  return born(date->numbers[0], date->numbers[1], date->numbers[2]);
}

void DateOrder::require_day_first(const std::string& table) const {
  if (month_first_ > 0 && !day_first_)
    throw Error(say(phrase::month_first), fmt::format("{}:{}", table, month_first_), say(phrase::month_first_hint));
}

void DateOrder::require_readable(const std::string& table) const {
  if (counted_ >= 2 && counted_ * 2 > dates_)
    throw Error(say(phrase::dates_counted, counted_), fmt::format("{}:{}", table, first_counted_),
                say(phrase::dates_counted_hint));
  const std::size_t unread = unread_ + (tells_short_dates() ? 0 : short_);
  if (unread < 2 || unread * 2 <= dates_) return;
  throw Error(say(phrase::dates_unread, unread), fmt::format("{}:{}", table, first_unread_),
              say(phrase::dates_unread_hint));
}

}  // namespace passation
