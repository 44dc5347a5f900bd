#include "account/login.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>

#include "account/pattern.hpp"

using namespace passation;
using namespace std::chrono_literals;

namespace {

constexpr Date day_one = 2014y / 2 / 1;

Key key_of(std::uint8_t byte) {
  Key key;
  key.login.fill(byte);
  return key;
}

const Key some_key = key_of(1);
const LoginScope school{.uai = "0000000X", .platform = "essai", .audience = Audience::student, .key = some_key};

LoginRule pattern(std::string_view text) {
  return {.kind = LoginRule::Kind::pattern, .pattern = parse_pattern(text).value()};
}

LoginRule prenom_nom() {
  return pattern("{given_name}.{family_name}");
}

LoginRule prenom_nom_jjmm() {
  LoginRule rule = pattern("{given_name}.{family_name}{birth_day}{birth_month}");
  rule.collision = LoginRule::Collision::hashed_digits;
  return rule;
}

PersonFacts person(std::string_view given, std::string_view family, std::string_view id = {},
                   std::optional<Date> birth = day_one) {
  return {.given_name = given, .family_name = family, .shown_name = family, .birth_date = birth, .source_id = id};
}

std::vector<std::string> logins_of(const std::vector<PersonFacts>& people, const LoginRule& rule,
                                   const LoginScope& scope = school) {
  std::vector<std::string> out;
  for (const Login& login : derive_logins(people, rule, scope)) out.push_back(login.text);
  return out;
}

std::string login_of(const PersonFacts& one, const LoginRule& rule) {
  return logins_of({one}, rule).front();
}

/// So many people of one name and birth date; only their ids differ. Keeps the ids alive.
struct Crowd {
  std::vector<std::string> ids;
  std::vector<PersonFacts> people;
  Crowd(std::size_t size, std::string_view given, std::string_view family) {
    for (std::size_t i = 0; i < size; ++i) ids.push_back(std::to_string(100000 + i));
    for (const std::string& id : ids) people.push_back(person(given, family, id));
  }
};

std::size_t distinct(const std::vector<std::string>& logins) {
  return std::set<std::string>(logins.begin(), logins.end()).size();
}

std::size_t longest(const std::vector<std::string>& logins) {
  std::size_t size = 0;
  for (const std::string& login : logins) size = std::max(size, login.size());
  return size;
}

}  // namespace

TEST_CASE("a pattern takes names, first letters, dates and the source id") {
  const PersonFacts someone = person("Marie Claire", "D'Almeida", "12345");
  CHECK(login_of(someone, prenom_nom()) == "marieclaire.dalmeida");
  CHECK(login_of(someone, pattern("{family_name:7}{given_name:1}")) == "dalmeidm");
  CHECK(login_of(someone, pattern("{family_name:3}{birth_day}{birth_month}{birth_year}")) == "dal01022014");
  CHECK(login_of(someone, pattern("{family_name}{birth_year:2}")) == "dalmeida14");
  CHECK(login_of(someone, pattern("e{source_id}")) == "e12345");
}

TEST_CASE("a shorter name than the letters asked for is taken whole") {
  CHECK(login_of(person("Li", "Bo"), pattern("{family_name:7}{given_name:3}")) == "boli");
}

TEST_CASE("the name in use and the registered name are two fields") {
  PersonFacts someone = person("Ana", "Petit");
  someone.shown_name = "Grand";
  CHECK(login_of(someone, pattern("{shown_name}")) == "grand");
  CHECK(login_of(someone, pattern("{family_name}")) == "petit");
}

TEST_CASE("case is that of the rule, with a dotted i whatever the locale") {
  LoginRule rule = prenom_nom();
  CHECK(login_of(person("ILGIN", "İnce"), rule) == "ilgin.ince");
  rule.letter_case = LoginRule::Case::upper;
  CHECK(login_of(person("Ilgin", "Straße"), rule) == "ILGIN.STRASSE");
  rule.letter_case = LoginRule::Case::keep;
  CHECK(login_of(person("McAna", "O'Neil"), rule) == "McAna.ONeil");
}

TEST_CASE("logins that differ in case alone are taken as the same") {
  LoginRule rule = pattern("{family_name}");
  rule.letter_case = LoginRule::Case::keep;
  CHECK(logins_of({person("A", "Petit", "1"), person("A", "PETIT", "2")}, rule) ==
        std::vector<std::string>{"Petit", "PETIT2"});
}

TEST_CASE("homonyms: the first born keeps the login, then the smaller source id, as a number") {
  const std::vector<PersonFacts> people{person("Léa", "Petit", "1000"), person("Lea", "Petit", "999"),
                                        person("Léa", "Petit", "1", 2014y / 2 / 2),
                                        person("LEA", "PETIT", "5", 2013y / 12 / 31)};
  CHECK(logins_of(people, prenom_nom()) ==
        std::vector<std::string>{"lea.petit3", "lea.petit2", "lea.petit4", "lea.petit"});
}

