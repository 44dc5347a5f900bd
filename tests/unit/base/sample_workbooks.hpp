#pragma once
// The smallest workbooks that hold what a test is about.

#include <string>

#include "base/zip.hpp"

namespace passation {

/// An XLSX of one sheet « Feuil1 ». `rows` is what stands in <sheetData>, `strings` in <sst>, `styles` in <styleSheet>.
inline std::string xlsx(const std::string& rows, const std::string& strings = "", const std::string& styles = "",
                        const std::string& properties = "") {
  return write_zip(
      {{"[Content_Types].xml", "<Types/>"},
       {"xl/workbook.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?><workbook xmlns:r=\"r\">" + properties +
                               "<sheets><sheet name=\"Feuil1\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
       {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
       {"xl/styles.xml", "<styleSheet>" + styles + "</styleSheet>"},
       {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}});
}

/// Cells of a row of an XLSX.
inline std::string text_cells(const std::vector<std::string>& row) {
  std::string xml;
  for (const std::string& cell : row) xml += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
  return xml;
}

/// An XLSX whose cells are all texts.
inline std::string xlsx_of_texts(const std::vector<std::vector<std::string>>& rows) {
  std::string xml;
  for (const auto& row : rows) xml += "<row>" + text_cells(row) + "</row>";
  return xlsx(xml);
}

/// An ODS. `tables` is what stands in <office:spreadsheet>.
inline std::string ods(const std::string& tables) {
  return write_zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                    {"content.xml",
                     "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content><office:body>"
                     "<office:spreadsheet>" +
                         tables + "</office:spreadsheet></office:body></office:document-content>"}});
}

inline std::string ods_table(const std::string& rows, const std::string& name = "Feuille1") {
  return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
}

}  // namespace passation
