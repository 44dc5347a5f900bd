#include "base/zip.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace passation;

TEST_CASE("What is zipped comes back, with names in UTF-8") {
  const std::vector<NamedBytes> files = {{"Passation_Elèves.txt", "un"}, {"b", std::string(70000, 'x')}};
  CHECK(read_zip(write_zip(files), "x.zip") == files);
}

TEST_CASE("Same files, same bytes: entries bear no date of the day") {
  CHECK(write_zip({{"a", "1"}}) == write_zip({{"a", "1"}}));
}

TEST_CASE("Names are marked as UTF-8 and entries are stored") {
  const std::string zip = write_zip({{"é", "contenu"}});
  const auto flags = static_cast<unsigned char>(zip[7]);
  CHECK((flags & 0x08) == 0x08);  // bit 11 of the general purpose flags
  CHECK(zip[8] == 0);             // method: stored
  CHECK(zip.find("contenu") != std::string::npos);
}

TEST_CASE("What an open workbook or Windows left in a folder that was zipped is no entry") {
  CHECK(read_zip(write_zip({{"d/~$a.xlsx", "x"}, {"d/Thumbs.db", "x"}, {"d/a.xlsx", "y"}}), "x.zip").size() == 1);
}

TEST_CASE("Folders, dot-files and what Apple adds are no entries") {
  CHECK(read_zip(write_zip({{"__MACOSX/._a.xml", "x"},
                            {".hidden", "x"},
                            {"d/.x", "x"},
                            {"d/Thumbs.db", "x"},
                            {"desktop.ini", "x"},
                            {"d/a.xml", "y"}}),
                 "x.zip") == std::vector<NamedBytes>{{"d/a.xml", "y"}});
}

TEST_CASE("A zip with a name that leaves its folder is refused") {
  for (const char* name : {"../a.xml", "d/../../a.xml", "/etc/a.xml", "..\\a.xml", "C:\\a.xml"})
    CHECK_THROWS_AS(read_zip(write_zip({{name, "x"}}), "x.zip"), Error);
}

TEST_CASE("A zip cut anywhere is refused") {
  const std::string zip = write_zip({{"a", "contenu du fichier"}});
  for (std::size_t size = 0; size < zip.size(); ++size)
    CHECK_THROWS_AS(read_zip(std::string_view(zip).substr(0, size), "x.zip"), Error);
}

TEST_CASE("A changed byte of content is found by its checksum") {
  std::string zip = write_zip({{"a", "contenu"}});
  zip[zip.find("contenu")] = 'C';
  CHECK_THROWS_AS(read_zip(zip, "x.zip"), Error);
}

TEST_CASE("Limits of size and number name themselves") {
  const std::string zip = write_zip({{"a", std::string(3 << 20, 'x')}, {"b", "y"}});
  CHECK_THROWS_AS(read_zip(zip, "x.zip", {2u << 20, 10, 1000}), Error);
  CHECK_THROWS_AS(read_zip(zip, "x.zip", {8u << 20, 1, 1000}), Error);
  CHECK_NOTHROW(read_zip(zip, "x.zip", {8u << 20, 2, 1000}));
}

TEST_CASE("What the directory says is refused before anything is read") {
  std::string zip = write_zip({{"a", "MERLE"}});
  const std::size_t line = zip.find("PK\x01\x02");
  zip.replace(line + 24, 4, std::string("\0\0\0\x7f", 4));  // 2 GB, unpacked
  for (const ZipLimits& limits : {ZipLimits{.ratio = ~0ull}, ZipLimits{.total_bytes = ~0ull}}) try {
      read_zip(zip, "x.zip", limits);
      FAIL();
    } catch (const Error& error) {
      CHECK(error.message().fr.find(limits.ratio == 200 ? "200 fois" : "128 Mo") != std::string::npos);
    }
}

namespace {

/// The zip of one stored file with its sizes before its data and once more behind them, as programs write it that make
/// a zip without going back (bit 3 of the flags).
std::string with_data_descriptor(std::string zip, const std::string& content) {
  const std::size_t behind = zip.find(content) + content.size(), line = zip.find("PK\x01\x02");
  const std::string checksum_and_sizes = zip.substr(14, 12);
  zip[6] = static_cast<char>(zip[6] | 0x08);
  zip[line + 8] = static_cast<char>(zip[line + 8] | 0x08);
  const std::string descriptor = "PK\x07\x08" + checksum_and_sizes;
  const std::size_t end = zip.find("PK\x05\x06");
  zip[end + 16] =
      static_cast<char>(zip[end + 16] + static_cast<char>(descriptor.size()));  // where the directory begins
  return zip.insert(behind, descriptor);
}

}  // namespace

TEST_CASE("A zip whose entries tell their size before and behind their data is read") {
  CHECK(read_zip(with_data_descriptor(write_zip({{"a.xml", "contenu"}}), "contenu"), "x.zip") ==
        std::vector<NamedBytes>{{"a.xml", "contenu"}});
}

TEST_CASE("Its checksum is compared all the same") {
  std::string zip = with_data_descriptor(write_zip({{"a.xml", "contenu"}}), "contenu");
  zip[zip.find("contenu")] = 'C';
  CHECK_THROWS_AS(read_zip(zip, "x.zip"), Error);
}

TEST_CASE("Folders that are written with backslashes are folders") {
  CHECK(read_zip(write_zip({{"export\\", ""}, {"export\\a.xml", "x"}, {"export\\.b", "y"}}), "x.zip") ==
        std::vector<NamedBytes>{{"export/a.xml", "x"}});
}
