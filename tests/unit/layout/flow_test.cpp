#include "layout/flow.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "boxes.hpp"
#include "sample.hpp"

using namespace passation;
using namespace passation::sample;

namespace {

const FlowTexts texts{"Récapitulatif", "", "EVA6 – Collège des Tilleuls", "page", "suite"};

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

std::string joined(const Strings& parts) {
  std::string all;
  for (const std::string& part : parts) all += part;
  return all;
}

std::vector<TableColumn> pitched_columns() {
  return {{.heading = "N°", .mm = 8},
          {.heading = "Élève", .mm = 76},
          {.heading = "Identifiant", .face = Face::code, .mm = 62},
          {.heading = "Mot de passe", .face = Face::code}};
}

TableRow numbered_row(const std::string& login) {
  return {{"1", Cell::with_bold("PETIT", "Tom"), login, {"01012015", {2, 2, 4}}}};
}

Area area_of(const Box& box) {
  return {box.x, box.y, box.width, box.height};
}

}  // namespace

TEST_CASE("A document has a heading, and a section for each heading below it") {
  Flow flow(texts, fonts());
  flow.add_heading({.level = 1, .text = "Récapitulatif"});
  flow.add_paragraph("Avant.");
  flow.add_heading({.text = "6E 1", .mark = "k7x4a"});
  flow.add_paragraph("Dedans.");
  flow.add_heading({.text = "6E 2"});
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
  flow.add_heading({.text = "6E 1", .mark = "k7x4a"});
  flow.add_paragraph("36 élèves déclarés, 36 constatés, 36 étiquettes imprimées, 0 écarté.");
  flow.add_table(two_columns(), std::vector<TableRow>(36, row("PETIT Tom")));
  CHECK(std::move(flow).finish().pages.size() == 1);
}

TEST_CASE("A table that goes on repeats its header and its section's heading, as decoration") {
  Flow flow(texts, fonts());
  flow.add_heading({.text = "6E 1"});
  flow.add_table(two_columns(), std::vector<TableRow>(60, row("PETIT Tom")));
  const Document document = std::move(flow).finish();
  REQUIRE(document.pages.size() == 2);
  CHECK(texts_of(document, Role::table).size() == 1);
  CHECK(texts_of(document, Role::table_header).size() == 2);
  CHECK(texts_of(document, Role::table_cell).size() == 120);
  CHECK(artifacts(document.pages[1]) ==
        Strings{"6E 1 (suite)", "Élève", "Identifiant", "EVA6 – Collège des Tilleuls · page\u00a02/2"});
  check_texts(document);
}

TEST_CASE("A page begun on purpose does not repeat the heading before it") {
  Flow flow(texts, fonts());
  flow.add_heading({.text = "6E 1"});
  flow.new_page();
  flow.add_heading({.text = "6E 2"});
  const Document document = std::move(flow).finish();
  REQUIRE(document.pages.size() == 2);
  CHECK(artifacts(document.pages[1]) == Strings{"EVA6 – Collège des Tilleuls · page\u00a02/2"});
}

TEST_CASE("The first heading of a page begun on purpose is a bookmark; one part alone needs none") {
  Flow flow(texts, fonts());
  flow.add_heading({.level = 1, .text = "Avant d’imprimer"});
  flow.add_heading({.text = "Contrôle"});
  CHECK(Flow(flow).finish().bookmarks.empty());
  flow.new_page();
  flow.add_heading({.text = "6E 1"});
  flow.add_table(two_columns(), std::vector<TableRow>(60, row("MERLE Lou")));
  flow.new_page();
  flow.add_heading({.text = "6E 2"});
  const Length top = Length::from_mm(14);
  CHECK(std::move(flow).finish().bookmarks ==
        std::vector<Bookmark>{{"Avant d’imprimer", 0, top}, {"6E 1", 1, top}, {"6E 2", 3, top}});
}

TEST_CASE("Tight rows are lower, and their texts do not touch each other") {
  Flow flow(texts, fonts());
  flow.add_table(two_columns(), {row("ÉGRÈVE Įñès"), row("ÇAĞ Ğ")}, Rulings::lines, tight_pitch);
  const Document document = std::move(flow).finish();
  check_texts(document);
  const std::vector<Line>& lines = document.pages[0].lines;
  CHECK((lines[2].y1 - lines[1].y1).mm() == Approx(4.5).margin(0.01));
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
  for (const bool note : {false, true}) {
    Flow flow(texts, fonts());
    flow.add_paragraph("Avant.");
    if (note)
      flow.add_note({text});
    else
      flow.add_paragraph(text, {Face::text, 11});
    const Document document = std::move(flow).finish();
    CHECK(document.pages.size() > 1);
    CHECK(joined(texts_of(document, Role::paragraph)) == "Avant." + text);
    check_texts(document);
  }
}

