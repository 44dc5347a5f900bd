// XLSX (ECMA-376, SpreadsheetML): a zip of XML parts.
//
//   part                          what it says
//   xl/workbook.xml               names and order of the sheets, whether they are hidden, where days begin
//   xl/_rels/workbook.xml.rels    the part of each sheet
//   xl/sharedStrings.xml          texts, which cells name by number
//   xl/styles.xml                 which numbers are dates (xlsx_format.cpp)
//   xl/worksheets/*.xml           row @r / c @r @s @t / v, is/t; mergeCell @ref: cells that share what the first says

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "base/encoding.hpp"
#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/spreadsheet.hpp"
#include "base/text.hpp"
#include "base/xlsx_format.hpp"
#include "base/xml_tokens.hpp"
#include "base/zip.hpp"

namespace passation {
namespace {

/// The parts of the zip, each given out once, decoded.
class Parts {
 public:
  Parts(std::string_view bytes, std::string where) : where_(std::move(where)) {
    const auto wanted = [](std::string_view name) {
      return name.starts_with("xl/") && (name.ends_with(".xml") || name.ends_with(".rels"));
    };
    for (NamedBytes& file : read_zip(bytes, where_, {}, wanted)) {
      total_bytes_ += file.bytes.size();
      parts_.emplace(std::move(file.name), std::move(file.bytes));
    }
  }

  const std::string& where() const { return where_; }
  std::size_t total_bytes() const { return total_bytes_; }
  /// "" when there is no such part.
  std::string take(const std::string& name) {
    const auto part = parts_.extract(name);
    if (part.empty()) return {};
    auto decoded = decode(part.mapped());
    if (!decoded || decoded->text.find('\0') != std::string::npos)
      throw Error(say(phrase::spreadsheet_damaged), where_, say(phrase::spreadsheet_hint));
    return std::move(decoded->text);
  }

