#pragma once

#include <filesystem>
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

  const Fonts& fonts() const { return fonts_; }

  /// By key ("avery-7160"), part number or alias ("L7160"), blind to case. @throws Error that lists what there is.
  Stock stock(std::string_view name) const;
  Card card(std::string_view key) const;
  Platform platform(std::string_view key) const;

  /// All of them, by key.
  std::vector<Stock> stocks() const;
  std::vector<Card> cards() const;
  std::vector<Platform> platforms() const;

  /// 12 hexadecimal digits over names and contents of all data files: two installations with the same hash and version
  /// print the same.
  std::string hash() const;

 private:
  std::filesystem::path folder_;
  Fonts fonts_;
};

/// PASSATION_DATA, else ../share/passation beside the program, else the source tree it was built from.
std::filesystem::path find_data_folder();

}  // namespace passation
