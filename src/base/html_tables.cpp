// The tables of an HTML page: what many web applications give as an « Excel » file, whatever its name ends with.
//
//   tag                  what it says
//   table                a sheet; one within a cell is a sheet of its own
//   tr, td, th           rows, cells; end tags may be missing
//     @rowspan             the cell is copied into the rows below: a division beside all its pupils
//     @colspan             the cell takes the room of several, the others are empty: a title is no pupil's name
//   br, p, div, li       white space
//
// Comments, scripts and styles are skipped.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/html_entities.hpp"
#include "base/phrases.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"
#include "base/xml_tokens.hpp"

namespace passation {
namespace {

constexpr std::size_t most_nested = 50;      // tables within tables
constexpr std::size_t most_spanned = 1'000;  // rows or columns of one cell
constexpr std::size_t no_cell = static_cast<std::size_t>(-1);

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

bool same_letters(char a, char b) {
  return lower(a) == lower(b);
}

bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

/// Position of `word` in any case, from a place on; npos when it is not there.
std::size_t find_in_any_case(std::string_view text, std::string_view word, std::size_t from) {
  const auto found =
      std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), word.begin(), word.end(), same_letters);
  return found == text.end() ? text.npos : static_cast<std::size_t>(found - text.begin());
}

/// The number of rows or columns that a cell spans.
std::size_t span_of(std::string_view attributes, std::string_view name) {
  std::size_t at = find_in_any_case(attributes, name, 0);
  if (at == attributes.npos) return 1;
  at = attributes.find_first_not_of(" \t\r\n=\"'", at + name.size());
  if (at == attributes.npos) return 1;
  std::size_t span = 1;
  std::from_chars(attributes.data() + at, attributes.data() + attributes.size(), span);
  return std::clamp<std::size_t>(span, 1, most_spanned);
}

/// A table whose end tag has not come yet.
struct OpenTable {
  std::size_t number;
  std::string name;
  CellBudget& budget;
  WorksheetBuilder builder;
  std::size_t line = 0;
  std::vector<std::size_t> above = {};  // by column: the last row that a cell above reaches into
  std::size_t column = 0;
  std::size_t cell = no_cell;  // column of the open cell
  std::size_t width = 1;
  std::size_t height = 1;
  std::string text = {};  // of the open cell

  void end_cell() {
    if (cell == no_cell) return;
    std::string shown = to_nfc(std::string(trimmed(text)));
    const std::size_t end = std::min(cell + width, max_columns);
    if (height > 1 && above.size() < end) above.resize(end);
    for (std::size_t c = cell; c < end && height > 1; ++c) above[c] = line + height - 1;
    builder.merge_down(cell, line, line + height - 1);
    builder.put(cell, std::move(shown));
    column = cell + width;
    cell = no_cell;
    text.clear();
  }

  void end_row() {
    end_cell();
    if (line > 0) builder.end_row();
  }

  void begin_row() {
    end_row();
    column = 0;
    builder.begin_row(++line);
  }

  void begin_cell(std::string_view attributes) {
    end_cell();
    if (line == 0) begin_row();
    cell = column;
    while (cell < above.size() && above[cell] >= line) ++cell;
    budget.spend(cell - column, name);
    width = span_of(attributes, "colspan");
    height = span_of(attributes, "rowspan");
  }

  /// White space of a page is a space, one at a time.
  void add_text(std::string_view characters) {
    if (cell == no_cell) return;
    std::string shown;
    append_unescaped(shown, characters);
    for (const char c : shown) {
      const bool white = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      if (!white)
        text += c;
      else if (!text.empty() && text.back() != ' ')
        text += ' ';
    }
  }
};

class Page {
 public:
  /// Half the budget of other workbooks: the tags around a cell are short.
  Page(std::string_view text, const std::string& where) : text_(text), where_(where), budget_(text.size() / 2, where) {}

  std::vector<Worksheet> read() {
    while (at_ < text_.size()) {
      const std::size_t open = std::min(text_.find('<', at_), text_.size());
      add_text(text_.substr(at_, open - at_));
      at_ = open;
      if (at_ < text_.size()) read_tag();
    }
    while (!open_.empty()) end_table();
    return std::move(sheets_);
  }

