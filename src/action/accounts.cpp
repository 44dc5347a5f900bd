#include "action/accounts.hpp"

#include "ledger/find_people.hpp"
#include "roster/division_pattern.hpp"

namespace passation {

AccountsResult accounts(const AccountsRequest& request, const Environment& environment) {
  return accounts(request, school_people(request.registry, environment), environment.moment.date);
}

AccountsResult accounts(const AccountsRequest& request, const SchoolPeople& people, Date day) {
  require_matches(request.divisions, division_names(people.known));
  ListScope scope{.platform = platform_asked(request.platform, people.known, people.platform),
                  .divisions = request.divisions,
                  .day = day,
                  .list = request.list};
  if (request.new_ones) scope.only = people.newest;
  return {people_lists(people.known, scope)};
}

}  // namespace passation
