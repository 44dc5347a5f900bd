#include "document/recap.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "layout/flow.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

const Fonts& fonts() {
  static const Fonts shipped = Fonts::load(std::filesystem::path(PASSATION_SOURCE_DIR) / "fonts");
  return shipped;
}

RecapDivision division(const std::string& name, std::size_t pupils, std::size_t left_out = 0) {
  RecapDivision d{.name = name, .found = pupils + left_out, .left_out = left_out};
  d.to_print = {
      .labels = pupils, .sheets = (pupils + 20) / 21, .on_last_sheet = (pupils + 20) % 21 + 1, .mark = "4ra4p"};
  for (std::size_t i = 0; i < pupils; ++i)
    d.lines.push_back({"MERLE", "Lucie", {"lucie.merle", {}}, {"12032015", {2, 2, 4}}});
  return d;
}

Recap recap() {
  Recap r;
  r.operation = "RENTREE";
  r.uai = "9990001X";
  r.school = "Collège des Tilleuls";
  r.platform = "C PRO éducation";
  r.moment = {2026y / September / 14, 8, 30};
  r.stock = "Avery L7160";
  r.per_sheet = 21;
  r.divisions = {division("4E A", 26), division("6E 1", 27, 1)};
  return r;
}

/// All texts of a page, block by block, a line each.
std::string said_on(const Document& document, std::size_t page) {
  std::string all;
  for (const Block& block : document.pages.at(page - 1).blocks) {
    for (const Text& text : block.texts) all += text.text;
    all += '\n';
  }
  return all;
}

bool says(const Document& document, std::size_t page, const std::string& what) {
  return said_on(document, page).find(what) != std::string::npos;
}

std::string said(const Document& document) {
  std::string all;
  for (std::size_t page = 1; page <= document.pages.size(); ++page) all += said_on(document, page);
  return all;
}

/// The texts of each row of the first table.
std::vector<std::string> first_table(const Document& document) {
  const auto is = [&](std::size_t i, Role role) { return document.elements[i].role == role; };
  std::size_t table = 1;
  while (!is(table, Role::table)) ++table;
  std::vector<std::string> rows;
  for (std::size_t row = table + 1; row < document.elements.size(); ++row) {
    if (!is(row, Role::table_row) || document.elements[row].parent != table) continue;
    std::string& cells = rows.emplace_back();
    for (const Block& block : document.pages[0].blocks)
      if (block.element != Block::artifact && document.elements[block.element].parent == row)
        for (const Text& text : block.texts) cells += (cells.empty() ? "" : "|") + text.text;
  }
  return rows;
}

}  // namespace

TEST_CASE("The first page says how many labels, sheets, divisions, and pupils without a label") {
  Recap r = recap();
  r.left_out = {{"PIC Max", "6E 1", "Date de naissance absente.", "La saisir."}};
  const Document document = recap_document(r, fonts());
  CHECK(
      said_on(document, 1)
          .starts_with(
              "Avant d’imprimer\nCollège des Tilleuls (9990001X) · C PRO éducation · opération RENTREE\n53 étiquettes\n"
              "4 planches Avery L7160\n2 divisions\n1 élève sans étiquette\n"));
}

TEST_CASE("The table of divisions says what goes into the printer") {
  CHECK(first_table(recap_document(recap(), fonts())) ==
        std::vector<std::string>{"Division|Constaté|Étiquettes|Planches|Dernière planche|Repère",
                                 "4E A|26|26|2|5 sur 21|4ra4p", "6E 1|28|27|2|6 sur 21|4ra4p", "Total|54|53|4"});
}

TEST_CASE("Where a file says how many pupils a division has, it stands beside those that were found") {
  Recap r = recap();
  r.divisions[1].declared = 29;
  const std::vector<std::string> rows = first_table(recap_document(r, fonts()));
  CHECK(rows[1] == "4E A|–|26|26|2|5 sur 21|4ra4p");
  CHECK(rows[2] == "6E 1|29|28|27|2|6 sur 21|4ra4p");
}

TEST_CASE("How many sheets printing without a break would take is said where it saves one") {
  CHECK(says(recap_document(recap(), fonts()), 1, "53 étiquettes\u00a0: 4 planches classe par classe, 3 sans saut."));
  Recap full = recap();
  full.divisions = {division("4E A", 21)};
  CHECK_FALSE(says(recap_document(full, fonts()), 1, "sans saut"));
}

