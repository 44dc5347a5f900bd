#include "action/division_state.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

#include "action/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"

namespace passation {

void leave_out_open(bool only_validated, const Import& import, Selection& selection) {
  std::vector<std::string> asked;
  for (const Sheet& sheet : selection.sheets) asked.push_back(sheet.division);
  const auto [open, refused] = hold_back(import.divisions, asked, only_validated);
  if (open.empty()) return;
  if (refused)
    throw Error(say(phrase::not_validated, fmt::format("{}", fmt::join(open, ", "))), "",
                say(phrase::not_validated_hint));
  const std::set<std::string> left_out(open.begin(), open.end());
  const int start = selection.sheets.front().start;
  std::erase_if(selection.sheets, [&](const Sheet& s) { return left_out.contains(s.division); });
  if (!selection.sheets.empty()) selection.sheets.front().start = start;
  for (DivisionOutcome& d : selection.divisions)
    if (left_out.contains(d.name)) {
      d.asked = false;
      d.not_asked = d.found;
    }
}

void say_states(const Import& import, std::vector<DivisionOutcome>& divisions) {
  for (DivisionOutcome& d : divisions)
    if (find_division(import.divisions, d.name)) d.validated = is_validated(import.divisions, d.name);
}

void validate_printed(OpenedSchool& opened) {
  std::vector<DivisionOutcome>& divisions = opened.checked.divisions;
  std::set<std::string> printed;
  for (const DivisionOutcome& d : divisions)
    if (d.printed > 0) printed.insert(d.name);
  set_validated(opened.import->divisions, printed, true, moment_text(opened.moment));
  say_states(*opened.import, divisions);
}

}  // namespace passation
