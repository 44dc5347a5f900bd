#include "action/selection.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "roster/division_pattern.hpp"
#include "roster/order.hpp"

namespace passation {
namespace {

bool mef_asked(const Choice& choice, const Student& s) {
  return choice.mefs.empty() ||
         std::any_of(choice.mefs.begin(), choice.mefs.end(), [&](const auto& p) { return s.mef.starts_with(p); });
}

/// Which of the division's pupils are printed, with what is counted of the others.
std::vector<std::size_t> chosen_of(const std::vector<std::size_t>& members, const Choice& choice, const Roster& roster,
                                   const std::vector<const Account*>& account_of, DivisionOutcome& outcome) {
  std::vector<std::size_t> chosen;
  for (const std::size_t i : members) {
    if (!outcome.asked || !mef_asked(choice, roster.students[i]))
      ++outcome.not_asked;
    else if (account_of[i])
      chosen.push_back(i);
  }
  if (outcome.not_asked == outcome.found && outcome.found > 0) outcome.asked = false;
  return chosen;
}

}  // namespace

Selection select(const Choice& choice, Date day, const Roster& roster, const std::vector<Account>& accounts) {
  std::vector<std::string> names = division_order(roster);
  if (!roster.students.empty()) require_matches(choice.divisions, names);  // else there is nothing to choose
  std::map<std::string, std::vector<std::size_t>> by_division;
  for (std::size_t i = 0; i < roster.students.size(); ++i)
    if (!has_left(roster.students[i], day)) by_division[roster.students[i].division].push_back(i);
  std::vector<const Account*> account_of(roster.students.size(), nullptr);
  for (const Account& a : accounts) account_of[a.person] = &a;

  std::map<std::string_view, std::optional<int>> declared;
  for (const Division& d : roster.divisions) declared[d.name] = d.declared;
  Selection selection;
  if (by_division.contains("")) names.push_back("");
  for (const std::string& name : names) {
    DivisionOutcome outcome;
    outcome.name = name;
    outcome.asked = is_asked(choice.divisions, name);
    if (const auto found = declared.find(name); found != declared.end()) outcome.declared = found->second;
    const std::vector<std::size_t>& members = by_division[name];
    outcome.found = members.size();
    std::vector<std::size_t> chosen = chosen_of(members, choice, roster, account_of, outcome);
    if (!chosen.empty()) {
      Sheet sheet;
      sheet.division = name;
      for (const std::size_t i : class_list_order(roster, std::move(chosen))) sheet.accounts.push_back(account_of[i]);
      sheet.start = selection.sheets.empty() ? choice.start : 1;
      selection.sheets.push_back(std::move(sheet));
    }
    selection.divisions.push_back(std::move(outcome));
  }
  return selection;
}

}  // namespace passation
