#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;
using Texts = std::vector<std::string>;

namespace {

const std::string head = "Division;Nom de famille;Prénom 1;Sexe;Date de naissance\n";

Reading read(const std::string& bytes, ReadOptions options = {}) {
  options.day = 2026y / September / 3;
  return read_text_table({"eleves.csv", bytes}, options);
}

Texts codes(const Reading& reading) {
  Texts all;
  for (const Finding& f : reading.report.findings) all.emplace_back(f.code.rule().code);
  return all;
}

Texts family_names(const Reading& reading) {
  Texts all;
  for (const Student& s : reading.roster.students) all.push_back(s.family_name);
  return all;
}

/// The Error that reading ends with; its absence fails the test.
Error error_of(const std::string& bytes, const ReadOptions& options = {}) {
  try {
    read(bytes, options);
  } catch (const Error& e) {
    return e;
  }
  FAIL("no Error");
  throw;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a line of SIECLE's custom extraction becomes a pupil") {
  const Reading r = read(head + "6E 3;LILAS;Léa;2;05/03/2015\n");
  REQUIRE(r.roster.students.size() == 1);
  const Student& s = r.roster.students[0];
  CHECK(s.division == "6E 3");
  CHECK(s.family_name == "LILAS");
  CHECK(s.given_name == "Léa");
  CHECK(s.sex == Sex::female);
  CHECK(s.birth_date == 2015y / March / 5);
  CHECK(s.origin == Origin{"eleves.csv", 2});
  CHECK(r.report.findings.empty());
  CHECK(r.roster.school.uai.empty());
}

TEST_CASE("all the columns that a pupil has a field for are read") {
  const Reading r = read(
      "INE;N° Interne;Identifiant SIECLE;Nom de famille;Nom d'usage;Prénom 1;Prénom 2;Prénom 3;Date de naissance;Sexe;"
      "Code MEF;Division;Groupe;Date entrée;Date sortie\n"
      "070000001ab;123;4567;LILAS;ROSE;Léa;Jeanne;Anne;2015-03-05;1;10010012110;6E 3;6LATIN;01/09/2026;02/10/2026\n");
  REQUIRE(r.roster.students.size() == 1);
  const Student& s = r.roster.students[0];
  CHECK(s.ine == "070000001AB");
  CHECK(s.elenoet == "123");
  CHECK(s.source_id == "4567");
  CHECK(s.used_name == "ROSE");
  CHECK(s.other_given_names == Texts{"Jeanne", "Anne"});
  CHECK(s.birth_date == 2015y / March / 5);
  CHECK(s.sex == Sex::male);
  CHECK(s.mef == "10010012110");
  CHECK(s.groups == Texts{"6LATIN"});
  CHECK(s.entry_date == 2026y / September / 1);
  CHECK(s.exit_date == 2026y / October / 2);
  CHECK(r.report.findings.empty());
}

TEST_CASE("the paste for ASP is read: tabs, spaces inside names, short dates") {
  const Reading r = read(
      "Classe\tNom\tPrénom\tSexe\tDate de naissance\r\n6E 3\tLA ROSE\tMaria Amina\tF\t5/3/2015\r\n"
      "6E 3\tBLEUET\tRay-J\tG\t13/07/2015\r\n");
  REQUIRE(r.roster.students.size() == 2);
  CHECK(r.roster.students[0].family_name == "LA ROSE");
  CHECK(r.roster.students[0].given_name == "Maria Amina");
  CHECK(r.roster.students[0].birth_date == 2015y / March / 5);
  CHECK(r.roster.students[0].sex == Sex::female);
  CHECK(r.roster.students[1].sex == Sex::male);
}

TEST_CASE("what a table lacks is put right in it, unless it is an export of SIECLE's") {
  const auto is_put_right = [](const std::string& header) {
    return read(header + "\n6E 1;PIE;Jean;G;03/12/2015\n").roster.tables == std::set<std::string>{"eleves.csv"};
  };
  CHECK(is_put_right("Classe;Nom;Prénom;Sexe;Date de naissance"));
  CHECK_FALSE(is_put_right("Division;Nom de famille;Prénom 1;Sexe;Date de naissance"));
  CHECK_FALSE(is_put_right("Code Structure;Nom de famille;Prénom;Type Structure;Date Naissance"));
}

TEST_CASE("a table whose header has spoilt accents is an error") {
  CHECK(error_of("Classe;Nom;PrÃ©nom;NÃ© le\n6E 1;PIE;Jean;03/12/2015\n").where() == "eleves.csv:1");
}

TEST_CASE("a table declares no division: only structure files do") {
  CHECK(read(head + "6E 3;LILAS;Léa;2;05/03/2015\n").roster.divisions.empty());
}

TEST_CASE("values are trimmed and runs of spaces made one, no-break spaces too") {
  const Reading r = read(head + " 6E  3 ;LILAS\u00A0 BLANC ; Léa;2; 05/03/2015\n");
  CHECK(r.roster.students[0].division == "6E 3");
  CHECK(r.roster.students[0].family_name == "LILAS BLANC");
}

TEST_CASE("titles above the header are skipped, and lines keep their numbers") {
  const Reading r = read("Collège des Fleurs\n\nÉlèves au 3 septembre\n" + head + "\n6E 3;LILAS;Léa;2;05/03/2015\n");
  REQUIRE(r.roster.students.size() == 1);
  CHECK(r.roster.students[0].origin.line == 6);
}

TEST_CASE("a header repeated on a later page is no pupil") {
  const std::string row = "6E 3;LILAS;Léa;2;05/03/2015\n";
  CHECK(read(head + row + head + "6E 3;ROSE;Ana;2;05/03/2015\n").roster.students.size() == 2);
}

TEST_CASE("trailers, counters and titles between are no pupils") {
  const std::string furniture =
      GENERATE("394 élèves trouvés.", "(délimiteur: ;)", "Total : 28", ";Total : 28;;;", "6E 3;28;;;", ";;;;28",
               "Total 6E 3;;;;28", "Sous-total;28", "Effectif;;;28;", "Total;ROSE;;;", "6E 3;;;;", ";;;;",
               "MEN | MESR | V18.2.1.5.0 | HAUT DE PAGE", "Nombre d'élèves;6E 3;28", ";Classe : 6E 4", "\x1A");
  CAPTURE(furniture);
  const Reading r = read(head + "6E 3;LILAS;Léa;2;05/03/2015\n" + furniture + "\n6E 3;ROSE;Ana;2;05/03/2015");
  CHECK(family_names(r) == Texts{"LILAS", "ROSE"});
  CHECK(r.report.findings.empty());
}

TEST_CASE("a trailer in the column of an identifier is no pupil") {
  const Reading r = read(
      "INE;Nom;Prénom;Division;Date de naissance\n070000001AB;LILAS;Léa;6E 3;05/03/2015\n"
      "394 élèves trouvés.\n(délimiteur: ;)\n");
  CHECK(r.roster.students.size() == 1);
}

TEST_CASE("a pupil who lacks something stays a pupil") {
  const std::string pupil =
      GENERATE("6E 3;ROSE;;2;05/03/2015", "6E 3;;Ana;2;05/03/2015", "6E 3;ROSE;Ana;;", ";ROSE;Ana;2;", "6E 3;ROSE",
               "6E 3;;;2;05/03/2015", "6E 3;ROSE;?;2;", "6E 3;TOTAL;Ana;2;", "6E 3;Total;;2;05/03/2015");
  CAPTURE(pupil);
  CHECK(read(head + "6E 3;LILAS;Léa;2;05/03/2015\n" + pupil + "\n").roster.students.size() == 2);
}

TEST_CASE("short rows, trailing delimiters and extra columns are tolerated") {
  const Reading r = read("Prénom;Options;Nom;Classe;Date de naissance;\nLéa;LCA;LILAS;6E 3;05/03/2015;\nAna;;ROSE\n");
  CHECK(family_names(r) == Texts{"LILAS", "ROSE"});
  CHECK(r.roster.students[1].division.empty());
}

TEST_CASE("an impossible, malformed or missing birth date leaves it unknown") {
  const auto [text, code] = GENERATE(table<std::string, std::string>({{"31/02/2015", "DNAIS_P_02"},
                                                                      {"420680", "DNAIS_P_03"},
                                                                      {"99999", "DNAIS_P_03"},
                                                                      {"4206x", "DNAIS_P_03"},
                                                                      {"31022015", "DNAIS_P_03"},
                                                                      {"9132015", "DNAIS_P_03"},
                                                                      {"20101102", "DNAIS_P_03"},
                                                                      {"05/03/15", "DNAIS_P_03"},
                                                                      {"hier", "DNAIS_P_03"}}));
  CAPTURE(text);
  const Reading r = read(head + "6E 3;LILAS;Léa;2;" + text + "\n");
  CHECK(r.roster.students.at(0).birth_date == std::nullopt);
  REQUIRE(codes(r) == Texts{code});
  CHECK(r.report.findings[0].details == Texts{text});
  CHECK(r.report.findings[0].subject == Subject::student(0));
  CHECK(r.report.findings[0].origin == Origin{"eleves.csv", 2});
}

TEST_CASE("a birth date may be written without separators, as passwords are") {
  const Reading r = read(head + "6E 3;LILAS;Léa;2;05032015\n");
  CHECK(r.roster.students.at(0).birth_date == 2015y / March / 5);
  CHECK(r.report.findings.empty());
}

TEST_CASE("a birth date that a spreadsheet has spoilt is a finding with the probable date, never that date") {
  const auto [text, code, probable] = GENERATE(table<std::string, std::string, std::string>({
      {"38718", "DNAIS_P_07", "01/01/2006"},
      {"42068.5", "DNAIS_P_07", "05/03/2015"},
      {"42068,75", "DNAIS_P_07", "05/03/2015"},
      {"1022014", "DNAIS_P_08", "01/02/2014"},
  }));
  CAPTURE(text);
  const Reading r = read(head + "6E 3;LILAS;Léa;2;" + text + "\n");
  CHECK(r.roster.students.at(0).birth_date == std::nullopt);
  REQUIRE(codes(r) == Texts{code});
  CHECK(r.report.findings[0].details == Texts{text, probable});
  CHECK(r.report.findings[0].severity() == Severity::rejection);
}

TEST_CASE("most birth dates changed into numbers are one error of the table, at the first of them") {
  const std::string counted = "6E 3;ROSE;Léo;1;12/03/2015\n6E 3;LILAS;Léa;2;42068\n6E 3;LIS;Ana;2;42039\n";
  const Error e = error_of(head + counted);
  CHECK(e.message().fr.find("(2 élèves)") != std::string::npos);
  CHECK(e.where().ends_with(":3"));
  CHECK(codes(read(head + counted + "6E 3;IRIS;Max;1;01/02/2015\n")) == Texts{"DNAIS_P_07", "DNAIS_P_07"});
}

TEST_CASE("an empty birth date is left to the checks") {
  const Reading r = read(head + "6E 3;LILAS;Léa;2;\n");
  CHECK(r.roster.students.at(0).birth_date == std::nullopt);
  CHECK(r.report.findings.empty());
}

TEST_CASE("sex is read as SIECLE, ASP, Pix and ENTs write it") {
  for (const char* text : {"1", "G", "m", "M.", "Garçon", "Masculin", "masculin"})
    CHECK(read(head + "6E 3;LILAS;Léo;" + text + ";05/03/2015\n").roster.students[0].sex == Sex::male);
  for (const char* text : {"2", "F", "f", "Fille", "Féminin", "Mme"})
    CHECK(read(head + "6E 3;LILAS;Léa;" + text + ";05/03/2015\n").roster.students[0].sex == Sex::female);
}

TEST_CASE("an odd sex is a finding, an empty one is left to the checks") {
  const Reading odd = read(head + "6E 3;LILAS;Léa;3;05/03/2015\n");
  CHECK(odd.roster.students[0].sex == Sex::unknown);
  CHECK(codes(odd) == Texts{"CSEXE_P_02"});
  CHECK(odd.report.findings[0].details == Texts{"3"});
  CHECK(read(head + "6E 3;LILAS;Léa;;05/03/2015\n").report.findings.empty());
}

TEST_CASE("one line per group is one pupil with several groups") {
  const Reading r = read(
      "Division;Nom de famille;Prénom 1;Date de naissance;Groupe\n6E 3;LILAS;Léa;05/03/2015;6LATIN\n"
      "6E 3;ROSE;Ana;05/03/2015;6LATIN\n6E 3;LILAS;Léa;05/03/2015;6GR1\n6E 3;LILAS;Léa;05/03/2015;\n");
  CHECK(family_names(r) == Texts{"LILAS", "ROSE"});
  CHECK(r.roster.students[0].groups == Texts{"6LATIN", "6GR1"});
  CHECK(r.roster.students[0].origin.line == 2);
  CHECK(r.report.findings.empty());
}

TEST_CASE("several groups may stand in one cell") {
  CHECK(read("Classe;Nom;Prénom;Date de naissance;Groupes\n6E 3;LILAS;Léa;05/03/2015;6LATIN | 6GR1, ODP\n")
            .roster.students[0]
            .groups == Texts{"6LATIN", "6GR1", "ODP"});
}

TEST_CASE("lines that differ only in a column that is not read are one pupil without a finding") {
  const Reading r =
      read("Division;Nom;Prénom;Date de naissance;Bourse\n6E 3;LILAS;Léa;05/03/2015;A\n6E 3;LILAS;Léa;05/03/2015;B\n");
  CHECK(r.roster.students.size() == 1);
  CHECK(r.report.findings.empty());
}

TEST_CASE("the same line twice is one pupil and a finding") {
  const Reading r =
      read(head + "6E 3;LILAS;Léa;2;05/03/2015\n6E 3;ROSE;Ana;2;05/03/2015\n6E 3;LILAS;Léa;2;05/03/2015\n");
  CHECK(family_names(r) == Texts{"LILAS", "ROSE"});
  REQUIRE(codes(r) == Texts{"ELNOM_P_06"});
  CHECK(r.report.findings[0].subject == Subject::student(0));
  CHECK(r.report.findings[0].origin.line == 2);
  CHECK(r.report.findings[0].details == Texts{"4"});
}

TEST_CASE("a doubtful line that comes twice is doubted once") {
  CHECK(codes(read(head + "6E 3;LILAS;Léa;2;31/02/2015\n6E 3;LILAS;Léa;2;31/02/2015\n")) ==
        Texts{"DNAIS_P_02", "ELNOM_P_06"});
}

TEST_CASE("same names and birth date in two divisions are two pupils here") {
  const Reading r = read(head + "6E 3;LILAS;Léa;2;05/03/2015\n6E 4;LILAS;Léa;2;05/03/2015\n");
  CHECK(r.roster.students.size() == 2);
  CHECK(r.report.findings.empty());
}

TEST_CASE("same names and birth date with two identifiers are two pupils") {
  const Reading r = read(
      "INE;Nom;Prénom;Division;Date de naissance\n070000001AB;LILAS;Léa;6E 3;05/03/2015\n"
      "070000002AB;LILAS;Léa;6E 3;05/03/2015\n");
  CHECK(r.roster.students.size() == 2);
}

TEST_CASE("in ElevesComplete a structure of type G is a group, and its line the same pupil's") {
  const std::string columns = "Nom de famille;Prénom;Date Naissance;Id National;Code Structure;Type Structure\n";
  const std::string group = "LILAS;Léa;05/03/2015;070000001AB;6LATIN;G\n";
  const std::string division = "LILAS;Léa;05/03/2015;070000001AB;6E 3;D\n";
  for (const std::string& rows : {group + division, division + group}) {
    const Reading r = read(columns + rows);
    REQUIRE(r.roster.students.size() == 1);
    CHECK(r.roster.students[0].division == "6E 3");
    CHECK(r.roster.students[0].groups == Texts{"6LATIN"});
    CHECK(r.report.findings.empty());
  }
}

TEST_CASE("in ElevesComplete a second division is a finding, and the first is kept") {
  const Reading r = read(
      "Nom de famille;Prénom;Date Naissance;Id National;Code Structure;Type Structure\n"
      "LILAS;Léa;05/03/2015;070000001AB;6E 3;D\nLILAS;Léa;05/03/2015;070000001AB;6E 1;D\n");
  REQUIRE(r.roster.students.size() == 1);
  CHECK(r.roster.students[0].division == "6E 3");
  REQUIRE(codes(r) == Texts{"ACDIV_P_03"});
  CHECK(r.report.findings[0].details == Texts{"6E 3, 6E 1", "6E 3"});
}

TEST_CASE("a leaver has his date; a reason without one is a rejection, an unreadable date an anomaly") {
  const std::string columns = "Nom de famille;Prénom;Date Naissance;Code Structure;Date Sortie;Motif Sortie\n";
  const Reading r = read(columns +
                         "LILAS;Léa;05/03/2015;6E 3;01/09/2026;11\nROSE;Ana;05/03/2015;6E 3;;11\n"
                         "IRIS;Eva;05/03/2015;6E 3;bientôt;\nLYS;Ida;05/03/2015;6E 3;;\n");
  CHECK(r.roster.students[0].exit_date == 2026y / September / 1);
  CHECK(r.roster.students[1].exit_date == std::nullopt);
  REQUIRE(codes(r) == Texts{"SORTI_P_03", "SORTI_P_02"});
  CHECK(r.report.findings[0].subject == Subject::student(1));
  CHECK(r.report.findings[0].details == Texts{"11"});
  CHECK(r.report.findings[1].details == Texts{"bientôt"});
}

TEST_CASE("a leaver without a reason is said where the table has a column for it") {
  const std::string row = "LILAS;Léa;05/03/2015;6E 3;01/09/2026";
  CHECK(codes(read("Nom;Prénom;Date Naissance;Classe;Date Sortie;Motif Sortie\n" + row + ";\n")) ==
        Texts{"SORTI_P_04"});
  CHECK(codes(read("Nom;Prénom;Date Naissance;Classe;Date Sortie\n" + row + "\n")).empty());
}

TEST_CASE("a reason for leaving with an unreadable date is a doubt that stops the label") {
  CHECK(codes(read("Nom;Prénom;Date Naissance;Classe;Date Sortie;Motif Sortie\nLILAS;Léa;05/03/2015;6E 3;hier;11\n")) ==
        Texts{"SORTI_P_03"});
}

TEST_CASE("an unreadable entry date is said") {
  const Reading r = read("Nom;Prénom;Date Naissance;Classe;Date Entrée\nLILAS;Léa;05/03/2015;6E 3;45170\n");
  REQUIRE(codes(r) == Texts{"SCOPR_P_03"});
  CHECK(r.report.findings[0].details == Texts{"45170"});
}

TEST_CASE("born in France without a town is said where the table has columns for both") {
  const std::string names = "Division;Nom;Prénom;Date de naissance;", pupil = "6E 3;LILAS;Léa;05/03/2015;";
  for (const char* line : {"FRANCE;", "100;", "99100;"}) {
    const Reading r = read(names + "Pays Naiss.;Commune Naiss.\n" + pupil + line + "\n");
    CHECK(codes(r) == Texts{"LNAIS_P_01"});
  }
  CHECK(codes(read(names + "Pays Naiss.;Commune Naiss.\n" + pupil + "FRANCE;DAX\n")).empty());
  CHECK(codes(read(names + "Pays Naiss.;Commune Naiss.\n" + pupil + "ITALIE;\n")).empty());
  CHECK(codes(read(names + "Pays Naiss.\n" + pupil + "FRANCE\n")).empty());
  CHECK(codes(read(names + "Commune Naiss.\n" + pupil + "\n")).empty());
}

TEST_CASE("a header repeated with other titles is no pupil") {
  const Reading r =
      read("Division;Nom;Prénom;Date de naissance\n6E 3;LILAS;Léa;05/03/2015\n6E 4;Nom;Prénom;Né(e) le\n");
  CHECK(r.roster.students.size() == 1);
}

TEST_CASE("a second table below the first, with other columns, is an error at its line") {
  const std::string first = "Division;Nom;Prénom;Date de naissance\n6E 3;LILAS;Léa;05/03/2015\n";
  const Error error = error_of(first + "Nom;Prénom;Classe;Date de naissance\nROSE;Ana;6E 3;12/03/2015\n");
  CHECK(error.where() == "eleves.csv:3");
  CHECK(read(first + "Division;Nom;Prénom;Date de naissance\n6E 3;ROSE;Ana;12/03/2015\n").roster.students.size() == 2);
}

TEST_CASE("the school is known from a column that says one thing throughout") {
  const std::string columns = "UAI;Classe;Nom;Prénom;Date de naissance\n";
  const std::string one = "9990001n;6E 3;LILAS;Léa;05/03/2015\n";
  CHECK(read(columns + one + ";6E 3;ROSE;Ana;05/03/2015\n").roster.school.uai == "9990001N");
  CHECK(read(columns + one + "9990002P;6E 3;ROSE;Ana;05/03/2015\n").roster.school.uai.empty());
  CHECK(read(columns + "ici;6E 3;ROSE;Ana;05/03/2015\n").roster.school.uai.empty());
}

TEST_CASE("two columns for one field are a finding, and the first is read") {
  const Reading r = read("Classe;Division;Nom;Prénom;Date de naissance\n6E 3;6E3;LILAS;Léa;05/03/2015\n");
  CHECK(r.roster.students[0].division == "6E 3");
  REQUIRE(codes(r) == Texts{"COLON_P_01"});
  CHECK(r.report.findings[0].details == Texts{"Classe (1), Division (2)", "division", "division"});
  CHECK(r.report.findings[0].subject == Subject{});
  CHECK(r.report.findings[0].origin == Origin{"eleves.csv", 1});
}

TEST_CASE("of very many columns for one field the first are listed") {
  std::string header = "Division;Nom;Prénom;Date de naissance";
  for (int i = 0; i < 40; ++i) header += ";INE";
  const Reading r = read(header + "\n6E 3;LILAS;Léa;05/03/2015\n");
  REQUIRE(codes(r) == Texts{"COLON_P_01"});
  CHECK(holds(r.report.findings[0].details[0], "INE (34), …"));
  CHECK_FALSE(holds(r.report.findings[0].details[0], "(35)"));
}

TEST_CASE("tables come in the usual encodings") {
  const std::string row = "6E 3;LILAS;Cœur;2;05/03/2015\r\n";
  const std::string utf8 = "\xEF\xBB\xBF" + head + row;
  const std::string latin9 = "Division;Nom;Pr\xE9nom;Date de naissance\n6E 3;LILAS;C\xBDur;05/03/2015\n";
  const std::string windows = "Division;Nom;Pr\xE9nom;Date de naissance\n6E 3;LILAS;C\x9Cur;05/03/2015\n";
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("Division;Nom;Prenom;Date de naissance\n6E 3;LILAS;C#ur;05/03/2015\n"))
    utf16 += c == '#' ? std::string("\x53\x01", 2) : std::string{c, '\0'};
  for (const std::string& bytes : {utf8, latin9, windows, utf16}) {
    CHECK(is_student_table(bytes));
    CHECK(read(bytes).roster.students.at(0).given_name == "Cœur");
  }
}

