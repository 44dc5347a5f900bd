#include "action/environment.hpp"

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "ledger/phrases.hpp"
#include "roster/identifier.hpp"

namespace passation {

void stop_if_asked(const Environment& environment) {
  if (environment.stop && environment.stop()) throw Error(say(phrase::stopped), "", say(phrase::stopped_hint));
}

bool may_open(const Environment& environment, const std::string& uai) {
  return !environment.schools || environment.schools->contains(uai);
}

std::filesystem::path registry_of_school(const Environment& environment, const std::string& uai) {
  if (environment.registries.empty())
    throw Error(say(phrase::no_registry_folder), "", say(phrase::registry_no_home_hint));
  if (!has_uai_shape(uai)) throw Error(say(phrase::uai_bad, uai), "", say(phrase::uai_missing_hint));
  if (!may_open(environment, uai))
    throw Error(say(phrase::not_your_school, uai), "", say(phrase::not_your_school_hint));
  return environment.registries / (uai + ".sqlite");
}

Revision revision_of_school(const Environment& environment, const std::string& uai) {
  return uai.empty() || environment.registries.empty() ? Revision() : change_mark(registry_of_school(environment, uai));
}

void require_seen(const Environment& environment, const std::filesystem::path& registry) {
  if (environment.seen && *environment.seen != change_mark(registry))
    throw Error(say(phrase::changed_meanwhile), "", say(phrase::changed_meanwhile_hint));
}

}  // namespace passation
