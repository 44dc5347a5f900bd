// Réinitialiser: what a reset of those who were chosen would do, and the button that does it.

#include <algorithm>

#include "report/reset_text.hpp"
#include "web/advice.hpp"
#include "web/frame.hpp"
#include "web/handout.hpp"
#include "web/pages.hpp"
#include "web/people.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

std::string address_of(const Visit& visit, bool random) {
  return handout_address(reset_path, place_asked(visit), platform_chosen(visit),
                         people_of_address(visit.request.query)) +
         (random ? "&hasard" : "");
}

bool is_random(const Visit& visit) {
  return has(visit.request.query, "hasard");
}

const Phrase& what_remains(AfterReset then) {
  switch (then) {
    case AfterReset::load: return phrase::reset_page_load;
    case AfterReset::type: return phrase::reset_page_type;
    case AfterReset::reset: return phrase::reset_page_there;
    case AfterReset::list: break;
  }
  return phrase::reset_page_list;
}

/// Those whose password it is, as their labels call them.
Html whom(const Visit& visit, const ResetPlan& plan) {
  std::vector<Member> people = members_chosen(visit);
  std::erase_if(people, [&](const Member& m) {
    return std::none_of(plan.resets.begin(), plan.resets.end(),
                        [&](const PlannedReset& r) { return r.person.id == m.person.id; });
  });
  return names_of(people);
}

Html plan_shown(const Visit& visit, const ResetPlan& plan) {
  const ResetReport report = report_of(plan, {});
  Html out = whom(visit, plan);
  for (const auto& [what, count] : report.given)
    out += element("p", {}, visit.say(phrase::reset_page_count, count, what));
  for (const AfterReset then : report.todo) out += element("p", {}, visit.say(what_remains(then)));
  Html left_out;
  for (const auto& [who, why] : report.left_out)
    left_out += element("li", {}, visit.say(phrase::reset_page_left_out, who, reason_of(why)));
  if (!left_out.empty()) out += notice(element("ul", {}, left_out));
  return out += element("p", {}, visit.say(phrase::reset_page_labels));
}

Html plan_form(const Visit& visit, const ResetPlan& plan) {
  const bool random = is_random(visit);
  Html steps = button(visit.say(phrase::reset_yes));
  steps += link(address_of(visit, !random), visit.say(random ? phrase::reset_by_rule : phrase::reset_at_random));
  steps += link(way_back(visit), visit.say(phrase::cancel));
  Html content = plan_shown(visit, plan);
  content += confirmation(visit);
  content += element("p", {{"class", "steps"}}, steps);
  const std::string platform = visit.environment.catalog.platform(plan.platform).name.in(visit.lang);
  return element("section", {{"class", "save"}},
                 element("h2", {}, visit.say(phrase::reset_question, plan.resets.size(), platform)),
                 form(visit, address_of(visit, random), content));
}

/// What cannot be reset so is said here: the choice of the other way stays.
Html refusal_shown(const Visit& visit, const Error& error) {
  Html out = notice(element("p", {}, without_commands(error.message().in(visit.lang))));
  if (is_random(visit)) out += element("p", {}, link(address_of(visit, false), visit.say(phrase::reset_by_rule)));
  return out += element("p", {}, link(way_back(visit), visit.say(phrase::cancel)));
}

Html show(Visit& visit) {
  const std::vector<PersonId> people = people_of_address(visit.request.query);
  if (people.empty())
    return element("p", {}, visit.say(phrase::handout_nobody), " ", link(way_back(visit), visit.say(phrase::cancel)));
  try {
    ResetRequest request = reset_request(visit, people);
    request.plan_alone = request.day_is_right = true;
    return plan_form(visit, reset(request, visit.environment).plan);
  } catch (const Error& error) {
    return refusal_shown(visit, error);
  }
}

std::string act(Visit& visit) {
  ResetRequest request = reset_request(visit, people_of_address(visit.request.query));
  request.yes = true;
  const ResetResult result = reset(request, visit.environment);
  if (result.done)
    visit.work.notice = passation::say(phrase::reset_page_done, result.done->replaced, result.done->same);
  return way_back(visit);
}

}  // namespace

const SitePage reset_page{
    .path = reset_path, .title = &phrase::reset_title, .needs_school = true, .show = show, .act = act};

}  // namespace passation
