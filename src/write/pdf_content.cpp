#include "write/pdf_content.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace passation {

namespace {

constexpr std::size_t no_face = face_names.size();

/// In hundredths of a point, from the bottom left corner of the page.
struct Point {
  std::int64_t x = 0, y = 0;
};

std::int64_t hundredths(Length length) {
  const std::int64_t n = length.um * 36;  // 7200 / 25400 = 36 / 127
  return (n < 0 ? n - 63 : n + 63) / 127;
}

/// Writes operators and numbers, and leaves out those that would set what is set already.
class Pen {
 public:
  Pen(Length page_height, const DocumentFaces& faces, std::string& out)
      : page_height_(page_height), faces_(faces), out_(out) {}

  void put(std::string_view text) { out_.append(text); }
  void put_number(std::int64_t value);
  void box(const Box& box);
  void line(const Line& line);
  void black() { gray(0.0, fill_, " g\n"); }
  void text(const Text& text);

 private:
  Point at(Length x, Length y) const { return {hundredths(x), hundredths(page_height_ - y)}; }
  void put_decimal(std::int64_t value, int decimals);
  void put(Point p);
  void gray(double wanted, double& current, std::string_view op);
  void line_width(double points);
  void dashes(bool wanted);
  void spacing(std::int64_t thousandths_of_point);
  void use_face(std::size_t face, std::int64_t size);
  void show(const Text& text, std::int64_t size);

  const Length page_height_;
  const DocumentFaces& faces_;
  std::string& out_;
  // What a page begins with
  double fill_ = 0.0, stroke_ = 0.0, line_width_ = 1.0;
  bool dashed_ = false;
  Point text_at_;
  std::size_t face_ = no_face;
  std::int64_t size_ = 0;     // hundredths of a point
  std::int64_t spacing_ = 0;  // thousandths of a point
};

void Pen::put_number(std::int64_t value) {
  std::array<char, 20> digits{};
  std::size_t first = digits.size();
  do digits[--first] = static_cast<char>('0' + value % 10);
  while ((value /= 10) != 0);
  put({digits.data() + first, digits.size() - first});
}

/// A fixed-point number without zeros at its end.
void Pen::put_decimal(std::int64_t value, int decimals) {
  if (value < 0) {
    out_ += '-';
    value = -value;
  }
  for (; decimals > 0 && value % 10 == 0; --decimals) value /= 10;
  std::int64_t unit = 1;
  for (int i = 0; i < decimals; ++i) unit *= 10;
  put_number(value / unit);
  if (decimals == 0) return;
  out_ += '.';
  for (value %= unit; unit > 1; value %= unit) out_ += static_cast<char>('0' + value / (unit /= 10));
}

void Pen::put(Point p) {
  put_decimal(p.x, 2);
  out_ += ' ';
  put_decimal(p.y, 2);
}

void Pen::gray(double wanted, double& current, std::string_view op) {
  if (wanted == current) return;
  current = wanted;
  put_decimal(std::lround(wanted * 1000.0), 3);
  put(op);
}

void Pen::line_width(double points) {
  if (points == line_width_) return;
  line_width_ = points;
  put_decimal(std::lround(points * 1000.0), 3);
  put(" w\n");
}

void Pen::dashes(bool wanted) {
  if (wanted == dashed_) return;
  dashed_ = wanted;
  put(wanted ? "[4 3] 0 d\n" : "[] 0 d\n");
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
  out_ += ' ';
  put({high.x - low.x, high.y - low.y});
  put(filled && outlined ? " re B\n" : filled ? " re f\n" : " re S\n");
}

void Pen::line(const Line& line) {
  gray(line.gray, stroke_, " G\n");
  line_width(line.width);
  dashes(line.dashed);
  put(at(line.x1, line.y1));
  put(" m ");
  put(at(line.x2, line.y2));
  put(" l S\n");
}

void Pen::spacing(std::int64_t thousandths_of_point) {
  if (thousandths_of_point == spacing_) return;
  spacing_ = thousandths_of_point;
  put_decimal(spacing_, 3);
  put(" Tc\n");
}

void Pen::use_face(std::size_t face, std::int64_t size) {
  face_ = face;
  size_ = size;
  out_ += '/';
  put(face_names[face]);
  out_ += ' ';
  put_decimal(size, 2);
  put(" Tf\n");
}

void Pen::text(const Text& text) {
  const std::int64_t size = std::lround(text.size * 100.0);
  const Point start = at(text.x, text.baseline);
  spacing(text.groups.empty() ? 0 : -group_tightening * size / 100);
  put({start.x - text_at_.x, start.y - text_at_.y});
  put(" Td\n");
  text_at_ = start;
  show(text, size);
}

/// Grouped text is an array of strings with the gaps between them, other text a single string.
void Pen::show(const Text& text, std::int64_t size) {
  static_assert(group_gap + group_tightening == 140);
  const auto face = static_cast<std::size_t>(text.face);
  const CutFace& fixed = *faces_.fixed[face];
  const std::optional<CutFace>& own = faces_.own[face];
  const std::string_view opening = text.groups.empty() ? "(" : "[(";
  const std::string_view closing = text.groups.empty() ? ")Tj\n" : ")]TJ\n";

  bool open = false;
  std::size_t group = 0;
  std::size_t left_in_group = text.groups.empty() ? std::numeric_limits<std::size_t>::max() : text.groups[0];
  for (std::size_t at = 0; at < text.text.size();) {
    const char32_t c = next_code_point(text.text, at);
    CharacterId id = fixed.id(c);
    const bool beyond = id == 0 && own && (id = own->id(c)) != 0;
    if (id == 0) id = fixed.id(U'?');

    const std::size_t wanted = beyond ? face_count + face : face;
    if (wanted != face_ || size != size_) {
      if (open) put(closing);
      use_face(wanted, size);
      open = false;
    }
    if (!open) put(opening);
    open = true;
    out_ += static_cast<char>(id >> 8);
    out_ += static_cast<char>(id & 0xFF);
    if (--left_in_group == 0 && at < text.text.size()) {
      put(")-140(");
      left_in_group = ++group < text.groups.size() ? text.groups[group] : std::numeric_limits<std::size_t>::max();
    }
  }
  if (open) put(closing);
}

/// Whether a text may hold a character from U+0180 on: whether it has a byte that begins one.
bool may_exceed_latin(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xC6; });
}

}  // namespace

