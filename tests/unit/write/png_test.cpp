#include "write/png.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <cmath>

#include "base/qr.hpp"
#include "pdf_tools.hpp"
#include "sample_documents.hpp"
#include "write/pdf.hpp"
#include "write/pdf_content.hpp"

using namespace passation;
using namespace passation::pdf_tools;
using passation::sample::mm;

namespace {

/// As another program decodes it.
Raster decoded(const std::string& png) {
  return raster_of(output_of("convert {} -depth 8 pgm:-", png));
}

/// Dark dots of one without a dark one beside them, or at the same place, in the other. Poppler sets letters on whole
/// rows of dots, and we set them where they stand: so a letter may be off by a dot, but not by two.
std::size_t dots_apart(const Raster& one, const Raster& other) {
  const auto level = [](const Raster& raster, int x, int y) {
    return static_cast<int>(static_cast<unsigned char>(raster.pixels[static_cast<std::size_t>(y * raster.width + x)]));
  };
  std::size_t apart = 0;
  for (int y = 1; y + 1 < one.height; ++y)
    for (int x = 1; x + 1 < one.width; ++x) {
      if (level(one, x, y) >= 96) continue;
      bool found = false;
      for (int dy = -1; dy <= 1; ++dy)
        for (int dx = -1; dx <= 1; ++dx) found = found || level(other, x + dx, y + dy) < 128;
      apart += found ? 0 : 1;
    }
  return apart;
}

}  // namespace

TEST_CASE("PNG: a page looks as poppler draws the PDF") {
  for (const Document& document :
       {sample::labels(sample::pupils()), sample::class_list(), sample::rare_characters(), sample::other_paper()}) {
    const auto pages = rasters(make_podofo_writer(fonts())->draw(document));
    for (std::size_t page = 0; page < pages.size(); ++page) {
      const Raster ours = decoded(draw_png(document, page, 150, fonts()));
      REQUIRE(ours.width == pages[page].width);
      REQUIRE(ours.height == pages[page].height);
      CHECK(dots_apart(ours, pages[page]) == 0);
      CHECK(dots_apart(pages[page], ours) == 0);
    }
  }
}

TEST_CASE("PNG: boxes, lines and dashes have their grays and places") {
  Document document;
  document.add(Role::document, 0);
  Page& page = document.pages.emplace_back();
  page.width = page.height = mm(25.4);
  page.boxes.push_back({mm(2.54), mm(2.54), mm(5.08), mm(5.08), 0.5, 0.0});
  page.boxes.push_back({mm(12.7), mm(2.54), mm(5.08), mm(5.08), -1.0, 1.44});  // 2 dots wide
  page.lines.push_back({mm(0), mm(20.32), mm(25.4), mm(20.32), 2.88, 0.25, true});
  const Raster raster = decoded(draw_png(document, 0, 100, fonts()));
  REQUIRE(raster.width == 100);
  REQUIRE(raster.height == 100);
  const auto dot = [&](int x, int y) {
    return static_cast<int>(static_cast<unsigned char>(raster.pixels[static_cast<std::size_t>(y * 100 + x)]));
  };
  CHECK(dot(9, 20) == 255);
  CHECK(dot(15, 15) == Approx(128).margin(1));
  CHECK(dot(29, 29) == Approx(128).margin(1));
  CHECK(dot(30, 30) == 255);
  CHECK(dot(49, 15) == 0);
  CHECK(dot(50, 15) == 0);
  CHECK(dot(55, 15) == 255);
  CHECK(dot(1, 80) == 64);  // a dash, then the gap behind it
  const int gap = static_cast<int>((line_dash + line_gap / 2.0) * 100 / 72);
  CHECK(dot(gap, 80) == 255);
}

TEST_CASE("PNG: the file says how large the paper is, at any resolution") {
  const Document document = sample::heading_only();
  for (const int resolution : {36, 96, 300})
    CHECK(output_of("identify -units PixelsPerInch -format '%wx%h %[fx:round(resolution.x)]' {}",
                    draw_png(document, 0, resolution, fonts())) ==
          fmt::format("{}x{} {}", std::ceil(210 / 25.4 * resolution), std::ceil(297 / 25.4 * resolution), resolution));
}

TEST_CASE("PNG: a QR code is read back, and the same page is the same bytes") {
  Document document = sample::heading_only();
  document.pages[0].codes.push_back({mm(50), mm(50), mm(17.5), make_qr("https://ent.exemple.fr")});
  const std::string png = draw_png(document, 0, 150, fonts());
  CHECK(output_of("zbarimg -q --nodbus --raw {}", png) == "https://ent.exemple.fr\n");
  CHECK(draw_png(document, 0, 150, fonts()) == png);
}
