#pragma once
// Workbooks: XLSX, ODS and XLS. libfreexl stays behind this door.

#include <string>
#include <string_view>
#include <vector>

#include "base/worksheet.hpp"

namespace passation {

enum class Workbook { none, xlsx, ods, xls };

/// Told from the content. A damaged zip is none.
Workbook workbook_kind(std::string_view bytes);

/// The sheets in their order, hidden ones left out (XLS does not let us know). @pre workbook_kind() is not none
/// @throws Error when it is damaged, encrypted or too large. `where` names the workbook.
std::vector<Worksheet> read_workbook(std::string_view bytes, const std::string& where);

// The formats.
std::vector<Worksheet> read_xlsx(std::string_view bytes, const std::string& where);
std::vector<Worksheet> read_ods(std::string_view bytes, const std::string& where);
std::vector<Worksheet> read_xls(std::string_view bytes, const std::string& where);

}  // namespace passation
