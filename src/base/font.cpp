#include "base/font.hpp"

#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <array>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/phrases.hpp"
#include "base/text.hpp"

namespace passation {

namespace {

struct Destroy {
  void operator()(hb_blob_t* p) const { hb_blob_destroy(p); }
  void operator()(hb_face_t* p) const { hb_face_destroy(p); }
  void operator()(hb_font_t* p) const { hb_font_destroy(p); }
  void operator()(hb_subset_input_t* p) const { hb_subset_input_destroy(p); }
};
template <typename T>
using Handle = std::unique_ptr<T, Destroy>;

/// Characters whose advance is looked up in an array: all of Latin Extended-B, where nearly every name lives.
constexpr char32_t first_quick = U' ';
constexpr char32_t end_quick = 0x250;

/// No collection of fonts, no wrapper.
bool is_single_font(std::string_view ttf) {
  using namespace std::string_view_literals;
  return ttf.starts_with("\0\1\0\0"sv) || ttf.starts_with("true"sv);
}

bool has_outlines_of_truetype(hb_face_t* face) {
  const Handle<hb_blob_t> glyf(hb_face_reference_table(face, HB_TAG('g', 'l', 'y', 'f')));
  return hb_blob_get_length(glyf.get()) > 0 && hb_face_get_glyph_count(face) > 0;
}

std::string name_of(hb_face_t* face) {
  std::array<char, 64> buffer{};
  auto size = static_cast<unsigned>(buffer.size());
  hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, buffer.data());
  return std::string(buffer.data(), size);
}

/// Where a table of a font begins, and how long it is. Zero and zero: it has none.
std::pair<std::size_t, std::size_t> find_table(std::string_view ttf, std::string_view tag) {
  const auto number = [&](std::size_t at, std::size_t bytes) {
    std::size_t out = 0;
    for (std::size_t i = at; i < at + bytes; ++i) out = out << 8 | static_cast<unsigned char>(ttf[i]);
    return out;
  };
  const std::size_t count = number(4, 2);
  for (std::size_t i = 0, at = 12; i < count && at + 16 <= ttf.size(); ++i, at += 16)
    if (ttf.substr(at, 4) == tag && number(at + 8, 4) + number(at + 12, 4) <= ttf.size())
      return {number(at + 8, 4), number(at + 12, 4)};
  return {};
}

void add_to_u16(std::string& bytes, std::size_t at, int units) {
  const int value = (static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1])) + units;
  bytes[at] = static_cast<char>(value >> 8 & 0xFF);
  bytes[at + 1] = static_cast<char>(value & 0xFF);
}

/// Adds to every advance: the greatest one in the table "hhea", each of its `count` in the table "hmtx".
void widen(std::string& ttf, int units) {
  const auto [hhea, hhea_size] = find_table(ttf, "hhea");
  const auto [hmtx, hmtx_size] = find_table(ttf, "hmtx");
  if (hhea_size < 36) return;
  const std::size_t count =
      std::size_t{static_cast<unsigned char>(ttf[hhea + 34])} << 8 | static_cast<unsigned char>(ttf[hhea + 35]);
  add_to_u16(ttf, hhea + 10, units);
  for (std::size_t i = 0; i < count && 4 * i + 4 <= hmtx_size; ++i) add_to_u16(ttf, hmtx + 4 * i, units);
}

/// Gives a font another name of the same length, in both encodings of its table "name": engines tell fonts apart by it.
void rename(std::string& ttf, std::string_view name) {
  const auto [begin, size] = find_table(ttf, "name");
  for (const bool wide : {false, true}) {
    std::string from;
    for (const char c : name) from += wide ? std::string{'\0', c} : std::string{c};
    for (std::size_t at = begin; (at = ttf.find(from, at)) != ttf.npos && at + from.size() <= begin + size; ++at)
      ttf[at + from.size() - 1] = 'G';
  }
}

