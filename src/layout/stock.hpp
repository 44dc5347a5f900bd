#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.hpp"
#include "base/message.hpp"

namespace passation {

/// A sheet of labels, in gLabels' vocabulary. Labels are numbered from 1, row by row.
struct Stock {
  std::string key;    ///< "avery-7160"
  std::string brand;  ///< "Avery"
  std::string part;   ///< "7160"
  std::vector<std::string> aliases;
  std::string description_fr, description_en;  ///< the file's own, else made of the numbers
  std::vector<Message> notes;                  ///< what to know of its numbers: another source's, uneven margins
  Length page_width, page_height;
  Length label_width, label_height;
  Length corner_radius;
  int across = 0;
  int down = 0;
  Length side_margin, top_margin;           ///< to the first label
  Length horizontal_pitch, vertical_pitch;  ///< from one label to the next
  bool cut_lines = false;                   ///< plain paper: draw where to cut

  int per_sheet() const { return across * down; }
  bool operator==(const Stock&) const = default;
};

/// The stocks of one file of layouts/stocks.
struct StockFile {
  bool several = false;  ///< `<stocks>`: a file that may hold more than one
  std::vector<Stock> stocks;
};

/// Reads and validates one file of layouts/stocks. @throws Error (file:line) when it says something impossible, such as
/// a grid that does not fit the paper.
StockFile load_stocks(const std::filesystem::path& file);

/// The same, of a file that holds a single `<stock>`.
Stock load_stock(const std::filesystem::path& file);

/// Key, part number and aliases, blind to case.
bool answers_to(const Stock& stock, std::string_view name);

/// A part of its brand, key, part number or aliases, or of its size as "63.5x38.1"; blind to case, "63,5×38,1" too.
bool is_found_by(const Stock& stock, std::string_view word);

/// Labels of one lie on those of the other: the grids differ by 0.3 mm at most.
bool is_same_sheet(const Stock& one, const Stock& other);

}  // namespace passation
