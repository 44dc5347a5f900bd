#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "action/requests.hpp"
#include "ledger/registry.hpp"
#include "report/checked_school.hpp"

namespace passation {

struct ReprintRequest {
  RegistryChoice registry;
  LabelRequest labels;              ///< without an operation: the one that was printed last
  std::vector<std::string> people;  ///< names or numbers; empty: all of the divisions
  bool yes = false;                 ///< though the day is before the last import
  std::filesystem::path out = ".";
};

/// A label printed again.
struct Reprinted {
  std::string who;      ///< "MERLE Lucie, 6E 1"
  PrintedLabel before;  ///< as it was printed last
};

struct ReprintResult {
  CheckedSchool checked;
  OperationChoices taken_over;
  std::vector<WrittenFile> files;
  std::vector<Reprinted> labels, pages;         ///< pages: sheets of staff
  std::size_t never_printed = 0, withheld = 0;  ///< of those asked for
};

/// Prints labels again as the registry knows them: the same credentials. Who was never printed is left to `generate`,
/// and counted. @throws Error when nobody is left
ReprintResult reprint(const ReprintRequest& request, const Environment& environment);

int exit_status(const ReprintResult& result);  ///< 3 where somebody is withheld

std::string reprint_file(const std::string& operation, const std::string& uai);

}  // namespace passation