 private:
  std::map<std::string, std::string> parts_;
  std::size_t total_bytes_ = 0;
  std::string where_;
};

struct SheetPart {
  std::string name;
  std::string relation;
};

struct WorkbookPart {
  std::vector<SheetPart> sheets;
  bool since_1904 = false;
};

/// What the cells of all sheets refer to.
struct Context {
  std::vector<std::string> texts;
  std::vector<NumberFormat> formats;
  bool since_1904 = false;
};

/// A hidden sheet holds the lists that a form chooses from, not the table that somebody looks at.
bool is_hidden(std::string_view state) {
  return state == "hidden" || state == "veryHidden";
}

WorkbookPart read_workbook_part(Parts& parts) {
  WorkbookPart book;
  const std::string text = parts.take("xl/workbook.xml");
  for (XmlTokens xml(text, parts.where()); xml.next();) {
    if (xml.starts("workbookPr")) {
      const std::string value = xml.attribute("date1904");
      book.since_1904 = value == "1" || value == "true";
    }
    if (xml.starts("sheet") && !is_hidden(xml.attribute("state")))
      book.sheets.push_back({xml.attribute("name"), xml.attribute("id")});
  }
  return book;
}

/// Names of the parts by the relation that names them.
std::map<std::string, std::string> read_relations(Parts& parts) {
  std::map<std::string, std::string> names;
  const std::string text = parts.take("xl/_rels/workbook.xml.rels");
  for (XmlTokens xml(text, parts.where()); xml.next();) {
    if (!xml.starts("Relationship")) continue;
    const std::string target = xml.attribute("Target");
    names[xml.attribute("Id")] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
  }
  return names;
}

/// _x000D_ stands for a character that XML cannot hold, and _x005F_ for an underscore that would begin such a code.
std::string decode_codes(std::string text) {
  for (std::size_t at = 0; (at = text.find("_x", at)) != text.npos; ++at) {
    if (at + 7 > text.size() || text[at + 6] != '_') continue;
    std::uint32_t c = 0;
    const char* const digits = text.data() + at + 2;
    const auto [end, problem] = std::from_chars(digits, digits + 4, c, 16);
    if (problem != std::errc() || end != digits + 4 || c == 0 || (c >= 0xD800 && c <= 0xDFFF)) continue;
    std::string character;
    append_utf8(character, c);
    text.replace(at, 7, character);
  }
  return text;
}

/// The text of a shared or inline string: plain, or in runs of several formats. Pronunciations (rPh) are left out.
std::string read_string(XmlTokens& xml) {
  std::string text;
  for (const std::size_t outside = xml.depth() - 1; xml.next() && xml.depth() > outside;) {
    if (xml.starts("rPh"))
      xml.skip();
    else if (xml.starts("t"))
      text += xml.inner_text();
  }
  return decode_codes(std::move(text));
}

std::vector<std::string> read_shared_strings(Parts& parts) {
  std::vector<std::string> texts;
  const std::string part = parts.take("xl/sharedStrings.xml");
  for (XmlTokens xml(part, parts.where()); xml.next();)
    if (xml.starts("si")) texts.push_back(read_string(xml));
  return texts;
}

std::optional<double> parse_number(std::string_view text) {
  text = trimmed(text);
  double number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<std::size_t> parse_index(std::string_view text) {
  std::size_t index = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return index;
}

/// "AB12" is column 27; nullopt when the cell does not say where it stands.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0, letters = 0;
  for (; letters < reference.size() && letters < 4; ++letters) {
    const char c = static_cast<char>(reference[letters] & ~0x20);
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
  }
  if (column == 0) return std::nullopt;
  return column - 1;
}

/// "A2:C30": what stands in A2 is meant for the lines down to 30.
void read_merge(std::string_view reference, WorksheetBuilder& builder) {
  const std::size_t colon = reference.find(':');
  if (colon == reference.npos) return;
  const auto line_of = [](std::string_view cell) {
    return parse_index(cell.substr(std::min(cell.find_first_of("0123456789"), cell.size())));
  };
  const auto column = column_of(reference);
  const auto first = line_of(reference.substr(0, colon)), last = line_of(reference.substr(colon + 1));
  if (column && first && last) builder.merge_down(*column, *first, *last);
}

std::string value_text(std::string value, const std::string& type, std::size_t style, const Context& context) {
  if (type == "s") {
    const auto index = parse_index(trimmed(value));
    return index && *index < context.texts.size() ? context.texts[*index] : std::string();
  }
  if (type == "str") return decode_codes(std::move(value));  // the result of a formula
  if (type == "d") return iso_date_text(value, value);
  const auto number = type.empty() || type == "n" ? parse_number(value) : std::nullopt;
  if (!number) return value;  // a truth value, an error
  const NumberFormat format = style < context.formats.size() ? context.formats[style] : NumberFormat{};
  return formatted_number(*number, format, context.since_1904);
}

/// By the type of the cell and its style.
CellKind kind_of(std::string_view type, std::size_t style, const Context& context) {
  if (type == "s" || type == "str" || type == "inlineStr") return CellKind::text;
  if (type == "b" || type == "e" || type == "d") return CellKind::other;
  return style < context.formats.size() && context.formats[style].is_date ? CellKind::other : CellKind::number;
}

/// The cell whose start tag has been met.
void read_cell(XmlTokens& xml, const Context& context, std::size_t column, WorksheetBuilder& builder) {
  const std::string type = xml.attribute("t");
  const std::size_t style = parse_index(xml.attribute("s")).value_or(0);
  std::string text;
  for (const std::size_t outside = xml.depth() - 1; xml.next() && xml.depth() > outside;) {
    if (xml.starts("v"))
      text = value_text(xml.inner_text(), type, style, context);
    else if (xml.starts("is"))
      text = read_string(xml);
    else if (xml.kind() == XmlTokens::Kind::start)
      xml.skip();  // the formula
  }
  builder.put(column, std::move(text), kind_of(type, style, context));
}

Worksheet read_sheet(XmlTokens xml, const std::string& name, const Context& context, CellBudget& budget) {
  WorksheetBuilder builder(name, budget);
  std::size_t line = 0, column = 0;
  while (xml.next()) {
    if (xml.starts("row")) {
      line = std::max<std::size_t>(parse_index(xml.attribute("r")).value_or(line + 1), 1);
      column = 0;
      builder.begin_row(line);
    } else if (xml.ends("row")) {
      builder.end_row();
    } else if (xml.starts("c")) {
      column = column_of(xml.attribute("r")).value_or(column);
      read_cell(xml, context, column, builder);
      ++column;
    } else if (xml.starts("mergeCell")) {
      read_merge(xml.attribute("ref"), builder);
    }
  }
  return builder.finish();
}

}  // namespace

std::vector<Worksheet> read_xlsx(std::string_view bytes, const std::string& where) {
  Parts parts(bytes, where);
  const WorkbookPart book = read_workbook_part(parts);
  const std::map<std::string, std::string> relations = read_relations(parts);
  const Context context{.texts = read_shared_strings(parts),
                        .formats = read_cell_formats(parts.take("xl/styles.xml"), where),
                        .since_1904 = book.since_1904};
  CellBudget budget(parts.total_bytes(), where);
  std::vector<Worksheet> sheets;
  for (const SheetPart& sheet : book.sheets) {
    const auto part = relations.find(sheet.relation);
    if (part == relations.end()) continue;
    const std::string text = parts.take(part->second);
    sheets.push_back(read_sheet(XmlTokens(text, where), sheet.name, context, budget));
  }
  return sheets;
}

}  // namespace passation