 private:
  void add_text(std::string_view characters) {
    if (!open_.empty()) open_.back().add_text(characters);
  }

  /// To behind the next `end`, or to the end of the page.
  void skip_behind(std::string_view end) {
    const std::size_t found = find_in_any_case(text_, end, at_);
    at_ = found == text_.npos ? text_.size() : found + end.size();
  }

  void read_tag() {
    const std::string_view rest = text_.substr(at_);
    if (rest.starts_with("<!--")) return skip_behind("-->");
    if (rest.starts_with("<!") || rest.starts_with("<?")) return skip_behind(">");
    const bool closes = rest.starts_with("</");
    const std::size_t begin = closes ? 2 : 1;
    std::size_t end = begin;
    while (end < rest.size() && (is_letter(rest[end]) || (rest[end] >= '0' && rest[end] <= '9'))) ++end;
    if (end == begin || !is_letter(rest[begin])) {  // a « < » as such
      add_text(rest.substr(0, 1));
      ++at_;
      return;
    }
    const std::string name = to_lower(rest.substr(begin, end - begin));
    const std::size_t close = tag_end(rest, end);
    at_ += std::min(close + 1, rest.size());
    if (!closes && (name == "script" || name == "style" || name == "title")) return skip_behind("</" + name);
    act_on(name, closes, rest.substr(end, close - end));
  }

  /// The > of a tag, which may stand in the quotes of an attribute as well.
  static std::size_t tag_end(std::string_view tag, std::size_t at) {
    for (; at < tag.size() && tag[at] != '>'; ++at) {
      if (tag[at] != '=') continue;
      const std::size_t value = tag.find_first_not_of(" \t\r\n", at + 1);
      if (value == tag.npos || (tag[value] != '"' && tag[value] != '\'')) continue;
      const std::size_t quote = tag.find(tag[value], value + 1);
      if (quote == tag.npos) return std::min(tag.find('>', at), tag.size());
      at = quote;
    }
    return at;
  }

  void act_on(std::string_view name, bool closes, std::string_view attributes) {
    if (name == "table" && !closes) return begin_table();
    if (open_.empty()) return;
    OpenTable& table = open_.back();
    if (name == "table")
      end_table();
    else if (name == "tr")
      closes ? table.end_row() : table.begin_row();
    else if (name == "td" || name == "th")
      closes ? table.end_cell() : table.begin_cell(attributes);
    else if (name == "br" || name == "p" || name == "div" || name == "li")
      table.add_text(" ");
  }

  void begin_table() {
    if (open_.size() == most_nested)
      throw Error(say(phrase::spreadsheet_damaged), where_, say(phrase::spreadsheet_hint));
    constexpr std::size_t cost = 8;  // cells: even an empty one takes memory
    sheets_.emplace_back();
    std::string name = fmt::format("table {}", sheets_.size());
    budget_.spend(cost, name);
    WorksheetBuilder builder(name, budget_);
    open_.push_back({sheets_.size(), std::move(name), budget_, std::move(builder)});
  }

  void end_table() {
    open_.back().end_row();
    sheets_[open_.back().number - 1] = open_.back().builder.finish();
    open_.pop_back();
  }

  std::string_view text_;
  std::string where_;
  CellBudget budget_;
  std::size_t at_ = 0;
  std::vector<OpenTable> open_;
  std::vector<Worksheet> sheets_;
};

/// The charset that a page declares in its beginning; "" for none.
std::string declared_charset(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 2048);
  std::size_t at = find_in_any_case(head, "charset", 0);
  if (at == head.npos) return {};
  at = head.find_first_not_of(" =\"'", at + 7);
  if (at == head.npos) return {};
  const std::size_t end = head.find_first_of(" \"'>;/\r\n", at);
  return std::string(head.substr(at, std::min<std::size_t>(end - at, 40)));
}

}  // namespace

std::vector<Worksheet> read_html_tables(std::string_view bytes, const std::string& where) {
  auto decoded = decode(bytes, declared_charset(bytes));
  if (!decoded) decoded = decode(bytes);  // a charset that nobody knows
  if (!decoded || decoded->text.find('\0') != std::string::npos)
    throw Error(say(phrase::spreadsheet_damaged), where, say(phrase::spreadsheet_hint));
  return Page(decoded->text, where).read();
}

}  // namespace passation
