#include "write/pdf_content.hpp"

#include <array>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "write/text_runs.hpp"

namespace passation {

namespace {

/// In hundredths of a point, from the bottom left corner of the page.
struct Point {
  std::int64_t x = 0, y = 0;
};

std::int64_t rounded(double value) {
  return static_cast<std::int64_t>(value < 0 ? value - 0.5 : value + 0.5);
}

std::int64_t hundredths(Length length) {
  const std::int64_t n = length.um * 36;  // 7200 / 25400 = 36 / 127
  return (n < 0 ? n - 63 : n + 63) / 127;
}

/// Writes operators and numbers, and leaves out those that would set what is set already.
class Pen {
 public:
  Pen(Length page_height, DocumentFaces& faces, Ink& ink) : page_height_(page_height), faces_(faces), ink_(ink) {}

  void box(const Box& box);
  void line(const Line& line);
  void code(const CodeMark& mark);
  void black() { gray(0.0, fill_, " g\n"); }
  void text(const Text& text);

 private:
  Point at(Length x, Length y) const { return {hundredths(x), hundredths(page_height_ - y)}; }
  void put(Point p);
  void gray(double wanted, double& current, std::string_view op);
  void line_width(double points);
  void dashes(bool wanted);
  void use_font(char name, std::int64_t size);
  void run(const CutFace& face, std::string_view text, std::size_t& at);
  void show(std::string_view text, Face which, std::int64_t size);
  void show(const Text& text, std::int64_t size);

  const Length page_height_;
  DocumentFaces& faces_;
  Ink& ink_;
  // What a page begins with
  double fill_ = 0.0, stroke_ = 0.0, line_width_ = 1.0;
  bool dashed_ = false;
  Point text_at_;
  char font_ = '\0';
  std::int64_t size_ = 0;  // hundredths of a point
};

void Pen::put(Point p) {
  ink_.put_number<2>(p.x);
  ink_.put(' ');
  ink_.put_number<2>(p.y);
}

void Pen::gray(double wanted, double& current, std::string_view op) {
  if (wanted == current) return;
  current = wanted;
  ink_.put_number<3>(rounded(wanted * 1000.0));
  ink_.put(op);
}

void Pen::line_width(double points) {
  if (points == line_width_) return;
  line_width_ = points;
  ink_.put_number<3>(rounded(points * 1000.0));
  ink_.put(" w\n");
}

void Pen::dashes(bool wanted) {
  if (wanted == dashed_) return;
  dashed_ = wanted;
  ink_.put('[');
  if (wanted) {
    ink_.put_number(line_dash);
    ink_.put(' ');
    ink_.put_number(line_gap);
  }
  ink_.put("] 0 d\n");
}

void Pen::box(const Box& box) {
  const bool filled = box.fill >= 0.0;
  const bool outlined = box.line_width > 0.0;
  if (!filled && !outlined) return;
  if (filled) gray(box.fill, fill_, " g\n");
  if (outlined) {
    gray(0.0, stroke_, " G\n");
    line_width(box.line_width);
    dashes(false);
  }
  const Point low = at(box.x, box.y + box.height);
  const Point high = at(box.x + box.width, box.y);
  put(low);
  ink_.put(' ');
  put({high.x - low.x, high.y - low.y});
  ink_.put(filled && outlined ? " re B\n" : filled ? " re f\n" : " re S\n");
}

void Pen::line(const Line& line) {
  gray(line.gray, stroke_, " G\n");
  line_width(line.width);
  dashes(line.dashed);
  put(at(line.x1, line.y1));
  ink_.put(" m ");
  put(at(line.x2, line.y2));
  ink_.put(" l S\n");
}

/// An image of one bit a module, through which the fill colour is laid on.
void Pen::code(const CodeMark& mark) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const Point low = at(mark.x, mark.y + mark.width), high = at(mark.x + mark.width, mark.y);
  ink_.put("q ");
  ink_.put_number<2>(high.x - low.x);
  ink_.put(" 0 0 ");
  ink_.put_number<2>(high.y - low.y);
  ink_.put(' ');
  put(low);
  ink_.put(" cm BI/IM true/BPC 1/D[1 0]/F/AHx/W ");
  ink_.put_number(mark.code.modules);
  ink_.put("/H ");
  ink_.put_number(mark.code.modules);
  ink_.put(" ID\n");
  for (const char c : mark.code.bits) {
    const auto byte = static_cast<unsigned char>(c);
    ink_.put(digits[byte >> 4]);
    ink_.put(digits[byte & 15]);
  }
  ink_.put(">\nEI Q\n");
}

void Pen::use_font(char name, std::int64_t size) {
  if (name == font_ && size == size_) return;
  font_ = name;
  size_ = size;
  ink_.put('/');
  ink_.put(name);
  ink_.put(' ');
  ink_.put_number<2>(size);
  ink_.put(" Tf");
}

void Pen::text(const Text& text) {
  if (text.text.empty()) return;
  const std::int64_t size = rounded(text.size * 100.0);
  const Point start = at(text.x, text.baseline);
  put({start.x - text_at_.x, start.y - text_at_.y});
  ink_.put(" Td");
  text_at_ = start;
  show(text, size);
}

/// Writes ids up to the first character that the cut lacks.
void Pen::run(const CutFace& cut, std::string_view text, std::size_t& at) {
  char* to = ink_.room(2 * (text.size() - at));
  for (std::size_t behind = at; behind < text.size(); at = behind) {
    const auto byte = static_cast<unsigned char>(text[behind]);
    const CharacterId id = byte < 0x80 ? (++behind, cut.latin_ids[byte]) : cut.id(next_code_point(text, behind));
    if (id == 0) break;
    if (!cut.single_byte)
      *to++ = static_cast<char>(id >> 8);
    else if (id == '(' || id == ')' || id == '\\')
      *to++ = '\\';
    *to++ = static_cast<char>(id & 0xFF);
  }
  ink_.stop_at(to);
}

void Pen::show(std::string_view text, Face which, std::int64_t size) {
  DocumentFace& face = faces_[which];
  const auto next_cut = [&](std::size_t at) { return faces_.cut_with(next_code_point(text, at), which); };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t cut = next_cut(at);
    face.used[cut] = true;
    use_font(font_names[cut][static_cast<std::size_t>(which)], size);
    ink_.put('(');
    for (;;) {
      run(*face.cuts[cut], text, at);
      if (at == text.size() || next_cut(at) != cut) break;
      next_code_point(text, at);  // none has it
      std::size_t start = 0;
      run(*face.cuts[cut], "?", start);
    }
    ink_.put(")Tj\n");
  }
}

