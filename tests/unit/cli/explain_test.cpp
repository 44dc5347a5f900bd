#include "cli/explain.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/error.hpp"
#include "roster/family.hpp"
#include "roster/rule.hpp"

using namespace passation;

TEST_CASE("Every code is explained in both languages, with its family and its source") {
  for (const Rule& rule : rules) {
    INFO(rule.code);
    const std::string fr = explain(std::string(rule.code), Lang::fr), en = explain(std::string(rule.code), Lang::en);
    CHECK(fr.starts_with(std::string(rule.code) + " – "));
    CHECK(fr.find("Source\u00a0: ") != fr.npos);
    CHECK(en.find("Source: ") != en.npos);
    CHECK(fr.find('{') == fr.npos);
    CHECK(en.find('{') == en.npos);
  }
}

TEST_CASE("Every code belongs to a family; SIECLE's 32 are all there, and those that nothing checks say so") {
  std::set<std::string_view> used;
  for (const Rule& rule : rules) used.insert(rule.code.substr(0, rule.code.find('_')));
  std::size_t siecle = 0;
  for (const Family& family : families) {
    INFO(family.name);
    const bool says_unchecked = family.about.fr.starts_with("Non vérifié");
    if (family.source != FamilySource::mark) CHECK(says_unchecked != used.contains(family.name));
    CHECK(says_unchecked == family.about.en.starts_with("Not checked"));
    siecle += family.source == FamilySource::siecle ? 1 : 0;
    used.erase(family.name);
  }
  CHECK(used.empty());
  CHECK(siecle == 32);
  CHECK(std::is_sorted(families.begin(), families.end(), [](auto& a, auto& b) { return a.name < b.name; }));
}

TEST_CASE("A family is explained with its rules; case does not matter; an unknown code is an error") {
  const std::string family = explain("dnais", Lang::fr);
  CHECK(family.find("DNAIS_P_08 (rejet)") != family.npos);
  CHECK(explain("dnais_p_02", Lang::fr) == explain("DNAIS_P_02", Lang::fr));
  for (const char* unknown : {"DNAIS_P_99", "DNAIS_", "XYZ"}) CHECK_THROWS_AS(explain(unknown, Lang::fr), Error);
}

TEST_CASE("SIECLE's mark of a changed record is explained, though no rule has it") {
  CHECK(explain("MODIF", Lang::fr).starts_with("MODIF – La fiche de l’élève a été modifiée."));
}

TEST_CASE("Without a code, everything is listed") {
  const std::string all = explain("", Lang::en);
  for (const Rule& rule : rules) CHECK(all.find(std::string(rule.code) + " (") != all.npos);
}
