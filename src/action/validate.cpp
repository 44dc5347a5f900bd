#include "action/validate.hpp"

#include <set>

#include "action/classes.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "ledger/find_people.hpp"
#include "roster/division_pattern.hpp"

namespace passation {

ValidateResult validate(const ValidateRequest& request, const Environment& environment) {
  if (request.divisions.empty() != request.all)
    throw Error(say(phrase::validate_which), "", say(phrase::validate_which_hint));
  DatedRegistry registry(request.registry, environment, "validate", {request.yes, {}});
  Known known = registry.load();
  require_divisions(known);
  const std::vector<std::string> names = division_names(known);
  require_matches(request.divisions, names);
  ValidateResult result;
  for (const std::string& name : names) {
    if (!is_asked(request.divisions, name)) continue;
    const bool before = find_division(known.divisions, name)->validated;
    (before ? result.validated_before : result.validated).push_back(name);
  }
  const std::set<std::string> now(result.validated.begin(), result.validated.end());
  set_validated(known.divisions, now, true, moment_text(environment.moment));
  registry.begin();
  registry.save_divisions(known.divisions);
  registry.commit();
  return result;
}

}  // namespace passation
