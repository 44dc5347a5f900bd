#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "../base/sample_workbooks.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/zip.hpp"
#include "read/reader.hpp"

using namespace passation;
using namespace std::chrono;

namespace {

/// Small workbooks of all kinds; no example is one.
std::vector<Input> workbooks() {
  const std::vector<std::vector<std::string>> rows = {{"Division", "Nom", "Prénom", "Date de naissance"},
                                                      {"6E 3", "LILAS", "Léa", "05/03/2015"}};
  std::string cells;
  for (const auto& row : rows) {
    cells += "<table:table-row>";
    for (const std::string& cell : row)
      cells += "<table:table-cell office:value-type=\"string\"><text:p>" + cell + "</text:p></table:table-cell>";
    cells += "</table:table-row>";
  }
  return {{"eleves.xlsx", xlsx_of_texts(rows)},
          {"eleves.ods", ods(ods_table(cells))},
          {"eleves.xls", read_file(PASSATION_SOURCE_DIR "/tests/data/eleves.xls")},
          {"page.xls", read_file(PASSATION_SOURCE_DIR "/tests/fuzz/seeds/workbook/page.xls")},
          {"excel2003.xls", read_file(PASSATION_SOURCE_DIR "/tests/fuzz/seeds/workbook/excel2003.xls")},
          {"flat.fods", read_file(PASSATION_SOURCE_DIR "/tests/fuzz/seeds/workbook/flat.fods")}};
}

/// Examples, and the entries of those that are zips.
std::vector<Input> example_files() {
  std::vector<Input> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(PASSATION_SOURCE_DIR "/examples")) {
    const std::string extension = entry.path().extension().string();
    if (!entry.is_regular_file() ||
        (extension != ".zip" && extension != ".xml" && extension != ".csv" && extension != ".tsv"))
      continue;
    files.push_back({entry.path().filename().string(), read_file(entry.path())});
    if (!looks_like_zip(files.back().bytes)) continue;
    for (NamedBytes& inner : read_zip(files.back().bytes, files.back().name))
      files.push_back({inner.name, std::move(inner.bytes)});
  }
  return files;
}

/// A line of a finding lies within the file.
bool is_sensible(const Reading& reading, std::size_t lines) {
  return std::all_of(reading.report.findings.begin(), reading.report.findings.end(),
                     [&](const Finding& f) { return f.origin.line <= lines && !f.text().fr.empty(); });
}

}  // namespace

TEST_CASE("Every example and every kind of workbook, cut at every tenth byte, gives findings or an error") {
  const bool everywhere = std::getenv("PASSATION_EVERY_CUT") != nullptr;  // else at 500 places of large files
  std::vector<Input> files = example_files();
  CHECK(files.size() >= 15);
  for (Input& workbook : workbooks()) files.push_back(std::move(workbook));
  for (const Input& file : files) {
    INFO(file.name);
    const std::size_t step = everywhere ? 10 : std::max<std::size_t>(10, file.bytes.size() / 500);
    const auto lines = static_cast<std::size_t>(std::count(file.bytes.begin(), file.bytes.end(), '\n')) + 1;
    for (std::size_t size = 0; size < file.bytes.size(); size += step) {
      INFO("cut at " << size);
      try {
        const Reading reading = read_all({{file.name, file.bytes.substr(0, size)}}, {2026y / September / 14, {}});
        if (!is_sensible(reading, lines)) FAIL("a finding without a text, or about a line that is not there");
      } catch (const Error& e) {
        if (e.message().fr.empty() || e.where().empty()) FAIL("an error that says nothing");
      }
    }
  }
  SUCCEED();
}
