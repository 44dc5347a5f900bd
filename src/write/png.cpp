// Everything is an outline: letters are those of the faces, and boxes, lines and modules are made here. FreeType fills
// them, and stays in this file.

#include "write/png.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

#include <array>
#include <cassert>
#include <cmath>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

#include "base/deflate.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "write/pdf_content.hpp"
#include "write/phrases.hpp"
#include "write/text_runs.hpp"

namespace passation {

namespace {

void require(FT_Error error) {
  if (error != 0)
    throw Error(say(phrase::engine_refused, fmt::format("FreeType {:02X}", error)), "",
                say(phrase::engine_refused_hint));
}

struct FreeLibrary {
  void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
using Library = std::unique_ptr<std::remove_pointer_t<FT_Library>, FreeLibrary>;
struct FreeFace {
  void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using OpenFace = std::unique_ptr<std::remove_pointer_t<FT_Face>, FreeFace>;

/// Rows from the top, a byte per dot; 255 is paper.
struct Raster {
  int width, height;
  std::vector<unsigned char> dots;
};

/// What is filled: each dot becomes darker by as much as is covered of it.
struct Fill {
  Raster& raster;
  int ink;  // 255 less the gray
};

void darken(int y, int count, const FT_Span* spans, void* user) {
  const Fill& fill = *static_cast<Fill*>(user);
  unsigned char* row =
      fill.raster.dots.data() + static_cast<std::ptrdiff_t>(fill.raster.height - 1 - y) * fill.raster.width;
  for (const FT_Span& span : std::span(spans, static_cast<std::size_t>(count)))
    for (int x = span.x; x < span.x + span.len; ++x) {
      const int kept = 255 * 255 - fill.ink * span.coverage;
      row[x] = static_cast<unsigned char>((row[x] * kept + 255 * 255 / 2) / (255 * 255));
    }
}

struct Point {
  double x = 0, y = 0;  ///< pt from the left and top of the page
};

class Brush {
 public:
  Brush(const Page& page, int resolution, const Fonts& fonts)
      : fonts_(fonts), dots_per_point_(resolution / 72.0), resolution_(resolution) {
    raster_.width = whole_dots(page.width);
    raster_.height = whole_dots(page.height);
    raster_.dots.assign(static_cast<std::size_t>(raster_.width) * static_cast<std::size_t>(raster_.height), 255);
    FT_Library library = nullptr;
    require(FT_Init_FreeType(&library));
    library_.reset(library);
  }

  void draw(const Box& box);
  void draw(const Line& line);
  void draw(const CodeMark& mark);
  void draw(const Text& text);
  const Raster& raster() const { return raster_; }

 private:
  /// A dot that is cut by the edge of the paper belongs to it; a hair is rounding.
  int whole_dots(Length length) const { return static_cast<int>(std::ceil(length.pt() * dots_per_point_ - 0.01)); }
  FT_Vector in_dots(Point point) const {  // 26.6, upwards
    return {std::lround(point.x * dots_per_point_ * 64.0),
            raster_.height * 64 - std::lround(point.y * dots_per_point_ * 64.0)};
  }
  void fill(FT_Outline& outline, double gray);
  void fill_corners(const std::array<Point, 4>& corners, double gray);
  void fill_box(double x, double y, double width, double height, double gray) {
    fill_corners({{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}}, gray);
  }
  void draw_stroke(Point from, Point to, double width, double gray);
  FT_Face face(Face face);

