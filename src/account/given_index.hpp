#pragma once
// The pupils of a roster by all that the accounts of a list may be found by. A part of match_given and
// match_given_staff; nothing else needs it.

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "roster/given_account.hpp"
#include "roster/roster.hpp"

namespace passation {

using Positions = std::vector<std::size_t>;

inline constexpr std::size_t most_homonyms = 200;  // an account that fits more is nobody's, without a closer look

/// Names that are written alike in logins have the same key.
std::string name_key(std::string_view family, std::string_view given);

class StudentIndex {
 public:
  StudentIndex(const Roster& roster, std::span<const GivenAccount> accounts);

  /// Whose line it is, where the list is all there is; then a namesake whom nothing tells apart, where there is one:
  /// their labels would be handed out by guess.
  Positions on_line(const Student& person) const;
  Positions with_id(const Student& person) const { return at(by_id_, person.source_id); }
  Positions with_ine(const Student& person) const { return at(by_ine_, person.ine); }
  /// Of more than most_homonyms only so many that it is seen.
  Positions with_name(const Student& person) const;
  bool knows(const std::string& division) const;

 private:
  using Map = std::unordered_map<std::string, Positions>;

  static Positions at(const Map& map, const std::string& key);

  const std::vector<Student>& students_;
  std::map<std::string_view, std::unordered_map<std::size_t, std::size_t>> lines_;  // of each list
  Map by_id_, by_ine_, by_name_, untold_;
  std::unordered_set<std::string> divisions_;
};

}  // namespace passation
