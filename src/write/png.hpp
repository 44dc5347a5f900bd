#pragma once
// A page as a picture: what the PDF shows, in gray, for whoever can show neither PDF nor SVG.

#include <cstddef>
#include <string>

#include "base/font.hpp"
#include "layout/page.hpp"

namespace passation {

/// A page of the document, counted from 0, as PNG on white paper. The file says its resolution, so that it is as large
/// as the paper. Same page, same bytes. @param resolution dots per inch @pre page < document.pages.size()
std::string draw_png(const Document& document, std::size_t page, int resolution, const Fonts& fonts);

}  // namespace passation
