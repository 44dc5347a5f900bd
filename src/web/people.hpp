#pragma once
// People in addresses and forms: by their numbers in the registry, never by name.

#include <string>
#include <string_view>
#include <vector>

#include "ledger/person.hpp"
#include "web/http.hpp"

namespace passation {

/// "/historique/personne?n=12&n=15"
std::string people_address(const std::string& path, const std::vector<PersonId>& people);
/// Those of the fields of this name. What is no number is left out.
std::vector<PersonId> people_named(const Fields& fields, std::string_view name);
/// The first of them; 0: there is none.
PersonId person_named(const Fields& fields, std::string_view name);
/// Those of the address.
std::vector<PersonId> people_of_address(const Fields& query);

}  // namespace passation
