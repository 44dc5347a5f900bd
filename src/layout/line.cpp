#include "layout/line.hpp"

#include <algorithm>
#include <utility>

namespace passation {
namespace {

constexpr double caption_gap = 0.5;  // between caption and value, as a share of the caption's size
constexpr double size_step = 0.5;    // pt

/// True when the rows that were found for the text before do not serve for this one.
bool take(Run& run, const Value& value, bool broken, const Fonts& fonts) {
  const bool was_left_out = std::exchange(run.left_out, false);
  const Value* before = std::exchange(run.source, &value);
  if (before && *before == value) {
    run.printable.source = value.text;
    return was_left_out;
  }
  const std::int64_t width = run.width;
  const std::size_t length = run.printable.text().size();
  make_printable(value.text, run.wished, fonts, run.printable);
  run.width = run.printable.width + width_of_gaps(value.groups);
  run.space = fonts[run.printable.face].advance(' ');
  run.tall = is_tall(run.printable.text());
  return was_left_out || broken || run.width != width || run.printable.text().size() != length;
}

/// Whether another run stands behind this one.
bool is_followed(const SetLine& line, std::size_t run) {
  return std::any_of(line.runs.begin() + static_cast<std::ptrdiff_t>(run) + 1, line.runs.end(),
                     [](const Run& next) { return next.shown(); });
}

/// Sizes of the runs when the line is set in `size`.
void set_run_sizes(SetLine& line, double size) {
  for (std::size_t i = 0; i < line.runs.size(); ++i) {
    const double scale = line.runs[i].scale;
    line.sizes[i] = scale == 1.0 ? size : whole_tenths(size * scale, line.card->size.floor);
  }
}

/// The pieces that rows are made of, with the spaces between them.
void split_runs(SetLine& line, Breaking breaking, const Fonts& fonts) {
  line.pieces.clear();
  for (std::size_t i = 0; i < line.runs.size(); ++i) {
    const Run& run = line.runs[i];
    if (!run.shown()) continue;
    if (breaking == Breaking::nowhere)
      line.pieces.push_back({i, 0, run.printable.text().size(), run.width, 0});
    else
      split(run.printable.text(), i, fonts[run.printable.face], breaking, line.pieces);
    if (is_followed(line, i)) line.pieces.back().space += run.space;
  }
}

/// One row: the largest size from `smallest` on.
bool fit_one_row(SetLine& line, double room, double smallest, const Fonts& fonts) {
  split_runs(line, Breaking::nowhere, fonts);
  line.rows.assign(1, {0, line.pieces.size()});
  double width = 0;
  const auto fits = [&](double scale) {
    line.largest = whole_tenths(line.wished_size * scale, smallest);
    set_run_sizes(line, line.largest);
    width = width_of(line.rows[0], line.pieces, line.sizes);
    return width <= room;
  };
  if (fits(1.0)) return true;
  const auto scale = largest_scale(fits, room / width);
  return scale && fits(*scale);
}

/// So many rows: the largest size from `smallest` on.
bool fit_rows(SetLine& line, double room, std::size_t rows, double smallest) {
  for (double size = line.wished_size;; size = std::max(size - size_step, smallest)) {
    set_run_sizes(line, size);
    line.rows = fill_rows(line.pieces, line.sizes, room);
    const bool fits = line.rows.size() <= rows && std::all_of(line.rows.begin(), line.rows.end(), [&](const auto& row) {
                        return width_of(row, line.pieces, line.sizes) <= room;
                      });
    if (fits) {
      line.largest = size;
      line.rows = fill_rows_evenly(line.pieces, line.sizes, room);
      return true;
    }
    if (size <= smallest) return false;
  }
}

/// As few rows as the card's wrap-below allows, then as many as there may be. Names are broken between words before
/// hyphens, addresses at their joints.
bool fit_rows(SetLine& line, double room, Effort effort, const Fonts& fonts) {
  const auto most = static_cast<std::size_t>(line.card->rows);
  const double floor = line.card->size.floor;
  const double wrap_below = std::max(floor, line.wished_size * line.card->wrap_below);
  const bool is_address = line.card->fields.front().field == Field::url;
  const auto fits = [&](Breaking breaking, std::size_t rows, double smallest) {
    split_runs(line, breaking, fonts);
    return fit_rows(line, room, rows, smallest);
  };
  const Breaking coarse = is_address ? Breaking::address : Breaking::words;
  const Breaking fine = is_address ? Breaking::address : Breaking::hyphens;
  for (std::size_t rows = 2; rows <= most; ++rows)
    if (fits(coarse, rows, wrap_below) || fits(fine, rows, wrap_below)) return true;
  return fits(fine, most, floor) || (effort == Effort::break_words && fits(Breaking::anywhere, most, floor));
}

bool find_rows(SetLine& line, double caption_room, Effort effort, const Fonts& fonts) {
  const CardLine& card = *line.card;
  const double floor = card.size.floor;
  const double wrap_below = std::max(floor, line.wished_size * card.wrap_below);
  line.caption_above = effort == Effort::one_row && line.has_caption;
  if (line.caption_above && caption_room > line.room) return false;
  const double room = line.has_caption && !line.caption_above ? line.room - caption_room : line.room;
  const bool may_wait = effort == Effort::one_row || (effort == Effort::second_row && card.rows > 1);
  if (fit_one_row(line, room, may_wait ? wrap_below : floor, fonts)) return true;
  if (effort == Effort::one_row) return false;
  if (card.rows > 1) return fit_rows(line, room, effort, fonts);
  if (!line.has_caption) return false;
  line.caption_above = true;
  return caption_room <= line.room && fit_one_row(line, line.room, floor, fonts);
}

/// How far from the left a row begins.
double indent(const SetLine& line, const RowOfPieces& row, double room) {
  if (line.card->align == Align::left) return 0;
  const double free = room - width_of(row, line.pieces, line.sizes);
  return line.card->align == Align::right ? free : free / 2;
}

/// What depends on which runs are shown.
void look_at_runs(SetLine& line) {
  bool tall = false;
  line.has_text = false;
  for (const Run& run : line.runs) {
    if (!run.shown()) continue;
    line.has_text = true;
    tall |= run.tall;
  }
  line.has_caption = line.has_text && line.caption.shown();
  line.row_height = (tall ? tall_ascent : row_ascent) + row_descent;
}

}  // namespace

double SetLine::caption_room() const {
  return caption_size * (static_cast<double>(caption.width) / 1000.0 + caption_gap);
}

SetLine make_line(const CardLine& card, Length label_height) {
  SetLine line;
  line.card = &card;
  line.wished_size = whole_tenths(card.size.on(label_height), card.size.floor);
  line.above = card.above * label_height.pt();
  for (const CardField& field : card.fields) {
    Run& run = line.runs.emplace_back();
    run.field = field.field;
    run.wished = field.face;
    run.scale = field.scale;
  }
  line.sizes.resize(line.runs.size());
  if (card.caption) {
    line.caption.field = *card.caption;
    line.wished_caption_size = whole_tenths(card.caption_size.on(label_height), card.caption_size.floor);
  }
  return line;
}

void take(SetLine& line, const Record& record, const Fonts& fonts) {
  const bool broken = line.rows.size() > 1;
  for (Run& run : line.runs) line.changed |= take(run, record[run.field], broken, fonts);
  if (line.card->caption) line.changed |= take(line.caption, record[line.caption.field], broken, fonts);
  look_at_runs(line);
}

void leave_out(SetLine& line, Field field) {
  for (Run& run : line.runs)
    if (run.field == field && run.shown()) run.left_out = line.changed = true;
  look_at_runs(line);
}

bool fit_width(SetLine& line, double caption_room, Effort effort, const Fonts& fonts) {
  const SetLine::Width width{line.room, caption_room, effort};
  if (line.changed || width != line.fitted_for) {
    line.fits = find_rows(line, caption_room, effort, fonts);
    line.fitted_for = width;
    line.fitted_largest = line.largest;
    line.changed = false;
  }
  line.largest = line.fitted_largest;
  return line.fits;
}

void set_size(SetLine& line, double scale) {
  line.size = whole_tenths(line.size_at(scale), line.card->size.floor);
  line.caption_size = whole_tenths(line.caption_size_at(scale), line.card->caption_size.floor);
  if (!line.caption_above) line.caption_size = std::min(line.caption_size, line.size);  // it stands on the same row
  set_run_sizes(line, line.size);
}

void draw_line(const SetLine& line, double x, double y, double caption_room, std::vector<Text>& out) {
  const auto add = [&](double left, double baseline, Face face, double size, std::string_view characters) -> Text& {
    Text& text = out.emplace_back();
    text.x = Length::from_pt(left);
    text.baseline = Length::from_pt(baseline);
    text.face = face;
    text.size = size;
    text.text = characters;
    return text;
  };
  out.reserve(line.rows.size() + line.runs.size() - (line.has_caption ? 0 : 1));
  double room = line.room;
  x += line.left;
  double baseline = y + (line.row_height - row_descent) * line.size;
  if (line.caption_above) baseline += SetLine::caption_row * line.caption_size;
  if (line.has_caption) {
    const Printable& caption = line.caption.printable;
    const double at = line.caption_above ? y + row_ascent * line.caption_size : baseline;
    add(x, at, caption.face, line.caption_size, caption.text()).text += ' ';
    if (!line.caption_above) {
      x += caption_room;
      room -= caption_room;
    }
  }
  for (const RowOfPieces& row : line.rows) {
    double left = x + indent(line, row, room);
    for (std::size_t first = row.first, last = first; first < row.last; first = last) {
      while (last < row.last && line.pieces[last].run == line.pieces[first].run) ++last;
      const Piece &begin = line.pieces[first], &end = line.pieces[last - 1];
      const Run& run = line.runs[begin.run];
      Text& text = add(left, baseline, run.printable.face, line.sizes[begin.run],
                       run.printable.text().substr(begin.begin, end.end - begin.begin));
      if (end.end == run.printable.text().size() && is_followed(line, begin.run)) text.text += ' ';
      text.groups = run.source->groups;
      if (last == row.last) break;
      left += width_of({first, last}, line.pieces, line.sizes) + static_cast<double>(end.space) * text.size / 1000.0;
    }
    baseline += line.row_height * line.size;
  }
}

}  // namespace passation
