#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

const ReadOptions options{2026y / September / 3, {}};

std::string person(const std::string& id, const std::string& given = "Ana") {
  return "<PERSONNE><ID_PRV_PER>" + id +
         "</ID_PRV_PER><CODE_CIVILITE>2</CODE_CIVILITE><NOM_DE_FAMILLE>IF"
         "</NOM_DE_FAMILLE><PRENOM>" +
         given + "</PRENOM><EMAIL>ana@exemple.fr</EMAIL></PERSONNE>";
}

std::string schooling(const std::string& division = "6A", const std::string& from = "2026-09-01") {
  return "<SCOLARITE_ACTIVE><CODE_MEF>10010012110</CODE_MEF><CODE_DIVISION>" + division +
         "</CODE_DIVISION><CODE_STATUT>ST</CODE_STATUT><DATE_DEB_SCO>" + from + "</DATE_DEB_SCO></SCOLARITE_ACTIVE>";
}

std::string pupil(const std::string& more, const std::string& id = "7", const std::string& first = "") {
  return "<ELEVE>" + first + "<ID_PRV_ELE>" + id +
         "</ID_PRV_ELE><ID_NATIONAL>070832327JA</ID_NATIONAL><NOM_DE_FAMILLE>IF</NOM_DE_FAMILLE><PRENOM>Zoé</PRENOM>"
         "<PRENOM2>Lou</PRENOM2><DATE_NAISS>2015-03-12</DATE_NAISS><CODE_SEXE>2</CODE_SEXE>" +
         more +
         "<ETABLISSEMENT_AN_DERNIER><CODE_MEF>99910012110</CODE_MEF><CODE_DIVISION>CM2</CODE_DIVISION>"
         "</ETABLISSEMENT_AN_DERNIER></ELEVE>";
}

std::string file(const std::string& people, const std::string& pupils) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<IMPORT_ELEVES VERSION=\"\"><PARAMETRES><UAJ>9990002V</UAJ>"
         "<ANNEE_SCOLAIRE>2026</ANNEE_SCOLAIRE><DATE_IMPORT>02/09/2026</DATE_IMPORT><NUM_ENVOI>1</NUM_ENVOI>"
         "<LOGICIEL>INVENTE</LOGICIEL></PARAMETRES><DONNEES><PERSONNES>" +
         people + "</PERSONNES><ELEVES>\n" + pupils + "</ELEVES></DONNEES></IMPORT_ELEVES>";
}

std::string held_by(const std::string& element, const std::string& id, const std::string& kinship = "10") {
  return "<" + element + "><ID_PRV_PER>" + id + "</ID_PRV_PER><CODE_PARENTE>" + kinship + "</CODE_PARENTE></" +
         element + ">";
}

std::string guardians(const std::string& links) {
  return "<RESPONSABLES_ELEVE>" + links + "</RESPONSABLES_ELEVE>";
}

Reading read(const std::string& xml) {
  return read_all({{"9990002VPRIVE2026260902073000.xml", xml}}, options);
}

std::vector<std::string> codes(const Reading& r) {
  std::vector<std::string> out;
  for (const Finding& f : r.report.findings) out.emplace_back(f.code.rule().code);
  return out;
}

