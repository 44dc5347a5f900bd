#include "write/pdf_content.hpp"

#include <catch2/catch.hpp>

#include "pdf_tools.hpp"
#include "sample_documents.hpp"
#include "write/pdf_file.hpp"
#include "write/pdf_structure.hpp"

using namespace passation;
using passation::pdf_tools::contains;
using passation::pdf_tools::fonts;
using passation::sample::mm;

namespace {

template <int decimals>
std::string number(std::int64_t value) {
  Ink ink;
  ink.put_number<decimals>(value);
  return std::string(ink.text());
}

std::string content(const Document& document, DocumentFaces& faces) {
  Ink ink;
  put_content(document.pages[0], document.elements, faces, ink);
  return std::string(ink.text());
}

std::string content(const Document& document) {
  DocumentFaces faces(fonts());
  return content(document, faces);
}

Document one_text(Text text) {
  Document document;
  document.add(Role::document, 0);
  const auto paragraph = document.add(Role::paragraph, 0);
  Page& page = document.pages.emplace_back();
  page.width = page.height = mm(100);
  page.blocks.push_back({paragraph, {std::move(text)}});
  return document;
}

}  // namespace

TEST_CASE("numbers have no zeros after their last decimal") {
  CHECK(number<0>(0) == "0");
  CHECK(number<0>(1200) == "1200");
  CHECK(number<2>(1200) == "12");
  CHECK(number<2>(1250) == "12.5");
  CHECK(number<2>(1205) == "12.05");
  CHECK(number<2>(5) == "0.05");
  CHECK(number<2>(-850) == "-8.5");
  CHECK(number<3>(-495) == "-0.495");
}

TEST_CASE("ink grows with what is put into it, and begins anew when cleared") {
  Ink ink;
  for (int i = 0; i < 5000; ++i) ink.put("bc");
  ink.put('d');
  ink.put(std::string_view("ef"));
  CHECK(ink.size() == 10003);
  CHECK(ink.text().substr(9998) == "bcdef");
  ink.clear();
  ink.put("x");
  CHECK(ink.text() == "x");
}

TEST_CASE("a text is marked content at its place, measured from the bottom left in points") {
  const std::string drawn = content(one_text({mm(25.4), mm(50.8), Face::text, 9.5, "aé(", {}}));
  CHECK(drawn == "BT\n/P<</MCID 0>>BDC 72 139.46 Td/A 9.5 Tf(a\xE9\\()Tj\nEMC\nET\n");
}

TEST_CASE("what a group ends with is of the wider face, and no space stands there") {
  const std::string drawn = content(one_text({mm(0), mm(100), Face::code, 10, "22122006", {2, 2, 4}}));
  CHECK(contains(drawn, "/C 10 Tf(2)Tj\n/G 10 Tf(2)Tj\n/C 10 Tf(1)Tj\n/G 10 Tf(2)Tj\n/C 10 Tf(2006)Tj\n"));
}

TEST_CASE("a character outside the western encoding takes two bytes of the other cut") {
  const CharacterId id = fixed_cut(fonts(), Face::bold, FixedCut::other).id(U'ğ');
  const std::string bytes{static_cast<char>(id >> 8), static_cast<char>(id & 0xFF)};
  const std::string drawn = content(one_text({mm(0), mm(100), Face::bold, 10, "ağa", {}}));
  CHECK(contains(drawn, "/B 10 Tf(a)Tj\n/b 10 Tf(" + bytes + ")Tj\n/B 10 Tf(a)Tj\n"));
}

TEST_CASE("a western character that French has not takes a byte of a cut of its own") {
  const std::string drawn = content(one_text({mm(0), mm(100), Face::bold, 10, "Nuño", {}}));
  CHECK(contains(drawn, "/B 10 Tf(Nu)Tj\n/E 10 Tf(\xF1)Tj\n/B 10 Tf(o)Tj\n"));
}

TEST_CASE("contents tell which cuts are used and what they lack") {
  const Document document = one_text({mm(0), mm(100), Face::text, 10, "aế漢", {}});
  DocumentFaces faces(fonts());
  CHECK(contains(content(document, faces), "(a?\?)Tj"));
  REQUIRE(faces.cut_lacking());
  CHECK_FALSE(contains(content(document, faces), "?\?"));
  CHECK(faces[Face::text].used == std::array<bool, 4>{true, false, false, true});
  CHECK(faces[Face::bold].used == std::array<bool, 4>{});
  CHECK_FALSE(DocumentFaces(fonts()).cut_lacking());
}

TEST_CASE("an empty text leaves nothing behind") {
  Document document = one_text({mm(0), mm(100), Face::text, 10, "", {}});
  CHECK(content(document) == "BT\n/P<</MCID 0>>BDC EMC\nET\n");
}

TEST_CASE("what decorates is an artifact") {
  Document document = one_text({mm(0), mm(0), Face::text, 10, "a", {}});
  Page& page = document.pages[0];
  page.boxes.push_back({mm(0), mm(0), mm(50.8), mm(25.4), 0.9, 0.0});
  page.lines.push_back({mm(0), mm(100), mm(100), mm(100), 0.25, 0.5, true});
  page.blocks.insert(page.blocks.begin(), Block{Block::artifact, {{mm(0), mm(50), Face::text, 10, "b", {}}}});
  const std::string drawn = content(document);
  CHECK(
      drawn.starts_with("/Artifact BMC\n0.9 g\n0 211.46 144 72 re f\n0.5 G\n0.25 w\n[4 3] 0 d\n0 0 m 283.46 0 l S\n"
                        "EMC\n0 g\nBT\n/Artifact BMC\n"));
  CHECK(contains(drawn, "EMC\n/P<</MCID 0>>BDC "));
}

