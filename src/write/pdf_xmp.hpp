#pragma once

#include <string_view>

#include "write/ink.hpp"

namespace passation {

/// Who made the file, as PDF readers show it.
inline constexpr std::string_view pdf_producer = "passation";

/// Puts the XMP packet of a document that claims PDF/A-2a and PDF/UA-1. It bears no date: the same pages give the
/// same bytes.
void put_xmp(std::string_view title, std::string_view language, Ink& ink);

}  // namespace passation
