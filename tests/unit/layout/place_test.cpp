#include "layout/place.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "boxes.hpp"
#include "sample.hpp"

using namespace passation;
using namespace passation::sample;

namespace {

/// Names that have been trouble: long, tall, dotless, combining, of other scripts, or hardly there.
std::vector<Record> hard_records() {
  std::vector<Record> out{
      record("NGUYỄN-LÊ", "Thị Phương Ánh"),
      record("ÖZTÜRKOĞLU-YILDIRIM", "Işıl"),
      record("VANDEN-BERGHE-DE-MONTIGNAC-LA-FORESTERIE-DU-PLESSIS-BELLIERES", "Marie-Christine"),
      record("DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFT", "Maximilian-Ferdinand-Otto"),
      record("O", "A"),
      record("I", ""),
      record("X\u0304\u0323", "Q\u030A"),
      record("ИВАНОВА", "Дарья"),
      record("LEROY", "Zoé \U0001F600"),
      record("ẤẦẨẪẬ-ỀẾỂỄỆ-ỐỒỔỖỘ", "Ứớ Ẵặ"),
      record("ÇÖPŞĢĘ", "ÉÅŮ"),
  };
  out[4][Field::division].text = "TERMINALE BAC PRO MELEC 2";
  out[5][Field::distinction].text = "n°\u00a04821";
  out[7][Field::login] = {"daria.ivanova-petrova.ab", {}};
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

/// The first text of a label that begins so.
const Text& text_like(const std::vector<Text>& label, std::string_view text) {
  const auto found = std::find_if(label.begin(), label.end(), [&](const Text& t) { return t.text.starts_with(text); });
  CAPTURE(text);
  REQUIRE(found != label.end());
  return *found;
}

/// The largest part of a label that ink may stand on.
Area ink_area(const Stock& on, int position) {
  Area label = label_area(on, position);
  const Length side = Length::from_mm(2.4), above = Length::from_mm(1.75);
  label = {label.x + side, label.y + above, label.width - side * 2, label.height - above * 2};
  const Length right = std::min(label.right(), on.page_width - unprintable);
  const Length bottom = std::min(label.bottom(), on.page_height - unprintable);
  label.x = std::max(label.x, unprintable);
  label.y = std::max(label.y, unprintable);
  return {label.x, label.y, right - label.x, bottom - label.y};
}

std::vector<double> sizes_of(const std::vector<std::vector<Text>>& labels, bool (*of)(const Text&)) {
  std::vector<double> sizes;
  for (const auto& label : labels)
    for (const Text& text : label)
      if (of(text)) sizes.push_back(text.size);
  std::sort(sizes.begin(), sizes.end());
  sizes.erase(std::unique(sizes.begin(), sizes.end()), sizes.end());
  return sizes;
}

}  // namespace

TEST_CASE("No ink leaves its label and no two texts overlap, on every stock and with hard names") {
  const std::vector<Record> records = hard_records();
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    // Each of them at every place of the sheet, so that corners and the heading's label are met too.
    for (int start = 1; start <= on.per_sheet(); start += 3) {
      const Placed placed = place_on(on, records, start);
      const auto set = labels(placed.document);
      REQUIRE(set.size() == records.size());
      for (std::size_t i = 0; i < set.size(); ++i)
        for (const Text& text : set[i]) {
          CAPTURE(start, text.text, text.size);
          CHECK(inside(box_of(text, fonts()), ink_area(on, placed.labels[i] % on.per_sheet())));
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
        CHECK(text.size >= 6.5);
        if (text.face == Face::bold) CHECK(text.size >= 7);
        if (text.face == Face::code) CHECK(text.size >= (text.text.starts_with("evaluation") ? 7.5 : 9));
      }
}

TEST_CASE("The class is never larger than the largest row of the name") {
  for (const Stock& on : stocks())
    for (const Record& r : hard_records()) {
      const auto label = labels(place_on(on, {r}).document)[0];
      const double division = text_like(label, r[Field::division].text).size;
      const std::string& name = r[Field::given_name].text;
      const double given = name.empty() ? 0 : text_like(label, first_characters(name, 1)).size;
      CAPTURE(on.key, r[Field::family_name].text, label[0].size, given, division);
      CHECK(division <= std::max(label[0].size, given));
    }
}

TEST_CASE("Larger labels have larger letters") {
  const auto name_size = [](const char* key) {
    return labels(place_on(stock(key), {record("MARTIN", "Léa")}).document)[0][0].size;
  };
  CHECK(name_size("avery-7165") > name_size("avery-7160"));
  CHECK(name_size("avery-7160") > name_size("avery-7159"));
}

TEST_CASE("On a label of 63.5 x 38.1 mm the name is set in 15 pt, what is typed in 12 pt below its caption") {
  const auto label = labels(place_on(stock("avery-7160"), {record("MARTIN", "Léa")}).document)[0];
  const Area corner = label_area(stock("avery-7160"), 0);
  const auto at = [&](const Text& text) { return std::pair(text.x - corner.x, text.baseline - corner.y); };
  CHECK(text_like(label, "MARTIN").size == 15.0);
  CHECK(at(text_like(label, "MARTIN")).first.mm() == Approx(3.0).margin(0.01));
  CHECK(at(text_like(label, "MARTIN")).second.mm() == Approx(7.62).margin(0.01));
  CHECK(text_like(label, "Léa").size == 15.0);
  CHECK(text_like(label, "6E 3").size == 15.0);
  CHECK(text_like(label, "6E 3").baseline == text_like(label, "Léa").baseline);
  CHECK(text_like(label, "k4d8pxr3").size == 11.9);
  CHECK(text_like(label, "Identifiant").size == 6.5);
  CHECK(text_like(label, "Identifiant").baseline < text_like(label, "k4d8pxr3").baseline);
}

TEST_CASE("Short codes without an address stand beside their captions, larger and below each other") {
  const auto label = labels(place_on(stock("avery-7160"), {code_record("MARTIN", "Léa")}).document)[0];
  const Text &login = text_like(label, "k4d8pxr3"), &password = text_like(label, "22122014");
  CHECK(login.size == 16.0);
  CHECK(login.x == password.x);
  CHECK(text_like(label, "Mot de passe").baseline == password.baseline);
}

TEST_CASE("A sheet is set as one: what is typed has one size and one place, whatever the names") {
  std::vector<Record> records;
  for (const char* family : {"O", "MARTIN", "PRIMEVÈRE-DES-BOIS", "ÖZTÜRKOĞLU-YILDIRIM", "NGUYỄN"})
    for (const char* given : {"Al", "Marie-Christine", "Thị Phương", "Zoé"}) records.push_back(record(family, given));
  for (const Stock& on : stocks()) {
    const Placed placed = place_on(on, records);
    const auto set = labels(placed.document);
    std::set<std::pair<Length, Length>> places;
    for (std::size_t i = 0; i < set.size(); ++i) {
      const Area corner = label_area(on, placed.labels[i] % on.per_sheet());
      const Text& login = text_like(set[i], "k4d8pxr3");
      places.insert({login.x - corner.x, login.baseline - corner.y});
    }
    CHECK(places.size() == 1);
    CHECK(sizes_of(set, [](const Text& t) { return t.text == "k4d8pxr3" || t.text == "22122014"; }).size() == 1);
    CHECK(sizes_of(set, [](const Text& t) { return t.face == Face::bold && t.text != "6E 3"; }).size() <= 4);
  }
}

TEST_CASE("A long login is set smaller by itself; many of them change the sheet") {
  std::vector<Record> records(20, record("MARTIN", "Léa"));
  records[7][Field::login] = {"maximilian.donaudampfschiff", {}};
  const Stock on = stock("avery-7160");
  auto set = labels(place_on(on, records).document);
  CHECK(text_like(set[6], "k4d8pxr3").size == 11.9);
  CHECK(text_like(set[7], "maximilian").size < 11.9);
  CHECK(text_like(set[7], "22122014").size == 11.9);
  for (Record& r : records) r[Field::login] = {"maximilian.donaudampfschiff", {}};
  set = labels(place_on(on, records).document);
  CHECK(text_like(set[7], "22122014").size == text_like(set[7], "maximilian").size);
}

TEST_CASE("An address that is too long for one row takes two") {
  std::vector<Record> records(3, record("MARTIN", "Léa"));
  for (Record& r : records) r[Field::url].text = "ent.college-des-tilleuls.ac-exemple.fr/connexion?operation=eva6";
  const auto label = labels(place_on(stock("avery-7160"), records).document)[0];
  CHECK(text_like(label, "ent.college").text + text_like(label, ".fr").text == records[0][Field::url].text);
}

TEST_CASE("A document is its heading, then a section per label: its name, then what is said") {
  const Placed placed = place_on(stock("avery-7160"), {record("MARTIN", "Léa"), record("PETIT", "Tom")});
  using enum Role;
  CHECK(roles(placed.document) == std::vector<Role>{document, h1, section, h2, paragraph, paragraph, paragraph,
                                                    paragraph, paragraph, section, h2, paragraph, paragraph, paragraph,
                                                    paragraph, paragraph});
  CHECK(text_of(placed.document, 1) == "EVA6 · 6E 3 · Collège des Tilleuls · planche 1/1");
  CHECK(text_of(placed.document, 3) == "MARTIN Léa");
  CHECK(text_of(placed.document, 4) == "6E 3");
  CHECK(text_of(placed.document, 5) == "Identifiant k4d8pxr3");
  CHECK(text_of(placed.document, 6) == "Mot de passe 22122014");
  CHECK(text_of(placed.document, 7) == "evaluation.exemple.fr");
  CHECK(text_of(placed.document, 8) == "à changer à la 1re connexion");
  CHECK(text_of(placed.document, 10) == "PETIT Tom");
  CHECK(placed.document.title == sheet.title);
  CHECK(placed.document.language == "fr-FR");
}

TEST_CASE("What must be typed keeps its groups and holds no space") {
  const auto set = labels(place_on(stock("avery-7160"), {record("MARTIN", "Léa")}).document);
  CHECK(text_like(set[0], "k4d8pxr3").groups == Groups{4, 4});
}

TEST_CASE("Names are set in four sizes, then in two rows, at hyphens, at last within a word") {
  const Stock on = stock("avery-7160");
  const auto label = [&](const char* family) { return labels(place_on(on, {record(family, "Zoé")}).document)[0]; };
  CHECK(label("MARTIN")[0].size == 15.0);
  CHECK(label("WIŚNIEWSKA-ŻÓŁTOWSKA")[0].size < 15.0);
  CHECK(label("WIŚNIEWSKA-ŻÓŁTOWSKA")[1].text == "Zoé");
  const auto two = label("FERNÁNDEZ DE CÓRDOBA Y ÁLVAREZ DE TOLEDO");
  CHECK(two[0].text == "FERNÁNDEZ DE CÓRDOBA ");
  CHECK(two[1].text == "Y ÁLVAREZ DE TOLEDO ");
  CHECK(text_like(two, "Zoé").size <= 12.0);
  const auto within = label("ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN");
  CHECK(within[0].text + within[1].text == "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMN ");
  const Placed placed = place_on(on, {record("FERNÁNDEZ DE CÓRDOBA Y ÁLVAREZ DE TOLEDO", "Zoé")});
  CHECK(has(placed, 0, Field::family_name, GaveWay::How::wrapped));
}

TEST_CASE("Further given names go where even the smallest size has no room, and that is said") {
  const Stock on = stock("avery-7160");
  const Placed placed = place_on(on, {record("MARTIN", "Marie-Amélie Joséphine-Élisabeth Alexandrine Bérengère")});
  CHECK(has(placed, 0, Field::given_name, GaveWay::How::dropped));
  CHECK(text_of(placed.document, 3).starts_with("MARTIN Marie-Amélie"));
  CHECK(text_of(placed.document, 3).find("Bérengère") == std::string::npos);
}

TEST_CASE("A label without a given name has a line to write it on") {
  const Placed placed = place_on(stock("avery-7160"), {record("Réserve 1", "")});
  CHECK(placed.document.pages[0].lines.size() == 2);  // that, and the rule of the card
}

TEST_CASE("A record that does not fit is not printed, takes no label, and is named") {
  Record too_long = record("MARTIN", "Léa");
  too_long[Field::login] = {std::string(60, 'x'), {}};
  const Stock on = stock("avery-7159");
  const Placed placed = place_on(on, {record("PETIT", "Tom"), too_long, record("ROUX", "Ana")});
  CHECK(placed.gave_way == std::vector<GaveWay>{{1, Field::login, GaveWay::How::does_not_fit, {}}});
  const auto set = labels(placed.document);
  REQUIRE(set.size() == 2);
  CHECK(placed.labels == std::vector<int>{0, -1, 1});
}

TEST_CASE("A sheet on which nothing fits has no page") {
  Record too_long = record("MARTIN", "Léa");
  too_long[Field::password] = {std::string(60, 'x'), {}};
  CHECK(place_on(stock("avery-7159"), {too_long}).document.pages.empty());
}

TEST_CASE("A character that no face has is replaced, and named") {
  const Placed placed = place_on(stock("avery-7160"), {record("LEROY", "Zoé \U0001F600")});
  CHECK(placed.gave_way == std::vector<GaveWay>{{0, Field::given_name, GaveWay::How::replaced, "U+1F600"}});
  CHECK(text_of(placed.document, 3) == "LEROY Zoé \uFFFD");
}

TEST_CASE("Printing begins at the first free label of a started sheet, on the first sheet alone") {
  const Placed placed = place_on(stock("avery-7165"), std::vector<Record>(6, record("MARTIN", "Léa")), 4);
  CHECK(placed.document.pages.size() == 2);
  CHECK(placed.labels == std::vector<int>{3, 4, 5, 6, 7, 8});
}

TEST_CASE("A first label that is not on the sheet is refused") {
  for (const int start : {0, -1, 9}) {
    CAPTURE(start);
    CHECK_THROWS_AS(place_on(stock("avery-7165"), {record("MARTIN", "Léa")}, start), Error);
  }
}

TEST_CASE("Every sheet has heading, number and mark; only the first heading is read aloud") {
  const Placed placed = place_on(stock("avery-7165"), std::vector<Record>(9, record("MARTIN", "Léa")));
  REQUIRE(placed.document.pages.size() == 2);
  const auto& first = placed.document.pages[0].blocks;
  const auto& second = placed.document.pages[1].blocks;
  CHECK(text_of(first[0]) == "EVA6 · 6E 3 · Collège des Tilleuls · planche 1/2");
  CHECK(first[0].element == 1);
  CHECK(text_of(second[0]) == "EVA6 · 6E 3 · Collège des Tilleuls · planche 2/2");
  CHECK(second[0].element == Block::artifact);
  for (const auto* blocks : {&first, &second}) {
    CHECK(text_of((*blocks)[1]) == sheet.mark);
    CHECK((*blocks)[1].element == Block::artifact);
  }
}

TEST_CASE("The heading stands above the labels, or has the first free label where there is no margin") {
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    const Placed placed = place_on(on, {record("MARTIN", "Léa")}, 2);
    const Text& heading = placed.document.pages[0].blocks[0].texts[0];
    CHECK(heading.size >= 5);
    const Area box = box_of(heading, fonts());
    if (on.key == "a4-70x37") {
      CHECK(inside(box, label_area(on, 1)));
      CHECK(placed.labels == std::vector<int>{2});
    } else {
      CHECK(box.bottom() < label_area(on, 0).y);
      CHECK(placed.labels == std::vector<int>{1});
    }
  }
}

TEST_CASE("A heading that gets the last label of a started sheet has it, and the labels begin on the next") {
  const Stock on = stock("a4-70x37");
  const Placed placed = place_on(on, {record("MARTIN", "Léa")}, on.per_sheet());
  CHECK(placed.document.pages.size() == 2);
  CHECK(placed.labels == std::vector<int>{on.per_sheet() + 1});
}

TEST_CASE("A heading of any length is printed whole") {
  SheetText text = sheet;
  text.heading += " Ễ";  // taller than others
  for (int i = 0; i < 12; ++i) text.heading += " et des Marronniers";
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    const std::vector<Record> records{record("MARTIN", "Léa"), record("PETIT", "Tom")};
    const Placed placed = place(records, card(), on, 1, text, fonts());
    CHECK(text_of(placed.document, 1) == text.heading + " · planche 1/1");
    CHECK(first_overlap(placed.document.pages[0], fonts()) == "");
    CHECK(first_outside(placed.document.pages[0], printable_area(placed.document.pages[0]), fonts()) == "");
    CHECK(labels(placed.document).size() == 2);
  }
}