  const Fonts& fonts_;
  double dots_per_point_;
  int resolution_;
  Raster raster_{};
  Library library_;
  std::array<OpenFace, face_count> faces_;  // freed before the library
};

void Brush::fill(FT_Outline& outline, double gray) {
  Fill what{raster_, static_cast<int>(std::lround((1.0 - gray) * 255.0))};
  FT_Raster_Params parameters{};
  parameters.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
  parameters.gray_spans = darken;
  parameters.user = &what;
  parameters.clip_box = {0, 0, raster_.width, raster_.height};
  require(FT_Outline_Render(library_.get(), &outline, &parameters));
}

void Brush::fill_corners(const std::array<Point, 4>& corners, double gray) {
  std::array<FT_Vector, 4> points{};
  for (std::size_t i = 0; i < corners.size(); ++i) points[i] = in_dots(corners[i]);
  std::array<std::remove_pointer_t<decltype(FT_Outline::tags)>, 4> tags{};
  tags.fill(FT_CURVE_TAG_ON);
  std::array<std::remove_pointer_t<decltype(FT_Outline::contours)>, 1> ends = {3};
  FT_Outline outline{};
  outline.n_contours = 1;
  outline.n_points = 4;
  outline.points = points.data();
  outline.tags = tags.data();
  outline.contours = ends.data();
  fill(outline, gray);
}

void Brush::draw(const Box& box) {
  const double x = box.x.pt(), y = box.y.pt(), width = box.width.pt(), height = box.height.pt();
  if (box.fill >= 0.0) fill_box(x, y, width, height, box.fill);
  const double line = box.line_width;
  if (line <= 0.0) return;
  fill_box(x - line / 2, y - line / 2, width + line, line, 0.0);
  fill_box(x - line / 2, y + height - line / 2, width + line, line, 0.0);
  fill_box(x - line / 2, y + line / 2, line, height - line, 0.0);
  fill_box(x + width - line / 2, y + line / 2, line, height - line, 0.0);
}

void Brush::draw_stroke(Point from, Point to, double width, double gray) {
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  if (length == 0.0) return;
  const double across = width / 2 / length;
  const Point aside{(to.y - from.y) * across, (from.x - to.x) * across};
  fill_corners({{{from.x + aside.x, from.y + aside.y},
                 {to.x + aside.x, to.y + aside.y},
                 {to.x - aside.x, to.y - aside.y},
                 {from.x - aside.x, from.y - aside.y}}},
               gray);
}

void Brush::draw(const Line& line) {
  const Point from{line.x1.pt(), line.y1.pt()}, to{line.x2.pt(), line.y2.pt()};
  const double length = std::hypot(to.x - from.x, to.y - from.y);
  if (!line.dashed) return draw_stroke(from, to, line.width, line.gray);
  const auto along = [&](double distance) {
    const double share = std::min(1.0, distance / length);
    return Point{from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
  };
  for (double at = 0; at < length; at += line_dash + line_gap)
    draw_stroke(along(at), along(at + line_dash), line.width, line.gray);
}

void Brush::draw(const CodeMark& mark) {
  const int count = mark.code.modules;
  const double module = mark.width.pt() / count;
  for (int y = 0; y < count; ++y)
    for (int x = 0, end = 0; x < count; x = end + 1) {
      for (end = x; end < count && mark.code.dark(end, y);) ++end;
      if (end > x) fill_box(mark.x.pt() + x * module, mark.y.pt() + y * module, (end - x) * module, module, 0.0);
    }
}

FT_Face Brush::face(Face face) {
  OpenFace& open = faces_[static_cast<std::size_t>(face)];
  if (!open) {
    const std::string& ttf = fonts_[face].ttf();
    FT_Face opened = nullptr;
    require(FT_New_Memory_Face(library_.get(), reinterpret_cast<const FT_Byte*>(ttf.data()),
                               static_cast<FT_Long>(ttf.size()), 0, &opened));
    open.reset(opened);
  }
  return open.get();
}

void Brush::draw(const Text& text) {
  double x = text.x.pt();
  const auto dpi = static_cast<FT_UInt>(resolution_);
  for_each_run(drawable(text.text, fonts_[text.face]), text.groups, text.face,
               [&](std::string_view part, Face of_part) {
                 FT_Face open = face(of_part);
                 require(FT_Set_Char_Size(open, 0, std::lround(text.size * 64.0), dpi, dpi));
                 for (const char32_t c : to_code_points(part)) {
                   require(FT_Load_Char(open, c, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
                   const FT_Vector origin = in_dots({x, text.baseline.pt()});
                   FT_Outline_Translate(&open->glyph->outline, origin.x, origin.y);
                   fill(open->glyph->outline, 0.0);
                   x += static_cast<double>(fonts_[of_part].advance(c)) * text.size / 1000.0;
                 }
               });
}

// --- PNG -------------------------------------------------------------------------------------------------------------

void append_number(std::string& out, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift & 0xFF);
}

void append_chunk(std::string& out, std::string_view type, std::string_view content) {
  append_number(out, static_cast<std::uint32_t>(content.size()));
  const std::string body = std::string(type).append(content);
  out += body;
  append_number(out, checksum(body));
}

std::string png_of(const Raster& raster, int resolution) {
  std::string head, size, rows;
  append_number(head, static_cast<std::uint32_t>(raster.width));
  append_number(head, static_cast<std::uint32_t>(raster.height));
  head.append("\x08\0\0\0\0", 5);  // eight bits of gray
  const auto dots_per_metre = static_cast<std::uint32_t>(std::lround(resolution / 0.0254));
  append_number(size, dots_per_metre);
  append_number(size, dots_per_metre);
  size += '\x01';
  for (int y = 0; y < raster.height; ++y) {
    rows += '\0';  // no filter
    rows.append(reinterpret_cast<const char*>(raster.dots.data()) + static_cast<std::ptrdiff_t>(y) * raster.width,
                static_cast<std::size_t>(raster.width));
  }
  std::string out = "\x89PNG\r\n\x1A\n";
  append_chunk(out, "IHDR", head);
  append_chunk(out, "pHYs", size);
  append_chunk(out, "IDAT", deflated(rows));
  append_chunk(out, "IEND", "");
  return out;
}

}  // namespace

std::string draw_png(const Document& document, std::size_t page, int resolution, const Fonts& fonts) {
  assert(page < document.pages.size());
  const Page& drawn = document.pages[page];
  Brush brush(drawn, resolution, fonts);
  for (const Box& box : drawn.boxes) brush.draw(box);
  for (const Line& line : drawn.lines) brush.draw(line);
  for (const CodeMark& mark : drawn.codes) brush.draw(mark);
  for (const Block& block : drawn.blocks)
    for (const Text& text : block.texts) brush.draw(text);
  return png_of(brush.raster(), resolution);
}

}  // namespace passation
