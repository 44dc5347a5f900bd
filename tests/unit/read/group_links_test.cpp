#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/zip.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

const ReadOptions options{2026y / November / 3, {}};
const std::string good_name = "9990001UELEGROUPE2026261003073000";

std::string identity(const std::string& family, const std::string& given, const std::string& born) {
  return "<NOM_DE_FAMILLE>" + family + "</NOM_DE_FAMILLE><PRENOM>" + given + "</PRENOM><DATE_NAISS>" + born +
         "</DATE_NAISS>";
}

std::string pupil(const std::string& id, const std::string& family, const std::string& given,
                  const std::string& more = "") {
  return "<ELEVE ELEVE_ID=\"" + id + "\">" + identity(family, given, "12/03/2015") + more + "</ELEVE>";
}

std::string siecle(const std::string& pupils, const std::string& structures = "") {
  return "<BEE_ELEVES><PARAMETRES><UAJ>9990001U</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES>"
         "<ELEVES>" +
         pupils + "</ELEVES><STRUCTURES>" + structures + "</STRUCTURES></DONNEES></BEE_ELEVES>";
}

std::string earlier_group(const std::string& id, const std::string& group) {
  return "<STRUCTURES_ELEVE ELEVE_ID=\"" + id + "\"><STRUCTURE><CODE_STRUCTURE>" + group +
         "</CODE_STRUCTURE><TYPE_STRUCTURE>G</TYPE_STRUCTURE></STRUCTURE></STRUCTURES_ELEVE>";
}

std::string group(const std::string& name, const std::string& from = "", const std::string& until = "") {
  return "<GROUPE><CODE_GROUPE>" + name + "</CODE_GROUPE>" +
         (from.empty() ? "" : "<DATE_DEBUT_GROUPE>" + from + "</DATE_DEBUT_GROUPE>") +
         (until.empty() ? "" : "<DATE_FIN_GROUPE>" + until + "</DATE_FIN_GROUPE>") + "</GROUPE>";
}

std::string link(const std::string& who, const std::string& groups) {
  return "<ELEVE>" + who + "<GROUPES>" + groups + "</GROUPES></ELEVE>";
}

std::string by_id(const std::string& id, const std::string& groups) {
  return link("<ELEVE_ID>" + id + "</ELEVE_ID>", groups);
}

std::string links(const std::string& list, const std::string& day = "03/10/2026", const std::string& number = "1",
                  const std::string& year = "2026") {
  return "<IMPORT_ELEVES VERSION=\"1.4\"><PARAMETRES><UAJ>9990001U</UAJ><ANNEE_SCOLAIRE>" + year +
         "</ANNEE_SCOLAIRE><DATE_IMPORT>" + day + "</DATE_IMPORT><NUM_ENVOI>" + number +
         "</NUM_ENVOI><LOGICIEL>EDT</LOGICIEL></PARAMETRES><DONNEES><ELEVES>" + list +
         "</ELEVES></DONNEES></IMPORT_ELEVES>";
}

Reading read(const std::vector<std::string>& files, const std::string& name = good_name) {
  std::vector<Input> inputs;
  for (const std::string& xml : files) inputs.push_back({name + ".xml", xml});
  return read_all(inputs, options);
}

std::vector<std::string> codes(const Reading& r) {
  std::vector<std::string> out;
  for (const Finding& f : r.report.findings) out.emplace_back(f.code.rule().code);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A pupil who is in the file without a group is told from one who is not in it") {
  const std::string ended =
      "<GROUPE><CODE_GROUPE>NEW</CODE_GROUPE><DATE_DEBUT_GROUPE>2026-09-01</DATE_DEBUT_GROUPE>"
      "<DATE_FIN_GROUPE>2026-09-02</DATE_FIN_GROUPE></GROUPE>";
  const Reading r = read({siecle(pupil("1", "IF", "Zoé") + pupil("2", "ORME", "Léo") + pupil("3", "HOUX", "Ana") +
                                     pupil("4", "MERISIER", "Max"),
                                 earlier_group("1", "OLD") + earlier_group("2", "OLD") + earlier_group("3", "OLD") +
                                     earlier_group("4", "OLD")),
                          links(by_id("1", group("NEW")) + by_id("2", ended) + by_id("3", ""))});
  CHECK(r.roster.students[0].groups == Names{"NEW"});
  for (const std::size_t i : {1u, 2u, 3u}) CHECK(r.roster.students[i].groups.empty());
  std::vector<std::vector<std::string>> counts;
  for (const Finding& f : r.report.findings)
    if (f.code == Code("ELEGRP_P_03") || f.code == Code("ELEGRP_P_06")) counts.push_back(f.details);
  CHECK(counts == std::vector<std::vector<std::string>>{{"1"}, {"2"}});
}

