#include <algorithm>
#include <chrono>
#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>

#include "base/text.hpp"
#include "roster/check_parts.hpp"
#include "roster/likeness.hpp"
#include "roster/phrases.hpp"

namespace passation {
namespace {

/// Groups of people by what they share. Larger ones are default values (01/01/1900, an office's e-mail), not doubles,
/// and would cost their square.
constexpr std::size_t largest_bucket = 30;
/// Of a larger group only so many are looked at for each of its people.
constexpr std::size_t most_compared = 1'000;
/// Pupils whom one finding names.
constexpr std::size_t most_described = 5;
/// Sum of the weights of likeness.hpp from which two records are probably one person.
constexpr int probable = 85;
constexpr int alike_in_both_names = 50;  // close family name and close given name

using Positions = std::vector<std::size_t>;
template <typename Key>
using BucketsBy = std::unordered_map<Key, Positions>;
using Buckets = BucketsBy<std::string>;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Of those in a bucket whom `take(i, other)` takes, as many as are ever described, and one more.
template <typename Key, typename Take>
Positions others_in(const BucketsBy<Key>& buckets, const Key& key, std::size_t i, Take take) {
  Positions others;
  const auto bucket = buckets.find(key);
  if (bucket == buckets.end()) return others;
  const std::size_t end = std::min(bucket->second.size(), most_compared);
  for (std::size_t n = 0; n < end && others.size() <= most_described; ++n)
    if (const std::size_t other = bucket->second[n]; other != i && take(i, other)) others.push_back(other);
  return others;
}

template <typename Key>
void add_pairs_within(const BucketsBy<Key>& buckets, Pairs& pairs) {
  for (const auto& [key, people] : buckets)
    if (people.size() <= largest_bucket)
      for (std::size_t i = 0; i < people.size(); ++i)
        for (std::size_t j = i + 1; j < people.size(); ++j) pairs.emplace_back(people[i], people[j]);
}

/// In their order, each once.
void sort_pairs(Pairs& pairs) {
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// Whether two sets have anything in common.
template <typename T>
bool meet(const std::set<T>& a, const std::set<T>& b) {
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (*i == *j) return true;
    *i < *j ? ++i : ++j;
  }
  return false;
}

/// Names and days as numbers: strings put together from them would be most of the work.
using NameNumber = std::uint32_t;

std::uint32_t number_of(const Date& day) {
  return static_cast<std::uint32_t>(std::chrono::sys_days(day).time_since_epoch().count());
}

/// "MARTIN Léa, 6E 3, 12/03/2015 ; MARTIN Léa, 6E 4, 01/04/2015"; of very many, the first.
std::string described(const Roster& roster, const Positions& people) {
  std::string out;
  for (std::size_t n = 0; n < people.size(); ++n) {
    if (n > 0) out += " ; ";
    if (n == most_described) return out + "…";
    const Student& s = roster.students[people[n]];
    out += describe(Subject::student(people[n]), roster);
    if (s.birth_date) out += ", " + french_date(*s.birth_date);
  }
  return out;
}

// ---- Pupils ----

class PupilDoubles {
 public:
  PupilDoubles(const Roster& roster, Date day, Report& report) : roster_(roster), report_(report) {
    std::unordered_map<std::string, NameNumber> numbers;
    for (const Student& s : roster.students) {
      names_.push_back(name_keys(s.family_name, s.used_name, s.given_name));
      here_.push_back(!has_left(s, day));
      const std::string shown = names_.back().shown + "|" + names_.back().given;
      full_names_.push_back(numbers.try_emplace(shown, static_cast<NameNumber>(numbers.size())).first->second);
    }
  }

