#pragma once
// Values as one column of the registry has them. Nothing outside the registry needs it.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace passation {

/// The cells, each behind its length: no two lists of cells give the same text.
std::string joined_cells(std::initializer_list<std::string_view> cells);
void add_cell(std::string& cells, std::string_view cell);

std::string joined_lines(const std::vector<std::string>& lines);
std::vector<std::string> lines_of(std::string_view text);
std::string day_text(const std::optional<Date>& day);  ///< "2026-09-14"; empty: none

}  // namespace passation
