#include "base/csv.hpp"

#include <catch2/catch.hpp>

using namespace passation;
using Cells = std::vector<std::string>;

namespace {

std::vector<Cells> cells(const std::vector<Row>& rows) {
  std::vector<Cells> all;
  for (const Row& row : rows) all.push_back(row.cells);
  return all;
}

std::vector<std::size_t> lines(const std::vector<Row>& rows) {
  std::vector<std::size_t> all;
  for (const Row& row : rows) all.push_back(row.line);
  return all;
}

}  // namespace

TEST_CASE("a row is split at its delimiter and keeps its spaces") {
  CHECK(cells(parse_csv("a; b ;c", ';')) == std::vector<Cells>{{"a", " b ", "c"}});
  CHECK(cells(parse_csv("a,b;c", ';')) == std::vector<Cells>{{"a,b", "c"}});
}

TEST_CASE("a trailing delimiter opens one more, empty cell") {
  CHECK(cells(parse_csv("a;b;\nc;d;", ';')) == std::vector<Cells>{{"a", "b", ""}, {"c", "d", ""}});
}

TEST_CASE("LF, CRLF and CR end lines, the last one needs none") {
  const std::vector<Cells> expected{{"a", "b"}, {"c", "d"}};
  CHECK(cells(parse_csv("a;b\nc;d\n", ';')) == expected);
  CHECK(cells(parse_csv("a;b\r\nc;d\r\n", ';')) == expected);
  CHECK(cells(parse_csv("a;b\rc;d\r", ';')) == expected);
  CHECK(cells(parse_csv("a;b\nc;d", ';')) == expected);
}

TEST_CASE("blank lines give no row but count as lines; rows of empty cells are rows") {
  const auto rows = parse_csv("\na;b\n\n \t\n;\nc;d\n\n", ';');
  CHECK(cells(rows) == std::vector<Cells>{{"a", "b"}, {"", ""}, {"c", "d"}});
  CHECK(lines(rows) == std::vector<std::size_t>{2, 5, 6});
}

TEST_CASE("rows may be shorter and longer than the first") {
  CHECK(cells(parse_csv("a;b;c\nd\ne;f;g;h", ';')) == std::vector<Cells>{{"a", "b", "c"}, {"d"}, {"e", "f", "g", "h"}});
}

TEST_CASE("quotes protect delimiters, line ends and doubled quotes") {
  const auto rows = parse_csv("\"a;b\";\"c\r\nd\ne\rf\";\"say \"\"yes\"\"\"\ng;h", ';');
  CHECK(cells(rows) == std::vector<Cells>{{"a;b", "c\r\nd\ne\rf", "say \"yes\""}, {"g", "h"}});
  CHECK(lines(rows) == std::vector<std::size_t>{1, 5});
}

TEST_CASE("an empty quoted cell is empty, and four quotes are one") {
  CHECK(cells(parse_csv("\"\";\"\"\"\";x", ';')) == std::vector<Cells>{{"", "\"", "x"}});
}

TEST_CASE("a quote inside an unquoted cell is a character like another") {
  CHECK(cells(parse_csv("l'\"as\";b", ';')) == std::vector<Cells>{{"l'\"as\"", "b"}});
}

TEST_CASE("text behind a closing quote belongs to the cell") {
  CHECK(cells(parse_csv("\"a\" b;c", ';')) == std::vector<Cells>{{"a b", "c"}});
}

TEST_CASE("a quote that never closes ends with its line") {
  CHECK(cells(parse_csv("a;\"b;c\nd;e", ';')) == std::vector<Cells>{{"a", "b;c"}, {"d", "e"}});
  CHECK(cells(parse_csv("a;\"b\"\"c\r\nd;e", ';')) == std::vector<Cells>{{"a", "b\"c"}, {"d", "e"}});
  CHECK(cells(parse_csv("a;\"", ';')) == std::vector<Cells>{{"a", ""}});
}

TEST_CASE("nothing but line ends gives no row") {
  CHECK(parse_csv("").empty());
  CHECK(parse_csv("\r\n\n\r").empty());
}

TEST_CASE("columns beyond those of a spreadsheet are dropped") {
  const auto rows = parse_csv(std::string(max_columns + 10, ';') + "\na;b", ';');
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].cells.size() == max_columns);
  CHECK(rows[1].cells == Cells{"a", "b"});
}

TEST_CASE("the delimiter is the one that splits the lines most evenly") {
  CHECK(find_delimiter("a\tb\nc\td") == '\t');
  CHECK(find_delimiter("a;b\nc;d") == ';');
  CHECK(find_delimiter("a,b\nc,d") == ',');
  CHECK(find_delimiter("a|b\nc|d") == '|');
  CHECK(find_delimiter("a:b\nc:d") == ':');
  CHECK(find_delimiter("a;10:30:00\nc;11:30:00") == ';');
}