TEST_CASE("No text crosses a line: neither where plain paper is cut nor the rules of the card") {
  for (const Stock& on : stocks()) {
    const Placed placed = place_on(on, hard_records());
    const Page& page = placed.document.pages[0];
    const auto dashed = [](const Line& line) { return line.dashed; };
    CHECK(std::any_of(page.lines.begin(), page.lines.end(), dashed) == on.cut_lines);
    for (const Line& line : page.lines)
      for (const Block& block : page.blocks)
        for (const Text& text : block.texts) {
          CAPTURE(on.key, text.text);
          CHECK_FALSE(overlap(box_of(text, fonts()),
                              {line.x1, line.y1, line.x2 - line.x1 + rounding * 2, line.y2 - line.y1 + rounding * 2}));
        }
  }
}

TEST_CASE("The same records give the same document") {
  const Stock on = stock("avery-7160");
  CHECK(place_on(on, hard_records()).document == place_on(on, hard_records()).document);
}

TEST_CASE("A card with a code keeps four modules around it free of text, on every stock and with long texts") {
  std::vector<Record> records = {record("MARTIN", "Zoé"), record("MARTINEZ-DUPONT-LACHAUSSEE", "Marie-Christine")};
  for (Record& r : records) {
    r[Field::link].text = "https://evaluation.exemple.fr/connexion?classe=6e1&operation=eva6";  // a large code
    r[Field::login] = {"mariechristine.dupont", {}};
    r[Field::typing].text = "à taper sans espace";
  }
  const Card qr = card("label-qr");
  std::size_t seen = 0;
  for (const Stock& on : all_stocks()) {
    if (!fits(qr, on)) continue;
    for (const char* url : {"ent.exemple.fr", "evaluation.exemple.fr/connexion?classe=6e1&operation=eva6"}) {
      for (Record& r : records) r[Field::url].text = url;
      CAPTURE(on.key, url);
      const Placed placed = place(records, qr, on, 1, sheet, fonts());
      for (const Page& page : placed.document.pages) {
        for (const CodeMark& mark : page.codes) {
          ++seen;
          const Length quiet{mark.width.um * qr_margin / mark.code.modules};
          const Area free{mark.x - quiet, mark.y - quiet, mark.width + quiet * 2, mark.width + quiet * 2};
          for (const Block& block : page.blocks)
            for (const Text& text : block.texts) {
              CAPTURE(text.text);
              CHECK_FALSE(overlap(box_of(text, fonts()), free));
            }
        }
        CHECK(first_overlap(page, fonts()) == "");
      }
    }
  }
  CHECK(seen > 100);
}

