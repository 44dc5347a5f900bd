#include "base/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace passation {
namespace {

/// Reads `least` to `most` digits from `at`, which moves behind them.
std::optional<int> digits(std::string_view text, std::size_t& at, std::size_t least, std::size_t most) {
  const std::size_t begin = at;
  int value = 0;
  while (at < text.size() && at - begin < most && is_digit(text[at])) value = value * 10 + (text[at++] - '0');
  if (at - begin < least) return std::nullopt;
  return value;
}

ParsedDate finish(int year, int month, int day) {
  const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return {std::nullopt, DateProblem::impossible};
  return {date, DateProblem::none};
}

/// Without the hour that a spreadsheet or a database has put behind a date. Any other hour may be another day's.
std::string_view without_midnight(std::string_view text) {
  for (const std::string_view hour : {" 00:00:00", "T00:00:00", " 00:00", "T00:00", " 0:00:00", " 0:00"})
    if (text.ends_with(hour)) return text.substr(0, text.size() - hour.size());
  return text;
}

/// A number with zeros before it. Dates are written by the thousand.
std::string padded(int number, std::size_t digits) {
  const std::string text = std::to_string(number);
  return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
}

std::string year_of(Date date) {
  return padded(static_cast<int>(date.year()), 4);
}
std::string month_of(Date date) {
  return padded(static_cast<int>(static_cast<unsigned>(date.month())), 2);
}
std::string day_of(Date date) {
  return padded(static_cast<int>(static_cast<unsigned>(date.day())), 2);
}

// French and English, folded, with what spreadsheet programs shorten them to.
constexpr std::array<std::string_view, 12> month_names{"janvier janv jan january",
                                                       "fevrier fevr fev feb february",
                                                       "mars mar march",
                                                       "avril avr april apr",
                                                       "mai may",
                                                       "juin june jun",
                                                       "juillet juil july jul",
                                                       "aout aou august aug",
                                                       "septembre sept sep september",
                                                       "octobre oct october",
                                                       "novembre nov november",
                                                       "decembre dec december"};
constexpr std::string_view week_days =
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim "
    "monday tuesday wednesday thursday friday saturday sunday";

bool holds(std::string_view words, std::string_view word) {
  for (std::size_t at = 0; (at = words.find(word, at)) != words.npos; at += word.size()) {
    const std::size_t end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

std::optional<int> month_named(std::string_view word) {
  const auto found = std::find_if(month_names.begin(), month_names.end(),
                                  [&](std::string_view names) { return !word.empty() && holds(names, word); });
  if (found == month_names.end()) return std::nullopt;
  return static_cast<int>(found - month_names.begin()) + 1;
}

/// The number that a word of nothing but so many digits is.
std::optional<int> number_in(std::string_view word, std::size_t least, std::size_t most) {
  std::size_t at = 0;
  const auto number = digits(word, at, least, most);
  return at == word.size() ? number : std::nullopt;
}

/// A date whose month is a word: its day, its month and how its year is written.
struct WordedDate {
  int day = 0, month = 0;
  std::string year;
};

/// « mercredi 4 février 2015 », « 1er mars 2015 », « 04-févr-15 », "February 4, 2015".
std::optional<WordedDate> worded_date(std::string_view text) {
  constexpr std::size_t longest = 40;
  if (text.size() > longest || !is_digit(text.back())) return std::nullopt;
  std::vector<std::string> words(1);
  for (const char c : text)
    if (c == ' ' || c == '-' || c == '/' || c == '.' || c == ',')
      words.emplace_back();
    else
      words.back() += c;
  for (std::string& word : words)
    if (!std::all_of(word.begin(), word.end(), is_digit)) word = fold_key(word);
  std::erase(words, "");
  if (words.size() == 4 && holds(week_days, words.front())) words.erase(words.begin());
  if (words.size() != 3) return std::nullopt;
  if (month_named(words[0])) std::swap(words[0], words[1]);
  if (words[0] == "1er") words[0] = "1";
  const auto day = number_in(words[0], 1, 2), month = month_named(words[1]);
  if (!day || !month || !std::all_of(words[2].begin(), words[2].end(), is_digit)) return std::nullopt;
  return WordedDate{*day, *month, words[2]};
}

ParsedDate finish_worded(std::string_view text) {
  const auto date = worded_date(text);
  if (!date || date->year.size() != 4) return {std::nullopt, DateProblem::malformed};
  return finish(std::stoi(date->year), date->month, date->day);
}

}  // namespace

ParsedDate parse_date(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  text = without_midnight(text);
  if (text.empty()) return {std::nullopt, DateProblem::empty};

  std::size_t at = 0;
  const auto first = digits(text, at, 1, 4);
  const bool year_first = at == 4;
  if (!first || at >= text.size() || (!year_first && at > 2)) return finish_worded(text);
  const char separator = text[at];
  if (separator != '/' && separator != '-' && separator != '.') return finish_worded(text);
  ++at;
  const auto second = digits(text, at, year_first ? 2 : 1, 2);
  if (!second || at >= text.size() || text[at] != separator) return finish_worded(text);
  ++at;
  const auto third = year_first ? digits(text, at, 2, 2) : digits(text, at, 4, 4);
  if (!third || at != text.size()) return {std::nullopt, DateProblem::malformed};
  return year_first ? finish(*first, *second, *third) : finish(*third, *second, *first);
}

std::optional<ShortDate> parse_short_date(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  text = without_midnight(text);
  if (text.empty()) return std::nullopt;
  std::size_t at = 0;
  const auto first = digits(text, at, 1, 2);
  const char separator = at < text.size() ? text[at] : '\0';
  if (first && (separator == '/' || separator == '-' || separator == '.')) {
    const auto second = digits(text, ++at, 1, 2);
    if (second && at < text.size() && text[at] == separator) {
      const auto third = digits(text, ++at, 2, 2);
      if (third && at == text.size()) return ShortDate{{*first, *second, *third}, false};
    }
  }
  const auto worded = worded_date(text);
  if (!worded || worded->year.size() != 2) return std::nullopt;
  return ShortDate{{worded->day, worded->month, std::stoi(worded->year)}, true};
}

std::optional<Date> date_within(int day, int month, int year_of_century, Date from, Date to) {
  std::optional<Date> found;
  for (int year = static_cast<int>(to.year()) / 100 * 100 + year_of_century; year >= static_cast<int>(from.year());
       year -= 100) {
    const auto date = finish(year, month, day).date;
    if (!date || *date < from || *date > to) continue;
    if (found) return std::nullopt;
    found = date;
  }
  return found;
}

std::optional<Moment> parse_moment(std::string_view text) {
  const std::size_t t = text.find_first_of("T ");
  const std::string_view day = text.substr(0, t);
  const ParsedDate date = parse_date(day);
  if (!date.date) return std::nullopt;
  Moment moment{*date.date, 0, 0};
  if (t == std::string_view::npos) return moment;

  std::size_t at = t + 1;
  const auto hour = digits(text, at, 2, 2);
  if (!hour || at >= text.size() || text[at] != ':') return std::nullopt;
  ++at;
  const auto minute = digits(text, at, 2, 2);
  if (!minute || at != text.size() || *hour > 23 || *minute > 59) return std::nullopt;
  moment.hour = *hour;
  moment.minute = *minute;
  return moment;
}

Moment now() {
  return local_moment(std::time(nullptr));
}

Moment local_moment(std::time_t t) {
  std::tm local{};
  localtime_r(&t, &local);
  return {Date{std::chrono::year(local.tm_year + 1900), std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
               std::chrono::day(static_cast<unsigned>(local.tm_mday))},
          local.tm_hour, local.tm_min};
}

std::string iso_date(Date date) {
  return year_of(date) + '-' + month_of(date) + '-' + day_of(date);
}

std::string french_date(Date date) {
  return day_of(date) + '/' + month_of(date) + '/' + year_of(date);
}

std::string french_moment(const Moment& moment) {
  return fmt::format("{} à {:02}:{:02}", french_date(moment.date), moment.hour, moment.minute);
}

std::string shown_moment(const std::string& kept) {
  if (kept.size() < 10) return kept;
  const ParsedDate day = parse_date(kept.substr(0, 10));
  return day.date ? french_date(*day.date) + kept.substr(10) : kept;
}

int age_on(Date birth, Date day) {
  const int years = static_cast<int>(day.year()) - static_cast<int>(birth.year());
  const bool before_birthday = day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
  return years - (before_birthday ? 1 : 0);
}

int school_year_of(Date day) {
  return static_cast<int>(day.year()) - (day.month() < std::chrono::August ? 1 : 0);
}

std::string year_label(int first) {
  return fmt::format("{}-{}", first, first + 1);
}

}  // namespace passation
