#include "base/html_entities.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("Characters are read as HTML writes them: by name and by number") {
  const auto plain = [](std::string_view text) {
    std::string out;
    append_unescaped(out, text);
    return out;
  };
  CHECK(plain("O&#039;BRIEN Zo&eacute; &#xC9;va &lt;&amp;&gt;") == "O'BRIEN Zoé Éva <&>");
  CHECK(plain("&#146; &Scaron; &oelig;") == "’ Š œ");
  CHECK(plain("a&b;c &; &amp &nosuch;") == "a&b;c &; &amp &nosuch;");
  CHECK(plain("&amp;eacute;") == "&eacute;");  // once
}

TEST_CASE("What is escaped and what would have been is told") {
  CHECK(holds_entity("ab&amp;12"));
  CHECK_FALSE(holds_entity("a&b;c"));
  CHECK(holds_unescaped("a&b"));
  CHECK(holds_unescaped("a<b"));
  CHECK_FALSE(holds_unescaped("a&lt;b &amp;"));
}

TEST_CASE("A name is read through however many escapings") {
  CHECK(without_entities("Zo&amp;eacute;") == "Zoé");
  CHECK(without_entities("Zo&amp;amp;eacute;") == "Zoé");
  CHECK(without_entities("MERLE & Cie") == "MERLE & Cie");
}
