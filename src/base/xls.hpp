#pragma once
// The two halves of reading an XLS: what libfreexl says in a process of its own, and what is made of it in ours.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/worksheet.hpp"

namespace passation {

/// Why there is nothing to hear of a workbook.
enum class XlsProblem : std::uint8_t { damaged, password };

/// What comes out of speak_xls(): 'S' name, then for each row 'R' line, for each cell 'C' (a text), 'N' (a number) or
/// 'O' (a date) with column and text; numbers are 4 bytes, texts a number and their bytes.
struct XlsSpeech {
  std::string said;
  std::optional<XlsProblem> problem;
};

/// Reads a workbook with libfreexl, which may crash, hang or take all memory: only for a process of its own.
XlsSpeech speak_xls(std::string_view bytes);

/// The sheets that such a speech is about. Nothing of it is believed: the process may have been led astray.
/// @param source_bytes size of the workbook. @throws Error when there are too many cells. `where` names it.
std::vector<Worksheet> sheets_from_speech(std::string_view said, std::size_t source_bytes, const std::string& where);

}  // namespace passation
