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
  for (const char* text : {"01/02/14", "38718", "1022014", "01/02-2014", "2014/02-01", "01/02/2014x", "x", "1//2014",
                           "4 févrîmes 2014", "février 2014", "4 5 2014", "4 février", "32", "mardi", "4 février 14"})
    CHECK(parse_date(text).problem == DateProblem::malformed);
  CHECK(parse_date("").problem == DateProblem::empty);
}

TEST_CASE("A date with the year first, or with the month in words, is read") {
  for (const char* text :
       {"2014/02/01", "2014.02.01", "1 février 2014", "1er février 2014", "01 FEVRIER 2014", "samedi 1 février 2014",
        "sam. 1 févr. 2014", "01-févr-2014", "1-Feb-2014", "February 1, 2014", "1 fév. 2014"}) {
    CAPTURE(text);
    CHECK(parse_date(text).date == 2014y / February / 1);
  }
  CHECK(parse_date("30 février 2014").problem == DateProblem::impossible);
  CHECK(parse_date("15 août 2014").date == 2014y / August / 15);
}

TEST_CASE("Years of two digits are told apart, and have one century where time allows one") {
  CHECK(parse_short_date("04/02/15")->numbers == std::array{4, 2, 15});
  CHECK(parse_short_date("4.2.15")->numbers == std::array{4, 2, 15});
  CHECK(parse_short_date("04-févr-15")->in_words);
  CHECK(parse_short_date("04-févr.-15")->numbers == std::array{4, 2, 15});
  for (const char* text : {"04/02/2015", "04/02-15", "04/02/1", "x", "", "4 février"})
    CHECK_FALSE(parse_short_date(text));
  CHECK(date_within(4, 2, 15, 1996y / September / 14, 2026y / September / 14) == 2015y / February / 4);
  CHECK(date_within(4, 2, 98, 1996y / September / 14, 2026y / September / 14) == 1998y / February / 4);
  CHECK_FALSE(date_within(4, 2, 15, 1900y / January / 1, 2026y / September / 14));
  CHECK_FALSE(date_within(4, 2, 27, 1996y / September / 14, 2026y / September / 14));
  CHECK_FALSE(date_within(31, 2, 15, 1996y / September / 14, 2026y / September / 14));
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
