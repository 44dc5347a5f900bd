#pragma once
// A person as the ledger knows him: what he is recognised by, and what is printed or may change.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "account/platform.hpp"
#include "roster/finding.hpp"
#include "roster/given_account.hpp"
#include "roster/roster.hpp"

namespace passation {

/// The number of a person in the registry. 0: nobody yet.
using PersonId = std::int64_t;

/// What systems call a person, in the order in which they are believed. Staff numbers have two spaces.
enum class KeyKind : std::uint8_t { siecle, ine, epp, local, private_school };
inline constexpr std::size_t key_kinds = 5;

/// An empty text, nullopt or Sex::unknown: the file does not say; it never takes away what was known.
struct Person {
  Audience audience = Audience::student;    ///< student, staff or guardian
  std::array<std::string, key_kinds> keys;  ///< by KeyKind
  std::string family_name, used_name, given_name;
  std::optional<Date> birth_date;
  Sex sex = Sex::unknown;
  std::string division;             ///< of a pupil, as the files say
  std::vector<std::string> groups;  ///< sorted
  // What is printed beside, or chooses what is printed:
  std::vector<std::string> other_given_names = {};
  std::string mef = {};                   ///< of a pupil
  std::optional<Date> exit_date = {};     ///< of a pupil, as the last file said
  std::string function = {}, title = {};  ///< of staff, as these:
  std::vector<std::string> disciplines = {}, divisions = {}, head_teacher_of = {};

  const std::string& key(KeyKind kind) const { return keys[static_cast<std::size_t>(kind)]; }
  std::string& key(KeyKind kind) { return keys[static_cast<std::size_t>(kind)]; }
  bool operator==(const Person&) const = default;
};

/// Somebody of the inputs.
struct ImportedPerson {
  Person person;
  std::size_t index = 0;                   ///< in the roster's vector of that audience
  bool left = false;                       ///< the file says that he has gone
  std::vector<std::size_t> students;       ///< of a guardian: positions in the list of people imported
  PersonId registered_as = 0;              ///< who he is, where it is the registry that says him
  std::vector<std::string> withheld = {};  ///< as KnownPerson's
};

/// Whom a finding about this person is about. @pre student, staff or guardian
Subject subject_of(const ImportedPerson& imported);

/// What somebody has set right by hand. It holds until a file says the same, or that the person has left.
struct ByHand {
  bool added = false;                         ///< no file has this person
  bool removed = false;                       ///< is in the files, but not in the school
  std::string division = {};                  ///< of a pupil, instead of the files'; empty: theirs
  std::optional<Date> from = {}, until = {};  ///< of somebody added: the first and the last day
  bool operator==(const ByHand&) const = default;
};

struct KnownPerson {
  PersonId id = 0;
  Person person = {};
  std::optional<Date> deactivated_on = {};
  std::vector<PersonId> students = {};  ///< of a guardian; sorted
  ByHand by_hand = {};
  bool large_print = false;  ///< a pupil who needs it: until somebody says otherwise, whatever files say
  /// Codes of what the last import found that keeps this person from a label: rejections, or an open question.
  std::vector<std::string> withheld = {};

  const std::string& division() const { return by_hand.division.empty() ? person.division : by_hand.division; }
  /// In the school on that day, as far as the registry knows.
  bool is_there(Date day) const;
  bool operator==(const KnownPerson&) const = default;
};

/// The one of this number; nullptr: there is none. @pre by id
const KnownPerson* find_person(const std::vector<KnownPerson>& people, PersonId id);

/// Where a login and its secret come from.
enum class AccountSource : std::uint8_t {
  rule,      ///< the platform's rules, here
  list,      ///< the platform's own list
  forecast,  ///< its rules as far as we know them; its list will say
};

/// A login on a platform, and for one of its tests where it gives one for each.
struct KnownAccount {
  PersonId person = 0;
  std::string platform;  ///< its key
  std::string test;      ///< "français"; empty: the only one
  std::string login, secret;
  SecretKind secret_kind = SecretKind::password;
  AccountSource source = AccountSource::rule;
  std::string former = {};  ///< the secret before the platform drew another, which is not known; empty: none
  bool operator==(const KnownAccount&) const = default;
};

/// What a platform's list said of a person that keeps him or her from a label, until a newer one says better, or the
/// question is answered.
struct KnownDoubt {
  PersonId person = 0;
  std::string platform;            ///< its key
  std::vector<std::string> codes;  ///< none: the doubt is gone
  std::string question = {};       ///< its id; empty: nothing to ask
  bool operator==(const KnownDoubt&) const = default;
};

/// Everybody of the roster: pupils, then guardians, then staff, each as they stand there.
std::vector<ImportedPerson> people_of(const Roster& roster, Date today);

/// What is known and what is imported, together: what is imported wins where it says something. A spelling that only
/// loses accents or small letters does not.
Person updated(Person known, const Person& imported);

/// "MARTIN Léa, 6E 3": for reports, never for logs.
std::string describe(const Person& person);

}  // namespace passation
