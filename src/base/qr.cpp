#include "base/qr.hpp"

#include <qrencode.h>

#include <memory>

#include "base/error.hpp"
#include "base/phrases.hpp"

namespace passation {

QrCode make_qr(std::string_view text) {
  struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
  };
  const std::unique_ptr<QRcode, Free> made(QRcode_encodeData(
      static_cast<int>(text.size()), reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
  if (!made) throw Error(say(phrase::qr_too_long, text.size()), "", say(phrase::qr_too_long_hint));
  QrCode code{made->width, {}};
  code.bits.assign(static_cast<std::size_t>(code.bytes_per_row() * code.modules), '\0');
  for (int y = 0; y < code.modules; ++y)
    for (int x = 0; x < code.modules; ++x)
      if ((made->data[y * code.modules + x] & 1) != 0)
        code.bits[static_cast<std::size_t>(y * code.bytes_per_row() + x / 8)] |= static_cast<char>(0x80 >> x % 8);
  return code;
}

}  // namespace passation
