#include "layout/stock.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <utility>

#include "base/data_file.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "layout/millimetres.hpp"
#include "layout/phrases.hpp"

namespace passation {
namespace {

constexpr Length tolerance = Length::from_mm(0.3);  // what two careful people measure differently

/// `count` labels of this `size`, one `pitch` after the other from `margin` on, must lie on the paper side by side.
void check_axis(const DataNode& grid, Length margin, Length pitch, Length size, int count, Length paper) {
  if (count > 1 && pitch < size) grid.refuse(phrase::stock_overlap, in_mm(pitch), in_mm(size));
  const Length end = margin + pitch * (count - 1) + size;
  if (end > paper) grid.refuse(phrase::stock_paper, in_mm(end), in_mm(paper));
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

void append(Message& list, const Message& part) {
  if (!list.fr.empty()) list.fr += ", ", list.en += ", ";
  list.fr += part.fr, list.en += part.en;
}

/// What `<differs>` says.
Message other_source(const DataNode& differs) {
  constexpr auto counts = std::to_array<std::pair<const char*, Phrase>>({
      {"across", phrase::stock_across},
      {"down", phrase::stock_down},
  });
  constexpr auto lengths = std::to_array<std::pair<const char*, Phrase>>({
      {"width", phrase::stock_width},
      {"height", phrase::stock_height},
      {"side-margin", phrase::stock_side_margin},
      {"top-margin", phrase::stock_top_margin},
      {"horizontal-pitch", phrase::stock_horizontal_pitch},
      {"vertical-pitch", phrase::stock_vertical_pitch},
  });
  differs.allow({"source", "across", "down", "width", "height", "side-margin", "top-margin", "horizontal-pitch",
                 "vertical-pitch"});
  Message list;
  for (const auto& [attribute, words] : counts)
    if (differs.has(attribute)) append(list, say(words, differs.number(attribute, 1, 99)));
  for (const auto& [attribute, words] : lengths)
    if (differs.has(attribute)) append(list, say(words, in_mm(differs.length(attribute))));
  return say(phrase::stock_differs, differs.text("source"), list);
}

/// Of a bought sheet whose grid is not in the middle of the paper.
std::optional<Message> uneven_margins(const Stock& s) {
  const Length right = s.page_width - s.side_margin - s.horizontal_pitch * (s.across - 1) - s.label_width;
  const Length bottom = s.page_height - s.top_margin - s.vertical_pitch * (s.down - 1) - s.label_height;
  const auto uneven = [](Length a, Length b) { return std::max(a, b) - std::min(a, b) > tolerance * 2; };
  Message list;
  if (s.cut_lines) return std::nullopt;
  if (uneven(s.side_margin, right)) append(list, say(phrase::stock_uneven_sides, in_mm(s.side_margin), in_mm(right)));
  if (uneven(s.top_margin, bottom)) append(list, say(phrase::stock_uneven_ends, in_mm(s.top_margin), in_mm(bottom)));
  if (list.fr.empty()) return std::nullopt;
  return say(phrase::stock_uneven, list);
}

void describe(Stock& stock, const DataNode& node) {
  if (node.node.child("description")) {
    stock.description_fr = in_language(node, "description", "fr");
    stock.description_en = in_language(node, "description", "en");
  } else {
    const Message text = say(stock.cut_lines ? phrase::stock_to_cut : phrase::stock_labels, stock.per_sheet(),
                             in_mm(stock.label_width), in_mm(stock.label_height));
    stock.description_fr = text.fr, stock.description_en = text.en;
  }
  if (node.node.child("differs")) stock.notes.push_back(other_source(node.child("differs")));
  if (const std::optional<Message> uneven = uneven_margins(stock)) stock.notes.push_back(*uneven);
}

void read_grid(Stock& stock, const DataNode& label, const DataNode& grid) {
  label.allow({"width", "height", "corner-radius"});
  grid.allow({"across", "down", "side-margin", "top-margin", "horizontal-pitch", "vertical-pitch", "cut-lines"});
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
}

/// @param around of a file of several: its root, which may say the paper and the brand of all of them.
Stock read_stock(const DataNode& node, const DataNode& around) {
  node.allow({"key", "brand", "part", "aliases"});
  node.allow_children({"description", "paper", "label", "grid", "differs"});
  const DataNode paper = (node.node.child("paper") ? node : around).child("paper");
  const DataNode label = node.child("label"), grid = node.child("grid");
  paper.allow({"width", "height"});

  Stock stock;
  stock.key = data_key(node);
  stock.brand = (node.has("brand") ? node : around).optional_text("brand");
  stock.part = node.optional_text("part");
  stock.aliases = words(node.optional_text("aliases"));
  stock.page_width = paper.length("width");
  stock.page_height = paper.length("height");
  read_grid(stock, label, grid);
  describe(stock, node);
  return stock;
}

bool is_close(Length a, Length b) {
  return std::max(a, b) - std::min(a, b) <= tolerance;
}

/// "63,5 × 38,1" and "63.5X38.1" are one.
std::string search_form(std::string_view text) {
  std::string out = to_lower(text);
  std::replace(out.begin(), out.end(), ',', '.');
  for (std::size_t at = out.find("×"); at != out.npos; at = out.find("×")) out.replace(at, 2, "x");
  return out;
}

}  // namespace

StockFile load_stocks(const std::filesystem::path& file) {
  const XmlDocument document(read_file(file), file.string());
  const DataNode root{document, document.root()};
  if (root.name() != "stocks") {
    const DataNode single = data_root(document, "stock");
    return {false, {read_stock(single, single)}};
  }
  root.allow({"brand"});
  root.allow_children({"paper", "stock"});
  StockFile all{true, {}};
  for (const DataNode& node : root.children()) {
    if (node.name() != "stock") continue;
    all.stocks.push_back(read_stock(node, root));
    if (!all.stocks.back().key.starts_with(file.stem().string() + "-"))
      node.refuse_value("key", say(phrase::stock_key_hint, file.stem().string()));
  }
  return all;
}

Stock load_stock(const std::filesystem::path& file) {
  const XmlDocument document(read_file(file), file.string());
  const DataNode root = data_root(document, "stock");
  return read_stock(root, root);
}

bool answers_to(const Stock& stock, std::string_view name) {
  const std::string wanted = to_lower(name);
  const auto is = [&](const std::string& own) { return !own.empty() && to_lower(own) == wanted; };
  return is(stock.key) || is(stock.part) || std::any_of(stock.aliases.begin(), stock.aliases.end(), is);
}

bool is_found_by(const Stock& stock, std::string_view word) {
  const std::string wanted = search_form(word);
  const auto has = [&](std::string_view own) { return to_lower(own).find(wanted) != std::string::npos; };
  return has(stock.key) || has(stock.brand) || has(stock.part) ||
         has(fmt::format("{}x{}", stock.label_width.mm(), stock.label_height.mm())) ||
         std::any_of(stock.aliases.begin(), stock.aliases.end(), has);
}

bool is_same_sheet(const Stock& a, const Stock& b) {
  return a.across == b.across && a.down == b.down && is_close(a.label_width, b.label_width) &&
         is_close(a.label_height, b.label_height) && is_close(a.side_margin, b.side_margin) &&
         is_close(a.top_margin, b.top_margin) && is_close(a.horizontal_pitch, b.horizontal_pitch) &&
         is_close(a.vertical_pitch, b.vertical_pitch) && is_close(a.page_width, b.page_width) &&
         is_close(a.page_height, b.page_height);
}

}  // namespace passation
