#include "action/reset.hpp"

#include <utility>
#include <vector>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "report/kept_report.hpp"
#include "report/reset_text.hpp"

namespace passation {
namespace {

void require_one_choice(const ResetScope& whom) {
  const int choices =
      (whom.people.empty() ? 0 : 1) + (whom.divisions.empty() ? 0 : 1) + (whom.all || whom.staff ? 1 : 0);
  if (choices != 1) throw Error(say(phrase::reset_whom), "", say(phrase::reset_whom_hint));
}

const Phrase& what_to_do(NoReset why) {
  switch (why) {
    case NoReset::no_rules: return phrase::reset_no_rules_hint;
    case NoReset::in_doubt: return phrase::reset_doubted_hint;
    case NoReset::no_birth_date: return phrase::reset_no_birth_date_hint;
    case NoReset::theirs:
    case NoReset::never_random: break;
  }
  return phrase::reset_theirs_hint;
}

void require_somebody(const ResetPlan& plan) {
  if (!plan.resets.empty()) return;
  if (plan.left_out.empty()) throw Error(say(phrase::no_accounts, plan.platform), "", say(phrase::reset_nobody_hint));
  const NoReset why = plan.left_out.front().why;
  throw Error(reason_of(why), "", say(what_to_do(why)));
}

}  // namespace

ResetResult reset(const ResetRequest& request, const Environment& environment) {
  require_one_choice(request.whom);
  DatedRegistry registry(request.registry, environment, "reset",
                         {request.day_is_right, say(phrase::earlier_day_of_reset_hint)});
  const Known known = registry.load();
  const Platform platform = environment.catalog.platform(platform_asked(request.platform, known, registry));
  ResetResult result{plan_resets(people_to_reset(request.whom, known), request.random, platform, known), {}};
  require_somebody(result.plan);
  if (request.plan_alone || (needs_yes(result.plan) && !request.yes)) return result;
  const std::vector<KnownAccount> accounts = renewed(result.plan, environment.draw);
  result.done = count_resets(result.plan, accounts);
  registry.begin();
  registry.save_import({moment_text(environment.moment), "reset", "", 0, 0, 0, 0, ""});
  registry.reset(accounts);
  registry.save_report(kept_report(result.plan, *result.done));
  registry.commit();
  return result;
}

int exit_status(const ResetResult& result) {
  if (!result.done) return 2;
  return result.plan.left_out.empty() ? 0 : 3;
}

}  // namespace passation
