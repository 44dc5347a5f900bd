#pragma once
// A TrueType face: what it covers, how wide it sets, and subsets of it. HarfBuzz stays behind this door.

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
enum class Face : std::uint8_t { text, bold, code };
inline constexpr std::size_t face_count = 3;

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

  static Fonts load(const std::filesystem::path& folder);  ///< the `fonts` folder
  const Font& operator[](Face face) const;
};

/// What every document may print without a subset of its own: U+0020-U+007E, U+00A0-U+017F and usual punctuation.
std::span<const char32_t> fixed_repertoire();

}  // namespace passation
