#pragma once
// How much two records look like one person, and why. Weights: family name 40, given name 30, birth date 30; less when
// they are only close. 85 of 100 is probably one person: all the same but one field that is close.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"

namespace passation {

/// Names as fold_key() leaves them.
struct NameKeys {
  std::string shown;                  ///< the used name, or else the family name
  std::vector<std::string> families;  ///< family and used name, those that say something
  std::string given;
};

NameKeys name_keys(const std::string& family, const std::string& used, const std::string& given);

bool share_family_name(const NameKeys& a, const NameKeys& b);

/// Two folded words that differ by one slip of the hand (a letter more, less, other, or two swapped) or by a second
/// part left out ("marielou", "marie"). Words of less than four letters have to be the same.
bool are_close(std::string_view a, std::string_view b);
/// Less than close: one slip in a name of two or three letters ("lea", "lia"), two in one of five and more.
bool are_near(std::string_view a, std::string_view b);
/// Day and month swapped, or one digit other.
bool are_close(const Date& a, const Date& b);
/// Digits that are other, written as a date.
int digits_apart(const Date& a, const Date& b);

struct Likeness {
  int score = 0;
  Message why;  ///< "même nom, prénom proche"

  void add(int weight, const Phrase& reason);
  std::string percent() const;  ///< at most 100
};

Likeness compare_names(const NameKeys& a, const NameKeys& b);
void compare_births(const std::optional<Date>& a, const std::optional<Date>& b, Likeness& likeness);

}  // namespace passation
