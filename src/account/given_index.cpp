#include "account/given_index.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

/// All that the pupil may be called in a list: by either name, with all given names or the first.
std::vector<std::string> name_keys(const Student& s) {
  std::vector<std::string> keys;
  std::string all_given = s.given_name;
  for (const std::string& other : s.other_given_names) all_given += other;
  if (s.shown_name().empty() != s.given_name.empty()) return {name_key(s.shown_name(), s.given_name)};  // one name
  const std::string registered = s.goes_by_another ? s.other_given_names.front() : std::string();
  for (const std::string& family : {s.family_name, s.used_name})
    for (const std::string& given : {s.given_name, all_given, registered})
      if (const std::string key = name_key(family, given);
          !family.empty() && !given.empty() && std::find(keys.begin(), keys.end(), key) == keys.end())
        keys.push_back(key);
  return keys;
}

bool is_untold(const Student& s) {
  return !s.birth_date && s.source_id.empty() && s.ine.empty();
}

/// Of one list: in another the same names may be the same person's.
std::string namesake_key(const Student& s) {
  return name_key(s.shown_name(), s.given_name) + "|" + fold_key(s.division) + "|" + s.origin.file.text();
}

}  // namespace

std::string name_key(std::string_view family, std::string_view given) {
  return fold_key(family) + "|" + fold_key(given);
}

StudentIndex::StudentIndex(const Roster& roster, std::span<const GivenAccount> accounts) : students_(roster.students) {
  std::set<std::string_view> lists;
  for (const GivenAccount& a : accounts) lists.insert(a.person.origin.file.text());
  const auto any = [&](auto said) { return std::any_of(accounts.begin(), accounts.end(), said); };
  const bool ids = any([](const GivenAccount& a) { return !a.person.source_id.empty(); });
  const bool ines = any([](const GivenAccount& a) { return !a.person.ine.empty(); });
  for (std::size_t i = 0; i < students_.size(); ++i) {
    const Student& s = students_[i];
    if (lists.contains(s.origin.file.text())) {
      lines_[s.origin.file.text()].emplace(s.origin.line, i);
      if (is_untold(s)) untold_[namesake_key(s)].push_back(i);
    }
    if (ids && !s.source_id.empty()) by_id_[s.source_id].push_back(i);
    if (ines && !s.ine.empty()) by_ine_[s.ine].push_back(i);
    for (const std::string& key : name_keys(s)) by_name_[key].push_back(i);
    divisions_.insert(fold_key(s.division));
  }
}

Positions StudentIndex::on_line(const Student& person) const {
  const auto list = lines_.find(person.origin.file.text());
  if (list == lines_.end()) return {};
  const auto line = list->second.find(person.origin.line);
  if (line == list->second.end()) return {};
  Positions found{line->second};
  const auto namesakes = is_untold(person) ? untold_.find(namesake_key(person)) : untold_.end();
  if (namesakes == untold_.end()) return found;
  for (std::size_t n = 0; n < namesakes->second.size() && found.size() < 2; ++n)
    if (const std::size_t i = namesakes->second[n]; i != found.front()) found.push_back(i);
  return found;
}

Positions StudentIndex::with_name(const Student& person) const {
  Positions all;
  for (const std::string& key : name_keys(person)) {
    const auto found = by_name_.find(key);
    if (found == by_name_.end()) continue;
    for (std::size_t n = 0; n < found->second.size() && all.size() <= most_homonyms; ++n)
      if (std::find(all.begin(), all.end(), found->second[n]) == all.end()) all.push_back(found->second[n]);
  }
  return all;
}

bool StudentIndex::knows(const std::string& division) const {
  return divisions_.contains(fold_key(division));
}

Positions StudentIndex::at(const Map& map, const std::string& key) {
  const auto found = key.empty() ? map.end() : map.find(key);
  return found == map.end() ? Positions{} : found->second;
}

}  // namespace passation
