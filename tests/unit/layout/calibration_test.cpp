#include "layout/calibration.hpp"

#include <catch2/catch.hpp>

#include "boxes.hpp"
#include "layout/sheet.hpp"
#include "sample.hpp"

using namespace passation;
using namespace passation::sample;

namespace {

constexpr Length mm(double length) {
  return Length::from_mm(length);
}

/// Measured at 10 and 210 mm.
AxisCalibration axis(double offset, double drift) {
  return {mm(offset), mm(drift), mm(10), mm(210)};
}

/// Where this printer puts what is drawn there.
double lands_at(double drawn, const AxisCalibration& a) {
  const double share = (drawn - a.first.mm()) / (a.last - a.first).mm();
  return drawn + a.offset.mm() + a.drift.mm() * share;
}

Calibration off(double x, double y, double drift_x = 0, double drift_y = 0) {
  Calibration c = measured_on(stock("avery-7160"));
  c.x.offset = mm(x), c.y.offset = mm(y), c.x.drift = mm(drift_x), c.y.drift = mm(drift_y);
  return c;
}

/// All texts of a document, in order.
std::vector<Text> texts_of(const Document& document) {
  std::vector<Text> texts;
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks) texts.insert(texts.end(), block.texts.begin(), block.texts.end());
  return texts;
}

}  // namespace

TEST_CASE("Calibration: what is too far right is drawn further left, by as much") {
  CHECK(drawn_at(mm(100), axis(0, 0)) == mm(100));
  CHECK(drawn_at(mm(100), axis(0.8, 0)) == mm(99.2));
  CHECK(drawn_at(mm(100), axis(-0.5, 0)) == mm(100.5));
  CHECK(drawn_at(mm(100), AxisCalibration{mm(0.8), {}, {}, {}}) == mm(99.2));  // measured nowhere: typed
}

TEST_CASE("Calibration: a drift grows from the first edge to the last") {
  CHECK(drawn_at(mm(10), axis(0, 2)) == mm(10));
  CHECK(drawn_at(mm(212), axis(0, 2)) == mm(210));  // what is drawn at 210 lands at 212
  CHECK(drawn_at(mm(111), axis(0, 2)) == mm(110));
}

TEST_CASE("Calibration: what is drawn where it says lands where it should") {
  for (const double offset : {-5.0, -0.3, 0.0, 0.8, 5.0})
    for (const double drift : {-5.0, -0.1, 0.0, 0.4, 5.0})
      for (const double wanted : {0.0, 10.0, 77.7, 210.0, 297.0}) {
        const AxisCalibration a = axis(offset, drift);
        CHECK(lands_at(drawn_at(mm(wanted), a).mm(), a) == Approx(wanted).margin(0.0011));
      }
}

TEST_CASE("Calibration: a sheet is measured at its first and last edges that can be printed across") {
  const Calibration avery = measured_on(stock("avery-7160"));
  CHECK(avery.x == AxisCalibration{{}, {}, mm(7.21), mm(202.79)});
  CHECK(avery.y == AxisCalibration{{}, {}, mm(15.15), mm(281.85)});
  // No margins: the edge of the page cannot be printed across.
  const Calibration whole = measured_on(stock("a4-70x37"));
  CHECK(whole.x == AxisCalibration{{}, {}, mm(70), mm(140)});
  Stock one = stock("a4-70x37");
  one.across = 1, one.side_margin = {}, one.label_width = one.page_width;
  CHECK(measured_on(one).x == AxisCalibration{});
  one.across = 2, one.label_width = one.horizontal_pitch = one.page_width / 2;
  CHECK(measured_on(one).x == AxisCalibration{{}, {}, mm(105), mm(105)});
}

TEST_CASE("Calibration: the grid of a stock is moved and stretched, its labels land where they are") {
  const Stock as_it_is = stock("avery-7160");
  CHECK(corrected(as_it_is, {}) == as_it_is);
  CHECK(corrected(as_it_is, off(0, 0)) == as_it_is);
  const Stock moved = corrected(as_it_is, off(0.8, -0.5));
  CHECK(moved.side_margin == mm(6.41));
  CHECK(moved.top_margin == mm(15.65));
  CHECK(moved.horizontal_pitch == as_it_is.horizontal_pitch);
  const Calibration both = off(0.8, -0.5, 0.3, -0.2);
  const Stock stretched = corrected(as_it_is, both);
  CHECK(stretched.vertical_pitch == stretched.label_height);  // labels that touch still touch
  for (int i = 0; i < as_it_is.per_sheet(); ++i) {
    const Area label = label_area(as_it_is, i), drawn = label_area(stretched, i);
    CHECK(lands_at(drawn.x.mm(), both.x) == Approx(label.x.mm()).margin(0.003));
    CHECK(lands_at(drawn.bottom().mm(), both.y) == Approx(label.bottom().mm()).margin(0.008));
  }
}

TEST_CASE("Calibration: labels that are cut along printed lines need none") {
  const Stock plain = stock("a4-plain");
  REQUIRE(plain.cut_lines);
  CHECK(corrected(plain, off(3, 3, 1, 1)) == plain);
}

TEST_CASE("Calibration: all texts of a sheet are moved by the offset, and by nothing else") {
  const std::vector<Record> records{record("MERLE", "Lucie"), record("PIC", "Max"), record("GEAI", "Zoé")};
  const Stock on = stock("avery-7160");
  const std::vector<Text> before = texts_of(place_on(on, records).document);
  const std::vector<Text> after = texts_of(place_on(corrected(on, off(0.8, -0.5)), records).document);
  REQUIRE(before.size() == after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    Text moved = before[i];
    moved.x = moved.x - mm(0.8), moved.baseline = moved.baseline + mm(0.5);
    CHECK(std::abs((after[i].x - moved.x).um) <= 2);
    CHECK(std::abs((after[i].baseline - moved.baseline).um) <= 2);
    CHECK(after[i].size == moved.size);
    CHECK(after[i].text == moved.text);
  }
}

TEST_CASE("Calibration: whatever a printer is off by, no text leaves the part of the page that can be printed on") {
  const std::vector<Record> records(30, record("VANDEN-BERGHE-DE-MONTIGNAC", "Marie-Christine"));
  for (const Stock& on : stocks())
    for (const Calibration& c : {off(5, 5), off(-5, -5), off(0.8, -0.5, 0.3, 0.3), off(-2, 2, 4, -4)}) {
      CAPTURE(on.key, c.x.offset.mm(), c.y.offset.mm());
      const Stock drawn = corrected(on, c);
      const Placed placed = place_on(drawn, records);
      for (const Page& page : placed.document.pages) {
        CHECK(first_overlap(page, fonts()) == "");
        CHECK(first_outside(page, printable_area(page), fonts()) == "");
      }
      CHECK(placed.labels.size() == records.size());
    }
}
