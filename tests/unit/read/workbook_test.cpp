#include <catch2/catch.hpp>

#include "../base/sample_workbooks.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;
using Texts = std::vector<std::string>;

namespace {

Reading read(const std::string& bytes, ReadOptions options = {}) {
  options.day = 2026y / September / 3;
  return read_all({{"eleves", bytes}}, options);
}

Texts codes(const Reading& reading) {
  Texts all;
  for (const Finding& f : reading.report.findings) all.emplace_back(f.code.rule().code);
  return all;
}

std::string ods_row(const Texts& cells) {
  std::string row = "<table:table-row>";
  for (const std::string& cell : cells)
    row += "<table:table-cell office:value-type=\"string\"><text:p>" + cell + "</text:p></table:table-cell>";
  return row + "</table:table-row>";
}

const Texts head{"Division", "Nom", "Prénom", "Date de naissance"};
const Texts lilas{"6E 3", "LILAS", "Léa", "05/03/2015"};

}  // namespace

TEST_CASE("a table of pupils is read alike from text and from the three kinds of workbook") {
  const std::string day_style = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
  const auto texts = [](const Texts& cells) {
    std::string row;
    for (const std::string& cell : cells) row += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    return row;
  };
  const std::string xlsx_bytes = xlsx("<row>" + texts({"Liste"}) + "</row><row r=\"3\">" + texts(head) + "</row><row>" +
                                          texts({"6E 3", "LILAS", "Léa"}) + "<c s=\"1\"><v>42068</v></c></row>",
                                      "", day_style);
  const std::string ods_bytes = ods(ods_table(
      ods_row({"Liste"}) + "<table:table-row><table:table-cell/></table:table-row>" + ods_row(head) +
      "<table:table-row><table:table-cell><text:p>6E 3</text:p></table:table-cell><table:table-cell><text:p>LILAS"
      "</text:p></table:table-cell><table:table-cell><text:p>Léa</text:p></table:table-cell><table:table-cell "
      "office:value-type=\"date\" office:date-value=\"2015-03-05\"><text:p>5/3/15</text:p></table:table-cell>"
      "</table:table-row>"));
  Student expected =
      read("Liste\n\nDivision;Nom;Prénom;Date de naissance\n6E 3;LILAS;Léa;05/03/2015\n").roster.students.at(0);
  CHECK(expected.birth_date == 2015y / March / 5);
  for (const auto& [bytes, sheet] : {std::pair{xlsx_bytes, "Feuil1"}, std::pair{ods_bytes, "Feuille1"}}) {
    const Reading r = read(bytes);
    REQUIRE(r.roster.students.size() == 1);
    expected.origin = {"eleves › " + std::string(sheet), 4};
    CHECK(r.roster.students[0] == expected);
    CHECK(r.report.findings.empty());
  }
}

TEST_CASE("an XLS is read beyond the sheet that explains it, its numbers for dates are findings") {
  const Reading r = read(read_file(PASSATION_SOURCE_DIR "/tests/data/eleves.xls"));
  REQUIRE(r.roster.students.size() == 4);
  CHECK(r.roster.students[0].given_name == "Cœur");
  CHECK(r.roster.students[0].birth_date == 2015y / March / 5);
  CHECK(r.roster.students[1].birth_date == 2015y / March / 6);
  CHECK(r.roster.students[3].birth_date == 2015y / March / 7);
  CHECK(codes(r) == Texts{"DNAIS_P_07"});
  CHECK(r.report.findings[0].origin == Origin{"eleves › Élèves", 4});
}

TEST_CASE("a workbook is no zip of exports, but may stand in one") {
  CHECK(read(write_zip({{"ElevesComplete.xlsx", xlsx_of_texts({head, lilas})}})).roster.students.size() == 1);
  CHECK(read(write_zip({{"6E.xlsx", xlsx_of_texts({head, lilas})},
                        {"5E.xlsx", xlsx_of_texts({head, {"5E 1", "ROSE", "Ana", "06/03/2014"}})}}))
            .roster.students.size() == 2);
}

TEST_CASE("of several tables in a workbook the first is read, and the others are said") {
  const std::string rows = ods_row(head) + ods_row(lilas);
  const Reading r = read(ods(ods_table(ods_row({"Nom", "Prénom"}), "Notice") + ods_table(rows, "6E") +
                             ods_table(rows, "5E") + ods_table(ods_row({"Salle", "Places"}), "Salles")));
  CHECK(r.roster.students.size() == 1);
  REQUIRE(codes(r) == Texts{"FEUIL_P_01"});
  CHECK(r.report.findings[0].details == Texts{"5E"});
}

TEST_CASE("a quote in a cell of a workbook goes nowhere astray") {
  const Reading r = read(xlsx_of_texts({head, {"6E 3", "LILAS", "Léa \"Lili\nLou;;;", "05/03/2015"}}));
  CHECK(r.roster.students.size() == 1);
}

TEST_CASE("a workbook without a table is an error that says so, one without a column an error that names it") {
  CHECK_THROWS_AS(read(xlsx_of_texts({{"Salle", "Places"}, {"B12", "30"}})), Error);
  try {
    read(xlsx_of_texts({{"Division", "Nom", "Prénom", "Né"}, lilas}));
    FAIL("no Error");
  } catch (const Error& e) {
    CHECK(e.where() == "eleves › Feuil1:1");
    CHECK(e.hint().fr.find("--column \"date de naissance=Né\"") != std::string::npos);
  }
}

TEST_CASE("columns of a workbook can be named") {
  ReadOptions options;
  options.columns = {{"birth_date", "Né"}};
  CHECK(read(xlsx_of_texts({{"Division", "Nom", "Prénom", "Né"}, lilas}), options).roster.students.size() == 1);
}
