#include "layout/place.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cassert>
#include <iterator>
#include <set>

#include "base/error.hpp"
#include "layout/label.hpp"
#include "layout/phrases.hpp"
#include "layout/sheet.hpp"

namespace passation {
namespace {

constexpr std::size_t blocks_per_label = 7;  // about

void add_page(const Stock& stock, Document& document) {
  Page& page = document.pages.emplace_back();
  page.width = stock.page_width;
  page.height = stock.page_height;
  if (stock.cut_lines) page.lines = cut_lines(stock);
  page.blocks.reserve(static_cast<std::size_t>(stock.per_sheet()) * blocks_per_label + 2);
}

/// Where the next label goes, through all sheets. The head takes the first label of a sheet that has no margin for it.
class Places {
 public:
  Places(const Stock& stock, int start, const SheetHead& head) : stock_(stock), head_(head), next_(start - 1) {}

  /// The position on the sheet; adds the sheet when it is a new one.
  int take(Document& document) {
    while (document.pages.empty() || next_ == stock_.per_sheet()) {
      add_page(stock_, document);
      next_ %= stock_.per_sheet();
      Area area = head_.area;
      if (!head_.in_margin) {
        const Area label = label_area(stock_, next_);
        if (head_.in_label) ++next_;
        area.x += label.x;
        area.y += label.y;
      }
      heads.push_back(area);
    }
    return next_++;
  }

  std::vector<Area> heads;  ///< of the sheets so far

 private:
  const Stock& stock_;
  const SheetHead& head_;
  int next_;
};

std::string heading_of(const SheetText& sheet, std::span<const std::string> parts) {
  const std::string names = named_parts(parts);
  return names.empty() ? sheet.heading : sheet.heading + " · " + names;
}

/// All headings that a sheet may have: with the names of any run of parts.
std::vector<std::string> possible_headings(const SheetText& sheet) {
  if (sheet.parts.empty()) return {sheet.heading};
  std::vector<std::string> names;
  std::unique_copy(sheet.parts.begin(), sheet.parts.end(), std::back_inserter(names));
  std::set<std::string> headings;
  for (std::size_t first = 0; first < names.size(); ++first)
    for (std::size_t count = 1; first + count <= names.size(); ++count)
      headings.insert(heading_of(sheet, std::span(names).subspan(first, count)));
  return {headings.begin(), headings.end()};
}

/// The heading of each sheet, by the parts of the records that are on it.
std::vector<std::string> headings_of(const SheetText& sheet, std::span<const int> labels, std::size_t sheets,
                                     int per_sheet) {
  std::vector<std::vector<std::string>> parts(sheets);
  for (std::size_t i = 0; i < sheet.parts.size(); ++i)
    if (labels[i] >= 0) parts[static_cast<std::size_t>(labels[i] / per_sheet)].push_back(sheet.parts[i]);
  std::vector<std::string> headings;
  for (const std::vector<std::string>& on_sheet : parts) headings.push_back(heading_of(sheet, on_sheet));
  return headings;
}

/// Adds its head to every sheet, before its labels. Only the first is read aloud; the others repeat it.
void draw_heads(const SheetHead& head, std::span<const std::string> headings, std::span<const Area> areas,
                std::uint32_t h1, Document& document, const Fonts& fonts) {
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    const SheetHead own = with_heading(head, headings[i], fonts);
    std::vector<Block> blocks = draw_head(own, areas[i], static_cast<int>(i) + 1, fonts);
    if (i == 0) blocks[0].element = h1;
    std::vector<Block>& all = document.pages[i].blocks;
    all.insert(all.begin(), std::make_move_iterator(blocks.begin()), std::make_move_iterator(blocks.end()));
  }
}

/// One for each part, where its first label is; none where there is one part.
std::vector<Bookmark> bookmarks_of(const SheetText& sheet, std::span<const int> labels, const Stock& stock) {
  std::vector<Bookmark> bookmarks;
  for (std::size_t i = 0; i < sheet.parts.size(); ++i) {
    if (labels[i] < 0 || (!bookmarks.empty() && bookmarks.back().title == sheet.parts[i])) continue;
    const int sheet_number = labels[i] / stock.per_sheet(), position = labels[i] % stock.per_sheet();
    bookmarks.push_back({sheet.parts[i], static_cast<std::size_t>(sheet_number), label_area(stock, position).y});
  }
  if (bookmarks.size() < 2) bookmarks.clear();
  return bookmarks;
}

/// What is typed and holds a character that no face has: its stand-in would be typed. Null: nothing.
const Printable* unprintable_when_typed(const MeasuredRecords& records, std::size_t record) {
  for (const Field field : {Field::login, Field::password, Field::second_login, Field::second_password})
    if (const Printable& text = records.text(record, field); !text.replaced.empty()) return &text;
  return nullptr;
}

/// Why a record cannot be printed. Where it can, `lines` says how.
std::optional<GaveWay> why_not(const Record& record, std::size_t i, bool loses_second, const Design& design,
                               const MeasuredRecords& measured, const Fonts& fonts, std::vector<SetLine>& lines) {
  if (const Printable* wrong = unprintable_when_typed(measured, i))
    return GaveWay{i, Field::password, GaveWay::How::cannot_be_typed, wrong->replaced};
  if (loses_second && !record[Field::second_login].text.empty())
    return GaveWay{i, Field::second_login, GaveWay::How::does_not_fit, {}};
  if (const auto field = fit_label(design, measured, i, fonts, lines))
    return GaveWay{i, *field, GaveWay::How::does_not_fit, {}};
  return std::nullopt;
}

}  // namespace

