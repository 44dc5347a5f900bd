#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/spreadsheet.hpp"

using namespace passation;
using Cells = std::vector<std::string>;

namespace {

/// The cells of the only table of a page.
std::vector<Cells> cells_of(const std::string& page) {
  const std::vector<Worksheet> sheets = read_html_tables(page, "x");
  REQUIRE(sheets.size() == 1);
  std::vector<Cells> cells;
  for (const Row& row : sheets.front().rows) cells.push_back(row.cells);
  return cells;
}

using Table = std::vector<Cells>;

}  // namespace

TEST_CASE("Pages and XML are workbooks by their content") {
  CHECK(workbook_kind("<html><table>") == Workbook::html);
  CHECK(workbook_kind("\xEF\xBB\xBF\n<!DOCTYPE html>\n<HTML>") == Workbook::html);
  CHECK(workbook_kind("<meta charset=utf-8><table>") == Workbook::html);
  CHECK(workbook_kind("<TABLE border=1><TR>") == Workbook::html);
  CHECK(workbook_kind("<TABLE nom=\"Elèves\"><Eleves numero=\"1\">") == Workbook::none);  // EDT
  CHECK(
      workbook_kind("<?xml version=\"1.0\"?><ss:Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">") ==
      Workbook::xml);
  CHECK(workbook_kind("<Workbook>") == Workbook::none);
  CHECK(workbook_kind("<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">") ==
        Workbook::ods);
  CHECK(workbook_kind("<BEE_ELEVES>") == Workbook::none);
}

TEST_CASE("HTML: rows and cells, whether their end tags are there or not") {
  CHECK(cells_of("<table><tr><th>Nom</th><th>Classe</th></tr><tr><td>IF</td><td>6E</td></tr></table>") ==
        Table{{"Nom", "Classe"}, {"IF", "6E"}});
  CHECK(cells_of("<TABLE><TR><TD>Nom<TD>Classe<TR><TD>IF<TD>6E") == Table{{"Nom", "Classe"}, {"IF", "6E"}});
}

TEST_CASE("HTML: white space is one space, and tags within a cell leave its text") {
  CHECK(cells_of("<table><td> <b>A</b>\n\t B<br>C <p>D</p></table>") == Table{{"A B C D"}});
}

TEST_CASE("HTML: characters may have names and numbers") {
  CHECK(cells_of("<table><td>No&eacute; &amp; L&#233;a &#xe9; &OElig;&#146; &nom; a&b</table>") ==
        Table{{"Noé & Léa é Œ’ &nom; a&b"}});
}

TEST_CASE("HTML: a cell may take the room of several, and no other moves into it") {
  CHECK(cells_of("<table><tr><td rowspan=2>6E<td>IF<tr><td>HOUX</table>") == Table{{"6E", "IF"}, {"6E", "HOUX"}});
  CHECK(cells_of("<table><tr><td>IF<td rowspan=\"2\">6E<tr><td>HOUX<tr><td>ORME</table>") ==
        Table{{"IF", "6E"}, {"HOUX", "6E"}, {"ORME"}});
  CHECK(cells_of("<table><tr><td colspan=\"2\">6E<td>IF</table>") == Table{{"6E", "", "IF"}});
  CHECK(cells_of("<table><tr><td rowspan=2 colspan=2>6E<td>IF<tr><td>HOUX</table>") ==
        Table{{"6E", "", "IF"}, {"6E", "", "HOUX"}});
}

TEST_CASE("HTML: what is no text of a cell is left out") {
  CHECK(
      cells_of(
          "<script>'<table><td>1'</script><style>a<b</style>Liste<table>a<tr>b<td title='>'>A<!-- <td> --></table>") ==
      Table{{"A"}});
  CHECK(cells_of("<table><td>1 < 2</table>") == Table{{"1 < 2"}});
}

TEST_CASE("HTML: a table within a cell is one of its own") {
  const auto sheets = read_html_tables("<table><tr><td>A<table><tr><td>B</table>C<td>D</table>", "x");
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0].rows.front().cells == Cells{"AC", "D"});
  CHECK(sheets[1].rows.front().cells == Cells{"B"});
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "<table><td>";
  CHECK_THROWS_AS(read_html_tables(deep, "x"), Error);
}

