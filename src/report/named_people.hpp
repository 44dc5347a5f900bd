#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/person.hpp"

namespace passation {

/// Whom a sentence names, among people who are known. A name within a longer one is nobody's: « PIE MARTIN Léa » does
/// not name MARTIN Léa, where both are known.
class NamedPeople {
 public:
  /// @param division tells namesakes apart where it stands behind the name: « MARTIN Léa, 6E 3 »; or empty
  void add(PersonId id, const std::string& family_name, const std::string& given_name, const std::string& division);
  void add(PersonId id, const Person& person);  ///< by the name at birth, and by the one in use

  /// Of namesakes whom nothing tells apart, all.
  std::set<PersonId> in(std::string_view text) const;

 private:
  struct Name {
    std::u32string text, division;
    PersonId id = 0;
  };
  std::size_t take_longest(const std::u32string& text, std::size_t at, std::size_t end, std::set<PersonId>& ids) const;

  std::map<std::u32string, std::vector<Name>> by_first_word_;
};

}  // namespace passation
