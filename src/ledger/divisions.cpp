#include "ledger/divisions.hpp"

#include <algorithm>
#include <map>

#include "roster/check.hpp"

namespace passation {
namespace {

/// The division in which a change leaves somebody; empty: none.
std::string division_now(const KnownPerson* known, const ImportedPerson* imported) {
  if (imported && (imported->left || (known && known->by_hand.removed))) return {};
  if (known && !known->by_hand.division.empty()) return known->by_hand.division;
  if (imported && !imported->person.division.empty()) return imported->person.division;
  return known ? known->person.division : std::string();
}

struct Moves {
  std::map<std::string, int> found;  ///< pupils of each division afterwards
  std::set<std::string> touched;
};

/// Pupils of whom no change is told, or who are asked about, stay where they are.
Moves moves_of(const std::vector<KnownPerson>& known, const Plan& plan, std::span<const ImportedPerson> imported) {
  Moves moves;
  std::set<PersonId> told;
  for (const Change& c : plan.changes) {
    const KnownPerson* k = find_person(known, c.person);
    const ImportedPerson* s = c.imported == not_imported ? nullptr : &imported[c.imported];
    if ((s ? s->person : k->person).audience != Audience::student) continue;
    if (k) told.insert(k->id);
    const bool gone = c.kind == ChangeKind::deactivated || c.kind == ChangeKind::purged;
    const std::string now = gone ? std::string() : division_now(k, s);
    if (!now.empty()) ++moves.found[now];
    if (c.kind == ChangeKind::kept || c.kind == ChangeKind::purged) continue;
    if (!now.empty()) moves.touched.insert(now);
    if (k && !k->division().empty()) moves.touched.insert(k->division());
  }
  for (const KnownPerson& k : known)
    if (k.person.audience == Audience::student && !k.deactivated_on && !k.by_hand.removed && !k.division().empty() &&
        !told.contains(k.id))
      ++moves.found[k.division()];
  return moves;
}

}  // namespace

const KnownDivision* find_division(const std::vector<KnownDivision>& divisions, const std::string& name) {
  const auto found =
      std::lower_bound(divisions.begin(), divisions.end(), name,
                       [](const KnownDivision& d, const std::string& wanted) { return d.name < wanted; });
  return found == divisions.end() || found->name != name ? nullptr : &*found;
}

std::vector<KnownDivision> divisions_after(const std::vector<KnownDivision>& before,
                                           const std::vector<KnownPerson>& known, const Plan& plan,
                                           std::span<const ImportedPerson> imported, const Roster& roster,
                                           const std::string& moment) {
  const Moves moves = moves_of(known, plan, imported);
  std::map<std::string, std::optional<int>> names;  // to the declared count
  for (const auto& [name, found] : moves.found) names[name];
  for (const Division& d : roster.divisions) names[d.name] = d.declared;
  std::vector<KnownDivision> after;
  for (const auto& [name, declared] : names) {
    if (is_inactive(name)) continue;  // nobody is to look at it, or ever print it
    const KnownDivision* old = find_division(before, name);
    KnownDivision& d = after.emplace_back(old ? *old : KnownDivision{name, false, moment});
    if (declared) d.declared = declared;
  }
  set_validated(after, moves.touched, false, moment);
  return after;
}

void set_validated(std::vector<KnownDivision>& divisions, const std::set<std::string>& names, bool validated,
                   const std::string& moment) {
  for (KnownDivision& d : divisions) {
    if (d.validated == validated || !names.contains(d.name)) continue;
    d.validated = validated;
    d.since = moment;
  }
}

bool is_validated(const std::vector<KnownDivision>& divisions, const std::string& name) {
  const KnownDivision* known = find_division(divisions, name);
  return known && known->validated;
}

HeldBack hold_back(const std::vector<KnownDivision>& known, std::span<const std::string> asked, bool only_validated) {
  HeldBack held;
  for (const std::string& name : asked)
    if (!is_validated(known, name)) held.divisions.push_back(name);
  held.refused = !held.divisions.empty() && !only_validated;
  return held;
}

}  // namespace passation
