#include "limit_writer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstring>
#include <iterator>
#include <set>
#include <stdexcept>

#include "base/text.hpp"
#include "write/text_runs.hpp"

namespace passation::bench {
namespace {

constexpr int page_level = 1, font_level = 9;  // as the product's writer has them

// Object numbers. Faces have three each, from first_face.
constexpr int catalog = 1, first_face = 2, info = first_face + 3 * static_cast<int>(face_count), pages = info + 1;
constexpr std::string_view face_letters = "ABCDEFGH";
static_assert(face_letters.size() == face_count);

/// Characters of the bytes 80 to 9F in Windows-1252; all others are as in ISO-8859-1.
constexpr std::array<char32_t, 32> windows_1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

unsigned char byte_of(char32_t c) {
  if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return static_cast<unsigned char>(c);
  for (std::size_t i = 0; i < windows_1252.size(); ++i)
    if (windows_1252[i] == c) return static_cast<unsigned char>(0x80 + i);
  throw std::runtime_error("limit writer: a character beyond Windows-1252");
}

char32_t character_of(unsigned byte) {
  return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

/// Writes through a pointer; who calls has seen to it that there is room.
struct Pen {
  char* at;

  void put(std::string_view text) {
    std::memcpy(at, text.data(), text.size());
    at += text.size();
  }
  void put(char c) { *at++ = c; }

  /// A number of hundredths.
  void hundredths(std::int64_t number) {
    if (number < 0) *at++ = '-';
    const auto n = static_cast<std::uint64_t>(number < 0 ? -number : number);
    whole(n / 100);
    if (const unsigned rest = static_cast<unsigned>(n % 100); rest != 0) {
      *at++ = '.';
      *at++ = static_cast<char>('0' + rest / 10);
      if (rest % 10 != 0) *at++ = static_cast<char>('0' + rest % 10);
    }
  }
  void whole(std::uint64_t n) {
    char digits[20];
    char* first = digits + sizeof digits;
    do *--first = static_cast<char>('0' + n % 10);
    while ((n /= 10) != 0);
    put({first, static_cast<std::size_t>(digits + sizeof digits - first)});
  }
  void string_byte(unsigned char byte) {
    if (byte == '(' || byte == ')' || byte == '\\') *at++ = '\\';
    *at++ = static_cast<char>(byte);
  }
};

std::int64_t to_hundredths(Length length) {
  const std::int64_t n = length.um * 36;  // 7200 / 25400
  return (n < 0 ? n - 63 : n + 63) / 127;
}

std::uint8_t next_byte(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return ++at, first;
  return byte_of(next_code_point(text, at));
}

/// What is set: a face and a size in hundredths of a point.
struct SetFont {
  Face face = Face::text;
  std::int64_t size = -1;
};

void show(Pen& pen, std::string_view text, const SetFont& font, SetFont& now) {
  if (text.empty()) return;
  if (font.face != now.face || font.size != now.size) {
    now = font;
    pen.put('/');
    pen.put(face_letters[static_cast<std::size_t>(font.face)]);
    pen.put(' ');
    pen.hundredths(font.size);
    pen.put(" Tf\n");
  }
  pen.put('(');
  for (std::size_t at = 0; at < text.size();) pen.string_byte(next_byte(text, at));
  pen.put(")Tj\n");
}

void draw_lines(Pen& pen, const Page& page, std::int64_t height) {
  for (const Box& box : page.boxes) {
    const bool filled = box.fill >= 0.0, outlined = box.line_width > 0.0;
    pen.put(fmt::format("{:.3f} g 0 G {} w {} {} {} {} re {}\n", filled ? box.fill : 0.0, box.line_width, box.x.pt(),
                        static_cast<double>(height) / 100 - (box.y + box.height).pt(), box.width.pt(), box.height.pt(),
                        filled && outlined ? "B"
                        : filled           ? "f"
                        : outlined         ? "S"
                                           : "n"));
  }
  for (const Line& line : page.lines) {
    pen.put(fmt::format("{:.3f} G {} w {} d ", line.gray, line.width, line.dashed ? "[4 3] 0" : "[] 0"));
    pen.hundredths(to_hundredths(line.x1));
    pen.put(' ');
    pen.hundredths(height - to_hundredths(line.y1));
    pen.put(" m ");
    pen.hundredths(to_hundredths(line.x2));
    pen.put(' ');
    pen.hundredths(height - to_hundredths(line.y2));
    pen.put(" l S\n");
  }
  if (!page.boxes.empty()) pen.put("0 g\n");
}

void draw_texts(Pen& pen, const Page& page, std::int64_t height) {
  SetFont now;
  std::int64_t x = 0, y = 0;
  pen.put("BT\n");
  for (const Block& block : page.blocks)
    for (const Text& text : block.texts) {
      const std::int64_t size = std::lround(text.size * 100.0);
      const std::int64_t new_x = to_hundredths(text.x), new_y = height - to_hundredths(text.baseline);
      pen.hundredths(new_x - x);
      pen.put(' ');
      pen.hundredths(new_y - y);
      pen.put(" Td\n");
      x = new_x;
      y = new_y;
      for_each_run(text.text, text.groups, text.face, [&](std::string_view part, Face face) {
        show(pen, part, {face, size}, now);
      });
    }
  pen.put("ET\n");
}

/// More than the content of a page takes.
std::size_t room_for(const Page& page) {
  std::size_t room = 64 + 256 * (page.lines.size() + page.boxes.size());
  for (const Block& block : page.blocks)
    for (const Text& text : block.texts) room += 160 + 2 * text.text.size() + 64 * text.groups.size();
  return room;
}

std::array<std::set<char32_t>, face_count> characters_of(std::span<const Document> documents) {
  std::array<std::array<bool, 256>, face_count> used{};
  for (const Document& document : documents)
    for (const Page& page : document.pages)
      for (const Block& block : page.blocks)
        for (const Text& text : block.texts) {
          for_each_run(text.text, text.groups, text.face, [&](std::string_view part, Face face) {
            for (std::size_t at = 0; at < part.size();)
              used[static_cast<std::size_t>(face)][next_byte(part, at)] = true;
          });
        }
  std::array<std::set<char32_t>, face_count> characters;
  for (std::size_t face = 0; face < face_count; ++face)
    for (unsigned byte = 0; byte < 256; ++byte)
      if (used[face][byte]) characters[face].insert(character_of(byte));
  return characters;
}

std::string deflated_font(const std::string& ttf) {
  const std::unique_ptr<libdeflate_compressor, void (*)(libdeflate_compressor*)> compressor(
      libdeflate_alloc_compressor(font_level), libdeflate_free_compressor);
  std::string out(libdeflate_zlib_compress_bound(compressor.get(), ttf.size()), '\0');
  out.resize(libdeflate_zlib_compress(compressor.get(), ttf.data(), ttf.size(), out.data(), out.size()));
  return out;
}

/// The three objects of a face, from the number `first`.
std::array<std::string, 3> face_objects(const Font& font, const std::set<char32_t>& characters, int first) {
  const std::u32string wanted(characters.begin(), characters.end());
  const std::string ttf = font.subset(wanted).ttf, stream = deflated_font(ttf);
  std::string widths;
  for (unsigned byte = 0x20; byte < 0x100; ++byte) {
    const char32_t c = character_of(byte);
    widths += fmt::format("{} ", characters.contains(c) ? font.advance(c) : 0);
  }
  const std::string name = "LIMITS+" + font.postscript_name();
  return {fmt::format("<</Type/Font/Subtype/TrueType/BaseFont/{}/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255"
                      "/Widths[{}]/FontDescriptor {} 0 R>>",
                      name, widths, first + 1),
          fmt::format("<</Type/FontDescriptor/FontName/{}/Flags 32/FontBBox[-500 {} 1500 {}]/ItalicAngle 0/Ascent {}"
                      "/Descent {}/CapHeight {}/StemV 80/FontFile2 {} 0 R>>",
                      name, font.descent(), font.ascent(), font.ascent(), font.descent(), font.cap_height(), first + 2),
          fmt::format("<</Filter/FlateDecode/Length1 {}/Length {}>>stream\n{}\nendstream", ttf.size(), stream.size(),
                      stream)};
}

/// Opens an object whose place the table will say.
void begin(std::string& out, int number, std::vector<std::size_t>& offsets) {
  offsets[static_cast<std::size_t>(number)] = out.size();
  fmt::format_to(std::back_inserter(out), "{} 0 obj\n", number);
}

std::string utf16_hex(std::string_view text) {
  std::string hex = "FEFF";
  for (const char32_t c : to_code_points(text)) hex += fmt::format("{:04X}", static_cast<unsigned>(c));
  return hex;
}

void append_references(std::string& out, const std::vector<std::size_t>& offsets) {
  const std::size_t place = out.size();
  fmt::format_to(std::back_inserter(out), "xref\n0 {}\n0000000000 65535 f \n", offsets.size());
  for (std::size_t i = 1; i < offsets.size(); ++i) {
    char entry[] = "0000000000 00000 n \n";
    std::size_t rest = offsets[i];
    for (int digit = 9; rest != 0; --digit, rest /= 10) entry[digit] = static_cast<char>('0' + rest % 10);
    out.append(entry, sizeof entry - 1);
  }
  fmt::format_to(std::back_inserter(out), "trailer\n<</Size {}/Root {} 0 R/Info {} 0 R>>\nstartxref\n{}\n%%EOF\n",
                 offsets.size(), catalog, info, place);
}

}  // namespace

LimitWriter::LimitWriter(const Fonts& fonts, std::span<const Document> documents)
    : compressor_(libdeflate_alloc_compressor(page_level)), offsets_(static_cast<std::size_t>(info)) {
  head_ = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
  begin(head_, catalog, offsets_);
  head_ += fmt::format("<</Type/Catalog/Pages {} 0 R>>\nendobj\n", pages);
  const auto characters = characters_of(documents);
  for (std::size_t face = 0; face < face_count; ++face) {
    int number = first_face + 3 * static_cast<int>(face);
    const bool used = !characters[face].empty();
    if (used) resources_ += fmt::format("/{} {} 0 R", face_letters[face], number);
    for (const std::string& object : face_objects(fonts[static_cast<Face>(face)], characters[face], number)) {
      begin(head_, number++, offsets_);
      head_ += (used ? object : "null") + "\nendobj\n";
    }
  }
}

std::string_view LimitWriter::content(const Page& page) {
  if (const std::size_t room = room_for(page); content_.size() < room) content_.resize(room);
  Pen pen{content_.data()};
  const std::int64_t height = to_hundredths(page.height);
  draw_lines(pen, page, height);
  draw_texts(pen, page, height);
  return {content_.data(), static_cast<std::size_t>(pen.at - content_.data())};
}

std::string_view LimitWriter::deflate(std::string_view bytes) {
  const std::size_t bound = libdeflate_zlib_compress_bound(compressor_.get(), bytes.size());
  if (deflated_.size() < bound) deflated_.resize(bound);
  return {deflated_.data(),
          libdeflate_zlib_compress(compressor_.get(), bytes.data(), bytes.size(), deflated_.data(), deflated_.size())};
}

void LimitWriter::draw(const Document& document, std::string& out) {
  const int count = static_cast<int>(document.pages.size());
  std::vector<std::size_t> offsets = offsets_;
  offsets.resize(static_cast<std::size_t>(pages + 1 + 2 * count));
  out.assign(head_);
  const auto append = [end = std::back_inserter(out)](const auto& format, const auto&... values) {
    fmt::format_to(end, fmt::runtime(format), values...);
  };
  begin(out, info, offsets);
  append("<</Title<{}>>>\nendobj\n", utf16_hex(document.title));
  begin(out, pages, offsets);
  append("<</Type/Pages/Count {}/Kids[", count);
  for (int i = 0; i < count; ++i) append("{} 0 R ", pages + 1 + 2 * i);
  out += "]>>\nendobj\n";
  for (int i = 0; i < count; ++i) {
    const Page& page = document.pages[static_cast<std::size_t>(i)];
    const int number = pages + 1 + 2 * i;
    begin(out, number, offsets);
    append(
        "<</Type/Page/Parent {} 0 R/MediaBox[0 0 {:.3f} {:.3f}]/Contents {} 0 R"
        "/Resources<</Font<<{}>>>>>>\nendobj\n",
        pages, page.width.pt(), page.height.pt(), number + 1, resources_);
    begin(out, number + 1, offsets);
    const std::string_view stream = deflate(content(page));
    append("<</Filter/FlateDecode/Length {}>>stream\n", stream.size());
    out += stream;
    out += "\nendstream\nendobj\n";
  }
  append_references(out, offsets);
}

}  // namespace passation::bench
