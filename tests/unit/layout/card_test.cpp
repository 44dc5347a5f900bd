#include "layout/card.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/error.hpp"
#include "sample.hpp"

using namespace passation;

namespace {

const std::string good = R"(<?xml version="1.0" encoding="UTF-8"?>
<card key="c" padding="2mm">
  <description lang="fr">f</description>
  <description lang="en">e</description>
  <line heading="true" size="20%" max="30pt" floor="7pt" wrap-below="55%" rows="2" align="center">
    <field name="name" face="bold"/>
    <field name="distinction" scale="75%"/>
  </line>
  <line space-above="true" above="2%" beside-from="9cm" size="12pt" floor="9pt">
    <caption name="login_caption" size="8pt" floor="6pt"/>
    <field name="login" face="code"/>
  </line>
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

TEST_CASE("A card is lines of fields") {
  const sample::DataFile file("c.xml", good);
  const Card card = load_card(file.path());
  CHECK(card.padding == Length::from_mm(2));
  REQUIRE(card.lines.size() == 2);
  const CardLine& name = card.lines[0];
  CHECK(name.heading);
  CHECK(name.fields == std::vector<CardField>{{Field::name, Face::bold, 1.0}, {Field::distinction, Face::text, 0.75}});
  CHECK(name.size == TypeSize{0.2, 30, 7});
  CHECK(name.wrap_below == 0.55);
  CHECK(name.rows == 2);
  CHECK(name.align == Align::center);
  const CardLine& login = card.lines[1];
  CHECK(login.caption == Field::login_caption);
  CHECK(login.size == TypeSize{0, 12, 9});
  CHECK(login.space_above);
  CHECK(login.above == 0.02);
  CHECK(login.beside_from == Length::from_mm(90));
}

TEST_CASE("A size grows with the label up to its maximum and stays above its floor") {
  const TypeSize size{0.2, 30, 7};
  CHECK(size.on(Length::from_pt(100)) == Approx(20).margin(0.01));
  CHECK(size.on(Length::from_mm(99)) == 30);
  CHECK(size.on(Length::from_mm(5)) == 7);
  CHECK(TypeSize{0, 12, 9}.on(Length::from_mm(99)) == 12);
}

TEST_CASE("No card goes below the house's floors: 7 pt for names, 9 pt for what is typed") {
  CHECK(refusal("floor=\"7pt\"", "floor=\"6.9pt\"") ==
        "6: The floor of “name” is 7 pt: smaller text would not be readable.");
  CHECK(refusal("floor=\"9pt\"", "floor=\"8pt\"") ==
        "11: The floor of “login” is 9 pt: smaller text would not be readable.");
}

TEST_CASE("What is typed never takes a second row") {
  CHECK(refusal("floor=\"9pt\"", "floor=\"9pt\" rows=\"2\"") == "11: A login or a password never takes a second row.");
}

TEST_CASE("A card that is written wrongly is refused with its line") {
  CHECK(refusal("heading=\"true\"", "heading=\"yes\"") == "5: Impossible value of “heading”: “yes”.");
  CHECK(refusal(" heading=\"true\"", "") == "2: A label design has exactly one heading line (heading=\"true\").");
  CHECK(refusal("padding=\"2mm\"", "padding=\"1mm\"") ==
        "2: The padding is at least 2 mm: no guillotine is more precise.");
  CHECK(refusal("face=\"bold\"", "face=\"heavy\"") == "6: Impossible value of “face”: “heavy”.");
  CHECK(refusal("\"distinction\"", "\"nickname\"").starts_with("7: Impossible value of “name”: “nickname”."));
  CHECK(refusal("size=\"20%\"", "size=\"120%\"") ==
        "5: “size=\"120%\"” is not a percentage from 0 to 100, such as 12.5%.");
  CHECK(refusal(" max=\"30pt\"", "") == "5: The attribute “max” is missing.");
  CHECK(refusal("size=\"12pt\"", "size=\"8pt\"").starts_with("9: Sizes must keep to"));
  CHECK(refusal("<field name=\"login\" face=\"code\"/>", "") ==
        "9: A label design must have a line, and every line a field.");
  CHECK(refusal("<field name=\"login\" face=\"code\"/>", "<logo/>") == "11: Unknown element: “logo”.");
  CHECK(refusal("scale=", "size=") == "7: Unknown attribute: “size”.");
}
