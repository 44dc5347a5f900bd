#pragma once
// What an action needs of the world. It is passed in: a test, or a server, gives another one.

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "account/account.hpp"
#include "action/catalog.hpp"
#include "base/database.hpp"
#include "base/date.hpp"

namespace passation {

/// Tells the states of a school's registry apart: another one after each change. Empty: there is no registry.
using Revision = std::string;

struct Environment {
  const Catalog& catalog;            ///< the data files; fonts are loaded when they are first needed
  std::filesystem::path key = {};    ///< the file that holds the key, there or not yet; empty: there is no place for it
  std::filesystem::path registries;  ///< the folder of the schools' registries; empty: there is none
  std::filesystem::path printers = {};  ///< the file of the printers' calibrations, there or not yet; empty: no place
  Moment moment = {};                   ///< of the action; nothing else asks the clock
  DrawSecret draw = draw_secret;        ///< where random passwords come from
  /// The state of the registry that the request was made from: of another one the action ends with an Error. nullopt:
  /// whatever it is
  std::optional<Revision> seen = {};
  /// The schools (UAI) that may be opened, as if there were no others; nullopt: all.
  std::optional<std::set<std::string>> schools = {};
  std::chrono::milliseconds patience = usual_patience;  ///< with a registry that somebody else is using
  /// Told how many schools are done, of how many, where there are several; never by two threads at once.
  std::function<void(std::size_t, std::size_t)> progress = {};
  /// Asked between steps, before the registry is changed or a document written; true ends the action with an Error. A
  /// first import may have made the key by then, and a registry that knows nobody.
  std::function<bool()> stop = {};
};

/// @throws Error where the action was asked to stop
void stop_if_asked(const Environment& environment);

bool may_open(const Environment& environment, const std::string& uai);

/// The registry of a school in the environment's folder. @throws Error where there is no folder, where `uai` is no
/// number of a school, or the school may not be opened
std::filesystem::path registry_of_school(const Environment& environment, const std::string& uai);

/// Of the school's registry in the environment's folder.
Revision revision_of_school(const Environment& environment, const std::string& uai);
/// @throws Error where the registry's file is in another state than the environment has seen
void require_seen(const Environment& environment, const std::filesystem::path& registry);

}  // namespace passation
