#pragma once
// People side by side, field by field: is this the same person?

#include <string>
#include <vector>

#include "ledger/person.hpp"
#include "web/visit.hpp"

namespace passation {

/// Somebody as a column of the comparison. What is not known is empty.
struct ComparedPerson {
  std::string title;  ///< of the column
  std::string family_name, used_name, given_name, sex, birth_date, division, ine, state;
};

ComparedPerson compared(const std::string& title, const Person& person);
ComparedPerson compared_known(const Visit& visit, const KnownPerson& person);

/// A line for each field that anybody has. What is otherwise than with the first one is marked, in words, too.
Html people_compared(const Visit& visit, const std::string& caption, const std::vector<ComparedPerson>& people);

std::string sex_letter(Sex sex);  ///< "G", "F"; empty: not known

}  // namespace passation
