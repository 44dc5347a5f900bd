#include "action/check.hpp"

#include <utility>

#include "action/labels.hpp"
#include "document/report_document.hpp"

namespace passation {

NamedBytes draw_report(const CheckedSchool& checked, const Environment& environment) {
  const Fonts& fonts = environment.catalog.fonts();
  return draw_report(checked, fonts, *make_podofo_writer(fonts));
}

CheckResult check(CheckRequest request, const Environment& environment) {
  require_known_names(request.labels, environment);
  OpenedSchool opened = open_from_files(std::move(request.import), Purpose::check, environment);
  const PrintSettings settings = settle_print(request.labels, opened, environment);
  const PreparedAccounts accounts = make_accounts(opened, settings, environment);
  const bool large = any_in_large_print(opened.checked.roster);
  const std::vector<Sheet> sheets =
      make_labels(opened, settings, accounts, {.draw = false, .keep_records = large}, environment);
  make_large_labels(opened, settings, sheets, {.draw = false}, environment);
  CheckResult result{std::move(opened.checked), settings.taken_over, {}};
  result.checked.labels = Labels::printable;
  result.checked.platform = platforms_named(settings);
  if (request.report_pdf) result.files = write_files(request.out, {draw_report(result.checked, environment)});
  return result;
}

}  // namespace passation
