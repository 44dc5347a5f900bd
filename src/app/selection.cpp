#include "app/selection.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "app/phrases.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "roster/order.hpp"

namespace passation {
namespace {

bool mef_asked(const Job& job, const Student& s) {
  return job.mefs.empty() ||
         std::any_of(job.mefs.begin(), job.mefs.end(), [&](const auto& p) { return s.mef.starts_with(p); });
}

}  // namespace

bool is_asked(const std::vector<std::string>& patterns, const std::string& division) {
  return patterns.empty() ||
         std::any_of(patterns.begin(), patterns.end(), [&](const auto& p) { return glob_match(p, division); });
}

void require_matches(const std::vector<std::string>& patterns, const std::vector<std::string>& names) {
  for (const std::string& pattern : patterns)
    if (std::none_of(names.begin(), names.end(), [&](const auto& n) { return glob_match(pattern, n); }))
      throw Error(say(phrase::no_pattern_match, pattern), "--division",
                  names.empty() ? say(phrase::no_division_hint)
                                : say(phrase::no_pattern_match_hint, fmt::format("{}", fmt::join(names, ", "))));
}

Selection select(const Job& job, const Roster& roster, const std::vector<Account>& accounts) {
  std::vector<std::string> names = division_order(roster);
  if (!roster.students.empty()) require_matches(job.divisions, names);  // else there is nothing to choose
  std::map<std::string, std::vector<std::size_t>> by_division;
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    if (!has_left(roster.students[i], job.moment.date)) by_division[roster.students[i].division].push_back(i);
  std::vector<const Account*> account_of(roster.students.size(), nullptr);
  for (const Account& a : accounts) account_of[a.person] = &a;

  std::map<std::string_view, std::optional<int>> declared;
  for (const Division& d : roster.divisions) declared[d.name] = d.declared;
  Selection selection;
  if (by_division.contains("")) names.push_back("");
  for (const std::string& name : names) {
    DivisionOutcome outcome;
    outcome.name = name;
    outcome.asked = is_asked(job.divisions, name);
    if (const auto found = declared.find(name); found != declared.end()) outcome.declared = found->second;
    const std::vector<std::size_t>& members = by_division[name];
    outcome.found = members.size();

    std::vector<std::size_t> chosen;
    for (const std::size_t i : members) {
      if (!outcome.asked || !mef_asked(job, roster.students[i]))
        ++outcome.not_asked;
      else if (account_of[i])
        chosen.push_back(i);
    }
    if (outcome.not_asked == outcome.found && outcome.found > 0) outcome.asked = false;
    if (!chosen.empty()) {
      Sheet sheet;
      sheet.division = name;
      for (const std::size_t i : class_list_order(roster, std::move(chosen))) sheet.accounts.push_back(account_of[i]);
      sheet.start = selection.sheets.empty() ? job.start.value_or(1) : 1;
      selection.sheets.push_back(std::move(sheet));
    }
    selection.divisions.push_back(std::move(outcome));
  }
  return selection;
}

std::string file_part(std::string_view division) {
  std::string part;
  for (const char c : division)
    part += static_cast<unsigned char>(c) < 0x20 || std::string_view("<>:\"/\\|?*").find(c) != std::string_view::npos
                ? '-'
                : c;
  part = without_controls(part);
  while (!part.empty() && (part.back() == '.' || part.back() == ' ')) part.pop_back();
  return part.empty() ? "-" : part;
}

}  // namespace passation
