#include "base/font.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "base/error.hpp"

using namespace passation;

namespace {

const Fonts& fonts() {
  static const Fonts loaded = Fonts::load(PASSATION_SOURCE_DIR "/fonts");
  return loaded;
}

}  // namespace

TEST_CASE("a font says which characters it has") {
  CHECK(fonts().text.has(U'œ'));
  CHECK(fonts().text.has(U'ğ'));
  CHECK(fonts().bold.has(U'ế'));
  CHECK(fonts().text.has(U'Ж'));
  CHECK_FALSE(fonts().text.has(U'漢'));
  CHECK_FALSE(fonts().text.has(U'\U0001F600'));
}

TEST_CASE("every character that French needs is in the faces for text") {
  for (const char32_t c : U"ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜŸàâæçèéêëîïôœùûüÿ« »’“”–—…€\u00A0\u202F")
    if (c != 0) CHECK((fonts().text.has(c) && fonts().bold.has(c)));
}

TEST_CASE("width is the sum of the advances, in thousandths of the size") {
  const Font& font = fonts().text;
  CHECK(font.width("") == 0);
  CHECK(font.width("aé") == font.advance(U'a') + font.advance(U'é'));
  CHECK(font.width("ế") == font.advance(U'ế'));
  CHECK(fonts().code.width("k7m2p9xa") == 8 * 600);
}

TEST_CASE("a character that is missing counts as the question mark drawn for it") {
  CHECK(fonts().text.advance(U'漢') == fonts().text.advance(U'?'));
  CHECK(fonts().text.width("漢") == fonts().text.width("?"));
}

TEST_CASE("vertical measures point upwards") {
  for (const Face face : {Face::text, Face::bold, Face::code}) {
    const Font& font = fonts()[face];
    CHECK(font.descent() < 0);
    CHECK(font.cap_height() > 600);
    CHECK(font.ascent() > font.cap_height());
  }
}

TEST_CASE("Fonts gives each face its own file") {
  CHECK(fonts()[Face::text].postscript_name() == "Andika");
  CHECK(fonts()[Face::bold].postscript_name() == "Andika-Bold");
  CHECK(fonts()[Face::code].postscript_name() == "JetBrainsMono-Regular");
}

TEST_CASE("a subset is a small font with the characters asked for") {
  const std::u32string wanted = U"Aaé漢";
  const Font::Subset subset = fonts().text.subset(wanted);
  CHECK(subset.ttf.size() * 20 < fonts().text.ttf().size());
  REQUIRE(subset.glyphs.size() == 4);
  CHECK(std::count(subset.glyphs.begin(), subset.glyphs.end(), 0) == 1);
  CHECK(subset.glyphs[3] == 0);

  const Font cut(subset.ttf);
  CHECK(cut.has(U'é'));
  CHECK_FALSE(cut.has(U'b'));
  CHECK(cut.advance(U'é') == fonts().text.advance(U'é'));
}

TEST_CASE("the same characters give the same subset, in any thread") {
  const std::string expected = fonts().bold.subset(fixed_repertoire()).ttf;
  std::string first, second;
  std::thread one([&] { first = fonts().bold.subset(fixed_repertoire()).ttf; });
  std::thread two([&] { second = fonts().bold.subset(fixed_repertoire()).ttf; });
  one.join();
  two.join();
  CHECK(first == expected);
  CHECK(second == expected);
}

TEST_CASE("the fixed repertoire is sorted and without doubles") {
  const auto characters = fixed_repertoire();
  CHECK(std::adjacent_find(characters.begin(), characters.end(), std::greater_equal<>()) == characters.end());
  CHECK(characters.front() == U' ');
}

TEST_CASE("what is no TrueType font is refused") {
  CHECK_THROWS_AS(Font(""), Error);
  CHECK_THROWS_AS(Font("no font at all"), Error);
  CHECK_THROWS_AS(Font(fonts().text.ttf().substr(0, 2000)), Error);
  CHECK_THROWS_AS(Font::load(PASSATION_SOURCE_DIR "/fonts/nowhere.ttf"), Error);
}
