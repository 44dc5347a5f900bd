#include <algorithm>

#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"

namespace passation {
namespace {

/// Empty where the registry cannot be read: its problems say so.
std::string head_of(Registry& registry, Lang lang) {
  try {
    const Known known = registry.load();
    const auto active =
        std::count_if(known.people.begin(), known.people.end(), [](auto& k) { return !k.deactivated_on; });
    return say(phrase::doctor_head, registry.uai(), active, known.people.size(), known.accounts.size()).in(lang) + "\n";
  } catch (const Error&) {
    return {};
  }
}

}  // namespace

Answer carry_out(const RegistryJob& job, const DoctorOptions&, Lang lang) {
  Registry registry = open_registry(job, "doctor");
  const std::vector<Message> problems = registry.problems();
  std::string text = head_of(registry, lang);
  for (const Message& problem : problems) text += "  " + problem.in(lang) + "\n";
  text += say(problems.empty() ? phrase::doctor_well : phrase::doctor_ill).in(lang) + "\n";
  return {text, problems.empty() ? 0 : 3};
}

}  // namespace passation
