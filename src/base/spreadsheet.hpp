#pragma once
// Workbooks: XLSX, ODS, XLS, and what applications give under the name of one. libfreexl stays behind this door.

#include <string>
#include <string_view>
#include <vector>

#include "base/worksheet.hpp"

namespace passation {

enum class Workbook { none, xlsx, ods, xls, xml, html };

/// Told from the content, whatever the name: `ods` is a zip or one XML file, `xml` that of Excel 2003, `html` a page
/// that may hold tables. A damaged zip is none.
Workbook workbook_kind(std::string_view bytes);

/// The sheets in their order, hidden ones left out (XLS does not let us know). @pre workbook_kind() is not none
/// @throws Error when it is damaged, encrypted or too large. `where` names the workbook.
std::vector<Worksheet> read_workbook(std::string_view bytes, const std::string& where);

// The formats.
std::vector<Worksheet> read_xlsx(std::string_view bytes, const std::string& where);
std::vector<Worksheet> read_ods(std::string_view bytes, const std::string& where);
std::vector<Worksheet> read_xls(std::string_view bytes, const std::string& where);
std::vector<Worksheet> read_spreadsheet_xml(std::string_view bytes, const std::string& where);
std::vector<Worksheet> read_html_tables(std::string_view bytes, const std::string& where);

}  // namespace passation
