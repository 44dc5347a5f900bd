#include "action/generate.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "action/division_state.hpp"
#include "action/guards.hpp"
#include "action/labels.hpp"
#include "action/large.hpp"
#include "action/phrases.hpp"
#include "document/kinds.hpp"
#include "document/staff_pages.hpp"

namespace passation {
namespace {

OpenedSchool open(ImportRequest request, const Environment& environment) {
  const bool from_registry = request.inputs.empty() && request.with_registry;
  return from_registry ? open_from_registry(std::move(request), Purpose::generate, environment)
                       : open_from_files(std::move(request), Purpose::generate, environment);
}

std::size_t labels_printed(const CheckedSchool& checked) {
  std::size_t printed = 0;
  for (const DivisionOutcome& d : checked.divisions) printed += d.printed;
  return printed;
}

bool knows_pupils(const OpenedSchool& opened) {
  return opened.import &&
         std::any_of(opened.import->known.people.begin(), opened.import->known.people.end(), [&](const auto& k) {
           return k.person.audience == Audience::student && k.is_there(opened.moment.date);
         });
}

/// Why there is nothing to print, or should be nothing; nullopt: there is.
std::optional<Error> why_nothing(const OpenedSchool& opened, bool any_staff, const std::filesystem::path& list) {
  const CheckedSchool& checked = opened.checked;
  const std::size_t printed = labels_printed(checked);
  if (printed > 0) return opened.request.yes ? std::nullopt : mostly_rejected(checked, printed, list);
  if (checked.roster.students.empty())
    return any_staff ? std::nullopt : std::optional(no_pupil(checked.report, knows_pupils(opened)));
  const bool asked = std::any_of(checked.divisions.begin(), checked.divisions.end(), [](auto& d) { return d.asked; });
  if (!asked) return Error(say(phrase::not_one_asked), "--mef", say(phrase::not_one_asked_hint));
  return Error(say(phrase::nobody), "",
               say(checked.questions.empty() ? phrase::nobody_hint : phrase::answer_first_hint));
}

/// What is printed anew, taken away, and where the sheets of staff stand.
struct Printing {
  std::vector<Sheet> sheets;
  std::vector<StaffPage> staff_pages;
  LabelChanges changes;
  Sheet continuous = {};  ///< without records: not asked for
  Sheet large = {};       ///< without records: nobody needs it
};

/// The registry knows labels by the sheets of their divisions: all of those are on this one, too. @throws Error
Sheet make_continuous(std::span<const Sheet> sheets, const Roster& roster, const SheetDesign& design) {
  Sheet all = continuous_sheet(sheets);
  make_joined_sheet(all, roster, design);
  return all;
}

Printing plan_printing(std::vector<Sheet> sheets, const PreparedAccounts& accounts, const PrintSettings& settings,
                       OpenedSchool& opened, const SheetDesign& design) {
  const Roster& roster = opened.checked.roster;
  Printing printing{std::move(sheets), {}, {}};
  printing.staff_pages = plan_staff_pages(
      roster, accounts.staff, document_name(DocumentKind::staff_sheets, settings.operation, roster.school.uai));
  if (!opened.import || !settings.hands_out) return printing;
  printing.changes = plan_label_changes(settings, roster, *opened.import, printing.sheets, printing.staff_pages);
  make_joined_sheet(printing.changes.sheet, roster, design);
  report_new_labels(*opened.import, printing.changes, opened.checked);
  return printing;
}

std::vector<NamedBytes> make_documents(const GenerateRequest& request, const OpenedSchool& opened,
                                       const PrintSettings& settings, Printing& printing, const Fonts& fonts) {
  const auto writer = request.engine == Engine::haru ? make_haru_writer(fonts) : make_podofo_writer(fonts);
  DocumentInputs inputs{.operation = settings.operation,
                        .platform = settings.platform,
                        .url = site_address(settings),
                        .second = settings.second ? &*settings.second : nullptr,
                        .second_url = second_address(settings),
                        .moment = opened.moment,
                        .recap_secrets = request.recap_secrets,
                        .checked = opened.checked,
                        .writer = *writer,
                        .fonts = fonts,
                        .sheets = printing.sheets,
                        .continuous = &printing.continuous,
                        .to_stick = &printing.changes.sheet,
                        .large = &printing.large,
                        .staff_pages = printing.staff_pages,
                        .withdrawn = printing.changes.withdrawn,
                        .withdrawn_pages = printing.changes.withdrawn_pages,
                        .report = request.report_pdf};
  return make_documents(Occasion::generate, inputs);
}

void count(const Printing& printing, const OpenedSchool& opened, const PrintSettings& settings,
           GenerateResult& result) {
  result.to_stick = printing.changes.sheet.accounts.size();
  result.to_take_away = printing.changes.withdrawn.size();
  result.pages_to_take_away = printing.changes.withdrawn_pages.size();
  result.large = printed_accounts(std::span(&printing.large, 1)).size();
  for (const Sheet& sheet : printing.sheets)
    if (!opened.import || sheet.stuck_whole) result.to_hand_out += printed_accounts(std::span(&sheet, 1)).size();
  const bool ours = settings.platform.logins_are_ours || (settings.second && settings.second->logins_are_ours);
  result.to_load = ours && result.to_hand_out + result.to_stick > 0;
  if (opened.import) result.no_longer_printed = no_longer_printed(settings, opened);
}

/// The registry knows every credential before a file that shows it has a name.
void record(OpenedSchool& opened, const PreparedAccounts& accounts, const PrintSettings& settings) {
  record_import(opened);
  const Import& import = *opened.import;
  record_large(import, opened.checked.roster);
  record_student_accounts(settings.platform, accounts.students, accounts.listed, import.on_platform, import);
  record_staff_accounts(settings.platform, accounts.staff, accounts.listed_staff, import);
  if (settings.second)
    record_student_accounts(*settings.second, accounts.second_students, accounts.second_listed, import.on_second,
                            import);
  record_doubts(import);
  import.registry->save_choices(settings.operation, kept_choices(settings));
  import.registry->commit();
}

void record_printed(OpenedSchool& opened, const PrintSettings& settings, const Printing& printing) {
  if (!settings.hands_out) return;
  validate_printed(opened);
  note_printed(*opened.import->registry, [&](Registry& registry) {
    record_sheets(settings, printing.sheets, printing.changes, *opened.import);
    record_staff_sheets(settings, printing.staff_pages, printing.changes.withdrawn_pages, *opened.import);
    registry.save_divisions(opened.import->divisions);
  });
}

/// No change is made, but what a list has doubted is true.
GenerateResult without_documents(OpenedSchool opened, const PrintSettings& settings, Error why) {
  if (opened.import) record_doubts_alone(*opened.import);
  opened.checked.changes.reset();
  return {.checked = std::move(opened.checked),
          .taken_over = settings.taken_over,
          .no_longer_printed = {},
          .files = {},
          .new_key = opened.new_key,
          .error = std::move(why)};
}

}  // namespace

GenerateResult generate(GenerateRequest request, const Environment& environment) {
  require_operation_code(request.labels.operation);
  require_known_names(request.labels, environment);
  OpenedSchool opened = open(std::move(request.import), environment);
  mark_large(opened.checked.roster, request.large, opened.moment.date);
  const PrintSettings settings = settle_print(request.labels, opened, environment);
  opened.checked.operation = settings.operation;
  opened.checked.platform = platforms_named(settings);
  opened.checked.labels = Labels::printed;
  const PreparedAccounts accounts = make_accounts(opened, settings, environment);
  const Drawing drawing{.engine = request.engine, .threads = request.threads, .only_validated = request.only_validated};
  std::vector<Sheet> sheets = make_labels(opened, settings, accounts, drawing, environment);
  Sheet large = make_large_labels(opened, settings, sheets, drawing, environment);
  const std::string list =
      document_name(DocumentKind::account_list, settings.operation, opened.checked.roster.school.uai);
  if (auto why = why_nothing(opened, !accounts.staff.empty(), request.out / list))
    return without_documents(std::move(opened), settings, *std::move(why));

  const SheetDesign design = design_of(opened, settings, environment, request.engine);
  Printing printing = plan_printing(std::move(sheets), accounts, settings, opened, design);
  printing.large = std::move(large);
  if (request.continuous) printing.continuous = make_continuous(printing.sheets, opened.checked.roster, design);
  stop_if_asked(environment);
  if (opened.import) copy_before_purge(*opened.import);
  GenerateResult result;
  result.taken_over = settings.taken_over;
  result.new_key = opened.new_key;
  count(printing, opened, settings, result);
  const std::vector<NamedBytes> documents =
      make_documents(request, opened, settings, printing, environment.catalog.fonts());
  result.files = write_files(request.out, documents, [&] {
    if (opened.import) record(opened, accounts, settings);
  });
  if (opened.import) record_printed(opened, settings, printing);
  result.checked = std::move(opened.checked);
  return result;
}

int exit_status(const GenerateResult& result) {
  return result.error ? 2 : exit_status(result.checked.report);
}

}  // namespace passation