DocumentFaces faces_for(const Document& document, const Fonts& fonts) {
  DocumentFaces faces;
  std::array<std::set<char32_t>, face_count> beyond;
  for (std::size_t face = 0; face < face_count; ++face) faces.fixed[face] = &fixed_cut(fonts[static_cast<Face>(face)]);
  for (const Page& page : document.pages)
    for (const Block& block : page.blocks)
      for (const Text& text : block.texts) {
        const auto face = static_cast<std::size_t>(text.face);
        faces.used[face] = true;
        if (!may_exceed_latin(text.text)) continue;
        for (std::size_t at = 0; at < text.text.size();) {
          const char32_t c = next_code_point(text.text, at);
          if (faces.fixed[face]->id(c) == 0 && fonts[text.face].has(c)) beyond[face].insert(c);
        }
      }
  for (std::size_t face = 0; face < face_count; ++face)
    if (!beyond[face].empty())
      faces.own[face] =
          cut_face(fonts[static_cast<Face>(face)], std::u32string(beyond[face].begin(), beyond[face].end()));
  return faces;
}

const char* structure_type(Role role) {
  switch (role) {
    case Role::document: return "Document";
    case Role::section: return "Sect";
    case Role::h1: return "H1";
    case Role::h2: return "H2";
    case Role::paragraph: return "P";
    case Role::table: return "Table";
    case Role::table_row: return "TR";
    case Role::table_header: return "TH";
    case Role::table_cell: return "TD";
  }
  return "NonStruct";
}

void append_content(const Page& page, const std::vector<Element>& elements, const DocumentFaces& faces,
                    std::string& out) {
  Pen pen(page.height, faces, out);
  if (!page.boxes.empty() || !page.lines.empty()) {
    pen.put("/Artifact BMC\n");
    for (const Box& box : page.boxes) pen.box(box);
    for (const Line& line : page.lines) pen.line(line);
    pen.put("EMC\n");
  }
  pen.black();
  pen.put("BT\n");
  std::int64_t id = 0;
  for (const Block& block : page.blocks) {
    if (block.element == Block::artifact) {
      pen.put("/Artifact BMC\n");
    } else {
      pen.put("/");
      pen.put(structure_type(elements[block.element].role));
      pen.put(" <</MCID ");
      pen.put_number(id++);
      pen.put(">>BDC\n");
    }
    for (const Text& text : block.texts) pen.text(text);
    pen.put("EMC\n");
  }
  pen.put("ET\n");
}

}  // namespace passation