TEST_CASE("homonyms without ids are ordered by INE, and who has no birth date comes last") {
  PersonFacts first = person("Léa", "Petit"), second = first, undated = first;
  first.ine = "000000002AA";
  second.ine = "000000001AA";
  undated.birth_date.reset();
  CHECK(logins_of({undated, first, second}, prenom_nom()) ==
        std::vector<std::string>{"lea.petit3", "lea.petit2", "lea.petit"});
}

TEST_CASE("a boy and a girl of the same names and birth date keep their logins in any order of rows") {
  Student boy, girl;
  boy.given_name = girl.given_name = "Lou";
  boy.family_name = girl.family_name = "Petit";
  boy.birth_date = girl.birth_date = day_one;
  boy.sex = Sex::male;
  girl.sex = Sex::female;
  const PersonFacts first = facts_of(boy), second = facts_of(girl);
  auto logins = logins_of({first, second}, prenom_nom());
  std::reverse(logins.begin(), logins.end());
  CHECK(logins_of({second, first}, prenom_nom()) == logins);
}

TEST_CASE("a number never gives somebody the login that another has by his own name") {
  const std::vector<PersonFacts> people{person("A", "Martin", "1"), person("A", "Martin", "2"),
                                        person("A", "Martin2", "3", 2015y / 1 / 1)};
  CHECK(logins_of(people, pattern("{family_name}")) == std::vector<std::string>{"martin", "martin3", "martin2"});
}

TEST_CASE("a login that is taken elsewhere on the platform is not given again") {
  const std::vector<std::string> taken{"Lea.Petit", "lea.petit2"};
  LoginScope scope = school;
  scope.taken = taken;
  CHECK(logins_of({person("Léa", "Petit")}, prenom_nom(), scope) == std::vector<std::string>{"lea.petit3"});
}

TEST_CASE("halves are cut at 30, and names that differ behind the cut do not clash") {
  LoginRule rule = prenom_nom();
  rule.max_part = 30;
  const std::string long_name(30, 'a');
  const std::string one = long_name + "b", other = long_name + "c";
  CHECK(logins_of({person("Léa", one, "1"), person("Léa", other, "2")}, rule) ==
        std::vector<std::string>{"lea." + long_name, "lea." + long_name + "2"});
}

TEST_CASE("twelve homonyms at the maximum length stay within it") {
  LoginRule rule = pattern("{family_name}");
  rule.max_length = 8;
  const Crowd crowd(12, "A", "Martinez");
  const auto logins = logins_of(crowd.people, rule);
  CHECK(logins[0] == "martinez");
  CHECK(logins[1] == "martine2");
  CHECK(logins[8] == "martine9");
  CHECK(logins[9] == "martin10");
  CHECK(logins[11] == "martin12");
}

TEST_CASE("a number that shortens a login passes over those that are taken") {
  LoginRule rule = pattern("{family_name}");
  rule.max_length = 8;
  CHECK(logins_of({person("A", "Martinez", "1"), person("A", "Martinez", "2"), person("A", "Martine2", "3"),
                   person("A", "Martines", "4"), person("A", "Martines", "5")},
                  rule) == std::vector<std::string>{"martinez", "martine3", "martine2", "martines", "martine4"});
}

TEST_CASE("a cut leaves no dot or hyphen before the number") {
  LoginRule rule = prenom_nom();
  rule.max_length = 8;
  CHECK(logins_of({person("Jeanne", "Luc", "1"), person("Jeanne", "Luc", "2")}, rule) ==
        std::vector<std::string>{"jeanne.l", "jeanne2"});
}

TEST_CASE("150 homonyms all have a login") {
  const Crowd crowd(150, "Léa", "Petit");
  const auto logins = logins_of(crowd.people, prenom_nom());
  CHECK(logins.back() == "lea.petit150");
  CHECK(distinct(logins) == 150);
}