TEST_CASE("A family name is never shortened: two of a class could become one") {
  std::string text = "MESANGE";
  for (int i = 0; i < 30; ++i) text += " DU LAC";
  for (const char* key : {"label", "label-qr", "slip", "label-large"}) {
    const Stock on =
        key == std::string("slip") ? load_stocks(source("layouts/stocks/a4.xml")).stocks[1] : stock("avery-7165");
    const Placed placed = place(std::vector<Record>{record(text, "Lou")}, card(key), on, 1, sheet, fonts());
    CAPTURE(key);
    CHECK_FALSE(has(placed, 0, Field::family_name, GaveWay::How::dropped));
  }
}

TEST_CASE("Greek names are set in the face that has them, beside Latin letters") {
  const auto label = labels(place_on(stock("avery-7160"), {record("ΠΕΡΔΙΚΑ-MARTIN", "Ελένη")}).document)[0];
  CHECK(label[0].face == Face::greek_bold);
  CHECK(text_like(label, "Ελένη").face == Face::greek);
}

TEST_CASE("Parts are named once each; of more than three the first and the last") {
  const auto named = [](std::vector<std::string> parts) { return named_parts(parts); };
  CHECK(named({}) == "");
  CHECK(named({"6E 1", "6E 1"}) == "6E 1");
  CHECK(named({"6E 1", "6E 1", "6E 2", "6E 3"}) == "6E 1, 6E 2, 6E 3");
  CHECK(named({"6E 1", "6E 2", "6E 3", "6E 3", "6E 4"}) == "6E 1 … 6E 4");
}

