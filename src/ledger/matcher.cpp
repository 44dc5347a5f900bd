#include "ledger/matcher.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/error.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "ledger/phrases.hpp"
#include "roster/likeness.hpp"

namespace passation {
namespace {

// Of likeness.hpp's 100: what a number needs beside it. SIECLE's and STS-web's ids are never given twice, so one field
// that agrees is enough; an INE or a private number may be typed wrong or given again.
constexpr int beside_own_id = 30, beside_other_number = 60;
constexpr int probably_one = 85;  // all the same but one field that is close
constexpr int same_names = 70;    // where there is no birth date to compare

char letter(Audience audience) {
  return static_cast<char>('a' + static_cast<int>(audience));
}

template <typename... Parts>
std::string joined(Audience audience, const Parts&... parts) {
  std::string key(1, letter(audience));
  ((key += '|', key += parts), ...);
  return key;
}

NameKeys keys_of(const Person& p) {
  return name_keys(p.family_name, p.used_name, p.given_name);
}

std::string family_key(const Person& p) {
  return fold_key(p.family_name.empty() ? p.used_name : p.family_name);
}

bool both_have_dates(const Person& a, const Person& b) {
  return a.birth_date && b.birth_date;
}

int likeness(const Person& a, const Person& b) {
  Likeness like = compare_names(keys_of(a), keys_of(b));
  compare_births(a.birth_date, b.birth_date, like);
  return like.score;
}

bool fits(const Person& known, const Person& said, int least) {
  if (known.family_name == said.family_name && known.given_name == said.given_name &&
      known.birth_date == said.birth_date)
    return true;
  const auto unnamed = [](const Person& p) { return p.given_name.empty() || (p.family_name + p.used_name).empty(); };
  return unnamed(known) || unnamed(said) || likeness(known, said) >= least;
}

bool differ(const Person& a, const Person& b, KeyKind kind) {
  return !a.key(kind).empty() && !b.key(kind).empty() && a.key(kind) != b.key(kind);
}

/// Numbers of one kind that differ: two people, as far as numbers tell.
bool contradict(const Person& a, const Person& b) {
  for (std::size_t k = 0; k < key_kinds; ++k)
    if (differ(a, b, static_cast<KeyKind>(k))) return true;
  return false;
}

/// All that a person may be put right from: two of family name, given name and birth date, or swapped names.
std::vector<std::string> near_keys(const Person& p, bool swapped) {
  std::vector<std::string> keys;
  const NameKeys names = keys_of(p);
  const std::string born = p.birth_date ? iso_date(*p.birth_date) : "";
  if (!born.empty()) keys.push_back(joined(p.audience, "given", names.given, born));
  for (const std::string& family : names.families) {
    keys.push_back(swapped ? joined(p.audience, "names", names.given, family)
                           : joined(p.audience, "names", family, names.given));
    if (!born.empty()) keys.push_back(joined(p.audience, "family", family, born));
  }
  return keys;
}

std::string question_id(Question::Reason reason, const Person& said, const std::vector<PersonId>& candidates) {
  std::string all = fmt::format("{}\n{}\n", static_cast<int>(reason), letter(said.audience));
  for (const std::string& key : said.keys) all += key + '\n';
  all += family_key(said) + '\n' + fold_key(said.given_name) + '\n';
  all += said.birth_date ? iso_date(*said.birth_date) : said.division;
  for (const PersonId id : candidates) all += fmt::format("\n{}", id);
  return readable_code(plain_hash(all), 6);
}

}  // namespace

struct Matcher::Round {
  struct Doubt {
    std::size_t said;
    Positions candidates;
    Question::Reason reason;
  };
  std::vector<std::pair<std::size_t, std::size_t>> pairs;  ///< known, said
  std::vector<Doubt> doubts;
};

Matcher::Matcher(std::vector<const KnownPerson*> known_people, std::span<const SaidPerson> said_people,
                 const SyncRules& rules)
    : asked(said_people.size()),
      known_(std::move(known_people)),
      said_(said_people),
      rules_(rules),
      known_of_(said_.size()),
      said_of_(known_.size()),
      held_(known_.size()),
      settled_as_new_(said_.size()) {}

void Matcher::match() {
  match_registered();
  match_by_key(KeyKind::siecle);
  doubt_ids_that_disagree();
  match_by_key(KeyKind::ine);
  match_by_key(KeyKind::epp);
  match_by_key(KeyKind::local);
  match_by_key(KeyKind::private_school);
  match_by_name();
  match_by_name_and_division();
  match_guardians();
  look_for_corrections();
  let_guardians_wait();
  std::sort(questions.begin(), questions.end(),
            [](const Question& a, const Question& b) { return std::pair(a.said, a.id) < std::pair(b.said, b.id); });
}

/// Those whom the registry itself says.
void Matcher::match_registered() {
  if (std::none_of(said_.begin(), said_.end(), [](const SaidPerson& s) { return s.registered_as != 0; })) return;
  std::unordered_map<PersonId, std::size_t> index;
  for (std::size_t k = 0; k < known_.size(); ++k) index.emplace(known_[k]->id, k);
  for (std::size_t i = 0; i < said_.size(); ++i)
    if (const auto found = index.find(said_[i].registered_as); found != index.end()) claim(i, found->second);
}

void Matcher::match_by_key(KeyKind kind) {
  std::unordered_map<std::string, Positions> index;
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (is_free(k) && !known(k).key(kind).empty()) index[joined(known(k).audience, known(k).key(kind))].push_back(k);
  if (index.empty()) return;
  const bool own_id = kind == KeyKind::siecle || kind == KeyKind::epp || kind == KeyKind::local;
  const int least = own_id ? beside_own_id : beside_other_number;
  Round round;
  for (std::size_t i = 0; i < said_.size(); ++i) {
    if (!is_open(i) || said(i).key(kind).empty()) continue;
    const auto found = index.find(joined(said(i).audience, said(i).key(kind)));
    if (found == index.end()) continue;
    Positions fitting;
    for (const std::size_t k : found->second)
      if (fits(known(k), said(i), least)) fitting.push_back(k);
    if (fitting.size() == 1)
      round.pairs.emplace_back(fitting.front(), i);
    else if (fitting.empty())
      round.doubts.push_back({i, found->second, Question::Reason::id_of_another});
    else
      round.doubts.push_back({i, fitting, Question::Reason::several});
  }
  settle(round);
}

/// SIECLE's id says one person, the INE another who fits as well: two records of one pupil have been joined, or worse.
void Matcher::doubt_ids_that_disagree() {
  std::unordered_map<std::string_view, Positions> by_ine;
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (is_free(k) && !known(k).key(KeyKind::ine).empty()) by_ine[known(k).key(KeyKind::ine)].push_back(k);
  if (by_ine.empty()) return;
  Round round;
  for (std::size_t i = 0; i < said_.size(); ++i) {
    if (!known_of_[i] || said(i).key(KeyKind::ine).empty()) continue;
    const std::size_t own = *known_of_[i];
    const auto found = by_ine.find(said(i).key(KeyKind::ine));
    if (found == by_ine.end() || known(own).key(KeyKind::ine) == said(i).key(KeyKind::ine)) continue;
    Positions candidates{own};
    for (const std::size_t k : found->second)
      if (fits(known(k), said(i), beside_other_number)) candidates.push_back(k);
    if (candidates.size() < 2) continue;
    known_of_[i].reset();
    said_of_[own].reset();
    round.doubts.push_back({i, candidates, Question::Reason::several});
  }
  settle(round);
}

/// Where one of the two has no number that could tell.
void Matcher::match_by_name() {
  std::unordered_map<std::string, Group> groups;
  const auto key = [](const Person& p) {
    return joined(p.audience, family_key(p), fold_key(p.given_name), p.birth_date ? iso_date(*p.birth_date) : "");
  };
  for (std::size_t i = 0; i < said_.size(); ++i)
    if (is_open(i) && said(i).audience != Audience::guardian) groups[key(said(i))].said.push_back(i);
  if (groups.empty()) return;
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (is_free(k) && known(k).audience != Audience::guardian)
      if (const auto group = groups.find(key(known(k))); group != groups.end()) group->second.known.push_back(k);
  Round round;
  for (const auto& [name, group] : groups) pair(group, round);
  settle(round);
}

/// A list without birth dates: the same name in the same division, and nobody else of that name.
void Matcher::match_by_name_and_division() {
  std::unordered_map<std::string, Group> groups;
  const auto key = [](const Person& p) {
    return joined(p.audience, family_key(p), fold_key(p.given_name), fold_key(p.division));
  };
  const auto has_a_place = [](const Person& p) { return p.audience == Audience::student && !p.division.empty(); };
  for (std::size_t i = 0; i < said_.size(); ++i)
    if (is_open(i) && has_a_place(said(i))) groups[key(said(i))].said.push_back(i);
  if (groups.empty()) return;
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (is_free(k) && has_a_place(known(k)))
      if (const auto group = groups.find(key(known(k))); group != groups.end()) group->second.known.push_back(k);
  Round round;
  for (const auto& [name, group] : groups) {
    if (group.said.size() != 1 || group.known.size() != 1) continue;
    const std::size_t k = group.known.front(), i = group.said.front();
    if (!both_have_dates(known(k), said(i)) && !contradict(known(k), said(i))) round.pairs.emplace_back(k, i);
  }
  settle(round);
}

/// By name and a pupil in common: SIECLE's ids of guardians change when it joins two records of one person.
void Matcher::match_guardians() {
  std::unordered_map<std::string, Group> groups;
  const auto key = [](const Person& p, PersonId student) {
    return joined(p.audience, family_key(p), fold_key(p.given_name), std::to_string(student));
  };
  for (std::size_t i = 0; i < said_.size(); ++i) {
    if (!is_open(i) || said(i).audience != Audience::guardian) continue;
    if (said_[i].students.empty()) groups[key(said(i), 0)].said.push_back(i);
    for (const std::size_t student : said_[i].students)
      if (const auto k = known_of_[student]) groups[key(said(i), known_[*k]->id)].said.push_back(i);
  }
  if (groups.empty()) return;
  for (std::size_t k = 0; k < known_.size(); ++k) {
    if (!is_free(k) || known(k).audience != Audience::guardian) continue;
    std::vector<PersonId> students = known_[k]->students;
    if (students.empty()) students.push_back(0);
    for (const PersonId student : students)
      if (const auto group = groups.find(key(known(k), student)); group != groups.end())
        group->second.known.push_back(k);
  }
  Round round;
  for (const auto& [name, group] : groups) pair(group, round);
  settle(round);
}

/// Somebody new who is much like somebody missing: "MARTIN Lea 12/03" and "MARTIN Léa 13/03".
void Matcher::look_for_corrections() {
  std::unordered_map<std::string, Positions> index;
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < said_.size(); ++i)
    if (is_open(i) && !said_[i].left && said(i).audience != Audience::guardian) open.push_back(i);
  if (open.empty()) return;
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (is_free(k) && known(k).audience != Audience::guardian)
      for (std::string& key : near_keys(known(k), false)) index[std::move(key)].push_back(k);
  Round round;
  for (const std::size_t i : open) {
    Positions candidates;
    std::vector<std::string> keys = near_keys(said(i), false);
    for (std::string& key : near_keys(said(i), true)) keys.push_back(std::move(key));
    for (const std::string& key : keys)
      if (const auto found = index.find(key); found != index.end())
        candidates.insert(candidates.end(), found->second.begin(), found->second.end());
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
    std::erase_if(candidates, [&](std::size_t k) {
      const int enough = both_have_dates(known(k), said(i)) ? probably_one : same_names;
      return differ(known(k), said(i), KeyKind::ine) || likeness(known(k), said(i)) < enough;
    });
    if (!candidates.empty()) round.doubts.push_back({i, std::move(candidates), Question::Reason::correction});
  }
  settle(round);
}

