// The part of the PersonMatcher that finds pairs who have something in common, by hashing, and weighs them.

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "ledger/person_matcher.hpp"

namespace passation {
namespace {

/// Pairs that are weighed of people who share a key. More share a default value, or are told apart by a finer key.
constexpr std::size_t most_pairs = 1'000;
/// People whom a question names.
constexpr std::size_t most_candidates = 9;
/// New numbers of one kind that are one cause, where fewer people have kept theirs.
constexpr std::size_t many_renewed = 5;

template <typename... Parts>
std::string joined(Audience audience, const Parts&... parts) {
  std::string key(1, letter(audience));
  ((key += '|', key += parts), ...);
  return key;
}

std::string family_key(const Person& p) {
  return fold_key(p.family_name.empty() ? p.used_name : p.family_name);
}

std::string birth_text(const Person& p) {
  return p.birth_date ? iso_date(*p.birth_date) : "";
}

using Keys = std::vector<std::string>;

/// By any form of the names, and the birth date; where some have none, by the names alone.
Keys keys_by_names(Portrait& portrait, bool some_undated) {
  const Person& p = portrait.person();
  Keys keys;
  const std::string birth = birth_text(p);
  for (const std::string& family : portrait.families())
    for (const std::string& given : portrait.givens()) {
      if (!birth.empty()) keys.push_back(joined(p.audience, family, given, birth));
      if (some_undated) keys.push_back(joined(p.audience, family, given, "undated"));
    }
  return keys;
}

/// All that somebody may be put right from.
Keys keys_by_likeness(Portrait& portrait, bool is_imported) {
  const Person& p = portrait.person();
  Keys keys;
  const std::string birth = birth_text(p), division = fold_key(p.division);
  const auto with_place_and_birth = [&](const char* what, const Keys& names) {
    for (const std::string& name : names) {
      if (!birth.empty()) keys.push_back(joined(p.audience, what, name, birth));
      if (!division.empty()) keys.push_back(joined(p.audience, what, name, "in", division));
    }
  };
  if (!birth.empty()) {
    keys.push_back(joined(p.audience, birth));
    if (!division.empty()) keys.push_back(joined(p.audience, birth, division));
  }
  with_place_and_birth("family", portrait.families());
  with_place_and_birth("given", portrait.givens());
  for (const std::string& family : portrait.families())
    for (const std::string& given : portrait.givens()) {
      keys.push_back(joined(p.audience, "names", family, given));
      if (is_imported) keys.push_back(joined(p.audience, "names", given, family));
    }
  return keys;
}

}  // namespace

PersonMatcher::Pairs PersonMatcher::pairs_by_number(bool guardians) {
  return pairs_that_share(guardians, [](Portrait& portrait, std::size_t, bool) {
    const Person& p = portrait.person();
    Keys keys;
    for (std::size_t kind = 0; kind < key_kinds; ++kind)
      if (!p.keys[kind].empty()) keys.push_back(joined(p.audience, std::to_string(kind), p.keys[kind]));
    return keys;
  });
}

PersonMatcher::Pairs PersonMatcher::pairs_by_names() {
  const auto undated = [](const auto& person) { return !person.birth_date; };
  const bool some = std::any_of(imported_.begin(), imported_.end(), [&](const auto& s) { return undated(s.person); }) ||
                    std::any_of(known_.begin(), known_.end(), [&](const auto* k) { return undated(k->person); });
  return pairs_that_share(false, [&](Portrait& portrait, std::size_t, bool) { return keys_by_names(portrait, some); });
}

/// Guardians of one name who have a pupil in common.
PersonMatcher::Pairs PersonMatcher::pairs_by_pupil() {
  Pairs pairs = pairs_that_share(true, [&](Portrait& portrait, std::size_t position, bool is_imported) {
    const Person& p = portrait.person();
    std::vector<PersonId> students = is_imported ? std::vector<PersonId>() : known_[position]->students;
    if (is_imported)
      for (const std::size_t student : imported_[position].students)
        if (const auto k = known_of_[student]) students.push_back(known_[*k]->id);
    if (is_imported ? imported_[position].students.empty() : students.empty()) students.push_back(0);
    Keys keys;
    for (const PersonId student : students)
      keys.push_back(joined(p.audience, family_key(p), fold_key(p.given_name), std::to_string(student)));
    return keys;
  });
  for (Pair& pair : pairs) {
    pair.bond = Bond::by_place;
    pair.evidence.same_pupils = have_same_pupils(pair.known, pair.imported);
  }
  return pairs;
}

/// Somebody new who is much like somebody missing. Of several who are like the same person, the likeliest.
PersonMatcher::Pairs PersonMatcher::pairs_that_look_alike() {
  Pairs pairs = pairs_that_share(
      false, [](Portrait& portrait, std::size_t, bool is_imported) { return keys_by_likeness(portrait, is_imported); });
  std::erase_if(pairs, [&](const Pair& p) {
    return p.bond != Bond::looks_like || imported_[p.imported].left || contested_[p.known];
  });
  std::unordered_map<std::size_t, int> likeliest;
  for (const Pair& p : pairs) {
    int& most = likeliest[p.known];
    most = std::max(most, strength_of(p.evidence));
  }
  std::erase_if(pairs, [&](const Pair& p) { return strength_of(p.evidence) < likeliest[p.known]; });
  return pairs;
}

template <typename KeysOf>
PersonMatcher::Pairs PersonMatcher::pairs_that_share(bool guardians, KeysOf keys_of) {
  const auto is_of_these = [&](const Person& p) { return (p.audience == Audience::guardian) == guardians; };
  std::unordered_map<std::string, Group> groups;
  for (std::size_t i = 0; i < imported_.size(); ++i)
    if (is_open(i) && !doubts_.contains(i) && is_of_these(imported(i)))
      for (std::string& key : keys_of(imported_portraits_[i], i, true)) groups[std::move(key)].imported.push_back(i);
  if (groups.empty()) return {};
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (is_free(k) && is_of_these(known(k)))
      for (const std::string& key : keys_of(known_portraits_[k], k, false))
        if (const auto group = groups.find(key); group != groups.end()) group->second.known.push_back(k);
  Pairs pairs;
  for (auto& [key, group] : groups) add_pairs(group, pairs);
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
    return std::pair(a.imported, a.known) < std::pair(b.imported, b.known);
  });
  pairs.erase(std::unique(pairs.begin(), pairs.end(),
                          [](const Pair& a, const Pair& b) { return a.imported == b.imported && a.known == b.known; }),
              pairs.end());
  return weighed(std::move(pairs));
}

