#include "read/look.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "../base/sample_workbooks.hpp"
#include "base/zip.hpp"

using namespace passation;
using namespace std::chrono;
using Texts = std::vector<std::string>;
using Fields = std::vector<TableField>;

namespace {

constexpr auto division = TableField::division;
constexpr auto family_name = TableField::family_name;
constexpr auto given_name = TableField::given_name;
constexpr auto birth_date = TableField::birth_date;
constexpr auto password = TableField::password;

const ReadOptions plain{.day = 2026y / September / 3, .columns = {}};
const std::string headless = "6E 1;LORIOT;Lou;14/07/2015\n6E 2;PINSON;Ana;03/02/2015\n";
const ColumnChoice in_order{{0, division}, {1, family_name}, {2, given_name}, {3, birth_date}};

ReadOptions choosing(ColumnChoice columns, const std::string& table = "f.csv") {
  ReadOptions options = plain;
  options.tables[table].columns = std::move(columns);
  return options;
}

SeenFile seen(const std::string& bytes, const ReadOptions& options = plain) {
  const std::vector<Input> inputs{{"f.csv", bytes}};
  return look(inputs, options).at(0);
}

SeenTable table(const std::string& bytes, const ReadOptions& options = plain) {
  return seen(bytes, options).tables.at(0);
}

Reading read(const std::string& bytes, const ReadOptions& options = plain) {
  return read_all({{"f.csv", bytes}}, options);
}

Error error_of(const std::string& bytes, const ReadOptions& options = plain) {
  try {
    read(bytes, options);
  } catch (const Error& e) {
    return e;
  }
  FAIL("no Error");
  throw;
}

Texts names(const Reading& reading) {
  Texts all;
  for (const Student& s : reading.roster.students) all.push_back(s.family_name + " " + s.division);
  return all;
}

std::string ods_row(const Texts& cells) {
  std::string row = "<table:table-row>";
  for (const std::string& cell : cells)
    row += "<table:table-cell office:value-type=\"string\"><text:p>" + cell + "</text:p></table:table-cell>";
  return row + "</table:table-row>";
}

/// Two sheets with a table each; the second has a column that nobody recognises.
std::string two_sheets() {
  return ods(
      ods_table(ods_row({"Classe", "Nom", "Prénom", "Né(e) le"}) + ods_row({"6E 1", "LORIOT", "Lou", "14/07/2015"}),
                "6E") +
      ods_table(ods_row({"Classe", "Nom", "Prénom", "Venue"}) + ods_row({"5E 1", "PINSON", "Ana", "03/02/2014"}),
                "5E"));
}

}  // namespace

TEST_CASE("a look at a table says what reading takes each column for") {
  const SeenTable t = table("Liste\nClasse;Nom;Prénom;Né(e) le;Option\n6E 1;LORIOT;Lou;14/07/2015;\n;;;;\n");
  CHECK(t.name == "f.csv");
  CHECK(t.header_line == 2);
  CHECK(t.lines == 1);
  CHECK_FALSE(t.accounts);
  REQUIRE(t.columns.size() == 5);
  CHECK(t.columns[0].header == "Classe");
  CHECK(t.columns[0].field == division);
  CHECK(t.columns[3].field == birth_date);
  CHECK(t.columns[3].samples == Texts{"14/07/2015"});
  CHECK(t.columns[4].field == std::nullopt);
  CHECK(t.missing.empty());
  CHECK_FALSE(t.error);
}

TEST_CASE("a look shows five values of a column, the first that say something, and of each its beginning") {
  std::string text = "Classe;Nom;Prénom;Né(e) le;Remarque\n6E 1;LORIOT;;14/07/2015;\n";
  for (int n = 0; n < 7; ++n) text += "6E 1;PINSON;Lou" + std::string(60, 'o') + ";14/07/2015;\n";
  const SeenTable t = table(text);
  REQUIRE(t.columns[2].samples.size() == most_samples);
  CHECK(t.columns[2].samples[0] == "Lou" + std::string(37, 'o') + "…");
  CHECK(t.lines == 8);
}

