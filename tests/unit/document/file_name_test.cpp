#include "document/file_name.hpp"

#include <catch2/catch.hpp>

using namespace passation;

TEST_CASE("A division's name becomes part of a file name that Windows takes") {
  CHECK(file_part("6E 3") == "6E 3");
  CHECK(file_part("6E 3/B") == "6E 3-B");
  CHECK(file_part("<>:\"/\\|?*") == "---------");
  CHECK(file_part("con.") == "con");
  CHECK(file_part("6E 1. .") == "6E 1");
  CHECK(file_part("6E\t1\n") == "6E-1-");
  CHECK(file_part("..") == "-");
  CHECK(file_part("") == "-");
  CHECK(file_part("6E Œ à") == "6E Œ à");
}
