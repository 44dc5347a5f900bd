#include "app/catalog.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "app/lists.hpp"
#include "base/error.hpp"

using namespace passation;

namespace {

const Catalog& catalog() {
  static const Catalog shipped{PASSATION_SOURCE_DIR};
  return shipped;
}

std::string hint_of(auto ask) {
  try {
    ask();
  } catch (const Error& e) {
    return e.hint().fr;
  }
  return "no error";
}

}  // namespace

TEST_CASE("A stock is found by key, part number and alias, blind to case") {
  CHECK(catalog().stock("avery-7160").part == "7160");
  CHECK(catalog().stock("7160").key == "avery-7160");
  CHECK(catalog().stock("l7163").key == "avery-7163");
  CHECK(catalog().stock("AVERY-7165").key == "avery-7165");
}

TEST_CASE("What is unknown is answered with what there is") {
  CHECK(hint_of([] { catalog().stock("L9999"); }).find("avery-7160") != std::string::npos);
  CHECK(hint_of([] { catalog().card("poster"); }).find("label") != std::string::npos);
  CHECK(hint_of([] { catalog().platform("pronote"); }).find("asp") != std::string::npos);
}

TEST_CASE("A key never leads out of its folder") {
  for (const char* name : {"../cards/label", "..", "/etc/passwd", "", "label.xml"}) {
    CHECK_THROWS_AS(catalog().stock(name), Error);
    CHECK_THROWS_AS(catalog().card(name), Error);
    CHECK_THROWS_AS(catalog().platform(name), Error);
  }
}

TEST_CASE("No two stocks answer to one name") {
  std::vector<std::string> names;
  for (const Stock& s : catalog().stocks()) {
    names.push_back(s.key);
    if (!s.part.empty()) names.push_back(s.part);
    for (const std::string& alias : s.aliases)
      if (alias != s.part) names.push_back(alias);
  }
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("Lists have a line for each, platforms one more for each audience, in either language") {
  const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
  for (const Lang lang : {Lang::fr, Lang::en}) {
    CHECK(lines(list_stocks(catalog(), lang)) == std::ssize(catalog().stocks()));
    CHECK(lines(list_cards(catalog(), lang)) == std::ssize(catalog().cards()));
    std::ptrdiff_t audiences = 0;
    for (const Platform& p : catalog().platforms()) audiences += std::ssize(p.audiences);
    CHECK(lines(list_platforms(catalog(), lang)) == std::ssize(catalog().platforms()) + audiences);
  }
}

TEST_CASE("The hash of the data files is 12 hexadecimal digits, and the same every time") {
  const std::string hash = catalog().hash();
  CHECK(hash.size() == 12);
  CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(Catalog(PASSATION_SOURCE_DIR).hash() == hash);
}

TEST_CASE("A folder without fonts and layouts is refused") {
  CHECK_THROWS_AS(Catalog("/nowhere"), Error);
}
