#include "layout/card.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/error.hpp"
#include "sample.hpp"

using namespace passation;

namespace {

const std::string good = R"(<?xml version="1.0" encoding="UTF-8"?>
<card key="c" padding="2mm" min-width="60mm" min-height="33mm">
  <description lang="fr">f</description>
  <description lang="en">e</description>
  <line baseline="20%" size="14%" max="30pt" floor="7pt">
    <two-rows first="13%" second="23%" size="9%" next="11%"/>
    <field name="family_name" face="bold"/>
  </line>
  <line baseline="35%" size="14%" max="30pt" floor="7pt">
    <field name="given_name" at="0%" ruled-when-empty="true"/>
    <field name="distinction" scale="70%"/>
    <field name="division" face="bold" align="right"/>
  </line>
  <rule at="42%" width="0.4pt"/>
  <choice>
    <line baseline="60%" size="12pt" floor="9pt">
      <field name="login" face="code" behind="captions"/>
    </line>
  </choice>
</card>
)";

std::string refusal(std::string_view part, std::string_view by) {
  const sample::DataFile file("c.xml", sample::with(good, part, by));
  try {
    load_card(file.path());
  } catch (const Error& error) {
    return error.where().substr(file.path().string().size() + 1) + ": " + error.message().en;
  }
  return "taken";
}

}  // namespace

TEST_CASE("Every card that is shipped is valid by its schema and loads") {
  const auto files = sample::xml_files("layouts/cards");
  CHECK_FALSE(files.empty());
  for (const auto& file : files) {
    CAPTURE(file.string());
    const std::string schema = sample::source("layouts/cards/card.xsd").string();
    CHECK(std::system(("xmllint --noout --schema '" + schema + "' '" + file.string() + "' 2>/dev/null").c_str()) == 0);
    CHECK(load_card(file).key == file.stem().string());
  }
}

TEST_CASE("A card is lines of cells at fixed heights, rules, and choices") {
  const sample::DataFile file("c.xml", good);
  const Card card = load_card(file.path());
  CHECK(card.padding == Length::from_mm(2));
  CHECK(card.min_width == Length::from_mm(60));
  CHECK(card.min_height == Length::from_mm(33));
  REQUIRE(card.always.lines.size() == 2);
  const CardLine& family = card.always.lines[0];
  CHECK(family.baseline == 0.2);
  CHECK(family.size == TypeSize{0.14, 30, 7});
  CHECK(family.two_rows == TwoRows{0.13, 0.23, 0.09, 0.11});
  const CardLine& given = card.always.lines[1];
  REQUIRE(given.cells.size() == 2);
  CHECK(given.cells[0].fields ==
        std::vector<CardField>{{Field::given_name, Face::text, 1.0}, {Field::distinction, Face::text, 0.7}});
  CHECK(given.cells[0].ruled_when_empty);
  CHECK(given.cells[1] == CardCell{{{Field::division, Face::bold, 1.0}}, Align::right, 1.0, {}, false, false});
  CHECK(card.always.rules == std::vector<CardRule>{{0.42, 0.4}});
  REQUIRE(card.choices.size() == 1);
  CHECK(card.choices[0].lines[0].size == TypeSize{0, 12, 9});
  CHECK(card.choices[0].lines[0].cells[0].behind_captions);
}

