#include "base/spreadsheet.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/xls.hpp"
#include "sample_workbooks.hpp"

using namespace passation;
using namespace std::literals;
using Cells = std::vector<std::string>;

namespace {

std::vector<Row> rows_of(const std::string& workbook) {
  const std::vector<Worksheet> sheets = read_workbook(workbook, "x");
  REQUIRE(sheets.size() == 1);
  return sheets.front().rows;
}

/// The only row of a workbook.
Cells cells_of(const std::string& workbook) {
  const std::vector<Row> rows = rows_of(workbook);
  REQUIRE(rows.size() == 1);
  return rows.front().cells;
}

/// What stands in the first cell of an XLSX.
std::string xlsx_cell(const std::string& cell, const std::string& strings = "", const std::string& styles = "",
                      const std::string& properties = "") {
  return cells_of(xlsx("<row r=\"1\">" + cell + "</row>", strings, styles, properties)).at(0);
}

std::string ods_cell(const std::string& cell) {
  return cells_of(ods(ods_table("<table:table-row>" + cell + "</table:table-row>"))).at(0);
}

std::string styles_of(const std::string& code) {
  return "<numFmts><numFmt numFmtId=\"164\" formatCode=\"" + code +
         "\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf numFmtId=\"14\"/></cellXfs>"
         "<dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"0\"/></dxf></dxfs>";
}

const std::string eleves_xls = read_file(PASSATION_SOURCE_DIR "/tests/data/eleves.xls");

}  // namespace

TEST_CASE("Workbooks are told apart by their content") {
  CHECK(workbook_kind(xlsx("")) == Workbook::xlsx);
  CHECK(workbook_kind(ods("")) == Workbook::ods);
  CHECK(workbook_kind(eleves_xls) == Workbook::xls);
  CHECK(workbook_kind(write_zip({{"ElevesSansAdresses.xml", "<BEE_ELEVES/>"}})) == Workbook::none);
  CHECK(workbook_kind("PK\3\4...") == Workbook::none);
  CHECK(workbook_kind("Nom;Prénom") == Workbook::none);
  CHECK(workbook_kind("") == Workbook::none);
}

// ---- XLSX ----

TEST_CASE("XLSX: shared, inline and calculated texts keep every character") {
  const std::string strings =
      "<si><t>LILAS</t></si><si><r><t>LA </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ROSE </t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>zzz</t></rPh></si>";
  CHECK(cells_of(xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
                      "<c r=\"C1\" t=\"inlineStr\"><is><t> a&amp;b\"; </t></is></c>"
                      "<c r=\"D1\" t=\"str\"><f>A1&amp;B1</f><v>somme</v></c></row>",
                      strings)) == Cells{"LA ROSE ", "LILAS", " a&b\"; ", "somme"});
}

TEST_CASE("XLSX: a text that does not exist is empty") {
  CHECK(rows_of(xlsx("<row><c t=\"s\"><v>3</v></c><c t=\"s\"><v>x</v></c></row>", "<si><t>a</t></si>")).empty());
}

TEST_CASE("XLSX: codes for characters that XML cannot hold are decoded") {
  CHECK(xlsx_cell("<c t=\"inlineStr\"><is><t>a_x000D_b_x005F_x0041_c_x_</t></is></c>") == "a\rb_x0041_c_x_");
}

TEST_CASE("XLSX: texts keep their leading zeros, numbers are written as they would be typed") {
  CHECK(xlsx_cell("<c t=\"inlineStr\"><is><t>01022014</t></is></c>") == "01022014");
  CHECK(xlsx_cell("<c><v>1022014</v></c>") == "1022014");
  CHECK(xlsx_cell("<c t=\"n\"><v>3.8718E4</v></c>") == "38718");
  CHECK(xlsx_cell("<c><v>12345678901</v></c>") == "12345678901");
  CHECK(xlsx_cell("<c><v>0.10000000000000001</v></c>") == "0.1");
  CHECK(xlsx_cell("<c><v>-0</v></c>") == "0");
}

TEST_CASE("XLSX: whether a cell is a number is known in every column, and below in the cells that are one with it") {
  for (const auto& [column, index] :
       {std::pair<std::string, std::size_t>{"A", 0}, {"BL", 63}, {"BM", 64}, {"DA", 104}}) {
    const auto rows = rows_of(xlsx("<row r=\"1\"><c r=\"" + column + "1\"><v>42</v></c></row>"));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].cells.at(index) == "42");
    CHECK(rows[0].kind(index) == CellKind::number);
    CHECK(rows[0].kind(index + 1) == CellKind::text);
    CHECK(rows[0].kind(index + 64) == CellKind::text);
  }
}

