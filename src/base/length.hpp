#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace passation {

/// A length or position on paper, in whole micrometres, so that a grid of labels adds up exactly.
/// Positions are measured from the top left corner of the page, x to the right, y downwards.
struct Length {
  std::int64_t um = 0;

  static constexpr Length from_mm(double mm) { return {round(mm * 1000.0)}; }
  /// One PostScript point is 25.4/72 mm.
  static constexpr Length from_pt(double pt) { return {round(pt * 25400.0 / 72.0)}; }
  constexpr double mm() const { return static_cast<double>(um) / 1000.0; }
  constexpr double pt() const { return static_cast<double>(um) * 72.0 / 25400.0; }

  constexpr auto operator<=>(const Length&) const = default;
  constexpr Length operator+(Length o) const { return {um + o.um}; }
  constexpr Length operator-(Length o) const { return {um - o.um}; }
  constexpr Length operator-() const { return {-um}; }
  constexpr Length operator*(std::int64_t n) const { return {um * n}; }
  constexpr Length operator/(std::int64_t n) const { return {um / n}; }
  constexpr Length& operator+=(Length o) {
    um += o.um;
    return *this;
  }

 private:
  static constexpr std::int64_t round(double v) { return static_cast<std::int64_t>(v < 0 ? v - 0.5 : v + 0.5); }
};

/// "63.5mm", "6.35cm", "14pt", "2in"; a bare number or anything else is nullopt: data files always say the unit.
std::optional<Length> parse_length(std::string_view text);

}  // namespace passation
