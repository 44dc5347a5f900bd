#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/zip.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;
using namespace std::literals;

namespace {

/// What is said of a file, in English; "" when it is read.
std::string said_of(const std::string& bytes) {
  try {
    read_all({{"eleves", bytes}}, {2026y / September / 3, {}});
  } catch (const Error& e) {
    return e.message().en;
  }
  return "";
}

/// A name of a stream in an OLE2 file.
std::string utf16(std::string_view text) {
  std::string out;
  for (const char c : text) out += {c, '\0'};
  return out;
}

const std::string ole2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0');
const std::string letter = "This file is a word processor's document (Word, Writer or RTF).";

}  // namespace

TEST_CASE("What is no export is told by its content") {
  CHECK(said_of("%PDF-1.7\n1 0 obj") == "This file is a PDF document.");
  CHECK(said_of("\xFF\xD8\xFF\xE0\0\x10JFIF"s) == "This file is a picture.");
  CHECK(said_of("\x89PNG\r\n\x1A\n") == "This file is a picture.");
  CHECK(said_of("7z\xBC\xAF\x27\x1C") == "This file is a RAR, 7z or gzip archive, not a zip.");
  CHECK(said_of("{\\rtf1 Nom}") == letter);
  CHECK(said_of("<r\xFF\1s><channel/></rss>") == "This file is neither a known export nor a table.");
  CHECK(said_of("<rss><channel/></rss>") == "This XML file (root “rss”) is not a known export.");
}

TEST_CASE("Zips of office programs are told from zips of exports, in a zip as well") {
  const std::string word = write_zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<w:document/>"}});
  CHECK(said_of(word) == letter);
  CHECK(said_of(write_zip({{"liste.docx", word}})) == letter);
  CHECK(said_of(write_zip({{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", "<a/>"}})) ==
        letter);
  CHECK(said_of(write_zip({{"xl/workbook.bin", "\x83\1"}})) == "This workbook is in Excel's binary format (XLSB).");
  CHECK(said_of(write_zip({{"Index/Document.iwa", "\0"s}})) == "This file is a document of Numbers or Pages.");
}

TEST_CASE("Old Office documents are told from workbooks") {
  CHECK(said_of(ole2 + utf16("WordDocument")) == letter);
  CHECK(said_of(ole2 + utf16("EncryptedPackage")) == "This workbook is protected by a password.");
  CHECK(said_of(ole2 + utf16("Workbook")) == "This workbook is damaged, or in an unknown format.");
}

TEST_CASE("A page that holds no table of pupils says that it is a page") {
  CHECK(said_of("<!DOCTYPE html><html><form>Mot de passe <input></form></html>") ==
        "This file is a web page without a table of pupils or accounts.");
}

TEST_CASE("Tables under the name of a workbook are read: a page, XML of Excel 2003, tabs in UTF-16") {
  const std::string page =
      "<html><table><tr><th>Division<th>Nom<th>Pr&eacute;nom<th>Date de naissance<tr><td>6E "
      "3<td>LILAS<td>L&eacute;a<td>"
      "05/03/2015</table></html>";
  const Reading r = read_all({{"eleves.xls", page}}, {2026y / September / 3, {}});
  REQUIRE(r.roster.students.size() == 1);
  CHECK(r.roster.students[0].given_name == "Léa");
  CHECK(r.roster.students[0].birth_date == 2015y / March / 5);
  CHECK(r.roster.students[0].origin == Origin{"eleves.xls › table 1", 2});
  const std::string cell = "<Cell><Data ss:Type=\"String\">";
  std::string rows;
  for (const auto& row :
       {std::vector{"Classe"s, "Nom"s, "Prénom"s, "Date de naissance"s}, {"6E 3"s, "LILAS"s, "Léa"s, "05/03/2015"s}}) {
    rows += "<Row>";
    for (const std::string& text : row) rows += cell + text + "</Data></Cell>";
    rows += "</Row>";
  }
  CHECK(
      said_of(
          "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>" +
          rows + "</Table></Worksheet></Workbook>") == "");
  CHECK(said_of("\xFF\xFE" + utf16("Classe\tNom\tPrenom\tDate naissance\r\n6E 3\tLILAS\tLea\t05/03/2015\r\n")) == "");
}
