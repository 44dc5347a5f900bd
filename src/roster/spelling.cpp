#include "roster/spelling.hpp"

#include <algorithm>
#include <cstddef>

#include "base/text.hpp"

namespace passation {
namespace {

struct Signs {
  std::size_t accented = 0, small = 0;  ///< letters
};

Signs signs_of(const std::string& name) {
  Signs signs;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(name, at);
    if (!is_name_letter(c) || c == 0x02BC) continue;
    signs.accented += c >= 0x80 ? 1 : 0;
    const std::string letter = name.substr(here, at - here);
    signs.small += to_upper(letter) != letter ? 1 : 0;
  }
  return signs;
}

/// Without accents, and without all that is no letter.
std::string letters_of(const std::string& name) {
  std::string letters;
  const std::string plain = without_accents(name);
  for (std::size_t at = 0; at < plain.size();)
    if (const char32_t c = next_code_point(plain, at); is_name_letter(c)) append_utf8(letters, c);
  return letters;
}

/// Lower case, with its accents.
std::string lowered(const std::string& name) {
  std::string out;
  const std::string lower = to_lower(tidy(name));
  for (std::size_t at = 0; at < lower.size();) {
    const char32_t c = next_code_point(lower, at);
    append_utf8(out, c == U'’' || c == U'‘' || c == U'´' || c == 0x02BC ? U'\'' : c);
  }
  return out;
}

}  // namespace

bool is_richer(const std::string& a, const std::string& b, NamePart part) {
  if (a == b || without_accents(a) != without_accents(b)) return false;
  const Signs of_a = signs_of(a), of_b = signs_of(b);
  if (of_a.accented != of_b.accented) return of_a.accented > of_b.accented;
  return part == NamePart::given && lowered(a) == lowered(b) && of_a.small > of_b.small;
}

const std::string& better_spelling(const std::string& known, const std::string& said, NamePart part) {
  if (said.empty() || said == known) return known;
  if (known.empty() || fold_key(known) != fold_key(said)) return said;
  const Signs before = signs_of(known), now = signs_of(said);
  if (without_accents(known) != without_accents(said)) {  // another letter (ß, ø, ł), or hyphens and spaces
    const bool loses = now.accented < before.accented || (part == NamePart::given && now.small < before.small);
    return loses && letters_of(known) == letters_of(said) ? known : said;
  }
  if (lowered(known) == lowered(said)) return is_richer(said, known, part) ? said : known;
  return now.accented < before.accented ? known : said;
}

}  // namespace passation
