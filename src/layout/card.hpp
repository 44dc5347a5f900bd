#pragma once
// What a label shows and how: lines of fields from top to bottom. The manual is layouts/README.md.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/font.hpp"
#include "base/length.hpp"
#include "layout/record.hpp"

namespace passation {

/// Sizes in pt below which the house prints no name and nothing that must be typed.
inline constexpr double smallest_name = 7.0;
inline constexpr double smallest_credential = 9.0;

/// A size of type in pt: a share of the label's height between two limits, so that large labels get large letters.
struct TypeSize {
  double share = 0.0;  ///< of the label's height; 0: always `maximum`
  double maximum = 10.0;
  double floor = 7.0;  ///< what it may shrink to where space is short
  bool operator==(const TypeSize&) const = default;

  double on(Length label_height) const;
};

/// A field within a line.
struct CardField {
  Field field = Field::name;
  Face face = Face::text;
  double scale = 1.0;  ///< of the line's size
  bool operator==(const CardField&) const = default;
};

enum class Align : std::uint8_t { left, center, right };

/// Fields set one after the other. Empty fields take no space.
struct CardLine {
  std::vector<CardField> fields;
  TypeSize size;
  /// As a share of its size: rather than smaller, it takes a second row, or a row of its own (a name must not become
  /// smaller than what is typed). 0: only when its floor is too large.
  double wrap_below = 0.0;
  int rows = 1;             ///< at most; credentials have one
  bool heading = false;     ///< the label's heading in the logical structure
  bool keep_empty = false;  ///< keeps its place on the label when all its fields are empty
  Align align = Align::left;
  double above = 0.0;        ///< distance to the line above, as a share of the label's height
  bool space_above = false;  ///< the height that is left over on the label goes above this line
  /// Shares a row with the line before it on labels at least this wide; 0: never.
  Length beside_from;
  /// Stands at the left; values of all captioned lines begin below each other.
  std::optional<Field> caption;
  TypeSize caption_size;
  bool operator==(const CardLine&) const = default;
};

struct Card {
  std::string key;  ///< "label"
  std::string description_fr, description_en;
  Length padding;  ///< nothing is printed nearer to the edge of the label
  std::vector<CardLine> lines;
  bool operator==(const Card&) const = default;
};

/// Reads and validates one file of layouts/cards. @throws Error (file:line), e.g. for floors below those of the house.
Card load_card(const std::filesystem::path& file);

}  // namespace passation
