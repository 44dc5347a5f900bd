#pragma once
// A card on a stock, for all records of a document together: every size and place that is not of one label alone.

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/font.hpp"
#include "layout/card.hpp"
#include "layout/fit.hpp"
#include "layout/record.hpp"
#include "layout/sheet.hpp"

namespace passation {

/// Names are set in these shares of the card's size, and at last in its floor (0). A name that may take two rows takes
/// them after the first four. The later ones are for large labels, whose size is far above the floor.
inline constexpr std::array<double, 9> name_steps = {1.0, 0.88, 0.77, 0.67, 0.57, 0.5, 0.43, 0.37, 0.0};
inline constexpr std::size_t steps_before_two_rows = 4;
/// What is typed is set in these shares of the card's size, and at last in its floor.
inline constexpr std::array<double, 7> typed_steps = {1.0, 0.88, 0.77, 0.67, 0.57, 0.5, 0.0};
/// What is typed keeps the sheet's size as long as so many of all texts fit; the others have one smaller size.
inline constexpr double most_texts = 0.95;

/// The texts of records, each in the face that its card gives the field.
class MeasuredRecords {
 public:
  /// The records have to live as long.
  MeasuredRecords(std::span<const Record> records, const Card& card, const Fonts& fonts);

  std::size_t size() const { return records_.size(); }
  const Printable& text(std::size_t record, Field field) const {
    const std::vector<Printable>& texts = texts_[static_cast<std::size_t>(field)];
    return texts.empty() ? no_text_ : texts[record];
  }
  /// Only of what is set in Face::code.
  Groups groups(std::size_t record, Field field) const {
    return text(record, field).face == Face::code ? records_[record][field].groups : Groups{};
  }
  const std::string& value(std::size_t record, Field field) const { return records_[record][field].text; }
  bool any_has(Field field) const { return !texts_[static_cast<std::size_t>(field)].empty(); }

 private:
  std::span<const Record> records_;
  /// By field and record; none where no record has the field or the card does not show it. The width includes groups.
  std::array<std::vector<Printable>, field_names.size()> texts_;
  Printable no_text_;
};

/// A cell on the stock. Positions in pt from the left of the label.
struct DesignedCell {
  const CardCell* card = nullptr;
  std::size_t first_slot = 0, last_slot = 0;  ///< of Design::slots; the second is one past its last
  double at = 0;                              ///< its left end; its right end where it is aligned to the right
  std::optional<double> until = {};           ///< its other end, where the card says so
};

struct DesignedLine {
  const CardLine* card = nullptr;
  std::size_t first_cell = 0, last_cell = 0;  ///< of Design::cells
  bool of_name = false, typed = false;
  double baseline = 0;    ///< pt from the top of the label
  double size = 0;        ///< pt: the card's for what is typed and for names, else of all labels
  bool two_rows = false;  ///< on all labels
};

/// A field of a cell, and which block of the label its text belongs to, counted from 0 in reading order.
struct Slot {
  const CardField* card = nullptr;
  std::size_t cell = 0, line = 0;
  int block = 0;
};
inline constexpr int heading_block = 0;

struct Design {
  LabelFrame frame;
  std::vector<DesignedLine> lines;
  std::vector<DesignedCell> cells;
  std::vector<Slot> slots;
  std::vector<std::size_t> reading_order;  ///< of the slots
  std::vector<CardRule> rules;
  std::vector<CardCode> codes;
  double typed_share = 1, outlier_share = 1;  ///< of the lines' sizes; 0: their floor
  std::size_t typed_with_room = 0;            ///< how many lines that are typed have room, if only in the floor
};

/// The design with the choice of the card that has room for all, or else for most, and in which what is typed is
/// largest.
Design design_for(const Card& card, const LabelFrame& frame, const MeasuredRecords& records, const Fonts& fonts);

/// Size of what is typed on a line, at one of the steps.
double typed_size(const DesignedLine& line, double share);
/// Size of a name's line, at one of the steps.
double name_size(const DesignedLine& line, std::size_t step);

/// Width of a cell's texts in thousandths of the line's size.
double cell_width(const Design& design, std::size_t cell, const MeasuredRecords& records, std::size_t record,
                  const Fonts& fonts);
/// What the first cell of a line may take of the label's width, and what any cell may beside cells at fixed places, in
/// pt.
double room_of(const Design& design, const DesignedLine& line);
double room_of_cell(const Design& design, const DesignedLine& line, std::size_t cell);
/// Whether every cell of a line has room on one label in this size. A cell without a text has.
bool cells_fit(const Design& design, const DesignedLine& line, double size, const MeasuredRecords& records,
               std::size_t record, const Fonts& fonts);
/// The largest share of its size, up to 1, in which a line fits its width on one label.
double share_that_fits(const Design& design, const DesignedLine& line, const MeasuredRecords& records,
                       std::size_t record, const Fonts& fonts);

}  // namespace passation