std::vector<int> levels(const std::string& links) {
  std::vector<int> out;
  const Reading r = read(file(person("1") + person("2") + person("3") + person("4"), pupil(guardians(links))));
  for (const Guardianship& g : r.roster.guardianships) out.push_back(g.level);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("A private school's pupil: identity, and the division of this year") {
  const Reading r = read(file(person("1"), pupil(schooling())));
  REQUIRE(r.roster.students.size() == 1);
  const Student& s = r.roster.students[0];
  CHECK(s.private_id == "7");
  CHECK(s.ine == "070832327JA");
  CHECK(s.family_name == "IF");
  CHECK(s.other_given_names == Names{"Lou"});
  CHECK(s.birth_date == 2015y / March / 12);
  CHECK(s.sex == Sex::female);
  CHECK(s.mef == "10010012110");
  CHECK(s.division == "6A");
  CHECK(s.origin.line == 3);
  CHECK(r.roster.school.uai == "9990002V");
  CHECK(r.roster.guardians[0].email == "ana@exemple.fr");
  CHECK(r.roster.guardians[0].title == "MME");
  CHECK(r.files[0].format.fr.find("privé") != std::string::npos);
  CHECK(codes(r).empty());
}

TEST_CASE("Last year's division is never this year's") {
  CHECK(read(file(person("1"), pupil(""))).roster.students[0].division.empty());
}

TEST_CASE("Guardians of schema 2.0 and of 3.x") {
  CHECK(levels(held_by("LEGAL1", "1", "1") + held_by("LEGAL2", "2", "2")) == std::vector<int>{1, 2});
  CHECK(levels("<RESPONSABLE><ID_PRV_PER>1</ID_PRV_PER><NIVEAU_RESPONSABILITE>1</NIVEAU_RESPONSABILITE></RESPONSABLE>"
               "<RESPONSABLE><ID_PRV_PER>2</ID_PRV_PER><RESP_LEGAL>2</RESP_LEGAL></RESPONSABLE>"
               "<RESPONSABLE><ID_PRV_PER>3</ID_PRV_PER></RESPONSABLE>") == std::vector<int>{1, 2, 0});
  CHECK(levels(held_by("LEGAL", "1") + held_by("LEGAL", "2") + held_by("PERSONNE_EN_CHARGE", "3") +
               held_by("CONTACT", "4")) == std::vector<int>{1, 2, 3, 0});
}

TEST_CASE("A guardian whom the file does not hold, and a kinship that SIECLE drops in silence") {
  const Reading r = read(file(person("1"), pupil(guardians(held_by("LEGAL", "1", "2") + held_by("LEGAL", "9")))));
  CHECK(codes(r) == Names{"PAREN_P_08", "PAREN_P_02"});
  CHECK(r.report.findings[1].details == Names{"9", "7"});
}

TEST_CASE("One number for two guardians is said; links go to the first") {
  const Reading r = read(file(person("1") + person("1", "Lou"), pupil(guardians(held_by("LEGAL", "1")))));
  CHECK(codes(r) == Names{"PAREN_P_09"});
  REQUIRE(r.roster.guardians.size() == 1);
  CHECK(r.roster.guardians[0].given_name == "Ana");
}

TEST_CASE("A leaver has a date; a reason alone is a rejection") {
  const std::string reason = "<CODE_MOTIF_SORTIE>11</CODE_MOTIF_SORTIE>";
  const Reading left = read(file(person("1"), pupil("", "7", reason + "<DATE_SORTIE>2026-09-02</DATE_SORTIE>")));
  CHECK(left.roster.students[0].exit_date == 2026y / September / 2);
  CHECK(codes(left).empty());
  CHECK(codes(read(file(person("1"), pupil("", "7", reason)))) == Names{"SORTI_P_03"});
}

TEST_CASE("A reason for leaving is a code of two characters") {
  CHECK(codes(read(file(person("1"), pupil("", "7",
                                           "<CODE_MOTIF_SORTIE>DEMENAGEMENT</CODE_MOTIF_SORTIE>"
                                           "<DATE_SORTIE>2026-09-02</DATE_SORTIE>")))) == Names{"SORTI_P_05"});
}

TEST_CASE("A schooling ends after it begins, and one that is over has a leaving date") {
  const auto ending = [](const std::string& end, const std::string& first = "") {
    std::string xml = schooling();
    xml.insert(xml.find("</SCOLARITE_ACTIVE>"), "<DATE_FIN_SCO>" + end + "</DATE_FIN_SCO>");
    return codes(read(file(person("1"), pupil(xml, "7", first))));
  };
  CHECK(ending("2027-07-05").empty());
  CHECK(ending("2026-08-31") == Names{"SCOPR_P_01"});
  CHECK(ending("2026-09-02") == Names{"SCOPR_P_02"});
  CHECK(ending("2026-09-02", "<CODE_MOTIF_SORTIE>11</CODE_MOTIF_SORTIE><DATE_SORTIE>2026-09-02</DATE_SORTIE>").empty());
}

TEST_CASE("An address in France has a postcode and a town, a birth in France its town") {
  const std::string address = "<ADRESSE><CODE_PAYS>100</CODE_PAYS></ADRESSE>";
  std::string guardian = person("1");
  guardian.insert(guardian.find("<EMAIL>"), address);
  CHECK(codes(read(file(guardian, pupil("<CODE_PAYS>100</CODE_PAYS>" + address)))) ==
        Names{"ADRES_A_01", "ADRES_A_02", "LNAIS_P_01", "ADRES_A_01", "ADRES_A_02"});
  CHECK(codes(read(file(person("1"), pupil("<CODE_PAYS>100</CODE_PAYS><CODE_COMMUNE_INSEE_NAISS>99901"
                                           "</CODE_COMMUNE_INSEE_NAISS><ADRESSE><CODE_POSTAL>99999</CODE_POSTAL>"
                                           "<LL_POSTAL>NULLEPART</LL_POSTAL><CODE_PAYS>100</CODE_PAYS></ADRESSE>"))))
            .empty());
  CHECK(codes(read(file(person("1"), pupil("<CODE_PAYS>109</CODE_PAYS><ADRESSE><CODE_PAYS>109</CODE_PAYS></ADRESSE>"))))
            .empty());
}

TEST_CASE("Schooling outside the school year") {
  CHECK(codes(read(file(person("1"), pupil(schooling("6A", "2025-09-01"))))) == Names{"SCOAC_E_02"});
}

TEST_CASE("Two private numbers are two pupils, the same number is one") {
  const auto count = [](const std::string& a, const std::string& b) {
    return read(file(person("1"), pupil(schooling(), a) + pupil(schooling(), b))).roster.students.size();
  };
  CHECK(count("7", "8") == 2);
  CHECK(count("7", "7") == 1);
}

TEST_CASE("Beside SIECLE's export a private school's pupil is the same person") {
  const std::string siecle =
      "<BEE_ELEVES><DONNEES><ELEVES><ELEVE ELEVE_ID=\"70\"><ID_PRV_ELE>7</ID_PRV_ELE><NOM_DE_FAMILLE>IF"
      "</NOM_DE_FAMILLE><PRENOM>Zoé</PRENOM></ELEVE></ELEVES></DONNEES></BEE_ELEVES>";
  const Reading r = read_all(
      {{"9990002VPRIVE2026260902073000.xml", file(person("1"), pupil(schooling() + guardians(held_by("LEGAL", "1"))))},
       {"e.xml", siecle}},
      options);
  REQUIRE(r.roster.students.size() == 1);
  CHECK(r.roster.students[0].source_id == "70");
  CHECK(r.roster.students[0].division == "6A");
  CHECK(r.roster.guardianships == std::vector<Guardianship>{{0, 0, 1}});
}

TEST_CASE("A private-school file without pupils is refused") {
  CHECK_THROWS_AS(read(file(person("1"), "")), Error);
}
