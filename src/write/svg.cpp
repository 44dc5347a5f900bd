#include "write/svg.hpp"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <cmath>
#include <set>
#include <string_view>
#include <vector>

#include "base/secret.hpp"
#include "base/text.hpp"
#include "write/ink.hpp"
#include "write/pdf_content.hpp"
#include "write/text_runs.hpp"

namespace passation {

namespace {

constexpr std::string_view artifact = "<g class=\"Artifact\" aria-hidden=\"true\">\n";

/// For the text of an element and for an attribute in double quotes.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  return out;
}

std::string gray(double level) {
  return fmt::format("#{0:02x}{0:02x}{0:02x}", std::lround(level * 255.0));
}

std::size_t position(Face face) {
  return static_cast<std::size_t>(face);
}

/// Puts elements, and keeps what the page needs of each face.
class Brush {
 public:
  Brush(const Fonts& fonts, Ink& ink) : fonts_(fonts), ink_(ink) {}

  void box(const Box& box);
  void line(const Line& line);
  void code(const CodeMark& mark);
  void text(const Text& text);
  /// The faces that were used, each cut to its characters.
  std::string style() const;

 private:
  void attribute(std::string_view name, double points);

  const Fonts& fonts_;
  Ink& ink_;
  std::array<std::set<char32_t>, face_count> characters_;
};

void Brush::attribute(std::string_view name, double points) {
  ink_.put(' ');
  ink_.put(name);
  ink_.put("=\"");
  ink_.put_number<3>(std::llround(points * 1000.0));
  ink_.put('"');
}

void Brush::box(const Box& box) {
  if (box.fill < 0.0 && box.line_width <= 0.0) return;
  ink_.put("<rect");
  attribute("x", box.x.pt());
  attribute("y", box.y.pt());
  attribute("width", box.width.pt());
  attribute("height", box.height.pt());
  ink_.put(fmt::format(" fill=\"{}\"", box.fill < 0.0 ? "none" : gray(box.fill)));
  if (box.line_width > 0.0) {
    ink_.put(" stroke=\"#000000\"");
    attribute("stroke-width", box.line_width);
  }
  ink_.put("/>\n");
}

void Brush::line(const Line& line) {
  ink_.put("<line");
  attribute("x1", line.x1.pt());
  attribute("y1", line.y1.pt());
  attribute("x2", line.x2.pt());
  attribute("y2", line.y2.pt());
  ink_.put(fmt::format(" stroke=\"{}\"", gray(line.gray)));
  attribute("stroke-width", line.width);
  if (line.dashed) ink_.put(fmt::format(" stroke-dasharray=\"{} {}\"", line_dash, line_gap));
  ink_.put("/>\n");
}

/// One path, in modules: a rectangle for each run of dark ones.
void Brush::code(const CodeMark& mark) {
  const int count = mark.code.modules;
  ink_.put(fmt::format("<path transform=\"translate({:.3f} {:.3f}) scale({:.6f})\" shape-rendering=\"crispEdges\" d=\"",
                       mark.x.pt(), mark.y.pt(), mark.width.pt() / count));
  for (int y = 0; y < count; ++y)
    for (int x = 0, end = 0; x < count; x = end + 1) {
      for (end = x; end < count && mark.code.dark(end, y);) ++end;
      if (end > x) ink_.put(fmt::format("M{} {}h{}v1h-{}z", x, y, end - x, end - x));
    }
  ink_.put("\"/>\n");
}

void Brush::text(const Text& text) {
  if (text.text.empty()) return;
  ink_.put("<text");
  attribute("x", text.x.pt());
  attribute("y", text.baseline.pt());
  attribute("font-size", text.size);
  ink_.put(fmt::format(" class=\"face{}\">", position(text.face)));
  for_each_run(drawable(text.text, fonts_[text.face]), text.groups, text.face, [&](std::string_view part, Face face) {
    for (const char32_t c : to_code_points(part)) characters_[position(face)].insert(c);
    if (face != text.face) ink_.put(fmt::format("<tspan class=\"face{}\">", position(face)));
    ink_.put(escaped(part));
    if (face != text.face) ink_.put("</tspan>");
  });
  ink_.put("</text>\n");
}

std::string Brush::style() const {
  std::string out = "<style>\ntext{font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision}\n";
  for (const Face face : all_faces) {
    const std::set<char32_t>& used = characters_[position(face)];
    if (used.empty()) continue;
    const Font& font = fonts_[face];
    const std::string ttf = font.subset(std::u32string(used.begin(), used.end())).ttf;
    const bool fixed_pitch = font.advance(U'i') == font.advance(U'W');
    out += fmt::format("@font-face{{font-family:\"{}\";src:url(data:font/ttf;base64,{})}}\n", font.postscript_name(),
                       to_base64(ttf));
    out += fmt::format(".face{}{{font-family:\"{}\",{}}}\n", position(face), font.postscript_name(),
                       fixed_pitch ? "monospace" : "sans-serif");
  }
  return out + "</style>\n";
}

/// What begins the group of a block. A heading is one for a screen reader, too.
std::string group_of(const Block& block, const std::vector<Element>& elements) {
  if (block.element == Block::artifact) return std::string(artifact);
  const Role role = elements[block.element].role;
  const std::string_view heading = role == Role::h1   ? " role=\"heading\" aria-level=\"1\""
                                   : role == Role::h2 ? " role=\"heading\" aria-level=\"2\""
                                                      : "";
  return fmt::format("<g class=\"{}\"{}>\n", structure_types[static_cast<std::size_t>(role)], heading);
}

void put_page(const Page& page, const std::vector<Element>& elements, Brush& brush, Ink& ink) {
  if (!page.boxes.empty() || !page.lines.empty() || !page.codes.empty()) {
    ink.put(artifact);
    for (const Box& box : page.boxes) brush.box(box);
    for (const Line& line : page.lines) brush.line(line);
    for (const CodeMark& mark : page.codes) brush.code(mark);
    ink.put("</g>\n");
  }
  for (const Block& block : page.blocks) {
    ink.put(group_of(block, elements));
    for (const Text& text : block.texts) brush.text(text);
    ink.put("</g>\n");
  }
}

/// White paper, since an image has none of its own. Spaces in texts are kept.
std::string head(const Document& document, const Page& page) {
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{0}mm\" height=\"{1}mm\" "
      "viewBox=\"0 0 {2:.3f} {3:.3f}\" xml:lang=\"{4}\" xml:space=\"preserve\">\n"
      "<title>{5}</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
      page.width.mm(), page.height.mm(), page.width.pt(), page.height.pt(), escaped(document.language),
      escaped(document.title));
}

}  // namespace

std::string draw_svg(const Document& document, std::size_t page, const Fonts& fonts) {
  assert(page < document.pages.size());
  Ink ink;
  Brush brush(fonts, ink);
  put_page(document.pages[page], document.elements, brush, ink);
  std::string out = head(document, document.pages[page]) + brush.style();
  out += ink.text();
  return out + "</svg>\n";
}

}  // namespace passation
