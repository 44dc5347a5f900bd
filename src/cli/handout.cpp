#include "action/handout.hpp"

#include <string>

#include "action/phrases.hpp"
#include "cli/help_phrases.hpp"
#include "cli/phrases.hpp"
#include "cli/verbs.hpp"
#include "cli/wording.hpp"
#include "report/person_json.hpp"

namespace passation {
namespace {

std::string head_of(const HandoutGroup& group, Lang lang) {
  const std::string shown = group.staff              ? say(phrase::the_staff_group).in(lang)
                            : group.division.empty() ? say(phrase::no_division).in(lang)
                                                     : group.division;
  return say(phrase::missing_count, shown, group.missing.size(), group.printed).in(lang) + "\n";
}

std::string line_of(const NotHandedOut& m, Lang lang) {
  return "  " + describe(m.person.person) + (m.test.empty() ? "" : " (" + m.test + ")") + " – " +
         say(phrase::printed_on, shown_moment(m.printed_at)).in(lang) + "\n";
}

/// @param brief the numbers alone
std::string list_text(const HandoutResult& result, bool brief, Lang lang) {
  std::string text;
  for (const HandoutGroup& group : result.groups) {
    text += head_of(group, lang);
    if (brief) continue;
    for (const NotHandedOut& m : group.missing) text += line_of(m, lang);
  }
  if (result.groups.empty() && result.not_printed == 0)
    return say(phrase::no_accounts, result.platform).in(lang) + "\n";
  if (result.not_printed > 0 && !brief) text += say(phrase::unprinted_count, result.not_printed).in(lang) + "\n";
  return text;
}

std::string text_of(const HandoutResult& result, Lang lang) {
  return platform_line(result.platform, result.platform_taken_over, lang) +
         (result.listed
              ? list_text(result, false, lang)
              : say(phrase::handed_out, result.handed_out, result.handed_out_before, result.not_printed).in(lang) +
                    "\n");
}

JsonValue group_json(const HandoutGroup& group) {
  JsonList missing;
  for (const NotHandedOut& m : group.missing)
    missing.push_back(JsonObject{
        {"person", person_json(m.person)}, {"test", text_or_null(m.test)}, {"printed_at", moment_json(m.printed_at)}});
  return JsonObject{{"category", group.staff ? "staff" : "student"},
                    {"division", text_or_null(group.division)},
                    {"printed", group.printed},
                    {"missing", missing}};
}

JsonValue json_of(const HandoutResult& result) {
  JsonList groups;
  for (const HandoutGroup& group : result.groups) groups.push_back(group_json(group));
  const auto unless_listed = [&](std::size_t count) { return result.listed ? JsonValue() : JsonValue(count); };
  return JsonObject{{"platform", result.platform},
                    {"handed_out", unless_listed(result.handed_out)},
                    {"handed_out_before", unless_listed(result.handed_out_before)},
                    {"not_printed", result.not_printed},
                    {"groups", result.listed ? JsonValue(groups) : JsonValue()}};
}

Reply run_handout(const HandoutRequest& request, const Context& context) {
  const HandoutResult result = handout(request, context.environment);
  Reply reply = short_reply(0, result, context, text_of, json_of);
  if (result.listed) reply.brief = list_text(result, true, context.lang);
  return reply;
}

}  // namespace

Run declare_handout(const VerbOptions& options) {
  auto& request = options.keep<HandoutRequest>();
  options.registry(request.registry);
  options.key(phrase::help_key);
  options.people(request.people);
  options.division_patterns(request.divisions);
  options.add("--by", request.by, phrase::help_by);
  options.flag("--missing", request.missing, phrase::help_missing);
  options.add("--platform", request.platform, phrase::help_known_platform);
  options.written_date(request.yes);
  options.report({"text", "json"});
  return [&](const Context& context) { return run_handout(request, context); };
}

}  // namespace passation
