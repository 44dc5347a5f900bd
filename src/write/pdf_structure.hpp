#pragma once
// The logical structure of a document as PDF objects. Their text is made here and not by PoDoFo: one object of the
// library per element costs more than the whole page.

#include <string>

#include "layout/page.hpp"
#include "write/pdf_file.hpp"

namespace passation {

/// Adds the root of the structure under the number `root` and the elements from the number `first_element` on, in their
/// order. Pages have the numbers from `first_page` on.
void put_structure(const Document& document, int root, int first_element, int first_page, PackedObjects& objects);

}  // namespace passation
