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
  /// By record: what it is a part of, such as its class. The heading of a sheet then names the parts on it behind its
  /// first words, and the outline names each. Empty: there are none.
  std::vector<std::string> parts = {};
};

/// What did not fit as the card wishes, by position of the record.
struct GaveWay {
  enum class How {
    shrunk,           ///< a name or what is typed was set smaller than on the other labels
    wrapped,          ///< a text took a second row
    dropped,          ///< the last of several given names were left out
    replaced,         ///< a character that no face has was replaced by U+FFFD's stand-in
    left_out,         ///< emoji were left out of a name
    respelt,          ///< a name in another script was written in Latin letters
    cannot_be_typed,  ///< a login or password has a character that no face has: this record is not printed
    does_not_fit,     ///< even so there is no room: this record is not printed
  };
  std::size_t record = 0;
  Field field = Field::family_name;
  How how = How::shrunk;
  std::string detail;  ///< the replaced characters
  bool operator==(const GaveWay&) const = default;
};

struct Placed {
  Document document;
  std::vector<GaveWay> gave_way;
  std::vector<int> labels;  ///< of each record: its label, counted from 0 through all sheets; -1: none
};

/// The names of these parts, each once: "6E 1, 6E 2"; of more than three "6E 1 … 6E 5".
std::string named_parts(std::span<const std::string> parts);

/// Whether the labels of a stock are as large as the card wants them.
bool fits(const Card& card, const Stock& stock);

/// Records onto sheets of labels. `start` is the first free label (1-based) of the first sheet.
/// Structure: Document > H1, then per label Section > H2 (name) and a paragraph for each thing said.
/// No text leaves its label, no two texts overlap, nothing is cut. Where nothing fits there is no page.
/// @throws Error when start is not on the sheet.
Placed place(std::span<const Record> records, const Card& card, const Stock& stock, int start, const SheetText& sheet,
             const Fonts& fonts);

}  // namespace passation
