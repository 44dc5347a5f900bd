#pragma once
// The printers that were measured, in a small file of the user's: printers are neither a school's nor a key's.

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/calibration.hpp"

namespace passation {

struct Printer {
  std::string name;   ///< as the user calls it: "Secrétariat"
  std::string stock;  ///< key of the sheet on which it was measured
  Calibration calibration;
  bool operator==(const Printer&) const = default;
};

/// The file's text: JSON, lengths in micrometres.
std::string printers_text(const std::vector<Printer>& printers);
/// @throws Error when it is no such text, or says what no calibration may say
std::vector<Printer> parse_printers(std::string_view text, const std::string& where);

/// Whether no printer is so far off: more than most_offset in the first or the last label, or a drift where the sheet
/// has no two edges to measure it by.
bool is_possible(const AxisCalibration& axis);

/// The one of this name, blind to case and to white space; nullptr: none.
const Printer* printer_called(const std::vector<Printer>& printers, std::string_view name);

/// By name; none without a file. @throws Error
std::vector<Printer> load_printers(const std::filesystem::path& file);
/// Reads, changes and writes the file (0600), while no other program does. @throws Error, also where `file` is empty
std::vector<Printer> change_printers(const std::filesystem::path& file,
                                     const std::function<void(std::vector<Printer>&)>& change);

/// @throws Error when no printer is called so: with the names that are known
[[noreturn]] void refuse_printer(std::string_view name, const std::vector<Printer>& known);
Calibration calibration_of(std::string_view name, const std::filesystem::path& file);

}  // namespace passation
