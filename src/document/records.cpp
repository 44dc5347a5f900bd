#include "document/records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

#include "account/password.hpp"
#include "base/text.hpp"
#include "document/printable_name.hpp"
#include "roster/own_files.hpp"

namespace passation {
namespace {

// Labels are printed in French whatever the language of messages.
constexpr std::string_view change_notice = "à changer à la 1re connexion";
constexpr std::string_view choose_notice = "mot de passe à choisir ensuite";  // with an activation code
constexpr std::string_view choose_both_notice = "mots de passe à choisir à la 1re connexion";
constexpr std::string_view open_notice = "compte déjà ouvert : mot de passe inchangé";
constexpr std::string_view without_space = "à taper sans espace";
constexpr std::string_view with_space = "‿ = espace";
constexpr std::string_view login_word = "Identifiant";
constexpr std::string_view provisional = " provisoire";

std::string join(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all.append(all.empty() ? "" : " ").append(name);
  return all;
}

/// Spaces are shown, since they are typed.
std::string with_visible_spaces(std::string_view secret) {
  std::string out;
  for (const char c : secret)
    if (c == ' ')
      out += "‿";
    else
      out += c;
  return out;
}

std::string_view typing_of(const Account& account) {
  const auto& second = account.second;
  const bool second_has = second && second->secret.find(' ') != std::string::npos;
  if (second_has || account.secret.find(' ') != std::string::npos) return with_space;
  const bool in_groups = !account.login_groups.empty() || !account.secret_groups.empty() ||
                         (second && (!second->login_groups.empty() || !second->secret_groups.empty()));
  return in_groups ? without_space : std::string_view();
}

/// "Pix", "français"; "Pix provisoire" where each login of two platforms says so itself.
template <typename Login>
std::string shown_purpose(const Login& login) {
  return purpose_of(login) + std::string(login.provisional && !login.platform.text().empty() ? provisional : "");
}

/// Without a secret (the platform hands it out itself, or the account is open) there is no caption for one.
void set_credentials(Record& r, const Account& account) {
  r[Field::login_caption].text = login_word;
  if (account.provisional && account.platform.text().empty()) r[Field::login_caption].text += provisional;
  r[Field::test].text = shown_purpose(account);
  r[Field::login] = {account.login, account.login_groups};
  r[Field::typing].text = typing_of(account);
  const auto& second = account.second;
  const bool other = second && !second->platform.text().empty();  // of another platform: another kind, it may be
  if (!account.secret.empty() || (second && !other && !second->secret.empty()))
    r[Field::password_caption].text = secret_word(account.secret_kind);
  r[Field::password] = {with_visible_spaces(account.secret), account.secret_groups};
  if (!second) return;
  r[Field::second_test].text = shown_purpose(*second);
  r[Field::second_login] = {second->login, second->login_groups};
  if (other && !second->secret.empty()) r[Field::second_caption].text = secret_word(second->secret_kind);
  const bool one_for_both = !other && second->secret == account.secret;
  r[Field::second_password] = {with_visible_spaces(second->secret),
                               one_for_both ? account.secret_groups : second->secret_groups};
}

/// What becomes of a password at the first login; empty where the platform asks for nothing.
std::string_view notice_of(bool forces_change, bool has_secret, SecretKind kind) {
  if (!forces_change) return {};
  if (!has_secret) return open_notice;
  return kind == SecretKind::activation_code ? choose_notice : change_notice;
}

/// Of two platforms one notice, where it is true of both; else each under its name.
std::string notice_of(const Account& account, const LabelTexts& texts) {
  const auto& second = account.second;
  const bool other = second && !second->platform.text().empty();
  const bool has_secret = !account.secret.empty() || (second && !other && !second->secret.empty());
  const std::string_view first = notice_of(texts.forces_change, has_secret, account.secret_kind);
  if (!other) return std::string(first);
  const std::string_view its = notice_of(texts.second_forces_change, !second->secret.empty(), second->secret_kind);
  if (first == its) return std::string(first);
  if (!first.empty() && !its.empty() && has_secret && !second->secret.empty()) return std::string(choose_both_notice);
  const auto named = [](const std::string& platform, std::string_view notice) {
    return notice.empty()          ? std::string()
           : notice == open_notice ? platform + " déjà ouvert"
                                   : fmt::format("{}\u00a0: {}", platform, notice);
  };
  const std::string one = named(account.platform, first), two = named(second->platform, its);
  return one + (one.empty() || two.empty() ? "" : " · ") + two;
}

/// What the browser needs of an address: it adds "https://" by itself.
std::string typed_address(std::string_view url) {
  constexpr std::string_view scheme = "https://";
  if (url.starts_with(scheme)) url.remove_prefix(scheme.size());
  if (url.ends_with('/')) url.remove_suffix(1);
  return std::string(url);
}

/// The password described, for labels that lie about: who knows whose it is knows it too.
std::string hint_of(const Account& account, const Student& student, const std::string& format) {
  if (account.secret.empty()) return {};
  const bool is_date =
      !format.empty() && student.birth_date && account.secret == birth_date_password(*student.birth_date, format);
  return is_date ? "ta date de naissance, " + to_upper(format) : "demande-le à ton professeur";
}

void set_steps(const Account& account, Record& r) {
  const bool has_url = !r[Field::url].text.empty(), has_secret = !r[Field::password].text.empty();
  const bool code = account.secret_kind == SecretKind::activation_code;
  r[Field::first_step].text =
      has_url ? "1. Ouvre le navigateur et tape l’adresse." : "1. Ouvre le site que ton professeur indique.";
  r[Field::second_step].text = !has_secret ? "2. Tape ton identifiant."
                               : code      ? "2. Tape ton identifiant, puis ton code d’activation."
                                           : "2. Tape ton identifiant, puis ton mot de passe.";
  r[Field::third_step].text = r[Field::notice].text.empty() || !has_secret ? "3. Déconnecte-toi quand tu as fini."
                              : code ? "3. Choisis un mot de passe et garde-le pour toi."
                                     : "3. Choisis un nouveau mot de passe et garde-le pour toi.";
}

/// With a scheme, so that who scans it is led to the site.
std::string whole_address(const std::string& url) {
  return url.empty() || url.find("://") != std::string::npos ? url : "https://" + url;
}

/// The last four characters of a number that all have and that tells them apart.
template <typename Number>
std::vector<std::string> ends_of(const std::vector<const Student*>& same, const Number& number) {
  std::vector<std::string> ends;
  for (const Student* s : same) {
    const std::string& all = number(*s);
    std::size_t begin = all.size();
    for (int i = 0; i < 4 && begin > 0; ++i) begin = start_of_last_character(std::string_view(all).substr(0, begin));
    ends.push_back(all.empty() ? "" : "n° " + all.substr(begin));
  }
  return ends;
}

/// Writes the names as they can be printed, and notes what that changed.
void make_names_printable(std::vector<Record>& records, std::vector<GaveWay>& gave_way) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    bool respelt = false;
    for (const Field field : {Field::family_name, Field::given_name}) {
      if (is_ascii(records[i][field].text)) continue;
      const PrintableName name = printable_name(records[i][field].text);
      if (!name.left_out.empty()) gave_way.push_back({i, field, GaveWay::How::left_out, name.left_out});
      const bool capitals = name.in_latin_letters && field == Field::family_name;
      records[i][field].text = capitals ? to_upper(name.text) : name.text;
      respelt = respelt || name.in_latin_letters;
    }
    if (respelt) gave_way.push_back({i, Field::family_name, GaveWay::How::respelt, plain_name(records[i])});
  }
}

