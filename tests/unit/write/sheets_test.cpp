// One sheet per card and stock: what is on it, word by word (tests/data/sheets), and that both engines print it alike.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "base/file.hpp"
#include "layout/place.hpp"
#include "same_pages.hpp"

using namespace passation;
using namespace passation::pdf_tools;
namespace fs = std::filesystem;

namespace {

const fs::path root = PASSATION_SOURCE_DIR;

/// What makes a sheet hard: long names, two accents, groups, two logins, nothing at all.
std::vector<Record> records() {
  std::vector<Record> all;
  const std::pair<const char*, const char*> names[] = {{"PIC", "Zoé"},
                                                       {"ŒILLET-DES-PRÉS", "Maëlys-Anaïs"},
                                                       {"NGUYỄN", "Thị Ánh Nguyệt"},
                                                       {"YAĞMUR", "Işıl"},
                                                       {"MÉSANGE-CHARBONNIÈRE-DE-LA-FORÊT", "Jean-Baptiste"}};
  for (const auto& [family, given] : names) {
    Record& r = all.emplace_back();
    r[Field::family_name].text = family;
    r[Field::given_name].text = given;
    r[Field::division].text = "6E 3";
    r[Field::login_caption].text = "Identifiant";
    r[Field::login] = {"k7m2p9xa", {4, 4}};
    r[Field::password_caption].text = "Mot de passe";
    r[Field::password] = {"22122014", {2, 2, 4}};
    r[Field::url].text = "evaluation.exemple.fr/eleves";
    r[Field::notice].text = "à changer à la 1re connexion";
  }
  all[0][Field::distinction].text = "n°\u00a04821";
  for (Record& r : all) r[Field::test].text = "français", r[Field::second_test].text = "maths";
  for (Record& r : all) r[Field::second_login].text = "isil.yagmur2", r[Field::second_password] = r[Field::password];
  return all;
}

std::vector<fs::path> files_in(const char* folder) {
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(root / "layouts" / folder))
    if (entry.path().extension() == ".xml") files.insert(entry.path());
  return {files.begin(), files.end()};
}

}  // namespace

TEST_CASE("every card on every stock is placed as its golden text says, and both engines print it alike") {
  for (const fs::path& card : files_in("cards")) {
    std::vector<Record> all = records();
    if (!shows(load_card(card), Field::second_login))
      for (Record& r : all) r[Field::second_login].text.clear(), r[Field::second_password] = {};
    if (shows(load_card(card), Field::second_url))
      for (Record& r : all) {
        r[Field::test].text = "ENT", r[Field::second_test].text = "Pix";
        r[Field::second_url].text = "app.exemple.fr", r[Field::second_caption].text = "Code d’activation";
      }
    for (const fs::path& stock : files_in("stocks")) {
      if (load_stocks(stock).several || !fits(load_card(card), load_stock(stock))) continue;
      INFO(card.stem().string() << " on " << stock.stem().string());
      const Document document = place(all, load_card(card), load_stock(stock), 1,
                                      {"Étiquettes EVA6 – 6E 3", "EVA6 – 6E 3 – Collège des Oiseaux", "k4d8p"}, fonts())
                                    .document;
      const fs::path golden =
          root / "tests/data/sheets" / (card.stem().string() + "-" + stock.stem().string() + ".txt");
      if (std::getenv("PASSATION_UPDATE")) std::ofstream(golden, std::ios::binary) << dump(document);
      REQUIRE(fs::exists(golden));
      CHECK(dump(document) == read_file(golden));
      check_same_pages(document);
    }
  }
}