TEST_CASE("XLSX: a format of zeros shows leading ones") {
  CHECK(xlsx_cell("<c s=\"1\"><v>1022014</v></c>", "", styles_of("00000000")) == "01022014");
  CHECK(xlsx_cell("<c s=\"1\"><v>1022014</v></c>", "", styles_of("0.00")) == "1022014");
}

TEST_CASE("XLSX: a number is a date by the format of its style") {
  const auto [code, text] = GENERATE(table<std::string, std::string>({
      {"dd/mm/yyyy", "05/03/2015"},
      {"[$-40C]d mmmm yyyy;@", "05/03/2015"},
      {"yyyy\\-mm\\-dd hh:mm", "05/03/2015"},
      {"DDMMYYYY", "05/03/2015"},
      {"General", "42068"},
      {"0", "42068"},
      {"#,##0.00", "42068"},
      {"0&quot; jours d&apos;avance&quot;", "42068"},
      {"[Red]0", "42068"},
      {"hh:mm", "42068"},
  }));
  CAPTURE(code);
  CHECK(xlsx_cell("<c s=\"1\"><v>42068</v></c>", "", styles_of(code)) == text);
}

TEST_CASE("XLSX: dates with a format of no code, with a time, and in the two ways of counting days") {
  const std::string styles = styles_of("0");
  CHECK(xlsx_cell("<c s=\"2\"><v>42068</v></c>", "", styles) == "05/03/2015");
  CHECK(xlsx_cell("<c s=\"2\"><v>42068.75</v></c>", "", styles) == "05/03/2015");
  CHECK(xlsx_cell("<c s=\"2\"><v>59</v></c>", "", styles) == "28/02/1900");
  CHECK(xlsx_cell("<c s=\"2\"><v>61</v></c>", "", styles) == "01/03/1900");
  CHECK(xlsx_cell("<c s=\"2\"><v>40606</v></c>", "", styles, "<workbookPr date1904=\"1\"/>") == "05/03/2015");
  CHECK(xlsx_cell("<c t=\"d\"><v>2015-03-05T00:00:00</v></c>") == "05/03/2015");
}

TEST_CASE("a date near the end of its day keeps its hour: the day may be the next") {
  const std::string styles = styles_of("0");
  CHECK(xlsx_cell("<c s=\"2\"><v>42068.958333333336</v></c>", "", styles) == "05/03/2015 23:00:00");
  CHECK(xlsx_cell("<c s=\"2\"><v>42068.999444444446</v></c>", "", styles) == "05/03/2015 23:59:12");
  CHECK(xlsx_cell("<c s=\"2\"><v>42068.99999999999</v></c>", "", styles) == "06/03/2015");  // not a tenth of a second
  CHECK(xlsx_cell("<c t=\"d\"><v>2015-03-05T22:00:00Z</v></c>") == "05/03/2015 22:00:00");
  CHECK(ods_cell("<table:table-cell office:value-type=\"date\" office:date-value=\"2015-03-05T23:00:00\"><text:p>x"
                 "</text:p></table:table-cell>") == "05/03/2015 23:00:00");
  CHECK(iso_date_text("2015-03-05 23:30:00", "") == "05/03/2015 23:30:00");  // of an XLS
  CHECK(iso_date_text("2015-03-05 00:00:00", "") == "05/03/2015");
}

TEST_CASE("a workbook tells numbers and other values from texts") {
  const Row row =
      rows_of(xlsx("<row><c t=\"inlineStr\"><is><t>ab</t></is></c><c><v>12</v></c><c s=\"2\"><v>42068</v></c>"
                   "<c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>",
                   "", styles_of("0")))
          .at(0);
  CHECK(row.kind(0) == CellKind::text);
  CHECK(row.kind(1) == CellKind::number);
  for (const std::size_t column : {std::size_t{2}, std::size_t{3}, std::size_t{4}})
    CHECK(row.kind(column) == CellKind::other);
  CHECK(row.kind(70) == CellKind::text);
}

TEST_CASE("of a workbook's cell that is a formula for a text, the text is read") {
  CHECK(xlsx_cell("<c t=\"inlineStr\"><is><t>=\"01022014\"</t></is></c>") == "01022014");
  CHECK(rows_of("<table><tr><td>=\"6 A\"</td><td>=&quot;01&quot;</td></tr></table>").at(0).cells == Cells{"6 A", "01"});
}

