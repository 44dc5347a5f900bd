#include "roster/spelling.hpp"

#include <catch2/catch.hpp>

using namespace passation;

namespace {

std::string given(const std::string& known, const std::string& said) {
  return better_spelling(known, said, NamePart::given);
}

std::string family(const std::string& known, const std::string& said) {
  return better_spelling(known, said, NamePart::family);
}

}  // namespace

TEST_CASE("spelling: what only loses accents, small letters or typography is not taken over") {
  CHECK(given("Zoé", "ZOE") == "Zoé");
  CHECK(given("Zoé", "Zoe") == "Zoé");
  CHECK(given("Lucie", "LUCIE") == "Lucie");
  CHECK(given("Lætitia", "LAETITIA") == "Lætitia");
  CHECK(given("Jean-Côme", "JEAN COME") == "Jean-Côme");
  CHECK(family("O'BRIEN", "O’BRIEN") == "O'BRIEN");
  CHECK(family("LE  GRÈBE", "LE GREBE") == "LE  GRÈBE");
  CHECK(family("Grèbe", "GRÈBE") == "Grèbe");
}

TEST_CASE("spelling: accents and small letters that are gained are taken over") {
  CHECK(given("ZOE", "Zoé") == "Zoé");
  CHECK(given("LUCIE", "Lucie") == "Lucie");
  CHECK(given("Lucie", "Lucïe") == "Lucïe");
  CHECK(given("Agnés", "Agnès") == "Agnès");
  CHECK(family("GREBE", "GRÈBE") == "GRÈBE");
  CHECK(family("COEUR", "CŒUR") == "CŒUR");
}

TEST_CASE("spelling: capitals of a family name alone change nothing") {
  CHECK(family("MERLE", "Merle") == "MERLE");
  CHECK(family("de la TOUR", "DE LA TOUR") == "de la TOUR");
}

TEST_CASE("spelling: other letters, hyphens and other names are corrections") {
  CHECK(family("Weiß", "WEISS") == "WEISS");
  CHECK(family("MERLE", "PIE") == "PIE");
  CHECK(given("Jean Côme", "Jean-Côme") == "Jean-Côme");
  CHECK(given("", "Zoé") == "Zoé");
  CHECK(given("Zoé", "") == "Zoé");
}

TEST_CASE("spelling: of two files the richer one is followed, in any order") {
  CHECK(is_richer("Zoé", "ZOE", NamePart::given));
  CHECK_FALSE(is_richer("ZOE", "Zoé", NamePart::given));
  CHECK_FALSE(is_richer("Agnès", "Agnés", NamePart::given));
  CHECK_FALSE(is_richer("Agnés", "Agnès", NamePart::given));
  CHECK_FALSE(is_richer("Zoé", "Zoée", NamePart::given));
}
