#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace passation {

/// How a workbook shows a number, as far as it changes what the number means.
struct NumberFormat {
  bool is_date = false;
  std::size_t digits = 0;  ///< leading zeros up to this length: "00000000" is 8
  bool operator==(const NumberFormat&) const = default;
};

/// Of a format code as it stands in an XLSX file: "dd/mm/yyyy", "[$-40C]d mmmm yyyy;@", "00000000".
NumberFormat parse_number_format(std::string_view code);

/// Of the formats that have a number and no code (ECMA-376 part 1, 18.8.30).
NumberFormat builtin_number_format(int id);

/// The format of each cell style, from xl/styles.xml.
std::vector<NumberFormat> read_cell_formats(std::string_view styles_xml, const std::string& where);

/// A number as such a cell shows it.
std::string formatted_number(double number, const NumberFormat& format, bool since_1904);

}  // namespace passation
