#include "action/label_changes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <utility>

#include "document/records.hpp"
#include "ledger/sheet_left.hpp"
#include "report/phrases.hpp"
#include "roster/finding.hpp"

namespace passation {
namespace {

void add_printed_labels(const PrintSettings& settings, const Sheet& sheet, const Import& import,
                        std::vector<PrintedLabel>& labels) {
  for (std::size_t i = 0; i < sheet.labels.size(); ++i) {
    if (sheet.labels[i] < 0) continue;
    const Account& account = *sheet.accounts[i];
    PrintedLabel label = printed_label(settings, sheet, i);
    label.person = import.plan.person_of[account.person];
    label.test = account.label;
    if (account.second) {
      const bool other = !account.second->platform.text().empty();
      PrintedLabel second = label;
      if (other) second.platform = settings.second->key;
      second.test = account.second->label;
      labels.push_back(std::move(second));
    }
    labels.push_back(std::move(label));
  }
}

PersonId person_of(const StaffPage& page, const Import& import) {
  return std::span(import.plan.person_of).last(import.on_platform.staff.doubts.size())[page.account->person];
}

std::string content_of(const StaffPage& page, const Registry& registry) {
  const std::string_view texts[] = {page.who, page.account->login, page.account->secret};
  return registry.content_hash(texts);
}

}  // namespace

PrintedLabel printed_label(const PrintSettings& settings, const Sheet& sheet, std::size_t i) {
  return {.platform = settings.platform.key,
          .test = {},
          .document = sheet.file,
          .mark = sheet.mark,
          .stock = settings.stock.key,
          .card = sheet.card,
          .sheet = sheet.labels[i] / settings.stock.per_sheet() + 1,
          .label = sheet.labels[i] % settings.stock.per_sheet() + 1,
          .printed_at = settings.moment,
          .operation = settings.operation,
          .content = sheet.contents[i],
          .name = label_name(sheet.records[i]),
          .division = sheet.records[i][Field::division].text};
}

int started_at(const PrintSettings& settings, Registry& registry) {
  return std::min(registry.next_label(settings.stock.key, settings.moment), settings.stock.per_sheet());
}

std::vector<PrintedLabel> labels_before(const PrintSettings& settings, Registry& registry) {
  std::vector<PrintedLabel> printed = registry.printed_labels(settings.platform.key, settings.operation);
  if (settings.second) note_resets(printed, registry.printed_labels(settings.second->key, settings.operation));
  return printed;
}

void add_label(Sheet& to, const Sheet& from, std::size_t i) {
  to.accounts.push_back(from.accounts[i]);
  to.records.push_back(from.records[i]);
  to.contents.push_back(from.contents[i]);
}

void fill_contents(std::span<Sheet> sheets, const Registry& registry) {
  for (Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.records.size(); ++i) {
      const std::vector<std::string> told = told_by(sheet.records[i], *sheet.accounts[i], sheet.texts);
      sheet.contents.push_back(registry.content_hash(std::vector<std::string_view>(told.begin(), told.end())));
    }
}

std::vector<LabelNow> labels_now(const std::vector<Sheet>& sheets, const Import& import) {
  std::vector<LabelNow> labels;
  for (const Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.records.size(); ++i)
      labels.push_back({.person = import.plan.person_of[sheet.accounts[i]->person],
                        .division = sheet.division,
                        .content = sheet.contents[i],
                        .printed = is_printed(sheet, i)});
  return labels;
}

std::vector<LabelNow> pages_now(const std::vector<StaffPage>& pages, const Import& import) {
  std::vector<LabelNow> now;
  for (const StaffPage& page : pages)
    now.push_back({.person = person_of(page, import), .content = content_of(page, *import.registry)});
  return now;
}

LabelChanges plan_label_changes(const PrintSettings& settings, const Roster& roster, const Import& import,
                                std::vector<Sheet>& sheets, const std::vector<StaffPage>& pages) {
  const std::vector<PrintedLabel> printed = labels_before(settings, *import.registry);
  const std::map<PersonId, PersonNow> people =
      people_after(import.known.people, import.plan, roster, import.on_platform.students.taken_over);
  fill_contents(sheets, *import.registry);
  LabelPlan plan = plan_labels(printed, labels_now(sheets, import), people, settings.moment);
  LabelChanges changes;
  changes.withdrawn = std::move(plan.withdrawn);
  changes.withdrawn_pages = plan_pages(printed, pages_now(pages, import), people, settings.moment);
  changes.sheet.division = "à coller";
  changes.sheet.start = settings.start ? 1 : started_at(settings, *import.registry);
  auto to_stick = plan.to_stick.begin();
  for (Sheet& sheet : sheets) {
    sheet.stuck_whole = plan.stuck_whole.contains(sheet.division);
    sheet.to_stick.assign(to_stick, to_stick + static_cast<std::ptrdiff_t>(sheet.records.size()));
    to_stick += static_cast<std::ptrdiff_t>(sheet.records.size());
    for (std::size_t i = 0; i < sheet.records.size(); ++i)
      if (sheet.to_stick[i]) add_label(changes.sheet, sheet, i);
  }
  return changes;
}

void report_new_labels(const Import& import, const LabelChanges& changes, CheckedSchool& checked) {
  if (!checked.changes) return;
  std::set<PersonId> kept;
  for (const Change& c : import.plan.changes)
    if (c.kind == ChangeKind::kept) kept.insert(c.person);
  for (std::size_t i = 0; i < changes.sheet.accounts.size(); ++i) {
    const std::size_t position = changes.sheet.accounts[i]->person;
    if (!kept.contains(import.plan.person_of[position])) continue;
    const Student& s = checked.roster.students[position];
    checked.changes->lines.push_back({ChangeKind::kept, describe(s), {}, Subject::student(position)});
    checked.changed.push_back({.division = s.division,
                               .who = full_name(s.shown_name(), s.given_name),
                               .source_id = s.source_id,
                               .is_staff = false,
                               .private_id = s.private_id,
                               .ine = s.ine,
                               .findings = {},
                               .change = say(phrase::label_changed),
                               .mark = "MODIF",
                               .subject = Subject::student(position)});
  }
}

void record_sheets(const PrintSettings& settings, const std::vector<Sheet>& sheets, const LabelChanges& changes,
                   const Import& import) {
  const std::string& moment = settings.moment;
  std::vector<PrintedLabel> withdrawn, printed;
  for (const WithdrawnLabel& old : changes.withdrawn) withdrawn.push_back(old.label);
  for (const Sheet& sheet : sheets) add_printed_labels(settings, sheet, import, printed);
  add_printed_labels(settings, changes.sheet, import, printed);
  import.registry->withdraw(withdrawn, moment);
  import.registry->save_printed_labels(printed);
  std::vector<std::span<const int>> stuck_whole;
  for (const Sheet& sheet : sheets)
    if (sheet.stuck_whole) stuck_whole.emplace_back(sheet.labels);
  const auto left = sheet_left(changes.sheet.labels, stuck_whole, !settings.start, settings.stock.per_sheet());
  if (left) import.registry->save_next_label(settings.stock.key, moment, left->next_label, left->goes_on);
}

void record_staff_sheets(const PrintSettings& settings, const std::vector<StaffPage>& pages,
                         const std::vector<WithdrawnLabel>& withdrawn, const Import& import) {
  std::vector<PrintedLabel> printed, no_longer;
  for (const WithdrawnLabel& old : withdrawn) no_longer.push_back(old.label);
  for (const StaffPage& page : pages) {
    const Account& account = *page.account;
    printed.push_back({.person = person_of(page, import),
                       .platform = settings.platform.key,
                       .test = account.label,
                       .document = page.document,
                       .mark = {},
                       .stock = {},
                       .card = {},
                       .sheet = page.page,
                       .printed_at = settings.moment,
                       .operation = settings.operation,
                       .content = content_of(page, *import.registry),
                       .name = page.who});
  }
  import.registry->withdraw(no_longer, settings.moment);
  import.registry->save_printed_labels(printed);
}

}  // namespace passation