/// While it is not known whose parents they are, they stay as known, too.
void Matcher::let_guardians_wait() {
  if (questions.empty()) return;
  for (std::size_t i = 0; i < said_.size(); ++i) {
    const Positions& students = said_[i].students;
    if (is_open(i) && !students.empty() &&
        std::all_of(students.begin(), students.end(), [&](std::size_t s) { return asked[s]; }))
      asked[i] = true;
  }
  std::set<PersonId> held_students;
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (held_[k]) held_students.insert(known_[k]->id);
  for (std::size_t k = 0; k < known_.size(); ++k)
    for (const PersonId student : known_[k]->students)
      if (held_students.contains(student) && !said_of_[k]) held_[k] = true;
}

/// Those of one name: one on each side are one person; of several, those who have not changed in anything.
void Matcher::pair(const Group& group, Round& round) const {
  if (group.known.empty()) return;
  const auto may_be = [&](std::size_t k, std::size_t i) {
    return said(i).audience == Audience::guardian || !contradict(known(k), said(i));
  };
  if (group.known.size() == 1 && group.said.size() == 1) {
    if (may_be(group.known.front(), group.said.front()))
      round.pairs.emplace_back(group.known.front(), group.said.front());
    return;
  }
  Positions known_left = group.known, said_left;
  for (const std::size_t i : group.said) {
    const auto same = std::find_if(known_left.begin(), known_left.end(),
                                   [&](std::size_t k) { return may_be(k, i) && look_the_same(k, i); });
    if (same == known_left.end()) {
      said_left.push_back(i);
    } else {
      round.pairs.emplace_back(*same, i);
      known_left.erase(same);
    }
  }
  for (const std::size_t i : said_left) {
    Positions candidates;
    for (const std::size_t k : known_left)
      if (may_be(k, i)) candidates.push_back(k);
    if (!candidates.empty()) round.doubts.push_back({i, std::move(candidates), Question::Reason::several});
  }
}

