#include "roster/finding.hpp"

#include <catch2/catch.hpp>
#include <regex>

#include "roster/identifier.hpp"

using namespace passation;

TEST_CASE("The table of rules is sorted and every code stands once") {
  for (std::size_t i = 1; i < rules.size(); ++i) CHECK(rules[i - 1].code < rules[i].code);
}

TEST_CASE("Every rule says what it is in both languages, and what to do unless it is but a note") {
  for (const Rule& r : rules) {
    INFO(r.code);
    CHECK_FALSE(r.text.fr.empty());
    CHECK_FALSE(r.text.en.empty());
    CHECK(r.todo.fr.empty() == r.todo.en.empty());
    if (r.severity != Severity::note) CHECK_FALSE(r.todo.fr.empty());
    CHECK(std::regex_match(std::string(r.code), std::regex("[A-Z]{5,6}_[A-Z]_[0-9]{2}|REJELEGROUPE_[0-9]{2}")));
  }
}

TEST_CASE("French punctuation stands behind its no-break space") {
  for (const Rule& r : rules)
    for (const std::string_view text : {r.text.fr, r.todo.fr}) {
      INFO(r.code);
      for (const char* bad : {" :", " ;", " !", " ?", "« ", " »"}) CHECK(text.find(bad) == std::string_view::npos);
    }
}

TEST_CASE("A finding fills its details into both languages") {
  const Finding f{"DNAIS_P_02", {}, {}, {"31/02/2014"}};
  CHECK(f.text().fr.find("31/02/2014") != std::string::npos);
  CHECK(f.text().en.find("31/02/2014") != std::string::npos);
}

TEST_CASE("The key letter of a UAI") {
  for (const char* right : {"0590181B", "0951787B", "6200003J", "0752387M", "0140070A", "0442286W"})
    CHECK(uai_key(right) == right[7]);
  CHECK(uai_key("0140070R") == 'A');
  CHECK(has_uai_shape("0140070r"));
  for (const char* bad : {"752310U", "01400700", "0140070", "014007OA", ""}) CHECK_FALSE(has_uai_shape(bad));
}
