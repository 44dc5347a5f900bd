#include "app/delta.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "app/ledger_phrases.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

// The recap is in French whatever the language of messages.
constexpr const char* why_gone = "N’est plus dans l’établissement.";
constexpr const char* why_taken_over =
    "L’identifiant est celui d’une autre personne, d’après la liste de la plateforme.";
constexpr const char* why_moved = "A changé de division\u00a0: ";
constexpr const char* why_corrected = "Corrigée\u00a0: une nouvelle étiquette la remplace.";
constexpr const char* why_reset = "Le mot de passe a changé\u00a0: une nouvelle étiquette la remplace.";
constexpr const char* why_page_corrected = "Corrigée\u00a0: une nouvelle fiche la remplace.";
constexpr const char* why_page_reset = "Le mot de passe a changé\u00a0: une nouvelle fiche la remplace.";

/// @param labels or else sheets of staff, which are not stuck anywhere
std::vector<Issue> printed_before(const Job& job, const Platform& platform, Registry& registry, bool labels) {
  std::vector<Issue> issues = registry.issues_of(platform.key, job.operation);
  std::erase_if(issues, [&](const Issue& i) { return i.stock.empty() == labels; });
  const std::string now = moment_text(job.moment);
  const auto is_now = [&](const Issue& i) { return i.printed_at == now; };
  if (!std::all_of(issues.begin(), issues.end(), is_now)) std::erase_if(issues, is_now);
  return issues;
}

/// What is true of a person after the import.
struct Now {
  std::string division;
  std::string content;  ///< of the label printed now; empty: none is
  bool gone = false;
  bool taken_over = false;  ///< the login is somebody else's now
};

std::map<PersonId, Now> people_now(const Roster& roster, const Import& import, const std::vector<Sheet>& sheets) {
  std::map<PersonId, Now> people;
  for (const KnownPerson& k : import.known.people)
    people[k.id] = {k.division(), {}, k.deactivated_on || k.by_hand.removed, false};
  for (const KnownAccount& a : import.kept.taken_over) people[a.person].taken_over = true;
  for (const Change& c : import.plan.changes)
    if (c.kind == ChangeKind::purged)
      people.erase(c.person);
    else if (c.kind == ChangeKind::deactivated)
      people[c.person].gone = true;
    else if (c.kind == ChangeKind::reactivated)
      people[c.person].gone = find_person(import.known.people, c.person)->by_hand.removed;
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    if (const PersonId id = import.plan.person_of[i]; id != 0 && !roster.students[i].division.empty())
      people[id].division = roster.students[i].division;
  for (const Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.records.size(); ++i)
      if (const PersonId id = import.plan.person_of[sheet.accounts[i]->person]; id != 0 && is_printed(sheet, i))
        people[id].content = sheet.contents[i];
  return people;
}

/// Why the label no longer holds; empty: it does. What this run itself has changed counts as corrected, so that a run
/// done again says the same.
std::string why_withdrawn(const Issue& label, const Now& now, const std::string& moment) {
  if (now.gone) return why_gone;
  if (now.division != label.division) return why_moved + now.division + ".";
  if (now.content.empty() && now.taken_over) return why_taken_over;
  if (now.content.empty() || now.content == label.content) return "";
  return label.reset_at.empty() || label.reset_at == moment ? why_corrected : why_reset;
}

/// A spare was printed without a name.
std::string spare_owner(const Import& import, PersonId id) {
  const KnownPerson* k = find_person(import.known.people, id);
  if (!k) return {};
  const Person& p = k->person;
  return full_name(p.used_name.empty() ? p.family_name : p.used_name, p.given_name) + " (étiquette de réserve)";
}

void add_issues(const Job& job, const Platform& platform, const Stock& stock, const Sheet& sheet, const Import& import,
                std::vector<Issue>& issues) {
  for (std::size_t i = 0; i < sheet.labels.size(); ++i) {
    if (sheet.labels[i] < 0) continue;
    const Account& account = *sheet.accounts[i];
    Issue issue = label_issue(job, platform, stock, sheet, i);
    issue.person = import.plan.person_of[account.person];
    issue.test = account.label;
    issues.push_back(issue);
    if (!account.second) continue;
    issue.test = account.second->label;
    issues.push_back(std::move(issue));
  }
}

