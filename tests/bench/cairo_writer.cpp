#include "cairo_writer.hpp"

#include <cairo/cairo-ft.h>
#include <cairo/cairo-pdf.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <array>
#include <map>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "write/text_runs.hpp"

namespace passation::bench {
namespace {

void require(bool good) {
  if (!good) throw std::runtime_error("cairo reports an error");
}

/// What a face needs to know of a character.
struct Letter {
  unsigned long glyph = 0;
  int advance = 0;  ///< thousandths of the size
};

struct OpenFace {
  const Font* font = nullptr;
  std::string ttf;  ///< the font cut to the fixed repertoire, without hints
  FT_Face ft = nullptr;
  cairo_font_face_t* cairo = nullptr;
  std::map<double, cairo_scaled_font_t*> scaled;
  std::array<Letter, 0x180> latin{};

  Letter letter(char32_t c) const {
    return c < latin.size() ? latin[c] : Letter{FT_Get_Char_Index(ft, c), font->advance(c)};
  }
};

cairo_status_t append(void* out, const unsigned char* bytes, unsigned size) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
  return CAIRO_STATUS_SUCCESS;
}

}  // namespace

struct CairoWriter::Impl {
  FT_Library library = nullptr;
  std::array<OpenFace, face_count> faces;
  std::vector<cairo_glyph_t> glyphs;

  cairo_scaled_font_t* scaled_font(Face face, double size);
  void draw_shapes(cairo_t* cr, const Page& page);
  void draw_text(cairo_t* cr, const Text& text);
};

CairoWriter::CairoWriter(const Fonts& fonts) : impl_(std::make_unique<Impl>()) {
  require(FT_Init_FreeType(&impl_->library) == 0);
  for (std::size_t i = 0; i < face_count; ++i) {
    OpenFace& face = impl_->faces[i];
    face.font = &fonts[static_cast<Face>(i)];
    face.ttf = face.font->subset(fixed_repertoire()).ttf;
    const std::string& ttf = face.ttf;
    require(FT_New_Memory_Face(impl_->library, reinterpret_cast<const FT_Byte*>(ttf.data()),
                               static_cast<FT_Long>(ttf.size()), 0, &face.ft) == 0);
    face.cairo = cairo_ft_font_face_create_for_ft_face(face.ft, FT_LOAD_NO_HINTING);
    for (char32_t c = 0; c < face.latin.size(); ++c)
      face.latin[c] = {FT_Get_Char_Index(face.ft, c), face.font->advance(c)};
    face.latin[0xA0].glyph = face.latin[0x20].glyph;  // else cairo embeds a second font for it
  }
}

CairoWriter::~CairoWriter() {
  for (OpenFace& face : impl_->faces) {
    for (const auto& [size, scaled] : face.scaled) cairo_scaled_font_destroy(scaled);
    cairo_font_face_destroy(face.cairo);
  }
  cairo_debug_reset_static_data();  // lets go of the faces
  for (OpenFace& face : impl_->faces) FT_Done_Face(face.ft);
  FT_Done_FreeType(impl_->library);
}

cairo_scaled_font_t* CairoWriter::Impl::scaled_font(Face face, double size) {
  OpenFace& open = faces[static_cast<std::size_t>(face)];
  cairo_scaled_font_t*& scaled = open.scaled[size];
  if (scaled == nullptr) {
    cairo_matrix_t scale, identity;
    cairo_matrix_init_scale(&scale, size, size);
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    scaled = cairo_scaled_font_create(open.cairo, &scale, &identity, options);
    cairo_font_options_destroy(options);
    require(cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS);
  }
  return scaled;
}

void CairoWriter::Impl::draw_shapes(cairo_t* cr, const Page& page) {
  for (const Box& box : page.boxes) {
    cairo_rectangle(cr, box.x.pt(), box.y.pt(), box.width.pt(), box.height.pt());
    cairo_set_source_rgb(cr, box.fill, box.fill, box.fill);
    if (box.fill >= 0.0) cairo_fill_preserve(cr);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_line_width(cr, box.line_width);
    if (box.line_width > 0.0) cairo_stroke_preserve(cr);
    cairo_new_path(cr);
  }
  for (const Line& line : page.lines) {
    constexpr double dashes[] = {4, 3};
    cairo_set_dash(cr, dashes, line.dashed ? 2 : 0, 0);
    cairo_set_source_rgb(cr, line.gray, line.gray, line.gray);
    cairo_set_line_width(cr, line.width);
    cairo_move_to(cr, line.x1.pt(), line.y1.pt());
    cairo_line_to(cr, line.x2.pt(), line.y2.pt());
    cairo_stroke(cr);
  }
  cairo_set_source_rgb(cr, 0, 0, 0);
}

void CairoWriter::Impl::draw_text(cairo_t* cr, const Text& text) {
  double x = text.x.pt();
  const double y = text.baseline.pt(), thousandth = text.size / 1000.0;
  for_each_run(text.text, text.groups, text.face, [&](std::string_view part, Face which) {
    const OpenFace& face = faces[static_cast<std::size_t>(which)];
    glyphs.clear();
    for (std::size_t at = 0; at < part.size();) {
      const auto [glyph, advance] = face.letter(next_code_point(part, at));
      glyphs.push_back({glyph, x, y});
      x += advance * thousandth;
    }
    cairo_set_scaled_font(cr, scaled_font(which, text.size));
    cairo_show_glyphs(cr, glyphs.data(), static_cast<int>(glyphs.size()));
  });
}

void CairoWriter::draw(const Document& document, std::string& out) {
  out.clear();
  const Page& first = document.pages.front();
  cairo_surface_t* surface = cairo_pdf_surface_create_for_stream(append, &out, first.width.pt(), first.height.pt());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
  cairo_t* cr = cairo_create(surface);
  for (const Page& page : document.pages) {
    impl_->draw_shapes(cr, page);
    for (const Block& block : page.blocks)
      for (const Text& text : block.texts) impl_->draw_text(cr, text);
    cairo_show_page(cr);
  }
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  require(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy(surface);
}

}  // namespace passation::bench
