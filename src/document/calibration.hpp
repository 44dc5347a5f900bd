#pragma once
// The page by which a printer is measured. It is no document of a school: it is not in the table of kinds.

#include "base/font.hpp"
#include "layout/page.hpp"
#include "layout/stock.hpp"

namespace passation {

/// The outlines of the stock's labels, scales across their first and last edges (see measured_on) and across those of a
/// label below the middle, a ruler of 100 mm, and what to do with all that. Where a label's edge crosses a scale, the
/// scale says by how many millimetres the print is too far right, or too far down.
/// @throws Error on paper that is too small for it
Document calibration_sheet(const Stock& stock, const Fonts& fonts);

}  // namespace passation
