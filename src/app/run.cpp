#include "app/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "app/across.hpp"
#include "app/delta.hpp"
#include "app/documents.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
#include "app/report.hpp"
#include "app/selection.hpp"
#include "app/sheets.hpp"
#include "app/sync.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "base/zip.hpp"
#include "read/reader.hpp"
#include "roster/check.hpp"
#include "roster/identifier.hpp"
#include "write/accounts_csv.hpp"

namespace passation {
namespace {

void check_operation(const std::string& code) {
  const bool plain = std::all_of(code.begin(), code.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  if (code.empty() || code.size() > 20 || !plain)
    throw Error(say(phrase::operation_bad, code), "--operation", say(phrase::operation_bad_hint));
}

/// What messages call an input: the file's name, or the whole path where two have the same name.
std::string shown_name(const std::string& path, const std::vector<std::string>& all) {
  const auto name = [](const std::string& p) { return std::filesystem::path(p).filename(); };
  const auto same = std::count_if(all.begin(), all.end(), [&](const auto& p) { return name(p) == name(path); });
  return same == 1 ? name(path).string() : path;
}

Reading read_inputs(const Job& job) {
  if (job.inputs.empty()) throw Error(say(phrase::no_input), "", say(phrase::no_input_hint));
  std::vector<Input> inputs;
  for (const std::string& path : job.inputs) inputs.push_back({shown_name(path, job.inputs), read_file(path)});
  return read_all(inputs, {job.moment.date, job.columns});
}

/// The school's number from the files or --uai; both must agree.
void settle_uai(const Job& job, Roster& roster) {
  School& school = roster.school;
  const std::string said = to_upper(job.uai);
  if (!said.empty() && !has_uai_shape(said))
    throw Error(say(phrase::uai_bad, job.uai), "--uai", say(phrase::uai_missing_hint));
  if (!said.empty() && !school.uai.empty() && said != school.uai)
    throw Error(say(phrase::uai_differs, said, school.uai), "--uai", say(phrase::uai_differs_hint));
  if (school.uai.empty()) school.uai = said;
  if (!school.uai.empty()) return;
  if (job.verb == Verb::generate && roster.students.empty())
    throw Error(say(phrase::no_pupil), "", say(phrase::no_pupil_hint));
  throw Error(say(phrase::uai_missing), "", say(phrase::uai_missing_hint));
}

/// check leaves no key behind: its logins are shown to nobody. A registry without its key gets no other one.
Key key_for(const Job& job, const std::optional<std::filesystem::path>& registry) {
  const std::filesystem::path path = job.key.empty() ? default_key_path() : job.key;
  if (!std::filesystem::exists(path)) {
    if (registry && std::filesystem::exists(*registry))
      throw Error(say(phrase::key_missing), path.string(), say(phrase::key_missing_hint));
    if (job.verb == Verb::check || job.dry_run) return {};
  }
  return load_or_make_key(path);
}

/// What gave way on the labels, as findings about their pupils.
void report_sheets(const std::vector<Sheet>& sheets, const Roster& roster, Report& report) {
  for (const Sheet& sheet : sheets)
    for (const GaveWay& g : sheet.gave_way) {
      const std::size_t person = sheet.accounts[g.record]->person;
      const Subject subject = Subject::student(person);
      const Origin& origin = roster.students[person].origin;
      switch (g.how) {
        case GaveWay::How::wrapped:
          if (g.field == Field::name) report.add("ETIQU_P_01", subject, origin);
          break;
        case GaveWay::How::dropped: report.add("ETIQU_P_02", subject, origin); break;
        case GaveWay::How::replaced: report.add("ETIQU_P_03", subject, origin, {g.detail}); break;
        case GaveWay::How::does_not_fit: report.add("ETIQU_P_04", subject, origin); break;
        case GaveWay::How::shrunk: break;
      }
    }
}

void count_printed(std::vector<DivisionOutcome>& divisions, const std::vector<Sheet>& sheets) {
  for (DivisionOutcome& d : divisions) {
    const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& s) { return s.division == d.name; });
    if (sheet != sheets.end()) {
      for (std::size_t i = 0; i < sheet->records.size(); ++i) d.printed += is_printed(*sheet, i) ? 1 : 0;
      if (d.printed > 0) d.mark = sheet->mark;
    }
    d.left_out = d.found - d.not_asked - d.printed;
  }
}

/// @param before_they_appear called when the files are on the disk and have no name yet
void write_files(const Job& job, const Catalog& catalog, const Platform& platform, Outcome& outcome,
                 std::vector<Sheet>& sheets, Delta& delta, const std::vector<Account>& staff,
                 std::vector<StaffPage>& staff_pages, const std::function<void()>& before_they_appear) {
  const std::string stem = job.operation + "_" + outcome.roster.school.uai;
  const auto writer =
      job.engine == Engine::haru ? make_haru_writer(catalog.fonts()) : make_podofo_writer(catalog.fonts());
  const DocumentContext context{job, platform, outcome, catalog.fonts(), *writer};
  std::vector<NamedBytes> written;
  if (!sheets.empty()) {
    written.push_back({stem + "_Passation_Elèves.zip", write_zip(student_documents(context, stem, sheets, delta))});
    written.push_back({stem + "_Comptes.csv", accounts_csv(outcome.roster, printed_accounts(sheets))});
  }
  if (!staff.empty())
    written.push_back(
        {stem + "_Passation_Personnels.zip", write_zip(staff_documents(context, stem, staff, staff_pages))});
  if (job.report_pdf)
    written.push_back({report_file_name(outcome), writer->draw(report_document(job, outcome, catalog.fonts()))});

  FileSet files(job.out);
  for (const NamedBytes& file : written) files.add(file.name, file.bytes);
  before_they_appear();
  const std::vector<bool> replaced = files.commit();
  for (std::size_t i = 0; i < written.size(); ++i) outcome.files.push_back({job.out / written[i].name, replaced[i]});
}

/// The report of a check, by itself.
void write_report(const Job& job, const Catalog& catalog, Outcome& outcome) {
  const std::string name = report_file_name(outcome);
  FileSet files(job.out);
  files.add(name, make_podofo_writer(catalog.fonts())->draw(report_document(job, outcome, catalog.fonts())));
  outcome.files = {{job.out / name, files.commit()[0]}};
}

/// Writes down what was printed where: not before its file has a name, so that a label that never appeared is not
/// taken as printed.
void note_sheets(const Job& job, const Platform& platform, const Stock& stock, const std::vector<Sheet>& sheets,
                 const Delta& delta, const std::vector<StaffPage>& staff, const Import& import) {
  try {
    import.registry->begin();
    record_sheets(job, platform, stock, sheets, delta, import);
    record_staff_sheets(job, platform, staff, import);
    import.registry->commit();
  } catch (const Error& error) {
    throw Error(say(phrase::sheets_not_noted), error.where(), say(phrase::sheets_not_noted_hint));
  }
}

int exit_status(const Report& report) {
  return report.count(Severity::rejection) + report.count(Severity::anomaly) > 0 ? 3 : 0;
}

}  // namespace

