#pragma once
// Bytes of unknown encoding to text.

#include <optional>
#include <string>
#include <string_view>

namespace passation {

struct Decoded {
  std::string text;      ///< valid UTF-8, NFC, without byte order mark; NUL bytes are kept
  std::string encoding;  ///< "UTF-8", "ISO-8859-15", "windows-1252", "UTF-16LE", ...
  bool certain = true;   ///< false: the accents may be others
  bool operator==(const Decoded&) const = default;
};

/// Decodes a whole file. Order: byte order mark; strict UTF-8, whatever is declared (an editor may have saved the file
/// again); the declared encoding (an XML declaration), if any, but that ISO-8859-1 and -15 are declared for their
/// neighbours, too; then what makes names of the bytes: Windows-1252, "macintosh" or code page 850 ("IBM850"), and of
/// what may be Windows-1252 without its bytes 80-9F, the signs of ISO-8859-15 with letters beside them mean
/// ISO-8859-15. nullopt when the declared encoding is unknown or the bytes do not fit it, and when it is one of Central
/// Europe in which what may be French letters are others.
std::optional<Decoded> decode(std::string_view bytes, std::string_view declared = {});

}  // namespace passation
