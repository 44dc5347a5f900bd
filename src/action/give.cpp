#include "action/give.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/find_people.hpp"

namespace passation {
namespace {

SpareState state_of(const Spare& s, const Known& known) {
  if (s.given_at.empty()) return SpareState::free;
  if (s.given_to == 0 && s.given_at == known.restored.at) return SpareState::in_doubt;
  return find_person(known.people, s.given_to) ? SpareState::given : SpareState::given_to_erased;
}

ListedSpare listed(const Spare& s, const Known& known) {
  ListedSpare spare{s.login, s.division, s.given_at.empty() ? s.made_at : s.given_at, state_of(s, known)};
  if (const KnownPerson* owner = find_person(known.people, s.given_to)) spare.given_to = *owner;
  return spare;
}

const Spare& spare_meant(const std::vector<Spare>& spares, const Known& known, const std::string& login) {
  const auto found =
      std::find_if(spares.begin(), spares.end(), [&](const Spare& s) { return to_lower(s.login) == to_lower(login); });
  if (found == spares.end()) throw Error(say(phrase::no_such_spare), "", say(phrase::give_hint));
  const SpareState state = state_of(*found, known);
  if (state == SpareState::in_doubt) throw Error(say(phrase::spare_in_doubt), "", say(phrase::spare_in_doubt_hint));
  if (state != SpareState::free) throw Error(say(phrase::spare_given), "", say(phrase::give_hint));
  return *found;
}

/// Whoever may have an account already gets no other one.
void require_no_doubt(const std::string& platform, const Known& known, PersonId person) {
  for (const KnownDoubt& d : known.doubts)
    if (d.person == person && d.platform == platform)
      throw Error(say(phrase::doubted_by_the_list, fmt::format("{}", fmt::join(d.codes, ", "))), "",
                  say(phrase::doubted_by_the_list_hint));
}

/// A login that was never printed gives way to the spare; one that was is the person's.
void make_room(const std::string& platform, Registry& registry, const Known& known, PersonId person) {
  std::vector<KnownAccount> unprinted;
  for (const KnownAccount& a : known.accounts)
    if (a.person == person && a.platform == platform) unprinted.push_back(a);
  if (unprinted.empty()) return;
  for (const Handout& h : registry.handouts(platform))
    if (h.person == person && !h.printed_at.empty())
      throw Error(say(phrase::has_a_login), "", say(phrase::has_a_login_hint));
  registry.retire_accounts(unprinted);
}

GivenSpare give_to(const GiveRequest& request, const std::string& platform, const Environment& environment,
                   Registry& registry, Known& known) {
  if (request.person.empty()) throw Error(say(phrase::give_whom), "", say(phrase::give_hint));
  const std::vector<Spare> spares = registry.spares(platform);
  const Spare& spare = spare_meant(spares, known, request.login);
  const KnownPerson& k = person_meant(known, request.person);
  if (k.person.audience != Audience::student || k.deactivated_on || k.by_hand.removed)
    throw Error(say(phrase::not_there), "", say(phrase::not_there_hint));
  require_no_doubt(platform, known, k.id);
  registry.begin();
  ImportRecord record;
  record.moment = moment_text(environment.moment);
  record.verb = "give";
  registry.save_import(record);
  make_room(platform, registry, known, k.id);
  registry.give_spare(spare, k.id, record.moment, request.by);
  set_validated(known.divisions, {k.division()}, false, record.moment);
  registry.save_divisions(known.divisions);
  registry.commit();
  return {spare.login, k};
}

}  // namespace

GiveResult give(const GiveRequest& request, const Environment& environment) {
  const bool lists = request.login.empty();
  DatedRegistry registry(request.registry, environment, "give", {request.yes || lists, {}});
  Known known = registry.load();
  GiveResult result;
  result.platform = platform_asked(request.platform, known, registry);
  result.platform_taken_over = is_one_of_several(request.platform, known);
  if (!lists) result.given = give_to(request, result.platform, environment, registry, known);
  if (lists)
    for (const Spare& s : registry.spares(result.platform)) result.spares.push_back(listed(s, known));
  return result;
}

}  // namespace passation
