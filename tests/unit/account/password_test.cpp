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

TEST_CASE("what looks like anybody's birth date is told from what does not") {
  for (const char* date : {"01022014", "99999999"}) CHECK(is_birth_date_password(date, "jjmmaaaa"));
  for (const char* other : {"", "0102201", "010220145", "0102201a", "0102-2014"})
    CHECK_FALSE(is_birth_date_password(other, "jjmmaaaa"));
  CHECK(is_birth_date_password("2014-02-01", "aaaa-mm-jj"));
  CHECK_FALSE(is_birth_date_password("2014.02.01", "aaaa-mm-jj"));
  CHECK_FALSE(is_birth_date_password("", ""));
}

TEST_CASE("the shortest random password that is allowed is longer than any birth date without signs") {
  const RandomRule letters{"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", 8};
  CHECK(entropy_bits(letters) < least_bits(true));
}

TEST_CASE("entropy is the length times the bits of a character") {
  CHECK(entropy_bits({"ab", 50}) == Approx(50));
  CHECK(entropy_bits({"abcd", 40}) == Approx(80));
  CHECK(entropy_bits({std::string(*named_alphabet("readable")), 12}) == Approx(51.86).margin(0.01));
}

TEST_CASE("an alphabet holds no two signs that look alike, no two cases, and no e beside digits") {
  for (const char* clear : {"ab", "346789abcdfghknprtxy", "abcdef", "34679ABC", "o1"}) CHECK(is_clear_alphabet(clear));
  for (const char* unclear : {"",   "a",  "aa", "a b", "a-b", "\u00e9a", "aB", "0o", "1l", "1i",  "lj",
                              "2z", "5s", "mw", "uv",  "qu",  "0O",      "8B", "6G", "2Z", "34e", "34E"})
    CHECK_FALSE(is_clear_alphabet(unclear));
}

TEST_CASE("named alphabets are clear ones") {
  for (const char* name : {"readable", "letters"}) CHECK(is_clear_alphabet(*named_alphabet(name)));
  CHECK_FALSE(named_alphabet("lisible"));
}

TEST_CASE("a drawn secret is by its rule; a sample has its length and no chance in it") {
  const RandomRule rule{"abc", 40};
  CHECK(is_drawn_by(draw_secret(rule), rule));
  CHECK(draw_secret(rule) != draw_secret(rule));
  CHECK(sample_secret(rule) == std::string(40, 'a'));
  CHECK_FALSE(is_drawn_by("abc", rule));
  CHECK_FALSE(is_drawn_by(std::string(40, 'd'), rule));
}

TEST_CASE("a lost password gives way to the rule of resets, else to the same rule again") {
  AudienceRules rules{.login = {}, .password = {"jjmmaaaa", {}}};
  CHECK(reset_rule(rules) == rules.password);
  rules.reset = PasswordRule{};
  CHECK(reset_rule(rules).given_by_platform());
}

TEST_CASE("without a rule of its own a random password stands alone: 80 bits") {
  AudienceRules rules{.login = {}, .password = {"jjmmaaaa", {}}};
  CHECK(entropy_bits(random_rule(rules)) >= least_bits(false));
  CHECK(is_clear_alphabet(random_rule(rules).alphabet));
  rules.password = {{}, RandomRule{"abc", 32}};
  CHECK(random_rule(rules) == RandomRule{"abc", 32});
  rules.reset = PasswordRule{{}, RandomRule{"abd", 33}};
  CHECK(random_rule(rules) == RandomRule{"abd", 33});
}

TEST_CASE("passwords are shown by the rule that made them, others in one piece") {
  const AudienceRules rules{.login = {},
                            .password = {"jjmmaaaa", {}},
                            .forces_change = false,
                            .reset = PasswordRule{{}, RandomRule{"abc", 32}}};
  CHECK(password_groups("01022014", rules) == Groups{2, 2, 4});
  CHECK(password_groups(std::string(32, 'a'), rules) == Groups{4, 4, 4, 4, 4, 4, 4, 4});
  CHECK(password_groups("corbeau", rules).empty());
  const AudienceRules drawn_there{.login = {}, .password = {}};
  CHECK(password_groups("corbeau", drawn_there).empty());
  CHECK(password_groups(draw_secret(random_rule(drawn_there)), drawn_there) == Groups{4, 4, 4, 4, 3});
}

TEST_CASE("a rule is said with its format, or its length and entropy") {
  CHECK(describe(PasswordRule{"jjmmaaaa", {}}).fr == "date de naissance (jjmmaaaa)");
  CHECK(describe(PasswordRule{{}, RandomRule{std::string(*named_alphabet("readable")), 12}}).en ==
        "random: 12 characters, 51 bits");
  CHECK(describe(PasswordRule{}).en == "given by the platform");
}
