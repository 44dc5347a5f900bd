#include "app/documents.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "app/selection.hpp"
#include "app/subject.hpp"
#include "base/text.hpp"
#include "roster/advice.hpp"
#include "roster/order.hpp"
#include "roster/own_files.hpp"
#include "write/recap.hpp"
#include "write/staff_sheets.hpp"

namespace passation {
namespace {

/// One line, or one for each of two logins.
void add_recap_lines(const Record& record, const Account& account, bool changed, std::vector<RecapLine>& lines) {
  const std::string name = label_name(record);
  if (!account.second) {
    lines.push_back({name, record[Field::login], record[Field::password], changed});
    return;
  }
  const auto& second = *account.second;
  lines.push_back(
      {name + " – " + account.label, record[Field::login], {account.secret, account.secret_groups}, changed});
  lines.push_back({name + " – " + second.label, record[Field::second_login], {second.secret, {}}, changed});
}

/// "Code d’activation" where all that is printed is one.
std::string secret_column(const std::vector<const Account*>& printed) {
  const auto is_code = [](const Account* a) {
    return a->secret.empty() || a->secret_kind == SecretKind::activation_code;
  };
  const bool any = std::any_of(printed.begin(), printed.end(), [](const Account* a) { return !a->secret.empty(); });
  const bool codes = any && std::all_of(printed.begin(), printed.end(), is_code);
  return secret_word(codes ? SecretKind::activation_code : SecretKind::password);
}

std::vector<RecapDivision> recap_divisions(const Outcome& outcome, const std::vector<Sheet>& sheets) {
  std::vector<RecapDivision> divisions;
  for (const DivisionOutcome& d : outcome.divisions) {
    if (!d.asked) continue;
    RecapDivision& r = divisions.emplace_back(
        RecapDivision{d.name, d.mark, d.declared, d.found - d.not_asked, d.printed, d.left_out, {}});
    for (const Sheet& sheet : sheets) {
      if (sheet.division != d.name) continue;
      for (std::size_t i = 0; i < sheet.records.size(); ++i)
        if (const Record& record = sheet.records[i]; is_printed(sheet, i))
          add_recap_lines(record, *sheet.accounts[i], !sheet.to_stick.empty() && sheet.to_stick[i], r.lines);
    }
  }
  return divisions;
}

bool withholds_label(const Finding& f) {
  return f.severity() == Severity::rejection || f.code == Code("REGIS_P_01") || f.code == Code("REGIS_P_02");
}

/// Pupils who get no label, with the first rule that says why: those rejected or in doubt, then those who have left.
std::vector<RecapLeftOut> recap_left_out(const Outcome& outcome) {
  std::vector<RecapLeftOut> left_out;
  std::set<std::size_t> seen;
  for (const bool leavers : {false, true})
    for (const Finding& f : outcome.report.findings) {
      const bool leaver = f.code == Code("SORTI_P_01");
      if (f.subject.kind != Subject::Kind::student || leaver != leavers || (!leaver && !withholds_label(f)) ||
          !seen.insert(f.subject.index).second)
        continue;
      const Student& s = outcome.roster.students[f.subject.index];
      left_out.push_back({s.shown_name() + " " + s.given_name, s.division, f.text().fr, advice(f, outcome.roster).fr});
    }
  return left_out;
}

Recap make_recap(const DocumentContext& context, const std::vector<Sheet>& sheets, const Delta& delta) {
  const auto& [job, platform, outcome, fonts, writer] = context;
  Recap recap;
  recap.operation = job.operation;
  recap.uai = outcome.roster.school.uai;
  recap.school = outcome.roster.school.name;
  recap.platform = platform.name.fr;
  recap.url = site_address(job, platform);
  recap.moment = job.moment;
  recap.secrets = job.recap_secrets;
  recap.secret_column = secret_column(printed_accounts(sheets));
  recap.forces_change = student_rules(platform).forces_change;
  for (const Finding& f : outcome.report.findings)
    if (f.subject == Subject{} && f.origin == Origin{})
      recap.warnings.push_back(f.text().fr + " " + advice(f, outcome.roster).fr);
  for (const DivisionOutcome& d : outcome.divisions) recap.not_asked += d.not_asked;
  recap.divisions = recap_divisions(outcome, sheets);
  for (const OldLabel& old : delta.withdrawn) recap.withdrawn.push_back({old.issue.name, old.issue.division, old.why});
  recap.left_out = recap_left_out(outcome);
  return recap;
}

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

}  // namespace

const AudienceRules& student_rules(const Platform& platform) {
  return platform.audiences.at(Audience::student);
}

std::string site_address(const Job& job, const Platform& platform) {
  return job.url.empty() ? platform.url : job.url;
}

std::vector<const Account*> printed_accounts(std::span<const Sheet> sheets) {
  std::vector<const Account*> printed;
  for (const Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.accounts.size(); ++i)
      if (is_printed(sheet, i)) printed.push_back(sheet.accounts[i]);
  return printed;
}

std::vector<NamedBytes> student_documents(const DocumentContext& context, const std::string& stem,
                                          std::vector<Sheet>& sheets, Delta& delta) {
  std::vector<NamedBytes> files;
  const Recap recap = make_recap(context, sheets, delta);
  files.push_back({stem + std::string(recap_ending), context.writer.draw(recap_document(recap, context.fonts))});
  std::set<std::string> taken = {"a_coller"};
  if (!delta.sheet.pdf.empty()) {
    delta.sheet.file = stem + labels_to_stick;
    files.push_back({delta.sheet.file, std::move(delta.sheet.pdf)});
  }
  for (Sheet& sheet : sheets) {
    if (sheet.pdf.empty()) continue;
    const std::string part = file_part(sheet.division);
    std::string name = part;
    for (int n = 2; !taken.insert(to_lower(name)).second; ++n) name = fmt::format("{}_{}", part, n);
    sheet.file = to_nfc(fmt::format("{}_Etiquettes_{}.pdf", stem, name));
    files.push_back({sheet.file, std::move(sheet.pdf)});
  }
  return files;
}

std::vector<StaffPage> plan_staff_pages(const Roster& roster, std::span<const Account> accounts,
                                        const std::string& stem) {
  std::vector<std::size_t> order;
  for (const Account& account : accounts) order.push_back(account.person);
  std::vector<StaffPage> pages;
  for (const std::size_t i : staff_order(roster, order)) {
    const auto account =
        std::find_if(accounts.begin(), accounts.end(), [&](const Account& a) { return a.person == i; });
    pages.push_back({&*account, staff_name(roster.staff[i]), stem + "_Fiches_Personnels.pdf", 0});
  }
  return pages;
}

namespace {

StaffSheets make_staff_sheets(const DocumentContext& context, const std::vector<StaffPage>& pages) {
  const auto& [job, platform, outcome, fonts, writer] = context;
  const Roster& roster = outcome.roster;
  StaffSheets sheets;
  sheets.operation = job.operation;
  sheets.school = roster.school;
  sheets.platform = platform.name.fr;
  sheets.url = site_address(job, platform);
  sheets.moment = job.moment;
  sheets.secrets = job.recap_secrets;
  sheets.forces_change = platform.audiences.at(Audience::staff).forces_change;
  sheets.forecast = outcome.report.has("IDENT_P_01") || outcome.report.has("IDENT_P_17");
  for (const StaffPage& page : pages)
    sheets.sheets.push_back(make_staff_sheet(roster.staff[page.account->person], *page.account));
  return sheets;
}

/// Draws a page for each, and writes down where it begins.
std::string draw_staff_pages(const DocumentContext& context, const StaffSheets& sheets, std::vector<StaffPage>& pages) {
  const Document document = staff_sheets_document(sheets, context.fonts);
  const std::vector<int> first = first_pages(document);
  for (std::size_t i = 0; i < pages.size(); ++i) pages[i].page = first[i];
  return context.writer.draw(document);
}

}  // namespace

NamedBytes staff_pages_document(const DocumentContext& context, std::vector<StaffPage>& pages) {
  return {pages.front().document, draw_staff_pages(context, make_staff_sheets(context, pages), pages)};
}

std::vector<NamedBytes> staff_documents(const DocumentContext& context, const std::string& stem,
                                        std::vector<StaffPage>& pages, const std::vector<OldLabel>& withdrawn) {
  const auto& [job, platform, outcome, fonts, writer] = context;
  const Roster& roster = outcome.roster;
  StaffSheets sheets = make_staff_sheets(context, pages);
  for (const auto& [issue, why] : withdrawn)
    sheets.withdrawn.push_back({issue.name, french_moment(issue.printed_at), why});
  for (const Finding& f : outcome.report.findings)
    if (f.subject.kind == Subject::Kind::staff && f.severity() == Severity::rejection)
      sheets.left_out.push_back({describe(f.subject, roster), f.text().fr, advice(f, roster).fr});
  std::string drawn = draw_staff_pages(context, sheets, pages);
  return {{stem + std::string(staff_recap_ending), writer.draw(staff_recap_document(sheets, fonts))},
          {stem + "_Fiches_Personnels.pdf", std::move(drawn)}};
}

}  // namespace passation