TEST_CASE("A note has one bar beside all its paragraphs, and none of them touches it") {
  Flow flow(texts, fonts());
  flow.add_note({Cell::with_bold("Rejet", "· DNAIS_P_01"), "Date de naissance absente.", "À faire\u00a0: la saisir."},
                5);
  const Document document = std::move(flow).finish();
  REQUIRE(document.pages[0].boxes.size() == 1);
  const Box& bar = document.pages[0].boxes[0];
  CHECK(bar.width == Length::from_pt(5));
  CHECK(texts_of(document, Role::paragraph).size() == 3);
  for (const Block& block : document.pages[0].blocks) {
    if (block.element == Block::artifact) continue;
    CHECK(block.texts[0].x > bar.x + bar.width);
    CHECK(block.texts[0].baseline > bar.y);
    CHECK(block.texts[0].baseline < bar.y + bar.height);
  }
}

TEST_CASE("A cell may begin in bold: what follows stands behind it, and wraps with it") {
  for (const std::string& given :
       {std::string("Lucie"), std::string("Lucie Jeanne Marie Augustine Joséphine Clémence")}) {
    Flow flow(texts, fonts());
    flow.add_table({{.heading = "Élève", .mm = 50}, {.heading = "Identifiant", .face = Face::code}},
                   {{{Cell::with_bold("MERLE", given), {"k4d8", {}}}}});
    const Document document = std::move(flow).finish();
    CHECK(texts_of(document, Role::table_cell)[0] == "MERLE " + given);
    const std::vector<Text>& name = document.pages[0].blocks[2].texts;
    CHECK(name[0].face == Face::bold);
    CHECK(name[1].face == Face::text);
    CHECK(name[0].baseline == name[1].baseline);
    CHECK((name.size() > 2) == (given.size() > 10));
    check_texts(document);
  }
}

TEST_CASE("Columns stand at their pitches, and rows of one line are 5.6 mm high") {
  Flow flow(texts, fonts());
  flow.add_table(pitched_columns(), {numbered_row("k4d8"), numbered_row("k4d9")});
  const Document document = std::move(flow).finish();
  const std::vector<Block>& blocks = document.pages[0].blocks;
  const auto x = [&](std::size_t i) { return blocks[i].texts[0].x.mm(); };
  CHECK(x(5) - x(4) == Approx(8).margin(0.01));
  CHECK(x(6) - x(5) == Approx(76).margin(0.01));
  CHECK(x(7) - x(6) == Approx(62).margin(0.01));
  CHECK((blocks[8].texts[0].baseline - blocks[4].texts[0].baseline).mm() == Approx(5.6).margin(0.01));
}

TEST_CASE("What is typed is not broken while names can give way") {
  const std::string login(32, 'x'), password(26, 'y');
  Flow flow(texts, fonts());
  TableRow row = numbered_row(login);
  row.cells.back() = password;
  flow.add_table(pitched_columns(), {row});
  const Document document = std::move(flow).finish();
  CHECK(document.pages[0].blocks[6].texts.size() == 1);
  CHECK(document.pages[0].blocks[7].texts.size() == 1);
  check_texts(document);
}

TEST_CASE("Forty-two rows with a heading fit one page; every second group of three has a tint") {
  Flow flow(texts, fonts());
  flow.add_heading({.text = "6E 1", .aside = "42 étiquettes · repère", .mark = "k7x4a", .size = 20});
  flow.add_table(pitched_columns(), std::vector<TableRow>(42, numbered_row("k4d8")), Rulings::tints);
  flow.add_paragraph("Mot de passe à changer.", {.size = 9});
  const Document document = std::move(flow).finish();
  CHECK(document.pages.size() == 1);
  CHECK(document.pages[0].boxes.size() == 7);
  for (const Box& tint : document.pages[0].boxes) {
    CHECK(tint.height.mm() == Approx(3 * 5.6).margin(0.01));
    CHECK(tint.fill == 0.94);
  }
  check_texts(document);
}