std::size_t Outcome::students_read() const {
  if (schools == 0) return roster.students.size();
  std::size_t students = 0;
  for (const SourceFile& file : sources) students += file.students;
  return students;
}

Outcome run(const Job& job, const Catalog& catalog) {
  if (!job.across.empty()) {
    Outcome outcome = check_across(job);
    if (job.report_pdf) write_report(job, catalog, outcome);
    return outcome;
  }
  if (job.verb == Verb::generate) check_operation(job.operation);
  const Platform platform = catalog.platform(job.platform);
  const Stock stock = catalog.stock(job.stock);
  const Card card = catalog.card(job.card);

  Reading reading = read_inputs(job);
  Outcome outcome;
  outcome.roster = std::move(reading.roster);
  outcome.report = std::move(reading.report);
  outcome.sources = std::move(reading.files);
  settle_uai(job, outcome.roster);
  check(outcome.roster, job.moment.date, outcome.report);
  const std::optional<std::filesystem::path> registry = registry_of(job, outcome.roster.school.uai);
  const Key key = key_for(job, registry);
  std::optional<Import> import;
  if (registry) import = plan_import(job, *registry, key, catalog, outcome.sources, outcome);
  if (job.verb == Verb::sync) {
    require_answers_used(job, *import);
    outcome.exit_status = exit_status(outcome.report);
    if (job.dry_run) return outcome;
    copy_before_purge(*import);
    record_import(job, outcome.sources, outcome, *import);
    import->registry->commit();
    return outcome;
  }
  if (platform.needs_url && site_address(job, platform).empty()) outcome.report.add("ADRSI_P_01", {}, {});
  if (import) keep_accounts(job, platform, reading.accounts, *import, outcome);
  const KeptAccounts nothing_kept;
  const std::vector<Account> accounts =
      make_student_accounts(outcome.roster, platform, key, job.moment.date, outcome.report, reading.accounts,
                            import ? import->kept.accounts : nothing_kept);
  const std::vector<Account> staff =
      make_staff_accounts(outcome.roster, platform, key, outcome.report, reading.accounts, accounts,
                          import ? import->kept_by_staff.accounts : nothing_kept);

  Selection selection = select(job, outcome.roster, accounts);
  const School& school = outcome.roster.school;
  const LabelTexts texts{job.operation, school.name.empty() ? school.uai : school.name, site_address(job, platform),
                         student_rules(platform).forces_change};
  const SheetDesign design{card, stock, catalog.fonts(), texts, job.engine};
  make_sheets(selection.sheets, outcome.roster, design, job.threads, job.verb == Verb::generate);
  report_sheets(selection.sheets, outcome.roster, outcome.report);
  outcome.divisions = std::move(selection.divisions);
  count_printed(outcome.divisions, selection.sheets);
  const auto rejected = outcome.report.rejected(Subject::Kind::student, outcome.roster.students.size());
  outcome.rejected = static_cast<std::size_t>(std::count(rejected.begin(), rejected.end(), true));

  outcome.exit_status = exit_status(outcome.report);
  if (job.verb == Verb::check) {
    if (job.report_pdf) write_report(job, catalog, outcome);
    return outcome;
  }
  const bool staff_alone = outcome.roster.students.empty() && !staff.empty();
  if (!staff_alone &&
      std::none_of(outcome.divisions.begin(), outcome.divisions.end(), [](auto& d) { return d.printed > 0; })) {
    outcome.exit_status = 2;
    outcome.changes.reset();  // none of them is made
    outcome.questions.clear();
    const bool asked = std::any_of(outcome.divisions.begin(), outcome.divisions.end(), [](auto& d) { return d.asked; });
    outcome.error = outcome.roster.students.empty() ? Error(say(phrase::no_pupil), "", say(phrase::no_pupil_hint))
                    : asked                         ? Error(say(phrase::nobody), "", say(phrase::nobody_hint))
                            : Error(say(phrase::not_one_asked), "--mef", say(phrase::not_one_asked_hint));
    return outcome;
  }
  Delta delta;
  if (import) {
    delta = plan_delta(job, platform, stock, outcome.roster, *import, selection.sheets);
    make_sheets(std::span(&delta.sheet, 1), outcome.roster, design, 1, true);
    outcome.to_stick = delta.sheet.accounts.size();
    outcome.to_take_away = delta.withdrawn.size();
    copy_before_purge(*import);
  }
  std::vector<StaffPage> staff_pages;
  // The registry knows every credential before a file that shows it has a name.
  write_files(job, catalog, platform, outcome, selection.sheets, delta, staff, staff_pages, [&] {
    if (!import) return;
    record_import(job, outcome.sources, outcome, *import);
    record_accounts(platform, accounts, staff, *import);
    import->registry->commit();
  });
  if (import) note_sheets(job, platform, stock, selection.sheets, delta, staff_pages, *import);
  return outcome;
}

}  // namespace passation