void Pen::show(const Text& text, std::int64_t size) {
  for_each_run(text.text, text.groups, text.face, [&](std::string_view part, Face face) { show(part, face, size); });
}

}  // namespace

DocumentFaces::DocumentFaces(const Fonts& fonts) : fonts_(fonts) {}

std::size_t DocumentFaces::cut_with(char32_t c, Face which) {
  DocumentFace& face = (*this)[which];
  for (std::size_t cut = 0; cut < fixed_cut_count; ++cut) {
    if (face.cuts[cut] == nullptr) face.cuts[cut] = &fixed_cut(fonts_, which, static_cast<FixedCut>(cut));
    if (face.cuts[cut]->id(c) != 0) return cut;
  }
  if (face.own && face.own->id(c) != 0) return DocumentFace::own_position;
  face.lacking.insert(c);
  return 0;
}

bool DocumentFaces::cut_lacking() {
  bool any = false;
  for (const Face which : all_faces) {
    DocumentFace& face = (*this)[which];
    std::u32string found;
    for (const char32_t c : face.lacking)
      if (fonts_[which].has(c)) found += c;
    if (found.empty()) continue;
    face.own = std::make_unique<const CutFace>(cut_face(fonts_[which], found));
    face.cuts[DocumentFace::own_position] = face.own.get();
    face.used = {};
    any = true;
  }
  return any;
}

void put_content(const Page& page, const std::vector<Element>& elements, DocumentFaces& faces, Ink& ink) {
  Pen pen(page.height, faces, ink);
  if (!page.boxes.empty() || !page.lines.empty() || !page.codes.empty()) {
    ink.put("/Artifact BMC\n");
    for (const Box& box : page.boxes) pen.box(box);
    for (const Line& line : page.lines) pen.line(line);
    if (!page.codes.empty()) pen.black();
    for (const CodeMark& mark : page.codes) pen.code(mark);
    ink.put("EMC\n");
  }
  pen.black();
  ink.put("BT\n");
  std::int64_t id = 0;
  for (const Block& block : page.blocks) {
    if (block.element == Block::artifact) {
      ink.put("/Artifact BMC\n");
    } else {
      ink.put('/');
      ink.put(structure_types[static_cast<std::size_t>(elements[block.element].role)]);
      ink.put("<</MCID ");
      ink.put_number(id++);
      ink.put(">>BDC ");
    }
    for (const Text& text : block.texts) pen.text(text);
    ink.put("EMC\n");
  }
  ink.put("ET\n");
}

}  // namespace passation
