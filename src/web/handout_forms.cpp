// What the forms of the page of handing out do.

#include "action/handout.hpp"
#include "action/reset.hpp"
#include "base/text.hpp"
#include "ledger/find_people.hpp"
#include "web/by_hand.hpp"
#include "web/handout.hpp"
#include "web/people.hpp"
#include "web/phrases.hpp"

namespace passation {
namespace {

Message place_of_owner(const KnownPerson& owner) {
  const HandoutPlace place = place_of(owner);
  if (place.staff) return passation::say(phrase::scan_is_staff, name_of(owner));
  if (place.division.empty()) return passation::say(phrase::scan_has_no_class, name_of(owner));
  return passation::say(phrase::scan_is_in, name_of(owner), place.division);
}

/// Why nothing was written down. What was typed is not repeated: it may be a password.
Message refusal_of(const ScanResult& scan) {
  switch (scan.outcome) {
    case ScanOutcome::before:
      return passation::say(phrase::scan_before, name_of(*scan.owner), shown_moment(scan.handed_out_at));
    case ScanOutcome::not_printed: return passation::say(phrase::scan_not_printed, name_of(*scan.owner));
    case ScanOutcome::elsewhere: return place_of_owner(*scan.owner);
    case ScanOutcome::left: return passation::say(phrase::scan_left, name_of(*scan.owner));
    case ScanOutcome::spare: return passation::say(phrase::scan_spare);
    case ScanOutcome::hand_out:
    case ScanOutcome::unknown: break;
  }
  return passation::say(phrase::scan_unknown);
}

Message hint_of(const ScanResult& scan) {
  return scan.outcome == ScanOutcome::unknown ? passation::say(phrase::scan_unknown_hint)
                                              : passation::say(phrase::scan_nothing_noted);
}

/// The page again, ready for the next label.
std::string scan_label(Visit& visit) {
  const std::string login(trimmed(visit.form("identifiant")));
  if (login.empty()) throw Error(passation::say(phrase::handout_nobody), "", {});
  const ScanResult scan = hand_out_scanned({.registry = visit.registry(),
                                            .login = login,
                                            .place = place_asked(visit),
                                            .platform = platform_chosen(visit),
                                            .by = visit.work.handed_out_by,
                                            .yes = has(visit.request.form, "confirmer")},
                                           visit.environment);
  if (scan.outcome != ScanOutcome::hand_out) throw Error(refusal_of(scan), "", hint_of(scan));
  visit.work.notice = passation::say(phrase::scan_done, name_of(*scan.owner));
  const std::string here = way_back(visit);
  return here + (here.find('?') == here.npos ? "?" : "&") + "scanner";
}

Message done(const HandoutResult& result) {
  Message text = passation::say(phrase::handout_done, result.handed_out);
  const auto add = [&](const Phrase& words, std::size_t count) {
    if (count == 0) return;
    const Message more = passation::say(words, count);
    text = {text.fr + " " + more.fr, text.en + " " + more.en};
  };
  add(phrase::handout_done_before, result.handed_out_before);
  add(phrase::handout_done_unprinted, result.not_printed);
  return text;
}

std::string hand_out(Visit& visit, const std::vector<PersonId>& people) {
  const HandoutResult result = handout({.registry = visit.registry(),
                                        .people = numbers_of(people),
                                        .platform = platform_chosen(visit),
                                        .by = visit.work.handed_out_by,
                                        .yes = has(visit.request.form, "confirmer")},
                                       visit.environment);
  visit.work.notice = done(result);
  return way_back(visit);
}

std::vector<PersonId> all_who_have_not(const Visit& visit, const HandoutPlace& place) {
  std::vector<PersonId> people;
  for (const Member& m : members_there(visit, place).members)
    if (is_to_hand_out(m)) people.push_back(m.person.id);
  return people;
}

/// Where nothing can be reset, the page of the class says so.
void require_reset(const Visit& visit, const std::vector<PersonId>& people) {
  ResetRequest request = reset_request(visit, people);
  request.plan_alone = true;
  reset(request, visit.environment);
}

}  // namespace

std::vector<std::string> numbers_of(const std::vector<PersonId>& people) {
  std::vector<std::string> numbers;
  for (const PersonId id : people) numbers.push_back(registry_number(id));
  return numbers;
}

ResetRequest reset_request(const Visit& visit, const std::vector<PersonId>& people) {
  ResetRequest request;
  request.registry = visit.registry();
  request.whom.people = numbers_of(people);
  request.platform = platform_chosen(visit);
  request.random = has(visit.request.query, "hasard");
  request.day_is_right = has(visit.request.form, "confirmer");
  return request;
}

std::string act_handout(Visit& visit) {
  visit.work.handed_out_by = trimmed(visit.form("par"));
  const std::string_view what = visit.form("faire");
  if (what == "scanner") return scan_label(visit);
  const std::optional<HandoutPlace> place = place_asked(visit);
  const std::vector<PersonId> people =
      what == "tout" && place ? all_who_have_not(visit, *place) : people_named(visit.request.form, "n");
  if (people.empty()) throw Error(passation::say(phrase::handout_nobody), "", {});
  if (what == "reimprimer") return handout_address(reprint_path, place, platform_chosen(visit), people);
  if (what != "reinitialiser") return hand_out(visit, people);
  require_reset(visit, people);
  return handout_address(reset_path, place, platform_chosen(visit), people);
}

}  // namespace passation