/// All of them; of a large group those who are in one division, or else as many as a question names.
void PersonMatcher::add_pairs(Group& group, Pairs& pairs) const {
  const auto by_id = [&](std::size_t a, std::size_t b) { return known_[a]->id < known_[b]->id; };
  if (group.known.empty()) return;
  if (group.known.size() * group.imported.size() <= most_pairs) {
    for (const std::size_t i : group.imported)
      for (const std::size_t k : group.known) pairs.push_back({k, i, {}, Bond::none});
    return;
  }
  std::sort(group.known.begin(), group.known.end(), by_id);
  const auto place = [](const Person& p) { return joined(p.audience, p.family_name, p.given_name, p.division); };
  std::unordered_map<std::string, Positions> places;
  for (const std::size_t k : group.known) places[place(known(k))].push_back(k);
  for (const std::size_t i : group.imported) {
    const auto same = places.find(place(imported(i)));
    const Positions& near = same == places.end() ? group.known : same->second;
    for (std::size_t n = 0; n < std::min(near.size(), most_candidates); ++n)
      pairs.push_back({near[n], i, {}, Bond::none});
  }
}

PersonMatcher::Pairs PersonMatcher::weighed(Pairs pairs) {
  for (Pair& pair : pairs) {
    const auto silent = silent_.find(imported(pair.imported).audience);
    pair.evidence = compare(known_portraits_[pair.known], imported_portraits_[pair.imported],
                            silent == silent_.end() ? Silent() : silent->second);
    pair.bond = bond_of(pair.evidence);
  }
  return pairs;
}

/// Where more people have another number than have the same, all have got new ones: a new base of SIECLE, ids that have
/// slipped by a row. Where more are in another division, it is another year. Those of one name on both sides tell, born
/// on the same day as far as is known.
void PersonMatcher::find_what_is_silent(const Pairs& by_names) {
  struct Count {
    std::size_t same = 0, another = 0;
    bool is_silent() const { return another >= many_renewed && another > same; }
  };
  struct Counts {
    std::array<Count, key_kinds> numbers;
    Count divisions;
  };
  std::map<Audience, Counts> counts;
  const auto count = [&](std::size_t k, std::size_t i) {
    Counts& all = counts[imported(i).audience];
    const auto add = [](Count& one, const std::string& a, const std::string& b) {
      if (!a.empty() && !b.empty()) ++(a == b ? one.same : one.another);
    };
    for (std::size_t n = 0; n < key_kinds; ++n) add(all.numbers[n], known(k).keys[n], imported(i).keys[n]);
    add(all.divisions, known(k).division, imported(i).division);
  };
  for (std::size_t i = 0; i < imported_.size(); ++i)
    if (known_of_[i] && imported_[i].registered_as == 0) count(*known_of_[i], i);
  std::map<std::size_t, std::size_t> of_known, of_imported;
  for (const Pair& p : by_names) ++of_known[p.known], ++of_imported[p.imported];
  for (const Pair& p : by_names)
    if (p.evidence.same_names() && p.evidence.birth != Sameness::other && of_known[p.known] == 1 &&
        of_imported[p.imported] == 1)
      count(p.known, p.imported);
  for (const auto& [audience, all] : counts) {
    Silent silent{0, all.divisions.is_silent()};
    for (std::size_t n = 0; n < key_kinds; ++n)
      if (all.numbers[n].is_silent()) silent.numbers |= bit(static_cast<KeyKind>(n));
    if (!(silent == Silent())) silent_[audience] = silent;
  }
}

bool PersonMatcher::have_same_pupils(std::size_t k, std::size_t i) const {
  std::vector<PersonId> students;
  for (const std::size_t student : imported_[i].students)
    if (const auto match = known_of_[student]) students.push_back(known_[*match]->id);
  std::sort(students.begin(), students.end());
  return students == known_[k]->students;
}

}  // namespace passation
