#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/length.hpp"

namespace passation {

/// A sheet of labels, in gLabels' vocabulary. Labels are numbered from 1, row by row.
struct Stock {
  std::string key;    ///< "avery-7160"
  std::string brand;  ///< "Avery"
  std::string part;   ///< "7160"
  std::vector<std::string> aliases;
  std::string description_fr, description_en;
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

/// Reads and validates one file of layouts/stocks. @throws Error (file:line) when it says something impossible, such as
/// a grid that does not fit the paper.
Stock load_stock(const std::filesystem::path& file);

}  // namespace passation
