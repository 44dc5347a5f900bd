#include "action/catalog.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/not_found.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == extension) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

template <typename T>
std::vector<T> load_all(const fs::path& folder, T (*load)(const fs::path&)) {
  std::vector<T> all;
  for (const fs::path& file : files_in(folder, ".xml")) all.push_back(load(file));
  return all;
}

template <typename T>
[[noreturn]] void unknown(const Phrase& what, std::string_view name, const std::vector<T>& known) {
  std::vector<std::string> keys;
  for (const T& k : known) keys.push_back(k.key);
  throw NotFound(say(what, name), "", say(phrase::known_are, fmt::format("{}", fmt::join(keys, ", "))));
}

/// A key is the file's name: one file is read. Anything else that could leave the folder is no key.
fs::path file_of(const fs::path& folder, std::string_view key) {
  const bool plain = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || is_digit(c) || c == '-';
  });
  return plain ? folder / (std::string(key) + ".xml") : fs::path();
}

fs::path checked(fs::path folder) {
  std::error_code error;
  if (!fs::is_directory(folder / "fonts", error) || !fs::is_directory(folder / "layouts", error))
    throw Error(say(phrase::no_data), folder.string(), say(phrase::no_data_hint));
  return folder;
}

}  // namespace

Catalog::Catalog(fs::path folder) : folder_(checked(std::move(folder))) {}

const Fonts& Catalog::fonts() const {
  std::call_once(loaded_, [&] { fonts_ = Fonts::load(folder_ / "fonts"); });
  return *fonts_;
}

std::optional<Stock> Catalog::stock_of_key(std::string_view key) const {
  for (const std::string_view stem : {key, key.substr(0, key.find('-'))}) {
    const fs::path file = file_of(folder_ / "layouts" / "stocks", stem);
    if (!fs::exists(file)) continue;
    for (Stock& s : load_stocks(file).stocks)
      if (s.key == key) return std::move(s);
  }
  return std::nullopt;
}

Stock Catalog::stock(std::string_view name) const {
  if (std::optional<Stock> found = stock_of_key(name)) return *found;
  std::vector<Stock> found = stocks();
  std::erase_if(found, [&](const Stock& s) { return !answers_to(s, name); });
  if (found.empty()) throw NotFound(say(phrase::unknown_stock, name), "", say(phrase::stock_search_hint));
  if (std::all_of(found.begin(), found.end(), [&](const Stock& s) { return is_same_sheet(s, found.front()); }))
    return found.front();
  Message candidates;
  for (const Stock& s : found) {
    candidates.fr += fmt::format("{}{} ({})", candidates.fr.empty() ? "" : ", ", s.key, s.description_fr);
    candidates.en += fmt::format("{}{} ({})", candidates.en.empty() ? "" : ", ", s.key, s.description_en);
  }
  throw Error(say(phrase::ambiguous_stock, name), "", say(phrase::known_are, candidates));
}

Card Catalog::card(std::string_view key) const {
  const fs::path folder = folder_ / "layouts" / "cards";
  if (const fs::path file = file_of(folder, key); fs::exists(file)) return load_card(file);
  unknown(phrase::unknown_card, key, cards());
}

Platform Catalog::platform(std::string_view key) const {
  const fs::path folder = folder_ / "layouts" / "platforms";
  if (const fs::path file = file_of(folder, key); fs::exists(file)) return load_platform(file);
  unknown(phrase::unknown_platform, key, platforms());
}

std::vector<StockFile> Catalog::stock_files() const {
  return load_all<StockFile>(folder_ / "layouts" / "stocks", load_stocks);
}
const std::vector<Stock>& Catalog::stocks() const {
  std::call_once(stocks_loaded_, [&] {
    std::vector<StockFile> files = stock_files();
    std::stable_partition(files.begin(), files.end(), [](const StockFile& file) { return !file.several; });
    for (StockFile& file : files) std::move(file.stocks.begin(), file.stocks.end(), std::back_inserter(stocks_));
  });
  return stocks_;
}
std::vector<Card> Catalog::cards() const {
  return load_all<Card>(folder_ / "layouts" / "cards", load_card);
}
std::vector<Platform> Catalog::platforms() const {
  return load_all<Platform>(folder_ / "layouts" / "platforms", load_platform);
}

std::string Catalog::hash() const {
  std::vector<std::string> names;
  for (const char* part : {"fonts", "layouts"})
    for (const auto& entry : fs::recursive_directory_iterator(folder_ / part))
      if (entry.is_regular_file()) names.push_back(fs::relative(entry.path(), folder_).generic_string());
  std::sort(names.begin(), names.end());
  std::string all;
  for (const std::string& name : names) all += name + '\n' + to_hex(plain_hash(read_file(folder_ / name))) + '\n';
  return to_hex(plain_hash(all)).substr(0, 12);
}

fs::path find_data_folder() {
  if (const char* set = std::getenv("PASSATION_DATA"); set && *set) return set;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const fs::path installed = program.parent_path().parent_path() / "share" / "passation";
  if (!error && fs::is_directory(installed, error)) return installed;
  return PASSATION_SOURCE_DATA;
}

}  // namespace passation
