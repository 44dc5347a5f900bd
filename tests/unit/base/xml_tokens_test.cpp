#include "base/xml_tokens.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace passation;

namespace {

/// "<a" a start, ">a" an end, anything else text; joined by spaces.
std::string tokens(const std::string& text) {
  std::string all;
  for (XmlTokens xml(text, "x"); xml.next();) {
    if (!all.empty()) all += ' ';
    if (xml.kind() == XmlTokens::Kind::text)
      all += xml.text();
    else
      all += (xml.kind() == XmlTokens::Kind::start ? "<" : ">") + std::string(xml.name());
  }
  return all;
}

std::string attribute(const std::string& tag, const std::string& name) {
  XmlTokens xml(tag, "x");
  xml.next();
  return xml.attribute(name);
}

}  // namespace

TEST_CASE("Tags and texts come in order, an empty element starts and ends") {
  CHECK(tokens("<a>un<b/>deux<c >trois</c></a>") == "<a un <b >b deux <c trois >c >a");
}

TEST_CASE("Names come without their prefix") {
  CHECK(tokens("<x:a><y:b/></x:a>") == "<a <b >b >a");
  CHECK(attribute("<a r:id=\"1\"/>", "id") == "1");
}

TEST_CASE("Declarations, comments and instructions are skipped") {
  CHECK(tokens("<?xml version=\"1.0\"?>\n<!-- <b> --><a><?z <c> ?></a>\n") == "<a >a");
}

TEST_CASE("References and sections of plain text are read as what they stand for") {
  CHECK(tokens("<a>&lt;&amp;&gt;&quot;&apos;&#233;&#xE9;</a>") == "<a <&>\"'éé >a");
  CHECK(tokens("<a>& &; &rien; &amp</a>") == "<a & &; &rien; &amp >a");
  CHECK(tokens("<a><![CDATA[<b>&amp;]]></a>") == "<a <b>&amp; >a");
  CHECK(tokens("<a>&#xD800;&#0;&#1114112;</a>") == "<a \uFFFD\uFFFD\uFFFD >a");
  CHECK(tokens("<a>e&#x301;</a>") == "<a é >a");
}

TEST_CASE("Attributes may hold the other quote, signs of tags and spaces around their equals sign") {
  CHECK(attribute("<a b='\"' c = \"x > y / '\" d=''/>", "c") == "x > y / '");
  CHECK(attribute("<a b='\"' c = \"x\" d='/'/>", "d") == "/");
  CHECK(attribute("<a b=\"&amp;\"/>", "b") == "&");
  CHECK(attribute("<a b=\"1\"/>", "c").empty());
}

TEST_CASE("An element can be skipped, or its text taken whole") {
  const std::string text = "<a><b>un<c>deux</c><c/></b><d>trois</d></a>";
  XmlTokens xml(text, "x");
  xml.next();
  xml.next();
  CHECK(xml.inner_text() == "undeux");
  CHECK(xml.ends("b"));
  CHECK((xml.next() && xml.starts("d")));
  xml.skip();
  CHECK(xml.ends("d"));
}

TEST_CASE("A document that is cut anywhere is an error") {
  const std::string text = "<a b=\"c\"><!-- d --><![CDATA[e]]>f<?g?></a>";
  for (std::size_t size = 1; size < text.size(); ++size) CHECK_THROWS_AS(tokens(text.substr(0, size)), Error);
}

TEST_CASE("Document types, ends without a beginning and nameless tags are errors") {
  for (const char* text : {"<!DOCTYPE a><a/>", "</a>", "<a></a></a>", "<>", "<a>< b></a>"})
    CHECK_THROWS_AS(tokens(text), Error);
}
