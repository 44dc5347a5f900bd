#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "account/platform.hpp"
#include "base/font.hpp"
#include "layout/card.hpp"
#include "layout/stock.hpp"

namespace passation {

/// The data files: fonts and layouts. Read when asked for.
class Catalog {
 public:
  /// @param folder holds `fonts` and `layouts`. @throws Error when it does not.
  explicit Catalog(std::filesystem::path folder);

  const Fonts& fonts() const;  ///< loaded when they are first asked for; by several threads, too

  /// By key ("avery-7160"), part number or alias ("L7160"), blind to case. By key, its file alone is read.
  /// @throws Error when there is none, or when the name is that of several that differ: with their keys.
  Stock stock(std::string_view name) const;
  Card card(std::string_view key) const;
  Platform platform(std::string_view key) const;

  /// All of them: by file; one by one, those that have a file of their own first.
  std::vector<StockFile> stock_files() const;
  const std::vector<Stock>& stocks() const;  ///< loaded when they are first asked for
  /// By key.
  std::vector<Card> cards() const;
  std::vector<Platform> platforms() const;

  /// 12 hexadecimal digits over names and contents of all data files: two installations with the same hash and version
  /// print the same.
  std::string hash() const;

 private:
  std::optional<Stock> stock_of_key(std::string_view key) const;

  std::filesystem::path folder_;
  mutable std::once_flag loaded_;
  mutable std::optional<Fonts> fonts_;
  mutable std::once_flag stocks_loaded_;
  mutable std::vector<Stock> stocks_;
};

/// PASSATION_DATA, else ../share/passation beside the program, else the source tree it was built from.
std::filesystem::path find_data_folder();

}  // namespace passation
