#pragma once
// One line of a card on one label: its texts measured, shrunk to its width, broken into rows, drawn.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "base/font.hpp"
#include "base/length.hpp"
#include "layout/card.hpp"
#include "layout/fit.hpp"
#include "layout/page.hpp"
#include "layout/record.hpp"

namespace passation {

/// A field as it will be set. It is measured again only when its text changes: most fields are the same on all labels.
struct Run {
  Field field = Field::name;
  Face wished = Face::text;
  double scale = 1.0;             ///< of the line's size
  const Value* source = nullptr;  ///< in the record
  Printable printable;            ///< of the source's text
  std::int64_t width = 0;         ///< thousandths of the size
  std::int64_t space = 0;         ///< of the space to the next run
  bool tall = false;
  bool left_out = false;

  bool shown() const { return !printable.text().empty() && !left_out; }
};

/// How far a line goes to fit its width.
enum class Effort : std::uint8_t {
  one_row,      ///< not smaller than the card's wrap-below, the caption above
  second_row,   ///< rather than smaller than wrap-below
  floor_first,  ///< a second row only when even the floor is too large
  break_words,  ///< even inside words
};

struct SetLine {
  const CardLine* card = nullptr;
  double wished_size = 0, wished_caption_size = 0, above = 0;  ///< pt, the same on every label of the stock

  std::vector<Run> runs;  ///< one per field of the card's line
  Run caption;
  bool has_text = false;
  bool has_caption = false;
  double row_height = 0;  ///< as a share of the size

  /// What a fit was made for; as long as neither this nor the texts change, it stands.
  struct Width {
    double room = 0, caption_room = 0;  ///< pt
    Effort effort = Effort::one_row;
    bool operator==(const Width&) const = default;
  };
  Width fitted_for;
  bool changed = true, fits = false;
  double fitted_largest = 0;

  double left = 0, room = 0;   ///< pt from the left of the label's text area
  double largest = 0;          ///< pt: the size that the room allows
  bool caption_above = false;  ///< the caption has a row of its own
  std::vector<Piece> pieces;   ///< a piece per run, or more where a run may be broken
  std::vector<RowOfPieces> rows;
  double size = 0, caption_size = 0;  ///< pt, at last
  std::vector<double> sizes;          ///< of the runs

  bool takes_place() const { return has_text || card->keep_empty; }
  double size_at(double scale) const { return std::min(largest, std::max(card->size.floor, wished_size * scale)); }
  double caption_size_at(double scale) const { return std::max(card->caption_size.floor, wished_caption_size * scale); }
  /// In pt.
  double height_at(double scale) const {
    const double value = static_cast<double>(rows.size()) * row_height * size_at(scale);
    return caption_above ? value + caption_row * caption_size_at(scale) : value;
  }
  /// Room for the caption beside the value with a gap, in pt.
  double caption_room() const;

  static constexpr double caption_row = row_ascent + row_descent;  ///< height as a share of the caption's size
};

SetLine make_line(const CardLine& card, Length label_height);

/// Takes the line's fields from a record.
void take(SetLine& line, const Record& record, const Fonts& fonts);
/// Does without a field until the next record is taken.
void leave_out(SetLine& line, Field field);

/// Finds rows and the largest size for the line's room; the caption takes `caption_room` of it when beside. False when
/// even the smallest size does not fit.
bool fit_width(SetLine& line, double caption_room, Effort effort, const Fonts& fonts);

/// Sets the sizes: the card's times `scale`, as far as floor and width allow.
void set_size(SetLine& line, double scale);
/// Adds the line's texts. The left end of its label's text area and its own top are in pt.
void draw_line(const SetLine& line, double x, double y, double caption_room, std::vector<Text>& out);

}  // namespace passation
