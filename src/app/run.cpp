#include "app/run.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "app/across.hpp"
#include "app/additions.hpp"
#include "app/choices.hpp"
#include "app/division_state.hpp"
#include "app/documents.hpp"
#include "app/guards.hpp"
#include "app/hand_phrases.hpp"
#include "app/ledger_phrases.hpp"
#include "app/phrases.hpp"
#include "app/registry_access.hpp"
#include "app/selection.hpp"
#include "app/subject.hpp"
#include "app/work.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "ledger/by_hand.hpp"
#include "read/header.hpp"
#include "read/reader.hpp"
#include "roster/check.hpp"
#include "roster/division_names.hpp"
#include "roster/identifier.hpp"

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
  return read_all(std::move(inputs), {job.moment.date, with_field_keys(job.columns)});
}

/// Files without a pupil, or with none but those whose accounts a list says are closed.
/// @param known pupils whom the registry knows: their documents are left as they are
Error no_pupil(const Report& report, bool known = false) {
  if (report.has("IDENT_P_18")) return {say(phrase::all_closed), "", say(phrase::all_closed_hint)};
  return {say(phrase::no_pupil), "", say(known ? phrase::no_pupil_known_hint : phrase::no_pupil_hint)};
}

/// The school's number from the files or --uai; both must agree.
void settle_uai(const Job& job, Outcome& outcome) {
  School& school = outcome.roster.school;
  const std::string said = to_upper(job.uai);
  if (!said.empty() && !has_uai_shape(said))
    throw Error(say(phrase::uai_bad, job.uai), "--uai", say(phrase::uai_missing_hint));
  if (!said.empty() && !school.uai.empty() && said != school.uai)
    throw Error(say(phrase::uai_differs, said, school.uai), "--uai", say(phrase::uai_differs_hint));
  if (school.uai.empty()) school.uai = said;
  if (!school.uai.empty()) return;
  if (job.verb == Verb::generate && outcome.roster.students.empty()) throw no_pupil(outcome.report);
  throw Error(say(phrase::uai_missing), "", say(phrase::uai_missing_hint));
}

/// check leaves no key behind: its logins are shown to nobody. A registry without its key gets no other one, nor does a
/// folder of registries.
Key key_for(const Job& job, const std::optional<std::filesystem::path>& registry, Outcome& outcome) {
  const std::filesystem::path path = key_path(job);
  if (!std::filesystem::exists(path)) {
    if (registry && std::filesystem::exists(*registry))
      throw Error(say(phrase::key_missing), path.string(), say(phrase::key_missing_hint));
    if (job.verb == Verb::check || job.dry_run) return {};
    if (job.registry.empty() && !registries_in(registry_folder()).empty())
      throw Error(say(phrase::key_not_there), path.string(), say(phrase::key_not_there_hint));
    outcome.new_key = path;
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
      for (std::size_t i = 0; i < sheet->accounts.size(); ++i) d.printed += is_printed(*sheet, i) ? 1 : 0;
      if (d.printed > 0) d.mark = sheet->mark;
    }
    d.left_out = d.found - d.not_asked - d.printed;
  }
}

int exit_status(const Report& report) {
  return report.count(Severity::rejection) + report.count(Severity::anomaly) > 0 ? 3 : 0;
}

/// An operation stays on the platform for which it was printed, unless another is named: nobody is to find logins of
/// another site on his second label. What is printed again is of the operation that was printed last.
void settle_platform(Work& work) {
  Job& job = work.job;
  Registry* registry = work.import ? work.import->registry.get() : nullptr;
  if (job.platform.empty()) {
    if (registry && !job.operation.empty()) job.platform = registry->last_platform(job.operation);
    if (job.platform.empty())
      job.platform = prints_again(job) ? platform_asked("", work.import->known, *registry) : default_platform;
    work.platform = work.catalog.platform(job.platform);
  }
  if (prints_again(job) && job.operation.empty()) job.operation = registry->last_operation(job.platform);
  if (prints_again(job) && job.operation.empty())
    throw Error(say(phrase::nothing_printed_yet, job.platform), "--platform", say(phrase::nothing_printed_yet_hint));
  work.outcome.operation = job.operation;
  work.outcome.platform = job.platform;
}

/// A division that a spreadsheet program has changed moves nobody there; the registry tells a class that is a number.
void settle_divisions(Work& work) {
  std::set<std::string> known;
  if (work.import) {
    for (const KnownDivision& d : work.import->known.divisions) known.insert(d.name);
    for (const KnownPerson& p : work.import->known.people) known.insert(p.division());
  }
  reject_spoilt_divisions(work.outcome.roster, known, work.outcome.report);
  forget_spoilt_divisions(work.lists, work.outcome.roster, known);
}

