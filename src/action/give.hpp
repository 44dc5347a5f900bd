#pragma once

#include <optional>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "ledger/registry.hpp"

namespace passation {

struct GiveRequest {
  RegistryChoice registry;
  std::string login;  ///< the spare's; empty: list the spares
  std::string person;
  std::string platform;
  std::string by;    ///< who handed it out
  bool yes = false;  ///< though the day is before the last import
};

enum class SpareState {
  free,
  given,
  given_to_erased,  ///< nobody knows any more to whom
  in_doubt,         ///< free in the backup that was taken back: it may have been given after that
};

struct ListedSpare {
  std::string login, division;
  std::string since;  ///< when it was given, or else made: "2026-09-14 08:30"
  SpareState state = SpareState::free;
  std::optional<KnownPerson> given_to = {};
};

/// A spare that is somebody's login now.
struct GivenSpare {
  std::string login;
  KnownPerson person;
};

struct GiveResult {
  std::string platform;
  bool platform_taken_over = false;  ///< the one printed last, of several
  std::optional<GivenSpare> given;   ///< nullopt: the spares are listed
  std::vector<ListedSpare> spares;   ///< by division and number
};

/// Gives a spare to a pupil who has no printed login yet; or lists the spares. @throws Error when the spare is not
/// free, the pupil has a login, or may have one
GiveResult give(const GiveRequest& request, const Environment& environment);

}  // namespace passation