TEST_CASE("ten thousand homonyms all have a login, whatever the rule") {
  const Crowd crowd(10'000, "Léa", "Petit");
  LoginRule short_one = prenom_nom();
  short_one.max_length = min_login_length;
  LoginRule short_digits = prenom_nom_jjmm();
  short_digits.max_length = min_login_length;
  for (const LoginRule& rule : {prenom_nom(), short_one, prenom_nom_jjmm(), short_digits, LoginRule{}}) {
    const auto logins = logins_of(crowd.people, rule);
    CHECK(distinct(logins) == crowd.people.size());
    if (rule.max_length > 0) CHECK(longest(logins) <= rule.max_length);
  }
}

TEST_CASE("ten thousand people with nothing to tell them apart all have a login") {
  const std::vector<PersonFacts> people(10'000, person("Léa", "Petit"));
  for (const LoginRule& rule : {prenom_nom(), prenom_nom_jjmm(), LoginRule{}})
    CHECK(distinct(logins_of(people, rule)) == people.size());
  CHECK(distinct(logins_of(std::vector<PersonFacts>(10'000, person("???", "???")), prenom_nom())) == 10'000);
}

TEST_CASE("JJMM ends the login, and gives way to four digits for a homonym") {
  const std::vector<PersonFacts> people{person("Léa", "Petit", "1"), person("Léa", "Petit", "2"),
                                        person("Léa", "Petit", "3", 2014y / 2 / 2)};
  const auto logins = logins_of(people, prenom_nom_jjmm());
  CHECK(logins[0] == "lea.petit0102");
  CHECK(logins[2] == "lea.petit0202");
  REQUIRE(logins[1].size() == logins[0].size());
  CHECK(logins[1].starts_with("lea.petit"));
  CHECK(logins[1].find_first_not_of("0123456789", 9) == std::string::npos);
  CHECK(distinct(logins) == 3);
}

TEST_CASE("the four digits follow from the key, and only from it and the person") {
  const std::vector<PersonFacts> people{person("Léa", "Petit", "1"), person("Léa", "Petit", "2")};
  const Key other_key = key_of(2);
  LoginScope other = {.uai = school.uai, .platform = school.platform, .audience = school.audience, .key = other_key};
  CHECK(logins_of(people, prenom_nom_jjmm()) == logins_of(people, prenom_nom_jjmm()));
  CHECK(logins_of(people, prenom_nom_jjmm())[1] != logins_of(people, prenom_nom_jjmm(), other)[1]);
}

TEST_CASE("birth digits that end a pattern are not cut: the names before them are") {
  LoginRule rule = prenom_nom_jjmm();
  rule.max_length = 10;
  CHECK(login_of(person("Léa", "Petit"), rule) == "lea.pe0102");
}

TEST_CASE("a birth date that the pattern needs and nobody knows gives no login, and takes none") {
  const std::vector<PersonFacts> people{person("Léa", "Petit", "1", std::nullopt), person("Léa", "Petit", "2")};
  CHECK(logins_of(people, prenom_nom_jjmm()) == std::vector<std::string>{"", "lea.petit0102"});
  CHECK(needs_birth_date(prenom_nom_jjmm()));
  CHECK_FALSE(needs_birth_date(prenom_nom()));
  CHECK_FALSE(needs_birth_date(LoginRule{}));
}

TEST_CASE("a name that cannot be read gives a fallback login that says nothing of the person") {
  const std::vector<PersonFacts> people{person("???", "Petit", "1"), person("محمد", "علي", "2"),
                                        person("דוד", "Petit", "3"), person("Léa", "", "4")};
  std::set<std::string> seen;
  for (const Login& login : derive_logins(people, prenom_nom(), school)) {
    CHECK(login.fallback);
    CHECK(login.text.size() == 11);
    CHECK(login.text.starts_with("eleve"));
    CHECK(login.text.find_first_not_of("0123456789", 5) == std::string::npos);
    seen.insert(login.text);
  }
  CHECK(seen.size() == 4);
}

TEST_CASE("a fallback login keeps to the rule's length and case, and to its audience") {
  LoginRule rule = prenom_nom();
  rule.max_length = 8;
  rule.letter_case = LoginRule::Case::upper;
  LoginScope scope = school;
  scope.audience = Audience::staff;
  const std::string login = logins_of({person("?", "?")}, rule, scope).front();
  CHECK(login.size() == 8);
  CHECK(login.starts_with("PE"));
}

TEST_CASE("a name in a script that ICU can write with its vowels needs no fallback") {
  const std::vector<PersonFacts> people{person("Иван", "Петров"), person("李", "王"), person("Ng", "Krč")};
  for (const Login& login : derive_logins(people, prenom_nom(), school)) CHECK_FALSE(login.fallback);
}

TEST_CASE("a source id that the pattern needs and the file lacks gives the fallback login") {
  CHECK(derive_logins(std::vector{person("Léa", "Petit")}, pattern("{source_id}"), school).front().fallback);
}

TEST_CASE("opaque logins are readable characters that depend on key, school, platform and audience") {
  const std::vector<PersonFacts> one{person("Léa", "Petit", "1")};
  const LoginRule opaque;
  const std::string login = logins_of(one, opaque).front();
  CHECK(login.size() == 8);
  CHECK(login.find_first_not_of(readable_alphabet) == std::string::npos);

  const Key other_key = key_of(2);
  const LoginScope another_key{
      .uai = school.uai, .platform = school.platform, .audience = school.audience, .key = other_key};
  LoginScope another_school = school, another_platform = school, another_audience = school;
  another_school.uai = "0000001Y";
  another_platform.platform = "autre";
  another_audience.audience = Audience::staff;
  for (const LoginScope& scope : {another_key, another_school, another_platform, another_audience})
    CHECK(logins_of(one, opaque, scope).front() != login);
}

TEST_CASE("an opaque login stays when names, birth date, rows or others change, as long as the id is the same") {
  const LoginRule opaque;
  const auto before = logins_of({person("Léa", "Petit", "1"), person("Tom", "Petit", "2")}, opaque);
  const auto after = logins_of(
      {person("Ana", "Grand", "3"), person("Tom", "Petit", "2"), person("Lea", "Petit-Grand", "1", 2013y / 1 / 1)},
      opaque);
  CHECK(after[2] == before[0]);
  CHECK(after[1] == before[1]);
}

TEST_CASE("without an id the INE, then folded names and birth date make an opaque login") {
  const LoginRule opaque;
  PersonFacts with_ine = person("Léa", "Petit");
  with_ine.ine = "000000001AA";
  PersonFacts renamed = with_ine;
  renamed.family_name = "Grand";
  CHECK(login_of(with_ine, opaque) == login_of(renamed, opaque));
  CHECK(login_of(person("Léa", "Le Petit"), opaque) == login_of(person("LEA", "LE-PETIT"), opaque));
  CHECK(login_of(person("Léa", "Petit"), opaque) != login_of(person("Léa", "Petit", {}, 2014y / 2 / 2), opaque));
  CHECK(login_of(person("Léa", "Petit"), opaque) != login_of(with_ine, opaque));
  CHECK(login_of(person("Léa", "Petit", "000000001AA"), opaque) != login_of(with_ine, opaque));
}

TEST_CASE("people of one name and birth date without ids keep their logins when rows change places") {
  PersonFacts first = person("Léa", "Petit"), second = first;
  first.others[0] = "6E 1";
  second.others[0] = "6E 2";
  for (const LoginRule& rule : {prenom_nom(), prenom_nom_jjmm(), LoginRule{}}) {
    const auto one_way = logins_of({first, second}, rule), other_way = logins_of({second, first}, rule);
    CHECK(one_way[0] == other_way[1]);
    CHECK(one_way[1] == other_way[0]);
    CHECK(one_way[0] != one_way[1]);
  }
}

TEST_CASE("numbers of the two sources of staff ids are not mixed up") {
  PersonFacts epp = person("Léa", "Petit", "1"), local = epp;
  epp.id_space = "epp";
  local.id_space = "local";
  CHECK(login_of(epp, LoginRule{}) != login_of(local, LoginRule{}));
}

TEST_CASE("shuffled input gives the same logins") {
  Crowd crowd(40, "Léa", "Petit");
  crowd.people.push_back(person("Lea", "Petit2", "7"));
  crowd.people.push_back(person("???", "Petit", "8"));
  crowd.people.push_back(person("Léa", "Petit", {}, std::nullopt));
  std::vector<std::size_t> order(crowd.people.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::mt19937 random(7);
  for (const LoginRule& rule : {prenom_nom(), prenom_nom_jjmm(), LoginRule{}}) {
    const auto expected = logins_of(crowd.people, rule);
    for (int turn = 0; turn < 5; ++turn) {
      std::shuffle(order.begin(), order.end(), random);
      std::vector<PersonFacts> shuffled;
      for (const std::size_t i : order) shuffled.push_back(crowd.people[i]);
      const auto logins = logins_of(shuffled, rule);
      for (std::size_t i = 0; i < order.size(); ++i) CHECK(logins[i] == expected[order[i]]);
    }
  }
}

TEST_CASE("who comes later and was born later changes nobody's login") {
  std::vector<PersonFacts> people{person("Léa", "Petit", "1"), person("Léa", "Petit", "2"),
                                  person("Tom", "Petit", "3")};
  for (const LoginRule& rule : {prenom_nom(), prenom_nom_jjmm(), LoginRule{}}) {
    const auto before = logins_of(people, rule);
    auto more = people;
    more.insert(more.begin(), person("Léa", "Petit", "9", 2015y / 1 / 1));
    const auto after = logins_of(more, rule);
    CHECK(std::vector<std::string>(after.begin() + 1, after.end()) == before);
  }
}

TEST_CASE("opaque logins are shown in groups of four or as even as it goes, names in one piece") {
  LoginRule opaque;
  CHECK(login_groups({"abcdabcd", false}, opaque) == Groups{4, 4});
  CHECK(login_groups({"abcdabcda", false}, opaque) == Groups{3, 3, 3});
  CHECK(login_groups({"abcdabcdab", false}, opaque) == Groups{4, 3, 3});
  CHECK(login_groups({"lea.petit", false}, prenom_nom()).empty());
}