  /// The same names, told apart by the birth date or not even by that.
  void check_homonyms() {
    BucketsBy<NameNumber> by_name;
    BucketsBy<std::uint64_t> by_name_and_birth;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!here_[i] || names_[i].shown.empty() || names_[i].given.empty()) continue;
      by_name[full_names_[i]].push_back(i);
      if (student(i).birth_date) by_name_and_birth[name_and_birth(i)].push_back(i);
    }
    const auto is_other = [&](std::size_t i, std::size_t j) { return !enrolled_twice(i, j); };
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!here_[i]) continue;
      Positions same;
      if (student(i).birth_date) same = others_in(by_name_and_birth, name_and_birth(i), i, is_other);
      if (!same.empty())
        add("ELNOM_P_08", i, {described(roster_, same)});
      else if (const Positions homonyms = others_in(by_name, full_names_[i], i, is_other); !homonyms.empty())
        add("ELNOM_P_05", i, {described(roster_, homonyms)});
    }
  }

  void check_shared_ines() {
    Buckets by_ine;
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (!student(i).ine.empty()) by_ine[student(i).ine].push_back(i);
    const auto is_same = [&](std::size_t i, std::size_t j) { return enrolled_twice(i, j); };
    const auto is_other = [&](std::size_t i, std::size_t j) {
      const bool came_back = here_[i] != here_[j] && one_ine_and_name(i, j);  // an old record of the same pupil
      return !came_back && !enrolled_twice(i, j);
    };
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (const Positions twice = others_in(by_ine, student(i).ine, i, is_same); !twice.empty())
        add("IDNAT_P_04", i, {described(roster_, twice)});
      if (const Positions shared = others_in(by_ine, student(i).ine, i, is_other); !shared.empty())
        add("IDNAT_P_02", i, {described(roster_, shared)});
    }
  }

  /// Records that are much alike and no homonyms: one finding per pair.
  void check_alike() {
    BucketsBy<std::uint32_t> by_birth, by_name;
    Buckets by_email;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!here_[i]) continue;
      const Student& s = student(i);
      if (s.birth_date) by_birth[number_of(*s.birth_date)].push_back(i);
      if (!names_[i].given.empty()) by_name[full_names_[i]].push_back(i);
      if (!s.email.empty()) by_email[to_lower(s.email)].push_back(i);
    }
    Pairs pairs;
    add_pairs_within(by_birth, pairs);
    add_pairs_within(by_name, pairs);
    add_pairs_within(by_email, pairs);
    sort_pairs(pairs);
    for (const auto& [i, j] : pairs) check_pair(i, j);
  }

 private:
  const Student& student(std::size_t i) const { return roster_.students[i]; }
  /// @pre there is a birth date
  std::uint64_t name_and_birth(std::size_t i) const {
    return std::uint64_t{full_names_[i]} << 32 | number_of(*student(i).birth_date);
  }

  bool one_ine_and_name(std::size_t i, std::size_t j) const {
    return !student(i).ine.empty() && student(i).ine == student(j).ine && names_[i].given == names_[j].given &&
           share_family_name(names_[i], names_[j]);
  }

  bool enrolled_twice(std::size_t i, std::size_t j) const {
    const std::string &a = student(i).division, &b = student(j).division;
    return here_[i] && here_[j] && a != b && !a.empty() && !b.empty() && one_ine_and_name(i, j);
  }

  template <typename... Reason>
  void add(Code code, std::size_t i, std::vector<std::string> details, Reason... why) {
    report_.add(code, Subject::student(i), student(i).origin, std::move(details), std::move(why)...);
  }

  /// Born on one day under one family name, with two given names: "Anna" and "Hanna", but not "Marie" and "Marie-Lou".
  bool may_be_twins(std::size_t i, std::size_t j) const {
    const Student &a = student(i), &b = student(j);
    const std::string &x = names_[i].given, &y = names_[j].given;
    const bool shortened = x.starts_with(y) || y.starts_with(x);
    return a.birth_date && a.birth_date == b.birth_date && share_family_name(names_[i], names_[j]) && x != y &&
           !shortened && are_in_one_file(a, b);
  }

  /// In two files they are one pupil, written in two ways.
  static bool are_in_one_file(const Student& a, const Student& b) { return a.origin.file == b.origin.file; }

  void check_pair(std::size_t i, std::size_t j) {
    const Student &a = student(i), &b = student(j);
    const bool homonyms = full_names_[i] == full_names_[j] && a.birth_date == b.birth_date;
    const bool one_ine = !a.ine.empty() && a.ine == b.ine;
    if (homonyms || one_ine) return;  // reported as such
    Likeness likeness = compare_names(names_[i], names_[j]);
    compare_births(a.birth_date, b.birth_date, likeness);
    if (!a.email.empty() && to_lower(a.email) == to_lower(b.email)) likeness.add(10, phrase::same_email);
    if (!a.ine.empty() && !b.ine.empty()) likeness.score -= 20;  // twins rather than a double
    if (likeness.score >= probable && may_be_twins(i, j)) return add("ELNOM_P_11", i, {described(roster_, {j})});
    if (likeness.score >= probable) add("ELNOM_P_09", i, {described(roster_, {j}), likeness.percent()}, likeness.why);
  }

  const Roster& roster_;
  Report& report_;
  std::vector<NameKeys> names_;
  std::vector<NameNumber> full_names_;  // equal where shown and given name are
  std::vector<bool> here_;
};

