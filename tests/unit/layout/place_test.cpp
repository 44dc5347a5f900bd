#include "layout/place.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "boxes.hpp"
#include "sample.hpp"

using namespace passation;
using namespace passation::sample;

namespace {

/// Names that have been trouble: long, tall, dotless, combining, of other scripts, or hardly there.
std::vector<Record> hard_records() {
  std::vector<Record> out{
      record("NGUYỄN-LÊ Thị Phương Ánh", "Ngọc Bích"),
      record("ÖZTÜRKOĞLU-YILDIRIM Işıl", "Gülşen İpek"),
      record("VANDEN-BERGHE-DE-MONTIGNAC-LA-FORESTERIE-DU-PLESSIS-BELLIERES Marie-Christine",
             "Alexandrine Bérengère Clémentine Joséphine"),
      record("DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFTSKAPITAENSMUETZENHALTER Xy"),
      record("O A"),
      record("I"),
      record("X\u0304\u0323 Q\u030A", "M\u0308\u0331"),
      record("Иванова Дарья", "Сергеевна"),
      record("LEROY Zoé \U0001F600"),
      record("ẤẦẨẪẬ-ỀẾỂỄỆ-ỐỒỔỖỘ Ứớ", "Ẵặ"),
  };
  out[4][Field::division].text = "TERMINALE BAC PRO MELEC 2";
  out[5][Field::distinction].text = "né le 29/02";
  out[6][Field::url].text =
      "https://ent.college-des-tilleuls-et-des-marronniers.ac-exemple.fr/connexion?operation=eva6";
  out[7][Field::login] = {"daria.ivanova-petrova.ab", {}};
  out[8][Field::url].text.clear();
  out[8][Field::notice].text.clear();
  out[9][Field::other_names].text.clear();
  return out;
}

bool has(const Placed& placed, std::size_t record, Field field, GaveWay::How how) {
  return std::any_of(placed.gave_way.begin(), placed.gave_way.end(),
                     [&](const GaveWay& g) { return g.record == record && g.field == field && g.how == how; });
}

std::vector<Role> roles(const Document& document) {
  std::vector<Role> out;
  for (const Element& element : document.elements) out.push_back(element.role);
  return out;
}

/// The texts of each label, in order.
std::vector<std::vector<Text>> labels(const Document& document) {
  std::vector<std::vector<Text>> out;
  std::uint32_t section = 0;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks) {
      if (block.element == Block::artifact || document.elements[block.element].role == Role::h1) continue;
      const std::uint32_t parent = document.elements[block.element].parent;
      if (parent != section || out.empty()) out.emplace_back();
      section = parent;
      out.back().insert(out.back().end(), block.texts.begin(), block.texts.end());
    }
  return out;
}

double name_size(const Placed& placed) {
  return labels(placed.document)[0][0].size;
}

}  // namespace

TEST_CASE("No text leaves its label and no two overlap, on every stock and with hard names") {
  const std::vector<Record> records = hard_records();
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    // Each of them at every place of the sheet, so that corners and the heading's strip are met too.
    for (int start = 1; start <= on.per_sheet(); start += 3) {
      const Placed placed = place_on(on, records, start);
      const auto set = labels(placed.document);
      REQUIRE(set.size() == records.size());
      for (std::size_t i = 0; i < set.size(); ++i) {
        const int position = (start - 1 + static_cast<int>(i)) % on.per_sheet();
        for (const Text& text : set[i]) {
          CAPTURE(start, position, text.text);
          CHECK(inside(box_of(text, fonts()), text_area(on, card().padding, position)));
        }
      }
      for (const Page& page : placed.document.pages) {
        CHECK(first_overlap(page, fonts()) == "");
        CHECK(first_outside(page, printable_area(page), fonts()) == "");
      }
    }
  }
}

