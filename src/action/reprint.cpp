#include "action/reprint.hpp"

#include <set>
#include <span>
#include <utility>

#include "action/label_changes.hpp"
#include "action/labels.hpp"
#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "document/kinds.hpp"
#include "document/records.hpp"
#include "document/staff_pages.hpp"
#include "ledger/find_people.hpp"
#include "ledger/reprint_plan.hpp"
#include "roster/advice.hpp"

namespace passation {
namespace {

std::set<PersonId> ids_meant(const std::vector<std::string>& people, const Known& known) {
  std::set<PersonId> ids;
  for (const std::string& subject : people) ids.insert(person_meant(known, subject).id);
  return ids;
}

std::size_t withheld_of(const CheckedSchool& checked, const std::set<PersonId>& asked, const Plan& plan) {
  std::size_t left_out = 0;
  for (const DivisionOutcome& d : checked.divisions) left_out += d.asked ? d.left_out : 0;
  const std::vector<bool> rejected = checked.report.rejected(Subject::Kind::student, checked.roster.students.size());
  std::vector<PersonId> people;
  for (std::size_t i = 0; i < rejected.size(); ++i)
    if (rejected[i]) people.push_back(plan.person_of[i]);
  return count_withheld(asked, people, left_out);
}

/// The labels of those who are asked for, on one sheet in the order of `sheets`.
Sheet take_labels(std::vector<Sheet>& sheets, const std::set<PersonId>& asked, std::span<const PrintedLabel> printed,
                  const PrintSettings& settings, const Import& import, ReprintResult& result) {
  fill_contents(sheets, *import.registry);
  ReprintPlan plan = plan_label_reprint(printed, labels_now(sheets, import), asked);
  result.never_printed += plan.never_printed;
  Sheet again;
  again.division = "réimpression";
  again.start = settings.start ? *settings.start : started_at(settings, *import.registry);
  auto before = plan.again.begin();
  for (const Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.records.size(); ++i, ++before)
      if (*before) {
        result.labels.push_back({label_name(sheet.records[i]) + ", " + sheet.division, *std::move(*before)});
        add_label(again, sheet, i);
      }
  return again;
}

/// The sheets of those members of staff who are named.
std::vector<StaffPage> take_pages(const std::vector<Account>& staff, const std::set<PersonId>& asked,
                                  std::span<const PrintedLabel> printed, const PrintSettings& settings,
                                  const OpenedSchool& opened, ReprintResult& result) {
  const Roster& roster = opened.checked.roster;
  const std::string document = document_name(DocumentKind::staff_reprint, settings.operation, roster.school.uai);
  const std::vector<StaffPage> all = plan_staff_pages(roster, staff, document);
  ReprintPlan plan = plan_page_reprint(printed, pages_now(all, *opened.import), asked);
  result.never_printed += plan.never_printed;
  std::vector<StaffPage> pages;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (plan.again[i]) {
      pages.push_back(all[i]);
      result.pages.push_back({all[i].who, *std::move(plan.again[i])});
    }
  return pages;
}

/// Why there is nobody to print again, where an earlier run has said it.
void refuse_nobody(const ReprintResult& result, const CheckedSchool& checked) {
  if (!result.labels.empty() || !result.pages.empty()) return;
  for (const Finding& f : checked.report.findings)
    if (result.withheld > 0 && f.code == Code("REGIS_P_07")) throw Error(f.text(), "", advice(f, checked.roster));
  throw Error(say(result.never_printed > 0 ? phrase::never_printed_at_all : phrase::nobody_to_reprint), "",
              say(phrase::reprint_hint));
}

std::vector<NamedBytes> draw(Sheet& sheet, std::vector<StaffPage>& pages, const PrintSettings& settings,
                             OpenedSchool& opened, const Environment& environment) {
  std::span<Sheet> sheets;
  if (!sheet.accounts.empty()) {
    sheets = std::span(&sheet, 1);
    make_joined_sheet(sheet, opened.checked.roster, design_of(opened, settings, environment));
  }
  Sheet large = make_large_labels(opened, settings, sheets, {}, environment);
  const Fonts& fonts = environment.catalog.fonts();
  const auto writer = make_podofo_writer(fonts);
  DocumentInputs inputs{.operation = settings.operation,
                        .platform = settings.platform,
                        .url = site_address(settings),
                        .second = settings.second ? &*settings.second : nullptr,
                        .second_url = second_address(settings),
                        .moment = opened.moment,
                        .checked = opened.checked,
                        .writer = *writer,
                        .fonts = fonts,
                        .sheets = sheets,
                        .large = &large,
                        .staff_pages = pages};
  return make_documents(Occasion::reprint, inputs);
}

}  // namespace

std::string reprint_file(const std::string& operation, const std::string& uai) {
  return document_name(DocumentKind::reprint, operation, uai);
}

ReprintResult reprint(const ReprintRequest& request, const Environment& environment) {
  if (!request.labels.operation.empty()) require_operation_code(request.labels.operation);
  if (request.people.empty() && request.labels.divisions.empty())
    throw Error(say(phrase::reprint_whom), "", say(phrase::reprint_hint));
  require_known_names(request.labels, environment);
  OpenedSchool opened = open_from_registry(without_files(request.registry, request.yes), Purpose::reprint, environment);
  const PrintSettings settings = settle_print(request.labels, opened, environment);
  opened.checked.operation = settings.operation;
  opened.checked.platform = platforms_named(settings);
  opened.checked.labels = Labels::printed;
  const PreparedAccounts accounts = make_accounts(opened, settings, environment);
  std::vector<Sheet> sheets = make_labels(opened, settings, accounts, {.draw = false}, environment);
  const Import& import = *opened.import;
  const std::set<PersonId> asked = ids_meant(request.people, import.known);
  ReprintResult result;
  result.taken_over = settings.taken_over;
  result.withheld = withheld_of(opened.checked, asked, import.plan);
  const std::vector<PrintedLabel> printed = labels_before(settings, *import.registry);
  std::vector<StaffPage> pages = take_pages(accounts.staff, asked, printed, settings, opened, result);
  LabelChanges again{take_labels(sheets, asked, printed, settings, import, result), {}, {}};
  refuse_nobody(result, opened.checked);
  stop_if_asked(environment);
  result.files = write_files(request.out, draw(again.sheet, pages, settings, opened, environment));
  note_printed(*import.registry, [&](Registry&) {
    record_sheets(settings, {}, again, import);
    record_staff_sheets(settings, pages, {}, import);
  });
  result.checked = std::move(opened.checked);
  return result;
}

int exit_status(const ReprintResult& result) {
  return result.withheld > 0 ? 3 : 0;
}

}  // namespace passation
