#pragma once
// What a label shows and where: lines of fields at fixed heights. The manual is layouts/README.md.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/font.hpp"
#include "base/length.hpp"
#include "layout/record.hpp"

namespace passation {

/// Sizes in pt below which the house prints no name, nothing that must be typed, and no address.
inline constexpr double smallest_name = 7.0;
inline constexpr double smallest_credential = 9.0;
inline constexpr double smallest_address = 7.5;

/// A size of type in pt: a share of the label's height between two limits, so that large labels get large letters.
struct TypeSize {
  double share = 0.0;  ///< of the label's height; 0: always `maximum`
  double maximum = 10.0;
  double floor = 7.0;  ///< what it may shrink to where space is short
  bool operator==(const TypeSize&) const = default;

  double on(Length label_height) const;
};

enum class Align : std::uint8_t { left, center, right };

struct CardField {
  Field field = Field::family_name;
  Face face = Face::text;
  double scale = 1.0;  ///< of the line's size
  bool operator==(const CardField&) const = default;
};

/// Fields set one after the other. Empty fields take no space.
struct CardCell {
  std::vector<CardField> fields;
  Align align = Align::left;
  /// Where it begins (for `right`: ends), as a share of the width that text may use.
  double at = 0.0;
  /// Where it ends at the latest (for `right`: begins at the earliest); by itself where it may.
  std::optional<double> until = {};
  bool behind_captions = false;   ///< it begins behind the widest caption of its part instead
  bool ruled_when_empty = false;  ///< a line to write on stands where it has no text
  bool operator==(const CardCell&) const = default;
};

/// What a line becomes where its text takes two rows. Heights and sizes as shares of the label's height.
struct TwoRows {
  double first = 0.0, second = 0.0;  ///< the two baselines
  double size = 0.0;
  double next = 0.0;  ///< the line below is not larger than this
  bool operator==(const TwoRows&) const = default;
};

struct CardLine {
  double baseline = 0.0;  ///< from the label's top, as a share of its height
  TypeSize size;
  std::vector<CardCell> cells;
  std::optional<TwoRows> two_rows;
  bool operator==(const CardLine&) const = default;
};

/// A horizontal rule over the width that text may use.
struct CardRule {
  double at = 0.0;     ///< as a share of the label's height
  double width = 0.4;  ///< pt
  bool operator==(const CardRule&) const = default;
};

/// A QR code of a field. Nothing else may stand within four of its modules: the card sees to that.
struct CardCode {
  Field field = Field::link;
  double top = 0.0;  ///< as a share of the label's height
  /// Its side is the smaller of both: a share of the width that text may use, and of the label's height.
  double width = 0.0, height = 0.0;
  Align align = Align::right;  ///< left or right
  bool operator==(const CardCode&) const = default;
};

struct CardPart {
  std::vector<CardLine> lines;
  std::vector<CardRule> rules;
  std::vector<CardCode> codes;
  bool operator==(const CardPart&) const = default;
};

struct Card {
  std::string key;  ///< "label"
  std::string description_fr, description_en;
  Length padding;                ///< text begins and ends this far from the sides of the label
  Length min_width, min_height;  ///< of the labels that it can be printed on
  CardPart always;
  /// One of these for a whole sheet: the first of those in which nearly all that is typed is largest. May be empty.
  std::vector<CardPart> choices;
  bool operator==(const Card&) const = default;
};

/// Reads and validates one file of layouts/cards. @throws Error (file:line), e.g. for floors below those of the house.
Card load_card(const std::filesystem::path& file);

/// Whether a field of the line is such a one.
bool any_field(const CardLine& line, bool (*is)(Field));

/// Whether the card shows this field somewhere. What a record has and its card does not show would be lost in silence.
bool shows(const Card& card, Field field);

}  // namespace passation