TEST_CASE("XLSX: what is no day stays a number") {
  for (const char* number : {"60", "0", "-5", "2958466"})
    CHECK(xlsx_cell("<c s=\"2\"><v>"s + number + "</v></c>", "", styles_of("0")) == number);
}

TEST_CASE("XLSX: truth values and errors are as they stand") {
  CHECK(cells_of(xlsx("<row><c t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>")) == Cells{"1", "#N/A"});
}

TEST_CASE("XLSX: cells and rows stand where they say, or behind the one before") {
  const std::vector<Row> rows = rows_of(
      xlsx("<row r=\"3\"><c r=\"B3\"><v>1</v></c><c><v>2</v></c><c r=\"AA3\"/></row><row><c><v>3</v></c></row>"));
  CHECK(rows == std::vector<Row>{{3, {"", "1", "2"}}, {4, {"3"}}});
}

TEST_CASE("XLSX: merged and empty cells leave no trace") {
  CHECK(rows_of(xlsx("<row><c><v>1</v></c><c s=\"1\"/><c s=\"1\"><v></v></c></row><row r=\"900000\"><c/></row>")) ==
        std::vector<Row>{{1, {"1"}}});
}

TEST_CASE("XLSX: a merged cell is meant for all rows that it covers, the columns beside it stay empty") {
  const std::string rows =
      "<row r=\"2\"><c r=\"A2\"><v>6</v></c><c r=\"C2\"><v>1</v></c></row><row r=\"3\"><c r=\"C3\"><v>2</v></c></row>"
      "<row r=\"5\"><c r=\"A5\"><v>5</v></c><c r=\"C5\"><v>3</v></c></row><row r=\"6\"><c r=\"C6\"><v>4</v></c></row>";
  const auto merged = [&](const std::string& reference) {
    return rows_of(
        xlsx(rows + "</sheetData><mergeCells><mergeCell ref=\"" + reference + "\"/></mergeCells><sheetData>"));
  };
  CHECK(merged("A2:B5") ==
        std::vector<Row>{{2, {"6", "", "1"}}, {3, {"6", "", "2"}, {0}}, {5, {"5", "", "3"}}, {6, {"", "", "4"}}});
  for (const char* nothing : {"A2", "A2:", "2:3", "A9:A12", "D2:D3", "A3:A2", "A2:A99999999999999999999"})
    CHECK(merged(nothing) == rows_of(xlsx(rows)));
}

TEST_CASE("XLSX: sheets come in the workbook's order, hidden ones are left out") {
  const auto sheet = [](const char* text) {
    return "<x:worksheet><x:sheetData><x:row><x:c><x:v>"s + text + "</x:v></x:c></x:row></x:sheetData></x:worksheet>";
  };
  const std::string workbook = write_zip(
      {{"xl/workbook.xml",
        "<x:workbook><x:sheets><x:sheet name=\"6E &amp; 5E\" r:id=\"b\"/><x:sheet name=\"c\" state=\"hidden\" "
        "r:id=\"c\"/>"
        "<x:sheet name=\"d\" state=\"veryHidden\" r:id=\"c\"/><x:sheet name=\"a\" r:id=\"a\"/>"
        "<x:sheet name=\"e\" r:id=\"e\"/></x:sheets></x:workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"/xl/worksheets/sheet1.xml\"/><Relationship Id=\"b\" "
        "Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"c\" Target=\"worksheets/sheet3.xml\"/></Relationships>"},
       {"xl/worksheets/sheet1.xml", sheet("1")},
       {"xl/worksheets/sheet2.xml", sheet("2")},
       {"xl/worksheets/sheet3.xml", sheet("3")}});
  CHECK(read_workbook(workbook, "x") == std::vector<Worksheet>{{"6E & 5E", {{1, {"2"}}}}, {"a", {{1, {"1"}}}}});
}

// ---- ODS ----

TEST_CASE("ODS: texts, with the spaces, tabs and lines that elements stand for, and without notes") {
  CHECK(ods_cell("<table:table-cell office:value-type=\"string\"><office:annotation><text:p>note</text:p>"
                 "</office:annotation><text:p>LA <text:span>ROSE</text:span></text:p></table:table-cell>") ==
        "LA ROSE");
  CHECK(ods_cell("<table:table-cell><text:p>\n  <text:s text:c=\"2\"/>a <text:s/>b<text:tab/>c<text:line-break/>d \n"
                 "</text:p><text:p>e<text:s/></text:p></table:table-cell>") == "  a  b\tc\nd \ne ");
  CHECK(ods_cell("<table:table-cell office:value-type=\"string\" office:string-value=\"vrai\"><text:p>faux</text:p>"
                 "</table:table-cell>") == "vrai");
}

