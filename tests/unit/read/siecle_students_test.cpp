#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/zip.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

const ReadOptions options{2026y / September / 3, {}};

std::string export_of(const std::string& students, const std::string& structures = "",
                      const std::string& uai = "9990001U") {
  return "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<BEE_ELEVES VERSION=\"2.1\"><PARAMETRES><UAJ>" + uai +
         "</UAJ><ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE></PARAMETRES><DONNEES><ELEVES>\n" + students +
         "</ELEVES><STRUCTURES>" + structures + "</STRUCTURES></DONNEES></BEE_ELEVES>";
}

Reading read(const std::string& xml) {
  return read_all({{"f.xml", xml}}, options);
}

Student one(const std::string& fields, const std::string& structures = "") {
  const Reading r = read(export_of("<ELEVE ELEVE_ID=\"7\">" + fields + "</ELEVE>",
                                   "<STRUCTURES_ELEVE ELEVE_ID=\"7\">" + structures + "</STRUCTURES_ELEVE>"));
  REQUIRE(r.roster.students.size() == 1);
  return r.roster.students[0];
}

std::string structure(const char* code, const char* type) {
  return std::string("<STRUCTURE><CODE_STRUCTURE>") + code + "</CODE_STRUCTURE><TYPE_STRUCTURE>" + type +
         "</TYPE_STRUCTURE></STRUCTURE>";
}

std::vector<std::string> codes(const Reading& r) {
  std::vector<std::string> out;
  for (const Finding& f : r.report.findings) out.emplace_back(f.code.rule().code);
  return out;
}

}  // namespace

TEST_CASE("SIECLE: identity, in any order of elements") {
  const Student s = one(
      "<CODE_SEXE>2</CODE_SEXE><PRENOM>Zo\xE9</PRENOM><DATE_NAISS>12/03/2015</DATE_NAISS><PRENOM2>Ana</PRENOM2>"
      "<NOM_DE_FAMILLE>C\xBDUR</NOM_DE_FAMILLE><CODE_MEF>10010012110</CODE_MEF><ID_NATIONAL>070832327ja</ID_NATIONAL>"
      "<ELENOET>12</ELENOET>");
  CHECK(s.source_id == "7");
  CHECK(s.family_name == "CœUR");
  CHECK(s.given_name == "Zoé");
  CHECK(s.other_given_names == std::vector<std::string>{"Ana"});
  CHECK(s.birth_date == 2015y / March / 12);
  CHECK(s.sex == Sex::female);
  CHECK(s.mef == "10010012110");
  CHECK(s.ine == "070832327JA");
  CHECK(s.elenoet == "12");
  CHECK(s.origin == Origin{"f.xml", 3});
}

TEST_CASE("SIECLE: the division comes from STRUCTURES, never from last year's schooling") {
  const std::string last_year =
      "<SCOLARITE_AN_DERNIER><CODE_MEF>9</CODE_MEF><CODE_STRUCTURE>CM2</CODE_STRUCTURE></SCOLARITE_AN_DERNIER>";
  CHECK(one(last_year).division.empty());
  CHECK(one(last_year).mef.empty());
  CHECK(one(last_year, structure("6E 3", "D")).division == "6E 3");
}

TEST_CASE("SIECLE: the type of a structure may be a small letter") {
  CHECK(one("", structure("6E 3", "d")).division == "6E 3");
}

TEST_CASE("SIECLE: a group before the division is a group") {
  const Student s = one("", structure("6LATIN", "G") + structure("6E 3", "D"));
  CHECK(s.division == "6E 3");
  CHECK(s.groups == std::vector<std::string>{"6LATIN"});
}

TEST_CASE("SIECLE: an empty NOM_USAGE is absent, and NOM is the old name of NOM_DE_FAMILLE") {
  CHECK(one("<NOM_DE_FAMILLE>ROSE</NOM_DE_FAMILLE><NOM_USAGE></NOM_USAGE>").shown_name() == "ROSE");
  CHECK(one("<NOM_DE_FAMILLE>ROSE</NOM_DE_FAMILLE><NOM_USAGE>LYS</NOM_USAGE>").shown_name() == "LYS");
  CHECK(one("<NOM>ROSE</NOM>").shown_name() == "ROSE");
}

