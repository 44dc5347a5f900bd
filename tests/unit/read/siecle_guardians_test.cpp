#include <array>
#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/zip.hpp"
#include "read/reader.hpp"
#include "roster/check.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

const ReadOptions options{2026y / September / 3, {}};

std::string bee(const std::string& root, const std::string& data, const std::string& year = "2026") {
  return "<" + root + "><PARAMETRES><UAJ>9990001U</UAJ><ANNEE_SCOLAIRE>" + year +
         "</ANNEE_SCOLAIRE><DATE_EXPORT>10/09/2026</DATE_EXPORT></PARAMETRES><DONNEES>" + data + "</DONNEES></" + root +
         ">";
}

std::string pupils(std::initializer_list<int> ids) {
  std::string xml;
  for (const int id : ids) xml += "<ELEVE ELEVE_ID=\"" + std::to_string(id) + "\"/>";
  return bee("BEE_ELEVES", "<ELEVES>" + xml + "</ELEVES>");
}

std::string person(const std::string& id, const std::string& fields) {
  return "<PERSONNE PERSONNE_ID=\"" + id + "\">" + fields + "</PERSONNE>";
}

/// Each number has a name of its own.
std::string person(const std::string& id) {
  constexpr std::array names{"Ana", "Bruno", "Chloe", "Dimitri", "Eva"};
  return person(id, std::string("<NOM_DE_FAMILLE>IF</NOM_DE_FAMILLE><PRENOM>") +
                        names[static_cast<std::size_t>(id[0] - '1')] + "</PRENOM>");
}

std::string link(const std::string& student, const std::string& guardian, const std::string& level) {
  return "<RESPONSABLE_ELEVE><ELEVE_ID>" + student + "</ELEVE_ID><PERSONNE_ID>" + guardian + "</PERSONNE_ID>" + level +
         "</RESPONSABLE_ELEVE>";
}

std::string old_level(const std::string& level) {
  return "<RESP_LEGAL>" + level + "</RESP_LEGAL><CODE_PARENTE>1</CODE_PARENTE>";
}

std::string new_level(const std::string& level) {
  return "<NIVEAU_RESPONSABILITE>" + level +
         "</NIVEAU_RESPONSABILITE><CODE_PARENTE>10</CODE_PARENTE><PAIE_FRAIS_SCOLAIRES>1</PAIE_FRAIS_SCOLAIRES>"
         "<HEBERGE_ELEVE>true</HEBERGE_ELEVE>";
}

std::string guardians(const std::string& people, const std::string& links) {
  return bee("BEE_RESPONSABLES", "<PERSONNES>" + people + "</PERSONNES><RESPONSABLES>" + links + "</RESPONSABLES>");
}

Reading read(const std::vector<std::string>& files) {
  std::vector<Input> inputs;
  for (const std::string& xml : files) inputs.push_back({"f" + std::to_string(inputs.size()) + ".xml", xml});
  return read_all(inputs, options);
}

std::vector<std::string> codes(const Report& report) {
  std::vector<std::string> out;
  for (const Finding& f : report.findings) out.emplace_back(f.code.rule().code);
  return out;
}

std::vector<std::string> check_codes(Reading r) {
  r.report.findings.clear();
  check(r.roster, options.day, r.report);
  std::vector<std::string> out;
  for (const std::string& code : codes(r.report))
    if (code.starts_with("PAREN")) out.push_back(code);
  return out;
}

