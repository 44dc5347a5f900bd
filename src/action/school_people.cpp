#include "action/school_people.hpp"

namespace passation {

SchoolPeople school_people(const RegistryChoice& choice, const Environment& environment, const std::string& platform) {
  Registry registry = open_registry(choice, environment, "classes");
  return school_people(registry, platform);
}

SchoolPeople school_people(Registry& registry, const std::string& platform) {
  SchoolPeople people{.known = registry.load(),
                      .printed = registry.people_printed(),
                      .newest = registry.created_last(),
                      .platform = platform.empty() ? registry.last_platform("") : platform,
                      .handouts = {}};
  if (!people.platform.empty()) people.handouts = registry.handouts(people.platform);
  for (KnownAccount& account : people.known.accounts) account.secret.clear(), account.former.clear();
  return people;
}

}  // namespace passation