TEST_CASE("SIECLE: two divisions give the same choice in any order, and a finding") {
  const auto student = "<ELEVE ELEVE_ID=\"7\"/>";
  for (const auto& both :
       {structure("6E 10", "D") + structure("6E 2", "D"), structure("6E 2", "D") + structure("6E 10", "D")}) {
    const Reading r = read(export_of(student, "<STRUCTURES_ELEVE ELEVE_ID=\"7\">" + both + "</STRUCTURES_ELEVE>"));
    CHECK(r.roster.students[0].division == "6E 2");
    CHECK(codes(r) == std::vector<std::string>{"ACDIV_P_03"});
  }
}

TEST_CASE("SIECLE: a real division wins over Inactifs, without a word") {
  const Reading r =
      read(export_of("<ELEVE ELEVE_ID=\"7\"/>", "<STRUCTURES_ELEVE ELEVE_ID=\"7\">" + structure("Inactifs", "D") +
                                                    structure("6E 2", "D") + "</STRUCTURES_ELEVE>"));
  CHECK(r.roster.students[0].division == "6E 2");
  CHECK(codes(r).empty());
}

TEST_CASE("SIECLE: codes that are not kept are checked by their form; a regime is missed where others have one") {
  const std::string none = "<ELEVE ELEVE_ID=\"8\"><CODE_REGIME></CODE_REGIME></ELEVE>",
                    left =
                        "<ELEVE ELEVE_ID=\"9\"><DATE_SORTIE>01/09/2020</DATE_SORTIE><CODE_MOTIF_SORTIE>10"
                        "</CODE_MOTIF_SORTIE></ELEVE>";
  CHECK(codes(read(export_of(none + left))).empty());
  const Reading r = read(export_of("<ELEVE ELEVE_ID=\"7\"><CODE_REGIME>0</CODE_REGIME></ELEVE>" + none + left));
  CHECK(codes(r) == std::vector<std::string>{"REGIM_P_01"});
  CHECK(r.report.findings[0].subject == Subject::student(1));
  const auto with_nationality = [](const std::string& code) {
    return codes(read(export_of("<ELEVE ELEVE_ID=\"7\"><CODE_PAYS_NAT>" + code + "</CODE_PAYS_NAT></ELEVE>")));
  };
  CHECK(with_nationality("100").empty());
  CHECK(with_nationality("").empty());
  for (const char* odd : {"FR", "F", "1000", "10A"})
    CHECK(with_nationality(odd) == std::vector<std::string>{"ELNAT_P_01"});
}

TEST_CASE("SIECLE: entry dates that cannot be read and birth places that are missing are said") {
  CHECK(codes(read(
            export_of("<ELEVE ELEVE_ID=\"7\"><DATE_ENTREE>hier</DATE_ENTREE><CODE_PAYS>100</CODE_PAYS></ELEVE>"))) ==
        std::vector<std::string>{"SCOPR_P_03", "LNAIS_P_01"});
  CHECK(codes(read(export_of("<ELEVE ELEVE_ID=\"7\"><DATE_ENTREE>01/09/2026</DATE_ENTREE><CODE_PAYS>100</CODE_PAYS>"
                             "<CODE_COMMUNE_INSEE_NAISS>2A004</CODE_COMMUNE_INSEE_NAISS></ELEVE>")))
            .empty());
}

TEST_CASE("SIECLE: a reason for leaving whose date cannot be read is a rejection") {
  CHECK(codes(read(export_of("<ELEVE ELEVE_ID=\"7\"><CODE_MOTIF_SORTIE>11</CODE_MOTIF_SORTIE>"
                             "<DATE_SORTIE>demain</DATE_SORTIE></ELEVE>"))) == std::vector<std::string>{"SORTI_P_03"});
}

