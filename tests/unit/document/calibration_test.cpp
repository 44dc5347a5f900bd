#include "document/calibration.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "layout/calibration.hpp"
#include "layout/sheet.hpp"

using namespace passation;

namespace {

const std::filesystem::path root = PASSATION_SOURCE_DIR;

const Fonts& fonts() {
  static const Fonts shipped = Fonts::load(root / "fonts");
  return shipped;
}

std::vector<Stock> all_stocks() {
  std::vector<Stock> all;
  for (const auto& entry : std::filesystem::directory_iterator(root / "layouts/stocks"))
    if (entry.path().extension() == ".xml")
      for (Stock& s : load_stocks(entry.path()).stocks) all.push_back(std::move(s));
  return all;
}

Stock avery() {
  return load_stock(root / "layouts/stocks/avery-7160.xml");
}

Area box_of(const Text& text) {
  const Extent extent = fonts()[text.face].extent(text.text);
  const auto length = [&](int thousandths) { return Length::from_pt(thousandths * text.size / 1000.0); };
  return {text.x, text.baseline - length(extent.above), text_width(text, fonts()), length(extent.above + extent.below)};
}

std::vector<Text> texts_of(const Document& document) {
  std::vector<Text> texts;
  for (const Block& block : document.pages.at(0).blocks)
    texts.insert(texts.end(), block.texts.begin(), block.texts.end());
  return texts;
}

bool overlap(const Area& a, const Area& b) {
  const Length slack{20};
  return a.x + slack < b.right() && b.x + slack < a.right() && a.y + slack < b.bottom() && b.y + slack < a.bottom();
}

bool has_text(const std::vector<Text>& texts, std::string_view part) {
  return std::any_of(texts.begin(), texts.end(), [&](const Text& t) { return t.text.find(part) != t.text.npos; });
}

bool has_line(const Document& document, auto is) {
  return std::any_of(document.pages[0].lines.begin(), document.pages[0].lines.end(), is);
}

}  // namespace

TEST_CASE("Calibration sheet: one page with the outline of every label, on the stock's paper") {
  const Stock stock = avery();
  const Document document = calibration_sheet(stock, fonts());
  REQUIRE(document.pages.size() == 1);
  const Page& page = document.pages[0];
  REQUIRE(page.boxes.size() == 22);  // and the one of the instructions
  for (int i = 0; i < 21; ++i) {
    const Area label = label_area(stock, i);
    const Box& box = page.boxes[static_cast<std::size_t>(i)];
    CHECK(Area{box.x, box.y, box.width, box.height} == label);
  }
}

TEST_CASE("Calibration sheet: the ruler has 101 ticks, a millimetre apart") {
  const Document document = calibration_sheet(avery(), fonts());
  const std::vector<Line>& lines = document.pages[0].lines;
  const auto base =
      std::find_if(lines.begin(), lines.end(), [](const Line& l) { return l.x2 - l.x1 == Length::from_mm(100); });
  REQUIRE(base != lines.end());
  for (int n = 0; n <= 100; ++n)
    CHECK(has_line(document, [&](const Line& l) {
      return l.x1 == base->x1 + Length::from_mm(n) && l.x2 == l.x1 && l.y2 == base->y1 && l.y1 < l.y2;
    }));
}

TEST_CASE("Calibration sheet: scales stand across the first and last edges of the labels") {
  const Stock stock = avery();
  const Document document = calibration_sheet(stock, fonts());
  const Calibration measured = measured_on(stock);
  for (const Length x : {measured.x.first, measured.x.last})
    CHECK(has_line(document,
                   [&](const Line& l) { return l.x1 == x && l.x2 == x && l.y2 - l.y1 == Length::from_mm(6.4); }));
  for (const Length y : {measured.y.first, measured.y.last})
    CHECK(has_line(document,
                   [&](const Line& l) { return l.y1 == y && l.y2 == y && l.x2 - l.x1 == Length::from_mm(6.4); }));
}

TEST_CASE("Calibration sheet: left of the mark the scale says plus, for then the print is too far right") {
  const Document document = calibration_sheet(avery(), fonts());
  const Length edge = Length::from_mm(202.79);
  int plus = 0;
  for (const Text& text : texts_of(document)) {
    if (text.text != "+2" || text.x < Length::from_mm(195)) continue;
    ++plus;
    CHECK(text.x + text_width(text, fonts()) / 2 - (edge - Length::from_mm(2)) < Length{10});
  }
  CHECK(plus == 1);
}

TEST_CASE("Calibration sheet: it says what to type, with 0 for what cannot be measured") {
  CHECK(has_text(texts_of(calibration_sheet(avery(), fonts())), "100\u00a0%"));
  CHECK(has_text(texts_of(calibration_sheet(avery(), fonts())), "--drift C-A,D-B"));
  Stock one = avery();
  one.across = 1, one.side_margin = {}, one.label_width = one.page_width;
  CHECK(has_text(texts_of(calibration_sheet(one, fonts())), "--offset 0,B"));
  CHECK(has_text(texts_of(calibration_sheet(one, fonts())), "--drift 0,D-B"));
}

TEST_CASE("Calibration sheet: on every stock no two texts overlap, and all can be printed") {
  for (const Stock& stock : all_stocks()) {
    CAPTURE(stock.key);
    const Document document = calibration_sheet(stock, fonts());
    const std::vector<Text> texts = texts_of(document);
    const Area printable{unprintable, unprintable, stock.page_width - unprintable * 2,
                         stock.page_height - unprintable * 2};
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const Area box = box_of(texts[i]);
      CAPTURE(texts[i].text);
      CHECK((box.x >= printable.x && box.right() <= printable.right() && box.y >= printable.y &&
             box.bottom() <= printable.bottom()));
      for (std::size_t k = i + 1; k < texts.size(); ++k) {
        CAPTURE(texts[k].text);
        CHECK_FALSE(overlap(box, box_of(texts[k])));
      }
    }
  }
}

TEST_CASE("Calibration sheet: on every stock the scales keep clear of what is to be read") {
  for (const Stock& stock : all_stocks()) {
    CAPTURE(stock.key);
    const Document document = calibration_sheet(stock, fonts());
    const Page& page = document.pages[0];
    const Box& box = page.boxes.back();
    const Area around{box.x, box.y, box.width, box.height};
    for (const Line& l : page.lines) {
      const Area line{std::min(l.x1, l.x2), std::min(l.y1, l.y2), Length{100} + (l.x2 - l.x1),
                      Length{100} + (l.y2 - l.y1)};
      const bool of_ruler = line.y > box.y + box.height / 2 && line.x > box.x && line.right() < around.right();
      CHECK((of_ruler || !overlap(line, around)));
    }
    for (const Block& block : page.blocks)
      if (block.element != Block::artifact)
        for (const Text& text : block.texts) {
          const Area inside = box_of(text);
          CAPTURE(text.text);
          CHECK((inside.x >= around.x && inside.right() <= around.right() && inside.y >= around.y &&
                 inside.bottom() <= around.bottom()));
        }
  }
}

TEST_CASE("Calibration sheet: paper that is too small for it is refused") {
  Stock small = avery();
  small.page_width = Length::from_mm(105);
  CHECK_THROWS_AS(calibration_sheet(small, fonts()), Error);
}
