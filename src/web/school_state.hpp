#pragma once
// What many pages show of a school: read once for each state of its registry.

#include <string>
#include <vector>

#include "action/classes.hpp"
#include "action/operations.hpp"
#include "action/school_people.hpp"
#include "base/date.hpp"
#include "ledger/registry.hpp"

namespace passation {

struct Visit;

struct SchoolState {
  Revision revision;  ///< of the registry that was read
  Date day;           ///< on which it was read: it tells who is there
  SchoolPeople people;
  ClassesResult classes;
  // Pupils, as the report of the last import says as long as it is kept:
  std::size_t blocking = 0;  ///< whose records SIECLE holds back
  std::size_t enrolled_twice = 0;
  std::string last_import;                 ///< as people read it; empty: none
  std::vector<KnownOperation> operations;  ///< the one of the latest labels first
  std::vector<StartedSheet> started;       ///< the latest first

  std::size_t to_hand_out = 0;  ///< people who have not got what was printed for them last

  std::size_t pupils() const;
  std::size_t printed() const;  ///< of the pupils
  /// Of these classes; empty: of all.
  std::vector<std::string> not_validated(const std::vector<std::string>& asked) const;
};

/// Of the school that is shown. @throws Error as the actions that read it
const SchoolState& school_state(const Visit& visit);

}  // namespace passation
