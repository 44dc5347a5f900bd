#include "base/spreadsheet.hpp"

#include "base/zip.hpp"

namespace passation {

Workbook workbook_kind(std::string_view bytes) {
  using namespace std::literals;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return Workbook::xls;  // any OLE2 document
  if (zip_holds(bytes, "xl/workbook.xml")) return Workbook::xlsx;
  if (zip_holds(bytes, "content.xml") && zip_holds(bytes, "mimetype")) return Workbook::ods;
  return Workbook::none;
}

std::vector<Worksheet> read_workbook(std::string_view bytes, const std::string& where) {
  switch (workbook_kind(bytes)) {
    case Workbook::xlsx: return read_xlsx(bytes, where);
    case Workbook::ods: return read_ods(bytes, where);
    default: return read_xls(bytes, where);
  }
}

}  // namespace passation