TEST_CASE("other delimiters inside cells, titles and short rows do not mislead") {
  CHECK(find_delimiter("Nom;Groupes;Classe\nA;LATIN, GREC, ODP;3A\nB;LATIN, ODP;3B\nC;GREC;3C") == ';');
  CHECK(find_delimiter("Liste, au 3 septembre, des classes\nNom\tClasse\tSexe\nA\t3A\t1\nB\t3B\n") == '\t');
  CHECK(find_delimiter("Nom,Classe\n\"A;B;C\",3A\n\"D;E;F\",3B\n") == ',');
}

TEST_CASE("text without any delimiter is one column") {
  CHECK(find_delimiter("a\nb\n") == ';');
  CHECK(cells(parse_csv("a\nb\n")) == std::vector<Cells>{{"a"}, {"b"}});
}

TEST_CASE("hostile text is read in linear time") {
  // A parser that looks for the closing quote again from every cell would need hours.
  constexpr std::size_t many = 4 << 20;
  CHECK(parse_csv(std::string(many, '"'), ';').size() == 1);
  CHECK(parse_csv(std::string(many + 1, '"'), ';').size() == 1);
  std::string open_quotes;
  while (open_quotes.size() < many) open_quotes += "\"\"\"\";\"a\n";
  CHECK(!parse_csv(open_quotes, ';').empty());
  std::string doubled = "\"";
  while (doubled.size() < many) doubled += "\n\"\"";
  CHECK(parse_csv(doubled, ';').empty());
  CHECK(parse_csv(std::string(many, 'a')).front().cells.front().size() == many);
}

TEST_CASE("a written line quotes what needs it and reads back the same") {
  CHECK(csv_line({"a", "b c", ""}) == "a;b c;\r\n");
  const Cells hard{"a;b", "say \"yes\"", "two\r\nlines", "été", "a,b"};
  CHECK(csv_line(hard) == "\"a;b\";\"say \"\"yes\"\"\";\"two\r\nlines\";été;a,b\r\n");
  CHECK(cells(parse_csv(csv_line(hard), ';')) == std::vector<Cells>{hard});
}

TEST_CASE("of a cell that is a formula for a text, the text is read") {
  CHECK(cells(parse_csv("=\"6 A\";MERLE;=\"03022015\"\n", ';')) == std::vector<Cells>{{"6 A", "MERLE", "03022015"}});
  CHECK(cells(parse_csv("\"=\"\"0412abcd\"\"\";b", ';')) == std::vector<Cells>{{"0412abcd", "b"}});
  CHECK(cells(parse_csv(" = \"a\" ;=\"say \"\"yes\"\"\"", ';')) == std::vector<Cells>{{"a", "say \"yes\""}});
  CHECK(cells(parse_csv("=\"a;b\";c", ';')) == std::vector<Cells>{{"a;b", "c"}});
  CHECK(cells(parse_csv("=\"\";c", ';')) == std::vector<Cells>{{"", "c"}});
}

TEST_CASE("what only begins like such a formula is read as it stands") {
  for (const char* cell : {"=\"ab", "=ab12", "=", "=\"a\"b", "=\"a\"&B1", "a=\"b\"", " ="}) {
    CAPTURE(cell);
    CHECK(cells(parse_csv(std::string(cell) + ";x\n", ';')) == std::vector<Cells>{{cell, "x"}});
  }
  CHECK(cells(parse_csv("=\"a\nb\";c", ';')) == std::vector<Cells>{{"=\"a"}, {"b\"", "c"}});
}

TEST_CASE("a cell that a spreadsheet program would calculate has an apostrophe before it, which is taken away again") {
  for (const char* cell : {"=1+1", "+33", "-ab", "@ab", "\t=ab", "'=ab", "''-ab", "=HYPERLINK(\"x\";\"y\")"}) {
    CAPTURE(cell);
    const std::string line = csv_line({"a", cell});
    const std::vector<Row> rows = parse_csv(line, ';');
    CHECK(rows.at(0).cells.at(1) == std::string("'") + cell);
    CHECK(without_guard(rows.at(0).cells.at(1)) == cell);
  }
  for (const char* cell : {"ab", "'t Hooft", "-", "a=b", "", "'", "0102"}) {
    CAPTURE(cell);
    CHECK(csv_line({cell, "b"}) == std::string(cell) + ";b\r\n");
    CHECK(without_guard(cell) == cell);
  }
}
