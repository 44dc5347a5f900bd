// ODS (OpenDocument 1.2): a zip with content.xml, or one XML file (FODS).
//
//   element                                                  what it says
//   table:table @table:name                                  a sheet
//   table:table-row @number-rows-repeated                    rows, also inside groups and header rows
//   table:table-cell, covered-table-cell
//     @number-columns-repeated @office:value-type            cells
//     @number-rows-spanned                                   the cell is meant for the rows below, too
//     @office:value, @office:date-value, @office:string-value
//   text:p, text:s, text:tab, text:line-break                what the cell shows; office:annotation is a note beside it

#include <algorithm>
#include <charconv>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"
#include "base/xml_tokens.hpp"
#include "base/zip.hpp"

namespace passation {
namespace {

constexpr std::size_t most_lines = 10'000'000;  // of a sheet, whatever a file says

/// How often a cell or row repeats.
std::size_t repetitions(const XmlTokens& xml, std::string_view attribute) {
  const std::string text = xml.attribute(attribute);
  std::size_t times = 1;
  std::from_chars(text.data(), text.data() + text.size(), times);
  return std::max<std::size_t>(times, 1);
}

/// Appends text as OpenDocument means it: runs of white space are one space, at the beginning of a paragraph none. One
/// at its end counts: LibreOffice writes it so, and it may end a password.
void append_collapsed(std::string& paragraph, bool& after_space, std::string_view text) {
  for (const char c : text) {
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!space) paragraph += c;
    if (space && !after_space) paragraph += ' ';
    after_space = space;
  }
}

/// The paragraph that has just started.
std::string read_paragraph(XmlTokens& xml) {
  std::string text;
  bool after_space = true;  // of the kind that collapses; nothing comes before the beginning
  for (const std::size_t outside = xml.depth() - 1; xml.next() && xml.depth() > outside;) {
    if (xml.kind() == XmlTokens::Kind::text) {
      append_collapsed(text, after_space, xml.text());
      continue;
    }
    if (xml.kind() != XmlTokens::Kind::start) continue;
    if (xml.name() == "annotation" || xml.name() == "ruby-text") {
      xml.skip();
      continue;
    }
    constexpr std::size_t most_spaces = 1000;
    if (xml.name() == "s") text.append(std::min(repetitions(xml, "c"), most_spaces), ' ');
    if (xml.name() == "tab") text += '\t';
    if (xml.name() == "line-break") text += '\n';
    if (xml.name() == "s" || xml.name() == "tab" || xml.name() == "line-break") after_space = false;
  }
  return text;
}

/// What the cell shows: its paragraphs.
std::string read_shown(XmlTokens& xml) {
  std::string text;
  bool first = true;
  for (const std::size_t outside = xml.depth() - 1; xml.next() && xml.depth() > outside;) {
    if (xml.starts("p")) {
      if (!first) text += '\n';
      first = false;
      text += read_paragraph(xml);
    } else if (xml.kind() == XmlTokens::Kind::start) {
      xml.skip();  // a note, a drawing, a table within
    }
  }
  return text;
}

/// A number, with the leading zeros that the cell shows.
std::string float_text(const std::string& value, std::string shown) {
  double number = 0;
  const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (problem != std::errc() || end != value.data() + value.size()) return shown;
  std::string text = number_text(number);
  const bool zeros =
      shown.size() > text.size() && shown.ends_with(text) && shown.find_first_not_of('0') >= shown.size() - text.size();
  return zeros ? shown : text;
}

CellKind kind_of(std::string_view type) {
  if (type.empty() || type == "string") return CellKind::text;
  return type == "float" ? CellKind::number : CellKind::other;
}

struct Cell {
  std::string text;
  CellKind kind = CellKind::text;
};

/// The cell whose start tag has been met.
Cell read_cell(XmlTokens& xml) {
  const std::string type = xml.attribute("value-type");
  const std::string value = xml.attribute(type == "date" ? "date-value" : type == "string" ? "string-value" : "value");
  std::string shown = read_shown(xml);
  const CellKind kind = kind_of(type);
  if (type == "date") return {iso_date_text(value, std::move(shown)), kind};
  if (type == "float" || type == "percentage" || type == "currency") return {float_text(value, std::move(shown)), kind};
  return {value.empty() || type != "string" ? shown : value, kind};
}

/// The sheet whose start tag has been met.
Worksheet read_table(XmlTokens& xml, CellBudget& budget) {
  WorksheetBuilder builder(xml.attribute("name"), budget);
  std::size_t line = 1, column = 0, times = 1;
  for (const std::size_t outside = xml.depth() - 1; xml.next() && xml.depth() > outside;) {
    if (xml.starts("table-row")) {
      times = repetitions(xml, "number-rows-repeated");
      column = 0;
      builder.begin_row(line);
    } else if (xml.ends("table-row")) {
      builder.end_row(times);
      line += times;
    } else if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
      const std::size_t width = std::min(repetitions(xml, "number-columns-repeated"), max_columns);
      builder.merge_down(column, line, line + std::min(repetitions(xml, "number-rows-spanned"), most_lines) - 1);
      const Cell cell = read_cell(xml);
      for (std::size_t i = 0; i < width && !cell.text.empty(); ++i) builder.put(column + i, cell.text, cell.kind);
      column += width;
    }
  }
  return builder.finish();
}

/// What content.xml holds, or the one XML file that the whole workbook is.
std::string content_of(std::string_view bytes, const std::string& where) {
  if (!looks_like_zip(bytes)) return std::string(bytes);
  std::string content;
  bool encrypted = false;
  const auto wanted = [](std::string_view name) {
    return name == "content.xml" || name == "META-INF/manifest.xml" || name == "encrypted-package";
  };
  for (NamedBytes& file : read_zip(bytes, where, {}, wanted)) {
    if (file.name == "content.xml")
      content = std::move(file.bytes);
    else
      encrypted =
          encrypted || file.name == "encrypted-package" || file.bytes.find("encryption-data") != file.bytes.npos;
  }
  if (encrypted) throw Error(say(phrase::spreadsheet_password), where, say(phrase::spreadsheet_password_hint));
  return content;
}

}  // namespace

std::vector<Worksheet> read_ods(std::string_view bytes, const std::string& where) {
  auto content = decode(content_of(bytes, where));
  if (!content || !trimmed(content->text).starts_with('<') || content->text.find('\0') != std::string::npos)
    throw Error(say(phrase::spreadsheet_damaged), where, say(phrase::spreadsheet_hint));

  CellBudget budget(content->text.size(), where);
  std::vector<Worksheet> sheets;
  for (XmlTokens xml(content->text, where); xml.next();) {
    if (xml.starts("tracked-changes")) xml.skip();
    if (xml.starts("table")) sheets.push_back(read_table(xml, budget));
  }
  return sheets;
}

}  // namespace passation
