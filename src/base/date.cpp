#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <ctime>
#include <string>

namespace passation {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

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

}  // namespace

ParsedDate parse_date(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  text = without_midnight(text);
  if (text.empty()) return {std::nullopt, DateProblem::empty};
  const ParsedDate malformed{std::nullopt, DateProblem::malformed};

  std::size_t at = 0;
  const auto first = digits(text, at, 1, 4);
  if (!first || at >= text.size()) return malformed;
  const bool iso = at == 4;
  const char separator = text[at];
  if (iso ? separator != '-' : (at > 2 || (separator != '/' && separator != '-' && separator != '.'))) return malformed;
  ++at;
  const auto second = digits(text, at, iso ? 2 : 1, 2);
  if (!second || at >= text.size() || text[at] != separator) return malformed;
  ++at;
  const auto third = iso ? digits(text, at, 2, 2) : digits(text, at, 4, 4);
  if (!third || at != text.size()) return malformed;
  return iso ? finish(*first, *second, *third) : finish(*third, *second, *first);
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
  const std::time_t t = std::time(nullptr);
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
