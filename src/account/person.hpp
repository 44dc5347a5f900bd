#pragma once
// A person as the rules of logins see him, pupil or not.

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "roster/roster.hpp"

namespace passation {

/// Views into a roster, which must outlive them.
struct PersonFacts {
  std::string_view given_name = {};
  std::string_view family_name = {};  ///< the registered one
  std::string_view shown_name = {};   ///< the name in use, else the family name
  std::optional<Date> birth_date = {};
  std::string_view source_id = {};
  std::string_view id_space = {};  ///< number space of source_id where there are several (STS-web: epp, local)
  std::string_view ine = {};
  std::array<std::string_view, 5> others =
      {};  ///< any further fields: they order people who have all the rest in common
};

PersonFacts facts_of(const Student& student);
PersonFacts facts_of(const Staff& staff);

/// Positions in the order in which collisions are settled: birth date (unknown ones last), source id (as a number would
/// be), INE, folded names, then every other field. A total order of the facts, so that rows may come in any order.
std::vector<std::size_t> settling_order(std::span<const PersonFacts> people);

/// What a person is recognised by, from one export to the next: source id, else INE, else folded names and birth date.
std::string identity_of(const PersonFacts& person);

}  // namespace passation
