#include "document/accounts_csv.hpp"

#include <algorithm>

#include "base/csv.hpp"
#include "document/kinds.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

/// What the logins are for, in the order in which they are met; one empty label where there is one login each.
std::vector<std::string> labels_of(std::span<const Account* const> accounts) {
  std::vector<std::string> labels;
  const auto add = [&](const std::string& label) {
    if (std::find(labels.begin(), labels.end(), label) == labels.end()) labels.push_back(label);
  };
  for (const Account* account : accounts) {
    add(purpose_of(*account));
    if (account->second) add(purpose_of(*account->second));
  }
  if (labels.empty()) labels.emplace_back();
  return labels;
}

std::string header(std::string name, const std::string& label) {
  return label.empty() ? name : name + " " + label;
}

/// The login and the secret for each label; empty where the account has none.
void add_credentials(std::vector<std::string>& cells, const Account& account, const std::vector<std::string>& labels) {
  for (const std::string& label : labels) {
    const bool first = label == purpose_of(account);
    const bool second = !first && account.second && purpose_of(*account.second) == label;
    cells.push_back(first ? account.login : second ? account.second->login : "");
    cells.push_back(first ? account.secret : second ? account.second->secret : "");
  }
}

}  // namespace

std::string accounts_csv(const Roster& roster, std::span<const Account* const> accounts) {
  std::string csv(byte_order_mark);
  const std::vector<std::string> labels = labels_of(accounts);
  std::vector<std::string> head(accounts_header.begin(), accounts_header.end());
  for (const std::string& label : labels)
    head.insert(head.end(),
                {header(std::string(accounts_login), label), header(std::string(accounts_password), label)});
  append_csv_line(csv, head);
  for (const Account* account : accounts) {
    const Student& s = roster.students[account->person];
    const std::string sex = s.sex == Sex::male ? "G" : s.sex == Sex::female ? "F" : "";
    std::vector<std::string> cells{roster.school.uai,
                                   s.division,
                                   s.shown_name(),
                                   s.given_name,
                                   sex,
                                   s.birth_date ? french_date(*s.birth_date) : "",
                                   s.ine};
    add_credentials(cells, *account, labels);
    append_csv_line(csv, cells);
  }
  return csv;
}

std::vector<NamedBytes> account_list(DocumentInputs& inputs) {
  if (inputs.sheets.empty()) return {};
  return {{name_of(DocumentKind::account_list, inputs),
           accounts_csv(inputs.checked.roster, printed_accounts(inputs.sheets))}};
}

std::vector<NamedBytes> spare_list(DocumentInputs& inputs) {
  if (inputs.sheets.empty()) return {};
  return {
      {name_of(DocumentKind::spare_list, inputs), accounts_csv(inputs.checked.roster, inputs.sheets.front().accounts)}};
}

}  // namespace passation
