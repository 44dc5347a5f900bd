#pragma once
// A page as the operators of a PDF content stream.

#include <array>
#include <memory>
#include <set>
#include <string_view>

#include "layout/page.hpp"
#include "write/cut_face.hpp"
#include "write/ink.hpp"

namespace passation {

/// A face in one document: the fixed cuts, which every document shares, and where it has characters beyond them, a
/// cut of its own. A character is looked for in this order.
struct DocumentFace {
  static constexpr std::size_t cut_count = fixed_cut_count + 1, own_position = fixed_cut_count;
  std::array<const CutFace*, cut_count> cuts{};  ///< null: not needed so far
  std::array<bool, cut_count> used{};
  std::set<char32_t> lacking;  ///< characters drawn as question marks because no cut has them
  std::unique_ptr<const CutFace> own;
};

class DocumentFaces {
 public:
  explicit DocumentFaces(const Fonts& fonts);
  /// Cuts what is lacking and can be had. True when it did: then contents must be made anew.
  bool cut_lacking();
  /// The position of the cut that has a character; of the first one when none has it. Notes what is lacking.
  std::size_t cut_with(char32_t c, Face face);
  DocumentFace& operator[](Face face) { return faces_[static_cast<std::size_t>(face)]; }
  const DocumentFace& operator[](Face face) const { return faces_[static_cast<std::size_t>(face)]; }

 private:
  const Fonts& fonts_;
  std::array<DocumentFace, face_count> faces_;
};

/// Names of the cuts in a page's resources: the fixed ones, then the own, each in the order of Face.
inline constexpr std::array<std::array<char, face_count>, DocumentFace::cut_count> font_names = {
    {{'A', 'B', 'C', 'G', 'I', 'J', 'M', 'N'},
     {'D', 'E', 'F', 'H', 'K', 'L', 'O', 'P'},
     {'a', 'b', 'c', 'g', 'i', 'j', 'm', 'n'},
     {'x', 'y', 'z', 'h', 'k', 'l', 'o', 'p'}}};

/// Structure types of the roles, in the order of Role; marked content is called by them too.
inline constexpr std::array<std::string_view, 9> structure_types = {"Document", "Sect", "H1", "H2", "P",
                                                                    "Table",    "TR",   "TH", "TD"};

/// Dashes of a dashed line and the gaps between them, in points.
inline constexpr int line_dash = 4, line_gap = 3;

/// Puts the content of a page. Blocks of the structure get marked-content ids 0, 1, 2 ... in their order on the
/// page; all else is marked as artifact. A character that is in neither face is drawn as a question mark.
void put_content(const Page& page, const std::vector<Element>& elements, DocumentFaces& faces, Ink& ink);

}  // namespace passation
