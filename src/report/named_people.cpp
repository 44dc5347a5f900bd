#include "report/named_people.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "report/name_words.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

/// Behind the last letter of the word that begins here; `at`: none does.
std::size_t word_end(const std::u32string& text, std::size_t at) {
  if (at > 0 && joins_words(text[at - 1])) return at;
  while (at < text.size() && joins_words(text[at])) ++at;
  return at;
}

/// Whether these words stand here, and not as the beginning of longer ones.
bool stands_at(const std::u32string& text, std::size_t at, const std::u32string& words) {
  const std::size_t end = at + words.size();
  return text.compare(at, words.size(), words) == 0 && (end >= text.size() || !joins_words(text[end]));
}

}  // namespace

void NamedPeople::add(PersonId id, const std::string& family_name, const std::string& given_name,
                      const std::string& division) {
  if (id == 0 || family_name.empty() || given_name.empty()) return;
  std::u32string name = to_code_points(full_name(family_name, given_name));
  const std::size_t end = word_end(name, 0);
  if (end > 0) by_first_word_[name.substr(0, end)].push_back({name, to_code_points(division), id});
}

void NamedPeople::add(PersonId id, const Person& person) {
  add(id, person.family_name, person.given_name, person.division);
  if (person.used_name != person.family_name) add(id, person.used_name, person.given_name, person.division);
}

/// Adds those who have the longest name that stands here. Returns its length; 0: nobody's.
std::size_t NamedPeople::take_longest(const std::u32string& text, std::size_t at, std::size_t end,
                                      std::set<PersonId>& ids) const {
  const auto names = by_first_word_.find(text.substr(at, end - at));
  if (names == by_first_word_.end()) return 0;
  std::size_t longest = 0;
  for (const Name& n : names->second)
    if (n.text.size() > longest && stands_at(text, at, n.text)) longest = n.text.size();
  if (longest == 0) return 0;
  std::vector<const Name*> same;
  for (const Name& n : names->second)
    if (n.text.size() == longest && stands_at(text, at, n.text)) same.push_back(&n);
  const auto has_division = [&](const Name* n) {
    return !n->division.empty() && stands_at(text, at + longest, U", " + n->division);
  };
  const bool told_apart = std::any_of(same.begin(), same.end(), has_division);
  for (const Name* n : same)
    if (!told_apart || has_division(n)) ids.insert(n->id);
  return longest;
}

std::set<PersonId> NamedPeople::in(std::string_view text) const {
  const std::u32string points = to_code_points(text);
  std::set<PersonId> ids;
  for (std::size_t at = 0; at < points.size();) {
    const std::size_t end = word_end(points, at);
    const std::size_t length = end == at ? 0 : take_longest(points, at, end, ids);
    at = length > 0 ? at + length : std::max(end, at + 1);
  }
  return ids;
}

}  // namespace passation
