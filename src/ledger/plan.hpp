#pragma once
// What an import changes, planned before anything is: a pure function of who is known, who is imported, and the day.
// The rules are those of C PRO éducation's imports (nothing known is overwritten, absent people are deactivated, back
// within twelve months they are as before), with questions where others guess.

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/secret.hpp"
#include "ledger/person.hpp"

namespace passation {

enum class ChangeKind : std::uint8_t { created, kept, moved, corrected, deactivated, reactivated, purged };
inline constexpr std::size_t change_kinds = 7;

inline constexpr std::size_t not_imported = static_cast<std::size_t>(-1);

/// One for each person whom it concerns; who comes back, or is corrected, and moves is one of the first two.
struct Change {
  ChangeKind kind = ChangeKind::kept;
  PersonId person = 0;                  ///< 0: to be created
  std::size_t imported = not_imported;  ///< position among those imported
  Message fields;                       ///< which fields differ: "prénom, division"
  bool operator==(const Change&) const = default;
};

/// Who somebody is cannot be known. Until it is answered he stays as known, and is not printed.
struct Question {
  enum class Reason {
    id_of_another,  ///< the same number, but another name
    several,        ///< two known people fit
    correction,     ///< somebody known, put right, or somebody new?
    shared,         ///< two people of the inputs fit one who is known
  };
  std::string id;  ///< the same as long as the question is
  Reason reason = Reason::several;
  std::size_t imported = 0;
  std::vector<PersonId> candidates;
  /// What --answer ID=CHOICE may say: "1", "2" ... for the candidates, "new" for somebody else.
  std::vector<std::string> choices() const;
  bool operator==(const Question&) const = default;
};

struct Shrinking {
  Audience audience = Audience::student;
  std::size_t going = 0, known = 0;
  bool operator==(const Shrinking&) const = default;
};

struct Plan {
  std::vector<Change> changes;      ///< those absent last
  std::vector<Question> questions;  ///< in the order of those imported
  std::vector<PersonId> person_of;  ///< of each imported: who he is; 0: to be created, gone, or asked about
  std::vector<bool> asked;          ///< of each imported: a question is open
  std::vector<PersonId> held;       ///< known people whom an open question may be about
  std::vector<PersonId> released;   ///< known people whom a question withheld until it was answered
  /// Where more than a fifth of those known would go; who leaves with the last level as a school year begins is
  /// expected.
  std::vector<Shrinking> shrinking;
  std::set<std::string> answered;  ///< ids of the questions that the answers settled

  std::size_t count(ChangeKind kind) const;
};

struct SyncRules {
  Date today;
  std::set<Audience> complete;                 ///< categories whose absentees are gone
  std::map<std::string, std::string> answers;  ///< question id to choice
  std::map<std::string, int> purge_after;      ///< months, by platform; 12 where it does not say
  Hash question_key = {};                      ///< the registry's
};

/// The id of a question from all that it is about. Birth dates and passwords are few: without the key none of them can
/// be found from the id by trial.
std::string question_code(const Hash& key, std::string_view all);
/// The same from the id that 0.1.0 made of it.
std::string rekeyed_question(const Hash& key, std::string_view id);

/// Who was added by hand is not absent before the last day. People are recognised by SIECLE's id, the INE, STS-web's
/// number, the private school's number, in that order; by folded names and birth date where one of the two has no such
/// number; guardians else by name and a pupil in common. Linear in the number of people. @throws Error when an answer
/// is none of a question's choices.
Plan plan_sync(std::span<const KnownPerson> known, std::span<const KnownAccount> accounts,
               std::span<const ImportedPerson> imported, const SyncRules& rules);

/// The day on which the data of somebody who was deactivated is to be erased.
Date purge_day(Date deactivated_on, int months);

}  // namespace passation
