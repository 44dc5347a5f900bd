#include "report/reset_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "report/phrases.hpp"

namespace passation {
namespace {

const Phrase& what_remains(AfterReset then) {
  switch (then) {
    case AfterReset::load: return phrase::reset_then_load;
    case AfterReset::type: return phrase::reset_then_type;
    case AfterReset::reset: return phrase::reset_then_there;
    case AfterReset::list: break;
  }
  return phrase::reset_then_list;
}

/// How many passwords each rule gives, in the order of the accounts.
std::vector<ResetReport::Given> counted_by_rule(const ResetPlan& plan) {
  std::vector<ResetReport::Given> counts;
  for (const PlannedReset& r : plan.resets) {
    const Message what = describe(r.rule);
    const auto line = std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.what == what; });
    if (line == counts.end())
      counts.push_back({what, 1});
    else
      ++line->count;
  }
  return counts;
}

std::vector<AfterReset> remaining(const ResetPlan& plan) {
  std::vector<AfterReset> todo;
  for (const PlannedReset& r : plan.resets)
    if (std::find(todo.begin(), todo.end(), r.then) == todo.end()) todo.push_back(r.then);
  return todo;
}

bool is_of_one(const ResetPlan& plan) {
  const PersonId first = plan.resets.front().person.id;
  return std::all_of(plan.resets.begin(), plan.resets.end(), [&](const auto& r) { return r.person.id == first; });
}

/// One line for each kind of people and of password, with their number; who it is where it is one.
std::string lines_of(const ResetReport& report, Lang lang) {
  std::string text;
  for (const auto& [what, count] : report.given)
    text += "  " + (report.who.empty() ? say(phrase::reset_count, count).in(lang) : report.who) + " – " +
            what.in(lang) + "\n";
  for (const auto& [who, why] : report.left_out)
    text += "  " + say(phrase::reset_left_out, who).in(lang) + reason_of(why).in(lang) + "\n";
  for (const AfterReset then : report.todo) text += say(what_remains(then)).in(lang) + "\n";
  return text;
}

constexpr std::array<std::string_view, 5> why_keys{"no_rules", "set_by_platform", "never_random", "in_doubt",
                                                   "no_birth_date"};
constexpr std::array<std::string_view, 4> todo_keys{"load", "type", "reset", "list"};

/// The one of this key; one that is not known is the last.
template <typename Each, std::size_t N>
Each keyed(const std::array<std::string_view, N>& keys, const JsonValue& value) {
  const auto found = std::find(keys.begin(), keys.end() - 1, value.text());
  return static_cast<Each>(found - keys.begin());
}

}  // namespace

ResetReport report_of(const ResetPlan& plan, const ResetCounts& done) {
  ResetReport report{
      plan.platform,         is_of_one(plan) ? describe(plan.resets.front().person.person) : std::string(),
      counted_by_rule(plan), {},
      remaining(plan),       done};
  for (const LeftAsItWas& l : plan.left_out) report.left_out.push_back({describe(l.person.person), l.why});
  return report;
}

std::set<PersonId> people_named(const ResetPlan& plan) {
  std::set<PersonId> ids;
  if (is_of_one(plan)) ids.insert(plan.resets.front().person.id);
  for (const LeftAsItWas& l : plan.left_out) ids.insert(l.person.id);
  return ids;
}

std::string reset_text(const ResetReport& report, Lang lang) {
  std::string text = say(phrase::reset_done, report.platform).in(lang) + "\n" + lines_of(report, lang);
  if (report.done.replaced > 0) text += say(phrase::reset_labels, report.done.replaced).in(lang) + "\n";
  if (report.done.same > 0) text += say(phrase::reset_same, report.done.same).in(lang) + "\n";
  return text;
}

std::string planned_reset_text(const ResetPlan& plan, Lang lang) {
  return say(phrase::reset_would, plan.platform).in(lang) + "\n" + lines_of(report_of(plan, {}), lang) +
         say(phrase::reset_unsure).in(lang) + "\n";
}

JsonValue reset_value(const ResetReport& report) {
  JsonList given, left_out, todo;
  for (const auto& [what, count] : report.given)
    given.push_back(JsonObject{{"fr", what.fr}, {"en", what.en}, {"count", count}});
  for (const auto& [who, why] : report.left_out)
    left_out.push_back(JsonObject{{"who", who}, {"why", why_keys[static_cast<std::size_t>(why)]}});
  for (const AfterReset then : report.todo) todo.push_back(todo_keys[static_cast<std::size_t>(then)]);
  return JsonObject{{"platform", report.platform}, {"who", report.who}, {"given", given},
                    {"left_out", left_out},        {"todo", todo},      {"replaced", report.done.replaced},
                    {"same", report.done.same}};
}

ResetReport reset_kept(const JsonValue& kept) {
  const auto count = [](const JsonValue& value) { return static_cast<std::size_t>(value.number()); };
  ResetReport report{
      kept["platform"].text(), kept["who"].text(), {}, {}, {}, {count(kept["replaced"]), count(kept["same"])}};
  for (const JsonValue& g : kept["given"].list())
    report.given.push_back({{g["fr"].text(), g["en"].text()}, count(g["count"])});
  for (const JsonValue& l : kept["left_out"].list())
    report.left_out.push_back({l["who"].text(), keyed<NoReset>(why_keys, l["why"])});
  for (const JsonValue& then : kept["todo"].list()) report.todo.push_back(keyed<AfterReset>(todo_keys, then));
  return report;
}

Message reason_of(NoReset why) {
  switch (why) {
    case NoReset::no_rules: return say(phrase::reset_no_rules);
    case NoReset::theirs: return say(phrase::reset_theirs);
    case NoReset::never_random: return say(phrase::reset_never_random);
    case NoReset::in_doubt: return say(phrase::reset_doubted);
    case NoReset::no_birth_date: break;
  }
  return say(phrase::reset_no_birth_date);
}

}  // namespace passation