TEST_CASE("What stands beside a heading is on its line, and below it where there is no room") {
  for (const std::string& name : {std::string("6E 1"), std::string(90, 'M')}) {
    Flow flow(texts, fonts());
    flow.add_heading(
        {.text = name, .caption = "– suite", .aside = "27 étiquettes · repère", .mark = "k7x4a", .size = 20});
    flow.add_paragraph("Dessous.");
    const Document document = std::move(flow).finish();
    CHECK(text_of(document, 2).find(" – suite 27 étiquettes · repère k7x4a") != std::string::npos);
    check_texts(document);
  }
}

TEST_CASE("A total is in bold") {
  Flow flow(texts, fonts());
  flow.add_table(two_columns(), {row("PETIT Tom"), {.cells = {"Total", "1"}, .total = true}});
  const Document document = std::move(flow).finish();
  CHECK(document.pages[0].blocks[4].texts[0].face == Face::bold);
  CHECK(document.pages[0].blocks[5].texts[0].face == Face::bold);
}

TEST_CASE("Figures stand side by side in boxes, each read with what it counts") {
  Flow flow(texts, fonts());
  flow.add_figures(
      {{"105", "étiquettes"}, {"8", "planches Avery L7160"}, {"4", "divisions"}, {"0", "élève sans étiquette"}});
  const Document document = std::move(flow).finish();
  CHECK(texts_of(document, Role::paragraph) ==
        Strings{"105 étiquettes", "8 planches Avery L7160", "4 divisions", "0 élève sans étiquette"});
  REQUIRE(document.pages[0].boxes.size() == 4);
  for (std::size_t i = 0; i < 4; ++i)
    for (const Text& text : document.pages[0].blocks[i].texts)
      CHECK(inside(box_of(text, fonts()), area_of(document.pages[0].boxes[i])));
  check_texts(document);
}

TEST_CASE("Beside a checklist is a ruler of exactly 50 mm, a line for each") {
  Flow flow(texts, fonts());
  flow.add_checklist({"Imprimer.", "Mesurer la règle ci-contre\u00a0: 50,0\u00a0mm."});
  const Document document = std::move(flow).finish();
  const Page& page = document.pages[0];
  CHECK(page.boxes.size() == 2);
  std::vector<std::int64_t> upright;
  for (const Line& line : page.lines)
    if (line.x1 == line.x2) upright.push_back(line.x1.um);
  REQUIRE(upright.size() == 51);
  CHECK(std::abs(upright.back() - upright.front() - 50000) <= 1);
  for (std::size_t i = 1; i < upright.size(); ++i) CHECK(std::abs(upright[i] - upright[i - 1] - 1000) <= 1);
  CHECK(texts_of(document, Role::paragraph).size() == 2);
  check_texts(document);
}

TEST_CASE("What is filled in by hand is one row of captions and lines") {
  Flow flow(texts, fonts());
  flow.add_blanks({"Relu par", "le", "Détruit le", "par"});
  const Document document = std::move(flow).finish();
  CHECK(texts_of(document, Role::paragraph) == Strings{"Relu par le Détruit le par"});
  CHECK(document.pages[0].lines.size() == 4);
  CHECK(document.pages[0].lines.back().x2.mm() == Approx(192).margin(0.01));
  check_texts(document);
}

TEST_CASE("The foot of a page has its notice at the left, and the rest at the right") {
  FlowTexts secret = texts;
  secret.notice = Cell::with_bold("Confidentiel", "– à détruire le 30/09/2027");
  Flow flow(secret, fonts());
  flow.add_paragraph("Texte.");
  const Document document = std::move(flow).finish();
  CHECK(artifacts(document.pages[0]) ==
        Strings{"Confidentiel – à détruire le 30/09/2027", "EVA6 – Collège des Tilleuls · page\u00a01/1"});
  check_texts(document);
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
    flow.add_heading({.text = "6E 2"});
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
  flow.add_heading({.text = "", .mark = "k7x4a"});
  CHECK(texts_of(std::move(flow).finish(), Role::h2) == Strings{"k7x4a"});
}

TEST_CASE("A footer of any length stays on its page") {
  FlowTexts wordy = texts;
  for (int i = 0; i < 8; ++i) wordy.footer += " et des Marronniers";
  Flow flow(wordy, fonts());
  flow.add_paragraph("Texte.");
  check_texts(std::move(flow).finish());
}