TEST_CASE("Classes one after the other: each sheet names those that are on it") {
  const std::vector<Record> records(50, record("MERLE", "Lucie"));
  SheetText text = sheet;
  text.heading = "EVA6 · Collège des Tilleuls";
  for (int i = 0; i < 50; ++i) text.parts.push_back(i < 25 ? "6E 1" : i < 30 ? "6E 2" : "6E 3");
  const auto heading = [](const Placed& placed, std::size_t page) {
    return text_of(placed.document.pages.at(page).blocks.at(0));
  };
  const Placed placed = place(records, card(), stock("avery-7160"), 1, text, fonts());
  REQUIRE(placed.document.pages.size() == 3);
  CHECK(heading(placed, 0) == "EVA6 · Collège des Tilleuls · 6E 1 · planche 1/3");
  CHECK(heading(placed, 1) == "EVA6 · Collège des Tilleuls · 6E 1, 6E 2, 6E 3 · planche 2/3");
  CHECK(heading(placed, 2) == "EVA6 · Collège des Tilleuls · 6E 3 · planche 3/3");
  CHECK(placed.labels.back() == 49);  // no label is left free between classes
  const Length first_row = Length::from_mm(15.15), second_row = Length::from_mm(15.15 + 38.1);
  CHECK(placed.document.bookmarks == std::vector<Bookmark>{{"6E 1", 0, first_row},
                                                           {"6E 2", 1, second_row},
                                                           {"6E 3", 1, Length::from_mm(15.15 + 3 * 38.1)}});
  text.parts.assign(50, "6E 1");
  CHECK(place(records, card(), stock("avery-7160"), 1, text, fonts()).document.bookmarks.empty());
  for (int i = 0; i < 50; ++i) text.parts[static_cast<std::size_t>(i)] = i < 25 ? "6E 1" : i < 30 ? "6E 2" : "6E 3";

  const Placed started = place(records, card(), stock("avery-7160"), 20, text, fonts());
  REQUIRE(started.document.pages.size() == 4);
  CHECK(heading(started, 1) == "EVA6 · Collège des Tilleuls · 6E 1 · planche 2/4");
  CHECK(heading(started, 2) == "EVA6 · Collège des Tilleuls · 6E 1, 6E 2, 6E 3 · planche 3/4");
}

TEST_CASE("However classes are called, the heading that names them is above the labels, or in one of its own") {
  const std::vector<Record> records(40, record("MERLE", "Lucie"));
  SheetText text = sheet;
  for (int i = 0; i < 40; ++i)
    text.parts.push_back("TERMINALE BAC PRO MÉTIERS DE L'ÉLECTRICITÉ " + std::to_string(i / 9));
  for (const Stock& on : stocks()) {
    CAPTURE(on.key);
    const Placed placed = place(records, card(), on, 1, text, fonts());
    for (const Page& page : placed.document.pages) {
      CHECK(first_overlap(page, fonts()) == "");
      CHECK(first_outside(page, printable_area(page), fonts()) == "");
    }
  }
}
