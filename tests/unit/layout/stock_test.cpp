#include "layout/stock.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

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
  CHECK(files.size() >= 6);
  for (const auto& file : files) {
    CAPTURE(file.string());
    const std::string schema = sample::source("layouts/stocks/stock.xsd").string();
    CHECK(std::system(("xmllint --noout --schema '" + schema + "' '" + file.string() + "' 2>/dev/null").c_str()) == 0);
    CHECK(load_stock(file).key == file.stem().string());
  }
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
        "7: The labels overlap: the pitch (70.00 mm) is smaller than the label (71.00 mm).");
  CHECK(refusal("side-margin=\"0mm\"", "side-margin=\"1mm\"") ==
        "7: The grid leaves the paper: it ends at 211.00 mm, the paper at 210.00 mm.");
  CHECK(refusal("down=\"2\"", "down=\"9\"") ==
        "7: The grid leaves the paper: it ends at 303.40 mm, the paper at 297.00 mm.");
  CHECK(refusal("height=\"3cm\"", "height=\"0mm\"") == "6: A label must have a width and a height.");
  CHECK(refusal("height=\"3cm\"", "height=\"3cm\" corner-radius=\"16mm\"") ==
        "6: The corner radius is more than half the label.");
  CHECK(refusal("down=\"2\"", "down=\"0\"") == "7: Impossible value of “down”: “0”.");
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
  const Length padding = Length::from_mm(2.5);
  const Stock stock = sample::stock("a4-70x37");
  const Area corner = text_area(stock, padding, 0);
  CHECK(corner.x == Length::from_mm(4.5));
  CHECK(corner.y == Length::from_mm(4.5));
  CHECK(corner.right() == Length::from_mm(67));  // labels that touch: 3 mm
  CHECK(corner.bottom() == Length::from_mm(34.5));
  CHECK(text_area(stock, padding, 23).right() == Length::from_mm(205.5));
  CHECK(text_area(stock, padding, 23).bottom() == Length::from_mm(292.5));
  CHECK(text_area(sample::stock("avery-7163"), padding, 0).x == Length::from_mm(7.13));
}

TEST_CASE("An edge that two labels share is cut once") {
  const Stock stock = sample::stock("a4-plain");
  const auto lines = cut_lines(stock);
  CHECK(lines.size() == static_cast<std::size_t>(stock.across + 1 + stock.down + 1));
  for (const Line& line : lines) CHECK(line.dashed);
}