bool Matcher::look_the_same(std::size_t k, std::size_t i) const {
  if (!(updated(known(k), said(i)) == known(k))) return false;
  std::vector<PersonId> students;
  for (const std::size_t student : said_[i].students)
    if (const auto match = known_of_[student]) students.push_back(known_[*match]->id);
  std::sort(students.begin(), students.end());
  return students == known_[k]->students;
}

/// Who is the only one for somebody known is him; where several are, all of them are asked about. A guardian has a
/// pair for each of his pupils.
void Matcher::settle(Round& round) {
  std::sort(round.pairs.begin(), round.pairs.end());
  round.pairs.erase(std::unique(round.pairs.begin(), round.pairs.end()), round.pairs.end());
  std::map<std::size_t, Positions> known_for, said_for;
  for (const auto& [k, i] : round.pairs) {
    said_for[k].push_back(i);
    known_for[i].push_back(k);
  }
  for (const auto& [i, candidates] : known_for) {
    if (candidates.size() > 1)
      round.doubts.push_back({i, candidates, Question::Reason::several});
    else if (said_for[candidates.front()].size() > 1)
      round.doubts.push_back({i, candidates, Question::Reason::shared});
    else
      claim(i, candidates.front());
  }
  std::map<std::size_t, Round::Doubt> doubts;  // one for each said, with all the candidates
  for (Round::Doubt& doubt : round.doubts) {
    const auto [place, first] = doubts.try_emplace(doubt.said, doubt);
    if (!first)
      place->second.candidates.insert(place->second.candidates.end(), doubt.candidates.begin(), doubt.candidates.end());
  }
  for (auto& [i, doubt] : doubts)
    if (is_open(i)) ask(i, std::move(doubt.candidates), doubt.reason);
}

