#pragma once
// How a printer prints beside its mark, and where things are drawn so that they land where they should.

#include "base/length.hpp"
#include "layout/stock.hpp"

namespace passation {

/// No printer is further off than this; a scale of the calibration sheet is no longer.
inline constexpr Length most_offset = Length::from_mm(5.0);

/// Along one axis. What is drawn at `first` lands at first + offset; at `last`, at last + offset + drift. Positive: too
/// far right, or too far down.
struct AxisCalibration {
  Length offset, drift;
  Length first, last;  ///< where it was measured; alike: in one place, so that no drift is known
  bool operator==(const AxisCalibration&) const = default;
};

struct Calibration {
  AxisCalibration x, y;
  bool operator==(const Calibration&) const = default;
};

/// Where the sheet of a stock is measured: the first and the last edge of its labels, on each axis, that stand at least
/// 2 mm within what can be printed on. Where no edge does, both are 0. Offsets and drifts are 0.
Calibration measured_on(const Stock& stock);

/// Where something is drawn that is to land at `wanted`.
Length drawn_at(Length wanted, const AxisCalibration& axis);

/// The stock as it has to be drawn: its labels land where those of `stock` are. Of one without labels of its own, which
/// is cut along printed lines, nothing changes.
Stock corrected(const Stock& stock, const Calibration& calibration);

}  // namespace passation
