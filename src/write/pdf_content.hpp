#pragma once
// A page as the operators of a PDF content stream.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "layout/page.hpp"
#include "write/cut_face.hpp"

namespace passation {

/// The faces of one document: the fixed repertoire, which every document shares, and where the document has characters
/// beyond it, a cut of its own.
struct DocumentFaces {
  std::array<const CutFace*, face_count> fixed{};
  std::array<bool, face_count> used{};
  std::array<std::optional<CutFace>, face_count> own;
};
DocumentFaces faces_for(const Document& document, const Fonts& fonts);

/// Names of the faces in a page's resources: fixed first, then own, each in the order of Face.
inline constexpr std::array<const char*, 2 * face_count> face_names = {"A", "B", "C", "a", "b", "c"};

/// Structure types of the roles, in the order of Role; marked content is called by them too.
inline constexpr std::array<std::string_view, 9> structure_types = {"Document", "Sect", "H1", "H2", "P",
                                                                    "Table",    "TR",   "TH", "TD"};

/// Dashes of a dashed line and the gaps between them, in points.
inline constexpr int line_dash = 4, line_gap = 3;

/// Appends the content of a page. Blocks of the structure get marked-content ids 0, 1, 2 ... in their order on the
/// page; all else is marked as artifact. A character that is in neither face is drawn as a question mark.
void append_content(const Page& page, const std::vector<Element>& elements, const DocumentFaces& faces,
                    std::string& out);

}  // namespace passation
