#pragma once
// Who is meant by PERSON, and how the registry's lines are said to people.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/registry_job.hpp"
#include "ledger/registry.hpp"

namespace passation {

/// @param purpose the verb, for others who wait for the file. @throws Error when there is no registry, or no key of it
Registry open_registry(const RegistryJob& job, std::string_view purpose);

/// By a number, or by names in either order; blind to case and accents. Empty when there is nobody.
std::vector<const KnownPerson*> people_meant(const Known& known, const std::string& subject);

/// @throws Error when nobody is meant, or several may be
const KnownPerson& person_meant(const Known& known, const std::string& subject);

/// Of all divisions, in natural order.
std::vector<std::string> division_names(const Known& known);

/// Whether a kept report (in French) names the person: by one of his numbers, or by his name where the line has no
/// number that would tell him from others of that name.
bool is_named(std::string_view report, const Person& person);

using People = std::map<PersonId, const KnownPerson*>;

/// The one of PERSON, whether he is still active or not; else all active people of the divisions asked for.
/// @throws Error when a pattern fits no division of somebody active
People people_asked(const RegistryJob& job, const Known& known);

std::string french_moment(const std::string& moment);   ///< "2026-09-14 08:30" as "14/09/2026 08:30"
std::string issue_text(const Issue& issue, Lang lang);  ///< where and when it was printed, and handed out

}  // namespace passation