TEST_CASE("bytes that do not fit the announced encoding are an error") {
  CHECK(holds(error_of("\xEF\xBB\xBF" + head +
                       "6E 3;LILAS;L\xE9"
                       "a;2;05/03/2015\n")
                  .message()
                  .fr,
              "encodage"));
}

TEST_CASE("a column that is needed and not recognised: the headers found, and how to name it") {
  const Error e = error_of("Classe;Nom;Prénom;Code;Né le\n6E 3;LILAS;Zoé;7;05/03/2015\n");
  CHECK(e.where() == "eleves.csv:1");
  CHECK(holds(e.message().fr, "date de naissance"));
  CHECK(holds(e.message().en, "birth date"));
  CHECK(holds(e.hint().fr, "\"Classe\" (1), \"Nom\" (2), \"Prénom\" (3), \"Code\" (4), \"Né le\" (5)"));
  CHECK(holds(e.hint().fr, "--column \"date de naissance=Né le\""));
  for (const std::string& said : {e.message().fr, e.hint().fr, e.message().en, e.hint().en}) {
    CHECK_FALSE(holds(said, "LILAS"));
    CHECK_FALSE(holds(said, "05/03/2015"));
  }
}

TEST_CASE("the column is then read as named") {
  ReadOptions options;
  options.columns = {{"birth_date", "Né le"}};
  CHECK(read("Classe;Nom;Prénom;Né le\n6E 3;LILAS;Zoé;05/03/2015\n", options).roster.students[0].birth_date ==
        2015y / March / 5);
}

