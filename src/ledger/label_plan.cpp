#include "ledger/label_plan.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "roster/finding.hpp"

namespace passation {
namespace {

enum class Kind { label, page };

std::vector<const PrintedLabel*> printed_before(std::span<const PrintedLabel> printed, Kind kind,
                                                const std::string& moment) {
  std::vector<const PrintedLabel*> before;
  for (const PrintedLabel& i : printed)
    if (i.is_label() == (kind == Kind::label)) before.push_back(&i);
  const auto is_now = [&](const PrintedLabel* i) { return i->printed_at == moment; };
  if (!std::all_of(before.begin(), before.end(), is_now)) std::erase_if(before, is_now);
  return before;
}

/// Those that hold, or have ceased to at this moment.
std::vector<const PrintedLabel*> holding(std::vector<const PrintedLabel*> before, const std::string& moment) {
  std::erase_if(before, [&](const PrintedLabel* i) { return !i->withdrawn_at.empty() && i->withdrawn_at != moment; });
  return before;
}

/// @param content of what is printed for the person now; nullptr: nothing is
std::optional<WhyWithdrawn> why_withdrawn(const PrintedLabel& label, const PersonNow& person,
                                          const std::string* content, const std::string& moment) {
  if (person.gone) return WhyWithdrawn::gone;
  if (label.is_label() && person.division != label.division) return WhyWithdrawn::moved;
  if (!content) return label.is_label() && person.taken_over ? std::optional(WhyWithdrawn::taken_over) : std::nullopt;
  if (*content == label.content) return std::nullopt;
  return label.reset_at.empty() || label.reset_at == moment ? WhyWithdrawn::corrected : WhyWithdrawn::reset;
}

/// Each person's content is taken away once, wherever else it was printed.
std::vector<WithdrawnLabel> withdrawn_of(const std::vector<const PrintedLabel*>& held, std::span<const LabelNow> now,
                                         const std::map<PersonId, PersonNow>& people, const std::string& moment) {
  std::map<PersonId, const std::string*> contents;
  for (const LabelNow& l : now)
    if (l.person != 0 && l.printed) contents[l.person] = &l.content;
  std::vector<WithdrawnLabel> withdrawn;
  std::set<std::pair<PersonId, std::string>> met;
  for (const PrintedLabel* label : held) {
    if (!met.emplace(label->person, label->content).second) continue;
    const auto person = people.find(label->person);
    if (person == people.end()) continue;
    const auto content = contents.find(label->person);
    const auto why =
        why_withdrawn(*label, person->second, content == contents.end() ? nullptr : content->second, moment);
    if (!why) continue;
    withdrawn.push_back({.label = *label,
                         .why = *why,
                         .new_division = *why == WhyWithdrawn::moved ? person->second.division : std::string(),
                         .owner = label->name.empty() ? person->second.name : std::string()});
  }
  return withdrawn;
}

}  // namespace

std::map<PersonId, PersonNow> people_after(const std::vector<KnownPerson>& known, const Plan& plan,
                                           const Roster& roster, std::span<const KnownAccount> taken_over) {
  std::map<PersonId, PersonNow> people;
  for (const KnownPerson& k : known) {
    const Person& p = k.person;
    people[k.id] = {.division = k.division(),
                    .gone = k.deactivated_on || k.by_hand.removed,
                    .name = full_name(p.used_name.empty() ? p.family_name : p.used_name, p.given_name)};
  }
  for (const KnownAccount& a : taken_over) people[a.person].taken_over = true;
  for (const Change& c : plan.changes)
    if (c.kind == ChangeKind::purged)
      people.erase(c.person);
    else if (c.kind == ChangeKind::deactivated)
      people[c.person].gone = true;
    else if (c.kind == ChangeKind::reactivated)
      people[c.person].gone = find_person(known, c.person)->by_hand.removed;
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    if (const PersonId id = plan.person_of[i]; id != 0 && !roster.students[i].division.empty())
      people[id].division = roster.students[i].division;
  return people;
}

void note_resets(std::vector<PrintedLabel>& printed, std::span<const PrintedLabel> of_second) {
  const auto place = [](const PrintedLabel& l) {
    return std::tie(l.person, l.content, l.document, l.stock, l.sheet, l.label);
  };
  std::map<decltype(place(of_second.front())), const std::string*> resets;
  for (const PrintedLabel& second : of_second)
    if (!second.reset_at.empty()) resets[place(second)] = &second.reset_at;
  for (PrintedLabel& label : printed)
    if (const auto reset = resets.find(place(label)); label.reset_at.empty() && reset != resets.end())
      label.reset_at = *reset->second;
}

LabelPlan plan_labels(std::span<const PrintedLabel> printed, std::span<const LabelNow> now,
                      const std::map<PersonId, PersonNow>& people, const std::string& moment) {
  LabelPlan plan;
  if (now.empty()) return plan;
  const std::vector<const PrintedLabel*> before = printed_before(printed, Kind::label, moment);
  const std::vector<const PrintedLabel*> held = holding(before, moment);
  std::set<std::string> divisions;
  for (const PrintedLabel* label : before) divisions.insert(label->division);
  std::set<std::pair<PersonId, std::string>> good;
  for (const PrintedLabel* label : held)
    if (label->reset_at.empty()) good.emplace(label->person, label->content);
  for (const LabelNow& label : now) {
    const bool whole = !divisions.contains(label.division);
    if (whole) plan.stuck_whole.insert(label.division);
    plan.to_stick.push_back(!whole && label.printed && !good.contains({label.person, label.content}));
  }
  plan.withdrawn = withdrawn_of(held, now, people, moment);
  return plan;
}

std::vector<WithdrawnLabel> plan_pages(std::span<const PrintedLabel> printed, std::span<const LabelNow> now,
                                       const std::map<PersonId, PersonNow>& people, const std::string& moment) {
  if (now.empty()) return {};
  return withdrawn_of(holding(printed_before(printed, Kind::page, moment), moment), now, people, moment);
}

}  // namespace passation