TEST_CASE("SIECLE: dates and sexes that cannot be are findings with their text and line") {
  const Reading r =
      read(export_of("<ELEVE ELEVE_ID=\"7\"><DATE_NAISS>31/02/2014</DATE_NAISS><CODE_SEXE>3</CODE_SEXE>"
                     "<DATE_SORTIE>demain</DATE_SORTIE></ELEVE>"));
  CHECK(codes(r) == std::vector<std::string>{"DNAIS_P_02", "CSEXE_P_02", "SORTI_P_02"});
  CHECK(r.report.findings[0].details == std::vector<std::string>{"31/02/2014"});
  CHECK(r.report.findings[0].origin.line == 3);
  CHECK_FALSE(r.roster.students[0].birth_date);
}

TEST_CASE("SIECLE: school and year, and a UAI that is none") {
  const School school = read(export_of("", "", "9990001u")).roster.school;
  CHECK(school.uai == "9990001U");
  CHECK(school.school_year == 2026);
  CHECK_THROWS_AS(read(export_of("", "", "752310U")), Error);
}

TEST_CASE("SIECLE: an export without its data part is refused") {
  CHECK_THROWS_AS(read("<BEE_ELEVES><DONNEES/></BEE_ELEVES>"), Error);
}

TEST_CASE("Other exports are refused by their name") {
  for (const char* root : {"EDT_STS", "BEE_GEOGRAPHIQUE", "BEE_ETABLISSEMENTS"}) {
    try {
      read(std::string("<") + root + "/>");
      FAIL("not refused");
    } catch (const Error& e) {
      CHECK(e.where() == "f.xml");
      CHECK_FALSE(e.hint().fr.empty());
    }
  }
}

TEST_CASE("A zip is recognised by content, and its entries are named in findings") {
  const std::string zip = write_zip({{"d/ElevesSansAdresses.xml", export_of("<ELEVE ELEVE_ID=\"7\"/>")}});
  const Reading r = read_all({{"export.xml", zip}}, options);
  REQUIRE(r.roster.students.size() == 1);
  CHECK(r.roster.students[0].origin.file == "export.xml › d/ElevesSansAdresses.xml");
}

TEST_CASE("Two pupil exports in one zip are refused; given side by side they are merged") {
  const std::string a = export_of("<ELEVE ELEVE_ID=\"1\"/>"), b = export_of("<ELEVE ELEVE_ID=\"2\"/>");
  CHECK_THROWS_AS(read_all({{"x.zip", write_zip({{"a.xml", a}, {"b.xml", b}})}}, options), Error);
  CHECK(read_all({{"a.xml", a}, {"b.xml", b}}, options).roster.students.size() == 2);
}

TEST_CASE("Empty files, empty zips and zips in zips are refused") {
  CHECK_THROWS_AS(read(""), Error);
  CHECK_THROWS_AS(read(write_zip({{"__MACOSX/x", "x"}})), Error);
  CHECK_THROWS_AS(read(write_zip({{"a.zip", write_zip({{"a", "x"}})}})), Error);
}

TEST_CASE("Structures declare divisions and groups that have nobody yet") {
  const Reading r = read(
      "<BEE_STRUCTURES><PARAMETRES><UAJ>9990001U</UAJ></PARAMETRES><DONNEES><DIVISIONS>"
      "<DIVISION CODE_STRUCTURE=\"6E 1\"><LIBELLE_LONG>Sixi\xC3\xA8me 1</LIBELLE_LONG></DIVISION>"
      "<DIVISION><CODE_STRUCTURE>6E 2</CODE_STRUCTURE></DIVISION></DIVISIONS>"
      "<GROUPES><GROUPE CODE_STRUCTURE=\"6LATIN\"/></GROUPES></DONNEES></BEE_STRUCTURES>");
  REQUIRE(r.roster.divisions.size() == 2);
  CHECK(r.roster.divisions[0].label == "Sixième 1");
  CHECK(r.roster.divisions[1].name == "6E 2");
  CHECK(r.roster.groups.size() == 1);
}