TEST_CASE("a header of which nothing is recognised is found when its columns are named") {
  ReadOptions options;
  options.columns = {{"division", "A"}, {"family_name", "B"}, {"given_name", "C"}, {"birth_date", "D"}};
  const std::string bytes = "A;B;C;D\n6E 3;LILAS;Zoé;05/03/2015\n";
  CHECK(is_student_table(bytes));
  CHECK(family_names(read(bytes, options)) == Texts{"LILAS"});
}

TEST_CASE("every column that is missing is named") {
  const Error e = error_of("Prénom;Sexe;Patronyme\nZoé;2;LILAS\n");
  CHECK(holds(e.message().fr, "division, nom de famille, date de naissance"));
  CHECK(holds(e.hint().fr, "--column \"nom de famille=Patronyme\""));
}

TEST_CASE("a named column that no header has is an error with the headers found") {
  ReadOptions options;
  options.columns = {{"birth_date", "Né en"}};
  const Error e = error_of(head + "6E 3;LILAS;Zoé;2;05/03/2015\n", options);
  CHECK(holds(e.message().fr, "Né en"));
  CHECK(holds(e.hint().fr, "\"Date de naissance\""));
}

TEST_CASE("a field that does not exist is an error with those that do") {
  ReadOptions options;
  options.columns = {{"shoe_size", "Pointure"}};
  const Error e = error_of(head + "6E 3;LILAS;Zoé;2;05/03/2015\n", options);
  CHECK(holds(e.message().fr, "shoe_size"));
  CHECK(holds(e.hint().fr, "date de naissance"));
}

