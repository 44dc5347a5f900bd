#include "layout/table.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "boxes.hpp"
#include "sample.hpp"

using namespace passation;
using namespace passation::sample;

namespace {

const FlowTexts texts{"Récapitulatif", "EVA6 – Collège des Tilleuls", "page", "suite", "fr-FR"};

std::vector<TableColumn> two_columns() {
  return {{"Élève", 1}, {"Identifiant", 0, Face::code}};
}

TableRow row(const std::string& name) {
  return {{{name, {}}, {"k4d8pxr3", {4, 4}}}};
}

void check_texts(const Document& document) {
  for (const Page& page : document.pages) {
    CHECK(first_overlap(page, fonts()) == "");
    CHECK(first_outside(page, printable_area(page), fonts()) == "");
  }
}

/// Texts of all elements of a role, in order, without the spaces that rows of text end with.
std::vector<std::string> texts_of(const Document& document, Role role) {
  std::vector<std::string> out;
  for (std::uint32_t i = 0; i < document.elements.size(); ++i)
    if (document.elements[i].role == role) out.push_back(text_of(document, i));
  return out;
}

std::vector<std::string> artifacts(const Page& page) {
  std::vector<std::string> out;
  for (const Block& block : page.blocks)
    if (block.element == Block::artifact) out.push_back(text_of(block));
  return out;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("A document has a heading, and a section for each heading below it") {
  Flow flow(texts, fonts());
  flow.add_heading(1, "Récapitulatif");
  flow.add_paragraph("Avant.");
  flow.add_heading(2, "6E 1", "k7x4a");
  flow.add_paragraph("Dedans.");
  flow.add_heading(2, "6E 2");
  const Document document = std::move(flow).finish();
  CHECK(document.elements == std::vector<Element>{{Role::document, 0},
                                                  {Role::h1, 0},
                                                  {Role::paragraph, 0},
                                                  {Role::section, 0},
                                                  {Role::h2, 3},
                                                  {Role::paragraph, 3},
                                                  {Role::section, 0},
                                                  {Role::h2, 6}});
  CHECK(text_of(document, 4) == "6E 1 k7x4a");
  check_texts(document);
}

TEST_CASE("A table has a header row and a row for each of its own, cell by cell") {
  Flow flow(texts, fonts());
  flow.add_table(two_columns(), {row("PETIT Tom"), row("ROUX Ana")});
  const Document document = std::move(flow).finish();
  CHECK(texts_of(document, Role::table_header) == Strings{"Élève", "Identifiant"});
  CHECK(texts_of(document, Role::table_cell) == Strings{"PETIT Tom", "k4d8pxr3", "ROUX Ana", "k4d8pxr3"});
  CHECK(texts_of(document, Role::table_row).size() == 3);
  check_texts(document);
}

TEST_CASE("A table without rows still says its columns") {
  Flow flow(texts, fonts());
  flow.add_table(two_columns(), {});
  CHECK(texts_of(std::move(flow).finish(), Role::table_header) == Strings{"Élève", "Identifiant"});
}

TEST_CASE("An empty cell keeps its place in the structure") {
  Flow flow(texts, fonts());
  flow.add_table(two_columns(), {{{{"", {}}, {"k4d8", {}}}}});
  CHECK(texts_of(std::move(flow).finish(), Role::table_cell) == Strings{"", "k4d8"});
}

TEST_CASE("A class of thirty-six with its heading fits one page") {
  Flow flow(texts, fonts());
  flow.add_heading(2, "6E 1", "k7x4a");
  flow.add_paragraph("36 élèves déclarés, 36 constatés, 36 étiquettes imprimées, 0 écarté.");
  flow.add_table(two_columns(), std::vector<TableRow>(36, row("PETIT Tom")));
  CHECK(std::move(flow).finish().pages.size() == 1);
}

TEST_CASE("A table that goes on repeats its header and its section's heading, as decoration") {
  Flow flow(texts, fonts());
  flow.add_heading(2, "6E 1");
  flow.add_table(two_columns(), std::vector<TableRow>(60, row("PETIT Tom")));
  const Document document = std::move(flow).finish();
  REQUIRE(document.pages.size() == 2);
  CHECK(texts_of(document, Role::table).size() == 1);
  CHECK(texts_of(document, Role::table_header).size() == 2);
  CHECK(texts_of(document, Role::table_cell).size() == 120);
  CHECK(artifacts(document.pages[1]) ==
        Strings{"6E 1 (suite)", "Élève", "Identifiant", "EVA6 – Collège des Tilleuls", "page 2/2"});
  check_texts(document);
}

TEST_CASE("A page begun on purpose does not repeat the heading before it") {
  Flow flow(texts, fonts());
  flow.add_heading(2, "6E 1");
  flow.new_page();
  flow.add_heading(2, "6E 2");
  const Document document = std::move(flow).finish();
  REQUIRE(document.pages.size() == 2);
  CHECK(artifacts(document.pages[1]) == Strings{"EVA6 – Collège des Tilleuls", "page 2/2"});
}

TEST_CASE("No page is left empty") {
  Flow flow(texts, fonts());
  flow.new_page();
  flow.new_page();
  flow.add_paragraph("Seul.");
  CHECK(std::move(flow).finish().pages.size() == 1);
}

TEST_CASE("A value that is too long for its column wraps inside it, whole") {
  const std::string longest = "VANDEN-BERGHE-DE-MONTIGNAC-LA-FORESTERIE-DU-PLESSIS-BELLIERES Marie-Christine";
  const std::string one_word(120, 'M');
  Flow flow(texts, fonts());
  flow.add_table({{"Élève", 1}, {"Remarque", 1}, {"Identifiant", 0, Face::code}},
                 {{{{longest, {}}, {one_word, {}}, {"k4d8pxr3", {4, 4}}}},
                  {{{"NGUYỄN Ánh", {}}, {"Ẫ", {}}, {std::string(90, 'x'), {}}}}});
  const Document document = std::move(flow).finish();
  const Strings cells = texts_of(document, Role::table_cell);
  CHECK(cells[0] == longest);
  CHECK(cells[1] == one_word);
  CHECK(cells[5] == std::string(90, 'x'));
  check_texts(document);
}

TEST_CASE("Groups that are too wide for their column are given up, not the text") {
  const Groups fives{5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 10};
  Flow flow(texts, fonts());
  flow.add_table(two_columns(), {{{{"PETIT Tom", {}}, {std::string(80, 'x'), fives}}}});
  const Document document = std::move(flow).finish();
  CHECK(texts_of(document, Role::table_cell)[1] == std::string(80, 'x'));
  check_texts(document);
}

TEST_CASE("A row taller than a page goes on in further rows, whole") {
  std::string text;
  for (int i = 0; i < 900; ++i) text += "mot" + std::to_string(i) + " ";
  Flow flow(texts, fonts());
  flow.add_table({{"A", 1}, {"B", 3}}, {{{{text, {}}, {"b", {}}}}});
  const Document document = std::move(flow).finish();
  CHECK(document.pages.size() > 1);
  std::string all;
  for (const std::string& cell : texts_of(document, Role::table_cell)) all += cell == "b" ? "" : cell;
  CHECK(all == text);
  check_texts(document);
}

TEST_CASE("A paragraph longer than a page is printed whole") {
  std::string text;
  for (int i = 0; i < 1500; ++i) text += "mot" + std::to_string(i) + " ";
  for (const bool boxed : {false, true}) {
    Flow flow(texts, fonts());
    flow.add_paragraph("Avant.");
    flow.add_paragraph(text, {Face::text, 11, boxed});
    const Document document = std::move(flow).finish();
    CHECK(document.pages.size() > 1);
    std::string all;
    for (const std::string& part : texts_of(document, Role::paragraph)) all += part;
    CHECK(all == "Avant." + text);
    check_texts(document);
  }
}

TEST_CASE("A marked row has a bar beside it") {
  Flow flow(texts, fonts());
  TableRow marked = row("ROUX Ana");
  marked.marked = true;
  flow.add_table(two_columns(), {row("PETIT Tom"), marked});
  const Document document = std::move(flow).finish();
  REQUIRE(document.pages[0].boxes.size() == 1);
  const Box& bar = document.pages[0].boxes[0];
  const Text& name = document.pages[0].blocks[4].texts[0];
  CHECK(name.text == "ROUX Ana");
  CHECK(bar.x + bar.width < name.x);
  CHECK(bar.y < name.baseline);
  CHECK(name.baseline < bar.y + bar.height);
}

TEST_CASE("Numbers end below each other in a column set to the right") {
  Flow flow(texts, fonts());
  flow.add_table({{"Division", 1}, {"Effectif", 0, Face::text, Align::right}},
                 {{{{"6E 1", {}}, {"28", {}}}}, {{{"6E 2", {}}, {"7", {}}}}});
  const Document document = std::move(flow).finish();
  const Text& two_digits = document.pages[0].blocks[3].texts[0];
  const Text& one_digit = document.pages[0].blocks[5].texts[0];
  CHECK(one_digit.text == "7");
  CHECK((two_digits.x + text_width(two_digits, fonts())).mm() ==
        Approx((one_digit.x + text_width(one_digit, fonts())).mm()).margin(0.01));
}

TEST_CASE("Facts are a caption and a value each, the values below each other") {
  Flow flow(texts, fonts());
  flow.add_facts({{"Établissement", {"Collège des Tilleuls", {}}}, {"Opération", {"EVA6", {}}}});
  const Document document = std::move(flow).finish();
  CHECK(texts_of(document, Role::paragraph) == Strings{"Établissement Collège des Tilleuls", "Opération EVA6"});
  CHECK(document.pages[0].blocks[0].texts[1].x == document.pages[0].blocks[1].texts[1].x);
  check_texts(document);
}

TEST_CASE("A heading is not the last thing on a page") {
  for (int rows = 30; rows < 45; ++rows) {
    Flow flow(texts, fonts());
    flow.add_table(two_columns(), std::vector<TableRow>(static_cast<std::size_t>(rows), row("PETIT Tom")));
    flow.add_heading(2, "6E 2");
    flow.add_table(two_columns(), {row("ROUX Ana")});
    const Document document = std::move(flow).finish();
    const auto page_with = [&](const std::string& text) {
      return std::find_if(document.pages.begin(), document.pages.end(), [&](const Page& page) {
        return std::any_of(page.blocks.begin(), page.blocks.end(),
                           [&](const Block& block) { return text_of(block) == text; });
      });
    };
    CHECK(page_with("6E 2") == page_with("ROUX Ana"));
    check_texts(document);
  }
}

TEST_CASE("A heading may consist of its mark alone") {
  Flow flow(texts, fonts());
  flow.add_heading(2, "", "k7x4a");
  CHECK(texts_of(std::move(flow).finish(), Role::h2) == Strings{"k7x4a"});
}

TEST_CASE("A footer of any length stays on its page") {
  FlowTexts wordy = texts;
  for (int i = 0; i < 8; ++i) wordy.footer += " et des Marronniers";
  Flow flow(wordy, fonts());
  flow.add_paragraph("Texte.");
  check_texts(std::move(flow).finish());
}
