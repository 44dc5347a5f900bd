#pragma once
// One record on one label.

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/font.hpp"
#include "layout/design.hpp"
#include "layout/page.hpp"
#include "layout/place.hpp"
#include "layout/sheet.hpp"

namespace passation {

/// How one line of a design is set on one label.
struct SetLine {
  double size = 0, right_size = 0;           ///< pt; the second is of the cell at the right, beside a name
  std::size_t break_at = 0;                  ///< where the text of its first field takes a second row; 0: nowhere
  std::size_t end = std::string::npos;       ///< of that text: words behind it are left out
  double baseline = 0, second_baseline = 0;  ///< pt from the top of the label
};

/// Sizes and rows of all lines for one record, or the field for which there is no room. `lines` is filled anew.
std::optional<Field> fit_label(const Design& design, const MeasuredRecords& records, std::size_t record,
                               const Fonts& fonts, std::vector<SetLine>& lines);

/// Adds the label to a page: a section of the structure with a block for each thing said. `codes` keeps the codes made
/// so far by their texts: most labels have the same.
void draw_label(const Design& design, const MeasuredRecords& records, std::size_t record, const Fonts& fonts,
                const std::vector<SetLine>& lines, const Area& label, std::map<std::string, QrCode>& codes,
                Document& document, Page& page);

/// What of the record did not fit as the card wishes.
void report_label(const Design& design, const MeasuredRecords& records, std::size_t record,
                  const std::vector<SetLine>& lines, std::vector<GaveWay>& gave_way);

}  // namespace passation