/// Latin without gaps, then what French and spreadsheets put between words.
std::vector<char32_t> make_fixed_repertoire() {
  std::vector<char32_t> out;
  for (char32_t c = 0x20; c <= 0x7E; ++c) out.push_back(c);
  for (char32_t c = 0xA0; c <= 0x17F; ++c) out.push_back(c);
  for (char32_t c :
       U"\u2010\u2011\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2022\u2026\u202F\u2039\u203A\u20AC"
       U"\u2116\u2122\u2190\u2192\u2212\u2264\u2265\uFFFD")
    if (c != 0) out.push_back(c);
  return out;
}

}  // namespace

struct Font::Impl {
  std::string ttf;
  Handle<hb_face_t> face;
  Handle<hb_font_t> font;
  std::string postscript_name;
  int units_per_em = 1000;
  int ascent = 0, descent = 0, cap_height = 0;
  int stand_in = 0;                                           // advance of '?'
  std::array<std::int16_t, end_quick - first_quick> quick{};  // -1: not in the face
  std::array<Extent, end_quick - first_quick> quick_extents{};

  int thousandths(hb_position_t units) const {
    const int half = units < 0 ? -units_per_em / 2 : units_per_em / 2;
    return (units * 1000 + half) / units_per_em;
  }

  /// -1 when the face does not have the character.
  int look_up(char32_t c) const {
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(font.get(), c, &glyph)) return -1;
    return thousandths(hb_font_get_glyph_h_advance(font.get(), glyph));
  }

  Extent look_up_extent(char32_t c) const {
    hb_codepoint_t glyph = 0;
    hb_glyph_extents_t box{};
    if (!hb_font_get_nominal_glyph(font.get(), c, &glyph) || !hb_font_get_glyph_extents(font.get(), glyph, &box))
      return {};
    return {thousandths(box.y_bearing), -thousandths(box.y_bearing + box.height)};
  }

  int advance_or_minus_one(char32_t c) const {
    return c >= first_quick && c < end_quick ? quick[c - first_quick] : look_up(c);
  }
};

Font::Font(std::string ttf) : impl_(std::make_unique<Impl>()) {
  Impl& i = *impl_;
  i.ttf = std::move(ttf);
  const Handle<hb_blob_t> blob(
      hb_blob_create(i.ttf.data(), static_cast<unsigned>(i.ttf.size()), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  i.face.reset(hb_face_create(blob.get(), 0));
  if (!is_single_font(i.ttf) || !has_outlines_of_truetype(i.face.get()))
    throw Error(say(phrase::font_unusable), "", say(phrase::font_unusable_hint));
  i.font.reset(hb_font_create(i.face.get()));
  hb_ot_font_set_funcs(i.font.get());
  hb_font_make_immutable(i.font.get());

  i.postscript_name = name_of(i.face.get());
  i.units_per_em = static_cast<int>(hb_face_get_upem(i.face.get()));
  hb_font_extents_t extents{};
  hb_font_get_h_extents(i.font.get(), &extents);
  i.ascent = i.thousandths(extents.ascender);
  i.descent = i.thousandths(extents.descender);
  hb_position_t cap_height = 0;
  hb_ot_metrics_get_position_with_fallback(i.font.get(), HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
  i.cap_height = i.thousandths(cap_height);

  for (char32_t c = first_quick; c < end_quick; ++c) {
    i.quick[c - first_quick] = static_cast<std::int16_t>(i.look_up(c));
    i.quick_extents[c - first_quick] = i.look_up_extent(c);
  }
  i.stand_in = std::max(0, i.look_up(U'?'));
}

Font Font::load(const std::filesystem::path& path) {
  std::string bytes = read_file(path);
  try {
    return Font(std::move(bytes));
  } catch (const Error& error) {
    throw Error(error.message(), path.string(), error.hint());
  }
}

Font::~Font() = default;
Font::Font(Font&&) noexcept = default;
Font& Font::operator=(Font&&) noexcept = default;

bool Font::has(char32_t c) const {
  return impl_->advance_or_minus_one(c) >= 0;
}

int Font::advance(char32_t c) const {
  const int advance = impl_->advance_or_minus_one(c);
  return advance >= 0 ? advance : impl_->stand_in;
}

std::int64_t Font::width(std::string_view text) const {
  std::int64_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    sum += advance(byte < 0x80 ? static_cast<char32_t>(text[at++]) : next_code_point(text, at));
  }
  return sum;
}

std::optional<std::int64_t> Font::complete_width(std::string_view text) const {
  std::int64_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const int advance =
        impl_->advance_or_minus_one(byte < 0x80 ? static_cast<char32_t>(text[at++]) : next_code_point(text, at));
    if (advance < 0) return std::nullopt;
    sum += advance;
  }
  return sum;
}

Extent Font::extent(std::string_view text) const {
  Extent all;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const char32_t c = byte < 0x80 ? static_cast<char32_t>(text[at++]) : next_code_point(text, at);
    const Extent one =
        c >= first_quick && c < end_quick ? impl_->quick_extents[c - first_quick] : impl_->look_up_extent(c);
    all = {std::max(all.above, one.above), std::max(all.below, one.below)};
  }
  return all;
}

