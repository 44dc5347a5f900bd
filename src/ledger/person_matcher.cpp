#include "ledger/person_matcher.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/error.hpp"
#include "base/secret.hpp"
#include "base/text.hpp"
#include "ledger/phrases.hpp"

namespace passation {
namespace {

/// @param apart where another question of this import has the same id otherwise
std::string question_id(const Hash& question_key, Question::Reason reason, const Person& imported,
                        const std::vector<PersonId>& candidates, bool apart = false) {
  std::string all = fmt::format("{}\n{}\n", static_cast<int>(reason), letter(imported.audience));
  for (const std::string& key : imported.keys) all += key + '\n';
  all += fold_key(imported.family_name.empty() ? imported.used_name : imported.family_name) + '\n' +
         fold_key(imported.given_name) + '\n';
  all += imported.birth_date ? iso_date(*imported.birth_date) : imported.division;
  if (apart) all += '\n' + imported.family_name + '|' + imported.given_name + '|' + imported.division;
  for (const PersonId id : candidates) all += fmt::format("\n{}", id);
  return question_code(question_key, all);
}

}  // namespace

PersonMatcher::PersonMatcher(std::vector<const KnownPerson*> known_people,
                             std::span<const ImportedPerson> imported_people, const SyncRules& how)
    : asked(imported_people.size()),
      known_(std::move(known_people)),
      imported_(imported_people),
      rules_(how),
      known_of_(imported_.size()),
      imported_of_(known_.size()),
      held_(known_.size()),
      settled_as_new_(imported_.size()),
      contested_(known_.size()),
      numbered_(known_.size()) {
  for (const KnownPerson* k : known_) known_portraits_.emplace_back(k->person);
  for (const ImportedPerson& s : imported_) imported_portraits_.emplace_back(s.person);
}

void PersonMatcher::match() {
  match_registered();
  match_pupils_and_staff();
  match_guardians();
  let_guardians_wait();
  std::sort(questions.begin(), questions.end(), [](const Question& a, const Question& b) {
    return std::pair(a.imported, a.id) < std::pair(b.imported, b.id);
  });
}

/// Those whom the registry itself says.
void PersonMatcher::match_registered() {
  if (std::none_of(imported_.begin(), imported_.end(), [](const ImportedPerson& s) { return s.registered_as != 0; }))
    return;
  std::unordered_map<PersonId, std::size_t> index;
  for (std::size_t k = 0; k < known_.size(); ++k) index.emplace(known_[k]->id, k);
  for (std::size_t i = 0; i < imported_.size(); ++i)
    if (const auto found = index.find(imported_[i].registered_as); found != index.end()) claim(i, found->second);
}

void PersonMatcher::match_pupils_and_staff() {
  Pairs by_number = pairs_by_number(false), spelt_alike;
  std::copy_if(by_number.begin(), by_number.end(), std::back_inserter(spelt_alike),
               [](const Pair& p) { return p.evidence.spelt_alike; });
  settle(spelt_alike, Bond::by_all);
  Pairs by_names = pairs_by_names();
  find_what_is_silent(by_names);
  if (!silent_.empty()) {
    by_number = weighed(std::move(by_number));
    by_names = weighed(std::move(by_names));
  }
  contest_by_spelling(by_names, by_number);
  settle(by_number, Bond::by_all);
  settle(by_names, Bond::by_names);
  contest(by_names, by_number);
  settle(by_names, Bond::by_names_despite_numbers);
  settle(by_number, Bond::by_number);
  settle(by_names, Bond::by_place);
  doubt(by_number, Question::Reason::id_of_another);
  add_namesakes(by_names);
  doubt(pairs_that_look_alike(), Question::Reason::correction);
  ask_all();
}

/// SIECLE's ids of guardians change when it joins two records of one person.
void PersonMatcher::match_guardians() {
  const Pairs by_number = pairs_by_number(true);
  settle(by_number, Bond::by_all);
  settle(pairs_by_pupil(), Bond::by_place);
  settle(by_number, Bond::by_number);
  doubt(by_number, Question::Reason::id_of_another);
  ask_all();
}

/// Twins « Léa » and « Lea »: a number says one of them, the spelling or the class the other.
void PersonMatcher::contest_by_spelling(const Pairs& by_names, const Pairs& by_number) {
  const auto is_in_play = [&](const Pair& p) { return is_open(p.imported) && is_free(p.known); };
  std::map<std::size_t, std::vector<const Pair*>> namesakes;
  for (const Pair& p : by_names)
    if (is_in_play(p) && p.evidence.same_names() && p.evidence.birth == Sameness::same)
      namesakes[p.imported].push_back(&p);
  for (const Pair& p : by_number) {
    if (p.bond != Bond::by_all || !is_in_play(p)) continue;
    Positions candidates;
    for (const Pair* o : namesakes[p.imported])
      if (o->known != p.known && !is_better(p.evidence, o->evidence)) candidates.push_back(o->known);
    if (candidates.empty()) continue;
    candidates.push_back(p.known);
    for (const std::size_t k : candidates) contested_[k] = true;
    doubts_.emplace(p.imported, Doubt{std::move(candidates), Question::Reason::several});
  }
}

/// Names and birth date of somebody with another number are not enough, where his number has come to somebody much like
/// him who is nobody else by name. And two numbers under a changed name are not enough, where somebody known has the
/// name and the birth date: twins whose numbers were exchanged. Nor where somebody else in the file has both of the one
/// who is known: a twin who is new came with his numbers.
void PersonMatcher::contest(const Pairs& by_names, const Pairs& by_number) {
  const auto is_in_play = [&](const Pair& p, Bond bond) {
    return p.bond == bond && is_open(p.imported) && is_free(p.known);
  };
  std::vector<bool> named(imported_.size());
  std::map<std::size_t, Positions> by_name_only, by_number_only;
  for (const Pair& p : by_names) {
    if (is_in_play(p, Bond::by_names_despite_numbers)) named[p.imported] = true;
    if (is_in_play(p, Bond::looks_like) && p.evidence.same_names() && p.evidence.birth == Sameness::same)
      by_name_only[p.imported].push_back(p.known);
  }
  for (const Pair& p : by_number) {
    if (!is_in_play(p, Bond::by_number)) continue;
    if (!named[p.imported]) numbered_[p.known] = true;
    by_number_only[p.imported].push_back(p.known);
  }
  std::map<std::size_t, std::size_t> named_by;  ///< known to imported
  for (const auto& [i, candidates] : by_name_only)
    for (const std::size_t k : candidates) named_by.emplace(k, i);
  for (const auto& [j, candidates] : by_number_only) {
    const auto namesake = candidates.size() == 1 ? named_by.find(candidates.front()) : named_by.end();
    if (namesake == named_by.end() || namesake->second == j || by_name_only.contains(j)) continue;
    contested_[candidates.front()] = true;
    doubts_.emplace(j, Doubt{candidates, Question::Reason::id_of_another});
    if (!by_number_only.contains(namesake->second))
      doubts_.emplace(namesake->second, Doubt{candidates, Question::Reason::correction});
  }
  for (auto& [i, candidates] : by_name_only) {
    const auto others = by_number_only.find(i);
    if (others == by_number_only.end()) continue;
    candidates.insert(candidates.end(), others->second.begin(), others->second.end());
    for (const std::size_t k : candidates) contested_[k] = true;
    doubts_.emplace(i, Doubt{std::move(candidates), Question::Reason::several});
  }
}

/// Two who are each other's best are one person. Where several fit, and none of them best, all are in doubt; so is who
/// fits somebody about whom there is a surer doubt.
void PersonMatcher::settle(const Pairs& all, Bond bond) {
  std::vector<const Pair*> pairs;
  std::map<std::size_t, std::vector<const Pair*>> of_imported, of_known;
  for (const Pair& p : all) {
    if (p.bond != bond || !is_open(p.imported) || doubts_.contains(p.imported) || !is_free(p.known)) continue;
    of_imported[p.imported].push_back(&p);
    of_known[p.known].push_back(&p);
  }
  const auto is_best = [](const Pair* pair, const std::vector<const Pair*>& others) {
    return std::all_of(others.begin(), others.end(),
                       [&](const Pair* o) { return o == pair || is_better(pair->evidence, o->evidence); });
  };
  std::vector<const Pair*> settled;
  for (const auto& [i, candidates] : of_imported)
    for (const Pair* p : candidates)
      if (!contested_[p->known] && !(numbered_[p->known] && bond == Bond::by_names_despite_numbers) &&
          is_best(p, candidates) && is_best(p, of_known[p->known]))
        settled.push_back(p);
  for (const Pair* p : settled) claim(p->imported, p->known);
  for (const auto& [i, candidates] : of_imported) {
    if (known_of_[i]) continue;
    Doubt doubt;
    for (const Pair* p : candidates)
      if (is_free(p->known)) doubt.candidates.push_back(p->known);
    if (doubt.candidates.empty()) continue;
    doubt.reason = candidates.size() > 1 ? Question::Reason::several : Question::Reason::shared;
    for (const std::size_t k : doubt.candidates) contested_[k] = true;
    doubts_.emplace(i, std::move(doubt));
  }
}

/// Somebody new and somebody missing who may be one person.
void PersonMatcher::doubt(const Pairs& pairs, Question::Reason reason) {
  const Bond bond = reason == Question::Reason::correction ? Bond::looks_like : Bond::number_of_another;
  std::map<std::size_t, Doubt> found;
  for (const Pair& p : pairs)
    if (p.bond == bond && is_open(p.imported) && !doubts_.contains(p.imported) && is_free(p.known))
      found[p.imported].candidates.push_back(p.known);
  for (auto& [i, doubt] : found) {
    doubt.reason = reason;
    doubts_.emplace(i, std::move(doubt));
  }
}

/// Who has somebody's number may still be the one whose names and birth date he has: that choice is offered, too.
void PersonMatcher::add_namesakes(const Pairs& by_names) {
  for (const Pair& p : by_names) {
    const auto doubt = doubts_.find(p.imported);
    if (doubt == doubts_.end() || !p.evidence.same_names() || p.evidence.birth != Sameness::same) continue;
    Positions& candidates = doubt->second.candidates;
    if (std::find(candidates.begin(), candidates.end(), p.known) != candidates.end()) continue;
    candidates.push_back(p.known);
    doubt->second.reason = Question::Reason::several;
  }
}

/// Asks about everybody in doubt whom nobody surer has taken the place of. Answers count as given at once.
void PersonMatcher::ask_all() {
  std::vector<std::pair<Question, Positions>> open;
  for (auto& [i, doubt] : std::exchange(doubts_, {})) {
    Positions candidates = std::move(doubt.candidates);
    std::erase_if(candidates, [&](std::size_t k) { return !is_free(k); });
    if (candidates.empty()) continue;
    std::sort(candidates.begin(), candidates.end(),
              [&](std::size_t a, std::size_t b) { return known_[a]->id < known_[b]->id; });
    Question question{.id = {}, .reason = doubt.reason, .imported = i, .candidates = {}};
    for (const std::size_t k : candidates) question.candidates.push_back(known_[k]->id);
    question.id = question_id(rules_.question_key, doubt.reason, imported(i), question.candidates);
    open.emplace_back(std::move(question), std::move(candidates));
  }
  std::map<std::string, int> met;
  for (const auto& [question, candidates] : open) ++met[question.id];
  for (auto& [question, candidates] : open)
    if (met[question.id] > 1)
      question.id =
          question_id(rules_.question_key, question.reason, imported(question.imported), question.candidates, true);
  for (const auto& [question, candidates] : open)
    if (const auto given = rules_.answers.find(question.id); given != rules_.answers.end())
      answer(question.imported, question, candidates, given->second);
  for (auto& [question, candidates] : open) {
    if (answered.contains(question.id)) continue;
    if (std::none_of(candidates.begin(), candidates.end(), [&](std::size_t k) { return !imported_of_[k]; })) continue;
    asked[question.imported] = true;
    for (const std::size_t k : candidates) held_[k] = held_[k] || !imported_of_[k];
    questions.push_back(std::move(question));
  }
}

/// @throws Error when the choice is none, or is somebody whom another answer has taken
void PersonMatcher::answer(std::size_t i, const Question& question, const Positions& candidates,
                           const std::string& choice) {
  std::vector<std::string> choices = question.choices();
  const auto n = static_cast<std::size_t>(std::find(choices.begin(), choices.end(), choice) - choices.begin());
  if (n == choices.size() || (n < candidates.size() && imported_of_[candidates[n]]))
    throw Error(say(phrase::answer_bad, choice, question.id), "--answer",
                say(phrase::answer_bad_hint, fmt::format("{}", fmt::join(choices, ", "))));
  answered.insert(question.id);
  answered_about.insert(question.candidates.begin(), question.candidates.end());
  if (n < candidates.size())
    claim(i, candidates[n]);
  else
    settled_as_new_[i] = true;
}

/// While it is not known whose parents they are, they stay as known, too.
void PersonMatcher::let_guardians_wait() {
  if (questions.empty()) return;
  for (std::size_t i = 0; i < imported_.size(); ++i) {
    const Positions& students = imported_[i].students;
    if (is_open(i) && !students.empty() &&
        std::all_of(students.begin(), students.end(), [&](std::size_t s) { return asked[s]; }))
      asked[i] = true;
  }
  std::set<PersonId> held_students;
  for (std::size_t k = 0; k < known_.size(); ++k)
    if (held_[k]) held_students.insert(known_[k]->id);
  for (std::size_t k = 0; k < known_.size(); ++k)
    for (const PersonId student : known_[k]->students)
      if (held_students.contains(student) && !imported_of_[k]) held_[k] = true;
}

void PersonMatcher::claim(std::size_t i, std::size_t k) {
  known_of_[i] = k;
  imported_of_[k] = i;
}

}  // namespace passation
