#include "base/date.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using namespace std::chrono;

TEST_CASE("Dates are read as JJ/MM/AAAA or AAAA-MM-JJ") {
  const Date expected = 2014y / February / 1;
  for (const char* text : {"01/02/2014", "1/2/2014", "01-02-2014", "01.02.2014", "2014-02-01", " 01/02/2014 "})
    CHECK(parse_date(text).date == expected);
}

TEST_CASE("Midnight behind a date is no part of it, any other hour makes it doubtful") {
  for (const char* text : {"01/02/2014 00:00:00", "01/02/2014 00:00", "2014-02-01T00:00:00", "1/2/2014 0:00"})
    CHECK(parse_date(text).date == 2014y / February / 1);
  for (const char* text : {"01/02/2014 23:00:00", "2014-02-01T00:00:00Z", "2014-02-01T00:00:00+02:00", " 00:00"})
    CHECK(parse_date(text).problem == DateProblem::malformed);
}

TEST_CASE("A date that no calendar has is impossible, not malformed") {
  for (const char* text : {"31/02/2014", "00/01/2014", "01/13/2014", "29/02/2013", "2014-02-30"})
    CHECK(parse_date(text).problem == DateProblem::impossible);
  CHECK(parse_date("29/02/2012").date);
}

TEST_CASE("Nobody guesses a date") {
  for (const char* text : {"01/02/14", "38718", "1022014", "01/02-2014", "2014/02/01", "01/02/2014x", "x", "1//2014"})
    CHECK(parse_date(text).problem == DateProblem::malformed);
  CHECK(parse_date("").problem == DateProblem::empty);
}

TEST_CASE("The moment of a job is ISO, with or without its time") {
  CHECK(parse_moment("2026-09-03")->date == 2026y / September / 3);
  CHECK(parse_moment("2026-09-03T08:30")->minute == 30);
  CHECK(parse_moment("03/09/2026") == parse_moment("2026-09-03"));
  CHECK(parse_moment("03/09/2026 08:30") == parse_moment("2026-09-03T08:30"));
  for (const char* text :
       {"03/09/26", "2026-09-03T24:00", "2026-09-03T08:30Z", "2026-02-30", "31/02/2026", "", "T08:30"})
    CHECK_FALSE(parse_moment(text));
}

TEST_CASE("Ages in whole years") {
  CHECK(age_on(2014y / September / 3, 2026y / September / 3) == 12);
  CHECK(age_on(2014y / September / 4, 2026y / September / 3) == 11);
  CHECK(age_on(2012y / February / 29, 2023y / February / 28) == 10);
  CHECK(age_on(2012y / February / 29, 2023y / March / 1) == 11);
}

TEST_CASE("The school year turns on 1 August") {
  CHECK(school_year_of(2026y / July / 31) == 2025);
  CHECK(school_year_of(2026y / August / 1) == 2026);
}

TEST_CASE("Dates are written with their zeros") {
  CHECK(french_date(2014y / February / 1) == "01/02/2014");
  CHECK(iso_date(2014y / February / 1) == "2014-02-01");
}
