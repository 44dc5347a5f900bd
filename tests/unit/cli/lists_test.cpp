#include "cli/lists.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <sstream>

#include "base/error.hpp"
#include "document/kinds.hpp"

using namespace passation;

namespace {

const Catalog& catalog() {
  static const Catalog shipped{PASSATION_SOURCE_DIR};
  return shipped;
}

}  // namespace

TEST_CASE("Lists have a line for each, platforms one more for each audience, in either language") {
  const auto lines = [](const std::string& text) { return std::count(text.begin(), text.end(), '\n'); };
  for (const Lang lang : {Lang::fr, Lang::en}) {
    CHECK(lines(list_cards(catalog(), lang)) == std::ssize(catalog().cards()));
    CHECK(lines(list_documents(lang)) == std::ssize(document_kinds()));
    std::ptrdiff_t audiences = 0;
    for (const Platform& p : catalog().platforms()) audiences += std::ssize(p.audiences);
    CHECK(lines(list_platforms(catalog(), lang)) == std::ssize(catalog().platforms()) + audiences);
  }
}

TEST_CASE("All stocks are listed: brands of many by their part numbers") {
  const std::string text = list_stocks(catalog(), {}, Lang::fr);
  CHECK(text.find("avery-7160     21 étiquettes de 63,5 × 38,1 mm (L7160, J8160, 6406338x)\n") != std::string::npos);
  CHECK(text.find("\nAvery       18036 32015 ") != std::string::npos);
  std::istringstream in(text);
  std::set<std::string> words;
  for (std::string word; in >> word;) words.insert(word);
  for (const Stock& s : catalog().stocks()) CHECK((words.contains(s.key) || words.contains(s.part)));
}

TEST_CASE("A search shows the stocks that all its words fit, with what to know of their numbers") {
  const std::vector<std::string> number{"7162"}, both{"avery", "63,5x"}, none{"7160", "herma"};
  CHECK(list_stocks(catalog(), number, Lang::en) ==
        "avery-7162  16 labels, 99.1 × 33.9 mm (L7162)\n"
        "            – gLabels says: left margin 3.99 mm, horizontal pitch 102.48 mm\n");
  const std::string found = list_stocks(catalog(), both, Lang::fr);
  for (const char* key : {"avery-7159 ", "avery-7160 ", "avery-7161 ", "avery-7164 "})
    CHECK(found.find(key) != std::string::npos);
  CHECK(found.find("avery-7163") == std::string::npos);
  CHECK_THROWS_AS(list_stocks(catalog(), none, Lang::fr), Error);
}
