#pragma once
// Who gets a new password by which rule, and who keeps the one he has: planned before anything is reset.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "account/password.hpp"
#include "account/platform.hpp"
#include "ledger/find_people.hpp"
#include "ledger/person.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// Whose passwords: those of some people, of the pupils of some divisions, of all pupils, or of all staff.
struct ResetScope {
  std::vector<std::string> people = {};
  std::vector<std::string> divisions = {};  ///< patterns
  bool all = false;                         ///< pupils
  bool staff = false;
};

/// Of all pupils, and of all staff, also who has left: they come back with what is theirs. @throws Error as
/// people_asked()
People people_to_reset(const ResetScope& scope, const Known& known);

/// What is still to be done where the platform is.
enum class AfterReset : std::uint8_t {
  load,   ///< load the account list there
  type,   ///< type the passwords there
  reset,  ///< reset there, too: it gives the same password
  list,   ///< reset there first: it chooses the passwords, and its list will say them
};

struct PlannedReset {
  KnownPerson person;
  KnownAccount account;
  PasswordRule rule;  ///< of the new password
  AfterReset then = AfterReset::load;
};

/// Why an account keeps its password.
enum class NoReset : std::uint8_t {
  no_rules,       ///< the platform has none for such people
  theirs,         ///< the platform has set it, and its file does not say what becomes of it
  never_random,   ///< a random one was asked for, and the platform takes none from here
  in_doubt,       ///< its last list says that the account may be somebody else's
  no_birth_date,  ///< the password would be the birth date, which is not known
};

struct LeftAsItWas {
  KnownPerson person;
  NoReset why = NoReset::no_rules;
};

struct ResetPlan {
  std::string platform;               ///< its key
  std::vector<PlannedReset> resets;   ///< accounts, as the registry has them
  std::vector<LeftAsItWas> left_out;  ///< each person once
};

/// @param random draws passwords, whatever the rule is
ResetPlan plan_resets(const People& people, bool random, const Platform& platform, const Known& known);

/// Several people, or passwords that nobody here can bring back.
bool needs_yes(const ResetPlan& plan);

/// The accounts with their new passwords. Who had one for two tests has one again.
std::vector<KnownAccount> renewed(const ResetPlan& plan, const DrawSecret& draw);

/// What came of it.
struct ResetCounts {
  std::size_t replaced = 0, same = 0;  ///< passwords that are others now, and that came out as they were
  bool operator==(const ResetCounts&) const = default;
};

ResetCounts count_resets(const ResetPlan& plan, const std::vector<KnownAccount>& renewed);

}  // namespace passation
