#include "layout/stock.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <set>

#include "base/error.hpp"
#include "layout/sheet.hpp"
#include "sample.hpp"

using namespace passation;

namespace {

const std::string good = R"(<?xml version="1.0" encoding="UTF-8"?>
<stock key="s" brand="B" part="1" aliases="A1 A2">
  <description lang="fr">f</description>
  <description lang="en">e</description>
  <paper width="210mm" height="297mm"/>
  <label width="70mm" height="3cm"/>
  <grid across="3" down="2" side-margin="0mm" top-margin="1in" horizontal-pitch="70mm" vertical-pitch="31mm"/>
</stock>
)";

/// "line: what" of the error that this text gives.
std::string refusal_of(const std::string& text, const std::string& name = "s.xml") {
  const sample::DataFile file(name, text);
  try {
    load_stock(file.path());
  } catch (const Error& error) {
    return error.where().substr(file.path().string().size() + 1) + ": " + error.message().en;
  }
  return "taken";
}

std::string refusal(std::string_view part, std::string_view by) {
  return refusal_of(sample::with(good, part, by));
}

}  // namespace

TEST_CASE("Every stock that is shipped is valid by its schema and loads") {
  const auto files = sample::xml_files("layouts/stocks");
  CHECK(files.size() >= 15);
  for (const auto& file : files) {
    CAPTURE(file.string());
    const std::string schema = sample::source("layouts/stocks/stock.xsd").string();
    CHECK(std::system(("xmllint --noout --schema '" + schema + "' '" + file.string() + "' 2>/dev/null").c_str()) == 0);
    CHECK_FALSE(load_stocks(file).stocks.empty());
  }
}

TEST_CASE("The grid of every stock is in the middle of the paper, or known not to be") {
  const std::set<std::string> uneven{"avery-8435a",      "avery-8435b",     "endisch-6520029x", "hisago-elm017",
                                     "hisago-elm032",    "hisago-fscgb868", "hisago-gb871",     "hisago-op3006",
                                     "hisago-op3014",    "hisago-op866",    "rayfilm-4969",     "zweckform-3348",
                                     "zweckform-j8435a", "zweckform-j8435b"};
  std::set<std::string> found;
  std::size_t count = 0;
  for (const auto& file : sample::xml_files("layouts/stocks")) {
    for (const Stock& s : load_stocks(file).stocks) {
      CAPTURE(s.key);
      ++count;
      const Area first = label_area(s, 0), last = label_area(s, s.per_sheet() - 1);
      CHECK(last.right() <= s.page_width);
      CHECK(last.bottom() <= s.page_height);
      if (s.across > 1) CHECK(label_area(s, 1).x >= first.right());
      if (s.down > 1) CHECK(label_area(s, s.across).y >= first.bottom());
      const double aside = (first.x - (s.page_width - last.right())).mm() / 2;
      const double below = (first.y - (s.page_height - last.bottom())).mm() / 2;
      if (!s.cut_lines && std::max(std::abs(aside), std::abs(below)) > 0.3) found.insert(s.key);
    }
  }
  CHECK(count >= 330);
  CHECK(found == uneven);
}

TEST_CASE("A stock says its lengths with their units") {
  const sample::DataFile file("s.xml", good);
  const Stock stock = load_stock(file.path());
  CHECK(stock.label_height == Length::from_mm(30));
  CHECK(stock.top_margin == Length::from_mm(25.4));
  CHECK(stock.aliases == std::vector<std::string>{"A1", "A2"});
  CHECK(stock.per_sheet() == 6);
  CHECK_FALSE(stock.cut_lines);
}

TEST_CASE("A stock that is impossible is refused with its line") {
  CHECK(refusal("width=\"70mm\"", "width=\"71mm\"") ==
        "7: The labels overlap: the pitch (70 mm) is smaller than the label (71 mm).");
  CHECK(refusal("side-margin=\"0mm\"", "side-margin=\"1mm\"") ==
        "7: The grid leaves the paper: it ends at 211 mm, the paper at 210 mm.");
  CHECK(refusal("down=\"2\"", "down=\"9\"") ==
        "7: The grid leaves the paper: it ends at 303.4 mm, the paper at 297 mm.");
  CHECK(refusal("height=\"3cm\"", "height=\"0mm\"") == "6: A label must have a width and a height.");
  CHECK(refusal("height=\"3cm\"", "height=\"3cm\" corner-radius=\"16mm\"") ==
        "6: The corner radius is more than half the label.");
  CHECK(refusal("down=\"2\"", "down=\"0\"") == "7: Impossible value of “down”: “0”.");
}

