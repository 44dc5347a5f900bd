#pragma once
// Where a registry and its key are, and how they are opened.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "action/environment.hpp"
#include "base/secret.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// Which registry is asked: the file, the school's, or else the only one in the environment's folder.
struct RegistryChoice {
  std::filesystem::path file = {};
  std::string uai = {};
};

/// @throws Error when there is none
std::filesystem::path registry_file(const RegistryChoice& choice, const Environment& environment);

/// All of a folder.
std::vector<std::filesystem::path> registries_in(const std::filesystem::path& folder);  ///< none of an empty path
/// Those of the environment's folder that may be opened.
std::vector<std::filesystem::path> registries_in(const Environment& environment);

/// To look, erase, copy or seal anew: nothing of that writes down its day.
/// @param purpose the verb, for others who wait for the file. @throws Error when there is no registry, or no key of it
Registry open_registry(const RegistryChoice& choice, const Environment& environment, std::string_view purpose);

/// The day is right, though it lies before the last import.
struct DayIsRight {
  bool yes = false;
  Message hint = {};  ///< what to do where it is not; empty: the usual words
};

/// A registry in which the action writes down its day: refused where that lies before the last import.
class DatedRegistry : public Registry {
 public:
  /// @throws Error as open_registry, and on an earlier day
  DatedRegistry(const RegistryChoice& choice, const Environment& environment, std::string_view purpose,
                const DayIsRight& right);

 private:
  DatedRegistry(const std::filesystem::path& file, const std::string& uai, const Environment& environment,
                std::string_view purpose, const DayIsRight& right);
};

/// A clock that has stopped would deactivate people years ago, and the next run forget them: the day of the last import
/// is the earliest. @throws Error
void refuse_earlier_day(Date day, const std::string& last_import, const Message& hint = {});

std::filesystem::path folder_of(const std::filesystem::path& file);

Key existing_key(const Environment& environment);  ///< @throws Error when there is none

/// A file that is not there yet. @throws Error when it is
void write_new(const std::filesystem::path& file, const std::string& bytes);

}  // namespace passation