TEST_CASE("a field that is needed and that no column has is missing, until it is chosen") {
  const std::string text = "Classe;Nom;Prénom;Venue\n6E 1;LORIOT;Lou;14/07/2015\n";
  CHECK(table(text).missing == Fields{birth_date});
  CHECK(table(text).error);
  const SeenTable t = table(text, choosing({{3, birth_date}}));
  CHECK(t.missing.empty());
  CHECK_FALSE(t.error);
  CHECK(t.columns[3].field == birth_date);
  CHECK(t.columns[3].chosen);
  CHECK(read(text, choosing({{3, birth_date}})).roster.students.at(0).birth_date == 2015y / July / 14);
}

TEST_CASE("every line of a table without headers is data") {
  const SeenTable t = table(headless);
  CHECK(t.header_line == 0);
  CHECK(t.lines == 2);
  REQUIRE(t.columns.size() == 4);
  CHECK(t.columns[1].header.empty());
  CHECK(t.columns[1].samples == Texts{"LORIOT", "PINSON"});
  CHECK(t.missing == Fields(needed_fields.begin(), needed_fields.end()));
  CHECK_THROWS_AS(read(headless), Error);
  CHECK(names(read(headless, choosing(in_order))) == Texts{"LORIOT 6E 1", "PINSON 6E 2"});
}

TEST_CASE(
    "a table without headers is read alike from semicolons and from a paste with tabs, nobody's date at its head") {
  const std::string undated = "CP;LORIOT;Lou;\nCE1;PINSON;Ana;03/02/2015\n";
  std::string pasted = undated;
  std::replace(pasted.begin(), pasted.end(), ';', '\t');
  CHECK(names(read(undated, choosing(in_order))) == Texts{"LORIOT CP", "PINSON CE1"});
  CHECK(names(read(pasted, choosing(in_order))) == Texts{"LORIOT CP", "PINSON CE1"});
}

TEST_CASE("a line of headers that nobody knows is one all the same, where it has a word above dates") {
  const std::string text = "Liste\nGr;Patronyme;Appel;Venue\n" + headless;
  CHECK(table(text).header_line == 2);
  CHECK(table(text).columns.at(1).header == "Patronyme");
  CHECK(names(read(text, choosing(in_order))) == Texts{"LORIOT 6E 1", "PINSON 6E 2"});
}

TEST_CASE("the line of headers can be chosen, and that there is none") {
  const std::string text = "Gr;Patronyme;Appel;Pseudo;Sésame\n6E 1;LORIOT;Lou;lou.loriot;abc123\n";
  const ColumnChoice columns{{0, division}, {1, family_name}, {2, given_name}, {3, TableField::login}, {4, password}};
  ReadOptions options = choosing(columns);
  CHECK(read(text, options).accounts.size() == 2);  // nothing tells that the first line is no pupil's
  options.tables["f.csv"].header_line = 1;
  CHECK(read(text, options).accounts.size() == 1);
  CHECK(table(text, options).accounts);
  ReadOptions none = choosing({});
  none.tables["f.csv"].header_line = 0;
  CHECK(table("Classe;Nom;Prénom;Né(e) le\n6E 1;LORIOT;Lou;14/07/2015\n", none).lines == 2);
}

TEST_CASE("an account list without headers has an owner for each line, and no line without a login is one") {
  const std::string text = "LORIOT;Lou;6E 1;lou.loriot;abc123\nPINSON;Ana;6E 1;;abc124\n";
  const ColumnChoice columns{{0, family_name}, {1, given_name}, {2, division}, {3, TableField::login}, {4, password}};
  const Reading r = read(text, choosing(columns));
  REQUIRE(r.accounts.size() == 1);
  CHECK(r.accounts[0].logins.at(0).secret == "abc123");
  CHECK(r.report.has("IDENT_P_10"));  // Ana, who has no login
}

TEST_CASE("no sample tells a login or a password, were the column's name not known") {
  const SeenTable named = table("Nom;Prénom;Login;Mot de passe;Ancien mot de passe\nLORIOT;Lou;lou;Abcd;Efgh\n");
  CHECK(named.columns[1].samples == Texts{"Lou"});
  for (const std::size_t c : {2u, 3u, 4u}) CHECK(named.columns[c].samples == Texts{"••••"});
  const SeenTable odd = table("Classe;Nom;Prénom;Né(e) le;Sésame\n6E 1;LORIOT;Lou;14/07/2015;x7k2p9\n");
  CHECK(odd.columns[4].samples == Texts{"••••"});
  const SeenTable bare = table("LORIOT;Lou;14/07/2015;6E 1;soleil\nPINSON;Ana;03/02/2015;6E 1;4821\n");
  CHECK(bare.columns[0].samples == Texts{"LORIOT", "PINSON"});
  CHECK(bare.columns[4].samples == Texts{"••••", "••••"});
}

