#pragma once
// QR codes. libqrencode stays behind this door.

#include <string>
#include <string_view>

namespace passation {

/// A square of dark and light modules, without the light margin of four modules that must stay around it.
struct QrCode {
  int modules = 0;   ///< on each side
  std::string bits;  ///< row by row, each in whole bytes, high bit first; 1 is dark
  bool operator==(const QrCode&) const = default;

  bool empty() const { return modules == 0; }
  int bytes_per_row() const { return (modules + 7) / 8; }
  bool dark(int x, int y) const {
    return (static_cast<unsigned char>(bits[static_cast<std::size_t>(y * bytes_per_row() + x / 8)]) >> (7 - x % 8) &
            1) != 0;
  }
};

/// Light modules around a code, without which no reader finds it.
inline constexpr int qr_margin = 4;

/// A code of error correction level M, as small as the text allows. @throws Error when the text is too long for any.
QrCode make_qr(std::string_view text);

}  // namespace passation