/// Without any file the registry says who is there.
void read_people(Work& work) {
  Job& job = work.job;
  Outcome& outcome = work.outcome;
  if (reads_registry(job)) {
    const std::filesystem::path file = registry_file(job.registry, job.uai);
    work.key = key_for(job, file, outcome);
    work.import = open_import(job, file, work.key, to_upper(job.uai));
    outcome.roster = known_roster(work.import->known, job.moment.date, {say(phrase::the_registry).fr, 0});
  } else {
    Reading reading = read_inputs(job);
    outcome.roster = std::move(reading.roster);
    outcome.report = std::move(reading.report);
    outcome.sources = std::move(reading.files);
    work.lists = std::move(reading.accounts);
    work.lists.insert(work.lists.end(), std::make_move_iterator(reading.faulty_accounts.begin()),
                      std::make_move_iterator(reading.faulty_accounts.end()));
    settle_uai(job, outcome);
    refuse_year_over(job, outcome.dated_file());
    const std::optional<std::filesystem::path> file = registry_of(job, outcome.roster.school.uai);
    if (file) refuse_unknown_school(job, *file, outcome.roster.school.uai);
    work.key = key_for(job, file, outcome);
    if (file) work.import = open_import(job, *file, work.key, outcome.roster.school.uai);
  }
  settle_divisions(work);
  if (work.import) leave_out_own_lists(work.import->known, outcome.sources, work.lists, outcome.report);
  if (work.import) plan_import(job, work.catalog, *work.import, outcome);
  check(outcome.roster, job.moment.date, outcome.report);
  if (work.import) report_import(job, work.catalog, *work.import, outcome);
}

/// Only what is recorded may be printed: a reprint draws nothing.
DrawSecret secrets_for(const Job& job) {
  if (job.verb == Verb::generate) return draw_secret;
  if (job.verb == Verb::check) return sample_secret;
  return [](const RandomRule&) { return std::string(); };
}

void make_accounts(Work& work) {
  const Job& job = work.job;
  const Platform& platform = work.platform;
  const Roster& roster = work.outcome.roster;
  Report& report = work.outcome.report;
  if (job.verb == Verb::generate && !work.import && draws_secrets(platform))
    throw Error(say(phrase::random_without_registry, platform.key), "--no-registry",
                say(phrase::random_without_registry_hint));
  if (platform.needs_url && site_address(job, platform).empty()) report.add("ADRSI_P_01", {}, {});
  KeptAccounts students, staff;
  const std::vector<KnownNames> names = work.import ? names_known(*work.import, roster) : std::vector<KnownNames>{};
  work.listed = match_given(roster, work.lists, report, names);
  if (platform.audiences.contains(Audience::staff)) work.listed_staff = match_given_staff(roster, work.lists);
  if (work.import) {
    keep_accounts(job, platform, work.lists, work.listed, work.listed_staff, *work.import, work.outcome);
    students = work.import->kept.accounts;
    staff = work.import->kept_by_staff.accounts;
  }
  work.lists = std::vector<GivenAccount>();  // all that is needed of them is in work.listed; they take much memory
  const DrawSecret draw = secrets_for(job);
  work.students =
      make_student_accounts(roster, platform, work.key, job.moment.date, report, work.listed, students, draw);
  work.staff = make_staff_accounts(roster, platform, work.key, report, work.listed_staff, work.students, staff, draw);
}

/// A list of the divisions that were asked for need not hold the others.
void leave_out_not_asked(Outcome& outcome) {
  std::set<std::string_view> not_asked;
  for (const DivisionOutcome& d : outcome.divisions)
    if (!d.asked) not_asked.insert(d.name);
  std::erase_if(outcome.report.findings, [&](const Finding& f) {
    return f.code == Code("IDENT_P_09") && not_asked.contains(f.details.front());
  });
}

void make_labels(Work& work) {
  const Job& job = work.job;
  Outcome& outcome = work.outcome;
  Selection selection = select(job, outcome.roster, work.students);
  if (reads_registry(job) && job.verb == Verb::generate) hold_back(job, *work.import, selection);
  work.sheets = std::move(selection.sheets);
  make_sheets(work.sheets, outcome.roster, design_of(work), job.threads, job.verb == Verb::generate,
              job.verb != Verb::check);
  report_sheets(work.sheets, outcome.roster, outcome.report);
  outcome.divisions = std::move(selection.divisions);
  leave_out_not_asked(outcome);
  count_printed(outcome.divisions, work.sheets);
  if (work.import) say_states(*work.import, outcome.divisions);
  const auto rejected = outcome.report.rejected(Subject::Kind::student, outcome.roster.students.size());
  outcome.rejected = static_cast<std::size_t>(std::count(rejected.begin(), rejected.end(), true));
}

