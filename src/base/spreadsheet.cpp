#include "base/spreadsheet.hpp"

#include <algorithm>
#include <array>

#include "base/xml.hpp"
#include "base/zip.hpp"

namespace passation {
namespace {

constexpr std::string_view ods_mimetype = "application/vnd.oasis.opendocument.spreadsheet";

std::string in_small_letters(std::string_view bytes) {
  std::string small(bytes);
  std::transform(small.begin(), small.end(), small.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return small;
}

/// A file that begins with a tag: which kind of workbook it may be.
Workbook markup_kind(std::string_view bytes) {
  const std::string root = peek_root(bytes);
  if (root.empty()) return Workbook::none;
  const std::string name = in_small_letters(root);
  std::string head = in_small_letters(bytes.substr(0, 64 << 10));
  std::erase(head, '\0');  // UTF-16
  if (name.ends_with("workbook") && head.find("urn:schemas-microsoft-com:office:spreadsheet") != head.npos)
    return Workbook::xml;
  if (root == "office:document" && head.find(ods_mimetype) != head.npos) return Workbook::ods;
  constexpr std::array tags{"html", "head", "body", "meta", "style", "div", "center", "title", "link", "font", "p"};
  const bool page = std::find(tags.begin(), tags.end(), name) != tags.end();
  return page || (name == "table" && head.find("<tr") != head.npos) ? Workbook::html : Workbook::none;
}

}  // namespace

Workbook workbook_kind(std::string_view bytes) {
  using namespace std::literals;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return Workbook::xls;  // any OLE2 document
  if (!looks_like_zip(bytes)) return markup_kind(bytes);
  if (zip_holds(bytes, "xl/workbook.xml")) return Workbook::xlsx;
  const bool odf = zip_holds(bytes, "mimetype");
  return odf && (zip_holds(bytes, "content.xml") || zip_holds(bytes, "encrypted-package")) ? Workbook::ods
                                                                                           : Workbook::none;
}

std::vector<Worksheet> read_workbook(std::string_view bytes, const std::string& where) {
  switch (workbook_kind(bytes)) {
    case Workbook::xlsx: return read_xlsx(bytes, where);
    case Workbook::ods: return read_ods(bytes, where);
    case Workbook::xml: return read_spreadsheet_xml(bytes, where);
    case Workbook::html: return read_html_tables(bytes, where);
    default: return read_xls(bytes, where);
  }
}

}  // namespace passation
