// ASP's "Ajouter", "Supprimer" and "Classe": people whom the files do not hold yet, hold no longer, or hold elsewhere.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/hand_phrases.hpp"
#include "app/ledger_phrases.hpp"
#include "app/registry_access.hpp"
#include "app/subject.hpp"
#include "app/sync.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

std::optional<Date> day_of(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const ParsedDate day = parse_date(text);
  if (!day.date) throw Error(say(phrase::day_bad, text), "", say(phrase::day_bad_hint));
  return day.date;
}

void require_division(const Known& known, const std::string& division) {
  if (!find_division(known.divisions, division))
    throw Error(say(phrase::division_unknown, division), "--division",
                say(phrase::division_unknown_hint, fmt::format("{}", fmt::join(division_names(known), ", "))));
}

/// As if a file of one line said it.
SaidPerson said_by(const AddOptions& n, Date today) {
  if (n.family_name.empty() || n.given_name.empty() || (n.division.empty() && !n.staff))
    throw Error(say(phrase::add_what), "", say(phrase::add_what_hint));
  SaidPerson said;
  Person& p = said.person;
  p.audience = n.staff ? Audience::staff : Audience::student;
  p.key(KeyKind::ine) = to_upper(n.ine);
  p.family_name = to_nfc(n.family_name);
  p.given_name = to_nfc(n.given_name);
  p.birth_date = parse_date(n.birth_date).date;
  if (!n.birth_date.empty() && (!p.birth_date || *p.birth_date > today))
    throw Error(say(phrase::birth_date_bad), "--birth-date", say(phrase::birth_date_bad_hint));
  p.sex = n.sex == "F" ? Sex::female : n.sex == "M" ? Sex::male : Sex::unknown;
  if (n.staff) {
    p.function = "ENS";
    if (!n.division.empty()) p.divisions = {n.division};
  } else {
    p.division = n.division;
  }
  return said;
}

/// Who the new person may be: shown, since errors name nobody.
Answer ask(const Question& question, const Known& known, Lang lang) {
  std::string text = say(phrase::much_alike).in(lang) + "\n";
  for (const PersonId id : question.candidates) text += "  " + describe(find_person(known.people, id)->person) + "\n";
  return {text + say(phrase::much_alike_hint, question.id).in(lang) + "\n", 2};
}

Exchange exchange_of(const RegistryJob& job, std::string_view verb) {
  Exchange exchange;
  exchange.moment = moment_text(job.moment);
  exchange.verb = verb;
  return exchange;
}

/// Writes down what was set, and that these divisions have changed. Returns the lines to say.
std::string save(const RegistryJob& job, Registry& registry, Known& known, const KnownPerson& person,
                 const ByHand& by_hand, std::string_view event, const std::string& detail,
                 std::set<std::string> divisions, Lang lang) {
  registry.save_by_hand(person.id, by_hand);
  registry.add_event(person.id, event, detail);
  divisions.erase("");
  set_validated(known.divisions, divisions, false, moment_text(job.moment));
  registry.save_divisions(known.divisions);
  registry.commit();
  return divisions.empty()
             ? ""
             : say(phrase::divisions_touched, fmt::format("{}", fmt::join(divisions, ", "))).in(lang) + "\n";
}

Answer put_back(const RegistryJob& job, const AddOptions& options, Registry& registry, Known& known, Lang lang) {
  const KnownPerson& k = person_meant(known, options.person);
  if (!k.by_hand.removed || k.deactivated_on) throw Error(say(phrase::not_removed), "", say(phrase::not_there_hint));
  registry.begin();
  registry.save_exchange(exchange_of(job, "add"));
  ByHand now = k.by_hand;
  now.removed = false;
  const std::string more = save(job, registry, known, k, now, "put_back", "", {k.division()}, lang);
  return {say(phrase::done_back).in(lang) + "\n" + more};
}

}  // namespace

Answer carry_out(const RegistryJob& job, const AddOptions& options, Lang lang) {
  Registry registry = open_registry(job, "add");
  Known known = registry.load();
  if (!options.person.empty()) return put_back(job, options, registry, known, lang);
  const std::vector<SaidPerson> said = {said_by(options, job.moment.date)};
  const std::optional<Date> from = day_of(options.from), until = day_of(options.until);
  if (from && until && *until < *from) throw Error(say(phrase::days_backwards), "--until", say(phrase::day_bad_hint));
  if (!options.staff) require_division(known, options.division);
  SyncRules how = sync_rules(Catalog(find_data_folder()), job.moment.date, options.answers);
  how.question_key = known.question_key;
  const Plan plan = plan_sync(known.people, known.accounts, said, how);
  if (!plan.questions.empty()) return ask(plan.questions.front(), known, lang);
  const KnownPerson* before = find_person(known.people, plan.person_of.front());
  if (before && !before->deactivated_on) throw Error(say(phrase::known_already), "", say(phrase::known_already_hint));
  if (plan.count(ChangeKind::purged) > 0) registry.copy_before_purge();
  registry.begin();
  registry.save_exchange(exchange_of(job, "add"));
  const PersonId id = registry.apply(plan, known, said, job.moment.date).front();
  known = registry.load();
  const std::string more =
      save(job, registry, known, *find_person(known.people, id), {.added = true, .from = from, .until = until}, "added",
           "", {said[0].person.division}, lang);
  return {say(before ? phrase::done_back : phrase::done_added).in(lang) + "\n" + more};
}

Answer carry_out(const RegistryJob& job, const RemoveOptions& options, Lang lang) {
  Registry registry = open_registry(job, "remove");
  Known known = registry.load();
  const KnownPerson& k = person_meant(known, options.person);
  if (k.deactivated_on || k.by_hand.removed) throw Error(say(phrase::not_there), "", say(phrase::not_there_hint));
  registry.begin();
  registry.save_exchange(exchange_of(job, "remove"));
  ByHand now = k.by_hand;
  now.removed = true;
  const std::string more = save(job, registry, known, k, now, "removed", "", {k.division()}, lang);
  return {say(phrase::done_removed).in(lang) + "\n" + more};
}

Answer carry_out(const RegistryJob& job, const MoveOptions& options, Lang lang) {
  if (options.division.empty() != options.as_imported)
    throw Error(say(phrase::move_where), "", say(phrase::move_where_hint));
  Registry registry = open_registry(job, "move");
  Known known = registry.load();
  const KnownPerson& k = person_meant(known, options.person);
  if (k.person.audience != Audience::student)
    throw Error(say(phrase::only_students_move), "", say(phrase::move_where_hint));
  if (k.deactivated_on || k.by_hand.removed) throw Error(say(phrase::not_there), "", say(phrase::not_there_hint));
  const std::string to = options.as_imported ? k.person.division : options.division;
  if (to == k.division()) throw Error(say(phrase::moved_already), "", say(phrase::not_there_hint));
  if (!options.as_imported) require_division(known, to);
  const std::string detail = k.division() + " → " + to;
  registry.begin();
  registry.save_exchange(exchange_of(job, "move"));
  ByHand now = k.by_hand;
  now.division = to == k.person.division ? "" : to;
  const std::string more = save(job, registry, known, k, now, "moved_by_hand", detail, {k.division(), to}, lang);
  return {say(phrase::done_moved, k.division(), to).in(lang) + "\n" + more};
}

}  // namespace passation
