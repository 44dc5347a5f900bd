#pragma once
// Names as they can be printed: emoji are left out, and a script that no face has is written in Latin letters.

#include <string>
#include <string_view>

namespace passation {

struct PrintableName {
  std::string text;
  std::string left_out;           ///< "U+1F600, U+2764": the characters that were left out
  bool in_latin_letters = false;  ///< it was written so, as in a login
  bool operator==(const PrintableName&) const = default;
};

/// Greek, Cyrillic and Latin letters stay as they are. A name of nothing but emoji stays, too.
PrintableName printable_name(std::string_view name);

}  // namespace passation