TEST_CASE("A card shows what all of its choices show") {
  const sample::DataFile file("c.xml", sample::with(good, "<choice>", R"(<choice>
    <line baseline="60%" size="12pt" floor="9pt"><field name="url"/><field name="login"/></line>
  </choice><choice>)"));
  const Card card = load_card(file.path());
  CHECK(shows(card, Field::given_name));
  CHECK(shows(card, Field::login));
  CHECK_FALSE(shows(card, Field::url));
}

TEST_CASE("A size grows with the label up to its maximum and stays above its floor") {
  const TypeSize size{0.2, 30, 7};
  CHECK(size.on(Length::from_pt(100)) == Approx(20).margin(0.01));
  CHECK(size.on(Length::from_mm(99)) == 30);
  CHECK(size.on(Length::from_mm(5)) == 7);
  CHECK(TypeSize{0, 12, 9}.on(Length::from_mm(99)) == 12);
}

TEST_CASE("No card goes below the house's floors: 7 pt for names, 9 pt for what is typed, 7.5 pt for an address") {
  CHECK(refusal("floor=\"7pt\"", "floor=\"6.9pt\"") ==
        "7: The floor of “family_name” is 7 pt: smaller text would not be readable.");
  CHECK(refusal("floor=\"9pt\"", "floor=\"8pt\"") ==
        "17: The floor of “login” is 9 pt: smaller text would not be readable.");
  CHECK(refusal("\"distinction\"", "\"url\"") ==
        "11: The floor of “url” is 7.5 pt: smaller text would not be readable.");
}

TEST_CASE("What is typed never takes a second row, and only a field by itself does") {
  const std::string_view line = "<line baseline=\"60%\" size=\"12pt\" floor=\"9pt\">";
  CHECK(refusal(line, std::string(line) + "<two-rows first=\"1%\" second=\"2%\" size=\"3%\"/>") ==
        "17: A login or a password never takes a second row.");
  CHECK(refusal("<field name=\"family_name\" face=\"bold\"/>",
                "<field name=\"family_name\"/><field name=\"division\" align=\"right\"/>") ==
        "5: A line that may take two rows has one field.");
}

TEST_CASE("Floors hold for fields that are smaller than their line") {
  CHECK(refusal("face=\"code\" behind", "face=\"code\" scale=\"90%\" behind") ==
        "17: The floor of “login” is 9 pt: smaller text would not be readable.");
}

TEST_CASE("A line with a name has two cells at most, and nothing that is typed") {
  CHECK(refusal("<field name=\"distinction\" scale=\"70%\"/>", "<field name=\"school\" at=\"40%\"/>") ==
        "9: A line with a name has two cells at most, and neither a login nor a password.");
}

TEST_CASE("A card that is written wrongly is refused with its line") {
  CHECK(refusal("ruled-when-empty=\"true\"", "ruled-when-empty=\"yes\"") ==
        "10: Impossible value of “ruled-when-empty”: “yes”.");
  CHECK(refusal("\"family_name\"", "\"operation\"") ==
        "2: A label design shows the pupil’s family name on all labels.");
  CHECK(refusal("padding=\"2mm\"", "padding=\"1mm\"") ==
        "2: The padding is at least 2 mm: no guillotine is more precise.");
  CHECK(refusal("face=\"bold\"", "face=\"heavy\"") == "7: Impossible value of “face”: “heavy”.");
  CHECK(refusal("\"distinction\"", "\"nickname\"").starts_with("11: Impossible value of “name”: “nickname”."));
  CHECK(refusal("size=\"14%\"", "size=\"120%\"") ==
        "5: “size=\"120%\"” is not a percentage from 0 to 100, such as 12.5%.");
  CHECK(refusal(" max=\"30pt\"", "") == "5: The attribute “max” is missing.");
  CHECK(refusal(" baseline=\"20%\"", "") == "5: The attribute “baseline” is missing.");
  CHECK(refusal(" min-height=\"33mm\"", "") == "2: The attribute “min-height” is missing.");
  CHECK(refusal("size=\"12pt\"", "size=\"8pt\"").starts_with("16: Sizes must keep to"));
  CHECK(refusal("behind=\"captions\"", "behind=\"me\"") == "17: Impossible value of “behind”: “me”.");
  CHECK(refusal("<field name=\"login\" face=\"code\" behind=\"captions\"/>", "") ==
        "16: A label design must have a line, and every line a field.");
  CHECK(refusal("<field name=\"login\" face=\"code\" behind=\"captions\"/>", "<logo/>") ==
        "17: Unknown element: “logo”.");
  CHECK(refusal("scale=", "size=") == "11: Unknown attribute: “size”.");
}
