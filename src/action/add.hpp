#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "action/environment.hpp"
#include "action/registry_access.hpp"
#include "action/set_by_hand.hpp"
#include "roster/roster.hpp"

namespace passation {

/// Somebody whom no file says, or who was removed.
struct AddRequest {
  RegistryChoice registry = {};
  std::string person = {};  ///< who was removed and is put back; else empty
  bool staff = false;
  std::string family_name = {}, given_name = {}, birth_date = {}, ine = {};
  Sex sex = Sex::unknown;
  std::string division = {};
  std::string from = {}, until = {};                ///< days
  std::map<std::string, std::string> answers = {};  ///< question id to choice
  bool yes = false;                                 ///< though the day is before the last import
};

/// The new person may be one of these; nothing was changed.
struct MuchAlike {
  std::string question;  ///< its id
  std::vector<std::string> choices;
  std::vector<KnownPerson> people;
};

struct AddResult {
  bool put_back = false;  ///< who has left, or was removed, has the same login again
  std::variant<SetByHand, MuchAlike> outcome;
};

/// ASP's "Ajouter": adds somebody, also who has left; or takes a removal back. @throws Error when the person is there
/// already
AddResult add_person(const AddRequest& request, const Environment& environment);

int exit_status(const AddResult& result);  ///< 2 when it asks

}  // namespace passation
