#pragma once

#include <array>
#include <chrono>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace passation {

using Date = std::chrono::year_month_day;

/// The moment of a job. It comes from outside, once; nothing else asks the clock.
struct Moment {
  Date date;
  int hour = 0;
  int minute = 0;
  bool operator==(const Moment&) const = default;
};

enum class DateProblem { none, empty, malformed, impossible };

/// What a text says as a date. `impossible` is a well-formed date that no calendar has (31/02/2014).
struct ParsedDate {
  std::optional<Date> date;
  DateProblem problem = DateProblem::none;
  bool operator==(const ParsedDate&) const = default;
};

/// JJ/MM/AAAA (also J/M/AAAA), AAAA-MM-JJ, with - or / or . between them, or with the month in words (« mercredi
/// 4 février 2015 », "February 4, 2015"); at midnight where an hour stands behind it. Two-digit years are malformed:
/// see parse_short_date.
ParsedDate parse_date(std::string_view text);

/// Three numbers with two digits for the year, in the order in which they stand: « 04/02/15 ». Or, with the month
/// in words, day, month and year: « 04-févr-15 ».
struct ShortDate {
  std::array<int, 3> numbers{};
  bool in_words = false;
};
std::optional<ShortDate> parse_short_date(std::string_view text);

/// The one date of these numbers in a stretch of time, ends included; nullopt where there is none, or more than one.
std::optional<Date> date_within(int day, int month, int year_of_century, Date from, Date to);

/// A day as parse_date reads it, and an hour behind it: "2026-09-03", "03/09/2026", "2026-09-03T08:30",
/// "03/09/2026 08:30".
std::optional<Moment> parse_moment(std::string_view text);

/// The clock of the machine in its own time zone; called by main alone.
Moment now();

Moment local_moment(std::time_t t);  ///< of the machine's own time zone

std::string iso_date(Date date);                    ///< 2026-09-03
std::string french_date(Date date);                 ///< 03/09/2026
std::string french_moment(const Moment& moment);    ///< 03/09/2026 à 08:30
std::string shown_moment(const std::string& kept);  ///< "2026-09-14 08:30", as the registry keeps it: 14/09/2026 08:30

/// Whole years from birth to day (the birthday of 29 February falls on 1 March in common years).
int age_on(Date birth, Date day);

/// First year of the school year that holds the day: years turn on 1 August.
int school_year_of(Date day);
/// Of a school year by its first year: "2026-2027".
std::string year_label(int first);

}  // namespace passation
