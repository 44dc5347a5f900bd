#include "layout/set_text.hpp"

#include <algorithm>
#include <cstdint>

#include "layout/fit.hpp"

namespace passation {
namespace {

double width_in(double size, const Run& run, const Groups& groups) {
  return static_cast<double>(run.width + width_of_gaps(groups)) * size / 1000.0;
}

/// Without the space at its end, which is not seen.
Run seen(Run run, const Fonts& fonts) {
  while (run.text.ends_with(' ')) {
    run.text.pop_back();
    run.width -= fonts[run.face].advance(U' ');
  }
  return run;
}

/// Two runs one behind the other, in rows; none where a word is wider than the room.
std::vector<std::vector<Run>> wrap_together(const std::vector<Run>& runs, double size, double width,
                                            const Fonts& fonts) {
  std::vector<Piece> pieces;
  const std::vector<double> sizes(runs.size(), size);
  for (std::size_t i = 0; i < runs.size(); ++i) split(runs[i].text, i, fonts[runs[i].face], Breaking::words, pieces);
  std::vector<std::vector<Run>> rows;
  for (const RowOfPieces& row : fill_rows(pieces, sizes, width)) {
    if (width_of(row, pieces, sizes) > width) return {};
    std::vector<Run>& out = rows.emplace_back();
    for (std::size_t i = row.first; i < row.last; ++i) {
      const Piece& piece = pieces[i];
      if (i == row.first || piece.run != pieces[i - 1].run) out.push_back({runs[piece.run].face, {}, 0});
      out.back().text.append(runs[piece.run].text, piece.begin, piece.end - piece.begin);
      out.back().width += piece.width + piece.space;
    }
  }
  return rows;
}

/// The runs as they are printed: in faces that have their characters.
std::vector<Run> runs_of(const Cell& cell, Face face, const Fonts& fonts) {
  std::vector<Run> runs;
  const auto add = [&](const std::string& text, Face wished) {
    if (text.empty()) return;
    Printable printable;
    make_printable(text, wished, fonts, printable);
    if (!printable.text().empty()) runs.push_back({printable.face, std::string(printable.text()), printable.width});
  };
  add(cell.bold.empty() || cell.value.text.empty() ? cell.bold : cell.bold + " ", Face::bold);
  add(cell.value.text, face);
  return runs;
}

}  // namespace

Cell Cell::with_bold(std::string bold, std::string rest) {
  Cell cell(std::move(rest));
  cell.bold = std::move(bold);
  return cell;
}

double SetText::line_height() const {
  return (ascent + row_descent) * size;
}

SetText set_text(const Cell& cell, Face face, double size, double width, const Fonts& fonts) {
  SetText out;
  out.size = size;
  out.ascent = is_tall(cell.bold) || is_tall(cell.value.text) ? tall_ascent : row_ascent;
  std::vector<Run> runs = runs_of(cell, face, fonts);
  if (runs.empty()) return out;
  const Groups groups = runs.size() == 1 && runs[0].face == Face::code ? cell.value.groups : Groups{};
  double natural = 0;
  for (const Run& run : runs) natural += width_in(size, run, groups);
  if (natural <= width) {
    out.rows.push_back(std::move(runs));
    out.groups = groups;
    return out;
  }
  if (runs.size() > 1) out.rows = wrap_together(runs, size, width, fonts);
  if (!out.rows.empty()) return out;
  for (const Run& run : runs)
    for (std::string& row : wrap(run.text, fonts[run.face], size, width)) {
      const std::int64_t row_width = fonts[run.face].width(row);
      out.rows.push_back({{run.face, std::move(row), row_width}});
    }
  return out;
}

double natural_width(const Cell& cell, Face face, double size, const Fonts& fonts) {
  const std::vector<Run> runs = runs_of(cell, face, fonts);
  double width = 0;
  for (const Run& run : runs) width += width_in(size, run, run.face == Face::code ? cell.value.groups : Groups{});
  return width;
}

void draw_text(const SetText& text, const Spot& spot, double ascent, const Fonts& fonts, Block& block) {
  double baseline = spot.y + ascent * text.size;
  for (const std::vector<Run>& row : text.rows) {
    double x = spot.x;
    if (spot.align != Align::left) {
      double natural = width_in(text.size, seen(row.back(), fonts), text.groups);
      for (std::size_t i = 0; i + 1 < row.size(); ++i) natural += width_in(text.size, row[i], text.groups);
      x += (spot.width - natural) / (spot.align == Align::right ? 1 : 2);
    }
    for (const Run& run : row) {
      block.texts.push_back(
          {Length::from_pt(x), Length::from_pt(baseline), run.face, text.size, run.text, text.groups});
      x += width_in(text.size, run, text.groups);
    }
    baseline += text.line_height();
  }
}

}  // namespace passation