int Font::ascent() const {
  return impl_->ascent;
}
int Font::descent() const {
  return impl_->descent;
}
int Font::cap_height() const {
  return impl_->cap_height;
}
const std::string& Font::ttf() const {
  return impl_->ttf;
}
const std::string& Font::postscript_name() const {
  return impl_->postscript_name;
}

Font::Subset Font::subset(std::span<const char32_t> characters) const {
  const Handle<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (!input) throw std::bad_alloc();
  // Paper is never drawn at so few dots that hints would show, and they are two fifths of the file.
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const auto tag : {HB_TAG('G', 'S', 'U', 'B'), HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F')})
    hb_set_add(dropped, tag);
  hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
  for (const char32_t c : characters) hb_set_add(wanted, c);

  const Handle<hb_face_t> cut(hb_subset_or_fail(impl_->face.get(), input.get()));
  if (!cut) throw Error(say(phrase::font_unusable), impl_->postscript_name, say(phrase::font_unusable_hint));
  const Handle<hb_blob_t> blob(hb_face_reference_blob(cut.get()));
  unsigned size = 0;
  const char* data = hb_blob_get_data(blob.get(), &size);

  Subset out{std::string(data, size), {}};
  const Handle<hb_font_t> font(hb_font_create(cut.get()));
  for (const char32_t c : characters) {
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(font.get(), c, &glyph);
    out.glyphs.push_back(static_cast<std::uint16_t>(glyph));
  }
  return out;
}

Font Font::with_gap(int gap) const {
  std::string ttf = impl_->ttf;
  widen(ttf, gap * impl_->units_per_em / 1000);
  rename(ttf, impl_->postscript_name);
  return Font(std::move(ttf));
}

Fonts Fonts::load(const std::filesystem::path& folder) {
  Font text = Font::load(folder / "andika" / "Andika-Regular.ttf");
  Font bold = Font::load(folder / "andika" / "Andika-Bold.ttf");
  Font code = Font::load(folder / "jetbrains-mono" / "JetBrainsMono-Regular.ttf");
  Font spaced = code.with_gap(spaced_gap);
  return {std::move(text),
          std::move(bold),
          std::move(code),
          std::move(spaced),
          Font::load(folder / "noto-sans" / "NotoSansGreek-Regular.ttf"),
          Font::load(folder / "noto-sans" / "NotoSansGreek-Bold.ttf"),
          Font::load(folder / "lexend" / "Lexend-Regular.ttf"),
          Font::load(folder / "lexend" / "Lexend-Bold.ttf")};
}

const Font& Fonts::operator[](Face face) const {
  switch (face) {
    case Face::bold: return bold;
    case Face::code: return code;
    case Face::spaced: return spaced;
    case Face::greek: return greek;
    case Face::greek_bold: return greek_bold;
    case Face::legible: return legible;
    case Face::legible_bold: return legible_bold;
    case Face::text: break;
  }
  return text;
}

std::span<const char32_t> fixed_repertoire() {
  static const std::vector<char32_t> characters = make_fixed_repertoire();
  return characters;
}

}  // namespace passation
