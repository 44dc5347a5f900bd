#include "account/password.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using namespace std::chrono_literals;

namespace {
constexpr Date first_of_february = 2014y / 2 / 1;
}  // namespace

TEST_CASE("a birth date keeps its leading zero") {
  CHECK(birth_date_password(first_of_february, "jjmmaaaa") == "01022014");
}

TEST_CASE("fields of a birth date come in any order, with any sign") {
  CHECK(birth_date_password(first_of_february, "aaaa-mm-jj") == "2014-02-01");
  CHECK(birth_date_password(first_of_february, "mm/jj/aa") == "02/01/14");
  CHECK(birth_date_password(first_of_february, "aajjmm") == "140102");
  CHECK(birth_date_password(first_of_february, "#jj.mm.aaaa!") == "#01.02.2014!");
  CHECK(birth_date_password(2005y / 12 / 31, "jjmmaa") == "311205");
}

TEST_CASE("a birth date in one piece is shown in the groups of its format, one with signs is not") {
  CHECK(birth_date_groups("jjmmaaaa") == Groups{2, 2, 4});
  CHECK(birth_date_groups("aaaammjj") == Groups{4, 2, 2});
  CHECK(birth_date_groups("jjmmaa") == Groups{2, 2, 2});
  CHECK(birth_date_groups("aaaa-mm-jj").empty());
}

TEST_CASE("a birth date format has each field once, and no letter, digit or space besides") {
  for (const char* good : {"jjmmaaaa", "aaaa-mm-jj", "mm/jj/aa", "aajjmm"}) CHECK(is_birth_date_format(good));
  for (const char* bad : {"", "jjmm", "jjmmaaaajj", "jmaaaa", "jjmmaaa", "JJMMAAAA", "jj mm aaaa", "jjmmaaaa2",
                          "jjxmmaaaa", "jj\xC2\xA0mmaaaa"})
    CHECK_FALSE(is_birth_date_format(bad));
}