PersonId person_of(const StaffPage& page, const Import& import) {
  return std::span(import.plan.person_of).last(import.kept_by_staff.doubts.size())[page.account->person];
}

std::string content_of(const StaffPage& page, const Registry& registry) {
  const std::string_view texts[] = {page.who, page.account->login, page.account->secret};
  return registry.content_hash(texts);
}

/// The sheet that is started now: the delta's, or the last of a division that is stuck as a whole; nullptr: none.
const Sheet* started_sheet(const Delta& delta, const std::vector<Sheet>& sheets) {
  if (!delta.sheet.accounts.empty()) return &delta.sheet;
  const auto whole = std::find_if(sheets.rbegin(), sheets.rend(), [](const Sheet& s) { return s.stuck_whole; });
  return whole == sheets.rend() ? nullptr : &*whole;
}

}  // namespace

Issue label_issue(const Job& job, const Platform& platform, const Stock& stock, const Sheet& sheet, std::size_t i) {
  return {.platform = platform.key,
          .test = {},
          .document = sheet.file,
          .mark = sheet.mark,
          .stock = stock.key,
          .card = job.card,
          .sheet = sheet.labels[i] / stock.per_sheet() + 1,
          .label = sheet.labels[i] % stock.per_sheet() + 1,
          .printed_at = moment_text(job.moment),
          .operation = job.operation,
          .content = sheet.contents[i],
          .name = label_name(sheet.records[i]),
          .division = sheet.records[i][Field::division].text};
}

int started_at(const Job& job, const Stock& stock, Registry& registry) {
  return std::min(registry.next_label(stock.key, moment_text(job.moment)), stock.per_sheet());
}

int free_label_after(const Sheet& sheet, const Stock& stock) {
  return (*std::max_element(sheet.labels.begin(), sheet.labels.end()) + 1) % stock.per_sheet() + 1;
}

std::vector<std::string> contents_of(const Sheet& sheet, const Registry& registry) {
  std::vector<std::string> contents;
  for (const Record& record : sheet.records) {
    const std::vector<std::string> told = told_by(record);
    contents.push_back(registry.content_hash(std::vector<std::string_view>(told.begin(), told.end())));
  }
  return contents;
}

Delta plan_delta(const Job& job, const Platform& platform, const Stock& stock, const Roster& roster,
                 const Import& import, std::vector<Sheet>& sheets) {
  Delta delta;
  if (sheets.empty()) return delta;
  const std::string moment = moment_text(job.moment);
  std::set<std::string> divisions;
  std::set<std::pair<PersonId, std::string>> holding, met;
  std::vector<Issue> labels;
  for (Issue& label : printed_before(job, platform, *import.registry, true)) {
    divisions.insert(label.division);
    const bool holds = label.withdrawn_at.empty() || label.withdrawn_at == moment;
    if (!holds) continue;
    if (label.reset_at.empty()) holding.emplace(label.person, label.content);
    if (met.emplace(label.person, label.content).second) labels.push_back(std::move(label));
  }
  delta.sheet.division = "à coller";
  delta.sheet.start = job.start ? 1 : started_at(job, stock, *import.registry);
  for (Sheet& sheet : sheets) {
    sheet.contents = contents_of(sheet, *import.registry);
    sheet.to_stick.resize(sheet.records.size());
    sheet.stuck_whole = !divisions.contains(sheet.division);
    if (sheet.stuck_whole) continue;
    for (std::size_t i = 0; i < sheet.records.size(); ++i) {
      const PersonId person = import.plan.person_of[sheet.accounts[i]->person];
      sheet.to_stick[i] = is_printed(sheet, i) && !holding.contains({person, sheet.contents[i]});
      if (!sheet.to_stick[i]) continue;
      delta.sheet.accounts.push_back(sheet.accounts[i]);
      delta.sheet.records.push_back(sheet.records[i]);
      delta.sheet.contents.push_back(sheet.contents[i]);
    }
  }
  const std::map<PersonId, Now> people = people_now(roster, import, sheets);
  for (Issue& label : labels)
    if (const auto person = people.find(label.person); person != people.end())
      if (std::string why = why_withdrawn(label, person->second, moment); !why.empty()) {
        if (label.name.empty()) label.name = spare_owner(import, label.person);
        delta.withdrawn.push_back({std::move(label), std::move(why)});
      }
  return delta;
}

