#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "base/message.hpp"

namespace passation {

struct DoctorRequest {
  RegistryChoice registry;
};

struct RegistryCounts {
  std::size_t people = 0, active = 0, accounts = 0;
};

struct DoctorResult {
  std::string uai;
  std::optional<RegistryCounts> counts;  ///< nullopt: the registry cannot be read, and its problems say why
  std::vector<Message> problems;         ///< none: all is well
};

/// Whether the registry and its key are in good order.
DoctorResult doctor(const DoctorRequest& request, const Environment& environment);

int exit_status(const DoctorResult& result);  ///< 3 where there are problems

}  // namespace passation