TEST_CASE("a table without its header line is recognised, and the error says what is missing") {
  const std::string bytes = "6E 3;LILAS;Zoé;2;05/03/2015\n6E 3;ROSE;Ana;2;06/03/2015\n";
  CHECK(is_student_table(bytes));
  const Error e = error_of(bytes);
  CHECK(e.where() == "eleves.csv");
  CHECK(holds(e.hint().fr, "Date de naissance"));
  CHECK_FALSE(holds(e.message().fr + e.hint().fr, "LILAS"));
}

TEST_CASE("a header without a pupil below is an error") {
  CHECK(error_of(head).where() == "eleves.csv");
  CHECK(error_of(head + "0 élèves trouvés.\n").where() == "eleves.csv");
}

TEST_CASE("a table beyond the limit of lines is refused by name of the limit") {
  std::string bytes = head;
  for (std::size_t i = 0; i <= max_lines; ++i) bytes += "6E;A;B;1;05/03/2015\n";
  CHECK(holds(error_of(bytes).message().fr, std::to_string(max_lines)));
}

TEST_CASE("a table may have more lines than a school has pupils: one for each group, say") {
  std::string bytes = "Division;Nom;Prénom;Sexe;Date de naissance;Groupe\n";
  for (std::size_t i = 0; i <= max_table_people; ++i) bytes += fmt::format("6E;A;B;1;05/03/2015;G{}\n", i);
  CHECK(read(bytes).roster.students.size() == 1);
  for (std::size_t i = 0; i <= max_table_people; ++i) bytes += fmt::format("6E;A{};B;1;05/03/2015;G\n", i);
  CHECK(holds(error_of(bytes).message().fr, std::to_string(max_table_people)));
}

