#include "ledger/plan.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <unordered_map>

#include "base/text.hpp"
#include "ledger/person_matcher.hpp"
#include "ledger/phrases.hpp"
#include "roster/phrases.hpp"

namespace passation {
namespace {

constexpr int default_purge_months = 12;
const std::vector<std::string> withheld_by_question{"REGIS_P_01"};
constexpr std::size_t question_length = 6;

struct Differences {
  bool corrected = false, moved = false;
  Message fields;

  void add(const Phrase& field) {
    fields.fr.append(fields.fr.empty() ? "" : ", ").append(field.fr);
    fields.en.append(fields.en.empty() ? "" : ", ").append(field.en);
  }
};

/// Only where both say something: what was not known before is learned, not corrected.
Differences differences(const Person& known, const Person& imported) {
  Differences d;
  const auto differ = [](const auto& a, const auto& b) {
    const std::remove_cvref_t<decltype(a)> nothing{};
    return a != nothing && b != nothing && a != b;
  };
  const auto correct = [&](const Phrase& field) { d.add(field), d.corrected = true; };
  const auto names = [](const Person& p) { return std::tie(p.family_name, p.used_name, p.given_name); };
  if (names(known) != names(imported)) {
    const Person now = updated(known, imported);
    if (differ(known.family_name, now.family_name)) correct(phrase::field_family_name);
    if (known.used_name != now.used_name) correct(phrase::field_used_name);
    if (differ(known.given_name, now.given_name)) correct(phrase::field_given_name);
  }
  if (differ(known.birth_date, imported.birth_date)) correct(phrase::field_birth_date);
  if (differ(known.sex, imported.sex)) correct(phrase::field_sex);
  if (known.audience != Audience::student) return d;
  const auto move = [&](const Phrase& field) { d.add(field), d.moved = true; };
  if (!imported.division.empty() && known.division != imported.division) move(phrase::field_division);
  if (differ(known.groups, imported.groups)) move(phrase::field_groups);
  return d;
}

Change change_of(const KnownPerson& known, const ImportedPerson& imported, std::size_t position) {
  Differences d = differences(known.person, imported.person);
  const ChangeKind kind = known.deactivated_on ? ChangeKind::reactivated
                          : d.corrected        ? ChangeKind::corrected
                          : d.moved            ? ChangeKind::moved
                                               : ChangeKind::kept;
  return {kind, known.id, position, std::move(d.fields)};
}

/// Purge comes first: who is back too late is somebody new. A person with accounts on several platforms keeps them
/// until the longest of their clocks.
std::vector<const KnownPerson*> purge(std::span<const KnownPerson> known, std::span<const KnownAccount> accounts,
                                      const SyncRules& how, Plan& plan) {
  std::unordered_map<PersonId, int> months;
  for (const KnownAccount& a : accounts) {
    const auto clock = how.purge_after.find(a.platform);
    int& longest = months[a.person];
    longest = std::max(longest, clock == how.purge_after.end() ? default_purge_months : clock->second);
  }
  std::vector<const KnownPerson*> remaining;
  remaining.reserve(known.size());
  for (const KnownPerson& person : known) {
    const auto clock = months.find(person.id);
    const int after = clock == months.end() ? default_purge_months : clock->second;
    if (person.deactivated_on && purge_day(*person.deactivated_on, after) <= how.today)
      plan.changes.push_back({ChangeKind::purged, person.id, not_imported, {}});
    else
      remaining.push_back(&person);
  }
  return remaining;
}

void plan_those_imported(const PersonMatcher& matcher, const std::vector<const KnownPerson*>& known,
                         std::span<const ImportedPerson> imported, Plan& plan) {
  plan.person_of.assign(imported.size(), 0);
  plan.changes.reserve(plan.changes.size() + imported.size());
  for (std::size_t i = 0; i < imported.size(); ++i) {
    const auto k = matcher.known_of()[i];
    if (k) plan.person_of[i] = known[*k]->id;
    if (matcher.asked[i]) continue;
    if (!k && !imported[i].left) {
      plan.changes.push_back({ChangeKind::created, 0, i, {}});
    } else if (k && imported[i].registered_as != 0) {
      plan.changes.push_back({ChangeKind::kept, known[*k]->id, i, {}});
    } else if (k && !imported[i].left) {
      plan.changes.push_back(change_of(*known[*k], imported[i], i));
    } else if (k && !known[*k]->deactivated_on) {
      plan.changes.push_back({ChangeKind::deactivated, known[*k]->id, i, {}});
    }
  }
}

/// A pupil of the last level, by the MEF or the name of the division: 3e, terminale, CM2. Not « TPS ».
bool is_of_last_level(const KnownPerson& known) {
  const std::string division = fold_key(known.division());
  const std::string& mef = known.person.mef;
  if (mef.size() == 11) return mef.starts_with("103") || mef.starts_with("202");
  return division.starts_with("3") || division.find("cm2") != division.npos ||
         (division.starts_with("t") && !division.starts_with("tps"));
}

/// Most of the pupils who are still there have changed division: a school year has begun.
bool begins_a_year(const PersonMatcher& matcher, const std::vector<const KnownPerson*>& known,
                   std::span<const ImportedPerson> imported) {
  std::size_t staying = 0, moved = 0;
  for (std::size_t k = 0; k < known.size(); ++k) {
    const auto i = matcher.imported_of()[k];
    if (!i || known[k]->person.audience != Audience::student || imported[*i].left) continue;
    ++staying;
    moved += imported[*i].person.division != known[k]->person.division ? 1 : 0;
  }
  return moved * 2 > staying;
}

void plan_those_absent(const PersonMatcher& matcher, const std::vector<const KnownPerson*>& known,
                       std::span<const ImportedPerson> imported, const SyncRules& how, Plan& plan) {
  std::array<Shrinking, 4> shrinking;
  const bool year_begins = begins_a_year(matcher, known, imported);
  for (std::size_t k = 0; k < known.size(); ++k) {
    if (matcher.held()[k])
      plan.held.push_back(known[k]->id);
    else if (matcher.answered_about.contains(known[k]->id) && known[k]->withheld == withheld_by_question)
      plan.released.push_back(known[k]->id);
    if (known[k]->deactivated_on) continue;
    if (known[k]->by_hand.added && !matcher.imported_of()[k]) {
      const std::optional<Date>& until = known[k]->by_hand.until;
      if (until && *until < how.today)
        plan.changes.push_back({ChangeKind::deactivated, known[k]->id, not_imported, {}});
      continue;
    }
    const Audience audience = known[k]->person.audience;
    const bool going = !matcher.imported_of()[k] && !matcher.held()[k] && how.complete.contains(audience);
    if (going) plan.changes.push_back({ChangeKind::deactivated, known[k]->id, not_imported, {}});
    if (going && year_begins && audience == Audience::student && is_of_last_level(*known[k])) continue;  // expected
    Shrinking& s = shrinking[static_cast<std::size_t>(audience)];
    s.audience = audience;
    ++s.known;
    s.going += going ? 1 : 0;
  }
  for (const Shrinking& s : shrinking)
    if (s.going * 5 > s.known) plan.shrinking.push_back(s);
}

}  // namespace

std::vector<std::string> Question::choices() const {
  std::vector<std::string> out;
  for (std::size_t n = 1; n <= candidates.size(); ++n) out.push_back(std::to_string(n));
  out.push_back("new");
  return out;
}

std::size_t Plan::count(ChangeKind kind) const {
  return static_cast<std::size_t>(
      std::count_if(changes.begin(), changes.end(), [&](const Change& c) { return c.kind == kind; }));
}

std::string question_code(const Hash& key, std::string_view all) {
  return rekeyed_question(key, readable_code(plain_hash(all), question_length));
}

std::string rekeyed_question(const Hash& key, std::string_view id) {
  const std::string_view parts[] = {"question", id};
  return readable_code(keyed_hash(key, parts), question_length);
}

Date purge_day(Date deactivated_on, int months) {
  // 29 February and twelve months is 1 March: never too early.
  return std::chrono::sys_days(deactivated_on + std::chrono::months(months));
}

Plan plan_sync(std::span<const KnownPerson> known, std::span<const KnownAccount> accounts,
               std::span<const ImportedPerson> imported, const SyncRules& how) {
  Plan plan;
  const std::vector<const KnownPerson*> remaining = purge(known, accounts, how, plan);
  PersonMatcher matcher(remaining, imported, how);
  matcher.match();
  plan_those_imported(matcher, remaining, imported, plan);
  plan_those_absent(matcher, remaining, imported, how, plan);
  plan.questions = std::move(matcher.questions);
  plan.asked = std::move(matcher.asked);
  plan.answered = std::move(matcher.answered);
  return plan;
}

}  // namespace passation
