#include "report/text_table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace passation {
namespace {

std::string padded(const std::string& text, std::size_t width, bool left) {
  const std::size_t length = to_code_points(text).size();
  const std::string gap(width > length ? width - length : 0, ' ');
  return left ? text + gap : gap + text;
}

}  // namespace

std::string text_table(const std::vector<std::vector<std::string>>& rows, CellAlign align) {
  const std::size_t columns = rows.front().size();
  const std::size_t texts = align == CellAlign::texts ? columns : align == CellAlign::figures_after_two ? 2 : 1;
  std::vector<std::size_t> widths(columns, 0);
  for (const auto& row : rows)
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], to_code_points(row[c]).size());
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) line += (c ? "  " : "") + padded(row[c], widths[c], c < texts);
    out += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return out;
}

}  // namespace passation
