// The tests of a room. Started anew by the reader of XLS, they dump a workbook, as the program does.

#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include "base/xls.hpp"

int main(int argc, char** argv) {
  if (passation::dumps_xls(argc, argv)) passation::dump_xls_of_standard_input();
  return Catch::Session().run(argc, argv);
}
