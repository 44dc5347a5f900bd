#include "action/add.hpp"

#include <utility>

#include "action/import.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "ledger/find_people.hpp"

namespace passation {
namespace {

std::optional<Date> day_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const ParsedDate day = parse_date(text);
  if (!day.date) throw Error(say(phrase::day_bad, text), "", say(phrase::day_bad_hint));
  return day.date;
}

/// As if a file of one line said it.
ImportedPerson said_by(const AddRequest& n, Date today) {
  if (n.family_name.empty() || n.given_name.empty() || (n.division.empty() && !n.staff))
    throw Error(say(phrase::add_what), "", say(phrase::add_what_hint));
  ImportedPerson imported;
  Person& p = imported.person;
  p.audience = n.staff ? Audience::staff : Audience::student;
  p.key(KeyKind::ine) = to_upper(n.ine);
  p.family_name = to_nfc(n.family_name);
  p.given_name = to_nfc(n.given_name);
  p.birth_date = parse_date(n.birth_date).date;
  if (!n.birth_date.empty() && (!p.birth_date || *p.birth_date > today))
    throw Error(say(phrase::birth_date_bad), "--birth-date", say(phrase::birth_date_bad_hint));
  p.sex = n.sex;
  if (n.staff) {
    p.function = "ENS";
    if (!n.division.empty()) p.divisions = {n.division};
  } else {
    p.division = n.division;
  }
  return imported;
}

MuchAlike ask(const Question& question, const Known& known) {
  MuchAlike alike{question.id, question.choices(), {}};
  for (const PersonId id : question.candidates) alike.people.push_back(*find_person(known.people, id));
  return alike;
}

AddResult put_back(const AddRequest& request, const Environment& environment, Registry& registry, Known& known) {
  const KnownPerson& k = person_meant(known, request.person);
  if (!k.by_hand.removed || k.deactivated_on) throw Error(say(phrase::not_removed), "", say(phrase::not_there_hint));
  ByHand now = k.by_hand;
  now.removed = false;
  begin_by_hand(registry, environment, "add");
  return {true, commit_by_hand(registry, environment, known, k, now, {"put_back"}, {k.division()})};
}

}  // namespace

AddResult add_person(const AddRequest& request, const Environment& environment) {
  DatedRegistry registry(request.registry, environment, "add", {request.yes, {}});
  Known known = registry.load();
  if (!request.person.empty()) return put_back(request, environment, registry, known);
  const Date today = environment.moment.date;
  const std::vector<ImportedPerson> imported = {said_by(request, today)};
  const std::optional<Date> from = day_of(request.from), until = day_of(request.until);
  if (from && until && *until < *from) throw Error(say(phrase::days_backwards), "--until", say(phrase::day_bad_hint));
  if (!request.staff) require_division(known, request.division);
  SyncRules how = sync_rules(environment.catalog, today, request.answers);
  how.question_key = known.question_key;
  const Plan plan = plan_sync(known.people, known.accounts, imported, how);
  if (!plan.questions.empty()) return {false, ask(plan.questions.front(), known)};
  const KnownPerson* before = find_person(known.people, plan.person_of.front());
  if (before && !before->deactivated_on) throw Error(say(phrase::known_already), "", say(phrase::known_already_hint));
  const bool was_here = before != nullptr;
  if (plan.count(ChangeKind::purged) > 0) registry.copy_before_purge();
  begin_by_hand(registry, environment, "add");
  const PersonId id = registry.apply(plan, known, imported, today).front();
  known = registry.load();
  const ByHand now{.added = true, .from = from, .until = until};
  SetByHand set = commit_by_hand(registry, environment, known, *find_person(known.people, id), now, {"added"},
                                 {imported[0].person.division});
  return {was_here, std::move(set)};
}

int exit_status(const AddResult& result) {
  return std::holds_alternative<MuchAlike>(result.outcome) ? 2 : 0;
}

}  // namespace passation
