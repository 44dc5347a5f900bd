#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/printers.hpp"
#include "action/requests.hpp"
#include "base/zip.hpp"

namespace passation {

/// Of x and y.
struct LengthPair {
  Length x, y;
  bool operator==(const LengthPair&) const = default;
};

/// A printer's numbers: stored with `offset`, removed with `forget`, else shown. Without a printer: the sheet of the
/// stock, or else all printers.
struct CalibrateRequest {
  std::string stock = {};    ///< whose sheet is printed, or was measured; empty: the usual one
  std::string printer = {};  ///< at most 60 characters
  std::optional<LengthPair> offset = {}, drift = {};
  bool forget = false;
  std::filesystem::path out = ".";
};

struct CalibrateResult {
  enum class Done { shown, stored, forgotten, printed };
  Done done = Done::shown;
  std::vector<Printer> printers;  ///< the one that is named, as it is or was; without a name all
  std::vector<WrittenFile> files;
};

/// The ruled sheet of a stock, as a PDF; of the usual one where it is empty. @throws Error when there is none, or its
/// paper is too small
NamedBytes draw_calibration(const std::string& stock, const Environment& environment);

/// @throws Error on numbers that are impossible, on an unknown printer or stock, and on options that do not go together
CalibrateResult calibrate(const CalibrateRequest& request, const Environment& environment);

}  // namespace passation
