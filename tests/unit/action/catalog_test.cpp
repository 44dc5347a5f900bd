#include "action/catalog.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/error.hpp"

using namespace passation;

namespace {

namespace fs = std::filesystem;

const Catalog& catalog() {
  static const Catalog shipped{PASSATION_SOURCE_DIR};
  return shipped;
}

const std::vector<Stock>& catalog_stocks() {
  static const std::vector<Stock> all = catalog().stocks();
  return all;
}

std::string hint_of(auto ask) {
  try {
    ask();
  } catch (const Error& e) {
    return e.hint().fr;
  }
  return "no error";
}

}  // namespace

TEST_CASE("A stock is found by key, part number and alias, blind to case") {
  CHECK(catalog().stock("avery-7160").part == "7160");
  CHECK(catalog().stock("7160").key == "avery-7160");
  CHECK(catalog().stock("l7163").key == "avery-7163");
  CHECK(catalog().stock("AVERY-7165").key == "avery-7165");
  CHECK(catalog().stock("avery-7161").part == "7161");
  CHECK(catalog().stock("j8161").key == "avery-7161");
  CHECK(catalog().stock("a4-plain-3x8").per_sheet() == 24);
  CHECK(catalog().stock("a4-plain").per_sheet() == 14);
}

TEST_CASE("A number of two brands is that of the stock with a file of its own, where both are the same sheet") {
  CHECK(catalog().stock("6406338x").key == "avery-7160");
  CHECK(catalog().stock("DLW-1734").key == "avery-7165");
  CHECK(catalog().stock("3474").key == "a4-70x37");
  CHECK(catalog().stock("0508").key == "a4-70x37");
  CHECK(catalog().stock("32015").key == "avery-32015");
}

TEST_CASE("A number of two brands that differ in size is refused, and both are named") {
  const fs::path folder = fs::temp_directory_path() / ("passation-catalog-" + std::to_string(getpid()));
  fs::create_directories(folder / "fonts");
  fs::create_directories(folder / "layouts" / "stocks");
  const auto write = [&](const std::string& brand, const std::string& height) {
    std::ofstream(folder / "layouts" / "stocks" / (brand + ".xml"))
        << "<stocks brand='" << brand << "'><paper width='210mm' height='297mm'/><stock key='" << brand
        << "-12' part='12'><label width='70mm' height='" << height
        << "mm'/><grid across='3' down='2' side-margin='0mm' top-margin='5mm' horizontal-pitch='70mm' "
           "vertical-pitch='40mm'/></stock></stocks>";
  };
  write("pie", "37"), write("geai", "37.2");
  CHECK(Catalog(folder).stock("12").key == "geai-12");
  write("geai", "37.4");
  const Catalog differing(folder);
  CHECK(hint_of([&] { differing.stock("12"); }) ==
        "Choisir parmi\u00a0: geai-12 (6 étiquettes de 70 × 37,4 mm), pie-12 (6 étiquettes de 70 × 37 mm).");
  CHECK(differing.stock("pie-12").label_height == Length::from_mm(37));
  fs::remove_all(folder);
}

TEST_CASE("What is unknown is answered with what there is, or with how to find it") {
  CHECK(hint_of([] { catalog().stock("L9999"); }).find("passation stocks") != std::string::npos);
  CHECK(hint_of([] { catalog().card("poster"); }).find("label") != std::string::npos);
  CHECK(hint_of([] { catalog().platform("pronote"); }).find("asp") != std::string::npos);
}

TEST_CASE("A key never leads out of its folder") {
  for (const char* name : {"../cards/label", "..", "/etc/passwd", "", "label.xml"}) {
    CHECK_THROWS_AS(catalog().stock(name), Error);
    CHECK_THROWS_AS(catalog().card(name), Error);
    CHECK_THROWS_AS(catalog().platform(name), Error);
  }
}

TEST_CASE("Every stock is found by its key, and no name stands for sheets that differ") {
  std::set<std::string> keys;
  for (const Stock& s : catalog_stocks()) {
    CAPTURE(s.key);
    CHECK(keys.insert(s.key).second);
    CHECK(catalog().stock(s.key) == s);
    std::vector<std::string> names = s.aliases;
    if (!s.part.empty()) names.push_back(s.part);
    for (const std::string& name : names)
      for (const Stock& other : catalog_stocks())
        if (answers_to(other, name)) CHECK(is_same_sheet(s, other));
  }
}

TEST_CASE("The hash of the data files is 12 hexadecimal digits, and the same every time") {
  const std::string hash = catalog().hash();
  CHECK(hash.size() == 12);
  CHECK(hash.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(Catalog(PASSATION_SOURCE_DIR).hash() == hash);
}

TEST_CASE("A folder without fonts and layouts is refused") {
  CHECK_THROWS_AS(Catalog("/nowhere"), Error);
}