TEST_CASE("words in capitals that all differ may be passwords, where other columns have the names") {
  const std::string head = "Classe;Nom;Prénom;Né(e) le;Sésame\n";
  const SeenTable drawn = table(head + "6E 1;LORIOT;Lou;14/07/2015;KOBALIRU\n6E 1;PIE;Ana;03/02/2015;TIMEGO\n");
  CHECK(drawn.columns[4].samples == Texts{"••••", "••••"});
  const SeenTable once = table(head + "6E 1;LORIOT;Lou;14/07/2015;Soleil\n");
  CHECK(once.columns[4].samples == Texts{"••••"});
  const SeenTable shared =
      table(head +
            "6E 1;LORIOT;Lou;14/07/2015;ANGLAIS\n6E 1;PIE;Ana;03/02/2015;ALLEMAND\n6E 2;GEAI;Zoé;03/02/2015;ANGLAIS\n");
  CHECK(shared.columns[4].samples == Texts{"ANGLAIS", "ALLEMAND", "ANGLAIS"});
  const SeenTable town = table("Classe;Nom;Prénom;Né(e) le;Commune\n6E 1;LORIOT;Lou;14/07/2015;Sète\n");
  CHECK(town.columns[4].samples == Texts{"Sète"});
  const SeenTable classes = table(head + "6E 1;LORIOT;Lou;14/07/2015;5E 2\n6E 1;PIE;Ana;03/02/2015;5E 3\n");
  CHECK(classes.columns[4].samples == Texts{"5E 2", "5E 3"});
}

TEST_CASE("a column that may be the name is shown, unless its words look drawn") {
  const auto first_column = [](const Texts& words) {
    std::string text = "Oiseau;Prénom;Né(e) le\n";
    for (const std::string& word : words) text += word + ";Lou;14/07/2015\n";
    return table(text).columns[0].samples;
  };
  CHECK(first_column({"PIE", "MERLE", "HÉRON"}) == Texts{"PIE", "MERLE", "HÉRON"});
  CHECK(first_column({"LORIOT", "PINSON"}) == Texts{"LORIOT", "PINSON"});
  CHECK(first_column({"KOBALI", "RUTIME", "GODEFA"}) == Texts{"••••", "••••", "••••"});
  CHECK(first_column({"MERLE", "KXPWRD"}) == Texts{"••••", "••••"});
}

TEST_CASE("whether values may be secrets is told by more of them than are shown") {
  std::string text = "Classe;Nom;Prénom;Né(e) le;Sésame\n";
  for (const char* word : {"Ambre", "Bleuet", "Coquelicot", "Dahlia", "Églantine", "Ambre"})
    text += "6E 1;LORIOT;Lou;14/07/2015;" + std::string(word) + "\n";
  CHECK(table(text).columns[4].samples.front() == "Ambre");
}

TEST_CASE("a password stays hidden when its column is chosen for something else") {
  const std::string text = "Nom;Prénom;Login;Mot de passe\nLORIOT;Lou;lou;Abcd\n";
  CHECK(table(text, choosing({{3, division}})).columns[3].samples == Texts{"••••"});
  CHECK(table(text, choosing({{3, std::nullopt}})).columns[3].samples == Texts{"••••"});
}

TEST_CASE("two columns that claim the class clash, until one is chosen or the other not read") {
  const std::string text = "Nom;Prénom;Né(e) le;Classe;Nouvelle classe\nLORIOT;Lou;14/07/2015;6E 1;5E 2\n";
  const SeenTable t = table(text);
  CHECK(t.error);
  CHECK(t.columns[3].clash);
  CHECK(t.columns[4].clash);
  CHECK(t.columns[4].field == division);
  CHECK_FALSE(t.columns[2].clash);
  CHECK_THROWS_AS(read(text), Error);
  for (const ColumnChoice& choice : {ColumnChoice{{4, division}}, ColumnChoice{{3, std::nullopt}}}) {
    CHECK(names(read(text, choosing(choice))) == Texts{"LORIOT 5E 2"});
    CHECK_FALSE(table(text, choosing(choice)).columns[4].clash);
    CHECK_FALSE(table(text, choosing(choice)).error);
  }
}

