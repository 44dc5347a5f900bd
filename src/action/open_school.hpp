#pragma once
// A school as an action has it: who is in its files or in its registry, and what that changes.

#include <filesystem>
#include <optional>
#include <vector>

#include "action/environment.hpp"
#include "action/import.hpp"
#include "action/purpose.hpp"
#include "action/registry_access.hpp"
#include "action/requests.hpp"
#include "base/secret.hpp"
#include "report/checked_school.hpp"
#include "roster/given_account.hpp"

namespace passation {

struct OpenedSchool {
  Purpose purpose = Purpose::check;
  ImportRequest request;  ///< without its inputs
  Moment moment;
  bool from_files = true;  ///< else the registry alone says who is there
  CheckedSchool checked;
  std::vector<GivenAccount> lists = {};
  Key key = {};
  std::filesystem::path new_key = {};  ///< made by this action; else empty
  std::optional<Import> import = {};   ///< nullopt without a registry
};

/// Reads the files, plans what they change and checks them. @throws Error
OpenedSchool open_from_files(ImportRequest request, Purpose purpose, const Environment& environment);

/// The people whom the registry knows, without any file. @throws Error when there is no registry
OpenedSchool open_from_registry(ImportRequest request, Purpose purpose, const Environment& environment);

/// The request for the people of a registry. @param yes though the day is before the last import
ImportRequest without_files(const RegistryChoice& registry, bool yes);

/// Why nobody can be printed of files without a pupil, or with none but those whose accounts a list says are closed.
/// @param known pupils whom the registry knows: their documents are left as they are
Error no_pupil(const Report& report, bool known = false);

}  // namespace passation