std::string named_parts(std::span<const std::string> parts) {
  constexpr std::size_t most = 3;
  std::vector<std::string> names;
  std::unique_copy(parts.begin(), parts.end(), std::back_inserter(names));
  if (names.size() > most) return names.front() + " … " + names.back();
  return fmt::format("{}", fmt::join(names, ", "));
}

bool fits(const Card& card, const Stock& stock) {
  return stock.label_width >= card.min_width && stock.label_height >= card.min_height;
}

Placed place(std::span<const Record> records, const Card& card, const Stock& stock, int start, const SheetText& sheet,
             const Fonts& fonts) {
  assert(!records.empty());
  assert(sheet.parts.empty() || sheet.parts.size() == records.size());
  const int per_sheet = stock.per_sheet();
  if (start < 1 || start > per_sheet)
    throw Error(say(phrase::start_off_sheet, start, per_sheet), "", say(phrase::start_hint, per_sheet));

  Placed out;
  Document& document = out.document;
  document.title = sheet.title;
  document.language = sheet.language;
  document.one_sided = true;
  document.elements.reserve(2 + records.size() * (blocks_per_label + 1));
  document.add(Role::document, 0);
  const std::uint32_t h1 = document.add(Role::h1, 0);

  const MeasuredRecords measured(records, card, fonts);
  const Design design = design_for(card, label_frame(stock, card.padding), measured, fonts);
  SheetHead head =
      plan_head(stock, card.padding, possible_headings(sheet), sheet.mark, static_cast<int>(records.size()), fonts);
  Places places(stock, start, head);
  const bool loses_second = shows(card, Field::login) && !shows(card, Field::second_login);
  std::vector<SetLine> lines;
  std::map<std::string, QrCode> codes;
  for (std::size_t i = 0; i < records.size(); ++i) {
    out.labels.push_back(-1);
    if (auto why = why_not(records[i], i, loses_second, design, measured, fonts, lines)) {
      out.gave_way.push_back(*std::move(why));
      continue;
    }
    const int position = places.take(document);
    Page& page = document.pages.back();
    draw_label(design, measured, i, fonts, lines, label_area(stock, position), codes, document, page);
    report_label(design, measured, i, lines, out.gave_way);
    out.labels.back() = (static_cast<int>(document.pages.size()) - 1) * per_sheet + position;
  }
  head.sheets = static_cast<int>(document.pages.size());
  const std::vector<std::string> headings = headings_of(sheet, out.labels, document.pages.size(), per_sheet);
  draw_heads(head, headings, places.heads, h1, document, fonts);
  document.bookmarks = bookmarks_of(sheet, out.labels, stock);
  return out;
}

}  // namespace passation