TEST_CASE("Nothing is cut: every field can be read back, on every stock and with hard names") {
  const std::vector<Record> records = hard_records();
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    const Placed placed = place_on(on, records);
    const auto set = labels(placed.document);
    REQUIRE(set.size() == records.size());
    for (std::size_t i = 0; i < records.size(); ++i) {
      std::string all;
      for (const Text& text : set[i]) all += text.text;
      std::erase(all, ' ');
      for (std::size_t f = 0; f < field_names.size(); ++f) {
        const auto field = static_cast<Field>(f);
        if (has(placed, i, field, GaveWay::How::dropped) || has(placed, i, field, GaveWay::How::replaced)) continue;
        std::string expected = records[i][field].text;
        std::erase(expected, ' ');
        CAPTURE(field_names[f], expected, all);
        CHECK(all.find(expected) != std::string::npos);
      }
    }
  }
}

TEST_CASE("No name is set below 7 pt and nothing that is typed below 9 pt") {
  for (const Stock& on : stocks())
    for (const auto& label : labels(place_on(on, hard_records()).document))
      for (const Text& text : label) {
        CHECK(text.size >= 6);
        if (text.face == Face::bold) CHECK(text.size >= 7);
        if (text.face == Face::code) CHECK(text.size >= 9);
      }
}

TEST_CASE("The name dominates: no other text of an ordinary label is larger") {
  for (const Stock& on : stocks()) {
    const auto set = labels(place_on(on, {record("MARTIN Léa")}).document);
    for (const Text& text : set[0]) CHECK(text.size <= set[0][0].size);
    CHECK(set[0][0].text == "MARTIN Léa");
    CHECK(set[0][0].face == Face::bold);
  }
}

TEST_CASE("Larger labels have larger letters") {
  CHECK(name_size(place_on(stock("avery-7163"), {record("MARTIN Léa")})) >
        name_size(place_on(stock("avery-7159"), {record("MARTIN Léa")})));
}

TEST_CASE("A document is its heading, then a section per label: its name, then its lines") {
  const Placed placed = place_on(stock("avery-7160"), {record("MARTIN Léa"), record("PETIT Tom")});
  using enum Role;
  CHECK(roles(placed.document) == std::vector<Role>{document, h1, section, h2, paragraph, paragraph, paragraph,
                                                    paragraph, paragraph, section, h2, paragraph, paragraph, paragraph,
                                                    paragraph, paragraph});
  CHECK(text_of(placed.document, 1) == "EVA6 – 6E 3 – Collège des Tilleuls (1/1)");
  CHECK(text_of(placed.document, 3) == "MARTIN Léa");
  CHECK(text_of(placed.document, 4) == "6E 3");
  CHECK(text_of(placed.document, 5) == "Identifiant\u00a0: k4d8pxr3");
  CHECK(text_of(placed.document, 6) == "Mot de passe\u00a0: 22122014");
  CHECK(text_of(placed.document, 10) == "PETIT Tom");
  CHECK(placed.document.title == sheet.title);
  CHECK(placed.document.language == "fr-FR");
}

TEST_CASE("A field without text has no line") {
  Record r = record("MARTIN Léa");
  r[Field::url].text.clear();
  r[Field::notice].text.clear();
  const Placed placed = place_on(stock("avery-7160"), {r});
  CHECK(placed.document.elements.size() == 3 + 4);
}

TEST_CASE("What must be typed keeps its groups and holds no space") {
  const auto set = labels(place_on(stock("avery-7160"), {record("MARTIN Léa")}).document);
  const auto is_code = [](const Text& text) { return text.face == Face::code; };
  const auto login = std::find_if(set[0].begin(), set[0].end(), is_code);
  REQUIRE(login != set[0].end());
  CHECK(login->text == "k4d8pxr3");
  CHECK(login->groups == Groups{4, 4});
}

