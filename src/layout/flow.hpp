#pragma once
// A text that flows over A4 pages: headings, paragraphs, tables and what is filled in by hand.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/font.hpp"
#include "layout/page.hpp"
#include "layout/set_table.hpp"
#include "layout/set_text.hpp"

namespace passation {

/// What is the same on every page, in the document's language.
struct FlowTexts {
  std::string title;      ///< of the document (PDF metadata)
  Cell notice;            ///< at the left of the foot of every page
  std::string footer;     ///< at its right, before the number of the page
  std::string page;       ///< "page": stands before the number
  std::string continued;  ///< "suite": beside a heading that is repeated on the next page
  bool one_sided = false;
  std::string language = "fr-FR";
};

/// Level 1 is the document's own heading; level 2 begins a section, which lasts until the next.
struct Heading {
  int level = 2;
  std::string text;
  std::string caption = {};  ///< behind it, in small type
  std::string aside = {};    ///< at the right end, in small type
  std::string mark = {};     ///< behind the aside, in the code face
  double size = 0;           ///< pt; 0: that of its level
};

struct ParagraphStyle {
  Face face = Face::text;
  double size = 10.0;  ///< pt
};

/// Beside what must not be missed.
inline constexpr double bar_width = 3;  // pt

/// Adds one thing below the other, and begins a new page when one is full. Every text is printed whole: it wraps, and a
/// word breaks only where it is wider than its column.
class Flow {
 public:
  Flow(FlowTexts texts, const Fonts& fonts);

  /// The first heading of such a page, and of the first one, is a bookmark.
  void new_page();
  void add_heading(const Heading& heading);
  void add_paragraph(const Cell& text, const ParagraphStyle& style = {});
  /// Paragraphs with a bar of this width at their left side, together on one page. With `keep_with_next` also with the
  /// beginning of what comes next.
  void add_note(const std::vector<Cell>& lines, double bar = bar_width, bool keep_with_next = false);
  /// Captions and what they are about, one below the other, each a paragraph.
  void add_facts(const std::vector<std::pair<std::string, Cell>>& facts);
  /// Numbers and what they count, side by side in boxes, each a paragraph.
  void add_figures(const std::vector<std::pair<std::string, std::string>>& figures);
  /// The header row is repeated on every page. A row stays on one page unless it is taller than a page.
  void add_table(const std::vector<TableColumn>& columns, const std::vector<TableRow>& rows,
                 Rulings rulings = Rulings::lines, double pitch = row_pitch);
  /// Things to do, each with a box to be ticked. Beside them a ruler of exactly 50 mm, as decoration.
  void add_checklist(const std::vector<std::string>& items);
  /// Captions in one row, each before a line to write on; one paragraph.
  void add_blanks(const std::vector<std::string>& captions);

  /// The document, with its page numbers.
  Document finish() &&;

 private:
  void need(double height);
  void begin_page(bool continued);
  Page& page() { return document_.pages.back(); }
  Block& add_block(std::uint32_t element);
  void add_rows(SetText rest, double inset, double bar);
  void draw_heading(const Heading& heading, const SetText& text, Block& block);
  void draw_row(const SetTable& table, const SetRow& row, std::uint32_t element, Role role);

  FlowTexts texts_;
  const Fonts& fonts_;
  Document document_;
  double y_ = 0;                 // pt, where the next thing begins
  std::uint32_t section_ = 0;    // the element that it belongs to
  std::string section_heading_;  // repeated where a section goes on
  bool begins_part_ = true;      // the next heading is a bookmark
};

/// The page on which each heading of this level begins, in their order; the first page is 1.
std::vector<int> pages_of_headings(const Document& document, Role level);

}  // namespace passation
