#pragma once
// The outline of a document as PDF objects.

#include "layout/page.hpp"
#include "write/pdf_file.hpp"

namespace passation {

/// Adds the outline under the number `root` and its bookmarks from the number `first_bookmark` on, in their order; for
/// a document without bookmarks nothing. Pages have the numbers from `first_page` on.
void put_outline(const Document& document, int root, int first_bookmark, int first_page, PackedObjects& objects);

}  // namespace passation
