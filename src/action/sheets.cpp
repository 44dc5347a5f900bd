#include "action/sheets.hpp"

#include <cstddef>
#include <optional>

#include "action/phrases.hpp"
#include "base/error.hpp"

namespace passation {
namespace {

void change(Registry& registry, const StartedSheet& sheet, std::optional<int> next) {
  registry.begin();
  registry.edit_started_sheet(sheet, next);
  registry.commit();
}

}  // namespace

SheetsResult sheets(const SheetsRequest& request, const Environment& environment) {
  const bool starts_one = request.number == 0 && request.next_label > 0;
  DatedRegistry registry(request.registry, environment, "sheets", {request.yes || !starts_one, {}});
  const std::vector<StartedSheet> started = registry.started_sheets();
  if (request.number > static_cast<int>(started.size()))
    throw Error(say(phrase::no_such_sheet, request.number), "", say(phrase::sheets_hint));
  if (request.number > 0 && !request.drop && request.next_label == 0)
    throw Error(say(phrase::sheet_how), "", say(phrase::sheets_hint));
  if (request.number > 0)
    change(registry, started[static_cast<std::size_t>(request.number - 1)],
           request.drop ? std::nullopt : std::optional(request.next_label));
  if (starts_one) change(registry, {request.stock, moment_text(environment.moment), 0}, request.next_label);
  return {registry.started_sheets()};
}

}  // namespace passation
