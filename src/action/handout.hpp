#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "ledger/person.hpp"
#include "ledger/scan.hpp"

namespace passation {

struct HandoutRequest {
  RegistryChoice registry = {};
  std::vector<std::string> people = {};
  std::vector<std::string> divisions = {};  ///< patterns
  std::string platform = {};
  std::string by = {};   ///< who gave it
  bool missing = false;  ///< only list who has not got his
  bool yes = false;      ///< though the day is before the last import
};

struct NotHandedOut {
  KnownPerson person;
  std::string test;  ///< empty: the only login
  std::string printed_at;
};

/// A division, pupils without one, or the staff.
struct HandoutGroup {
  bool staff = false;
  std::string division;               ///< empty: without one, or the staff
  std::size_t printed = 0;            ///< logins
  std::size_t people = 0;             ///< for whom something was printed
  std::size_t served = 0;             ///< of them: who has got all of it
  std::vector<NotHandedOut> missing;  ///< by name
};

struct HandoutResult {
  std::string platform;
  bool platform_taken_over = false;  ///< the one printed last, of several
  std::set<std::string> platforms;   ///< all on which anybody has a login
  bool listed = false;               ///< nothing was written down
  std::string who;                   ///< "MERLE Lucie, 6E 1", where one person was asked for
  std::size_t handed_out = 0, handed_out_before = 0;
  std::size_t not_printed = 0;
  std::vector<HandoutGroup> groups;  ///< when listed: divisions in natural order, pupils without one, the staff
};

/// Writes down when and by whom logins were handed out, the first time only; or says who has not got his. @throws Error
/// when nothing of these people was printed
HandoutResult handout(const HandoutRequest& request, const Environment& environment);

struct ScanRequest {
  RegistryChoice registry = {};
  std::string login = {};                  ///< as it was scanned or typed
  std::optional<HandoutPlace> place = {};  ///< where its owner has to be; nullopt: anywhere
  std::string platform = {};
  std::string by = {};  ///< who gives it
  bool yes = false;     ///< though the day is before the last import
};

struct ScanResult {
  ScanOutcome outcome = ScanOutcome::unknown;  ///< hand_out: it is written down now
  std::optional<KnownPerson> owner;            ///< nullopt: a spare, or unknown
  std::string handed_out_at;                   ///< before: when
};

/// Writes down that the label with this login was handed out to its owner; of any other outcome than hand_out nothing.
ScanResult hand_out_scanned(const ScanRequest& request, const Environment& environment);

}  // namespace passation
