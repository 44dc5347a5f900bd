#include "app/division_state.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "app/hand_phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {
namespace {

bool is_validated(const Import& import, const std::string& division) {
  const KnownDivision* known = find_division(import.divisions, division);
  return known && known->validated;
}

}  // namespace

void hold_back(const Job& job, const Import& import, Selection& selection) {
  std::vector<std::string> open;
  for (const Sheet& sheet : selection.sheets)
    if (!is_validated(import, sheet.division)) open.push_back(sheet.division);
  if (open.empty()) return;
  if (!job.only_validated)
    throw Error(say(phrase::not_validated, fmt::format("{}", fmt::join(open, ", "))), "",
                say(phrase::not_validated_hint));
  std::erase_if(selection.sheets, [&](const Sheet& s) { return !is_validated(import, s.division); });
  if (!selection.sheets.empty()) selection.sheets.front().start = job.start.value_or(1);
  for (DivisionOutcome& d : selection.divisions)
    if (std::find(open.begin(), open.end(), d.name) != open.end()) {
      d.asked = false;
      d.not_asked = d.found;
    }
}

void say_states(const Import& import, std::vector<DivisionOutcome>& divisions) {
  for (DivisionOutcome& d : divisions)
    if (find_division(import.divisions, d.name)) d.validated = is_validated(import, d.name);
}

void validate_printed(const Job& job, std::vector<DivisionOutcome>& divisions, Import& import) {
  std::set<std::string> printed;
  for (const DivisionOutcome& d : divisions)
    if (d.printed > 0) printed.insert(d.name);
  set_validated(import.divisions, printed, true, moment_text(job.moment));
  say_states(import, divisions);
}

}  // namespace passation