TEST_CASE("What is read before printing stays on one page for eighteen divisions, in tighter rows") {
  Recap r = recap();
  r.divisions.assign(18, division("6E 1", 1));
  r.warnings = {{"Le mot de passe est la date de naissance.", "Distribuer les étiquettes le jour même."}};
  r.left_out = {{"PIC Max", "6E 1", "Date de naissance absente.", "La saisir."}};
  const Document document = recap_document(r, fonts());
  CHECK(document.bookmarks.at(1).page == 1);
  CHECK(says(document, 1, "Relu par"));
}

TEST_CASE("A bookmark leads to each division, and to who has no label") {
  Recap r = recap();
  r.left_out = {{"PIC Max", "6E 1", "Date de naissance absente.", "La saisir."}};
  std::vector<std::string> titles;
  for (const Bookmark& bookmark : recap_document(r, fonts()).bookmarks) titles.push_back(bookmark.title);
  CHECK(titles == std::vector<std::string>{"Avant d’imprimer", "4E A", "6E 1", "Élèves sans étiquette"});
}

TEST_CASE("Nothing is printed: the recap says so with noughts") {
  Recap r = recap();
  r.per_sheet = 0;
  r.divisions = {{.name = "6E 1", .found = 1, .left_out = 1}};
  r.left_out = {{"PIC Max", "6E 1", "Date de naissance absente.", ""}};
  const Document document = recap_document(r, fonts());
  CHECK(says(document, 1, "0 étiquette\n0 planche"));
  CHECK(first_table(document)[1] == "6E 1|1|0|0|–|–");
}

TEST_CASE("Namesakes are handed over in person: what is printed to tell them apart, or that nothing is") {
  Recap r = recap();
  r.namesakes = {{"MERLE Lou", "6E 1", "Rose"}, {"MERLE Lou", "6E 1", "Anne"}, {"PIC Max", "", ""}};
  const Document document = recap_document(r, fonts());
  CHECK(says(document, 1, "À remettre en main propre"));
  CHECK(says(document, 1, "MERLE Lou\n6E 1\nRose\nMERLE Lou\n6E 1\nAnne\nPIC Max\nSans division\nrien d’imprimé"));
  CHECK_FALSE(says(recap_document(recap(), fonts()), 1, "main propre"));
}

TEST_CASE("Who has no label is named on the first page; why stands on the page to which all others point") {
  Recap r = recap();
  r.left_out = {{"PIC Max", "6E 1", "Date de naissance absente.", "La saisir."},
                {"BUSE Zoé", "", "Sans division.", ""}};
  r.withdrawn = {{"MILAN Jo", "6E 2", "N’est plus dans l’établissement."}};
  const Document document = recap_document(r, fonts());
  REQUIRE(document.pages.size() == 5);
  CHECK(says(document, 1, "Sans étiquette – motifs et corrections page\u00a05"));
  CHECK(says(document, 1, "PIC\u00a0Max\u00a0(6E\u00a01) · BUSE\u00a0Zoé\u00a0(–)"));
  CHECK(says(document, 3, "6E 1 27\u00a0étiquettes · 1\u00a0élève sans étiquette (p.\u00a05) · repère 4ra4p"));
  CHECK(says(document, 2, "4E A 26\u00a0étiquettes · repère 4ra4p"));
  CHECK(says(document, 4, "MILAN Jo\n6E 2\nN’est plus dans l’établissement."));
  CHECK(says(document, 5, "PIC Max\n6E 1\nDate de naissance absente.\nLa saisir."));
}

TEST_CASE("Of many without a label the first page names some, and counts the others") {
  Recap r = recap();
  for (int i = 0; i < 27; ++i) r.left_out.push_back({"PIC Max", "6E 1", "Pourquoi.", ""});
  CHECK(said(recap_document(r, fonts())).find("et 3 autres") != std::string::npos);
}

TEST_CASE("A class has one page, with a row for each label: number, name, login, password") {
  Recap r = recap();
  r.divisions = {division("6E 1", 42)};
  r.forces_change = true;
  const Document document = recap_document(r, fonts());
  CHECK(document.pages.size() == 2);
  CHECK(says(document, 2, "N°\nÉlève\nIdentifiant\nMot de passe\n1\nMERLE Lucie\nlucie.merle\n12032015\n2\n"));
  CHECK(says(document, 2, "42\nMERLE Lucie"));
}

