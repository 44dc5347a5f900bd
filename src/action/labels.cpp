#include "action/labels.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "action/division_state.hpp"
#include "action/phrases.hpp"
#include "action/selection.hpp"
#include "action/two_platforms.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

namespace passation {
namespace {

/// Only what is recorded may be printed again: nothing is drawn then.
DrawSecret secrets_for(Purpose purpose, const Environment& environment) {
  if (purpose == Purpose::generate) return environment.draw;
  if (purpose == Purpose::check) return sample_secret;
  return [](const RandomRule&) { return std::string(); };
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
          if (g.field == Field::family_name) report.add("ETIQU_P_01", subject, origin);
          break;
        case GaveWay::How::dropped: report.add("ETIQU_P_02", subject, origin); break;
        case GaveWay::How::replaced: report.add("ETIQU_P_03", subject, origin, {g.detail}); break;
        case GaveWay::How::left_out: report.add("ETIQU_P_05", subject, origin, {g.detail}); break;
        case GaveWay::How::respelt: report.add("ETIQU_P_06", subject, origin, {g.detail}); break;
        case GaveWay::How::cannot_be_typed: report.add("ETIQU_P_07", subject, origin, {g.detail}); break;
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

/// A list of the divisions that were asked for need not hold the others.
void leave_out_not_asked(CheckedSchool& checked) {
  std::set<std::string_view> not_asked;
  for (const DivisionOutcome& d : checked.divisions)
    if (!d.asked) not_asked.insert(d.name);
  std::erase_if(checked.report.findings, [&](const Finding& f) {
    return f.code == Code("IDENT_P_09") && not_asked.contains(f.details.front());
  });
}

}  // namespace

namespace {

/// The pupils' accounts on a platform. @param known filled where there is a registry
std::vector<Account> make_student_accounts(OpenedSchool& opened, const Platform& platform, const Listed& listed,
                                           const KnownOnPlatform* known, const Environment& environment,
                                           Report& report) {
  if (opened.purpose == Purpose::generate && !opened.import && draws_secrets(platform))
    throw Error(say(phrase::random_without_registry, platform.key), "--no-registry",
                say(phrase::random_without_registry_hint));
  return make_student_accounts(opened.checked.roster, platform, opened.key, opened.moment.date, report, listed,
                               known ? known->students.accounts : ExistingAccounts{},
                               secrets_for(opened.purpose, environment));
}

void make_main_accounts(OpenedSchool& opened, const PrintSettings& settings, std::vector<GivenAccount> lists,
                        const Environment& environment, PreparedAccounts& accounts) {
  const Platform& platform = settings.platform;
  const Roster& roster = opened.checked.roster;
  Report& report = opened.checked.report;
  if (platform.needs_url && site_address(settings).empty()) report.add("ADRSI_P_01", {}, {});
  const std::vector<KnownNames> names = opened.import ? names_known(*opened.import, roster) : std::vector<KnownNames>{};
  accounts.listed = match_given(roster, lists, report, names);
  if (platform.audiences.contains(Audience::staff)) accounts.listed_staff = match_given_staff(roster, lists);
  const KnownOnPlatform* known = nullptr;
  if (opened.import) {
    opened.import->on_platform =
        keep_accounts(opened, platform, lists, accounts.listed, &accounts.listed_staff, report);
    known = &opened.import->on_platform;
  }
  lists = std::vector<GivenAccount>();  // all that is needed of them was taken; they take much memory
  accounts.students = make_student_accounts(opened, platform, accounts.listed, known, environment, report);
  accounts.staff =
      make_staff_accounts(roster, platform, opened.key, report, accounts.listed_staff, accounts.students,
                          known ? known->staff.accounts : ExistingAccounts{}, secrets_for(opened.purpose, environment));
}

/// @param report what was found before there were accounts
void make_second_accounts(OpenedSchool& opened, const PrintSettings& settings, std::span<const GivenAccount> lists,
                          const Environment& environment, Report& report, PreparedAccounts& accounts) {
  const Platform& platform = *settings.second;
  const Roster& roster = opened.checked.roster;
  if (platform.needs_url && second_address(settings).empty()) report.add("ADRSI_P_01", {}, {});
  const std::vector<KnownNames> names = opened.import ? names_known(*opened.import, roster) : std::vector<KnownNames>{};
  accounts.second_listed = match_given(roster, lists, report, names);
  const KnownOnPlatform* known = nullptr;
  if (opened.import) {
    opened.import->on_second = keep_accounts(opened, platform, lists, accounts.second_listed, nullptr, report);
    known = &opened.import->on_second;
  }
  accounts.second_students =
      make_student_accounts(opened, platform, accounts.second_listed, known, environment, report);
}

void join_platforms(OpenedSchool& opened, const PrintSettings& settings, ListsOfPlatforms lists,
                    const Environment& environment, PreparedAccounts& accounts) {
  Report& report = opened.checked.report;
  Report of_second = report;
  const std::size_t before = report.findings.size();
  make_main_accounts(opened, settings, std::move(lists.of_first), environment, accounts);
  name_platform(report, before, settings.platform);
  make_second_accounts(opened, settings, lists.of_second, environment, of_second, accounts);
  require_one_login(accounts.students, settings.platform);
  require_one_login(accounts.second_students, *settings.second);
  accounts.on_labels = join_accounts(accounts.students, settings.platform.short_name, accounts.second_students,
                                     settings.second->short_name);
  settle_second(of_second, before, *settings.second, known_on(*settings.second, opened), opened.checked.roster,
                accounts.on_labels, report);
}

}  // namespace

PreparedAccounts make_accounts(OpenedSchool& opened, const PrintSettings& settings, const Environment& environment) {
  PreparedAccounts accounts;
  std::vector<GivenAccount> lists = std::exchange(opened.lists, {});
  if (settings.second) {
    join_platforms(opened, settings, lists_of_platforms(lists, settings, opened), environment, accounts);
  } else {
    require_lists_of(settings.platform, opened.request.lists);
    make_main_accounts(opened, settings, std::move(lists), environment, accounts);
  }
  if (opened.import) require_answers_used(opened.request, *opened.import);
  return accounts;
}

SheetDesign design_of(const OpenedSchool& opened, const PrintSettings& settings, const Environment& environment,
                      Engine engine) {
  const School& school = opened.checked.roster.school;
  return {settings.card,
          settings.tests_card,
          settings.stock,
          environment.catalog.fonts(),
          {settings.operation, school.name.empty() ? school.uai : school.name, site_address(settings),
           student_rules(settings.platform).forces_change, student_rules(settings.platform).password.birth_date_format,
           shows(settings.card, Field::hint) || shows(settings.card, Field::first_step), settings.platform.qr,
           second_address(settings), settings.second && student_rules(*settings.second).forces_change},
          engine,
          opened.key.login,
          settings.calibration};
}

void make_joined_sheet(Sheet& sheet, const Roster& roster, const SheetDesign& design) {
  make_sheets(std::span(&sheet, 1), roster, design, 1, true);
  for (std::size_t i = 0; i < sheet.records.size(); ++i)
    if (!is_printed(sheet, i)) throw Error(say(phrase::joined_no_room, sheet.division), "", say(phrase::joined_hint));
}

std::vector<Sheet> make_labels(OpenedSchool& opened, const PrintSettings& settings, const PreparedAccounts& accounts,
                               const Drawing& drawing, const Environment& environment) {
  CheckedSchool& checked = opened.checked;
  Selection selection =
      select({settings.now.divisions, settings.now.mefs, settings.start.value_or(1)}, opened.moment.date,
             checked.roster, settings.second ? accounts.on_labels : accounts.students);
  if (!opened.from_files && opened.purpose == Purpose::generate)
    leave_out_open(drawing.only_validated, *opened.import, selection);
  make_sheets(selection.sheets, checked.roster, design_of(opened, settings, environment, drawing.engine),
              drawing.threads, drawing.draw, drawing.keep_records);
  report_sheets(selection.sheets, checked.roster, checked.report);
  checked.divisions = std::move(selection.divisions);
  leave_out_not_asked(checked);
  count_printed(checked.divisions, selection.sheets);
  if (settings.second) report_lacking(selection.sheets, settings.platform, *settings.second, checked.report);
  if (opened.import) say_states(*opened.import, checked.divisions);
  const auto rejected = checked.report.rejected(Subject::Kind::student, checked.roster.students.size());
  checked.rejected = static_cast<std::size_t>(std::count(rejected.begin(), rejected.end(), true));
  return std::move(selection.sheets);
}

bool any_in_large_print(const Roster& roster) {
  return std::any_of(roster.students.begin(), roster.students.end(), [](const Student& s) { return s.large_print; });
}

Sheet make_large_labels(OpenedSchool& opened, const PrintSettings& settings, std::span<const Sheet> sheets,
                        const Drawing& drawing, const Environment& environment) {
  if (!settings.hands_out || settings.card.key == settings.large_card.key) return {};
  const Roster& roster = opened.checked.roster;
  Sheet large = large_sheet(sheets, roster);
  const SheetDesign ordinary = design_of(opened, settings, environment, drawing.engine);
  const SheetDesign design{settings.large_card, ordinary.tests_card, settings.large_stock, ordinary.fonts,
                           ordinary.texts,      ordinary.engine,     ordinary.mark_key,    ordinary.calibration};
  make_sheets(std::span(&large, 1), roster, design, 1, drawing.draw);
  for (const GaveWay& g : large.gave_way) {
    if (g.how != GaveWay::How::does_not_fit) continue;
    const std::size_t person = large.accounts[g.record]->person;
    opened.checked.report.add("ETIQU_P_08", Subject::student(person), roster.students[person].origin);
  }
  return large;
}

void note_printed(Registry& registry, const std::function<void(Registry&)>& write) {
  try {
    registry.begin();
    write(registry);
    registry.commit();
  } catch (const Error& error) {
    throw Error(say(phrase::sheets_not_noted), error.where(), say(phrase::sheets_not_noted_hint));
  }
}

std::vector<WrittenFile> write_files(const std::filesystem::path& folder, const std::vector<NamedBytes>& files,
                                     const std::function<void()>& before_they_appear) {
  FileSet set(folder);
  for (const NamedBytes& file : files) set.add(file.name, file.bytes);
  if (before_they_appear) before_they_appear();
  const std::vector<bool> replaced = set.commit();
  std::vector<WrittenFile> written;
  for (std::size_t i = 0; i < files.size(); ++i) written.push_back({folder / files[i].name, replaced[i]});
  return written;
}

}  // namespace passation