// ---- Guardians ----

class GuardianDoubles {
 public:
  GuardianDoubles(const Roster& roster, Report& report) : roster_(roster), report_(report) {
    for (const Guardian& g : roster.guardians) names_.push_back(name_keys(g.family_name, g.used_name, g.given_name));
    students_.resize(names_.size());
    for (const Guardianship& g : roster.guardianships) students_[g.guardian].insert(g.student);
  }

  void check_alike() {
    Buckets buckets;
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (!names_[i].given.empty())
        for (const std::string& family : names_[i].families)
          buckets["name " + family + "|" + names_[i].given].push_back(i);
      if (!guardian(i).email.empty()) buckets["email " + to_lower(guardian(i).email)].push_back(i);
    }
    Pairs pairs;
    add_pairs_within(buckets, pairs);
    sort_pairs(pairs);
    for (const auto& [i, j] : pairs) check_pair(i, j);
  }

 private:
  const Guardian& guardian(std::size_t i) const { return roster_.guardians[i]; }

  std::set<std::string> family_names(const std::set<std::size_t>& students) const {
    std::set<std::string> names;
    for (const std::size_t i : students) names.insert(fold_key(roster_.students[i].family_name));
    return names;
  }

  void compare_students(std::size_t i, std::size_t j, Likeness& likeness) const {
    const auto &a = students_[i], &b = students_[j];
    if (roster_.guardianships.empty()) return;
    if (meet(a, b))
      likeness.add(30, phrase::same_pupil);
    else if (a.empty() || b.empty())
      likeness.add(20, phrase::without_pupil);
    else if (meet(family_names(a), family_names(b)))
      likeness.add(15, phrase::pupils_of_one_name);
  }

  void check_pair(std::size_t i, std::size_t j) {
    const Guardian &a = guardian(i), &b = guardian(j);
    if (a.source_id.empty() != b.source_id.empty()) return;  // a private school's software and SIECLE: two lists of all
    Likeness likeness = compare_names(names_[i], names_[j]);
    if (likeness.score < alike_in_both_names) return;  // a couple shares family name, e-mail and pupils
    if (!a.email.empty() && to_lower(a.email) == to_lower(b.email)) likeness.add(30, phrase::same_email);
    compare_students(i, j, likeness);
    if (!a.title.empty() && !b.title.empty() && to_upper(a.title) != to_upper(b.title)) likeness.score -= 20;
    if (likeness.score >= probable)
      report_.add(
          "PAREN_P_05", Subject::guardian(i), a.origin,
          {describe(Subject::guardian(j), roster_) + " (" + (b.source_id.empty() ? b.private_id : b.source_id) + ")",
           likeness.percent()},
          likeness.why);
  }

  const Roster& roster_;
  Report& report_;
  std::vector<NameKeys> names_;
  std::vector<std::set<std::size_t>> students_;  // of each guardian
};

}  // namespace

void check_doubles(const Roster& roster, Date day, Report& report) {
  PupilDoubles pupils(roster, day, report);
  pupils.check_homonyms();
  pupils.check_shared_ines();
  pupils.check_alike();
  GuardianDoubles(roster, report).check_alike();
}

}  // namespace passation
