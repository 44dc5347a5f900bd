#pragma once
// What one file says of people who stand in another. Readers leave these in the Reading; links.hpp joins them.

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "roster/roster.hpp"

namespace passation {

/// A guardian of a pupil, by SIECLE's numbers.
struct GuardianLink {
  std::string guardian_id;  ///< PERSONNE_ID
  std::string student_id;   ///< ELEVE_ID
  int level = 0;            ///< as Guardianship::level
  Origin origin;
};

/// A pupil's time in a group; no dates: the whole year.
struct GroupStay {
  std::string group;
  std::optional<Date> from, until;
};

/// The groups of a pupil, who is described by what identifies him.
struct GroupLink {
  Student student;
  std::vector<GroupStay> stays;
};

/// All links of pupils and groups that one file holds; they replace all earlier ones.
struct GroupFile {
  std::string name;
  std::optional<int> school_year;
  std::optional<Date> made_on;
  int number = 0;  ///< NUM_ENVOI: tells two files of one day apart
  std::vector<GroupLink> links;
};

}  // namespace passation