TEST_CASE("ODS: dates and numbers come from their values, leading zeros from what is shown") {
  const auto cell = [](const std::string& attributes, const std::string& shown) {
    return ods_cell("<table:table-cell " + attributes + "><text:p>" + shown + "</text:p></table:table-cell>");
  };
  CHECK(cell("office:value-type=\"date\" office:date-value=\"2015-03-05\"", "5 mars 15") == "05/03/2015");
  CHECK(cell("office:value-type=\"date\" office:date-value=\"2015-03-05T10:00:00\"", "5 mars 15") == "05/03/2015");
  CHECK(cell("office:value-type=\"date\" office:date-value=\"hier\"", "5 mars 15") == "5 mars 15");
  CHECK(cell("office:value-type=\"float\" office:value=\"1022014\"", "1 022 014") == "1022014");
  CHECK(cell("office:value-type=\"float\" office:value=\"1022014\"", "01022014") == "01022014");
  CHECK(cell("office:value-type=\"float\" office:value=\"38718\" calcext:value-type=\"float\"", "38718,00") == "38718");
  CHECK(cell("office:value-type=\"string\"", "01022014") == "01022014");
}

TEST_CASE("ODS: cells and rows repeat, empty ones at no cost") {
  const std::string cell = "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
  const std::string empty = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
  const std::string table = ods_table(
      "<table:table-header-rows><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/>"
      "<table:table-cell table:number-columns-repeated=\"2\"><text:p>a</text:p></table:table-cell>" +
      empty +
      "</table:table-row></table:table-header-rows><table:table-row-group><table:table-row "
      "table:number-rows-repeated=\"1000000\">" +
      empty +
      "</table:table-row><table:table-row>"
      "<table:covered-table-cell/>" +
      cell + "</table:table-row></table:table-row-group>");
  CHECK(rows_of(ods(table)) == std::vector<Row>{{1, {"", "a", "a"}}, {2, {"", "a", "a"}}, {1000003, {"", "x"}}});
}

TEST_CASE("ODS: a cell that spans rows is meant for all of them") {
  const auto cell = [](const std::string& text, const std::string& span = "") {
    return "<table:table-cell" + span + "><text:p>" + text + "</text:p></table:table-cell>";
  };
  const std::string rows = "<table:table-row>" + cell("6E", " table:number-rows-spanned=\"2\"") + cell("a") +
                           "</table:table-row><table:table-row><table:covered-table-cell/>" + cell("b") +
                           "</table:table-row><table:table-row><table:table-cell/>" + cell("c") + "</table:table-row>";
  CHECK(rows_of(ods(ods_table(rows))) == std::vector<Row>{{1, {"6E", "a"}}, {2, {"6E", "b"}, {0}}, {3, {"", "c"}}});
}

TEST_CASE("ODS: every table is a sheet, deleted cells of recorded changes are none") {
  const std::string row = "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>";
  const std::vector<Worksheet> sheets =
      read_workbook(ods("<table:tracked-changes><table:deletion>" + ods_table(row) +
                        "</table:deletion></table:tracked-changes>" + ods_table(row, "6E") + ods_table("", "5E")),
                    "x");
  CHECK(sheets == std::vector<Worksheet>{{"6E", {{1, {"a"}}}}, {"5E", {}}});
}

// ---- XLS ----

TEST_CASE("XLS: texts, numbers and dates of all sheets") {
  const std::vector<Worksheet> sheets = read_workbook(eleves_xls, "x");
  REQUIRE(sheets.size() == 2);
  CHECK(sheets[0] == Worksheet{"Notice", {{1, {"Liste des élèves"}}}});
  CHECK(sheets[1] == Worksheet{"Élèves",
                               {{1, {"Division", "Nom", "Prénom", "Date de naissance", "Code"}},
                                {2, {"6E 3", "LILAS", "Cœur", "05/03/2015", "0012"}},
                                {3, {"6E 3", "ROSE", "Ana", "06/03/2015", "12"}},
                                {4, {"6E 3", "IRIS", "Eva", "42068", "12.5"}},
                                {6, {"6E 3", "LYS", "Ida", "07/03/2015", " a  b "}},
                                {8, {"4 élèves"}}}});
}

