#include "app/records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/text.hpp"

namespace passation {
namespace {

// Labels are printed in French whatever the language of messages.
constexpr std::string_view change_notice = "Mot de passe à changer à la 1re connexion";
constexpr std::string_view choose_notice = "Mot de passe à choisir à la 1re connexion";  // with an activation code
constexpr std::string_view provisional = " provisoire";

/// "Identifiant :", "Identifiant français :"
std::string caption(std::string word, const std::string& label) {
  if (!label.empty()) word.append(" ").append(label);
  return word += "\u00a0:";
}

std::string login_caption(const std::string& label) {
  return caption("Identifiant", label);
}

std::string secret_caption(const std::string& label, SecretKind kind) {
  return caption(secret_word(kind), label);
}

std::string join(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all.append(all.empty() ? "" : " ").append(name);
  return all;
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
  r[Field::second_password] = {second->secret, one_for_both ? account.secret_groups : Groups{}};
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

/// Adds what tells records with the same name apart.
void add_distinctions(std::span<Record> records, const Roster& roster, std::span<const Account* const> accounts) {
  const auto name = [&](std::size_t i) -> const std::string& { return records[i][Field::name].text; };
  std::vector<std::size_t> by_name(records.size());
  std::iota(by_name.begin(), by_name.end(), 0);
  std::stable_sort(by_name.begin(), by_name.end(), [&](std::size_t a, std::size_t b) { return name(a) < name(b); });
  for (auto first = by_name.begin(), last = first; first != by_name.end(); first = last) {
    last = std::find_if(first, by_name.end(), [&](std::size_t i) { return name(i) != name(*first); });
    if (last - first < 2) continue;
    std::vector<const Student*> same;
    for (auto i = first; i != last; ++i) same.push_back(&roster.students[accounts[*i]->person]);
    const std::vector<std::string> distinctions = distinguish(same);
    for (auto i = first; i != last; ++i) {
      records[*i][Field::distinction].text = distinctions[static_cast<std::size_t>(i - first)];
      records[*i][Field::other_names].text.clear();
    }
  }
}

}  // namespace

std::vector<Record> make_records(const Roster& roster, std::span<const Account* const> accounts,
                                 const LabelTexts& texts) {
  std::vector<Record> records;
  records.reserve(accounts.size());
  for (const Account* account : accounts) {
    const Student& s = roster.students[account->person];
    Record& r = records.emplace_back();
    r[Field::name].text = name_shown(s);
    r[Field::division].text = s.division;
    r[Field::school].text = texts.school;
    r[Field::operation].text = texts.operation;
    set_credentials(r, *account);
    if (account->provisional)
      r[Field::login_caption].text = caption("Identifiant" + std::string(provisional), account->label);
    r[Field::url].text = texts.url;
    if (texts.forces_change)
      r[Field::notice].text = account->secret_kind == SecretKind::activation_code ? choose_notice : change_notice;
    r[Field::other_names].text = join(s.other_given_names);
  }
  add_distinctions(records, roster, accounts);
  return records;
}

std::string secret_word(SecretKind kind) {
  return kind == SecretKind::activation_code ? "Code d’activation" : "Mot de passe";
}

std::vector<std::string> told_by(const Record& record) {
  std::vector<std::string> texts;
  for (const Value& value : record.values) texts.push_back(value.text);
  std::string& caption = texts[static_cast<std::size_t>(Field::login_caption)];
  if (const std::size_t at = caption.find(provisional); at != caption.npos) caption.erase(at, provisional.size());
  std::string& notice = texts[static_cast<std::size_t>(Field::notice)];
  if (!notice.empty()) notice = "À changer à la première connexion";
  return texts;
}

}  // namespace passation
