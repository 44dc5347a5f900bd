#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "read/reader.hpp"
#include "roster/check.hpp"

using namespace passation;
using namespace std::chrono;
using namespace std::literals;

namespace {

const ReadOptions options{2026y / September / 3, {}};

std::string sts(const std::string& people, const std::string& structure = "", const std::string& more = "") {
  return "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>\n<STS_EDT><PARAMETRES><UAJ CODE=\"9990001u\">"
         "<DENOM_PRINC>COLLEGE</DENOM_PRINC><DENOM_COMPL>LES IFS</DENOM_COMPL></UAJ><ANNEE_SCOLAIRE ANNEE=\"2026\"/>"
         "</PARAMETRES><NOMENCLATURES><MEFS><MEF CODE=\"10010012110\"><LIBELLE_LONG>6EME</LIBELLE_LONG></MEF></MEFS>"
         "</NOMENCLATURES><DONNEES><INDIVIDUS>\n" +
         people + "</INDIVIDUS><STRUCTURE>" + structure + "</STRUCTURE>" + more + "</DONNEES></STS_EDT>";
}

std::string person(const std::string& attributes, const std::string& fields) {
  return "<INDIVIDU " + attributes + ">" + fields + "</INDIVIDU>\n";
}

std::string teacher(const std::string& id, const std::string& type = "epp") {
  return person("ID=\"" + id + "\" TYPE=\"" + type + "\"",
                "<SEXE>2</SEXE><CIVILITE>2</CIVILITE><NOM_USAGE>IF" + id +
                    "</NOM_USAGE><NOM_PATRONYMIQUE>ORME</NOM_PATRONYMIQUE><PRENOM>Zo\xE9</PRENOM>"
                    "<DATE_NAISSANCE>1980-02-28</DATE_NAISSANCE><FONCTION>ENS</FONCTION>");
}

std::string services(const std::string& teachers) {
  return "<SERVICES><SERVICE CODE_MATIERE=\"020700\" CODE_MOD_COURS=\"CG\"><ENSEIGNANTS>" + teachers +
         "</ENSEIGNANTS></SERVICE><SERVICE/></SERVICES>";
}

std::string division(const std::string& name, const std::string& inside = "") {
  return "<DIVISION CODE=\"" + name + "\">" + inside + "</DIVISION>";
}

std::string divisions(const std::string& list) {
  return "<DIVISIONS>" + list + "</DIVISIONS>";
}

Reading read(const std::string& xml) {
  return read_all({{"sts_emp.xml", xml}}, options);
}

std::vector<std::string> codes(const Report& report) {
  std::vector<std::string> out;
  for (const Finding& f : report.findings) out.emplace_back(f.code.rule().code);
  return out;
}

std::vector<std::string> check_codes(const Reading& r) {
  Report report = r.report;
  check(r.roster, options.day, report);
  std::vector<std::string> out;
  for (const std::string& code : codes(report))
    if (code.starts_with("PERSO")) out.push_back(code);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("STS: a teacher's identity") {
  const Reading r = read(sts(person("ID=\"12\" TYPE=\"epp\"",
                                    "<SEXE>2</SEXE><CIVILITE>3</CIVILITE><NOM_USAGE>IF</NOM_USAGE>"
                                    "<NOM_PATRONYMIQUE>ORME</NOM_PATRONYMIQUE><PRENOM>Zo\xE9</PRENOM>"
                                    "<DATE_NAISSANCE>1980-02-28</DATE_NAISSANCE><FONCTION>ENS</FONCTION>"
                                    "<DISCIPLINES><DISCIPLINE CODE=\"L0422\"><LIBELLE_COURT>ANGLAIS</LIBELLE_COURT>"
                                    "</DISCIPLINE></DISCIPLINES>")));
  REQUIRE(r.roster.staff.size() == 1);
  const Staff& s = r.roster.staff[0];
  CHECK(s.kind == "epp");
  CHECK(s.source_id == "12");
  CHECK(s.function == "ENS");
  CHECK(s.title == "Mme");
  CHECK(s.family_name == "ORME");
  CHECK(s.shown_name() == "IF");
  CHECK(s.given_name == "Zoé");
  CHECK(s.birth_date == 1980y / February / 28);
  CHECK(s.disciplines == Names{"ANGLAIS"});
  CHECK(s.origin == Origin{"sts_emp.xml", 3});
  CHECK(is_teacher(s));
  CHECK(check_codes(r).empty());
}

TEST_CASE("STS: school, year and MEFs") {
  const Reading r = read(sts(""));
  CHECK(r.roster.school.uai == "9990001U");
  CHECK(r.roster.school.name == "COLLEGE LES IFS");
  CHECK(r.roster.school.school_year == 2026);
  CHECK(r.roster.mefs.at("10010012110") == "6EME");
  CHECK(r.files[0].school_year == 2026);
}

TEST_CASE("STS: local staff without function is a teacher when both names are there; its number is another space") {
  const Reading r = read(sts(
      teacher("12") +
          person("ID=\"12\" TYPE=\"local\"",
                 "<SEXE/><CIVILITE>3</CIVILITE><NOM_USAGE>HOUX</NOM_USAGE><NOM_PATRONYMIQUE/><PRENOM>Ana</PRENOM>") +
          person("ID=\"13\" TYPE=\"local\"", "<NOM_USAGE>HOUX</NOM_USAGE>"),
      divisions(division("6E 1", services("<ENSEIGNANT ID=\"12\" TYPE=\"local\"/>")))));
  REQUIRE(r.roster.staff.size() == 3);
  CHECK(r.roster.staff[0].divisions.empty());
  CHECK(r.roster.staff[1].divisions == Names{"6E 1"});
  CHECK(r.roster.staff[1].shown_name() == "HOUX");
  CHECK(is_teacher(r.roster.staff[1]));
  CHECK_FALSE(is_teacher(r.roster.staff[2]));
  CHECK(check_codes(r) == Names{"PERSO_P_01"});
}

TEST_CASE("STS: heads and other staff are told apart from teachers") {
  const Reading r = read(sts(person("ID=\"1\"", "<NOM_USAGE>A</NOM_USAGE><PRENOM>B</PRENOM><FONCTION>DIR</FONCTION>") +
                             person("ID=\"2\"", "<NOM_USAGE>A</NOM_USAGE><PRENOM>B</PRENOM><FONCTION>EDU</FONCTION>")));
  CHECK(r.roster.staff[0].kind == "epp");
  CHECK(is_head(r.roster.staff[0]));
  CHECK_FALSE(is_teacher(r.roster.staff[0]));
  CHECK_FALSE(is_teacher(r.roster.staff[1]));
}

TEST_CASE("STS: who teaches a group teaches its divisions, once each and in natural order") {
  const std::string by = services("<ENSEIGNANT ID=\"1\" TYPE=\"epp\"/><ENSEIGNANT ID=\"1\" TYPE=\"epp\"/>");
  const Reading r =
      read(sts(teacher("1"), divisions(division("6E 10", by) + division("6E 2") + division("6E 1", services(""))) +
                                 "<GROUPES><GROUPE CODE=\"6ALL1\"><DIVISIONS_APPARTENANCE>"
                                 "<DIVISION_APPARTENANCE CODE=\"6E 2\"/><DIVISION_APPARTENANCE CODE=\"6E 10\"/>"
                                 "</DIVISIONS_APPARTENANCE>" +
                                 by + "</GROUPE></GROUPES>"));
  CHECK(r.roster.staff[0].divisions == Names{"6E 2", "6E 10"});
  CHECK(r.roster.staff[0].groups == Names{"6ALL1"});
  CHECK(r.roster.groups[0].divisions == Names{"6E 2", "6E 10"});
}

TEST_CASE("STS: an ENSEIGNANT without TYPE is epp, else local; one whom nobody knows is one finding") {
  const Reading r = read(sts(teacher("1") + teacher("2", "local"),
                             divisions(division("6E 1", services("<ENSEIGNANT ID=\"1\"/><ENSEIGNANT ID=\"2\"/>"
                                                                 "<ENSEIGNANT ID=\"3\"/><ENSEIGNANT ID=\"3\"/>")))));
  CHECK(r.roster.staff[0].divisions == Names{"6E 1"});
  CHECK(r.roster.staff[1].divisions == Names{"6E 1"});
  REQUIRE(codes(r.report) == Names{"PERSO_P_04"});
  CHECK(r.report.findings[0].details == Names{"3", "6E 1"});
}

TEST_CASE("STS: declared is SIECLE's count, or the plan while there is none") {
  const Reading r = read(sts("", divisions(division("A",
                                                    "<EFFECTIF_PREVU>28</EFFECTIF_PREVU>"
                                                    "<EFFECTIF_CALCULE>26</EFFECTIF_CALCULE>") +
                                           division("B",
                                                    "<EFFECTIF_PREVU>28</EFFECTIF_PREVU>"
                                                    "<EFFECTIF_CALCULE>0</EFFECTIF_CALCULE>") +
                                           division("C",
                                                    "<LIBELLE_LONG>Trois</LIBELLE_LONG>"
                                                    "<MEFS_APPARTENANCE><MEF CODE=\"1\"/></MEFS_APPARTENANCE>")) +
                                     "<GROUPES><GROUPE CODE=\"6LAT\"><EFFECTIF_CALCULE>17</EFFECTIF_CALCULE></GROUPE>"
                                     "</GROUPES>"));
  CHECK(r.roster.groups.at(0).declared == 17);
  const auto& d = r.roster.divisions;
  REQUIRE(d.size() == 3);
  CHECK(d[0].declared == 26);
  CHECK_FALSE(d[0].planned);
  CHECK(d[1].declared == 28);
  CHECK(d[1].planned);
  CHECK_FALSE(d[2].declared);
  CHECK(d[2].label == "Trois");
  CHECK(d[2].mefs == Names{"1"});
}

TEST_CASE("STS: a head teacher whose time is over is none") {
  const Reading r =
      read(sts(person("ID=\"1\"",
                      "<PROFS_PRINC><PROF_PRINC><CODE_STRUCTURE>6E 1</CODE_STRUCTURE></PROF_PRINC>"
                      "<PROF_PRINC><CODE_STRUCTURE>6E 2</CODE_STRUCTURE><DATE_FIN>2026-09-02</DATE_FIN></PROF_PRINC>"
                      "<PROF_PRINC><CODE_STRUCTURE>6E 3</CODE_STRUCTURE><DATE_FIN>2026-09-03</DATE_FIN></PROF_PRINC>"
                      "</PROFS_PRINC>")));
  CHECK(r.roster.staff[0].head_teacher_of == Names{"6E 1", "6E 3"});
}

TEST_CASE("STS: dates that cannot be, one number twice, and replacements are findings") {
  const Reading r = read(
      sts(person("ID=\"1\"", "<NOM_USAGE>A</NOM_USAGE><PRENOM>B</PRENOM><DATE_NAISSANCE>1980-02-30</DATE_NAISSANCE>") +
              teacher("1"),
          "", "<SUPPLEANCES><SUPPLEANCE/><SUPPLEANCE/></SUPPLEANCES>"));
  CHECK(codes(r.report) == Names{"PERSO_P_03", "PERSO_P_05", "PERSO_P_06"});
  CHECK(r.report.findings[2].details == Names{"2"});
  CHECK(check_codes(r) == codes(r.report));  // a date that was refused is not missing as well
}

TEST_CASE("STS: who stands in becomes staff, who is replaced stays or is added") {
  const auto names = [](const std::string& usage, const std::string& more = "") {
    return "<NOM_USAGE>" + usage + "</NOM_USAGE><PRENOM>Lou</PRENOM>" + more;
  };
  const Reading r =
      read(sts(teacher("1"), divisions(division("6E 1", services("<ENSEIGNANT ID=\"8\" TYPE=\"epp\"/>"))),
               "<SUPPLEANCES><SUPPLEANCE><SUPPLEANT ID=\"8\" TYPE=\"epp\">" +
                   names("HOUX", "<DATE_NAISSANCE>1990-01-02</DATE_NAISSANCE>") +
                   "</SUPPLEANT><SUPPLEE "
                   "ID=\"1\"/><DATE_FIN>2026-12-31</DATE_FIN></SUPPLEANCE><SUPPLEANCE><REMPLACANT><INDIVIDU>" +
                   names("CHARME") + "</INDIVIDU></REMPLACANT><TITULAIRE>" + names("TREMBLE") +
                   "</TITULAIRE></SUPPLEANCE></SUPPLEANCES>"));
  const auto& staff = r.roster.staff;
  REQUIRE(staff.size() == 4);
  CHECK(staff[1].used_name == "HOUX");
  CHECK(staff[1].birth_date == 1990y / January / 2);
  CHECK(staff[1].divisions == Names{"6E 1"});
  CHECK(is_teacher(staff[1]));
  CHECK(staff[2].used_name == "TREMBLE");
  CHECK(staff[3].used_name == "CHARME");
  REQUIRE(codes(r.report) == Names{"PERSO_P_09", "PERSO_P_09"});
  CHECK(r.report.findings[0].subject == Subject::staff(1));
  CHECK(r.report.findings[0].details.at(0) == "de IF1 Zoé, jusqu’au 31/12/2026");
  CHECK(r.report.findings[1].details.at(1) == "for TREMBLE Lou");
}

TEST_CASE("STS: a replacement adds nobody who is known, and nobody whom it does not describe") {
  const std::string known = "<NOM_USAGE>if1</NOM_USAGE><PRENOM>Zo\xE9</PRENOM>";
  const auto read_one = [](const std::string& replacement) {
    return read(sts(teacher("1"), "", "<SUPPLEANCES>" + replacement + "</SUPPLEANCES>"));
  };
  for (const std::string& said : {"<SUPPLEANT ID=\"1\"/>"s, "<SUPPLEANT>" + known + "</SUPPLEANT>",
                                  "<SUPPLEANT ID=\"1\" TYPE=\"epp\">" + known + "</SUPPLEANT>"}) {
    const Reading r = read_one(said);
    CHECK(r.roster.staff.size() == 1);
    CHECK(codes(r.report) == Names{"PERSO_P_09"});
    CHECK(r.report.findings[0].details == Names{"le fichier ne dit pas de qui", "the file does not say for whom"});
  }
  for (const std::string said :
       {"<SUPPLEANCE/>", "<SUPPLEANT ID=\"9\"/>", "<SUPPLEANCE><ENSEIGNANT ID=\"1\"/></SUPPLEANCE>",
        "<SUPPLEANT><PRENOM>Lou</PRENOM></SUPPLEANT>", "<SUPPLEE ID=\"1\"/>"}) {
    const Reading r = read_one(said);
    CHECK(r.roster.staff.size() == 1);
    CHECK(codes(r.report) == Names{"PERSO_P_06"});
  }
}

TEST_CASE("STS: one number with two names stays two people, in replacements too") {
  const Reading r = read(sts(teacher("1"), "",
                             "<SUPPLEANCES><SUPPLEANT ID=\"1\"><NOM_USAGE>HOUX</NOM_USAGE>"
                             "<PRENOM>Lou</PRENOM></SUPPLEANT></SUPPLEANCES>"));
  CHECK(r.roster.staff.size() == 2);
  CHECK(codes(r.report) == Names{"PERSO_P_05", "PERSO_P_09"});
}

TEST_CASE("STS: a replacement that is over adds nobody, but loses nobody either") {
  const Reading r = read(sts(teacher("1"), "",
                             "<SUPPLEANCES><SUPPLEANCE><DATE_FIN>2026-09-02</DATE_FIN><SUPPLEANT>"
                             "<NOM_USAGE>HOUX</NOM_USAGE><PRENOM>Lou</PRENOM></SUPPLEANT><ABSENT>"
                             "<NOM_USAGE>CHARME</NOM_USAGE><PRENOM>Lou</PRENOM></ABSENT></SUPPLEANCE>"
                             "</SUPPLEANCES>"));
  REQUIRE(r.roster.staff.size() == 2);
  CHECK(r.roster.staff[1].used_name == "CHARME");
  CHECK(codes(r.report) == Names{"PERSO_P_10"});
}

TEST_CASE("The file of the other direction is refused with the name of the right one and the way to it") {
  try {
    read("<EDT_STS><PARAMETRES><UAJ>9990001U</UAJ></PARAMETRES></EDT_STS>");
    FAIL("not refused");
  } catch (const Error& e) {
    CHECK(e.hint().fr.find("sts_emp_") != std::string::npos);
    CHECK(e.hint().fr.find("Exports, Emploi du temps") != std::string::npos);
  }
}

TEST_CASE("STS: a file without people is refused") {
  CHECK_THROWS_AS(read("<STS_EDT><DONNEES/></STS_EDT>"), Error);
}
