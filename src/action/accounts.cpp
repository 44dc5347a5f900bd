#include "action/accounts.hpp"

#include "ledger/find_people.hpp"
#include "roster/division_pattern.hpp"

namespace passation {

AccountsResult accounts(const AccountsRequest& request, const Environment& environment) {
  Registry registry = open_registry(request.registry, environment, "accounts");
  const Known known = registry.load();
  require_matches(request.divisions, division_names(known));
  ListScope scope{platform_asked(request.platform, known, registry), request.divisions, environment.moment.date};
  if (request.new_ones) scope.only = registry.created_last();
  AccountsResult result{people_lists(known, scope)};
  if (!request.list.empty())
    std::erase_if(result.lists, [&](const PeopleList& list) { return list.key != request.list; });
  return result;
}

}  // namespace passation
