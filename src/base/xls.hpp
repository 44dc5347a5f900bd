#pragma once
// The two halves of reading an XLS: its cells as libfreexl dumps them in a process of its own, and the sheets that are
// made of the dump in ours.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/worksheet.hpp"

namespace passation {

/// Why there is no dump of a workbook.
enum class XlsProblem : std::uint8_t { damaged, password };

/// 'S' name, then for each row 'R' line, for each cell 'C' (a text), 'N' (a number) or 'O' (a date) with column and
/// text; numbers are 4 bytes, texts a number and their bytes.
struct XlsDump {
  std::string bytes;
  std::optional<XlsProblem> problem;
};

/// Reads a workbook with libfreexl, which may crash, hang or take all memory: only for a process of its own.
XlsDump dump_xls(std::string_view workbook);

/// The sheets of a dump. Nothing of it is believed: the process may have been led astray.
/// @param source_bytes size of the workbook. @throws Error when there are too many cells. `where` names it.
std::vector<Worksheet> sheets_from_dump(std::string_view dump, std::size_t source_bytes, const std::string& where);

/// The argument with which this program, started anew, is the process that dumps a workbook: standard input to standard
/// output. Every program that reads workbooks begins with these two.
bool dumps_xls(int argc, char** argv);
[[noreturn]] void dump_xls_of_standard_input();  ///< its exit status tells how that went

}  // namespace passation
