#include "layout/calibration.hpp"

#include "layout/sheet.hpp"

namespace passation {
namespace {

constexpr Length least_beside = Length::from_mm(2.0);  // of a scale, on each side of its edge

AxisCalibration measured_axis(Length margin, Length pitch, Length size, int count, Length paper) {
  const Length least = unprintable + least_beside;
  AxisCalibration axis;
  for (int i = 0; i < count; ++i)
    for (const Length edge : {margin + pitch * i, margin + pitch * i + size}) {
      if (edge < least || edge > paper - least) continue;
      if (axis.first.um == 0) axis.first = edge;
      axis.last = edge;
    }
  return axis;
}

/// A length of the sheet, as long as it has to be drawn.
Length drawn_length(Length wanted, const AxisCalibration& axis) {
  const Length apart = axis.last - axis.first;
  if (apart.um == 0 || axis.drift.um == 0) return wanted;
  return Length::from_mm(wanted.mm() * apart.mm() / (apart + axis.drift).mm());
}

}  // namespace

Calibration measured_on(const Stock& s) {
  return {measured_axis(s.side_margin, s.horizontal_pitch, s.label_width, s.across, s.page_width),
          measured_axis(s.top_margin, s.vertical_pitch, s.label_height, s.down, s.page_height)};
}

Length drawn_at(Length wanted, const AxisCalibration& axis) {
  return axis.first + drawn_length(wanted - axis.first - axis.offset, axis);
}

Stock corrected(const Stock& stock, const Calibration& calibration) {
  const auto& [x, y] = calibration;
  Stock out = stock;
  if (stock.cut_lines) return out;
  out.side_margin = drawn_at(stock.side_margin, x);
  out.top_margin = drawn_at(stock.top_margin, y);
  out.horizontal_pitch = drawn_length(stock.horizontal_pitch, x);
  out.vertical_pitch = drawn_length(stock.vertical_pitch, y);
  out.label_width = drawn_length(stock.label_width, x);
  out.label_height = drawn_length(stock.label_height, y);
  return out;
}

}  // namespace passation