TEST_CASE("two columns that claim the password clash, until one is not read") {
  const std::string text =
      "Nom;Prénom;Classe;Login;Mot de passe;Mot de passe messagerie\nLORIOT;Lou;6E 1;lou;ab12;cd34\n";
  CHECK(table(text).columns[4].clash);
  CHECK(table(text).columns[5].clash);
  const ReadOptions options = choosing({{5, std::nullopt}});
  CHECK_FALSE(table(text, options).error);
  CHECK(read(text, options).accounts.at(0).logins.at(0).secret == "ab12");
}

TEST_CASE("a column that is not to be read is nothing: no class, no INE, no profile, no sign of a list of staff") {
  const std::string text = "Nom;Prénom;Né(e) le;Classe;INE;Type\nLORIOT;Lou;14/07/2015;6E 1;123456789AB;Parent\n";
  const ReadOptions options = choosing({{4, std::nullopt}, {5, std::nullopt}});
  CHECK(read(text, options).roster.students.at(0).ine.empty());
  CHECK_THROWS_AS(read(text), Error);  // a guardian
  const std::string staff = "Nom;Prénom;Né(e) le;Classe;Discipline\nLORIOT;Lou;14/07/1985;6E 1;Latin\n";
  CHECK_THROWS_AS(read(staff), Error);
  CHECK(read(staff, choosing({{4, std::nullopt}})).roster.students.size() == 1);
}

TEST_CASE("a field chosen for two columns is an error, and a look shows both") {
  const std::string text = "Classe;Nom;Prénom;Né(e) le\n6E 1;LORIOT;Lou;14/07/2015\n";
  const ReadOptions options = choosing({{0, division}, {1, division}});
  const Error e = error_of(text, options);
  CHECK(e.message().fr.find("Classe (1), Nom (2)") != std::string::npos);
  CHECK(e.where() == "f.csv:1");
  CHECK(table(text, options).columns[0].clash);
  CHECK(table(text, options).columns[1].clash);
}

TEST_CASE("a list of guardians lacks nothing that a choice could give") {
  const SeenTable t = table("Nom;Prénom;Nom enfant 1;Prénom enfant 1\nLORIOT;Lou;LORIOT;Ana\n");
  CHECK(t.missing.empty());
  CHECK(t.error);
}

TEST_CASE("a choice that is taken back leaves nothing behind") {
  const std::string text = "Classe;Nom;Prénom;Né(e) le\n6E 1;LORIOT;Lou;14/07/2015\n";
  ReadOptions options = choosing({{0, std::nullopt}});
  CHECK_THROWS_AS(read(text, options), Error);
  options.tables["f.csv"].columns.erase(0);
  CHECK(read(text, options).roster.students == read(text).roster.students);
  CHECK_FALSE(table(text, options).columns[0].chosen);
}

TEST_CASE("a column that the table has not is an error; one that only its header lacks is read") {
  const std::string text = "Classe;Nom;Prénom\n6E 1;LORIOT;Lou;14/07/2015\n";
  CHECK(error_of(text, choosing({{7, birth_date}})).message().fr.find("8") != std::string::npos);
  CHECK(table(text).columns.size() == 4);
  CHECK(read(text, choosing({{3, birth_date}})).roster.students.at(0).birth_date == 2015y / July / 14);
}

TEST_CASE("choices are for the table of that name, and no other") {
  const std::string text = "Classe;Nom;Prénom;Venue\n6E 1;LORIOT;Lou;14/07/2015\n";
  const ReadOptions options = choosing({{3, birth_date}}, "another.csv");
  CHECK(table(text, options).missing == Fields{birth_date});
  const std::string zip = write_zip({{"a.csv", headless}, {"b.txt", "Bonjour, voici la liste.\n"}});
  const std::vector<Input> inputs{{"z.zip", zip}};
  const auto files = look(inputs, choosing(in_order, "z.zip › a.csv"));
  REQUIRE(files.size() == 2);
  CHECK(files[0].name == "z.zip › a.csv");
  CHECK(files[0].tables.at(0).missing.empty());
  CHECK(files[1].tables.empty());
  CHECK(files[1].error);
}

