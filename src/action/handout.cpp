#include "action/handout.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/find_people.hpp"

namespace passation {
namespace {

/// Divisions in natural order, then pupils without one, then the staff.
struct InOrder {
  using GroupKey = std::pair<bool, std::string>;  ///< staff; division
  bool operator()(const GroupKey& a, const GroupKey& b) const {
    const auto kind = [](const GroupKey& key) { return std::pair(key.first, key.second.empty()); };
    return kind(a) != kind(b) ? kind(a) < kind(b) : natural_order(a.second, b.second) < 0;
  }
};

void sort_by_name(std::vector<NotHandedOut>& missing) {
  const auto order = [](const NotHandedOut& m) {
    const std::string who = describe(m.person.person) + (m.test.empty() ? "" : " (" + m.test + ")");
    return std::tuple(collation_key(who), who, m.printed_at);
  };
  std::vector<std::pair<decltype(order({})), NotHandedOut>> keyed;
  for (NotHandedOut& m : missing) keyed.emplace_back(order(m), std::move(m));
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  missing.clear();
  for (auto& [key, m] : keyed) missing.push_back(std::move(m));
}

std::size_t people_in(const std::vector<NotHandedOut>& missing) {
  std::set<PersonId> people;
  for (const NotHandedOut& m : missing) people.insert(m.person.id);
  return people.size();
}

/// @param handouts by person
void list_missing(const People& people, const std::vector<Handout>& handouts, HandoutResult& result) {
  std::map<InOrder::GroupKey, HandoutGroup, InOrder> groups;
  PersonId last = 0;
  for (const Handout& h : handouts) {
    const auto person = people.find(h.person);
    if (person == people.end()) continue;
    if (h.printed_at.empty()) {
      ++result.not_printed;
      continue;
    }
    const KnownPerson& k = *person->second;
    const auto [staff, division] = place_of(k);
    HandoutGroup& group = groups[{staff, division}];
    group.staff = staff;
    group.division = division;
    ++group.printed;
    if (std::exchange(last, h.person) != h.person) ++group.people;
    if (h.handed_out_at.empty()) group.missing.push_back({k, h.test, h.printed_at});
  }
  result.listed = true;
  for (auto& [key, group] : groups) {
    group.served = group.people - people_in(group.missing);
    sort_by_name(group.missing);
    result.groups.push_back(std::move(group));
  }
}

void write_down(const std::string& by, const People& people, Registry& registry, const std::string& moment,
                HandoutResult& result) {
  registry.begin();
  for (Handout h : registry.handouts(result.platform)) {
    if (!people.contains(h.person)) continue;
    ++(h.printed_at.empty()      ? result.not_printed
       : h.handed_out_at.empty() ? result.handed_out
                                 : result.handed_out_before);
    if (h.printed_at.empty() || !h.handed_out_at.empty()) continue;
    h.handed_out_at = moment;
    registry.hand_out(result.platform, h, by);
  }
  if (result.handed_out + result.handed_out_before == 0)
    throw Error(say(phrase::nothing_to_hand_out, result.platform), "", say(phrase::handout_hint));
  registry.commit();
}

}  // namespace

HandoutResult handout(const HandoutRequest& request, const Environment& environment) {
  const bool whom = !request.people.empty() || !request.divisions.empty();
  if (!request.missing && (request.by.empty() || !whom))
    throw Error(say(phrase::handout_who), "", say(phrase::handout_hint));
  if (!request.people.empty() && !request.divisions.empty())
    throw Error(say(phrase::handout_both), "--division", say(phrase::handout_hint));
  DatedRegistry registry(request.registry, environment, "handout", {request.yes || request.missing, {}});
  const Known known = registry.load();
  HandoutResult result;
  result.platform = platform_asked(request.platform, known, registry);
  result.platform_taken_over = is_one_of_several(request.platform, known);
  for (const KnownAccount& a : known.accounts) result.platforms.insert(a.platform);
  const People people = people_asked(known, request.people, request.divisions);
  if (people.size() == 1) result.who = describe(people.begin()->second->person);
  if (request.missing)
    list_missing(people, registry.handouts(result.platform), result);
  else
    write_down(request.by, people, registry, moment_text(environment.moment), result);
  return result;
}

ScanResult hand_out_scanned(const ScanRequest& request, const Environment& environment) {
  if (request.by.empty()) throw Error(say(phrase::handout_who), "", say(phrase::handout_hint));
  DatedRegistry registry(request.registry, environment, "handout", {request.yes, {}});
  const Known known = registry.load();
  const std::string platform = platform_asked(request.platform, known, registry);
  const Scan scan = plan_scan(request.login, request.place,
                              {platform, registry.handouts(platform), registry.spares(platform)}, known);
  ScanResult result{scan.outcome, {}, scan.handed_out_at};
  if (scan.owner) result.owner = *scan.owner;
  if (scan.outcome != ScanOutcome::hand_out) return result;
  HandoutResult done;
  done.platform = platform;
  write_down(request.by, {{scan.owner->id, scan.owner}}, registry, moment_text(environment.moment), done);
  return result;
}

}  // namespace passation
