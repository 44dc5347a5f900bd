#pragma once
// A text that flows over A4 pages: headings, paragraphs and tables. For the recap and for letters.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/font.hpp"
#include "layout/card.hpp"
#include "layout/page.hpp"
#include "layout/record.hpp"

namespace passation {

struct TableColumn {
  std::string heading;
  /// Of the width that the other columns leave; 0: as wide as its widest text, but never more than half the table.
  double share = 0.0;
  Face face = Face::text;
  Align align = Align::left;
};

struct TableRow {
  std::vector<Value> cells;  ///< one per column; with groups, as a label shows them
  bool marked = false;       ///< a bar beside the row, for what has changed
};

/// What is the same on every page, in the document's language.
struct FlowTexts {
  std::string title;      ///< of the document (PDF metadata)
  std::string footer;     ///< at the foot of every page, before its number
  std::string page;       ///< "page": stands before the number
  std::string continued;  ///< "suite": beside a heading that is repeated on the next page
  std::string language = "fr-FR";
};

struct ParagraphStyle {
  Face face = Face::text;
  double size = 10.0;  ///< pt
  bool boxed = false;  ///< on a light ground, for what must not be missed
};

/// Adds one thing below the other, and begins a new page when one is full. Every text is printed whole: it wraps, and a
/// word breaks only where it is wider than its column.
class Flow {
 public:
  Flow(FlowTexts texts, const Fonts& fonts);

  void new_page();
  /// Level 1 is the document's own heading; level 2 begins a section, which lasts until the next. `aside` stands at the
  /// right end, in the code face: a mark.
  void add_heading(int level, std::string_view text, std::string_view aside = {});
  void add_paragraph(std::string_view text, const ParagraphStyle& style = {});
  /// Captions and what they are about, one below the other, each a paragraph.
  void add_facts(const std::vector<std::pair<std::string, Value>>& facts);
  /// The header row is repeated on every page. A row stays on one page unless it is taller than a page.
  void add_table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows);

  /// The document, with its page numbers.
  Document finish() &&;

 private:
  void need(double height);
  void begin_page(bool continued);
  Block& add_block(std::uint32_t element);

  FlowTexts texts_;
  const Fonts& fonts_;
  Document document_;
  double y_ = 0;                 // pt, where the next thing begins
  std::uint32_t section_ = 0;    // the element that it belongs to
  std::string section_heading_;  // repeated where a section goes on
};

}  // namespace passation
