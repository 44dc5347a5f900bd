#include "write/pdf_outline.hpp"

#include <string>

#include "base/text.hpp"

namespace passation {

namespace {

void put_entry(std::string_view key, int number, Ink& ink) {
  ink.put(key);
  ink.put(' ');
  put_reference(ink, number);
}

/// A page, and what of it comes to the top of the window. The reader keeps its zoom.
void put_destination(const Bookmark& bookmark, const Page& page, int page_number, Ink& ink) {
  ink.put("/Dest[");
  put_reference(ink, page_number);
  ink.put("/XYZ null ");
  ink.put_number<1>(static_cast<std::int64_t>((page.height - bookmark.y).pt() * 10.0));
  ink.put(" null]");
}

}  // namespace

void put_outline(const Document& document, int root, int first_bookmark, int first_page, PackedObjects& objects) {
  const int count = static_cast<int>(document.bookmarks.size());
  if (count == 0) return;
  Ink& outline = objects.begin(root);
  outline.put("<</Type/Outlines");
  put_entry("/First", first_bookmark, outline);
  put_entry("/Last", first_bookmark + count - 1, outline);
  outline.put("/Count ");
  outline.put_number(count);
  outline.put(">>");
  for (int i = 0; i < count; ++i) {
    const Bookmark& bookmark = document.bookmarks[static_cast<std::size_t>(i)];
    std::string title;
    append_text_string(title, is_valid_utf8(bookmark.title) ? bookmark.title : "");
    Ink& ink = objects.begin(first_bookmark + i);
    ink.put("<</Title");
    ink.put(title);
    put_entry("/Parent", root, ink);
    if (i > 0) put_entry("/Prev", first_bookmark + i - 1, ink);
    if (i + 1 < count) put_entry("/Next", first_bookmark + i + 1, ink);
    put_destination(bookmark, document.pages[bookmark.page], first_page + static_cast<int>(bookmark.page), ink);
    ink.put(">>");
  }
}

}  // namespace passation
