#include "roster/identifier.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace passation {
namespace {

bool is_letter(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

}  // namespace

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool has_uai_shape(std::string_view text) {
  return text.size() == 8 && all_digits(text.substr(0, 7)) && is_letter(text[7]);
}

char uai_key(std::string_view uai) {
  constexpr std::string_view letters = "ABCDEFGHJKLMNPRSTUVWXYZ";
  unsigned number = 0;
  for (const char c : uai.substr(0, 7)) number = number * 10 + static_cast<unsigned>(c - '0');
  return letters[number % letters.size()];
}

IneFamily ine_family(std::string_view text) {
  if (text.size() != 11 || !is_letter(text[10])) return IneFamily::none;
  if (all_digits(text.substr(0, 10))) return IneFamily::bea;
  if (all_digits(text.substr(0, 9)) && is_letter(text[9])) return IneFamily::rnie;
  const bool apprentice =
      all_digits(text.substr(0, 4)) && (text[4] == 'A' || text[4] == 'a') && all_digits(text.substr(5, 5));
  return apprentice ? IneFamily::apprentice : IneFamily::none;
}

bool has_ine_shape(std::string_view text) {
  return ine_family(text) != IneFamily::none;
}

}  // namespace passation
