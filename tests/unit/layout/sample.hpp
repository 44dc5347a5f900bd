#pragma once
// What the tests of this room share: the shipped data, invented records, data files made of literals.

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/font.hpp"
#include "layout/card.hpp"
#include "layout/place.hpp"
#include "layout/record.hpp"
#include "layout/stock.hpp"

namespace passation::sample {

inline std::filesystem::path source(const std::string& path) {
  return std::filesystem::path(PASSATION_SOURCE_DIR) / path;
}

inline const Fonts& fonts() {
  static const Fonts loaded = Fonts::load(source("fonts"));
  return loaded;
}

inline std::vector<std::filesystem::path> xml_files(const std::string& folder) {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::directory_iterator(source(folder)))
    if (entry.path().extension() == ".xml") out.push_back(entry.path());
  return out;
}

inline Card card(const std::string& key = "label") {
  return load_card(source("layouts/cards/" + key + ".xml"));
}
inline Stock stock(const std::string& key) {
  return load_stock(source("layouts/stocks/" + key + ".xml"));
}

/// Those that have a file of their own: small and large, with margins and without.
inline std::vector<Stock> stocks() {
  std::vector<Stock> out;
  for (const auto& file : xml_files("layouts/stocks"))
    if (const StockFile read = load_stocks(file); !read.several) out.push_back(read.stocks.front());
  return out;
}

/// All that are shipped, with those of the brands.
inline std::vector<Stock> all_stocks() {
  std::vector<Stock> out;
  for (const auto& file : xml_files("layouts/stocks"))
    for (Stock& stock : load_stocks(file).stocks) out.push_back(std::move(stock));
  return out;
}

/// A pupil's label: by its birth date as the password, with an address.
inline Record record(const std::string& family, const std::string& given) {
  Record r;
  r[Field::family_name].text = family;
  r[Field::given_name].text = given;
  r[Field::division].text = "6E 3";
  r[Field::login_caption].text = "Identifiant";
  r[Field::login] = {"k4d8pxr3", {4, 4}};
  r[Field::password_caption].text = "Mot de passe";
  r[Field::password] = {"22122014", {2, 2, 4}};
  r[Field::url].text = "evaluation.exemple.fr";
  r[Field::notice].text = "à changer à la 1re connexion";
  return r;
}

/// A pupil's label of the national evaluations: two short codes, nothing else.
inline Record code_record(const std::string& family, const std::string& given) {
  Record r = record(family, given);
  r[Field::url].text.clear();
  r[Field::notice].text.clear();
  return r;
}

inline const SheetText sheet{"Étiquettes EVA6 – 6E 3", "EVA6 · 6E 3 · Collège des Tilleuls", "k7x4a", "fr-FR"};

inline Placed place_on(const Stock& on, const std::vector<Record>& records, int start = 1) {
  return place(records, card(), on, start, sheet, fonts());
}

/// A data file of this name and text, gone with the object.
class DataFile {
 public:
  DataFile(const std::string& name, std::string_view text)
      : folder_(std::filesystem::temp_directory_path() / ("passation-layout-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / name, std::ios::binary) << text;
    path_ = folder_ / name;
  }
  ~DataFile() { std::filesystem::remove_all(folder_); }
  DataFile(const DataFile&) = delete;
  DataFile& operator=(const DataFile&) = delete;
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path folder_, path_;
};

/// The text with one part of it replaced by another.
inline std::string with(std::string text, std::string_view part, std::string_view by) {
  return text.replace(text.find(part), part.size(), by);
}

}  // namespace passation::sample