/// Adds what tells records with the same name apart.
void add_distinctions(std::span<Record> records, const Roster& roster, std::span<const Account* const> accounts) {
  std::vector<std::string> names;
  names.reserve(records.size());
  for (const Record& record : records) names.push_back(plain_name(record));
  for (const std::vector<std::size_t>& group : namesakes(names)) {
    std::vector<const Student*> same;
    for (const std::size_t i : group) same.push_back(&roster.students[accounts[i]->person]);
    const std::vector<std::string> distinctions = distinguish(same);
    for (std::size_t i = 0; i < group.size(); ++i) records[group[i]][Field::distinction].text = distinctions[i];
  }
}

/// "Identifiant :", "Identifiant français :"
std::string first_caption(std::string_view word, const std::string& label) {
  return std::string(word) + (label.empty() ? "" : " ") + label + " :";
}

}  // namespace

std::vector<Record> make_records(const Roster& roster, std::span<const Account* const> accounts,
                                 const LabelTexts& texts, std::vector<GaveWay>& gave_way) {
  std::vector<Record> records;
  records.reserve(accounts.size());
  for (const Account* account : accounts) {
    const Student& s = roster.students[account->person];
    Record& r = records.emplace_back();
    if (s.family_name == spare_name &&
        s.source_id.starts_with(spare_id)) {  // who gets it writes his name on the line that is left free
      r[Field::family_name].text = s.family_name + " " + s.given_name;
    } else {
      r[Field::family_name].text = s.shown_name();
      r[Field::given_name].text = s.given_name;
    }
    r[Field::other_names].text = join(s.other_given_names);
    r[Field::division].text = s.division;
    r[Field::school].text = texts.school;
    r[Field::operation].text = texts.operation;
    set_credentials(r, *account);
    r[Field::url].text = typed_address(texts.url);
    r[Field::link].text = qr_text(texts.qr, whole_address(texts.url), account->login);
    if (account->second) r[Field::second_url].text = typed_address(texts.second_url);
    r[Field::notice].text = notice_of(*account, texts);
  }
  for (std::size_t i = 0; texts.explained && i < records.size(); ++i) {
    records[i][Field::hint].text = hint_of(*accounts[i], roster.students[accounts[i]->person], texts.birth_date_format);
    set_steps(*accounts[i], records[i]);
  }
  make_names_printable(records, gave_way);
  add_distinctions(records, roster, accounts);
  return records;
}