TEST_CASE(
    "a table is refused where some birth date reads only with the month first, and none only with the day first") {
  const std::string either = "6E;A;B;1;05/03/2015\n", month_first = "6E;C;D;1;3/13/2015\n",
                    day_first = "6E;E;F;1;13/3/2015\n";
  CHECK(error_of(head + either + month_first).where() == "eleves.csv:3");
  CHECK(read(head + either + month_first + day_first).roster.students.size() == 3);
  CHECK(read(head + either + "6E;G;H;1;31/02/2015\n6E;I;J;1;2015-13-03\n").roster.students.size() == 3);
}

TEST_CASE("a stray quote that would swallow pupils is an error with its line") {
  const std::string columns = "Division;Nom;Prénom;Date de naissance;Régime\n";
  const std::string before = "6E 3;LILAS;Léa;05/03/2015;\n";
  const std::string swallowing =
      "6E 3;ROSE;Ana;05/03/2015;\"midi\n6E 3;IRIS;Eva;05/03/2015;\n6E 3;LYS;Ida;05/03/2015;\"\n";
  CHECK(error_of(columns + before + swallowing).where() == "eleves.csv:3");
  CHECK(error_of(columns + before + "6E 3;" + std::string(5000, 'A')).where() == "eleves.csv:3");
  CHECK(read(columns + before + "6E 3;ROSE;Ana;05/03/2015;\"midi;\nsoir\"\n").roster.students.size() == 2);
}

