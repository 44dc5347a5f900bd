#include "base/xml.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace passation;
using namespace std::literals;

namespace {

std::string where_it_fails(std::string_view xml) {
  try {
    XmlDocument{std::string(xml), "f.xml"};
  } catch (const Error& e) {
    return e.where();
  }
  return "no error";
}

}  // namespace

TEST_CASE("XML is decoded as it declares") {
  const XmlDocument d("<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<A><B>C\xBD</B></A>", "f.xml");
  CHECK(child_text(d.root(), "B") == "Cœ");
}

TEST_CASE("Absent and empty elements are the same") {
  const XmlDocument d("<A><B></B><C/></A>", "f.xml");
  CHECK(child_text(d.root(), "B").empty());
  CHECK(child_text(d.root(), "C").empty());
  CHECK(child_text(d.root(), "D").empty());
}

TEST_CASE("A node knows its line") {
  const XmlDocument d("<A>\n<B/>\r\n\n  <C/></A>", "f.xml");
  CHECK(d.line(d.root()) == 1);
  CHECK(d.line(d.root().child("B")) == 2);
  CHECK(d.line(d.root().child("C")) == 4);
}

TEST_CASE("Malformed XML names its line") {
  CHECK(where_it_fails("<A>\n<B>\n</A>") == "f.xml:3");
  CHECK(where_it_fails("<A>\n<B") == "f.xml:2");
  CHECK(where_it_fails("<A>\n\0</A>"sv) == "f.xml:2");
  CHECK(where_it_fails("") == "f.xml:1");
}

TEST_CASE("The message about malformed XML shows a tag and no content") {
  try {
    XmlDocument("<A><NOM>SECRET</PRENOM></A>", "f.xml");
    FAIL("not refused");
  } catch (const Error& e) {
    CHECK(e.message().fr.find("</PRENOM") != std::string::npos);
    CHECK(e.message().fr.find("SECRET") == std::string::npos);
  }
}

TEST_CASE("What stands for an encoding and is no name is never shown") {
  try {
    XmlDocument("<?xml <A encoding=\"ROITELET Zo\xE9\"/></B>", "eleves.xml");
    FAIL();
  } catch (const Error& e) {
    CHECK(e.message().fr.find("ROITELET") == std::string::npos);
  }
}

TEST_CASE("A second root is an error at its line: two files were put behind one another") {
  CHECK(where_it_fails("<?xml version=\"1.0\"?>\n<A/>\n<?xml version=\"1.0\"?>\n<A/>\n") == "f.xml:4");
  CHECK(where_it_fails("<A/>\n<!-- the end -->\n") == "no error");
}

TEST_CASE("Document types and entities are refused, wherever they stand") {
  CHECK_THROWS_AS(XmlDocument("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "f.xml"), Error);
  CHECK_THROWS_AS(XmlDocument("<?xml version=\"1.0\"?><!-- --> <!DOCTYPE a><a/>", "f.xml"), Error);
  CHECK_NOTHROW(XmlDocument("<a><!-- <!DOCTYPE x> --><![CDATA[<!ENTITY]]></a>", "f.xml"));
}

TEST_CASE("Two million nested elements end in an answer, not in a crash") {
  std::string xml;
  for (int i = 0; i < 2'000'000; ++i) xml += "<a>";
  CHECK_THROWS_AS(XmlDocument(xml, "f.xml"), Error);
}

TEST_CASE("A text that would take many times its size in memory is refused before it is parsed") {
  std::string siblings = "<a>";
  for (int i = 0; i < 2'000'000; ++i) siblings += "<b/>";
  CHECK_THROWS_AS(XmlDocument(siblings + "</a>", "f.xml"), Error);
  CHECK_THROWS_AS(XmlDocument("<a>" + std::string(2 << 20, 'x') + "</a>", "f.xml"), Error);
  CHECK_NOTHROW(XmlDocument("<a>" + std::string(1 << 19, 'x') + "</a>", "f.xml"));
}

TEST_CASE("The root is told without parsing") {
  CHECK(peek_root("<?xml version=\"1.0\"?>\n<!-- x --><BEE_ELEVES VERSION=\"2.1\">") == "BEE_ELEVES");
  CHECK(peek_root("\xEF\xBB\xBF<A/>") == "A");
  CHECK(peek_root("\xFF\xFE<\0A\0>\0"sv) == "A");
  CHECK(peek_root("Nom;Prénom") == "");
  CHECK(peek_root("") == "");
}

TEST_CASE("A reference to a character that XML does not have is refused: it would cut a name") {
  for (const char* reference : {"&#0;", "&#x0;", "&#00;", "&#8;", "&#x1F;", "&#xD800;", "&#xFFFE;", "&#x110000;"})
    CHECK_THROWS_AS(XmlDocument(fmt::format("<r><n>MER{}LE</n></r>", reference), "x.xml"), Error);
  for (const char* reference : {"&#9;", "&#39;", "&#x2019;", "&#;", "&#x;", "&# 0;"})
    CHECK_NOTHROW(XmlDocument(fmt::format("<r><n>MER{}LE</n></r>", reference), "x.xml"));
}