TEST_CASE("Group links replace all that other files say, and say how many pupils lost theirs") {
  const Reading r = read({siecle(pupil("1", "IF", "Zoé") + pupil("2", "ORME", "Léo") + pupil("3", "HOUX", "Ana"),
                                 earlier_group("1", "OLD") + earlier_group("2", "OLD")),
                          links(by_id("1", group("NEW") + group("NEW") + group("TWO")))});
  CHECK(r.roster.students[0].groups == Names{"NEW", "TWO"});
  CHECK(r.roster.students[1].groups.empty());
  REQUIRE(codes(r) == Names{"ELEGRP_P_03"});
  CHECK(r.report.findings[0].details == Names{"1"});
  CHECK(r.roster.students.size() == 3);
  CHECK(r.files[1].links == 3);
  CHECK(r.group_files.empty());
}

TEST_CASE("A pupil is found by ELEVE_ID, else INE, else private id, else names and birth date") {
  const std::string pupils =
      siecle(pupil("1", "IF", "Zoé", "<ID_NATIONAL>070832327JA</ID_NATIONAL><ID_PRV_ELE>12</ID_PRV_ELE>"));
  const auto found = [&](const std::string& who) {
    return !read({pupils, links(link(who, group("G")))}).roster.students[0].groups.empty();
  };
  const std::string name = identity("If", "ZOE", "2015-03-12");
  CHECK(found("<ELEVE_ID>1</ELEVE_ID>" + identity("AUTRE", "Nom", "2000-01-01")));
  CHECK(found("<ID_NATIONAL>070832327JA</ID_NATIONAL>" + identity("IF", "Zoé", "2014-01-01")));
  CHECK(found("<ID_PRV_ELE>12</ID_PRV_ELE>" + identity("IF", "Zoé", "2014-01-01")));
  CHECK(found(name));
  CHECK(found("<ELEVE_ID>99</ELEVE_ID>" + name));
  CHECK(found("<NOM>IF</NOM><PRENOM>Zoé</PRENOM><DATE_NAISS>2015-03-12</DATE_NAISS>"));
  CHECK_FALSE(found(identity("IF", "Zoé", "2014-01-01")));
  CHECK_FALSE(found("<ID_NATIONAL>070832327JA</ID_NATIONAL>" + identity("AUTRE", "Nom", "2015-03-12")));
}

TEST_CASE("A pupil is found by his used name as well") {
  const Reading r = read({siecle(pupil("1", "IF", "Zoé", "<NOM_USAGE>ORME</NOM_USAGE>")),
                          links(link(identity("ORME", "Zoé", "2015-03-12"), group("G")))});
  CHECK(r.roster.students[0].groups == Names{"G"});
}

TEST_CASE("SIECLE's refusals: nobody fits, the record says nobody, the pupil came before") {
  const Reading r = read(
      {siecle(pupil("1", "IF", "Zoé")), links(by_id("1", group("A")) + by_id("2", group("A")) + by_id("1", group("B")) +
                                              link("<NOM_DE_FAMILLE>IF</NOM_DE_FAMILLE>", group("A")))});
  CHECK(codes(r) == Names{"REJELEGROUPE_01", "REJELEGROUPE_03", "REJELEGROUPE_02"});
  CHECK(r.roster.students[0].groups == Names{"A"});
}

TEST_CASE("Two pupils who fit: neither gets the groups, unless a second given name tells them apart") {
  const std::string pupils =
      siecle(pupil("1", "IF", "Zoé", "<PRENOM2>Ana</PRENOM2>") + pupil("2", "IF", "Zoé", "<PRENOM2>Lou</PRENOM2>"));
  const std::string name = identity("IF", "Zoé", "2015-03-12");
  const Reading both = read({pupils, links(link(name, group("G")))});
  REQUIRE(codes(both) == Names{"ELEGRP_P_01"});
  CHECK(both.roster.students[0].groups.empty());
  const Reading one = read({pupils, links(link(name + "<PRENOM2>Lou</PRENOM2>", group("G")))});
  CHECK(one.roster.students[1].groups == Names{"G"});
}

TEST_CASE("Dates in groups: who has left one is not in it; impossible dates are dropped") {
  const Reading r = read(
      {siecle(pupil("1", "IF", "Zoé")),
       links(by_id("1", group("ENDED", "2026-09-01", "2026-11-02") + group("TODAY", "2026-09-01", "2026-11-03") +
                            group("TURNED", "2026-10-02", "2026-10-01") + group("EARLY", "2026-07-31", "2027-07-01") +
                            group("LATE", "2026-09-01", "2027-09-01")))});
  CHECK(r.roster.students[0].groups == Names{"TODAY", "TURNED", "EARLY", "LATE"});
  CHECK(codes(r) == Names{"ELEGRP_A_01", "ELEGRP_A_02", "ELEGRP_A_03"});
  CHECK(r.report.findings[0].subject == Subject::student(0));
}