std::vector<int> levels(const Reading& r) {
  std::vector<int> out;
  for (const Guardianship& g : r.roster.guardianships) out.push_back(g.level);
  return out;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("Guardians: their identity, and no more of them") {
  const Reading r = read({guardians(person("4",
                                           "<ID_PRV_PER>12</ID_PRV_PER><LC_CIVILITE>MME</LC_CIVILITE>"
                                           "<NOM_DE_FAMILLE>IF</NOM_DE_FAMILLE><NOM_USAGE>ORME</NOM_USAGE>"
                                           "<PRENOM>Ana</PRENOM><MEL>ana@exemple.fr</MEL>"
                                           "<TEL_PERSONNEL>+33100000000</TEL_PERSONNEL>"),
                                    "")});
  REQUIRE(r.roster.guardians.size() == 1);
  const Guardian& g = r.roster.guardians[0];
  CHECK(g.source_id == "4");
  CHECK(g.private_id == "12");
  CHECK(g.title == "MME");
  CHECK(g.shown_name() == "ORME");
  CHECK(g.given_name == "Ana");
  CHECK(g.email == "ana@exemple.fr");
  CHECK(r.roster.school.school_year == 2026);
}

TEST_CASE("A guardian is linked to a pupil of another file, whichever is given first") {
  const std::string people = guardians(person("4"), link("7", "4", old_level("1")));
  for (const auto& files : {std::vector{people, pupils({6, 7})}, std::vector{pupils({6, 7}), people}}) {
    const Reading r = read(files);
    REQUIRE(r.roster.guardianships.size() == 1);
    CHECK(r.roster.guardianships[0] == Guardianship{0, 1, 1});
    CHECK(r.guardian_links.empty());
    CHECK(codes(r.report).empty());
  }
}

TEST_CASE("Before 2018 a level is a rank; since then both legal guardians say 1 and are numbered as they come") {
  const std::string people = person("1") + person("2") + person("3") + person("4");
  const auto all = [&](auto level, std::initializer_list<const char*> said) {
    std::string links;
    int id = 0;
    for (const char* l : said) links += link("7", std::to_string(++id), level(l));
    return levels(read({pupils({7}), guardians(people, links)}));
  };
  CHECK(all(old_level, {"2", "1", "0"}) == std::vector<int>{2, 1, 0});
  CHECK(all(new_level, {"1", "1", "2", "3"}) == std::vector<int>{1, 2, 3, 0});
}

TEST_CASE("A link to a pupil or to a person whom no file holds is a finding") {
  const Reading r =
      read({pupils({7}), guardians(person("4"), link("8", "4", old_level("1")) + link("7", "5", old_level("1")))});
  REQUIRE(codes(r.report) == Codes{"PAREN_P_01", "PAREN_P_02"});
  CHECK(r.report.findings[0].subject == Subject::guardian(0));
  CHECK(r.report.findings[0].details == std::vector<std::string>{"8"});
  CHECK(r.report.findings[1].subject == Subject::student(0));
  CHECK(r.report.findings[1].origin.file == "f1.xml");
}

TEST_CASE("Guardians without any pupil's file are no trouble; beside pupils without SIECLE's numbers, one finding") {
  const std::string people = guardians(person("4"), link("7", "4", old_level("1")) + link("8", "4", old_level("1")));
  CHECK(codes(read({people}).report).empty());
  const std::string table = "Division;Nom;Prénom;Date de naissance\n6E 1;IF;Zoé;12/03/2015\n";
  CHECK(codes(read({table, people}).report) == Codes{"PAREN_P_04"});
}

TEST_CASE("Two people of one rank are a finding; two legal guardians of the new form are none") {
  const auto with = [&](const std::string& a, const std::string& b, const std::string& c) {
    const std::string links = link("7", "1", a) + link("7", "2", b) + link("7", "3", c);
    return read({pupils({7}), guardians(person("1") + person("2") + person("3"), links)});
  };
  const Reading twice = with(old_level("1"), old_level("1"), old_level("2"));
  CHECK(check_codes(twice) == Codes{"PAREN_P_03"});
  CHECK(check_codes(with(old_level("1"), old_level("2"), old_level("0"))).empty());
  CHECK(check_codes(with(new_level("1"), new_level("1"), new_level("2"))).empty());
  CHECK(check_codes(with(new_level("1"), new_level("1"), new_level("1"))) == Codes{"PAREN_P_03"});
}

TEST_CASE("A guardian without a name is a finding; a pupil with contacts alone a note") {
  CHECK(check_codes(read({guardians(person("4", "<PRENOM>Ana</PRENOM>"), "")})) == Codes{"PAREN_P_06"});
  CHECK(check_codes(read({pupils({7}), guardians(person("4"), link("7", "4", old_level("0")))})) ==
        Codes{"PAREN_P_07"});
}

TEST_CASE("The exports with and without addresses hold the same people and links once") {
  const std::string people = guardians(person("4"), link("7", "4", old_level("1")));
  const Reading r = read({pupils({7}), people, people});
  CHECK(r.roster.guardians.size() == 1);
  CHECK(r.roster.guardianships.size() == 1);
}

TEST_CASE("An export of guardians without its data part is refused") {
  CHECK_THROWS_AS(read({bee("BEE_RESPONSABLES", "")}), Error);
}

TEST_CASE("Communs gives the school's name, address and year") {
  const std::string uaj =
      "<UAJ><DENOM_PRINC>COLLEGE</DENOM_PRINC><DENOM_COMPL>LES  TILLEULS</DENOM_COMPL>"
      "<LIGNE1_ADRESSE>1 RUE DES IFS</LIGNE1_ADRESSE><CODE_POSTAL>99000</CODE_POSTAL>"
      "<LIBELLE_POSTAL>BOURG</LIBELLE_POSTAL></UAJ>"
      "<ANNEE_SCOLAIRE><DATE_DEB_ELEVE>01/09/2026</DATE_DEB_ELEVE></ANNEE_SCOLAIRE>";
  const School school = read({bee("BEE_COMMUN", uaj, "")}).roster.school;
  CHECK(school.name == "COLLEGE LES TILLEULS");
  CHECK(school.address == std::vector<std::string>{"1 RUE DES IFS", "99000 BOURG"});
  CHECK(school.school_year == 2026);
}

TEST_CASE("Nomenclature gives each MEF its label") {
  const std::string mef =
      "<MEFS><MEF CODE_MEF=\"10010012110\"><FORMATION>6G</FORMATION><LIBELLE_EDITION>6ème</LIBELLE_EDITION></MEF>"
      "<MEF CODE_MEF=\"10110001110\"><FORMATION>5G</FORMATION></MEF></MEFS>";
  const Reading r = read({bee("BEE_NOMENCLATURES", mef)});
  CHECK(r.roster.mefs == std::map<std::string, std::string>{{"10010012110", "6ème"}, {"10110001110", "5G"}});
}

TEST_CASE("A nomenclature may list more MEFs than any school has") {
  std::string mefs;
  for (std::size_t i = 0; i <= 4 * max_structures; ++i) mefs += "<MEF CODE_MEF=\"" + std::to_string(i) + "\"/>";
  CHECK_NOTHROW(read({bee("BEE_NOMENCLATURES", "<MEFS>" + mefs + "</MEFS>")}));
}

TEST_CASE("Structures: groups name their divisions and MEFs as attribute, as child, or not at all") {
  const Reading r =
      read({bee("BEE_STRUCTURES",
                "<DIVISIONS><DIVISION CODE_STRUCTURE=\"6E 1\"><MEFS_APPARTENANCE><MEF_APPARTENANCE>"
                "<CODE_MEF>10010012110</CODE_MEF></MEF_APPARTENANCE></MEFS_APPARTENANCE></DIVISION></DIVISIONS>"
                "<GROUPES><GROUPE CODE_STRUCTURE=\"6LAT\"><DIVISIONS_APPARTENANCE><DIVISION_APPARTENANCE>"
                "<CODE_STRUCTURE>6E 1</CODE_STRUCTURE></DIVISION_APPARTENANCE>"
                "<DIVISION_APPARTENANCE CODE=\"6E 2\"/></DIVISIONS_APPARTENANCE></GROUPE>"
                "<GROUPE><CODE_STRUCTURE>6ALL</CODE_STRUCTURE></GROUPE></GROUPES>")});
  REQUIRE(r.roster.groups.size() == 2);
  CHECK(r.roster.divisions[0].mefs == std::vector<std::string>{"10010012110"});
  CHECK(r.roster.groups[0].divisions == std::vector<std::string>{"6E 1", "6E 2"});
  CHECK(r.roster.groups[1].divisions.empty());
}

TEST_CASE("Each file is listed with what it held") {
  const Reading r = read({pupils({6, 7}), guardians(person("4"), link("7", "4", old_level("1")))});
  REQUIRE(r.files.size() == 2);
  CHECK(r.files[0].name == "f0.xml");
  CHECK(r.files[0].students == 2);
  CHECK(r.files[1].guardians == 1);
  CHECK(r.files[1].links == 1);
  CHECK(r.files[1].made_on == 2026y / September / 10);
  CHECK(r.files[1].format.fr.find("responsables") != std::string::npos);
}

TEST_CASE("A file of another school year is a finding, one of another school an error with its name") {
  const Reading r = read({pupils({7}), bee("BEE_COMMUN", "", "2025")});
  CHECK(codes(r.report) == Codes{"ETABL_P_02"});
  CHECK(r.report.findings[0].origin.file == "f1.xml");
  try {
    read({pupils({7}), "<BEE_COMMUN><PARAMETRES><UAJ>9990002V</UAJ></PARAMETRES></BEE_COMMUN>"});
    FAIL("not refused");
  } catch (const Error& e) {
    CHECK(e.where() == "f1.xml");
  }
}

TEST_CASE("An export of no use beside others is a note, alone an error") {
  const std::string geography = bee("BEE_GEOGRAPHIQUE", "");
  const Reading r = read({geography, pupils({7})});
  REQUIRE(codes(r.report) == Codes{"FICHI_P_01"});
  CHECK(r.report.findings[0].text().fr.find("géographiques") != std::string::npos);
  CHECK_THROWS_AS(read({geography}), Error);
}

TEST_CASE("Pupils and guardians in one zip are read together") {
  const std::string zip =
      write_zip({{"ResponsablesAvecAdresses.xml", guardians(person("4"), link("7", "4", old_level("1")))},
                 {"ElevesSansAdresses.xml", pupils({7})}});
  const Reading r = read({zip});
  CHECK(r.roster.guardianships.size() == 1);
  CHECK(r.files[0].name == "f0.xml › ElevesSansAdresses.xml");
}

TEST_CASE("Guardians at an address in France without a postcode or a town are reported, the address is not kept") {
  const auto with_address = [](const std::string& fields) {
    return codes(read({bee("BEE_RESPONSABLES", "<PERSONNES>" + person("4", "<ADRESSE_ID>9</ADRESSE_ID>") +
                                                   "</PERSONNES><ADRESSES><ADRESSE ADRESSE_ID=\"9\">" + fields +
                                                   "</ADRESSE></ADRESSES>")})
                     .report);
  };
  CHECK(with_address("<CODE_PAYS>100</CODE_PAYS>") == Codes{"ADRES_A_01", "ADRES_A_02"});
  CHECK(with_address("<CODE_PAYS>100</CODE_PAYS><CODE_POSTAL>99999</CODE_POSTAL>") == Codes{"ADRES_A_02"});
  CHECK(with_address("<CODE_PAYS>109</CODE_PAYS>").empty());
}

TEST_CASE("A link that is called RESPONSABLE is one, and may have its numbers as attributes") {
  const Reading r =
      read({pupils({101}),
            guardians(person("1") + person("2"), "<RESPONSABLE ELEVE_ID=\"101\" PERSONNE_ID=\"1\">" + new_level("1") +
                                                     "</RESPONSABLE><RESPONSABLE><ELEVE_ID>101</ELEVE_ID><PERSONNE_ID>2"
                                                     "</PERSONNE_ID>" +
                                                     new_level("2") + "</RESPONSABLE>")});
  CHECK(r.roster.guardianships == std::vector<Guardianship>{{0, 0, 1}, {1, 0, 3}});
}
