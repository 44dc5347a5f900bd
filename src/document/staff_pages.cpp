#include "document/staff_pages.hpp"

#include <algorithm>

#include "document/kinds.hpp"
#include "document/staff_sheets.hpp"
#include "document/withdrawn.hpp"
#include "layout/flow.hpp"
#include "roster/advice.hpp"
#include "roster/order.hpp"

namespace passation {
namespace {

std::string staff_name(const Staff& staff) {
  return staff.shown_name() + " " + staff.given_name;
}

/// All that the rosters say of one member of staff, for the sheet that he or she is given.
StaffSheet make_staff_sheet(const Staff& staff, const Account& account) {
  StaffSheet sheet;
  sheet.who = staff_name(staff);
  sheet.function = function_word(staff);
  sheet.login = {account.login, account.login_groups};
  sheet.password = {account.secret, account.secret_groups};
  sheet.password_caption = secret_word(account.secret_kind);
  sheet.disciplines = staff.disciplines;
  sheet.divisions = staff.divisions;
  sheet.groups = staff.groups;
  sheet.head_teacher_of = staff.head_teacher_of;
  return sheet;
}

StaffSheets make_staff_sheets(const DocumentInputs& inputs) {
  const CheckedSchool& checked = inputs.checked;
  const Roster& roster = checked.roster;
  StaffSheets sheets;
  sheets.operation = inputs.operation;
  sheets.school = roster.school;
  sheets.platform = inputs.platform.name.fr;
  sheets.url = inputs.url;
  sheets.moment = inputs.moment;
  sheets.secrets = inputs.recap_secrets;
  sheets.forces_change = inputs.platform.audiences.at(Audience::staff).forces_change;
  const auto is_forecast = [&](const Finding& f) {
    const bool of_another = f.of_platform && f.details.back() != inputs.platform.short_name;
    return (f.code == Code("IDENT_P_01") || f.code == Code("IDENT_P_17")) && !of_another;
  };
  const auto& findings = checked.report.findings;
  sheets.forecast = std::any_of(findings.begin(), findings.end(), is_forecast);
  for (const StaffPage& page : inputs.staff_pages)
    sheets.sheets.push_back(make_staff_sheet(roster.staff[page.account->person], *page.account));
  return sheets;
}

}  // namespace

std::vector<StaffPage> plan_staff_pages(const Roster& roster, std::span<const Account> accounts,
                                        const std::string& document) {
  std::vector<std::size_t> order;
  for (const Account& account : accounts) order.push_back(account.person);
  std::vector<StaffPage> pages;
  for (const std::size_t i : staff_order(roster, order)) {
    const auto account =
        std::find_if(accounts.begin(), accounts.end(), [&](const Account& a) { return a.person == i; });
    pages.push_back({&*account, staff_name(roster.staff[i]), document, 0});
  }
  return pages;
}

std::vector<NamedBytes> staff_recap(DocumentInputs& inputs) {
  if (inputs.staff_pages.empty()) return {};
  const CheckedSchool& checked = inputs.checked;
  StaffSheets sheets = make_staff_sheets(inputs);
  for (const WithdrawnLabel& w : inputs.withdrawn_pages)
    sheets.withdrawn.push_back({withdrawn_name(w), shown_moment(w.label.printed_at), why_text(w)});
  for (const Finding& f : checked.report.findings)
    if (f.subject.kind == Subject::Kind::staff && f.severity() == Severity::rejection)
      sheets.left_out.push_back({describe(f.subject, checked.roster), f.text().fr, advice(f, checked.roster).fr});
  return {{name_of(DocumentKind::staff_recap, inputs), inputs.writer.draw(staff_recap_document(sheets, inputs.fonts))}};
}

std::vector<NamedBytes> staff_pages_file(DocumentInputs& inputs) {
  if (inputs.staff_pages.empty()) return {};
  const Document document = staff_sheets_document(make_staff_sheets(inputs), inputs.fonts);
  const std::vector<int> first = pages_of_headings(document, Role::h1);
  for (std::size_t i = 0; i < inputs.staff_pages.size(); ++i) inputs.staff_pages[i].page = first[i];
  return {{inputs.staff_pages.front().document, inputs.writer.draw(document)}};
}

}  // namespace passation