std::vector<Record> make_records(const Roster& roster, std::span<const Account* const> accounts,
                                 const LabelTexts& texts) {
  std::vector<GaveWay> gave_way;
  return make_records(roster, accounts, texts, gave_way);
}

std::vector<std::string> distinguish(const std::vector<const Student*>& same) {
  std::vector<std::string> by_name;
  for (const Student* s : same)  // as they are printed: two may become one
    by_name.push_back(s->other_given_names.empty() ? "" : printable_name(s->other_given_names.front()).text);
  const auto by_id = ends_of(same, [](const Student& s) -> const std::string& { return s.source_id; });
  const auto by_ine = ends_of(same, [](const Student& s) -> const std::string& { return s.ine; });
  const auto all_differ = [](std::vector<std::string> texts) {
    std::sort(texts.begin(), texts.end());
    return !texts.front().empty() && std::adjacent_find(texts.begin(), texts.end()) == texts.end();
  };
  for (const auto& texts : {by_name, by_id, by_ine})
    if (all_differ(texts)) return texts;
  return std::vector<std::string>(same.size());
}

std::vector<std::vector<std::size_t>> namesakes(std::span<const std::string> names) {
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return std::tie(names[a], a) < std::tie(names[b], b); });
  std::vector<std::vector<std::size_t>> groups;
  for (auto first = order.begin(); first != order.end();) {
    const auto last = std::find_if(first, order.end(), [&](std::size_t i) { return names[i] != names[*first]; });
    if (last - first > 1) groups.emplace_back(first, last);
    first = last;
  }
  return groups;
}

std::string secret_word(SecretKind kind) {
  return kind == SecretKind::activation_code ? "Code d’activation" : "Mot de passe";
}

std::vector<std::string> told_by(const Record& record, const Account& account, const LabelTexts& texts) {
  const auto& second = account.second;
  const bool one_for_both = second && second->platform.text().empty() && second->secret == account.secret;
  const auto text = [&](Field f) { return record[f].text; };
  std::vector<std::string> told = {plain_name(record),
                                   text(Field::distinction).empty() ? text(Field::other_names) : "",
                                   text(Field::distinction),
                                   text(Field::division),
                                   texts.school,
                                   texts.operation,
                                   first_caption(login_word, purpose_of(account)),
                                   account.login};
  const auto tell_secret = [&](const std::string& label, const std::string& secret, SecretKind kind) {
    told.push_back(secret.empty() ? "" : first_caption(secret_word(kind), label));
    told.push_back(secret);
  };
  tell_secret(purpose_of(account), one_for_both ? "" : account.secret, account.secret_kind);
  told.push_back(second ? first_caption(login_word, purpose_of(*second)) : "");
  told.push_back(second ? second->login : "");
  tell_secret(!second || one_for_both ? "" : purpose_of(*second), second ? second->secret : "",
              second ? second->secret_kind : account.secret_kind);
  told.push_back(texts.url);
  const auto tell_change = [&](bool forces) { told.emplace_back(forces ? "À changer à la première connexion" : ""); };
  tell_change(texts.forces_change);
  if (!second || second->platform.text().empty()) return told;
  told.push_back(texts.second_url);
  tell_change(texts.second_forces_change);
  return told;
}

std::string plain_name(const Record& record) {
  std::string name = record[Field::family_name].text;
  if (const std::string& given = record[Field::given_name].text; !given.empty()) name.append(" ").append(given);
  return name;
}

std::string label_name(const Record& record) {
  const std::string& distinction = record[Field::distinction].text;
  return plain_name(record) + (distinction.empty() ? "" : " (" + distinction + ")");
}

}  // namespace passation
