#include "document/staff_sheets.hpp"

#include <catch2/catch.hpp>

#include "layout/flow.hpp"

using namespace passation;

TEST_CASE("A sheet of staff begins on the page after the last of the one before, however long that is") {
  StaffSheets staff;
  for (const char* who : {"BUSE Anne", "MILAN Jo", "PIC Max"}) staff.sheets.emplace_back().who = who;
  for (int n = 0; n < 2000; ++n) staff.sheets[1].groups.push_back("LATIN " + std::to_string(n));
  const Fonts fonts = Fonts::load(std::string(PASSATION_SOURCE_DIR) + "/fonts");
  const Document document = staff_sheets_document(staff, fonts);
  REQUIRE(document.pages.size() > 3);
  CHECK(pages_of_headings(document, Role::h1) == std::vector<int>{1, 2, static_cast<int>(document.pages.size())});
}