bool knows_pupils(const Work& work) {
  return work.import &&
         std::any_of(work.import->known.people.begin(), work.import->known.people.end(), [&](const auto& k) {
           return k.person.audience == Audience::student && k.is_there(work.job.moment.date);
         });
}

/// Whether there is anything to print; says why there is not.
bool has_something_to_print(Work& work) {
  Outcome& outcome = work.outcome;
  const auto any = [&](auto test) { return std::any_of(outcome.divisions.begin(), outcome.divisions.end(), test); };
  const bool staff_alone = outcome.roster.students.empty() && !work.staff.empty();
  std::size_t printed = 0;
  for (const DivisionOutcome& d : outcome.divisions) printed += d.printed;
  if (printed > 0) outcome.error = mostly_rejected(work.job, outcome, printed);
  if (outcome.error) {
    outcome.exit_status = 2;
    outcome.changes.reset();  // none of them is made
    if (work.import) record_doubts_alone(*work.import);
    return false;
  }
  if (staff_alone || printed > 0) return true;
  outcome.exit_status = 2;
  outcome.changes.reset();  // none of them is made
  if (work.import && work.job.verb == Verb::generate) record_doubts_alone(*work.import);
  const bool asked = any([](const DivisionOutcome& d) { return d.asked; });
  outcome.error = outcome.roster.students.empty() ? no_pupil(outcome.report, knows_pupils(work))
                  : asked                         ? Error(say(phrase::nobody), "",
                                                          say(outcome.questions.empty() ? phrase::nobody_hint : phrase::answer_first_hint))
                          : Error(say(phrase::not_one_asked), "--mef", say(phrase::not_one_asked_hint));
  return false;
}

void record_sync(Work& work) {
  require_answers_used(work.job, *work.import);
  if (work.job.dry_run) return;
  copy_before_purge(*work.import);
  record_import(work.job, work.outcome, *work.import);
  work.import->registry->commit();
}

}  // namespace

std::size_t Outcome::students_read() const {
  if (schools == 0) return roster.students.size();
  std::size_t students = 0;
  for (const SourceFile& file : sources) students += file.students;
  return students;
}

const SourceFile* Outcome::dated_file() const {
  const auto lists_people = [](const SourceFile& f) { return f.students + f.staff > 0; };
  const SourceFile* dated = nullptr;
  for (const SourceFile& file : sources) {
    if (!file.school_year) continue;
    const bool lists = lists_people(file), listed = dated && lists_people(*dated);
    if (!dated || (lists && (!listed || *file.school_year < *dated->school_year))) dated = &file;
  }
  return dated;
}

Outcome run(const Job& job, const Catalog& catalog) {
  if (!job.across.empty()) {
    Outcome outcome = check_across(job);
    if (job.report_pdf) write_report(job, catalog, outcome);
    return outcome;
  }
  if (job.verb == Verb::generate || !job.operation.empty()) check_operation(job.operation);
  if (job.verb == Verb::spare && job.divisions.empty())
    throw Error(say(phrase::spare_which), "--division", say(phrase::spare_which_hint));
  if (job.verb == Verb::reprint && job.people.empty() && job.divisions.empty())
    throw Error(say(phrase::reprint_whom), "", say(phrase::reprint_hint));
  Work work{job, catalog};
  if (!job.stock.empty()) catalog.stock(job.stock);  // a wrong name is said before anything is read
  if (!job.card.empty()) catalog.card(job.card);
  if (!job.platform.empty()) work.platform = catalog.platform(job.platform);
  read_people(work);
  settle_platform(work);
  settle_choices(work);
  if (job.verb == Verb::sync) {
    work.outcome.exit_status = exit_status(work.outcome.report);
    record_sync(work);
    return std::move(work.outcome);
  }
  if (job.verb == Verb::spare) {
    print_spares(work);
    return std::move(work.outcome);
  }
  make_accounts(work);
  make_labels(work);
  work.outcome.exit_status = exit_status(work.outcome.report);
  if (job.verb == Verb::check) {
    if (job.report_pdf) write_report(job, catalog, work.outcome);
  } else if (job.verb == Verb::reprint) {
    print_again(work);
  } else if (has_something_to_print(work)) {
    write_documents(work);
  }
  return std::move(work.outcome);
}

}  // namespace passation