TEST_CASE("A new label has a bar beside its line, and a sentence says what the bar means") {
  Recap r = recap();
  CHECK_FALSE(says(recap_document(r, fonts()), 3, "Un trait à gauche"));
  r.divisions[1].lines[4].changed = true;
  const Document document = recap_document(r, fonts());
  CHECK(says(document, 3, "Un trait à gauche d’une ligne\u00a0: étiquette nouvelle ou modifiée, à coller."));
  const auto bars = [&](std::size_t page) {
    const std::vector<Box>& boxes = document.pages[page - 1].boxes;
    return std::count_if(boxes.begin(), boxes.end(), [](const Box& box) { return box.fill == 0.0; });
  };
  CHECK(bars(3) == 1);
  CHECK(bars(2) == 0);
}

TEST_CASE("Only a recap with passwords is to be destroyed, and only it has their column") {
  Recap r = recap();
  CHECK(says(recap_document(r, fonts()), 2, "Confidentiel – à détruire le 30/09/2027"));
  CHECK(says(recap_document(r, fonts()), 2, "RENTREE · 9990001X · 14/09/2026 à 08:30 · page\u00a02/3"));
  r.secrets = false;
  const std::string without = said(recap_document(r, fonts()));
  CHECK(without.find("Confidentiel") == without.npos);
  CHECK(without.find("12032015") == without.npos);
  CHECK(without.find("Mot de passe") == without.npos);
}

TEST_CASE("Warnings stand before everything that is printed, with a bar at their side") {
  Recap r = recap();
  r.warnings = {{"À ne pas distribuer tel quel.", "Fournir la liste des comptes."}};
  const Document document = recap_document(r, fonts());
  const std::string first = said_on(document, 1);
  CHECK(first.find("À ne pas distribuer tel quel. Fournir la liste") < first.find("À mettre dans l’imprimante"));
  const std::vector<Box>& boxes = document.pages[0].boxes;
  CHECK(std::count_if(boxes.begin(), boxes.end(), [](const Box& b) { return b.fill == 0.0 && b.width.pt() > 2.9; }) ==
        1);
}

TEST_CASE("Labels to stick after a change are counted by themselves") {
  Recap r = recap();
  r.to_stick = RecapSheets{.labels = 3, .sheets = 1, .on_last_sheet = 3, .mark = "k7x4a"};
  CHECK(says(recap_document(r, fonts()), 1,
             "À coller après un changement\u00a0: 3 étiquettes, 1 planche, repère k7x4a."));
}

TEST_CASE("Sheets are counted to the last label; labels that were not printed are none") {
  const auto count = [](const std::vector<int>& labels) { return count_sheets(labels, 21, "k7x4a"); };
  CHECK(count({}) == RecapSheets{0, 0, 0, "k7x4a"});
  CHECK(count({-1, -1}) == RecapSheets{0, 0, 0, "k7x4a"});
  CHECK(count({0, -1, 1}) == RecapSheets{2, 1, 2, "k7x4a"});
  CHECK(count({19, 20, 21, 22, 23}) == RecapSheets{5, 2, 3, "k7x4a"});
  CHECK(count({18, 19, 20}) == RecapSheets{3, 1, 3, "k7x4a"});
}

TEST_CASE("Namesakes of one division keep what tells them apart; alone in a division, the division does") {
  CHECK(only_namesakes({{"PIC Ana", "6E 1", ""},
                        {"MERLE Lou", "6E 1", "Rose"},
                        {"MERLE Lou", "6E 1", "Anne"},
                        {"MERLE Lou", "6E 2", ""},
                        {"BUSE Max", "6E 2", ""},
                        {"BUSE Max", "6E 2", ""}}) == std::vector<RecapNamesake>{{"BUSE Max", "6E 2", ""},
                                                                                 {"BUSE Max", "6E 2", ""},
                                                                                 {"MERLE Lou", "6E 1", "Rose"},
                                                                                 {"MERLE Lou", "6E 1", "Anne"},
                                                                                 {"MERLE Lou", "6E 2", "la division"}});
}