TEST_CASE("A name is shrunk before it takes a second row, and takes it before it is small") {
  const Stock on = stock("avery-7160");
  const Placed one = place_on(on, {record("MARTINEZ-DUPONT Chloé")});
  CHECK(one.gave_way.empty());
  CHECK(name_size(one) < name_size(place_on(on, {record("PETIT Tom")})));
  const Placed two = place_on(on, {record("MARTINEZ-DUPONT-LACHAUSSEE Anne-Charlotte")});
  CHECK(has(two, 0, Field::name, GaveWay::How::wrapped));
  CHECK(text_of(two.document, 3) == "MARTINEZ-DUPONT-LACHAUSSEE Anne-Charlotte");
  CHECK(labels(two.document)[0][0].text == "MARTINEZ-DUPONT-");
}

TEST_CASE("Second given names are the first to go, and that is said") {
  Record r = hard_records()[2];
  const Placed placed = place_on(stock("avery-7159"), {r});
  CHECK(has(placed, 0, Field::other_names, GaveWay::How::dropped));
  CHECK(has(placed, 0, Field::name, GaveWay::How::wrapped));
  CHECK(dump(placed.document).find("Clémentine") == std::string::npos);
  const Placed roomy = place_on(stock("avery-7165"), {r});
  CHECK_FALSE(has(roomy, 0, Field::other_names, GaveWay::How::dropped));
  CHECK(dump(roomy.document).find("Clémentine") != std::string::npos);
}

TEST_CASE("A long login puts its caption above before it is refused") {
  Record r = record("MARTIN Léa");
  r[Field::login] = {"leamartin-des-tilleuls-du-b", {}};
  const Placed placed = place_on(stock("avery-7159"), {r});
  CHECK(has(placed, 0, Field::login, GaveWay::How::wrapped));
  CHECK(text_of(placed.document, 5) == "Identifiant\u00a0: leamartin-des-tilleuls-du-b");
}

TEST_CASE("A caption is never larger than what stands beside it") {
  Record r = record("MARTIN Léa");
  r[Field::login] = {"leamartin.des.tilleuls", {}};
  r[Field::password_caption].text.clear();
  const Placed placed = place_on(stock("avery-7160"), {r});
  const auto set = labels(placed.document);
  CHECK(set[0][2].text == "Identifiant\u00a0: ");
  CHECK(set[0][2].size <= set[0][3].size);
  CHECK(first_overlap(placed.document.pages[0], fonts()) == "");
}

TEST_CASE("A record that does not fit is not printed, takes no label, and is named") {
  Record too_long = record("MARTIN Léa");
  too_long[Field::login] = {std::string(60, 'x'), {}};
  const Stock on = stock("avery-7159");
  const Placed placed = place_on(on, {record("PETIT Tom"), too_long, record("ROUX Ana")});
  CHECK(placed.gave_way == std::vector<GaveWay>{{1, Field::login, GaveWay::How::does_not_fit, {}}});
  const auto set = labels(placed.document);
  REQUIRE(set.size() == 2);
  CHECK(set[1][0].text == "ROUX Ana");
  CHECK(set[1][0].x == text_area(on, card().padding, 1).x);
}

TEST_CASE("A sheet on which nothing fits has its heading only") {
  Record too_long = record("MARTIN Léa");
  too_long[Field::password] = {std::string(60, 'x'), {}};
  const Placed placed = place_on(stock("avery-7159"), {too_long});
  REQUIRE(placed.document.pages.size() == 1);
  CHECK(placed.document.elements.size() == 2);
}

TEST_CASE("A character that no face has is replaced, and named") {
  const Placed placed = place_on(stock("avery-7160"), {record("LEROY Zoé \U0001F600")});
  CHECK(placed.gave_way == std::vector<GaveWay>{{0, Field::name, GaveWay::How::replaced, "U+1F600"}});
  CHECK(text_of(placed.document, 3) == "LEROY Zoé \uFFFD");
}

TEST_CASE("Printing begins at the first free label of a started sheet, on the first sheet alone") {
  const Stock on = stock("avery-7165");  // 8 labels
  const Placed placed = place_on(on, std::vector<Record>(6, record("MARTIN Léa")), 4);
  REQUIRE(placed.document.pages.size() == 2);
  const auto set = labels(placed.document);
  CHECK(set[0][0].x == text_area(on, card().padding, 3).x);
  CHECK(set[4][0].x == text_area(on, card().padding, 7).x);
  CHECK(set[5][0].x == text_area(on, card().padding, 0).x);
}