TEST_CASE("what is no table of pupils is not taken for one") {
  using namespace std::literals;
  CHECK_FALSE(is_student_table(""));
  CHECK_FALSE(is_student_table("\n\n"));
  CHECK_FALSE(is_student_table("<?xml version=\"1.0\"?><Nom;Prénom/>"));
  CHECK_FALSE(is_student_table(" <html><td>Nom;Prénom;Classe</td>"));
  CHECK_FALSE(is_student_table("PK\3\4\0\0Nom;Prénom;Classe"s));
  CHECK_FALSE(is_student_table("Bonjour,\nvoici la liste du 3 septembre.\n"));
  CHECK_FALSE(is_student_table("Division;Effectif\n6E 3;28\n"));
  CHECK_FALSE(is_student_table("Salle;Places\nB12;30\nB13;28\n"));
}

TEST_CASE("a long table is recognised by its beginning, in any encoding") {
  std::string bytes = "Division;Nom;Prénom;Date de naissance\n";
  while (bytes.size() < 200'000) bytes += "6E 3;ÉÉÉ;Zoé;05/03/2015\n";
  CHECK(is_student_table(bytes));
  std::string utf16 = "\xFE\xFF";
  for (const char c : std::string("Division;Nom;Prenom;Date de naissance\n")) utf16 += std::string{'\0', c};
  while (utf16.size() < 200'000) utf16 += std::string("\0X\0\n", 4);
  CHECK(is_student_table(utf16));
}

TEST_CASE("a suggestion looks at the values: none rather than a wrong one") {
  CHECK(holds(error_of("Classe;Nom;Prénom;Adresse;Entrée le\n6E 3;LILAS;Zoé;1 rue;03/09/2026\n").hint().fr,
              "date de naissance=…\""));
  for (const char* header : {"Classe précédente", "Classe N-1", "Classe 2025", "ClassePrecedente", "Salle de classe"})
    CHECK(holds(
        error_of("Nom;Prénom;Date de naissance;" + std::string(header) + "\nLILAS;Zoé;05/03/2015;CM2\n").hint().fr,
        "division=…\""));
  CHECK(holds(error_of("Nom;Classe;Date de naissance;Libellé commune naissance\nLILAS;6E 3;05/03/2015;Nid\n").hint().fr,
              "prénom=…\""));
  CHECK(holds(error_of("Nom;Prénom;Date de naissance;Affectation\nLILAS;Zoé;05/03/2015;6E 3\n").hint().fr,
              "division=Affectation\""));
}

TEST_CASE("two classes of which none is sure are a question where they differ") {
  const std::string columns = "Nom;Prénom;Date de naissance;Code classe;Libellé classe\nLILAS;Zoé;05/03/2015;";
  CHECK(holds(error_of(columns + "63;6E 3\n").message().fr, "Code classe (4), Libellé classe (5)"));
  CHECK(read(columns + "6E 3;6E 3\n").roster.students.at(0).division == "6E 3");
  CHECK(read(columns + ";6E 3\n").roster.students.at(0).division == "6E 3");
}

TEST_CASE("a MEF in words is no wrong code") {
  const std::string columns = "Nom;Prénom;Date de naissance;Classe;MEF\nLILAS;Zoé;05/03/2009;1G1;";
  CHECK(read(columns + "PREMIERE GENERALE\n").roster.students.at(0).mef.empty());
  CHECK(read(columns + "1001001211\n").roster.students.at(0).mef == "1001001211");
}

TEST_CASE("rows whose profile is no pupil's are left out and counted; a table of no others is refused") {
  const auto [column, guardian, teacher] =
      GENERATE(table<std::string, std::string, std::string>({{"Profil", "Parent", "Enseignant"},
                                                             {"Profil", "TUT", "PROF"},
                                                             {"Type", "Responsable", "Professeur"},
                                                             {"Statut", "Tuteur", "Personnel"},
                                                             {"Catégorie", "Famille", "AESH"}}));
  const std::string table_head = "Nom;Prénom;Date de naissance;Classe;" + column + "\n";
  const std::string others = "ROSE;Ana;05/03/1980;6E 3;" + guardian + "\nIRIS;Eva;05/03/1980;6E 3;" + teacher + "\n";
  const Reading r = read(table_head + "LILAS;Zoé;05/03/2015;6E 3;Élève\n" + others);
  CHECK(r.roster.students.size() == 1);
  REQUIRE(r.report.has("COLON_P_03"));
  CHECK(holds(error_of(table_head + others).hint().fr, "CSVExtraction-eleves.csv"));
}

TEST_CASE("a type that is no profile leaves out nobody") {
  CHECK(read("Nom;Prénom;Date de naissance;Classe;Type\nLILAS;Zoé;05/03/2015;6E 3;INT\nROSE;Ana;05/04/2015;6E 3;EXT\n")
            .roster.students.size() == 2);
}

TEST_CASE("tables of guardians, staff and guests are refused, whatever their columns") {
  for (const char* bytes :
       {"Civilité Responsable;Nom responsable;Prénom responsable;Nom de famille enfant;Prénom enfant;Classes enfants\n"
        "Mme;LILAS;Ida;LILAS;Zoé;CE2\nM.;ROSE;Max;ROSE;Ana;CP;ROSE;Eva;CM1\n",
        "externalid;Prénom*;Nom*;date de naissance;fonction;classe;classe\nE1;Ana;ROSE;13/08/1980;Maths;6 A;6 B\n",
        "externalid;Prénom*;Nom*;date de naissance;telephone;classe;classe\nE1;Ana;ROSE;13/08/1980;;6 A;6 B\n",
        "Civilité;Nom usage;Nom;Prénom;Adresse;Directeur;Classe\nMME;;ROSE;Ana;;non;CP\n",
        "Nom;Prénom;Date de naissance;Classe;Matière\nROSE;Ana;13/08/1980;6 A;Anglais\n"})
    CHECK(holds(error_of(bytes).hint().fr, "CSVExtraction-eleves.csv"));
}

TEST_CASE("a password in a table of pupils without logins is said to be unread") {
  CHECK(read("Nom;Prénom;Date de naissance;Classe;Mot de passe parent\nLILAS;Zoé;05/03/2015;6E 3;abc\n")
            .report.has("COLON_P_02"));
}

TEST_CASE("a birth date is read however it is written, where nothing else can be meant") {
  for (const char* date : {"2015/02/04", "4 février 2015", "04.02.2015", "mercredi 4 février 2015", "04-févr-15",
                           "04022015", "2015-02-04"}) {
    CAPTURE(date);
    const Reading r = read(head + "6E 3;LILAS;Léa;2;" + date + "\n");
    CHECK(r.roster.students.at(0).birth_date == 2015y / February / 4);
    CHECK(r.report.findings.empty());
  }
}

TEST_CASE("a year of two digits is read in a table that tells day, month and year apart") {
  const auto births = [](const std::string& rows) {
    std::vector<std::optional<Date>> dates;
    for (const Student& s : read("Classe;Nom;Prénom;Né(e) le\n" + rows).roster.students) dates.push_back(s.birth_date);
    return dates;
  };
  CHECK(births("6E1;LILAS;Léa;04/02/15\n6E1;ROSE;Ana;14/07/15\n6E1;MAUVE;Lou;01/03/15\n") ==
        std::vector<std::optional<Date>>{2015y / February / 4, 2015y / July / 14, 2015y / March / 1});
  CHECK(births("TG1;LILAS;Léa;4.2.98\nTG1;ROSE;Ana;14/07/2008\n")[0] == 1998y / February / 4);
  CHECK(births("6E1;LILAS;Léa;04/02/15\n")[0] == std::nullopt);  // alone: 2004 or 2015, of February or April
}

TEST_CASE("where most birth dates are written as nobody can tell, the table is refused, not each pupil") {
  for (const char* rows : {"6E1;LILAS;Léa;04/02/15\n6E1;ROSE;Ana;01/03/15\n",        // no day beyond 12
                           "6E1;LILAS;Léa;15/02/14\n6E1;ROSE;Ana;15/07/30\n",        // the year may come first
                           "6E1;LILAS;Léa;4/2/90\n6E1;ROSE;Ana;14/7/90\n",           // no pupil is so old
                           "6E1;LILAS;Léa;2015-4-2x\n6E1;ROSE;Ana;2015-7-14x\n"}) {  // no date at all
    CAPTURE(rows);
    const Error e = error_of(std::string("Classe;Nom;Prénom;Né(e) le\n") + rows);
    CHECK(holds(e.message().fr, "2 élèves"));
    CHECK(e.where() == "eleves.csv:2");
  }
  CHECK(holds(error_of("Classe;Nom;Prénom;Né(e) le\n6E1;LILAS;Léa;02/14/15\n6E1;ROSE;Ana;03/04/15\n").message().fr,
              "le mois est écrit avant le jour"));
}

TEST_CASE("the given name in use is the one that counts, the registered one comes behind it") {
  const Reading r = read(
      "Nom;Nom d'usage;Prénom;Prénom d'usage;Classe;Né(e) le\nGRÈBE;BUSE;Inès;Noé;6E1;04/02/2015\n"
      "LORIOT;;Sacha;;6E1;14/07/2015\nPIC;;Lou;-;6E1;14/07/2015\n");
  const auto& pupils = r.roster.students;
  CHECK(pupils.at(0).given_name == "Noé");
  CHECK(pupils.at(0).other_given_names == Texts{"Inès"});
  CHECK(pupils.at(0).goes_by_another);
  CHECK(pupils.at(1).given_name == "Sacha");
  CHECK_FALSE(pupils.at(1).goes_by_another);
  CHECK(pupils.at(2).given_name == "Lou");
  for (const char* header : {"Prénom usuel", "Prenom usage", "Prénom d’usage élève"})
    CHECK(read("Nom;Prénom;" + std::string(header) + ";Classe;Né(e) le\nGRÈBE;Inès;Noé;6E1;04/02/2015\n")
              .roster.students.at(0)
              .given_name == "Noé");
  CHECK(read("Nom;Prénom d'usage;Classe;Né(e) le\nGRÈBE;Noé;6E1;04/02/2015\n").roster.students.at(0).given_name ==
        "Noé");
}

TEST_CASE("what stands below a table is no pupil") {
  const std::string pupil = "LILAS;Léa;6E 1;04/02/2015\n";
  for (const char* line :
       {"* : redoublant;;;", "Liste provisoire;;;", "Total : 28;;;", "TOTAL;;;28", "Légende : D = délégué;;;",
        "D = délégué;;;", "R : redoublant;;;", "Imprimé le;;;14/09/2026", "Édité le lundi;;;", "(*) redoublants;;;",
        "* : redoublant;** : nouveau;;", "Document non contractuel;;;", "Page 1;;;", "# fin;;;", "28 élèves;;;"}) {
    CAPTURE(line);
    CHECK(family_names(read("Nom;Prénom;Classe;Né(e) le\n" + pupil + line + "\n")) == Texts{"LILAS"});
  }
  for (const char* line : {"PAGE;;6E 1;04/02/2015", "LISTE;Lou;6E 1;", "NOTE;;;04/02/2015", "DE LA CLASSE;Ana;6E 1;",
                           "* MERLE;Lou;6E 1;04/02/2015", "LE GOFF;;6E 1;04/02/2015"}) {
    CAPTURE(line);
    CHECK(read("Nom;Prénom;Classe;Né(e) le\n" + pupil + line + "\n").roster.students.size() == 2);
  }
}

TEST_CASE("a dash in the place of a name is none") {
  const Reading r =
      read_all({{"eleves.csv", "Nom;Prénom;Classe;Né(e) le\nLORIOT;-;6E1;14/07/2015\n.;Lou;6E1;14/07/2015\n"}},
               {2026y / September / 3, {}});
  CHECK(r.roster.students.at(0).given_name.empty());
  CHECK(r.roster.students.at(1).family_name.empty());
}

TEST_CASE("a table of pupils may say who is delegate, or what is studied") {
  for (const char* column : {"Fonction", "Matière", "Discipline"})
    CHECK(read("Nom;Prénom;Classe;Date de naissance;" + std::string(column) + "\nLILAS;Léa;6E 3;05/03/2015;délégué\n")
              .roster.students.size() == 1);
  CHECK(holds(error_of("Nom;Prénom;Classe;Date de naissance;Fonction\nLILAS;Léa;6E 3;05/03/1975;CPE\n").message().fr,
              "personnels"));
}

TEST_CASE("SIECLE's list by division is read without hints") {
  for (const char* mef : {"PREMIERE GENERALE", "6EME", "2NDE GENERALE ET TECHNO", "CAP 1ERE ANNEE", "4EME UPE2A"}) {
    const Reading r =
        read("NOM;PRENOM;SEXE;NE(E) LE;MEF;DIV.;REG.;OPT1;DIV. PREC.;Doublant\nMERLE;Lucie;F;03/02/2009;" +
             std::string(mef) + ";1G1;EXTERNE LIBRE;ANGLAIS LV1;2GT3;N\n");
    CHECK(r.roster.students.at(0).division == "1G1");
    CHECK(r.roster.students.at(0).mef.empty());
    CHECK(r.report.findings.empty());
  }
}