TEST_CASE("ids of characters have no byte that a PDF string would have to escape") {
  const auto escaped = [](int byte) { return byte == '(' || byte == ')' || byte == '\\' || byte == '\r'; };
  std::size_t bad = 0;
  CharacterId last = 0;
  for (std::size_t n = 0; n < 60000; ++n) {
    const CharacterId id = character_id(n);
    if (id <= last || escaped(id >> 8) || escaped(id & 0xFF)) ++bad;
    last = id;
  }
  CHECK(bad == 0);
}

TEST_CASE("a face is cut once, into what French needs, what else the western encoding has, and the rest") {
  const CutFace& usual = fixed_cut(fonts(), Face::text, FixedCut::usual);
  const CutFace& western = fixed_cut(fonts(), Face::text, FixedCut::western);
  const CutFace& other = fixed_cut(fonts(), Face::text, FixedCut::other);
  CHECK(&western == &fixed_cut(fonts(), Face::text, FixedCut::western));
  CHECK(&western != &fixed_cut(fonts(), Face::bold, FixedCut::western));
  CHECK(usual.id(U'é') == 0xE9);
  CHECK(usual.id(U'œ') == 0x9C);
  CHECK(usual.id(U'’') == 0x92);
  CHECK(usual.id(U'ñ') == 0);
  CHECK(western.id(U'ñ') == 0xF1);
  CHECK(western.id(U'ğ') == 0);
  CHECK(other.id(U'ğ') != 0);
  CHECK(other.id(U'\u202F') != 0);
  CHECK(other.id(U'ế') == 0);
}

TEST_CASE(
    "of the faces of what is typed, the first cut has ASCII and the dash of an empty cell, and letters and digits") {
  CHECK(fixed_cut(fonts(), Face::code, FixedCut::usual).id(U'@') == '@');
  CHECK(fixed_cut(fonts(), Face::code, FixedCut::usual).id(U'–') == 0x96);
  CHECK(fixed_cut(fonts(), Face::code, FixedCut::usual).id(U'é') == 0);
  CHECK(fixed_cut(fonts(), Face::code, FixedCut::western).id(U'é') == 0xE9);
  CHECK(fixed_cut(fonts(), Face::spaced, FixedCut::usual).id(U'z') == 'z');
  CHECK(fixed_cut(fonts(), Face::spaced, FixedCut::usual).id(U'@') == 0);
  CHECK(fixed_cut(fonts(), Face::spaced, FixedCut::western).id(U'@') == '@');
}

TEST_CASE("every character of the fixed repertoire that a face has is in one cut") {
  for (const Face face : all_faces)
    for (const char32_t c : fixed_repertoire()) {
      std::size_t cuts = 0;
      for (const FixedCut cut : {FixedCut::usual, FixedCut::western, FixedCut::other})
        cuts += fixed_cut(fonts(), face, cut).id(c) != 0;
      CHECK(cuts == fonts()[face].has(c));
    }
}

TEST_CASE("the western encoding draws a no-break space as a space of the same width") {
  for (const Face face : {Face::text, Face::bold, Face::code})
    CHECK(fonts()[face].advance(U'\u00A0') == fonts()[face].advance(U' '));
}

TEST_CASE("structure elements know their parent, their children or their place on a page") {
  Document document;
  document.add(Role::document, 0);
  const auto row = document.add(Role::table_row, document.add(Role::table, 0));
  const auto header = document.add(Role::table_header, row);
  document.add(Role::table_cell, row);
  Page page;
  page.blocks = {{Block::artifact, {}}, {header, {}}};
  document.pages = {page};

  PackedObjects objects;
  put_structure(document, 10, 11, 7, objects);
  CHECK(objects.numbers() == std::vector<int>{10, 11, 12, 13, 14, 15});
  CHECK(objects.bytes().substr(objects.first()) ==
        "<</Type/StructTreeRoot/K 11 0 R/ParentTree<</Nums[0[14 0 R ]]>>>>\n"
        "<</S/Document/P 10 0 R/K[12 0 R]>>\n"
        "<</S/Table/P 11 0 R/K[13 0 R]>>\n"
        "<</S/TR/P 12 0 R/K[14 0 R 15 0 R]>>\n"
        "<</S/TH/P 13 0 R/A<</O/Table/Scope/Column>>/Pg 7 0 R/K 0>>\n"
        "<</S/TD/P 13 0 R>>");
}

TEST_CASE("a reference table says free, in the file, or packed") {
  ReferenceTable table(3);
  table.set_place(1, 0x010203);
  table.set_packed(2, 7, 258);
  using namespace std::string_literals;
  CHECK(table.bytes() == "\0\0\0\0\0\0\xFF\xFF\1\0\1\2\3\0\0\0\2\0\0\0\7\0\1\2"s);
}
