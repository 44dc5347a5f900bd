#include "app/records.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"

namespace passation {
namespace {

// Labels are printed in French whatever the language of messages.
constexpr std::string_view change_notice = "À changer à la première connexion";

/// "Identifiant :", "Identifiant français :"
std::string login_caption(const std::string& label) {
  return fmt::format("Identifiant{}{}\u00a0:", label.empty() ? "" : " ", label);
}

std::string secret_caption(const std::string& label, SecretKind kind) {
  const std::string_view word = kind == SecretKind::activation_code ? "Code d’activation" : "Mot de passe";
  return fmt::format("{}{}{}\u00a0:", word, label.empty() ? "" : " ", label);
}

/// Without a secret (the platform hands it out itself, or the account is open) there is no caption for one.
void set_credentials(Record& r, const Account& account) {
  r[Field::login_caption].text = login_caption(account.label);
  r[Field::login] = {account.login, account.login_groups};
  const auto& second = account.second;
  const bool one_for_both = second && second->secret == account.secret;
  if (!account.secret.empty() && !one_for_both) {
    r[Field::password_caption].text = secret_caption(account.label, account.secret_kind);
    r[Field::password] = {account.secret, account.secret_groups};
  }
  if (!second) return;
  r[Field::second_login_caption].text = login_caption(second->label);
  r[Field::second_login].text = second->login;
  if (second->secret.empty()) return;
  r[Field::second_password_caption].text = secret_caption(one_for_both ? "" : second->label, second->secret_kind);
  r[Field::second_password] = {second->secret, one_for_both ? account.secret_groups : std::vector<std::uint8_t>{}};
}

/// What tells each of these pupils, who are shown under one name, from the others: the second given name where all have
/// one and all differ, else the day of birth.
std::vector<std::string> distinguish(const std::vector<const Student*>& same) {
  std::vector<std::string> by_name, by_birth;
  for (const Student* s : same) {
    by_name.push_back(s->other_given_names.empty() ? "" : s->other_given_names.front());
    by_birth.push_back(!s->birth_date ? ""
                                      : fmt::format("né{} le {}", s->sex == Sex::female ? "e" : "",
                                                    french_date(*s->birth_date).substr(0, 5)));
  }
  const auto all_differ = [](std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    return !texts.front().empty() && std::adjacent_find(texts.begin(), texts.end()) == texts.end();
  };
  return all_differ(by_name) ? by_name : by_birth;
}

std::string name_shown(const Student& s) {
  return s.shown_name() + " " + s.given_name;
}

}  // namespace

std::vector<Record> make_records(const Roster& roster, std::span<const Account* const> accounts,
                                 const LabelTexts& texts) {
  std::vector<Record> records;
  records.reserve(accounts.size());
  std::unordered_map<std::string, std::vector<std::size_t>> by_name;
  for (const Account* account : accounts) {
    const Student& s = roster.students[account->person];
    Record& r = records.emplace_back();
    r[Field::name].text = name_shown(s);
    r[Field::division].text = s.division;
    r[Field::school].text = texts.school;
    r[Field::operation].text = texts.operation;
    set_credentials(r, *account);
    r[Field::url].text = texts.url;
    if (texts.forces_change) r[Field::notice].text = change_notice;
    r[Field::other_names].text = fmt::format("{}", fmt::join(s.other_given_names, " "));
    by_name[r[Field::name].text].push_back(records.size() - 1);
  }
  for (const auto& [name, same] : by_name) {
    if (same.size() < 2) continue;
    std::vector<const Student*> students;
    for (const std::size_t i : same) students.push_back(&roster.students[accounts[i]->person]);
    const std::vector<std::string> distinctions = distinguish(students);
    for (std::size_t i = 0; i < same.size(); ++i) {
      records[same[i]][Field::distinction].text = distinctions[i];
      records[same[i]][Field::other_names].text.clear();
    }
  }
  return records;
}

}  // namespace passation
