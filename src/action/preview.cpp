#include "action/preview.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "action/phrases.hpp"
#include "action/print_settings.hpp"
#include "action/printers.hpp"
#include "action/requests.hpp"
#include "action/selection.hpp"
#include "action/specimen.hpp"
#include "base/error.hpp"
#include "document/sheets.hpp"
#include "ledger/by_hand.hpp"
#include "ledger/find_people.hpp"
#include "roster/division_pattern.hpp"
#include "write/png.hpp"
#include "write/svg.hpp"

namespace passation {
namespace {

const std::string& or_usual(const std::string& named, const std::string& usual) {
  return named.empty() ? usual : named;
}

std::string address(const std::string& named, const Card& card, const Platform& platform) {
  const std::string& known = or_usual(named, platform.url);
  return known.empty() && (platform.needs_url || shows(card, Field::link)) ? platform.key + ".exemple.fr" : known;
}

/// Of one division alone, where one is named. Real names; birth dates may be passwords, so that everybody has the same
/// one here.
Roster known_class(const Known& known, const std::string& division, Date today) {
  using namespace std::chrono;
  Roster roster = known_roster(known, today, {});
  if (!division.empty())
    std::erase_if(roster.students, [&](const Student& s) { return !is_asked({division}, s.division); });
  for (Student& student : roster.students) student.birth_date = year(2015) / month(9) / day(1);
  return roster;
}

std::optional<Platform> second_of(const PreviewRequest& request, const Catalog& catalog) {
  return request.second_platform.empty() ? std::nullopt : std::optional(catalog.platform(request.second_platform));
}

std::vector<Account> accounts_of(const Roster& roster, const Platform& platform, const std::optional<Platform>& second,
                                 bool two_tests) {
  if (!second) return specimen_accounts(roster, platform, two_tests);
  return join_accounts(specimen_accounts(roster, platform, false), platform.short_name,
                       specimen_accounts(roster, *second, false), second->short_name);
}

std::vector<std::string> patterns(const PreviewRequest& request) {
  return request.division.empty() ? std::vector<std::string>() : std::vector{request.division};
}

/// @throws Error when nobody is in the division
Sheet sheet_of(const PreviewRequest& request, const Roster& roster, const std::vector<Account>& accounts, Date day) {
  Selection selection =
      select({.divisions = patterns(request), .mefs = {}, .start = request.start}, day, roster, accounts);
  if (selection.sheets.empty()) throw Error(say(phrase::nobody), "", {});
  return std::move(selection.sheets.front());
}

PreviewResult preview_of(const PreviewRequest& request, const Roster& roster, const Environment& environment) {
  const Catalog& catalog = environment.catalog;
  const Stock stock = catalog.stock(or_usual(request.stock, default_stock));
  const Card card = catalog.card(or_usual(request.card, default_card));
  const Platform platform = catalog.platform(or_usual(request.platform, default_platform));
  require_room(card, stock, catalog);

  const std::optional<Platform> second = second_of(request, catalog);
  const Card several = catalog.card(second ? two_card : tests_card);
  const std::vector<Account> accounts = accounts_of(roster, platform, second, shows(card, Field::second_login));
  Sheet sheet = sheet_of(request, roster, accounts, environment.moment.date);
  const SheetDesign design{
      .card = card,
      .tests_card = several,
      .stock = stock,
      .fonts = catalog.fonts(),
      .texts = {.operation = specimen_operation,
                .school = roster.school.name.empty() ? roster.school.uai : roster.school.name,
                .url = address(request.url, card, platform),
                .forces_change = student_rules(platform).forces_change,
                .birth_date_format = student_rules(platform).password.birth_date_format,
                .explained = true,
                .qr = platform.qr,
                .second_url = second ? address(request.second_url, card, *second) : "",
                .second_forces_change = second && student_rules(*second).forces_change},
      .calibration = request.printer.empty() ? Calibration() : calibration_of(request.printer, environment.printers)};
  const Document document = place_sheet(sheet, roster, design);

  PreviewResult result{.page = request.page, .pages = static_cast<int>(document.pages.size())};
  if (request.page < 1 || request.page > result.pages)
    throw Error(say(phrase::no_such_page, request.page, result.pages), "--page",
                say(phrase::no_such_page_hint, result.pages));
  for (std::size_t i = 0; i < sheet.records.size(); ++i) ++(is_printed(sheet, i) ? result.printed : result.left_out);
  const auto shown = static_cast<std::size_t>(request.page - 1);
  if (request.resolution > 0)
    result.png = draw_png(document, shown, request.resolution, catalog.fonts());
  else
    result.svg = draw_svg(document, shown, catalog.fonts());
  return result;
}

}  // namespace

PreviewResult preview(const PreviewRequest& request, const Environment& environment) {
  if (!request.registry) return preview_of(request, specimen_class(), environment);
  return preview(request, open_registry(*request.registry, environment, "preview").load(), environment);
}

PreviewResult preview(const PreviewRequest& request, const Known& known, const Environment& environment) {
  require_matches(patterns(request), division_names(known));
  return preview_of(request, known_class(known, request.division, environment.moment.date), environment);
}

}  // namespace passation
