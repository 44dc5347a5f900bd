#include "ledger/evidence.hpp"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <string_view>
#include <tuple>

#include "base/text.hpp"
#include "roster/identifier.hpp"
#include "roster/likeness.hpp"

namespace passation {
namespace {

using Words = std::vector<std::string>;

// Numbers of SIECLE and STS-web are given once, as a rule; an INE or a private number may be typed wrong.
constexpr KeyKinds own_ids = bit(KeyKind::siecle) | bit(KeyKind::epp) | bit(KeyKind::local);

constexpr std::size_t telling_word = 3;  // letters; "de", "la" are in many names

bool holds(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

void add(Words& words, std::string word) {
  if (!word.empty() && !holds(words, word)) words.push_back(std::move(word));
}

/// "GRÈBE-DUVAL": "grebe", "duval".
Words words_of(std::string_view name) {
  Words words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(name, at);
    if (is_name_letter(c) && c != 0x02BC) continue;
    add(words, fold_key(name.substr(begin, here - begin)));
    begin = at;
  }
  add(words, fold_key(name.substr(begin)));
  return words;
}

/// The folded name, and the same with its words in order.
void add_forms(Words& forms, const std::string& name, Words words) {
  add(forms, fold_key(name));
  if (words.size() < 2) return;
  std::sort(words.begin(), words.end());
  std::string ordered;
  for (const std::string& word : words) ordered += word;
  add(forms, std::move(ordered));
}

bool meet(const Words& a, const Words& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

template <typename Test>
bool any_two(const Words& a, const Words& b, Test test) {
  return std::any_of(a.begin(), a.end(), [&](const auto& x) {
    return std::any_of(b.begin(), b.end(), [&](const auto& y) { return test(x, y); });
  });
}

bool includes(const Words& all, const Words& some) {
  return !some.empty() && std::all_of(some.begin(), some.end(), [&](const auto& word) { return holds(all, word); }) &&
         std::any_of(some.begin(), some.end(), [](const auto& word) { return word.size() >= telling_word; });
}

bool share_a_word(const Words& a, const Words& b) {
  return any_two(a, b, [](const auto& x, const auto& y) { return x == y && x.size() >= telling_word; });
}

Sameness compare_names(const Words& a, const Words& b, const Words& words_a, const Words& words_b) {
  if (a.empty() || b.empty()) return Sameness::unknown;
  if (meet(a, b)) return Sameness::same;
  if (includes(words_a, words_b) || includes(words_b, words_a)) return Sameness::close;
  if (any_two(a, b, [](const auto& x, const auto& y) { return are_close(x, y); })) return Sameness::close;
  if (share_a_word(words_a, words_b)) return Sameness::near;
  if (any_two(a, b, [](const auto& x, const auto& y) { return are_near(x, y); })) return Sameness::near;
  return Sameness::other;
}

/// Second given names count, in any order: "Marie, Lou" and "Lou".
Sameness compare_given(Portrait& a, Portrait& b) {
  const Sameness alone = compare_names(a.givens(), b.givens(), a.given_words(), b.given_words());
  if (alone >= Sameness::close || alone == Sameness::unknown) return alone;
  const bool called_otherwise = includes(a.all_given_words(), b.given_words()) ||  //
                                includes(b.all_given_words(), a.given_words());
  return called_otherwise ? Sameness::close : alone;
}

Sameness compare_births(const std::optional<Date>& a, const std::optional<Date>& b) {
  if (!a || !b) return Sameness::unknown;
  if (*a == *b) return Sameness::same;
  if (are_close(*a, *b)) return Sameness::close;
  return digits_apart(*a, *b) <= 2 ? Sameness::near : Sameness::other;
}

/// Of a division: 6 to 1, T is 0; nullopt: its name does not say.
std::optional<int> level_of(const std::string& division) {
  const char first = division.empty() ? ' ' : division.front();
  if (first >= '1' && first <= '6') return first - '0';
  return first == 'T' || first == 't' ? std::optional(0) : std::nullopt;
}

Sameness compare_levels(const std::string& known, const std::string& imported) {
  const std::optional<int> before = level_of(known), now = level_of(imported);
  if (!before || !now) return Sameness::unknown;
  if (*now > *before + 1) return Sameness::other;
  return *now == *before || *now == *before - 1 ? Sameness::same : Sameness::near;  // "1CAP" comes before "2CAP"
}

/// The final INE after a provisional one, or one character put right.
bool is_replaced(const std::string& known, const std::string& imported) {
  if (ine_family(imported) == IneFamily::rnie && ine_family(known) != IneFamily::rnie) return true;
  int other = 0;
  for (std::size_t i = 0; i < std::min(known.size(), imported.size()); ++i) other += known[i] != imported[i] ? 1 : 0;
  return known.size() == imported.size() && other == 1;
}

template <typename T>
Sameness compare_plain(const T& a, const T& b) {
  if (a == T{} || b == T{}) return Sameness::unknown;
  return a == b ? Sameness::same : Sameness::other;
}

/// Numbers that may be somebody else's. Twins, too, may have INEs that are almost the same.
KeyKinds strange_numbers(const Evidence& e) {
  return e.ine_replaced && e.given >= Sameness::near ? e.differ & ~bit(KeyKind::ine) : e.differ;
}

/// A number in common, and a name or the birth date has changed: enough to be sure?
bool number_is_enough(const Evidence& e) {
  using enum Sameness;
  const bool two = std::popcount(e.agree) > 1, own = (e.agree & own_ids) != 0;
  const bool family = e.family >= close, given = e.given >= close;
  if (e.family == unknown || e.given == unknown) return e.birth > other && e.differ == 0;
  if (e.differ != 0) {
    const bool ine = (e.agree & bit(KeyKind::ine)) != 0;  // in SIECLE's new base: the birth date put right
    const bool final_ine = strange_numbers(e) == 0;       // with a name or the birth date, under the same id
    const bool name = e.given == same ? final_ine || e.family >= near : final_ine && given && e.family == same;
    return e.sex != other && ((e.birth == same && name) || ((ine || final_ine) && e.same_names() && e.birth >= near));
  }
  if (two) return e.birth == same || (given && (family || e.birth >= unknown));
  if (!given) {  // a changed given name; with a number that may be typed wrong, it may be a twin's
    const bool likely = own || (e.given == near && e.division == same);
    return likely && e.birth == same && family && e.sex != other;
  }
  if (e.given != same && e.sex == other) return false;  // Jean, and his twin Jeanne
  switch (e.birth) {
    case same: return e.given == same || own || (family && e.division != other);  // in another class a twin, rather?
    case unknown: return family || (own && e.given == same);
    case close: return family;
    case near:
    case other: return e.same_names();
  }
  return false;
}

/// Names and birth date of somebody who has left, in a class that one does not come to from his: a namesake?
bool may_be_namesakes(const Evidence& e) {
  const bool goes_up = e.level == Sameness::same || e.level == Sameness::unknown;
  return e.agree == 0 && (strange_numbers(e) & bit(KeyKind::ine)) != 0 && !goes_up;
}

/// SIECLE's id was given again: another INE, another given name, another birth date.
bool are_strangers(const Evidence& e) {
  using enum Sameness;
  return (e.agree & ~own_ids) == 0 && e.differ != 0 && e.given < near && e.birth == other;
}

/// No number in common, and names or birth date differ: somebody known, put right?
bool looks_like(const Evidence& e) {
  using enum Sameness;
  const bool family = e.family >= near, given = e.given >= near, class_ = e.division == same;
  const KeyKinds strange = strange_numbers(e);
  const bool another_ine = (strange & bit(KeyKind::ine)) != 0;
  if (e.birth == same && e.same_names()) return true;
  if (std::popcount(strange) > 1) return false;  // a twin, rather
  if (another_ine) {                             // put right along with a name or the birth date
    const bool renamed = family || (class_ && e.given == same && e.sex != other);
    const bool other_given = e.ine_replaced && class_ && e.birth == same && e.family == same;
    return (e.birth == same && given && renamed) || (class_ && e.birth >= unknown && e.same_names()) || other_given;
  }
  if (e.swapped) return e.birth >= close || (e.birth == unknown);
  const bool other_twin = !given && e.sex == other && strange != 0;
  if (e.birth == same) return (family && given) || e.given == same || (e.family == same && !other_twin);
  if (e.sex == other && e.given != same) return false;
  const bool one_slip = (e.family == same && given) || (e.given == same && family);
  switch (e.birth) {
    case unknown: return (e.same_names() && e.level != other) || (class_ && one_slip);
    case close:
    case near: return class_ ? one_slip : e.same_names() && !e.years_apart;
    default: return class_ && e.same_names() && e.differ == 0;
  }
}

}  // namespace

const Portrait::Names& Portrait::names() {
  if (names_) return *names_;
  Names& n = names_.emplace();
  for (const std::string* family : {&person_->family_name, &person_->used_name}) {
    if (family->empty()) continue;
    const Words words = words_of(*family);
    for (const std::string& word : words) add(n.family_words, word);
    add_forms(n.families, *family, words);
  }
  n.given_words = n.all_given_words = words_of(person_->given_name);
  add_forms(n.givens, person_->given_name, n.given_words);
  for (const std::string& name : person_->other_given_names)
    for (std::string& word : words_of(name)) add(n.all_given_words, std::move(word));
  return n;
}

Evidence compare(Portrait& known, Portrait& imported, const Silent& silent) {
  const Person &a = known.person(), &b = imported.person();
  Evidence e;
  for (std::size_t k = 0; k < key_kinds; ++k) {
    const auto kind = static_cast<KeyKind>(k);
    if ((silent.numbers & bit(kind)) != 0 || a.keys[k].empty() || b.keys[k].empty()) continue;
    (a.keys[k] == b.keys[k] ? e.agree : e.differ) |= bit(kind);
  }
  if ((e.differ & bit(KeyKind::ine)) != 0) e.ine_replaced = is_replaced(a.key(KeyKind::ine), b.key(KeyKind::ine));
  const std::string& family_a = a.family_name.empty() ? a.used_name : a.family_name;
  const std::string& family_b = b.family_name.empty() ? b.used_name : b.family_name;
  e.spelt_alike = family_a == family_b && a.given_name == b.given_name;
  if (e.spelt_alike && !family_a.empty() && !a.given_name.empty()) {
    e.family = e.given = Sameness::same;
  } else {
    e.family = compare_names(known.families(), imported.families(), known.family_words(), imported.family_words());
    e.given = compare_given(known, imported);
    e.swapped = e.family < Sameness::same && e.given < Sameness::same && meet(known.families(), imported.givens()) &&
                meet(known.givens(), imported.families());
  }
  e.birth = compare_births(a.birth_date, b.birth_date);
  e.undated = !a.birth_date && !b.birth_date;
  e.years_apart = e.birth != Sameness::unknown &&
                  std::abs(static_cast<int>(a.birth_date->year()) - static_cast<int>(b.birth_date->year())) > 1;
  e.sex = compare_plain(a.sex, b.sex);
  e.division = a.division == b.division ? compare_plain(a.division, b.division)
                                        : compare_plain(fold_key(a.division), fold_key(b.division));
  e.level = compare_levels(a.division, b.division);
  if (silent.divisions && e.division != Sameness::unknown && e.level == Sameness::same) e.division = Sameness::near;
  e.other_names = !a.other_given_names.empty() && a.other_given_names == b.other_given_names;
  return e;
}

Bond bond_of(const Evidence& e) {
  using enum Sameness;
  const bool against = e.differ != 0 && e.sex == other;
  if (e.same_names() && !against) {
    if (e.agree != 0 && (e.birth == same || (e.birth == unknown && e.differ == 0))) return Bond::by_all;
    if (e.birth == same && e.differ == 0) return Bond::by_names;
    const bool one_differs = std::popcount(e.differ) == 1 || e.division == same;
    if (e.birth == same && one_differs && !may_be_namesakes(e)) return Bond::by_names_despite_numbers;
    const bool fits = e.division >= near || (e.undated && (e.level == same || e.level == unknown));
    if (e.agree == 0 && e.differ == 0 && e.birth == unknown && fits) return Bond::by_place;
  }
  if (e.agree != 0) {
    if (number_is_enough(e)) return Bond::by_number;
    return are_strangers(e) ? Bond::none : Bond::number_of_another;
  }
  return looks_like(e) ? Bond::looks_like : Bond::none;
}

int strength_of(const Evidence& e) {
  const auto worth = [](Sameness s) { return static_cast<int>(s); };
  return 3 * worth(e.birth) + 2 * worth(e.family) + 2 * worth(e.given) + worth(e.division) + worth(e.sex) +
         (e.swapped ? 8 : 0) + (e.agree != 0 ? 8 : 0);
}

bool is_better(const Evidence& a, const Evidence& b) {
  const auto no_worse = [](const Evidence& x, const Evidence& y) {
    return (x.agree & y.agree) == y.agree && (x.differ & y.differ) == x.differ && x.birth >= y.birth &&
           x.sex >= y.sex && x.division >= y.division && x.spelt_alike >= y.spelt_alike && x.family >= y.family &&
           x.given >= y.given && x.other_names >= y.other_names && x.same_pupils >= y.same_pupils;
  };
  return no_worse(a, b) && !no_worse(b, a);
}

}  // namespace passation
