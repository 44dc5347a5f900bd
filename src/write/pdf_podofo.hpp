#pragma once
// The objects of a tagged PDF that are the same in every document. PoDoFo makes them, once per process; it stays behind
// this door.

#include <string>
#include <vector>

#include "layout/page.hpp"
#include "write/cut_face.hpp"
#include "write/pdf_content.hpp"

namespace passation {

/// Numbers of the objects that every document has; of the outline, that it may have. Behind them come the contents of
/// pages, the pages, the elements of the structure, the document's own cuts, its bookmarks, and the reference table.
namespace object_number {
inline constexpr int catalog = 1, pages = 2, resources = 3, info = 4, metadata = 5, profile = 6, structure = 7,
                     packed = 8, outline = 9;
inline constexpr int first_cut = 10;
}  // namespace object_number

/// The objects of one cut of a face; their numbers follow each other from `first`.
struct CutNumbers {
  static constexpr int count = 7;
  int first;
  int packed() const { return first; }
  int file() const { return first + 1; }
  int unicode_map() const { return first + 2; }
  int glyph_map() const { return first + 3; }
  int font() const { return first + 4; }
  int descriptor() const { return first + 5; }
  int descendant() const { return first + 6; }
};

constexpr CutNumbers fixed_numbers(std::size_t cut, std::size_t face) {
  return {object_number::first_cut + CutNumbers::count * static_cast<int>(cut * face_count + face)};
}
inline constexpr int first_content = fixed_numbers(DocumentFace::own_position, 0).first;

/// "7 0 obj ... endobj"
struct NumberedObject {
  int number;
  std::string text;
};

/// The objects of an embedded cut: its streams, and one stream with its dictionaries packed in it.
struct CutObjects {
  std::vector<NumberedObject> streams;
  std::vector<int> packed;  ///< numbers of the dictionaries, in their order
};

// All of these throw Error when PoDoFo refuses.

/// Of a cut that one document has of its own.
CutObjects make_cut_objects(const CutFace& cut, const CutNumbers& numbers);
/// Of a fixed cut.
const CutObjects& fixed_cut_objects(const CutFace& cut, const CutNumbers& numbers);
/// The sRGB profile that the output intent of the catalog names.
const NumberedObject& profile_object();
/// What the catalog says of a document.
struct CatalogFacts {
  std::string language;  ///< ASCII
  bool one_sided = false, has_outline = false;
  bool operator==(const CatalogFacts&) const = default;
};
std::string catalog_text(const CatalogFacts& facts);

}  // namespace passation
