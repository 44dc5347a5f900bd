#pragma once
// Which pupils need labels in large print.

#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/open_school.hpp"
#include "action/registry_access.hpp"

namespace passation {

struct LargeRequest {
  RegistryChoice registry = {};
  std::string person = {};  ///< empty: only list those who are marked
  bool off = false;         ///< takes the mark back
  bool yes = false;         ///< though the day is before the last import
};

struct LargeResult {
  std::vector<KnownPerson> people;  ///< all who are marked, after the change, by division and name
};

/// Marks a pupil as one who needs a label in large print: from now on, whatever files say. @throws Error when that is
/// no pupil who is there, or nobody is named to take the mark from
LargeResult large(const LargeRequest& request, const Environment& environment);

/// Marks these pupils of the roster. @param people by name or number. @throws Error when that is no pupil of it
void mark_large(Roster& roster, const std::vector<std::string>& people, Date day);

/// Writes down who of the roster is marked and was not before. @pre within a transaction; the plan is carried out
void record_large(const Import& import, const Roster& roster);

}  // namespace passation
