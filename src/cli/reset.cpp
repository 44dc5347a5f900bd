#include "action/reset.hpp"

#include <string>
#include <string_view>

#include "cli/help_phrases.hpp"
#include "cli/verbs.hpp"
#include "report/person_json.hpp"
#include "report/reset_text.hpp"

namespace passation {
namespace {

std::string text_of(const ResetResult& result, Lang lang) {
  return result.done ? reset_text(report_of(result.plan, *result.done), lang) : planned_reset_text(result.plan, lang);
}

// The contract of --report json.

std::string_view password_key(const PasswordRule& rule) {
  if (rule.given_by_platform()) return "given_by_platform";
  return rule.random ? "random" : "birth_date";
}

std::string_view then_key(AfterReset then) {
  switch (then) {
    case AfterReset::load: return "load_account_list";
    case AfterReset::type: return "type_passwords";
    case AfterReset::reset: return "reset_in_platform";
    case AfterReset::list: break;
  }
  return "reset_in_platform_then_give_list";
}

std::string_view reason_key(NoReset why) {
  switch (why) {
    case NoReset::no_rules: return "no_rules";
    case NoReset::theirs: return "set_by_platform";
    case NoReset::never_random: return "never_random";
    case NoReset::in_doubt: return "in_doubt";
    case NoReset::no_birth_date: break;
  }
  return "no_birth_date";
}

JsonValue json_of(const ResetResult& result) {
  JsonList resets, left_out;
  for (const PlannedReset& r : result.plan.resets)
    resets.push_back(JsonObject{{"person", person_json(r.person)},
                                {"login", r.account.login},
                                {"test", text_or_null(r.account.test)},
                                {"password", password_key(r.rule)},
                                {"then", then_key(r.then)}});
  for (const LeftAsItWas& l : result.plan.left_out)
    left_out.push_back(JsonObject{{"person", person_json(l.person)}, {"reason", reason_key(l.why)}});
  return JsonObject{{"platform", result.plan.platform},
                    {"done", result.done.has_value()},
                    {"replaced", result.done ? JsonValue(result.done->replaced) : JsonValue()},
                    {"same", result.done ? JsonValue(result.done->same) : JsonValue()},
                    {"resets", resets},
                    {"left_out", left_out}};
}

Reply run_reset(ResetRequest request, const Context& context) {
  // What --yes says of a reset is that it is of many people: it says nothing of the day where nobody wrote that.
  request.day_is_right = request.yes && context.names_day;
  const ResetResult result = reset(request, context.environment);
  return short_reply(exit_status(result), result, context, text_of, json_of);
}

}  // namespace

Run declare_reset(const VerbOptions& options) {
  auto& request = options.keep<ResetRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.people(request.whom.people);
  options.division_patterns(request.whom.divisions);
  options.flag("--all", request.whom.all, phrase::help_reset_all);
  options.flag("--staff", request.whom.staff, phrase::help_reset_staff);
  options.flag("--random", request.random, phrase::help_reset_random);
  options.flag("--yes", request.yes, phrase::help_reset_yes);
  options.add("--platform", request.platform, phrase::help_known_platform);
  options.date();
  options.report({"text", "json"});
  return [&](const Context& context) { return run_reset(request, context); };
}

}  // namespace passation
