#include "document/calibration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "document/phrases.hpp"
#include "layout/calibration.hpp"
#include "layout/fit.hpp"
#include "layout/sheet.hpp"

namespace passation {
namespace {

constexpr Length mm = Length::from_mm(1.0);
constexpr Length least_width = mm * 170, least_height = mm * 230;
constexpr Length box_width = mm * 146, box_padding = mm * 4;
constexpr Length box_height = mm * 76;
constexpr double box_centre = 0.43;                      // of the page's height, where nothing is in the way
constexpr double lower_label = 0.72;                     // of the page's height: where the label below the middle is
constexpr Length beside_x = mm * 16, below_y = mm * 12;  // where scales stand, from the corner of the labels
constexpr Length reach_along = mm * 9, reach_across = mm * 6;  // of a scale with its letter and its numbers
constexpr int ruler_mm = 100;

/// Labels along one axis of the sheet.
struct Row {
  Length margin, pitch, size;
  int count;

  Length begin(int i) const { return margin + pitch * i; }
  Length end() const { return begin(count - 1) + size; }
  int nearest(Length at) const {
    int best = 0;
    const auto off = [&](int i) { return std::abs((begin(i) + size / 2 - at).um); };
    for (int i = 1; i < count; ++i)
      if (off(i) < off(best)) best = i;
    return best;
  }
  /// The place nearest to `at` that is well within a label.
  Length within(Length at) const {
    const Length label = begin(nearest(at)), inset = std::min(size / 4, mm * 8);
    return std::clamp(at, label + inset, label + size - inset);
  }
};

Length width_of(const Text& text, const Fonts& fonts) {
  return text_width(text, fonts);
}

void add_artifact(Page& page, Text text) {
  page.blocks.push_back({Block::artifact, {std::move(text)}});
}

/// A scale along x or y across an edge. @param at the edge @param beside its place on the other axis
struct Scale {
  bool along_x;
  Length at, beside;
  const char* letter;
};

constexpr Length half_mm = Length::from_mm(0.5);
constexpr double scale_size = 4.5, letter_size = 10.0;  // pt

Length half_tick(int halves) {
  if (halves == 0) return Length::from_mm(3.2);
  return halves % 2 == 0 ? Length::from_mm(1.5) : Length::from_mm(0.8);
}

/// "+2": what the print is off by where the label's edge stands here. Too far left of the mark, the label shows that
/// the print is too far right.
std::string reading(int halves) {
  return fmt::format("{}{}", halves < 0 ? "+" : "−", std::abs(halves) / 2);
}

/// A line across the scale, or along it, whichever its axis.
Line line_on(const Scale& scale, Length along1, Length beside1, Length along2, Length beside2, double width) {
  if (scale.along_x) return {along1, beside1, along2, beside2, width};
  return {beside1, along1, beside2, along2, width};
}

Text number_on(const Scale& scale, Length along, int halves, const Fonts& fonts) {
  Text text{{}, {}, Face::text, scale_size, reading(halves), {}};
  const Length width = width_of(text, fonts), cap = Length::from_pt(scale_size * 0.72);
  if (scale.along_x)
    text.x = along - width / 2, text.baseline = scale.beside + half_tick(2) + mm / 2 + cap;
  else
    text.x = scale.beside + half_tick(2) + mm / 2, text.baseline = along + cap / 2;
  return text;
}

/// Behind the end of the scale that is nearer to the middle of the page.
Text letter_on(const Scale& scale, Length page, const Fonts& fonts) {
  Text text{{}, {}, Face::bold, letter_size, scale.letter, {}};
  const Length width = width_of(text, fonts), cap = Length::from_pt(letter_size * 0.72);
  const Length away = most_offset + mm * 3 / 2;
  const bool behind = scale.at < page / 2;
  if (scale.along_x)
    text.x = behind ? scale.at + away : scale.at - away - width, text.baseline = scale.beside + cap / 2;
  else
    text.x = scale.beside - width / 2, text.baseline = behind ? scale.at + away + cap : scale.at - away;
  return text;
}

void draw_scale(const Scale& scale, Page& page, const Fonts& fonts) {
  const Length paper = scale.along_x ? page.width : page.height;
  const auto is_printed = [&](Length at) { return at >= unprintable && at <= paper - unprintable; };
  const int most = static_cast<int>(most_offset.um / half_mm.um);
  Length first = paper, last;
  for (int n = -most; n <= most; ++n) {
    const Length at = scale.at + half_mm * n;
    if (!is_printed(at)) continue;
    first = std::min(first, at), last = std::max(last, at);
    page.lines.push_back(
        line_on(scale, at, scale.beside - half_tick(n), at, scale.beside + half_tick(n), n == 0 ? 0.4 : 0.25));
    const bool numbered = std::abs(n) == 4 || std::abs(n) == 10;  // 2 and 5 mm
    if (numbered && is_printed(at - mm) && is_printed(at + mm)) add_artifact(page, number_on(scale, at, n, fonts));
  }
  page.lines.push_back(line_on(scale, first, scale.beside, last, scale.beside, 0.25));
  add_artifact(page, letter_on(scale, paper, fonts));
}

/// What is typed for the two numbers of an axis: the letters of its scales, 0 where it has none.
struct AxisWords {
  std::string offset = "0", drift = "0";
};

AxisWords words_of(const AxisCalibration& axis, const char* first, const char* last) {
  AxisWords words;
  if (axis.first.um > 0) words.offset = first;
  if (axis.last > axis.first) words.drift = fmt::format("{}-{}", last, first);
  return words;
}

/// Of the first and of the last label.
std::vector<Scale> outer_scales(const Row& columns, const Row& rows, const Calibration& measured) {
  const auto& [x, y] = measured;
  std::vector<Scale> scales;
  if (x.first.um > 0) scales.push_back({true, x.first, rows.within(rows.margin + below_y), "A"});
  if (y.first.um > 0) scales.push_back({false, y.first, columns.within(columns.margin + beside_x), "B"});
  if (x.last > x.first) scales.push_back({true, x.last, rows.within(rows.end() - below_y), "C"});
  if (y.last > y.first) scales.push_back({false, y.last, columns.within(columns.end() - beside_x), "D"});
  return scales;
}

/// Of a label below the middle.
std::vector<Scale> inner_scales(const Row& columns, const Row& rows, const Calibration& measured, Length page_height) {
  const auto& [x, y] = measured;
  const int column = columns.count / 2, row = rows.nearest(Length::from_mm(page_height.mm() * lower_label));
  const Length edge_x = columns.begin(column), edge_y = rows.begin(row);
  std::vector<Scale> scales;
  if (edge_x > x.first && edge_x < x.last) scales.push_back({true, edge_x, rows.within(edge_y + below_y), "E"});
  if (edge_y > y.first && edge_y < y.last) scales.push_back({false, edge_y, columns.within(edge_x + beside_x), "F"});
  return scales;
}

/// Whether a box that begins so far down leaves the scale free.
bool is_clear_of(const Scale& scale, Length top) {
  const Length at = scale.along_x ? scale.beside : scale.at, reach = scale.along_x ? reach_across : reach_along;
  return at + reach < top || at - reach > top + box_height;
}

/// The top of the box: the nearest to its usual place that leaves all scales free.
Length box_top(const std::vector<Scale>& scales, Length page_height) {
  const Length usual = Length::from_mm(page_height.mm() * box_centre) - box_height / 2;
  for (Length away; away < page_height; away += mm)
    for (const Length top : {usual - away, usual + away}) {
      if (top < unprintable || top + box_height > page_height - unprintable) continue;
      if (std::all_of(scales.begin(), scales.end(), [&](const Scale& s) { return is_clear_of(s, top); })) return top;
    }
  return usual;
}

/// Ticks of a millimetre each, from here to the right.
void draw_ruler(Length x, Length y, Page& page, const Fonts& fonts) {
  page.lines.push_back({x, y, x + mm * ruler_mm, y, 0.4});
  for (int n = 0; n <= ruler_mm; ++n) {
    const Length tick = n % 10 == 0 ? mm * 4 : n % 5 == 0 ? mm * 3 : mm * 2;
    page.lines.push_back({x + mm * n, y - tick, x + mm * n, y, 0.25});
    if (n % 10 != 0) continue;
    Text number{{}, y + mm * 3, Face::text, 6.0, std::to_string(n), {}};
    number.x = x + mm * n - width_of(number, fonts) / 2;
    add_artifact(page, std::move(number));
  }
}

struct Paragraph {
  Role role;
  Face face;
  double size;  ///< pt
  std::string text;
};

/// @param checks E and F are there, or one of them
std::vector<Paragraph> instructions(const Stock& stock, const Calibration& measured, bool checks) {
  const AxisWords x = words_of(measured.x, "A", "C"), y = words_of(measured.y, "B", "D");
  const std::string command =
      fmt::format("passation calibrate --printer \"Nom\" --stock {} --offset {},{} --drift {},{}", stock.key, x.offset,
                  y.offset, x.drift, y.drift);
  const auto step = [](std::string text) { return Paragraph{Role::paragraph, Face::text, 9.0, std::move(text)}; };
  return {{Role::h1, Face::bold, 12.0, fmt::format("Calibrage d’une imprimante – {}", stock.key)},
          step(stock.description_fr),
          step("1. Imprimer cette page sur du papier ordinaire. Imprimer à 100\u00a0% (taille réelle), jamais "
               "«\u00a0ajuster à la page\u00a0»."),
          step("2. Mesurer la règle ci-dessous\u00a0: si elle ne fait pas 100 mm, corriger d’abord l’échelle."),
          step("3. Poser la page sur une planche d’étiquettes, bord à bord, devant une fenêtre."),
          step(std::string("4. Sur chaque échelle, lire le nombre, en millimètres et dixièmes, où passe le bord de "
                           "l’étiquette.") +
               (checks ? " E et F servent de contrôle\u00a0: ils sont entre les autres." : "")),
          step("5. Saisir ces nombres dans la page (Réglages, Imprimantes), ou les noter par cette commande. Un "
               "exemple\u00a0: --offset 0.8,-0.5 --drift 0.3,0"),
          {Role::paragraph, Face::code, 7.5, command},
          step("6. Choisir ensuite cette imprimante avec les étiquettes (--printer \"Nom\").")};
}

/// Text from here on, in rows of this width. Returns where it ends.
Length draw_paragraphs(const std::vector<Paragraph>& paragraphs, const Area& in, Document& document,
                       const Fonts& fonts) {
  Length y = in.y;
  for (const Paragraph& p : paragraphs) {
    Block block{document.add(p.role, 0), {}};
    for (std::string& row : wrap(p.text, fonts[p.face], p.size, in.width.pt())) {
      block.texts.push_back({in.x, y + Length::from_pt(p.size), p.face, p.size, std::move(row), {}});
      y += Length::from_pt(p.size * (row_ascent + row_descent));
    }
    document.pages[0].blocks.push_back(std::move(block));
    y += mm;
  }
  return y;
}

}  // namespace

Document calibration_sheet(const Stock& stock, const Fonts& fonts) {
  if (stock.page_width < least_width || stock.page_height < least_height)
    throw Error(say(phrase::calibration_paper, stock.key, least_width.mm(), least_height.mm()), "",
                say(phrase::calibration_paper_hint));
  const Calibration measured = measured_on(stock);
  Document document;
  document.title = fmt::format("Calibrage – {}", stock.key);
  document.one_sided = true;
  document.add(Role::document, 0);
  document.pages.resize(1);
  Page& page = document.pages[0];
  page.width = stock.page_width, page.height = stock.page_height;
  for (int i = 0; i < stock.per_sheet(); ++i) {
    const Area label = label_area(stock, i);
    page.boxes.push_back({label.x, label.y, label.width, label.height, -1.0, 0.3});
  }

  const Row columns{stock.side_margin, stock.horizontal_pitch, stock.label_width, stock.across};
  const Row rows{stock.top_margin, stock.vertical_pitch, stock.label_height, stock.down};
  std::vector<Scale> scales = outer_scales(columns, rows, measured);
  const std::size_t outer = scales.size();
  const Area box{(stock.page_width - box_width) / 2, box_top(scales, stock.page_height), box_width, box_height};
  for (const Scale& scale : inner_scales(columns, rows, measured, stock.page_height))
    if (is_clear_of(scale, box.y)) scales.push_back(scale);
  page.boxes.push_back({box.x, box.y, box.width, box.height, 1.0, 0.5});
  draw_paragraphs(instructions(stock, measured, scales.size() > outer),
                  {box.x + box_padding, box.y + box_padding, box.width - box_padding * 2, {}}, document, fonts);
  draw_ruler(box.x + (box.width - mm * ruler_mm) / 2, box.bottom() - mm * 7, page, fonts);
  for (const Scale& scale : scales) draw_scale(scale, page, fonts);
  return document;
}

}  // namespace passation