TEST_CASE("A first label that is not on the sheet is refused") {
  for (const int start : {0, -1, 9}) {
    CAPTURE(start);
    CHECK_THROWS_AS(place_on(stock("avery-7165"), {record("MARTIN Léa")}, start), Error);
  }
}

TEST_CASE("Every sheet has heading, number and mark; only the first heading is read aloud") {
  const Placed placed = place_on(stock("avery-7165"), std::vector<Record>(9, record("MARTIN Léa")));
  REQUIRE(placed.document.pages.size() == 2);
  const auto& first = placed.document.pages[0].blocks;
  const auto& second = placed.document.pages[1].blocks;
  CHECK(text_of(first[0]) == "EVA6 – 6E 3 – Collège des Tilleuls (1/2)");
  CHECK(first[0].element == 1);
  CHECK(text_of(second[0]) == "EVA6 – 6E 3 – Collège des Tilleuls (2/2)");
  CHECK(second[0].element == Block::artifact);
  for (const auto* blocks : {&first, &second}) {
    CHECK(text_of((*blocks)[1]) == sheet.mark);
    CHECK((*blocks)[1].element == Block::artifact);
  }
}

TEST_CASE("The heading stands above the labels, or in the first of them where there is no margin") {
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    const Placed placed = place_on(on, {record("MARTIN Léa")}, 2);
    const Text& heading = placed.document.pages[0].blocks[0].texts[0];
    CHECK(heading.size >= 5);
    const Area box = box_of(heading, fonts());
    if (on.key == "a4-70x37")
      CHECK(inside(box, text_area(on, card().padding, 1)));
    else
      CHECK(box.bottom() < label_area(on, 0).y);
  }
}

TEST_CASE("A heading of any length is printed whole") {
  SheetText text = sheet;
  text.heading += " Ễ";  // taller than others
  for (int i = 0; i < 12; ++i) text.heading += " et des Marronniers";
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    const std::vector<Record> records{record("MARTIN Léa"), record("PETIT Tom")};
    const Placed placed = place(records, card(), on, 1, text, fonts());
    CHECK(text_of(placed.document, 1) == text.heading + " (1/1)");
    CHECK(first_overlap(placed.document.pages[0], fonts()) == "");
    CHECK(first_outside(placed.document.pages[0], printable_area(placed.document.pages[0]), fonts()) == "");
    CHECK(labels(placed.document).size() == 2);
  }
}

TEST_CASE("Only plain paper has lines, which no text crosses") {
  for (const Stock& on : stocks()) {
    const Placed placed = place_on(on, hard_records());
    const Page& page = placed.document.pages[0];
    CHECK(page.lines.empty() == !on.cut_lines);
    for (const Line& line : page.lines)
      for (const Block& block : page.blocks)
        for (const Text& text : block.texts)
          CHECK_FALSE(overlap(box_of(text, fonts()),
                              {line.x1, line.y1, line.x2 - line.x1 + rounding * 2, line.y2 - line.y1 + rounding * 2}));
  }
}

TEST_CASE("A label looks the same whichever was set before it") {
  const std::vector<Record> records = hard_records();
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    std::vector<Record> backwards(records.rbegin(), records.rend());
    for (std::size_t i = 0; i < records.size(); ++i) {
      const Placed one = place_on(on, {records[(i + 1) % records.size()], records[i]});
      const Placed other = place_on(on, {backwards[i], records[i]});
      const auto a = labels(one.document)[1], b = labels(other.document)[1];
      REQUIRE(a.size() == b.size());
      for (std::size_t k = 0; k < a.size(); ++k) CHECK(a[k] == b[k]);
    }
  }
}

TEST_CASE("The same records give the same document") {
  const Stock on = stock("avery-7160");
  CHECK(place_on(on, hard_records()).document == place_on(on, hard_records()).document);
}
