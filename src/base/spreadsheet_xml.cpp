// A workbook as one XML file, as Excel 2003 wrote it and many web applications still do, mostly under a name in .xls.
//
//   element                                    what it says
//   Styles/Style @ID / NumberFormat @Format    how a number is shown
//   Worksheet @Name / Table / Row @Index       a sheet, its rows
//   Cell @Index @MergeAcross @StyleID          cells
//     @MergeDown                                 how many rows below it is meant for, too
//     Data @Type (Number, DateTime, String)      their values, perhaps in tags of HTML

#include <algorithm>
#include <charconv>
#include <map>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"
#include "base/xlsx_format.hpp"
#include "base/xml.hpp"
#include "base/xml_tokens.hpp"

namespace passation {
namespace {

using Formats = std::map<std::string, NumberFormat>;

/// A number that counts from 1; `otherwise` where there is none.
std::size_t count_of(const XmlTokens& xml, std::string_view attribute, std::size_t otherwise) {
  const std::string text = xml.attribute(attribute);
  std::size_t number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return std::min<std::size_t>(number, 10'000'000);
}

std::string value_text(std::string text, const std::string& type, const NumberFormat& format) {
  if (type == "DateTime") return iso_date_text(text, text);
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (type != "Number" || problem != std::errc() || end != text.data() + text.size()) return text;
  return formatted_number(number, format, false);
}

CellKind kind_of(std::string_view type) {
  if (type == "Number") return CellKind::number;
  return type == "DateTime" || type == "Boolean" || type == "Error" ? CellKind::other : CellKind::text;
}

/// The cell whose start tag has been met. Its comment is left out.
void read_cell(XmlTokens& xml, const Formats& formats, std::size_t column, WorksheetBuilder& builder) {
  const auto format = formats.find(xml.attribute("StyleID"));
  std::string text;
  CellKind kind = CellKind::text;
  for (const std::size_t outside = xml.depth() - 1; xml.next() && xml.depth() > outside;) {
    if (xml.starts("Data")) {
      const std::string type = xml.attribute("Type");
      kind = kind_of(type);
      text = value_text(xml.inner_text(), type, format == formats.end() ? NumberFormat{} : format->second);
    } else if (xml.kind() == XmlTokens::Kind::start) {
      xml.skip();
    }
  }
  builder.put(column, std::move(text), kind);
}

/// The sheet whose start tag has been met.
Worksheet read_sheet(XmlTokens& xml, const Formats& formats, CellBudget& budget) {
  WorksheetBuilder builder(xml.attribute("Name"), budget);
  std::size_t line = 0, column = 0;
  for (const std::size_t outside = xml.depth() - 1; xml.next() && xml.depth() > outside;) {
    if (xml.starts("Row")) {
      line = std::max<std::size_t>(count_of(xml, "Index", line + 1), 1);
      column = 0;
      builder.begin_row(line);
    } else if (xml.ends("Row")) {
      builder.end_row();
    } else if (xml.starts("Cell")) {
      column = std::max<std::size_t>(count_of(xml, "Index", column + 1), 1) - 1;
      builder.merge_down(column, line, line + count_of(xml, "MergeDown", 0));
      const std::size_t merged = count_of(xml, "MergeAcross", 0);
      read_cell(xml, formats, column, builder);
      column += 1 + merged;
    }
  }
  return builder.finish();
}

}  // namespace

std::vector<Worksheet> read_spreadsheet_xml(std::string_view bytes, const std::string& where) {
  const auto decoded = decode(bytes, declared_encoding(bytes));
  if (!decoded || decoded->text.find('\0') != std::string::npos)
    throw Error(say(phrase::spreadsheet_damaged), where, say(phrase::spreadsheet_hint));
  CellBudget budget(decoded->text.size(), where);
  Formats formats;
  std::vector<Worksheet> sheets;
  std::string style;
  for (XmlTokens xml(decoded->text, where); xml.next();) {
    if (xml.starts("Style")) style = xml.attribute("ID");
    if (xml.starts("NumberFormat") && formats.size() < max_columns)  // dates are DateTime, never numbers
      formats[style] = {.digits = parse_number_format(xml.attribute("Format")).digits};
    if (xml.starts("Worksheet")) sheets.push_back(read_sheet(xml, formats, budget));
  }
  return sheets;
}

}  // namespace passation