void Matcher::claim(std::size_t i, std::size_t k) {
  known_of_[i] = k;
  said_of_[k] = i;
}

void Matcher::ask(std::size_t i, Positions candidates, Question::Reason reason) {
  std::erase_if(candidates, [&](std::size_t k) { return said_of_[k].has_value(); });
  std::sort(candidates.begin(), candidates.end(),
            [&](std::size_t a, std::size_t b) { return known_[a]->id < known_[b]->id; });
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  if (candidates.empty()) return;
  Question question{.id = {}, .reason = reason, .said = i, .candidates = {}};
  for (const std::size_t k : candidates) question.candidates.push_back(known_[k]->id);
  question.id = question_id(reason, said(i), question.candidates);
  if (const auto answer = rules_.answers.find(question.id); answer != rules_.answers.end()) {
    const std::vector<std::string> choices = question.choices();
    const auto choice = std::find(choices.begin(), choices.end(), answer->second);
    if (choice == choices.end())
      throw Error(say(phrase::answer_bad, answer->second, question.id), "--answer",
                  say(phrase::answer_bad_hint, fmt::format("{}", fmt::join(choices, ", "))));
    answered.insert(question.id);
    if (const auto n = static_cast<std::size_t>(choice - choices.begin()); n < candidates.size())
      claim(i, candidates[n]);
    else
      settled_as_new_[i] = true;
    return;
  }
  asked[i] = true;
  for (const std::size_t k : candidates) held_[k] = true;
  questions.push_back(std::move(question));
}

}  // namespace passation
