#pragma once

#include <string>
#include <vector>

namespace passation {

/// Figures stand at the right: all columns but the first; but the first two; none.
enum class CellAlign { figures, figures_after_two, texts };

/// Rows of cells as aligned columns.
std::string text_table(const std::vector<std::vector<std::string>>& rows, CellAlign align = CellAlign::figures);

}  // namespace passation
