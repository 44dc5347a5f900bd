#pragma once
// Who of those said is who of those known. A part of plan_sync; nothing else needs it.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "ledger/plan.hpp"

namespace passation {

using Positions = std::vector<std::size_t>;

/// Works in rounds, from the surest sign to the weakest. A round looks at all who are still open before it settles any,
/// so that nothing depends on the order of rows.
class Matcher {
 public:
  Matcher(std::vector<const KnownPerson*> known, std::span<const SaidPerson> said, const SyncRules& rules);
  void match();

  const std::vector<std::optional<std::size_t>>& known_of() const { return known_of_; }  ///< of each said
  const std::vector<std::optional<std::size_t>>& said_of() const { return said_of_; }    ///< of each known
  const std::vector<bool>& held() const { return held_; }                                ///< known, and asked about
  std::vector<Question> questions;
  std::vector<bool> asked;
  std::set<std::string> answered;

 private:
  struct Round;
  struct Group {
    Positions known, said;
  };
  using NameKey = std::function<std::vector<std::string>(const Person&)>;

  bool is_open(std::size_t said) const { return !known_of_[said] && !asked[said] && !settled_as_new_[said]; }
  bool is_free(std::size_t known) const { return !said_of_[known] && !held_[known]; }
  const Person& known(std::size_t k) const { return known_[k]->person; }
  const Person& said(std::size_t i) const { return said_[i].person; }

  void match_registered();
  void match_by_key(KeyKind kind);
  void doubt_ids_that_disagree();
  void match_by_name();
  void match_by_name_and_division();
  void match_guardians();
  void look_for_corrections();
  void let_guardians_wait();
  void pair(const Group& group, Round& round) const;
  bool look_the_same(std::size_t known, std::size_t said) const;
  void settle(Round& round);
  void claim(std::size_t said, std::size_t known);
  void ask(std::size_t said, Positions candidates, Question::Reason reason);

  std::vector<const KnownPerson*> known_;
  std::span<const SaidPerson> said_;
  const SyncRules& rules_;
  std::vector<std::optional<std::size_t>> known_of_, said_of_;
  std::vector<bool> held_, settled_as_new_;
};

}  // namespace passation