TEST_CASE("A group that no structure file declares is one finding; without any, none") {
  const std::string pupils = siecle(pupil("1", "IF", "Zoé") + pupil("2", "ORME", "Léo"));
  const std::string both = links(by_id("1", group("6ALL")) + by_id("2", group("6ALL") + group("6LAT")));
  const std::string structures =
      "<BEE_STRUCTURES><DONNEES><GROUPES><GROUPE CODE_STRUCTURE=\"6LAT\"/></GROUPES>"
      "</DONNEES></BEE_STRUCTURES>";
  CHECK(codes(read({pupils, both})).empty());
  const Reading r = read({pupils, both, structures});
  REQUIRE(codes(r) == Names{"GROUPE_A_01"});
  CHECK(r.report.findings[0].details == Names{"6ALL", "2"});
}

TEST_CASE("MEF: a pupil without one where others have it, and a group of another MEF") {
  const std::string pupils =
      siecle(pupil("1", "IF", "Zoé", "<CODE_MEF>10010012110</CODE_MEF>") + pupil("2", "ORME", "Léo"));
  const std::string structures =
      "<BEE_STRUCTURES><DONNEES><GROUPES><GROUPE CODE_STRUCTURE=\"6LAT\"><MEFS_APPARTENANCE><MEF_APPARTENANCE>"
      "<CODE_MEF>10110001110</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE></GROUPE></GROUPES></DONNEES>"
      "</BEE_STRUCTURES>";
  const Reading r = read({pupils, structures, links(by_id("1", group("6LAT")) + by_id("2", group("6LAT")))});
  CHECK(codes(r) == Names{"GROUPE_B_02", "GROUPE_B_01"});
  CHECK(r.roster.students[0].groups == Names{"6LAT"});
}

TEST_CASE("Of two files the later counts, by day and then by number, in any order") {
  const std::string pupils = siecle(pupil("1", "IF", "Zoé"));
  const std::string old = links(by_id("1", group("OLD")), "02/10/2026", "9");
  const std::string newest = links(by_id("1", group("LAST")), "03/10/2026", "2");
  const std::string same_day = links(by_id("1", group("OLD")), "03/10/2026", "1");
  for (const auto& files :
       {std::vector{pupils, old, newest}, std::vector{newest, old, pupils}, {pupils, newest, same_day}}) {
    const Reading r = read(files);
    CHECK(r.roster.students[0].groups == Names{"LAST"});
    CHECK(codes(r) == Names{"ELEGRP_P_04"});
  }
}

TEST_CASE("Links of another school year are not used") {
  const Reading r = read({siecle(pupil("1", "IF", "Zoé"), earlier_group("1", "KEPT")),
                          links(by_id("1", group("G")), "03/10/2026", "1", "2025")});
  CHECK(r.roster.students[0].groups == Names{"KEPT"});
  CHECK(codes(r) == Names{"ETABL_P_02", "FICHI_P_04", "ELEGRP_P_02"});
}

TEST_CASE("Links without pupils are one finding, links that fit nobody replace nothing") {
  CHECK(codes(read({links(by_id("1", group("G")))})) == Names{"ELEGRP_P_05"});
  const Reading r = read({siecle(pupil("1", "IF", "Zoé"), earlier_group("1", "KEPT")), links(by_id("2", group("G")))});
  CHECK(r.roster.students[0].groups == Names{"KEPT"});
}

TEST_CASE("File names: zip and XML of one name, the right year and school; a stamp of any length") {
  const std::string xml = links(by_id("1", group("G")));
  const auto named = [&](const std::string& zip, const std::string& entry) {
    const Reading r =
        read_all({{"d/" + zip, write_zip({{entry, xml}})}, {"e.xml", siecle(pupil("1", "IF", "Zoé"))}}, options);
    return codes(r);
  };
  CHECK(named(good_name + ".zip", good_name + ".xml").empty());
  const std::string short_stamp = "9990001UELEGROUPE202614135914";
  CHECK(named(short_stamp + ".zip", short_stamp + ".xml").empty());
  CHECK(named(good_name + " (1).zip", good_name + ".xml") == Names{"FICHI_P_02"});
  CHECK(named("liens.zip", "liens.xml") == Names{"FICHI_P_03"});
  const std::string last_year = "9990001UELEGROUPE2025251003073000";
  CHECK(named(last_year + ".zip", last_year + ".xml") == Names{"FICHI_P_04"});
  const std::string other_school = "9990002VELEGROUPE2026261003073000";
  CHECK(named(other_school + ".zip", other_school + ".xml") == Names{"FICHI_P_05"});
}

TEST_CASE("A file of links without pupils is refused, another school's as well") {
  CHECK_THROWS_AS(read({links("")}), Error);
  CHECK_THROWS_AS(read({"<BEE_ELEVES><PARAMETRES><UAJ>9990002V</UAJ></PARAMETRES><DONNEES><ELEVES/></DONNEES>"
                        "</BEE_ELEVES>",
                        links(by_id("1", group("G")))}),
                  Error);
}