TEST_CASE("XLS: a damaged workbook is an error, even one on which the library crashes") {
  std::string crashing = eleves_xls;
  crashing[1983] = '\xFF';
  CHECK_THROWS_AS(read_workbook(crashing, "x"), Error);
  CHECK_THROWS_AS(read_workbook(eleves_xls.substr(0, 2000), "x"), Error);
}

// ---- Limits ----

TEST_CASE("ODS and XLS: a password is said") {
  const auto message = [](const std::string& bytes) {
    try {
      read_workbook(bytes, "x");
    } catch (const Error& e) {
      return e.message().en;
    }
    return ""s;
  };
  const std::string protected_by_a_password = "This workbook is protected by a password.";
  CHECK(message(write_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                           {"content.xml", "\xFF\1\2"},
                           {"META-INF/manifest.xml", "<manifest:encryption-data/>"}})) == protected_by_a_password);
  CHECK(message(write_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                           {"encrypted-package", "\xFF\1\2"}})) == protected_by_a_password);
  std::string xls = eleves_xls;
  xls.replace(xls.find("\xE1\0\2\0"s), 1, "\x2F");  // a record that says nothing, made FILEPASS
  CHECK(message(xls) == protected_by_a_password);
}

// ---- What a process of its own says of an XLS ----

TEST_CASE("XLS: nothing that is said of it is believed") {
  const auto number = [](std::uint32_t n) { return std::string(reinterpret_cast<const char*>(&n), sizeof n); };
  const auto text = [&](const std::string& t) { return number(static_cast<std::uint32_t>(t.size())) + t; };
  const std::string cell = "C" + number(0) + text("A");
  CHECK(sheets_from_dump("", 0, "x").empty());
  CHECK(sheets_from_dump(cell, 0, "x").empty());
  CHECK(sheets_from_dump("S" + text("6E") + cell, 0, "x") == std::vector<Worksheet>{{"6E", {{1, {"A"}}}}});
  CHECK(sheets_from_dump("S" + text("6E") + "R" + number(2) + cell, 0, "x") ==
        std::vector<Worksheet>{{"6E", {{2, {"A"}}}}});
  CHECK(sheets_from_dump("S" + text("\xFF") + "R" + number(0) + cell, 0, "x") ==
        std::vector<Worksheet>{{"?", {{1, {"A"}}}}});
  CHECK(sheets_from_dump("S" + number(4'000'000'000) + "6E", 0, "x") == std::vector<Worksheet>{{"6E", {}}});
  CHECK(sheets_from_dump("S" + text("") + "R" + number(1) + "C" + number(4'000'000'000) + text("A"), 0, "x")[0]
            .rows.empty());
}

TEST_CASE("A workbook cannot ask for more memory than it is worth") {
  std::string far, texts;
  for (int i = 0; i < 1000; ++i) far += "<row><c r=\"XFD1\"><v>1</v></c></row>";
  CHECK_THROWS_AS(read_workbook(xlsx(far), "x"), Error);
  for (int i = 0; i < 1000; ++i) texts += "<row><c t=\"s\"><v>0</v></c></row>";
  CHECK_THROWS_AS(read_workbook(xlsx(texts, "<si><t>" + std::string(30'000, 'a') + "</t></si>"), "x"), Error);
  const std::string cell =
      "<table:table-cell table:number-columns-repeated=\"1000000000\"><text:p>a</text:p></table:table-cell>";
  CHECK(cells_of(ods(ods_table("<table:table-row>" + cell + "</table:table-row>"))).size() == max_columns);
  CHECK_THROWS_AS(read_workbook(ods(ods_table("<table:table-row table:number-rows-repeated=\"1000000000\">" + cell +
                                              "</table:table-row>")),
                                "x"),
                  Error);
}

TEST_CASE("Merged cells cannot ask for more than a workbook is worth") {
  std::string rows, merges;
  for (int i = 0; i < 1000; ++i) {
    rows += "<row><c><v>1</v></c></row>";
    merges += "<mergeCell ref=\"A1:A1000\"/>";
  }
  CHECK_THROWS_AS(read_workbook(xlsx(rows + "</sheetData>" + merges + "<sheetData>"), "x"), Error);
}

TEST_CASE("Sheets without end of elements, entities or text are errors") {
  CHECK_THROWS_AS(read_workbook(xlsx("<row>"), "x"), Error);
  CHECK_THROWS_AS(read_workbook(write_zip({{"mimetype", ""}, {"content.xml", "\1\2\3"}}), "x"), Error);
  CHECK_THROWS_AS(read_workbook(write_zip({{"mimetype", ""}, {"content.xml", "<!DOCTYPE a><a/>"}}), "x"), Error);
}
