#include "layout/label.hpp"

#include <algorithm>

namespace passation {
namespace {

constexpr Length between_columns = Length::from_mm(4.0);

}  // namespace

LabelSetter::LabelSetter(const Card& card, const Stock& stock, const Fonts& fonts)
    : fonts_(fonts), label_width_(stock.label_width) {
  for (const CardLine& line : card.lines) lines_.push_back(make_line(line, stock.label_height));
  guesses_.assign(lines_.size() + 1, 1.0);
}

bool LabelSetter::set(const Record& record, std::size_t number, const Area& area, Document& document, Page& page,
                      std::vector<GaveWay>& gave_way) {
  for (SetLine& line : lines_) take(line, record, fonts_);
  // What gives way, in this order: size, a second row, the second given names. A name takes its second row while it is
  // still larger than what is typed; where there is no height for that, it shrinks to its floor first.
  std::optional<Field> trouble = fit(area, Effort::second_row);
  if (trouble) trouble = fit(area, Effort::floor_first);
  if (trouble && !record[Field::other_names].text.empty()) {
    for (SetLine& line : lines_) leave_out(line, Field::other_names);
    trouble = fit(area, Effort::second_row);
    if (trouble) trouble = fit(area, Effort::floor_first);
  }
  if (trouble) trouble = fit(area, Effort::break_words);
  if (trouble) {
    gave_way.push_back({number, *trouble, GaveWay::How::does_not_fit, {}});
    return false;
  }
  draw(area, document, page);
  report(number, gave_way);
  return true;
}

std::optional<Field> LabelSetter::fit(const Area& area, Effort effort) {
  make_bands(area.width.pt());
  caption_room_ = widest_caption();
  for (const Band& band : bands_) {
    SetLine& line = *shown_[band.first];  // those that share a row fit it
    if (!band.shared() && !fit_width(line, caption_room_, effort, fonts_)) return line.runs.front().field;
  }
  if (!fit_height(area.height.pt())) return Field::name;
  caption_room_ = widest_caption();
  return std::nullopt;
}

/// Lines below each other, or beside each other where the card says so and they fit.
void LabelSetter::make_bands(double width) {
  shown_.clear();
  bands_.clear();
  for (SetLine& line : lines_) {
    if (!line.takes_place()) continue;
    line.left = 0;
    line.room = width;
    line.caption_size = line.wished_caption_size;
    shown_.push_back(&line);
  }
  const auto stands_beside = [&](const SetLine& line) {
    return line.card->beside_from.um > 0 && label_width_ >= line.card->beside_from;
  };
  for (Band band; band.first < shown_.size(); band.first = band.last) {
    band.last = band.first + 1;
    while (band.last < shown_.size() && stands_beside(*shown_[band.last])) ++band.last;
    if (band.shared() && !stand_beside(band, width)) band.last = band.first + 1;
    bands_.push_back(band);
  }
}

/// Columns of one width and one size. False, and all as before, when the lines are too wide for that.
bool LabelSetter::stand_beside(const Band& band, double width) {
  const auto columns = static_cast<double>(band.last - band.first);
  const double column = (width - between_columns.pt() * (columns - 1)) / columns;
  double scale = 1;
  bool fits = true;
  for (std::size_t i = band.first; i < band.last && fits; ++i) {
    SetLine& line = *shown_[i];
    line.left = static_cast<double>(i - band.first) * (column + between_columns.pt());
    line.room = column;
    fits = fit_width(line, line.caption_room(), Effort::one_row, fonts_);
    scale = std::min(scale, line.largest / line.wished_size);
  }
  for (std::size_t i = band.first; i < band.last; ++i) {
    SetLine& line = *shown_[i];
    if (fits) {
      line.largest = line.wished_size * scale;
    } else {
      line.left = 0;
      line.room = width;
    }
  }
  return fits;
}

/// Captions below each other take the same room, so that their values begin below each other.
double LabelSetter::widest_caption() const {
  double room = 0;
  for (const Band& band : bands_) {
    const SetLine& line = *shown_[band.first];
    if (!band.shared() && line.has_caption) room = std::max(room, line.caption_room());
  }
  return room;
}

bool LabelSetter::fit_height(double room) {
  // The last label with as many lines, being much like this one, is a good guess.
  double& guess = guesses_[shown_.size()];
  const auto scale = largest_scale([&](double s) { return height_at(s) <= room; }, guess);
  if (!scale) return false;
  scale_ = guess = *scale;
  for (SetLine* line : shown_) set_size(*line, scale_);
  return true;
}

double LabelSetter::height_at(const Band& band, double scale) const {
  double height = 0;
  for (std::size_t i = band.first; i < band.last; ++i) height = std::max(height, shown_[i]->height_at(scale));
  return height;
}

double LabelSetter::height_at(double scale) const {
  double height = 0;
  for (const Band& band : bands_) height += height_at(band, scale) + shown_[band.first]->above * scale;
  return height;
}

void LabelSetter::draw(const Area& area, Document& document, Page& page) const {
  int spaces = 0;
  for (const Band& band : bands_) spaces += shown_[band.first]->card->space_above ? 1 : 0;
  const double space = spaces > 0 ? (area.height.pt() - height_at(scale_)) / spaces : 0;
  const std::uint32_t section = document.add(Role::section, 0);
  double y = area.y.pt();
  for (const Band& band : bands_) {
    const SetLine& leader = *shown_[band.first];
    y += leader.above * scale_ + (leader.card->space_above ? space : 0) + height_at(band, scale_);
    for (std::size_t i = band.first; i < band.last; ++i) {
      const SetLine& line = *shown_[i];
      if (!line.has_text) continue;
      Block& block = page.blocks.emplace_back();
      block.element = document.add(line.card->heading ? Role::h2 : Role::paragraph, section);
      // Lines that share a row end together, and so have one baseline.
      draw_line(line, area.x.pt(), y - line.height_at(scale_), caption_room_, block.texts);
    }
  }
}

void LabelSetter::report(std::size_t number, std::vector<GaveWay>& gave_way) const {
  for (const SetLine& line : lines_) {
    const Field first = line.card->fields.front().field;
    const bool caption_gave_way = line.caption_above && line.fitted_for.effort != Effort::one_row;
    if (line.has_text && (line.rows.size() > 1 || caption_gave_way))
      gave_way.push_back({number, first, GaveWay::How::wrapped, {}});
    else if (line.has_text && line.size <= line.card->size.floor && line.size < line.wished_size)
      gave_way.push_back({number, first, GaveWay::How::shrunk, {}});
    for (const Run& run : line.runs) {
      if (run.left_out) gave_way.push_back({number, run.field, GaveWay::How::dropped, {}});
      if (!run.printable.replaced.empty() && !run.left_out)
        gave_way.push_back({number, run.field, GaveWay::How::replaced, run.printable.replaced});
    }
  }
}

}  // namespace passation
