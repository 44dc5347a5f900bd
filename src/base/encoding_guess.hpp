#pragma once
// Which of the encodings with a byte per character a text is in that declares none.

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace passation {

/// The characters of the bytes 80 to FF.
using UpperCodes = std::array<char32_t, 128>;

/// Code page 850: what Excel saves as « CSV (MS-DOS) ». Accented letters of code page 437 have the same bytes.
extern const UpperCodes code_page_850;

enum class ByteEncoding : std::uint8_t { windows_1252, macintosh, ms_dos };

/// The characters that each encoding has for these bytes, in the order of ByteEncoding.
using Candidates = std::array<const UpperCodes*, 3>;

/// Whether in code page 850 nothing speaks against names.
bool holds_names_of_ms_dos(std::string_view bytes);

/// The encoding in which the text holds names: no capital follows a small letter, no sign stands within a word. Where
/// several fit, Windows-1252 if all that it makes of the bytes is usual in French, and nothing else is. nullopt where
/// nothing tells.
std::optional<ByteEncoding> guess_encoding(std::string_view bytes, const Candidates& candidates);

/// Which of the bytes 80 to FF are letters in an encoding that no Western one has: Č, ę, ő.
std::bitset<128> letters_from_elsewhere(const UpperCodes& codes);

/// Whether one of these bytes is, in a Western encoding, what a French name may have there.
bool may_be_french(std::string_view bytes, const std::bitset<128>& among, const UpperCodes& western);

}  // namespace passation
