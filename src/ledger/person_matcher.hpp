#pragma once
// Who of those imported is who of those known. A part of plan_sync; nothing else needs it.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/evidence.hpp"
#include "ledger/plan.hpp"

namespace passation {

using Positions = std::vector<std::size_t>;

/// Begins a key: people of two audiences share none.
constexpr char letter(Audience audience) {
  return static_cast<char>('a' + static_cast<int>(audience));
}

/// Finds the pairs that have something in common, by hashing; weighs the evidence of each; and decides over all of
/// them, the surest bond first. A step looks at all who are still open before it settles any, so that nothing depends
/// on the order of rows.
class PersonMatcher {
 public:
  PersonMatcher(std::vector<const KnownPerson*> known, std::span<const ImportedPerson> imported,
                const SyncRules& rules);
  void match();

  const std::vector<std::optional<std::size_t>>& known_of() const { return known_of_; }        ///< of each imported
  const std::vector<std::optional<std::size_t>>& imported_of() const { return imported_of_; }  ///< of each known
  const std::vector<bool>& held() const { return held_; }  ///< known, and asked about
  std::vector<Question> questions;
  std::vector<bool> asked;
  std::set<std::string> answered;
  std::set<PersonId> answered_about;  ///< the candidates of these questions

 private:
  struct Pair {
    std::size_t known, imported;
    Evidence evidence;
    Bond bond;
  };
  using Pairs = std::vector<Pair>;
  struct Group {
    Positions known, imported;
  };
  struct Doubt {
    Positions candidates;
    Question::Reason reason = Question::Reason::several;
  };

  bool is_open(std::size_t imported) const {
    return !known_of_[imported] && !asked[imported] && !settled_as_new_[imported];
  }
  bool is_free(std::size_t known) const { return !imported_of_[known] && !held_[known]; }
  const Person& known(std::size_t k) const { return known_[k]->person; }
  const Person& imported(std::size_t i) const { return imported_[i].person; }

  void match_registered();
  void match_pupils_and_staff();
  void match_guardians();
  Pairs pairs_by_number(bool guardians);
  Pairs pairs_by_names();
  Pairs pairs_by_pupil();
  Pairs pairs_that_look_alike();
  /// Those who share a key. @param keys_of texts of a Portrait, and whether it is of somebody imported
  template <typename KeysOf>
  Pairs pairs_that_share(bool guardians, KeysOf keys_of);
  void add_pairs(Group& group, Pairs& pairs) const;
  Pairs weighed(Pairs pairs);
  void find_what_is_silent(const Pairs& by_names);
  bool have_same_pupils(std::size_t known, std::size_t imported) const;
  void contest_by_spelling(const Pairs& by_names, const Pairs& by_number);
  void contest(const Pairs& by_names, const Pairs& by_number);
  void settle(const Pairs& pairs, Bond bond);
  void add_namesakes(const Pairs& by_names);
  void doubt(const Pairs& pairs, Question::Reason reason);
  void ask_all();
  void answer(std::size_t imported, const Question& question, const Positions& candidates, const std::string& choice);
  void let_guardians_wait();
  void claim(std::size_t imported, std::size_t known);

  std::vector<const KnownPerson*> known_;
  std::span<const ImportedPerson> imported_;
  const SyncRules& rules_;
  std::vector<Portrait> known_portraits_, imported_portraits_;
  std::vector<std::optional<std::size_t>> known_of_, imported_of_;
  std::vector<bool> held_, settled_as_new_;
  std::vector<bool> contested_;          ///< known, and in a doubt that is surer than what comes now
  std::vector<bool> numbered_;           ///< known, with a number that somebody else who fits has now
  std::map<std::size_t, Doubt> doubts_;  ///< of those imported who are in doubt
  std::map<Audience, Silent> silent_;
};

}  // namespace passation
