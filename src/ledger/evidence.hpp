#pragma once
// What two records say about being one person's: a pure function of both. PersonMatcher decides over all pairs.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ledger/person.hpp"

namespace passation {

/// How far two records say the same of one thing. In this order: at least `near` is worth asking about.
enum class Sameness : std::uint8_t {
  other,
  unknown,  ///< one of them does not say
  near,     ///< a word in common, a slip in a short name, two slips in a long one; a date two digits off
  close,    ///< one slip, a part left out; a date one digit off, or day and month swapped
  same,
};

/// A person, with the names in the forms that are compared. They are made when they are first needed: most people have
/// not changed by a letter.
class Portrait {
 public:
  explicit Portrait(const Person& person) : person_(&person) {}

  const Person& person() const { return *person_; }
  /// Folded; a name of several words also with its words in alphabetical order.
  const std::vector<std::string>& families() { return names().families; }
  const std::vector<std::string>& givens() { return names().givens; }
  const std::vector<std::string>& family_words() { return names().family_words; }
  const std::vector<std::string>& given_words() { return names().given_words; }  ///< of the given name in use
  const std::vector<std::string>& all_given_words() { return names().all_given_words; }

 private:
  struct Names {
    std::vector<std::string> families, givens, family_words, given_words, all_given_words;
  };
  const Names& names();

  const Person* person_;
  std::optional<Names> names_;
};

/// A set of kinds of numbers, a bit for each KeyKind.
using KeyKinds = unsigned;
constexpr KeyKinds bit(KeyKind kind) {
  return 1u << static_cast<unsigned>(kind);
}

struct Evidence {
  KeyKinds agree = 0, differ = 0;  ///< numbers that both have
  Sameness family = Sameness::unknown, given = Sameness::unknown, birth = Sameness::unknown, sex = Sameness::unknown,
           division = Sameness::unknown;
  /// Of pupils: same, where they are in one level or have gone up by one; other: far down; near: otherwise.
  Sameness level = Sameness::unknown;
  bool ine_replaced =
      false;             ///< another INE, but the final one after a provisional one, or with one character put right
  bool swapped = false;  ///< each one's family name is the other's given name
  bool spelt_alike = false;  ///< family and given name to the letter
  bool undated = false;      ///< neither has a birth date
  bool years_apart = false;  ///< born more than a year apart
  bool other_names = false;  ///< the other given names are the same, and there are some
  bool same_pupils = false;  ///< of guardians

  bool same_names() const { return family == Sameness::same && given == Sameness::same; }
};

/// What says nothing, because it is another for most people.
struct Silent {
  KeyKinds numbers = 0;
  bool divisions = false;  ///< it is September
  bool operator==(const Silent&) const = default;
};

Evidence compare(Portrait& known, Portrait& imported, const Silent& silent);

/// What the evidence is worth, the surest last.
enum class Bond : std::uint8_t {
  none,
  looks_like,                ///< somebody known, put right? To be asked
  number_of_another,         ///< a number in common, but not enough besides. To be asked
  by_place,                  ///< same names, no birth date to compare, and the division fits
  by_number,                 ///< a number in common, and something has changed
  by_names_despite_numbers,  ///< same names and birth date, another number: a final INE, a new base of SIECLE
  by_names,                  ///< same names and birth date, no number to compare
  by_all,                    ///< same names, a number in common, and nothing against it
};

Bond bond_of(const Evidence& evidence);

/// Of two pairs that look alike, but are not sure: the higher is the likelier.
int strength_of(const Evidence& evidence);

/// Whether the first pair is better than the second in something, and in nothing worse. Numbers of two kinds have no
/// order: SIECLE's id of one and the INE of another are a question.
bool is_better(const Evidence& a, const Evidence& b);

}  // namespace passation
