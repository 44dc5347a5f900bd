#include "account/known_names.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace passation {
namespace {

using Words = std::vector<std::string>;

/// Family names have these in common with many others.
constexpr std::array<std::string_view, 25> particles{"abou", "ait", "al",  "bel",   "ben", "bin", "bou", "d",   "da",
                                                     "das",  "de",  "del", "della", "des", "di",  "do",  "dos", "du",
                                                     "el",   "ibn", "l",   "la",    "le",  "les", "van"};

bool is_particle(const std::string& word) {
  return std::find(particles.begin(), particles.end(), word) != particles.end();
}

/// "D’Almeida-Pie" is d, almeida, pie.
Words words_of(std::string_view name) {
  Words words;
  std::size_t begin = 0;
  const auto end_at = [&](std::size_t end) {
    if (std::string word = fold_key(name.substr(begin, end - begin)); !word.empty()) words.push_back(std::move(word));
  };
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t here = at;
    if (is_name_letter(next_code_point(name, at))) continue;
    end_at(here);
    begin = at;
  }
  end_at(name.size());
  return words;
}

bool has(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// All words of one are among the other's, and one of them at least is no particle.
bool is_part_of(const Words& part, const Words& whole) {
  const auto is_in_whole = [&](const std::string& word) { return has(whole, word); };
  return std::all_of(part.begin(), part.end(), is_in_whole) && !std::all_of(part.begin(), part.end(), is_particle);
}

Words union_of(const std::vector<std::string>& names) {
  Words all;
  for (const std::string& name : names)
    for (std::string& word : words_of(name)) all.push_back(std::move(word));
  return all;
}

/// The name is one of those known, a part of them, or the first `completed` of them and more.
bool is_known(const std::string& name, const std::vector<std::string>& known, std::size_t completed) {
  const Words words = words_of(name);
  const std::string key = fold_key(name);
  if (std::any_of(known.begin(), known.end(), [&](const std::string& k) { return fold_key(k) == key; })) return true;
  if (is_part_of(words, union_of(known))) return true;
  const auto first = known.begin();
  return std::any_of(first, first + static_cast<std::ptrdiff_t>(std::min(completed, known.size())),
                     [&](const std::string& k) { return is_part_of(words_of(k), words); });
}

bool is_family_of(const std::string& name, const KnownNames& known) {
  return is_known(name, known.family, known.family.size());
}

/// The first given name may have others after it; a second one that has is somebody else's.
bool is_given_of(const std::string& name, const KnownNames& known) {
  return is_known(name, known.given, 1);
}

void add_new(std::vector<std::string>& names, const std::string& name) {
  if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

void KnownNames::add(const Student& person) {
  add_new(family, person.family_name);
  add_new(family, person.used_name);
  add_new(given, person.given_name);
  for (const std::string& name : person.other_given_names) add_new(given, name);
}

void KnownNames::add(const KnownNames& names) {
  for (const std::string& name : names.family) add_new(family, name);
  for (const std::string& name : names.given) add_new(given, name);
  if (division.empty()) division = names.division;
}

bool names_fit(const Student& line, const KnownNames& known) {
  std::vector<std::string> family;
  add_new(family, line.family_name);
  add_new(family, line.used_name);
  if (family.empty() && line.given_name.empty()) return true;
  if (family.empty() || line.given_name.empty()) {  // one name, or both in one cell
    std::vector<std::string> all = known.family;
    all.insert(all.end(), known.given.begin(), known.given.end());
    return is_known(family.empty() ? line.given_name : family.front(), all, 0);
  }
  return std::any_of(family.begin(), family.end(), [&](const std::string& name) {
    return (is_family_of(name, known) && is_given_of(line.given_name, known)) ||
           (is_given_of(name, known) && is_family_of(line.given_name, known));
  });
}

}  // namespace passation
