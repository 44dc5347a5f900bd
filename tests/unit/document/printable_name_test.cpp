#include "document/printable_name.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("Latin, Greek and Cyrillic names are printed as they are") {
  for (const char* name : {"MERLE", "NGUYỄN Thị", "D’ARC", "Μερόπη", "Иванова", "Ọlá", "O'BRIEN - DUPONT", ""})
    CHECK(printable_name(name) == PrintableName{name, {}, false});
}

TEST_CASE("Emoji are left out of a name, and named") {
  CHECK(printable_name("Lou \U0001F642") == PrintableName{"Lou", "U+1F642", false});
  CHECK(printable_name("Lou \u2764\uFE0F Anne") == PrintableName{"Lou Anne", "U+2764, U+FE0F", false});
}

TEST_CASE("A name of nothing but emoji stays: the report says what cannot be printed") {
  CHECK(printable_name("\U0001F642") == PrintableName{"\U0001F642", {}, false});
}

TEST_CASE("Another script is written in Latin letters, with a capital") {
  const PrintableName chinese = printable_name("麻雀");
  CHECK(chinese.in_latin_letters);
  CHECK(chinese.text == "Ma que");
  CHECK(printable_name("ლელა").text == "Lela");
}
