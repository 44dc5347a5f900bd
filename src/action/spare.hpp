#pragma once
// Logins made for nobody yet ("identifiants de réserve"): for whoever arrives when the labels are printed.

#include <filesystem>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "action/requests.hpp"
#include "report/checked_school.hpp"

namespace passation {

struct SpareRequest {
  RegistryChoice registry;
  LabelRequest labels;  ///< without an operation: the one that was printed last
  int count = 1;        ///< in each division
  bool yes = false;     ///< though the day is before the last import
  std::filesystem::path out = ".";
};

struct SpareResult {
  CheckedSchool checked;  ///< its pupils are the spares
  OperationChoices taken_over;
  std::vector<WrittenFile> files;
  std::size_t printed = 0, made = 0;
};

/// Prints the spares of each division asked for: those that nobody was given, and new ones where they are fewer than
/// `count`. New secrets are random: there is no birth date. @throws Error on a platform that gives the logins itself,
/// or when no division is asked for
SpareResult spare(const SpareRequest& request, const Environment& environment);

}  // namespace passation
