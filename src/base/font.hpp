#pragma once
// A TrueType face: what it covers, how wide it sets, and subsets of it. HarfBuzz stays behind this door.

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace passation {

/// The faces that are shipped, in the order of Fonts.
enum class Face : std::uint8_t {
  text,
  bold,
  code,    ///< what is typed: 0 and O, 1, l and I differ
  spaced,  ///< the same letters with a gap behind each: what a group of a code ends with
  greek,   ///< names in Greek and Cyrillic letters, beside text
  greek_bold,
  legible,  ///< for readers who have trouble with the first family; cards choose it
  legible_bold,
};
inline constexpr std::size_t face_count = 8;
inline constexpr std::array<Face, face_count> all_faces = {
    Face::text, Face::bold, Face::code, Face::spaced, Face::greek, Face::greek_bold, Face::legible, Face::legible_bold};
constexpr bool is_bold(Face face) {
  return face == Face::bold || face == Face::greek_bold || face == Face::legible_bold;
}

/// By how many thousandths of the size a letter of Face::spaced is wider than that of Face::code.
inline constexpr int spaced_gap = 300;

/// How far text reaches above and below its baseline, in thousandths of the font size. Nothing of a space.
struct Extent {
  int above = 0, below = 0;
  bool operator==(const Extent&) const = default;
};

/// An immutable face; may be shared by threads.
class Font {
 public:
  explicit Font(std::string ttf);  ///< @throws Error when it is not a TrueType font
  static Font load(const std::filesystem::path& path);
  ~Font();
  Font(Font&&) noexcept;
  Font& operator=(Font&&) noexcept;

  bool has(char32_t c) const;
  /// Advance width in thousandths of the font size, rounded; that of U+FFFD's stand-in '?' when missing.
  int advance(char32_t c) const;
  /// Width of valid UTF-8 in thousandths of the font size. No kerning, no ligatures: names are read, not admired.
  std::int64_t width(std::string_view text) const;
  /// The same, or nullopt when it lacks one of the characters.
  std::optional<std::int64_t> complete_width(std::string_view text) const;

  /// The ink of valid UTF-8: what an accent or a cedilla adds is in it.
  Extent extent(std::string_view text) const;

  /// Vertical measures in thousandths of the font size, positive upwards.
  int ascent() const;
  int descent() const;
  int cap_height() const;

  const std::string& ttf() const;
  const std::string& postscript_name() const;

  struct Subset {
    std::string ttf;
    std::vector<std::uint16_t> glyphs;  ///< glyph in the subset for each of the characters, in their order
  };
  /// The same letters with a gap behind each, in thousandths of the size.
  Font with_gap(int gap) const;

  /// A font with just these characters (those it has) and .notdef. Sorted, unique input; same input, same bytes.
  Subset subset(std::span<const char32_t> characters) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The shipped faces.
struct Fonts {
  Font text;
  Font bold;
  Font code;
  Font spaced;
  Font greek;
  Font greek_bold;
  Font legible;
  Font legible_bold;

  static Fonts load(const std::filesystem::path& folder);  ///< the `fonts` folder
  const Font& operator[](Face face) const;
};

/// What every document may print without a subset of its own: U+0020-U+007E, U+00A0-U+017F and usual punctuation.
std::span<const char32_t> fixed_repertoire();

}  // namespace passation
