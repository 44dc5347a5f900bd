#pragma once
// Where texts are: no two may overlap, none may leave the area it belongs to.

#include <optional>
#include <string>
#include <vector>

#include "base/font.hpp"
#include "layout/fit.hpp"
#include "layout/page.hpp"
#include "layout/sheet.hpp"

namespace passation::sample {

/// What a text covers with ink, from the left end of its first letter's room to the right end of its last one's; the
/// space at the end of a row is not seen.
inline Area box_of(Text text, const Fonts& fonts) {
  while (text.text.ends_with(' ')) text.text.pop_back();
  const Extent extent = fonts[text.face].extent(text.text);
  const Length above = Length::from_pt(extent.above * text.size / 1000.0);
  return {text.x, text.baseline - above, text_width(text, fonts),
          above + Length::from_pt(extent.below * text.size / 1000.0)};
}

/// Rounding to whole micrometres adds up to this much at most.
inline constexpr Length rounding{20};

inline bool overlap(const Area& a, const Area& b) {
  return a.x + rounding < b.right() && b.x + rounding < a.right() && a.y + rounding < b.bottom() &&
         b.y + rounding < a.bottom();
}

inline bool inside(const Area& inner, const Area& outer) {
  return inner.x + rounding >= outer.x && inner.right() <= outer.right() + rounding && inner.y + rounding >= outer.y &&
         inner.bottom() <= outer.bottom() + rounding;
}

/// The first two texts of a page that overlap, as "one | other"; "" when none do.
inline std::string first_overlap(const Page& page, const Fonts& fonts) {
  std::vector<const Text*> texts;
  for (const Block& block : page.blocks)
    for (const Text& text : block.texts) texts.push_back(&text);
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (std::size_t k = i + 1; k < texts.size(); ++k)
      if (overlap(box_of(*texts[i], fonts), box_of(*texts[k], fonts))) return texts[i]->text + " | " + texts[k]->text;
  return {};
}

/// The first text of a page outside an area; "" when all are inside.
inline std::string first_outside(const Page& page, const Area& area, const Fonts& fonts) {
  for (const Block& block : page.blocks)
    for (const Text& text : block.texts)
      if (!inside(box_of(text, fonts), area)) return text.text;
  return {};
}

/// What a sheet's printer can reach.
inline Area printable_area(const Page& page) {
  return {unprintable, unprintable, page.width - unprintable * 2, page.height - unprintable * 2};
}

/// The text of a block or of an element, its parts joined as they stand.
inline std::string text_of(const Block& block) {
  std::string out;
  for (const Text& text : block.texts) out += text.text;
  return out;
}
inline std::string text_of(const Document& document, std::uint32_t element) {
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks)
      if (block.element == element) return text_of(block);
  return {};
}

}  // namespace passation::sample
