#pragma once
// The school as its exports describe it. Plain values; an empty string or nullopt is "the file does not say".

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "roster/origin.hpp"

namespace passation {

struct School {
  std::string uai;  ///< 7 digits and a letter, upper case
  std::string name;
  std::optional<int> school_year;  ///< first year: 2026 for 2026-2027
  std::string sector;
  std::vector<std::string> address = {};  ///< lines as on an envelope, without the name
  bool operator==(const School&) const = default;
};

/// A division that a file of structures declares; what pupils say of themselves is Student::division.
struct Division {
  std::string name;  ///< CODE_STRUCTURE, e.g. "6E 3"
  std::string label;
  std::optional<int> declared;  ///< head count that a file declares
  bool planned = false;         ///< `declared` is a plan, not a count of SIECLE's records
  std::vector<std::string> mefs = {};
  Origin origin = {};
  bool operator==(const Division&) const = default;
};

/// A group that a file declares; what pupils say of themselves is Student::groups.
struct Group {
  std::string name;
  std::vector<std::string> divisions;  ///< from which its pupils come
  std::vector<std::string> mefs = {};
  std::optional<int> declared = {};  ///< as of a Division
  bool planned = false;
  Origin origin = {};
  bool operator==(const Group&) const = default;
};

enum class Sex { unknown, male, female };

struct Student {
  std::string source_id;   ///< ELEVE_ID, unique in an académie
  std::string private_id;  ///< ID_PRV_ELE, the number in a private school's own software
  std::string ine;
  std::string elenoet;  ///< number within the school
  std::string family_name;
  std::string used_name;  ///< NOM_USAGE; shown instead of the family name when not empty
  std::string given_name;
  std::vector<std::string> other_given_names;
  std::optional<Date> birth_date;
  Sex sex = Sex::unknown;
  std::string email;
  std::string mef;  ///< 11 digits; an operation may choose pupils by its beginning
  std::string division;
  std::vector<std::string> groups;
  std::optional<Date> entry_date;
  std::optional<Date> exit_date;
  Origin origin;
  std::int64_t registered_as = 0;  ///< number in the school's registry, where it was read from there; 0: from a file
  bool removed = false;            ///< by hand: counts as a leaver
  bool large_print = false;        ///< by hand: needs a large label, too
  bool goes_by_another = false;    ///< given_name is the one in use; the registered one leads other_given_names

  const std::string& shown_name() const { return used_name.empty() ? family_name : used_name; }
  bool operator==(const Student&) const = default;
};

struct Guardian {
  std::string source_id;   ///< PERSONNE_ID
  std::string private_id;  ///< ID_PRV_PER
  std::string title;       ///< "M." or "MME"
  std::string family_name;
  std::string used_name;
  std::string given_name;
  std::string email;
  Origin origin;

  const std::string& shown_name() const { return used_name.empty() ? family_name : used_name; }
  bool operator==(const Guardian&) const = default;
};

/// A link of guardian and pupil by their positions in the Roster.
struct Guardianship {
  std::size_t guardian = 0;
  std::size_t student = 0;
  int level = 0;  ///< 1, 2: first and second legal guardian; 3: in charge of the pupil; 0: contact
  bool operator==(const Guardianship&) const = default;
};

struct Staff {
  std::string source_id;
  std::string kind;      ///< "epp" or "local": two number spaces
  std::string function;  ///< ENS, DIR, ...; empty for local staff
  std::string title;     ///< "M." or "Mme"
  std::string family_name;
  std::string used_name;
  std::string given_name;
  std::optional<Date> birth_date;
  std::vector<std::string> disciplines;
  std::vector<std::string> divisions;
  std::vector<std::string> groups;
  std::vector<std::string> head_teacher_of;
  Origin origin;
  std::int64_t registered_as = 0;  ///< as of a Student
  bool removed = false;            ///< by hand

  const std::string& shown_name() const { return used_name.empty() ? family_name : used_name; }
  bool operator==(const Staff&) const = default;
};

struct Roster {
  School school;
  std::vector<Division> divisions;
  std::vector<Group> groups;
  std::vector<Student> students;
  std::vector<Guardian> guardians;
  std::vector<Guardianship> guardianships;
  std::vector<Staff> staff;
  std::map<std::string, std::string> mefs = {};  ///< label of each MEF code that a file explains
  std::set<std::string> spreadsheets = {};  ///< files that somebody may have saved in a spreadsheet program: all tables
  std::set<std::string> tables = {};  ///< files that are put right themselves: tables that are no export of SIECLE's
  bool operator==(const Roster&) const = default;
};

/// Function ENS; or none, with both names: local staff that the head has typed in.
bool is_teacher(const Staff& staff);
/// Function DIR: the head and his deputies.
bool is_head(const Staff& staff);
std::string function_word(const Staff& staff);  ///< "Direction" or "Enseignement": in French, as documents have it

/// A leaver: the exit date lies before the day, or removed by hand. Who leaves today or later still sits the test.
bool has_left(const Student& student, Date day);

}  // namespace passation
