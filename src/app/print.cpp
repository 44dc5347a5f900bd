// From sheets to files: what is written, and when the registry learns of it.

#include <functional>

#include "app/choices.hpp"
#include "app/division_state.hpp"
#include "app/documents.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
#include "app/report.hpp"
#include "app/reprint.hpp"
#include "app/spares.hpp"
#include "app/work.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/zip.hpp"
#include "write/accounts_csv.hpp"

namespace passation {
namespace {

/// @param before_they_appear called when the files are on the disk and have no name yet
void write_files(Work& work, const std::function<void()>& before_they_appear) {
  const Job& job = work.job;
  const Fonts& fonts = work.catalog.fonts();
  Outcome& outcome = work.outcome;
  const std::string stem = job.operation + "_" + outcome.roster.school.uai;
  const auto writer = job.engine == Engine::haru ? make_haru_writer(fonts) : make_podofo_writer(fonts);
  const DocumentContext context{job, work.platform, outcome, fonts, *writer};
  std::vector<NamedBytes> written;
  if (!work.sheets.empty()) {
    written.push_back(
        {stem + "_Passation_Elèves.zip", write_zip(student_documents(context, stem, work.sheets, work.delta))});
    written.push_back({stem + "_Comptes.csv", accounts_csv(outcome.roster, printed_accounts(work.sheets))});
  }
  if (!work.staff.empty())
    written.push_back({stem + "_Passation_Personnels.zip",
                       write_zip(staff_documents(context, stem, work.staff_pages, work.delta.withdrawn_pages))});
  if (job.report_pdf)
    written.push_back({report_file_name(outcome), writer->draw(report_document(job, outcome, fonts))});

  FileSet files(job.out);
  for (const NamedBytes& file : written) files.add(file.name, file.bytes);
  before_they_appear();
  const std::vector<bool> replaced = files.commit();
  for (std::size_t i = 0; i < written.size(); ++i) outcome.files.push_back({job.out / written[i].name, replaced[i]});
}

/// Writes down what was printed where: not before its file has a name, so that a label that never appeared is not
/// taken as printed.
void note_printed(const Work& work, const std::function<void(Registry&)>& write) {
  try {
    work.import->registry->begin();
    write(*work.import->registry);
    work.import->registry->commit();
  } catch (const Error& error) {
    throw Error(say(phrase::sheets_not_noted), error.where(), say(phrase::sheets_not_noted_hint));
  }
}

void note_sheets(const Work& work) {
  note_printed(work, [&](Registry& registry) {
    record_sheets(work.job, work.platform, work.stock, work.sheets, work.delta, *work.import);
    record_staff_sheets(work.job, work.platform, work.staff_pages, work.delta.withdrawn_pages, *work.import);
    if (work.job.verb == Verb::generate) registry.save_divisions(work.import->divisions);
  });
}

/// The registry knows the logins before they can be read anywhere.
void save_spares(Registry& registry, const std::vector<Spare>& spares) {
  registry.begin();
  registry.save_spares(spares);
  registry.commit();
}

}  // namespace

SheetDesign design_of(const Work& work) {
  const School& school = work.outcome.roster.school;
  return {work.card,
          work.stock,
          work.catalog.fonts(),
          {work.job.operation, school.name.empty() ? school.uai : school.name, site_address(work.job, work.platform),
           student_rules(work.platform).forces_change},
          work.job.engine,
          work.key.login};
}

/// The report of a check, by itself.
void write_report(const Job& job, const Catalog& catalog, Outcome& outcome) {
  const std::string name = report_file_name(outcome);
  FileSet files(job.out);
  files.add(name, make_podofo_writer(catalog.fonts())->draw(report_document(job, outcome, catalog.fonts())));
  outcome.files = {{job.out / name, files.commit()[0]}};
}

void write_documents(Work& work) {
  const Job& job = work.job;
  const Roster& roster = work.outcome.roster;
  work.staff_pages = plan_staff_pages(roster, work.staff, job.operation + "_" + roster.school.uai);
  if (work.import) {
    work.delta = plan_delta(job, work.platform, work.stock, roster, *work.import, work.sheets);
    if (!work.staff.empty())
      work.delta.withdrawn_pages = withdrawn_pages(job, work.platform, roster, *work.import, work.staff_pages);
    make_sheets(std::span(&work.delta.sheet, 1), roster, design_of(work), 1, true);
    report_new_labels(*work.import, work.delta, work.outcome);
    work.outcome.to_stick = work.delta.sheet.accounts.size();
    work.outcome.to_take_away = work.delta.withdrawn.size();
    work.outcome.pages_to_take_away = work.delta.withdrawn_pages.size();
    work.outcome.no_longer_printed = no_longer_printed(work);
    copy_before_purge(*work.import);
  }
  for (const Sheet& sheet : work.sheets)
    if (!work.import || sheet.stuck_whole) work.outcome.to_hand_out += printed_accounts(std::span(&sheet, 1)).size();
  work.outcome.to_load = work.platform.logins_are_ours && work.outcome.to_hand_out + work.outcome.to_stick > 0;
  // The registry knows every credential before a file that shows it has a name.
  write_files(work, [&] {
    if (!work.import) return;
    record_import(job, work.outcome, *work.import);
    record_accounts(work.platform, work.students, work.listed, work.staff, work.listed_staff, *work.import);
    work.import->registry->save_choices(job.operation, choices_of(job));
    work.import->registry->commit();
  });
  if (!work.import) return;
  validate_printed(job, work.outcome.divisions, *work.import);
  note_sheets(work);
}

/// One sheet with all labels, and the sheets of staff; the registry knows the credentials, and whose they are, already.
void print_again(Work& work) {
  const Job& job = work.job;
  Outcome& outcome = work.outcome;
  Sheet& sheet = work.delta.sheet;
  for (const DivisionOutcome& d : outcome.divisions)
    if (d.asked && job.people.empty()) outcome.withheld += d.left_out;
  work.staff_pages = plan_staff_reprint(job, work.platform, *work.import, work.staff, outcome);
  sheet = plan_reprint(job, work.platform, work.stock, *work.import, work.sheets, outcome);
  outcome.exit_status = outcome.withheld > 0 ? 3 : 0;
  std::vector<NamedBytes> written;
  if (!sheet.accounts.empty()) {
    make_sheets(std::span(&sheet, 1), outcome.roster, design_of(work), 1, true);
    sheet.file = reprint_file(job.operation, outcome.roster.school.uai);
    written.push_back({sheet.file, sheet.pdf});
  }
  if (!work.staff_pages.empty()) {
    const auto writer = make_podofo_writer(work.catalog.fonts());
    written.push_back(
        staff_pages_document({job, work.platform, outcome, work.catalog.fonts(), *writer}, work.staff_pages));
  }
  FileSet files(job.out);
  for (const NamedBytes& file : written) files.add(file.name, file.bytes);
  const std::vector<bool> replaced = files.commit();
  for (std::size_t i = 0; i < written.size(); ++i) outcome.files.push_back({job.out / written[i].name, replaced[i]});
  work.sheets.clear();  // nothing else is printed
  note_sheets(work);
}

void print_spares(Work& work) {
  const Job& job = work.job;
  Outcome& outcome = work.outcome;
  std::vector<Spare> spares = plan_spares(job, work.platform, work.key, *work.import);
  SparePupils pupils = spare_pupils(spares, outcome.roster.school, work.platform);
  outcome.roster = std::move(pupils.roster);
  Sheet sheet;
  sheet.division = "réserve";
  sheet.start = job.start ? *job.start : started_at(job, work.stock, *work.import->registry);
  for (const Account& account : pupils.accounts) sheet.accounts.push_back(&account);
  make_sheets(std::span(&sheet, 1), outcome.roster, design_of(work), 1, true);
  const std::string stem = job.operation + "_" + outcome.roster.school.uai;
  sheet.file = to_nfc(stem + "_Reserve.pdf");
  FileSet files(job.out);
  files.add(sheet.file, sheet.pdf);
  files.add(stem + "_Reserve.csv", accounts_csv(outcome.roster, sheet.accounts));
  save_spares(*work.import->registry, spares);
  const std::vector<bool> replaced = files.commit();
  outcome.files = {{job.out / sheet.file, replaced[0]}, {job.out / (stem + "_Reserve.csv"), replaced[1]}};
  sheet.contents = contents_of(sheet, *work.import->registry);
  for (std::size_t i = 0; i < spares.size(); ++i) {
    outcome.new_spares += spares[i].label.printed_at.empty() ? 1 : 0;
    if (is_printed(sheet, i)) spares[i].label = label_issue(job, work.platform, work.stock, sheet, i);
  }
  outcome.spares = spares.size();
  note_printed(work, [&](Registry& registry) {
    registry.save_spares(spares);
    const int next = free_label_after(sheet, work.stock);
    registry.save_next_label(work.stock.key, moment_text(job.moment), next, !job.start);
  });
}

}  // namespace passation
