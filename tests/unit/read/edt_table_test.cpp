#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

Reading read(const std::string& rows) {
  const std::string xml =
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<TABLE nom=\"Elèves\">\n" + rows +
      "</TABLE>";
  return read_all({{"EXP_ELEVES.xml", xml}}, {2026y / September / 3, {}});
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("EDT's table: identity, and the division before the first comma of a compound") {
  const Reading r = read(
      "<Eleves numero=\"2\"><NUMERO>2</NUMERO><NOM>IF</NOM><PRENOM>Zoé</PRENOM><DATE_NAISS>12/03/2012</DATE_NAISS>"
      "<SEXE>F</SEXE><N_NATIONAL>070832327ja</N_NATIONAL>"
      "<CLASSE>3D, &lt;3D&gt; &lt;Dédoublement&gt; 3D GR2, &lt;3D&gt; &lt;LATIN&gt; LAT</CLASSE>"
      "<GROUPES>3LAT, 3AGL2,3LAT</GROUPES><CO-ENS.>N</CO-ENS.></Eleves>");
  REQUIRE(r.roster.students.size() == 1);
  const Student& s = r.roster.students[0];
  CHECK(s.family_name == "IF");
  CHECK(s.given_name == "Zoé");
  CHECK(s.birth_date == 2012y / March / 12);
  CHECK(s.sex == Sex::female);
  CHECK(s.ine == "070832327JA");
  CHECK(s.source_id.empty());
  CHECK(s.division == "3D");
  CHECK(s.groups == Names{"3LAT", "3AGL2"});
  CHECK(s.origin.line == 3);
}

TEST_CASE("EDT's table: rows with guardians are pupils too, a division alone has no comma") {
  const Reading r = read(
      "<Eleves_et_leurs_responsables numero=\"2\"><NOM>IF</NOM><CLASSE> 3D </CLASSE>"
      "</Eleves_et_leurs_responsables>");
  REQUIRE(r.roster.students.size() == 1);
  CHECK(r.roster.students[0].division == "3D");
}

TEST_CASE("EDT's table: a part of a division is none") {
  const Reading r = read("<Eleves><NOM>IF</NOM><CLASSE>&lt;3D&gt; &lt;LATIN&gt; LAT, 3D</CLASSE></Eleves>");
  REQUIRE(r.roster.students.size() == 1);
  CHECK(r.roster.students[0].division.empty());
}

TEST_CASE("EDT's table of lessons is refused") {
  CHECK_THROWS_AS(read("<Cours numero=\"240\"><H.DEBUT>08h00</H.DEBUT></Cours>"), Error);
}
