#pragma once
// The logical structure of a document as PDF objects. Their text is made here and not by PoDoFo: one object of the
// library per element costs more than the whole page.

#include <string>

#include "layout/page.hpp"
#include "write/pdf_file.hpp"

namespace passation {

/// Adds the root of the structure under the number `root` and the elements under the numbers after it, in their order.
/// Pages have the numbers from `first_page`.
void append_structure(const Document& document, int root, int first_page, PackedObjects& objects);

/// Appends all that append_structure and the page tree depend on, so that equal keys mean equal objects.
void append_structure_key(const Document& document, std::string& key);

}  // namespace passation
