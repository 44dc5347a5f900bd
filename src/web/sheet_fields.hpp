#pragma once
// Fields of the forms by which labels are printed: which printer, and where on the first sheet.

#include "layout/stock.hpp"
#include "web/visit.hpp"

namespace passation {

/// The printers that were measured; empty where none was. @param chosen its name; empty: none
Html printer_field(const Visit& visit, const std::string& chosen);
/// The sheet as a picture of buttons, named "debut": the one that is pressed is the first free label.
/// @param start 0: none is pressed
Html start_picture(const Visit& visit, const Stock& stock, int start);

}  // namespace passation
