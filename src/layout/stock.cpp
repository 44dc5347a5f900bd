#include "layout/stock.hpp"

#include <sstream>

#include "base/data_file.hpp"
#include "base/file.hpp"
#include "layout/phrases.hpp"

namespace passation {
namespace {

/// `count` labels of this `size`, one `pitch` after the other from `margin` on, must lie on the paper side by side.
void check_axis(const DataNode& grid, Length margin, Length pitch, Length size, int count, Length paper) {
  if (count > 1 && pitch < size) grid.refuse(phrase::stock_overlap, pitch.mm(), size.mm());
  const Length end = margin + pitch * (count - 1) + size;
  if (end > paper) grid.refuse(phrase::stock_paper, end.mm(), paper.mm());
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

}  // namespace

Stock load_stock(const std::filesystem::path& file) {
  const XmlDocument document(read_file(file), file.string());
  const DataNode root = data_root(document, "stock");
  root.allow({"key", "brand", "part", "aliases"});
  const DataNode paper = root.child("paper"), label = root.child("label"), grid = root.child("grid");
  paper.allow({"width", "height"});
  label.allow({"width", "height", "corner-radius"});
  grid.allow({"across", "down", "side-margin", "top-margin", "horizontal-pitch", "vertical-pitch", "cut-lines"});

  Stock stock;
  stock.key = root.text("key");
  stock.brand = root.optional_text("brand");
  stock.part = root.optional_text("part");
  stock.aliases = words(root.optional_text("aliases"));
  stock.description_fr = in_language(root, "description", "fr");
  stock.description_en = in_language(root, "description", "en");
  stock.page_width = paper.length("width");
  stock.page_height = paper.length("height");
  stock.label_width = label.length("width");
  stock.label_height = label.length("height");
  if (label.has("corner-radius")) stock.corner_radius = label.length("corner-radius");
  stock.across = grid.number("across", 1, 99);
  stock.down = grid.number("down", 1, 99);
  stock.side_margin = grid.length("side-margin");
  stock.top_margin = grid.length("top-margin");
  stock.horizontal_pitch = grid.length("horizontal-pitch");
  stock.vertical_pitch = grid.length("vertical-pitch");
  stock.cut_lines = grid.flag("cut-lines");

  if (stock.label_width.um == 0 || stock.label_height.um == 0) label.refuse(phrase::stock_empty);
  if (stock.corner_radius * 2 > std::min(stock.label_width, stock.label_height)) label.refuse(phrase::stock_corner);
  check_axis(grid, stock.side_margin, stock.horizontal_pitch, stock.label_width, stock.across, stock.page_width);
  check_axis(grid, stock.top_margin, stock.vertical_pitch, stock.label_height, stock.down, stock.page_height);
  return stock;
}

}  // namespace passation
