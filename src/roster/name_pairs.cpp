#include "roster/name_pairs.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/text.hpp"

namespace passation {
namespace {

constexpr std::size_t shortest_word = 4;  ///< in which a letter may be another: « LCA » and « LCE » are two groups

/// "61" of « 6ÈME 1 », « 6E 1 » and « 6-1 »: without what makes a number an ordinal.
std::string plain(const std::string& name) {
  std::string key = fold_key(name);
  for (const std::string_view ordinal : {"ieme", "eme", "e"})
    for (std::size_t at = key.find(ordinal); at != key.npos; at = key.find(ordinal, at + 1))
      if (at > 0 && is_digit(key[at - 1])) key.erase(at, ordinal.size());
  return key;
}

std::string digits_of(const std::string& key) {
  std::string digits;
  std::copy_if(key.begin(), key.end(), std::back_inserter(digits), is_digit);
  return digits;
}

std::string letters_of(const std::string& key) {
  std::string letters;
  std::copy_if(key.begin(), key.end(), std::back_inserter(letters), [](char c) { return !is_digit(c); });
  return letters;
}

bool are_alike(const std::string& a, const std::string& b) {
  const std::string x = plain(a), y = plain(b);
  if (digits_of(x) != digits_of(y)) return false;
  if (x == y) return true;
  const std::string p = letters_of(x), q = letters_of(y);
  return p.size() >= shortest_word && q.size() >= shortest_word && closest(p, {q}) == q;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> likely_pairs(const std::vector<std::string>& one,
                                                              const std::vector<std::string>& other) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const auto only = [](const std::string& name, const std::vector<std::string>& names) -> const std::string* {
    const std::string* found = nullptr;
    for (const std::string& n : names) {
      if (!are_alike(name, n)) continue;
      if (found) return nullptr;
      found = &n;
    }
    return found;
  };
  for (const std::string& name : one)
    if (const std::string* pair = only(name, other); pair && only(*pair, one)) pairs.emplace_back(name, *pair);
  return pairs;
}

}  // namespace passation
