#pragma once
// What is printed: texts, lines and boxes at fixed positions, and the logical order in which they are read.
// A drawing engine decides nothing.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/font.hpp"
#include "base/groups.hpp"
#include "base/length.hpp"
#include "base/qr.hpp"

namespace passation {

inline constexpr Length a4_width = Length::from_mm(210.0);
inline constexpr Length a4_height = Length::from_mm(297.0);

/// One line of text in one face. Never wraps, shrinks or clips when drawn.
struct Text {
  Length x;         ///< left end
  Length baseline;  ///< from the top of the page
  Face face = Face::text;
  double size = 10.0;  ///< pt
  std::string text;
  /// Only of Face::code. What a group ends with is set in Face::spaced: no space stands there, neither for who copies
  /// the text nor for who reads it back.
  Groups groups;
  bool operator==(const Text&) const = default;
};

/// Width of a text as drawn, groups included.
Length text_width(const Text& text, const Fonts& fonts);

/// Standard structure types of PDF 1.7 that are in use.
enum class Role : std::uint8_t { document, section, h1, h2, paragraph, table, table_row, table_header, table_cell };

/// A node of the logical structure. Node 0 is the document; parents stand before children, in reading order.
struct Element {
  Role role = Role::document;
  std::uint32_t parent = 0;
  bool operator==(const Element&) const = default;
};

/// Texts that are one leaf of the structure (a name on two lines; "Identifiant :" and the login).
struct Block {
  static constexpr std::uint32_t artifact = 0xFFFFFFFF;  ///< decoration or a repeated header: not read aloud
  std::uint32_t element = artifact;                      ///< position in Document::elements; one block per leaf
  std::vector<Text> texts;
  bool operator==(const Block&) const = default;
};

/// A straight line, always an artifact. Gray 0 is black.
struct Line {
  Length x1, y1, x2, y2;
  double width = 0.5;  ///< pt
  double gray = 0.0;
  bool dashed = false;
  bool operator==(const Line&) const = default;
};

/// A rectangle, always an artifact: filled when fill >= 0, outlined when line_width > 0.
struct Box {
  Length x, y, width, height;
  double fill = -1.0;       ///< gray 0..1, or negative for none
  double line_width = 0.0;  ///< pt
  bool operator==(const Box&) const = default;
};

/// A QR code, always an artifact: what it says stands beside it as text.
struct CodeMark {
  Length x, y;   ///< of its first module
  Length width;  ///< without the light margin
  QrCode code;
  bool operator==(const CodeMark&) const = default;
};

struct Page {
  Length width = a4_width;
  Length height = a4_height;
  std::vector<Box> boxes;  ///< drawn first
  std::vector<Line> lines;
  std::vector<CodeMark> codes;
  std::vector<Block> blocks;
  bool operator==(const Page&) const = default;
};

/// An entry of the outline that a reader shows beside the pages.
struct Bookmark {
  std::string title;
  std::size_t page = 0;  ///< counted from 0
  Length y;              ///< what it leads to begins here, from the top of the page
  bool operator==(const Bookmark&) const = default;
};

struct Document {
  std::string title;
  std::string language = "fr-FR";
  bool one_sided = false;           ///< a leaf is one person's or one class's, or has glue on its back
  std::vector<Bookmark> bookmarks;  ///< in the order of pages; empty: no outline
  std::vector<Element> elements;
  std::vector<Page> pages;
  bool operator==(const Document&) const = default;

  /// Adds a node and returns its position.
  std::uint32_t add(Role role, std::uint32_t parent) {
    elements.push_back({role, parent});
    return static_cast<std::uint32_t>(elements.size() - 1);
  }
};

/// A text form of the document for golden tests: every element, text, line and box with its position in millimetres.
std::string dump(const Document& document);

}  // namespace passation
