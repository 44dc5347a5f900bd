#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/font.hpp"
#include "layout/card.hpp"
#include "layout/page.hpp"
#include "layout/record.hpp"
#include "layout/stock.hpp"

namespace passation {

/// What of the title line and margin is the same for every sheet of a document.
struct SheetText {
  std::string title;    ///< document title (PDF metadata)
  std::string heading;  ///< H1, in the top margin of each first sheet: "EVA6 – 6E 3 – Collège …"
  std::string mark;     ///< short mark derived from the content
  std::string language = "fr-FR";
};

/// What did not fit as the card wishes, by position of the record.
struct GaveWay {
  enum class How {
    shrunk,        ///< a text was set smaller than the card's size (not reported unless it reached the floor)
    wrapped,       ///< a text took a second line
    dropped,       ///< second given names were left out
    replaced,      ///< a character that no face has was replaced by U+FFFD's stand-in
    does_not_fit,  ///< even so there is no room: this record is not printed
  };
  std::size_t record = 0;
  Field field = Field::name;
  How how = How::shrunk;
  std::string detail;  ///< the replaced characters
  bool operator==(const GaveWay&) const = default;
};

struct Placed {
  Document document;
  std::vector<GaveWay> gave_way;
  std::vector<int> labels;  ///< of each record: its label, counted from 0 through all sheets; -1: none
};

/// Records onto sheets of labels. `start` is the first free label (1-based) of the first sheet.
/// Structure: Document > H1, then per label Section > H2 (name) and one paragraph per line.
/// No text leaves its label, no two texts overlap, nothing is cut. @throws Error when start is not on the sheet.
Placed place(std::span<const Record> records, const Card& card, const Stock& stock, int start, const SheetText& sheet,
             const Fonts& fonts);

}  // namespace passation
