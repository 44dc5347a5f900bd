#pragma once
// A page for a screen: what the PDF shows, as one file that needs no other.

#include <cstddef>
#include <string>

#include "base/font.hpp"
#include "layout/page.hpp"

namespace passation {

/// A page of the document, counted from 0, as SVG 1.1. It is as large as the paper; a unit is a point. In it are the
/// faces that it uses, cut to its characters. Each block is a group of the class of its structure type in the PDF
/// (structure_types), or of the class "Artifact". Texts can be selected, and are read back without a space where a
/// group ends. Same page, same bytes. @pre page < document.pages.size()
std::string draw_svg(const Document& document, std::size_t page, const Fonts& fonts);

}  // namespace passation