TEST_CASE("HTML: a declared charset is followed where the page is not UTF-8") {
  CHECK(
      cells_of("<meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-15\"><table><td>C\xBDur</table>") ==
      Table{{"Cœur"}});
  CHECK(cells_of("<meta charset=iso-8859-15><table><td>C\xC5\x93ur</table>") == Table{{"Cœur"}});
  CHECK(cells_of("<meta charset=martien><table><td>L\xE9"
                 "a</table>") == Table{{"Léa"}});
}

TEST_CASE("HTML: a page cannot ask for more memory than it is worth") {
  std::string page = "<table>";
  for (int i = 0; i < 1000; ++i) page += "<tr><td colspan=1000><td>A";
  CHECK_THROWS_AS(read_html_tables(page, "x"), Error);
  page = "<table><tr>";
  for (int i = 0; i < 16; ++i) page += "<td rowspan=1000 colspan=1000>";
  for (int i = 0; i < 500; ++i) page += "<tr><td>";
  CHECK_THROWS_AS(read_html_tables(page, "x"), Error);
  page.clear();
  for (int i = 0; i < 100'000; ++i) page += "<table></table>";
  CHECK_THROWS_AS(read_html_tables(page, "x"), Error);
}

TEST_CASE("Excel's XML: rows and cells stand where they say, numbers as they are shown") {
  const auto sheets = read_spreadsheet_xml(
      "<?xml version=\"1.0\"?><Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles><Style "
      "ss:ID=\"z\">"
      "<NumberFormat ss:Format=\"00000000\"/></Style><Style ss:ID=\"f\"><NumberFormat "
      "ss:Format=\"Fixed\"/></Style></Styles>"
      "<Worksheet ss:Name=\"6E\"><Table><Row ss:Index=\"3\"><Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">A "
      "&amp; B"
      "</Data></Cell><Cell><Data ss:Type=\"DateTime\">2015-03-05T00:00:00.000</Data><Comment><ss:Data>non</ss:Data>"
      "</Comment></Cell></Row><Row><Cell ss:Index=\"2\" ss:StyleID=\"z\"><Data ss:Type=\"Number\">5032015</Data></Cell>"
      "<Cell ss:StyleID=\"f\"><Data ss:Type=\"Number\">12</Data></Cell></Row></Table></Worksheet></Workbook>",
      "x");
  REQUIRE(sheets.size() == 1);
  CHECK(sheets[0].name == "6E");
  CHECK(sheets[0].rows == std::vector<Row>{{3, {"A & B", "", "05/03/2015"}}, {4, {"", "05032015", "12"}}});
}

TEST_CASE("Excel's XML: a cell merged downwards is meant for all rows that it covers") {
  const auto sheets = read_spreadsheet_xml(
      "<Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"x\"><Table><Row>"
      "<Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">6E</Data></Cell><Cell><Data ss:Type=\"String\">a</Data></Cell>"
      "</Row><Row><Cell ss:Index=\"2\"><Data ss:Type=\"String\">b</Data></Cell></Row></Table></Worksheet></Workbook>",
      "x");
  REQUIRE(sheets.size() == 1);
  CHECK(sheets[0].rows == std::vector<Row>{{1, {"6E", "a"}}, {2, {"6E", "b"}, {0}}});
}

TEST_CASE("ODS as one XML file is read as one in a zip") {
  const auto sheets = read_ods(
      "<office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><table:table "
      "table:name=\"6E\">"
      "<table:table-row><table:table-cell><text:p>A</text:p></table:table-cell></table:table-row></table:table>"
      "</office:document>",
      "x");
  CHECK(sheets == std::vector<Worksheet>{{"6E", {{1, {"A"}}}}});
}
