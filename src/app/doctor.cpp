#include <algorithm>

#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"

namespace passation {

Answer carry_out(const RegistryJob& job, const DoctorOptions&, Lang lang) {
  Registry registry = open_registry(job, "doctor");
  const std::vector<Message> problems = registry.problems();
  const Known known = registry.load();
  const auto active =
      std::count_if(known.people.begin(), known.people.end(), [](auto& k) { return !k.deactivated_on; });
  std::string text =
      say(phrase::doctor_head, registry.uai(), active, known.people.size(), known.accounts.size()).in(lang) + "\n";
  for (const Message& problem : problems) text += "  " + problem.in(lang) + "\n";
  text += say(problems.empty() ? phrase::doctor_well : phrase::doctor_ill).in(lang) + "\n";
  return {text, problems.empty() ? 0 : 3};
}

}  // namespace passation
