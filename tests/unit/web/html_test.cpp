#include "web/html.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("a text stays a text, whatever signs stand in it") {
  CHECK(Html("<b>&\"'</b>").markup() == "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;");
  CHECK(Html("Élève « A » – 6E 1").markup() == "Élève « A » – 6E 1");
  CHECK(Html("&amp;").markup() == "&amp;amp;");
  CHECK(Html("").empty());
}

TEST_CASE("an element escapes its texts and its attributes, and not its elements") {
  CHECK(element("p", {{"title", "\"><script>"}}, "1 < 2", element("b", {}, "&")).markup() ==
        "<p title=\"&quot;&gt;&lt;script&gt;\">1 &lt; 2<b>&amp;</b></p>");
  CHECK(element("p", {{"title", std::string("l'un")}}).markup() == "<p title=\"l&#39;un\"></p>");
  CHECK(void_element("input", {{"name", "a"}}).markup() == "<input name=\"a\">");
}

TEST_CASE("an attribute without a value is there or not; numbers are written out") {
  CHECK(void_element("input", {{"checked", true}, {"disabled", false}}).markup() == "<input checked>");
  CHECK(void_element("input", {{"value", 12u}}).markup() == "<input value=\"12\">");
  CHECK(void_element("input", {{"value", ""}}).markup() == "<input value>");
}

TEST_CASE("parts are put together in their order") {
  Html list = element("li", {}, "1");
  list += element("li", {}, "2");
  CHECK(element("ul", {}, list).markup() == "<ul><li>1</li><li>2</li></ul>");
}
