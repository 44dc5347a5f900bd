#include "layout/page.hpp"

#include <catch2/catch.hpp>

#include "sample.hpp"

using namespace passation;
using passation::sample::fonts;

TEST_CASE("A text is as wide as its size says") {
  const Text text{{}, {}, Face::code, 10, "abcd", {}};
  CHECK(text_width(text, fonts()) == Length::from_pt(24));
}

TEST_CASE("The dump of a document says all of it on lines of text") {
  Document d;
  d.title = "Un \"titre\"";
  d.add(Role::document, 0);
  const auto h1 = d.add(Role::h1, 0);
  const auto section = d.add(Role::section, 0);
  const auto p = d.add(Role::paragraph, section);
  d.add(Role::paragraph, section);  // without a text
  Page& page = d.pages.emplace_back();
  page.boxes.push_back({Length::from_mm(1), Length::from_mm(2), Length::from_mm(3), Length::from_mm(4), 0.9, 0.5});
  page.lines.push_back(
      {Length::from_mm(1), Length::from_mm(2), Length::from_mm(3), Length::from_mm(2), 0.4, 0.6, true});
  page.blocks.push_back({h1, {{Length::from_mm(20), Length::from_mm(10), Face::bold, 12, "Tête", {}}}});
  Text password{Length::from_mm(50), Length::from_mm(30.5), Face::code, 11.5, "22122014", {}};
  password.groups = sample::record("", "")[Field::password].groups;  // 2, 2, 4
  page.blocks.push_back(
      {p, {{Length::from_mm(20), Length::from_mm(30.5), Face::text, 8, "Mot de passe : ", {}}, password}});
  page.blocks.push_back({Block::artifact, {{Length::from_mm(1), Length::from_mm(1), Face::text, 5, "a\\b\n", {}}}});
  CHECK(dump(d) ==
        "document \"Un \\\"titre\\\"\" fr-FR\n"
        "page 1 of 210.00x297.00\n"
        "  box at 1.00,2.00 size 3.00x4.00 fill 0.90 line 0.50pt\n"
        "  line 1.00,2.00 to 3.00,2.00 0.40pt gray 0.60 dashed\n"
        "  h1 1\n"
        "    20.00,10.00 bold 12.0pt \"Tête\"\n"
        "  section 1/paragraph 1\n"
        "    20.00,30.50 text 8.0pt \"Mot de passe : \"\n"
        "    50.00,30.50 code 11.5pt \"22122014\" groups 2+2+4\n"
        "  artifact\n"
        "    1.00,1.00 text 5.0pt \"a\\\\b\\x0a\"\n"
        "empty section 1/paragraph 2\n");
}
