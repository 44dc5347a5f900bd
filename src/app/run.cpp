#include "app/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <utility>

#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
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
#include "write/recap.hpp"

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

const AudienceRules& pupil_rules(const Platform& platform) {
  return platform.audiences.at(Audience::student);
}

std::string site_address(const Job& job, const Platform& platform) {
  return job.url.empty() ? platform.url : job.url;
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

std::string recap_name(const Record& r) {
  const std::string& distinction = r[Field::distinction].text;
  return r[Field::name].text + (distinction.empty() ? "" : " (" + distinction + ")");
}

/// One line, or one for each of two logins.
void add_recap_lines(const Record& record, const Account& account, std::vector<RecapLine>& lines) {
  const std::string name = recap_name(record);
  if (!account.second) {
    lines.push_back({name, record[Field::login], record[Field::password]});
    return;
  }
  const auto& second = *account.second;
  lines.push_back({name + " – " + account.label, record[Field::login], {account.secret, account.secret_groups}});
  lines.push_back({name + " – " + second.label, record[Field::second_login], {second.secret, {}}});
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
          add_recap_lines(record, *sheet.accounts[i], r.lines);
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
      left_out.push_back(
          {s.shown_name() + " " + s.given_name, s.division, f.text().fr, std::string(f.code.rule().todo.fr)});
    }
  return left_out;
}

Recap make_recap(const Job& job, const Platform& platform, const Outcome& outcome, const std::vector<Sheet>& sheets) {
  Recap recap;
  recap.operation = job.operation;
  recap.uai = outcome.roster.school.uai;
  recap.school = outcome.roster.school.name;
  recap.platform = platform.name.fr;
  recap.url = site_address(job, platform);
  recap.moment = job.moment;
  recap.secrets = job.recap_secrets;
  recap.forces_change = pupil_rules(platform).forces_change;
  for (const Finding& f : outcome.report.findings)
    if (f.subject == Subject{} && f.origin == Origin{})
      recap.warnings.push_back(f.text().fr + " " + std::string(f.code.rule().todo.fr));
  for (const DivisionOutcome& d : outcome.divisions) recap.not_asked += d.not_asked;
  recap.divisions = recap_divisions(outcome, sheets);
  recap.left_out = recap_left_out(outcome);
  return recap;
}

/// The recap first, then a label file per division; names that differ only in case, or in characters that Windows
/// refuses, are told apart by a number.
std::vector<NamedBytes> zip_entries(const std::string& stem, std::string recap_pdf, std::vector<Sheet>& sheets) {
  std::vector<NamedBytes> files;
  files.push_back({stem + "_Recapitulatif.pdf", std::move(recap_pdf)});
  std::set<std::string> taken;
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

/// @param before_they_appear called when the files are on the disk and have no name yet
void write_files(const Job& job, const Catalog& catalog, const Platform& platform, Outcome& outcome,
                 std::vector<Sheet>& sheets, const std::function<void()>& before_they_appear) {
  const std::string stem = job.operation + "_" + outcome.roster.school.uai;
  const auto writer =
      job.engine == Engine::haru ? make_haru_writer(catalog.fonts()) : make_podofo_writer(catalog.fonts());
  std::vector<const Account*> printed;
  for (const Sheet& sheet : sheets)
    for (std::size_t i = 0; i < sheet.accounts.size(); ++i)
      if (is_printed(sheet, i)) printed.push_back(sheet.accounts[i]);
  std::string recap = writer->draw(recap_document(make_recap(job, platform, outcome, sheets), catalog.fonts()));

  FileSet files(job.out);
  const std::string zip = stem + "_Passation_Elèves.zip", csv = stem + "_Comptes.csv";
  files.add(zip, write_zip(zip_entries(stem, std::move(recap), sheets)));
  files.add(csv, accounts_csv(outcome.roster, printed));
  before_they_appear();
  const std::vector<bool> replaced = files.commit();
  outcome.files = {{job.out / zip, replaced[0]}, {job.out / csv, replaced[1]}};
}

int exit_status(const Report& report) {
  return report.count(Severity::rejection) + report.count(Severity::anomaly) > 0 ? 3 : 0;
}

}  // namespace

Outcome run(const Job& job, const Catalog& catalog) {
  if (job.verb == Verb::generate) check_operation(job.operation);
  const Platform platform = catalog.platform(job.platform);
  const Stock stock = catalog.stock(job.stock);
  const Card card = catalog.card(job.card);

  Reading reading = read_inputs(job);
  Outcome outcome;
  outcome.roster = std::move(reading.roster);
  outcome.report = std::move(reading.report);
  settle_uai(job, outcome.roster);
  check(outcome.roster, job.moment.date, outcome.report);
  const std::optional<std::filesystem::path> registry = registry_of(job, outcome.roster.school.uai);
  const Key key = key_for(job, registry);
  std::optional<Import> import;
  if (registry) import = plan_import(job, *registry, key, catalog, reading.files, outcome);
  if (job.verb == Verb::sync) {
    require_answers_used(job, *import);
    outcome.exit_status = exit_status(outcome.report);
    if (job.dry_run) return outcome;
    copy_before_purge(*import);
    record_import(job, reading.files, outcome, *import);
    import->registry->commit();
    return outcome;
  }
  if (platform.needs_url && site_address(job, platform).empty()) outcome.report.add("ADRSI_P_01", {}, {});
  const std::vector<Account> accounts =
      make_student_accounts(outcome.roster, platform, key, job.moment.date, outcome.report, reading.accounts,
                            import ? keep_accounts(job, platform, reading.accounts, *import, outcome) : KeptAccounts{});

  Selection selection = select(job, outcome.roster, accounts);
  const School& school = outcome.roster.school;
  const LabelTexts texts{job.operation, school.name.empty() ? school.uai : school.name, site_address(job, platform),
                         pupil_rules(platform).forces_change};
  make_sheets(selection.sheets, outcome.roster, {card, stock, catalog.fonts(), texts, job.engine}, job.threads,
              job.verb == Verb::generate);
  report_sheets(selection.sheets, outcome.roster, outcome.report);
  outcome.divisions = std::move(selection.divisions);
  count_printed(outcome.divisions, selection.sheets);
  const auto rejected = outcome.report.rejected_students(outcome.roster.students.size());
  outcome.rejected = static_cast<std::size_t>(std::count(rejected.begin(), rejected.end(), true));

  outcome.exit_status = exit_status(outcome.report);
  if (job.verb == Verb::check) return outcome;
  if (std::none_of(outcome.divisions.begin(), outcome.divisions.end(), [](auto& d) { return d.printed > 0; })) {
    outcome.exit_status = 2;
    outcome.changes.reset();  // none of them is made
    outcome.questions.clear();
    const bool asked = std::any_of(outcome.divisions.begin(), outcome.divisions.end(), [](auto& d) { return d.asked; });
    outcome.error = outcome.roster.students.empty() ? Error(say(phrase::no_pupil), "", say(phrase::no_pupil_hint))
                    : asked                         ? Error(say(phrase::nobody), "", say(phrase::nobody_hint))
                            : Error(say(phrase::not_one_asked), "--mef", say(phrase::not_one_asked_hint));
    return outcome;
  }
  if (import) copy_before_purge(*import);
  // The registry knows every credential before a file that shows it has a name.
  write_files(job, catalog, platform, outcome, selection.sheets, [&] {
    if (!import) return;
    record_import(job, reading.files, outcome, *import);
    record_accounts(platform, accounts, *import);
    record_sheets(job, platform, stock, selection.sheets, *import);
    import->registry->commit();
  });
  return outcome;
}

}  // namespace passation