TEST_CASE("of a workbook the sheets are read that the user says, each with its own columns") {
  const std::string bytes = two_sheets();
  const SeenFile file = seen(bytes);
  REQUIRE(file.tables.size() == 2);
  CHECK(file.tables[0].name == "f.csv › 6E");
  CHECK(file.tables[1].sheet == "5E");
  CHECK(file.tables[0].read);
  CHECK_FALSE(file.tables[1].read);
  CHECK(file.tables[1].missing == Fields{birth_date});

  ReadOptions options = choosing({{3, birth_date}}, "f.csv › 5E");
  CHECK(names(read(bytes, options)) == Texts{"LORIOT 6E 1"});
  options.tables["f.csv › 5E"].read = true;
  CHECK(names(read(bytes, options)) == Texts{"PINSON 5E 1"});
  options.tables["f.csv › 6E"].read = true;
  const Reading both = read(bytes, options);
  CHECK(names(both) == Texts{"LORIOT 6E 1", "PINSON 5E 1"});
  CHECK(both.files.size() == 2);
  CHECK(both.files[1].name == "f.csv › 5E");
  CHECK_FALSE(both.report.has("FEUIL_P_01"));
  options.tables.clear();
  options.tables["f.csv › 6E"].read = false;
  CHECK_THROWS_AS(read(bytes, options), Error);  // the other lacks a column
}

TEST_CASE("a sheet without headers is read when its columns are chosen") {
  const std::string bytes = xlsx_of_texts({{"6E 1", "LORIOT", "Lou", "14/07/2015"}});
  CHECK(names(read(bytes, choosing(in_order, "f.csv › Feuil1"))) == Texts{"LORIOT 6E 1"});
}

TEST_CASE("what is no table has none; what nobody reads has its error, and the others are seen all the same") {
  const std::vector<Input> inputs{{"e.xml", "<BEE_ELEVES/>"}, {"l.pdf", "%PDF-1.4"}, {"vide", ""}, {"f.csv", headless}};
  const auto files = look(inputs, plain);
  REQUIRE(files.size() == 4);
  CHECK(files[0].tables.empty());
  CHECK_FALSE(files[0].error);
  CHECK_FALSE(files[0].format.fr.empty());
  CHECK(files[1].error);
  CHECK(files[2].error);
  CHECK(files[3].tables.size() == 1);
}

TEST_CASE("a number names a column of the only table, with headers or without; a header that is a number goes before") {
  ReadOptions options = plain;
  options.columns = {{"birth_date", "4"}};
  CHECK(read("Classe;Nom;Prénom;Venue\n6E 1;LORIOT;Lou;14/07/2015\n", options).roster.students.size() == 1);
  const Reading numbered = read("Classe;Nom;4;Prénom\n6E 1;LORIOT;14/07/2015;Lou\n", options);
  CHECK(numbered.roster.students.at(0).birth_date == 2015y / July / 14);
  options.columns = {{"division", "1"}, {"family_name", "2"}, {"given_name", "3"}, {"birth_date", "4"}};
  CHECK(names(read(headless, options)) == Texts{"LORIOT 6E 1", "PINSON 6E 2"});
  options.columns["birth_date"] = "9";
  const Error e = error_of(headless, options);
  CHECK(e.message().fr.find("9") != std::string::npos);
  CHECK_THROWS_AS(read_all({{"a.csv", headless}, {"b.csv", headless}}, options), Error);
}

TEST_CASE("an account list of which a number says the password is no other list than before") {
  ReadOptions options = plain;
  options.columns = {{"password", "5"}};
  const std::string text = "Nom;Prénom;Classe;Login;Sésame\nLORIOT;Lou;6E 1;lou;ab12\n";
  CHECK(read(text, options).accounts.at(0).logins.at(0).secret == "ab12");
}

TEST_CASE("a field named in both languages is named twice") {
  CHECK_THROWS_AS(with_field_keys({{"birth_date", "3"}, {"date de naissance", "4"}}), Error);
}

TEST_CASE("of two columns with one header --column names one by its number") {
  const Error e = error_of("Nom;Prénom;Classe;Login;Mot de passe;Mot de passe\nLORIOT;Lou;6E 1;lou;ab12;cd34\n");
  CHECK(e.hint().fr.find("--column \"mot de passe=6\"") != std::string::npos);
}