TEST_CASE("A file holds several stocks of a brand, on the same paper") {
  const std::string several = R"(<stocks brand="B">
  <paper width="210mm" height="297mm"/>
  <stock key="b-1" part="1">
    <label width="70mm" height="33.5mm"/>
    <grid across="3" down="8" side-margin="0mm" top-margin="14.5mm" horizontal-pitch="70mm" vertical-pitch="33.5mm"/>
  </stock>
  <stock key="b-2" part="2" aliases="B2">
    <label width="63.5mm" height="38.1mm"/>
    <grid across="1" down="1" side-margin="20mm" top-margin="10mm" horizontal-pitch="63.5mm" vertical-pitch="38.1mm"/>
    <differs source="S" down="2" width="64mm"/>
  </stock>
</stocks>
)";
  const sample::DataFile file("b.xml", several);
  const StockFile read = load_stocks(file.path());
  REQUIRE(read.stocks.size() == 2);
  CHECK(read.several);
  const Stock &first = read.stocks[0], &second = read.stocks[1];
  CHECK(first.brand == "B");
  CHECK(first.description_fr == "24 étiquettes de 70 × 33,5 mm");
  CHECK(first.description_en == "24 labels, 70 × 33.5 mm");
  CHECK(first.notes.empty());
  CHECK(second.description_fr == "1 étiquette de 63,5 × 38,1 mm");
  REQUIRE(second.notes.size() == 2);
  CHECK(second.notes[0].fr == "selon S\u00a0: 2 rangées, largeur 64 mm");
  CHECK(second.notes[0].en == "S says: 2 rows, width 64 mm");
  CHECK(second.notes[1].en ==
        "uneven margins: 20 mm on the left and 126.5 mm on the right, 10 mm at the top and 248.9 mm at the bottom");

  const sample::DataFile stranger("c.xml", several);
  CHECK_THROWS_AS(load_stocks(stranger.path()), Error);  // its keys begin with another file's name
  const sample::DataFile single("s.xml", good);
  CHECK_FALSE(load_stocks(single.path()).several);
}

TEST_CASE("A stock is found by parts of its names, and by its size") {
  Stock s = sample::stock("avery-7160");
  for (const char* word : {"7160", "l716", "AVERY", "6406338x", "63.5x38.1", "63,5×38,1", "38.1"})
    CHECK(is_found_by(s, word));
  CHECK_FALSE(is_found_by(s, "7161"));
  CHECK(answers_to(s, "l7160"));
  CHECK(answers_to(s, "AVERY-7160"));
  CHECK_FALSE(answers_to(s, "716"));
  s.part.clear();
  CHECK_FALSE(answers_to(s, ""));
}

TEST_CASE("Two stocks are the same sheet where labels lie on labels") {
  const Stock stock = sample::stock("avery-7160");
  Stock other = stock;
  other.side_margin += Length::from_mm(0.3);
  other.corner_radius = {};
  CHECK(is_same_sheet(stock, other));
  other.side_margin += Length::from_mm(0.1);
  CHECK_FALSE(is_same_sheet(stock, other));
  CHECK_FALSE(is_same_sheet(stock, sample::stock("avery-7159")));
}

TEST_CASE("A stock that is written wrongly is refused with its line") {
  CHECK(refusal("297mm", "297") ==
        "5: “height=\"297\"” is not a length: a number and its unit (mm, cm, in or pt) are needed.");
  CHECK(refusal("1in", "-1in") ==
        "7: “top-margin=\"-1in\"” is not a length: a number and its unit (mm, cm, in or pt) are needed.");
  CHECK(refusal("across=\"3\"", "accross=\"3\"") == "7: Unknown attribute: “accross”.");
  CHECK(refusal("across=\"3\"", "across=\"three\"") == "7: Impossible value of “across”: “three”.");
  CHECK(refusal(" top-margin=\"1in\"", "") == "7: The attribute “top-margin” is missing.");
  CHECK(refusal("<paper width=\"210mm\" height=\"297mm\"/>", "") == "2: Exactly one element “paper” is expected here.");
  CHECK(refusal("lang=\"en\"", "lang=\"de\"") == "2: The element “description” in “en” is missing.");
  CHECK(refusal("<stock key", "<card key") != "taken");
  CHECK(refusal_of(good, "other.xml") == "2: Impossible value of “key”: “s”.");
}

TEST_CASE("Labels are counted row by row, from the top left") {
  const Stock stock = sample::stock("avery-7160");
  CHECK(stock.per_sheet() == 21);
  CHECK(label_area(stock, 0) ==
        Area{Length::from_mm(7.21), Length::from_mm(15.15), Length::from_mm(63.5), Length::from_mm(38.1)});
  CHECK(label_area(stock, 2).x == Length::from_mm(139.29));
  CHECK(label_area(stock, 3).x == Length::from_mm(7.21));
  CHECK(label_area(stock, 20).bottom() == Length::from_mm(281.85));
}

TEST_CASE("Text keeps off the cut, and off the edge of the page where printers do not reach") {
  const LabelFrame corner = label_frame(sample::stock("a4-70x37"), Length::from_mm(3));  // the paper has no margin
  CHECK(corner.left == Length::from_mm(4.5).pt());
  CHECK(corner.right == Length::from_mm(65.5).pt());
  CHECK(corner.y(3.0 / 37) == Approx(Length::from_mm(4.6).pt()));  // the first label begins 0.5 mm below the edge
  CHECK(corner.y(34.0 / 37) == Approx(Length::from_mm(32.3).pt()));
  CHECK(corner.ink_top == Length::from_mm(4.0).pt());
  const LabelFrame usual = label_frame(sample::stock("avery-7160"), Length::from_mm(3));
  CHECK(usual.left == Length::from_mm(3).pt());
  CHECK(usual.right == Length::from_mm(60.5).pt());
  CHECK(usual.scale == 1.0);
  CHECK(usual.y(0.2) == Approx(Length::from_mm(7.62).pt()));
}

TEST_CASE("Labels that touch keep 3 mm on either side, whatever the card says") {
  CHECK(label_frame(sample::stock("a4-plain"), Length::from_mm(2)).left >= Length::from_mm(3).pt());
}

TEST_CASE("An edge that two labels share is cut once") {
  const Stock stock = sample::stock("a4-plain");
  const auto lines = cut_lines(stock);
  CHECK(lines.size() == static_cast<std::size_t>(stock.across + 1 + stock.down + 1));
  for (const Line& line : lines) CHECK(line.dashed);
}