void report_new_labels(const Import& import, const Delta& delta, Outcome& outcome) {
  if (!outcome.changes) return;
  std::set<PersonId> kept;
  for (const Change& c : import.plan.changes)
    if (c.kind == ChangeKind::kept) kept.insert(c.person);
  for (std::size_t i = 0; i < delta.sheet.accounts.size(); ++i) {
    const std::size_t position = delta.sheet.accounts[i]->person;
    if (!kept.contains(import.plan.person_of[position])) continue;
    const Student& s = outcome.roster.students[position];
    outcome.changes->lines.push_back({ChangeKind::kept, describe(s), {}});
    outcome.changed.push_back({.division = s.division,
                               .who = full_name(s.shown_name(), s.given_name),
                               .source_id = s.source_id,
                               .is_staff = false,
                               .private_id = s.private_id,
                               .ine = s.ine,
                               .findings = {},
                               .change = say(phrase::label_changed),
                               .mark = "MODIF"});
  }
}

std::vector<OldLabel> withdrawn_pages(const Job& job, const Platform& platform, const Roster& roster,
                                      const Import& import, const std::vector<StaffPage>& pages) {
  const std::string moment = moment_text(job.moment);
  const std::map<PersonId, Now> people = people_now(roster, import, {});
  std::set<PersonId> with_page;
  std::set<std::pair<PersonId, std::string>> holding, met;
  for (const StaffPage& page : pages) {
    with_page.insert(person_of(page, import));
    holding.emplace(person_of(page, import), content_of(page, *import.registry));
  }
  std::vector<OldLabel> old;
  for (Issue& page : printed_before(job, platform, *import.registry, false)) {
    const auto person = people.find(page.person);
    const bool holds = page.withdrawn_at.empty() || page.withdrawn_at == moment;
    if (!holds || person == people.end() || !met.emplace(page.person, page.content).second) continue;
    const bool gone = person->second.gone;
    if (!gone && (!with_page.contains(page.person) || holding.contains({page.person, page.content}))) continue;
    const bool reset = !page.reset_at.empty() && page.reset_at != moment;
    old.push_back({std::move(page), gone ? why_gone : reset ? why_page_reset : why_page_corrected});
  }
  return old;
}

void record_sheets(const Job& job, const Platform& platform, const Stock& stock, const std::vector<Sheet>& sheets,
                   const Delta& delta, const Import& import) {
  const std::string moment = moment_text(job.moment);
  std::vector<Issue> withdrawn, printed;
  for (const OldLabel& old : delta.withdrawn) withdrawn.push_back(old.issue);
  for (const Sheet& sheet : sheets) add_issues(job, platform, stock, sheet, import, printed);
  add_issues(job, platform, stock, delta.sheet, import, printed);
  import.registry->withdraw(withdrawn, moment);
  import.registry->save_issues(printed);
  if (const Sheet* started = started_sheet(delta, sheets))
    import.registry->save_next_label(stock.key, moment, free_label_after(*started, stock),
                                     !job.start && started == &delta.sheet);
}

void record_staff_sheets(const Job& job, const Platform& platform, const std::vector<StaffPage>& pages,
                         const std::vector<OldLabel>& withdrawn, const Import& import) {
  std::vector<Issue> printed, no_longer;
  for (const OldLabel& old : withdrawn) no_longer.push_back(old.issue);
  for (const StaffPage& page : pages) {
    const Account& account = *page.account;
    printed.push_back({.person = person_of(page, import),
                       .platform = platform.key,
                       .test = account.label,
                       .document = page.document,
                       .mark = {},
                       .stock = {},
                       .card = {},
                       .sheet = page.page,
                       .printed_at = moment_text(job.moment),
                       .operation = job.operation,
                       .content = content_of(page, *import.registry),
                       .name = page.who});
  }
  import.registry->withdraw(no_longer, moment_text(job.moment));
  import.registry->save_issues(printed);
}

std::string label_name(const Record& record) {
  const std::string& distinction = record[Field::distinction].text;
  return record[Field::name].text + (distinction.empty() ? "" : " (" + distinction + ")");
}

}  // namespace passation
