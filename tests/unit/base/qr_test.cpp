#include "base/qr.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace passation;

TEST_CASE("A QR code is a square with its three corner marks") {
  const QrCode code = make_qr("https://ent.exemple.fr");
  CHECK(code.modules == 25);
  CHECK(code.bits.size() == 25 * 4);
  for (const auto& [x, y] : {std::pair{0, 0}, {18, 0}, {0, 18}}) {
    for (int i = 0; i < 7; ++i) CHECK(code.dark(x + i, y));  // the upper edge of a mark
    CHECK_FALSE(code.dark(x + 1, y + 1));
    CHECK(code.dark(x + 3, y + 3));
  }
  bool fourth = true;  // the corner without a mark tells which way up it is
  for (int i = 0; i < 7; ++i) fourth = fourth && code.dark(18 + i, 18);
  CHECK_FALSE(fourth);
}

TEST_CASE("The same text gives the same code, another text another one") {
  CHECK(make_qr("a") == make_qr("a"));
  CHECK_FALSE(make_qr("a") == make_qr("b"));
}

TEST_CASE("A text that no code can hold is refused") {
  CHECK_THROWS_AS(make_qr(std::string(5000, 'x')), Error);
}
