#include "action/doctor.hpp"

#include <algorithm>

#include "base/error.hpp"

namespace passation {
namespace {

std::optional<RegistryCounts> counts_of(Registry& registry) {
  try {
    const Known known = registry.load();
    const auto active =
        std::count_if(known.people.begin(), known.people.end(), [](const auto& k) { return !k.deactivated_on; });
    return RegistryCounts{known.people.size(), static_cast<std::size_t>(active), known.accounts.size()};
  } catch (const Error&) {
    return std::nullopt;
  }
}

}  // namespace

DoctorResult doctor(const DoctorRequest& request, const Environment& environment) {
  Registry registry = open_registry(request.registry, environment, "doctor");
  DoctorResult result;
  result.uai = registry.uai();
  result.problems = registry.problems();
  result.counts = counts_of(registry);
  return result;
}

int exit_status(const DoctorResult& result) {
  return result.problems.empty() ? 0 : 3;
}

}  // namespace passation
