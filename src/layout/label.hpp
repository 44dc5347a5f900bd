#pragma once
// One record on one label.

#include <cstddef>
#include <optional>
#include <vector>

#include "base/font.hpp"
#include "layout/card.hpp"
#include "layout/line.hpp"
#include "layout/page.hpp"
#include "layout/place.hpp"
#include "layout/record.hpp"
#include "layout/sheet.hpp"

namespace passation {

/// Sets labels of one stock one after the other. Each record has to live until the next one is set.
class LabelSetter {
 public:
  LabelSetter(const Card& card, const Stock& stock, const Fonts& fonts);

  /// Adds a section with a block per line to the page; or nothing when there is no room, which is then the only thing
  /// added to `gave_way`. `number` is the record's position, for `gave_way`.
  bool set(const Record& record, std::size_t number, const Area& area, Document& document, Page& page,
           std::vector<GaveWay>& gave_way);

 private:
  /// Lines that share a row of the label: first, and one past the last.
  struct Band {
    std::size_t first = 0, last = 0;
    bool shared() const { return last - first > 1; }
  };

  std::optional<Field> fit(const Area& area, Effort effort);  // the field for which there is no room
  void make_bands(double width);
  bool stand_beside(const Band& band, double width);
  bool fit_height(double room);
  double widest_caption() const;
  double height_at(const Band& band, double scale) const;
  double height_at(double scale) const;
  void draw(const Area& area, Document& document, Page& page) const;
  void report(std::size_t number, std::vector<GaveWay>& gave_way) const;

  const Fonts& fonts_;
  Length label_width_;
  std::vector<SetLine> lines_;
  std::vector<SetLine*> shown_;  // the lines that take a place on this label
  std::vector<Band> bands_;      // of shown_
  double caption_room_ = 0;      // pt, for captions below each other
  double scale_ = 1;             // of the sizes, for the height
  std::vector<double> guesses_;  // of scale_, by the number of lines shown
};

}  // namespace passation
