#pragma once

#include <string>
#include <string_view>

namespace passation {

/// Who made the file, as PDF readers show it.
inline constexpr std::string_view pdf_producer = "passation";

/// Appends the XMP packet of a document that claims PDF/A-2a and PDF/UA-1. It bears no date: the same pages give the
/// same bytes.
void append_xmp(std::string_view title, std::string_view language, std::string& out);

}  // namespace passation
