// Which columns of an account list hold logins and passwords.

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "read/header_words.hpp"
#include "read/table.hpp"

namespace passation {
namespace {

// What headers begin with, as fold_key() leaves it: « Identifiant français », « Login maths », « MDP français ».
constexpr std::array<std::string_view, 3> login_words{"identifiant", "login", "nomdutilisateur"};
constexpr std::size_t most_logins = 10;
constexpr std::array<std::string_view, 5> secret_words{"motdepasse", "mdp", "password", "codedactivation", "code"};

/// What stands behind such a word, folded: "francais". Empty when nothing does, or the header does not begin so.
template <std::size_t N>
std::string qualifier(const std::string& header, const std::array<std::string_view, N>& words) {
  const std::string folded = fold_key(header);
  for (const std::string_view word : words)
    if (folded.starts_with(word)) return folded.substr(word.size());
  return {};
}

bool contains(const std::vector<std::size_t>& columns, std::size_t column) {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

/// Not « Identifiant responsable 1 », « Loginparent », « Identifiant ONDE »: a pupil's label never bears them.
bool is_of_pupil(const std::string& header, std::string_view qualifier) {
  constexpr std::array<std::string_view, 11> others{"parent",  "responsable", "representant", "tuteur",
                                                    "tutrice", "famille",     "national",     "onde",
                                                    "siecle",  "sconet",      "academique"};
  const std::vector<std::string> words = words_of(header);
  return !names_guardian(words) && !names_register(words) &&
         std::none_of(others.begin(), others.end(), [&](auto w) { return qualifier.find(w) != qualifier.npos; });
}

/// The end of the header that folds to the qualifier, as it is written: "français".
std::string label_of(const std::string& header, const std::string& folded) {
  std::string label;
  for (std::size_t at = 0; at < header.size(); next_code_point(header, at))
    if (fold_key(header.substr(at)) == folded) label = header.substr(at);
  const auto is_edge = [](char c) { return std::string_view(" -_:.()").find(c) != std::string_view::npos; };
  while (!label.empty() && is_edge(label.front())) label.erase(0, 1);
  while (!label.empty() && is_edge(label.back())) label.pop_back();
  return label;
}

/// The column of passwords with the same qualifier.
std::optional<std::size_t> secret_for(const std::string& folded, const Header& header) {
  for (std::size_t c = 0; c < header.row.cells.size(); ++c)
    if (!header.match.leaves_out(c) && qualifier(header.row.cells[c], secret_words) == folded) return c;
  return std::nullopt;
}

/// Columns of passwords that have one name, one behind each login: « Identifiant français;Mot de passe;Identifiant
/// maths;Mot de passe ». Where they stand otherwise nothing says which is whose, and no login has any.
void pair_by_place(std::vector<LoginColumn>& logins, const std::vector<std::size_t>& passwords) {
  const auto own = [&](std::size_t n) {
    const std::size_t next = n + 1 < logins.size() ? logins[n + 1].login : std::string::npos;
    std::vector<std::size_t> between;
    for (const std::size_t c : passwords)
      if (c > logins[n].login && c < next) between.push_back(c);
    return between;
  };
  bool paired = passwords.size() == logins.size();
  for (std::size_t n = 0; n < logins.size(); ++n)
    paired = paired && logins[n].secret == passwords.front() && own(n).size() == 1;
  for (std::size_t n = 0; n < logins.size(); ++n)
    if (logins[n].secret == passwords.front()) logins[n].secret = paired ? std::optional(own(n).front()) : std::nullopt;
}

/// Logins that have no password of their own name share what is left.
void give_the_rest(std::vector<LoginColumn>& logins, const HeaderMatch& match) {
  std::vector<std::size_t> rest;
  if (const auto password = match.columns[TableField::password]) rest = {*password};
  for (const Clash& clash : match.clashes)
    if (clash.field == TableField::password) rest = clash.columns;
  const std::size_t all = rest.size();
  for (const LoginColumn& login : logins)
    if (login.secret) std::erase(rest, *login.secret);
  if (rest.empty()) return;
  const bool by_name = rest.size() < all;
  for (LoginColumn& login : logins)
    if (!login.secret && (!by_name || rest.size() == 1)) login.secret = rest.front();
  if (!by_name && rest.size() > 1 && logins.size() > 1) pair_by_place(logins, rest);
}

}  // namespace

std::vector<LoginColumn> login_columns(const Header& header) {
  const Columns& columns = header.match.columns;
  if (const auto login = columns[TableField::login]) return {{"", *login, columns[TableField::password]}};
  std::vector<LoginColumn> logins;
  for (std::size_t c = 0; c < header.row.cells.size() && logins.size() < most_logins; ++c) {
    const std::string name = shown_header(header.row.cells[c]);
    const bool is_taken = std::find(columns.at.begin(), columns.at.end(), c) != columns.at.end() || field_of(name) ||
                          header.match.chosen.contains(c);
    const std::string folded = is_taken ? "" : qualifier(name, login_words);
    if (!folded.empty() && is_of_pupil(name, folded) && !contains(header.match.no_logins, c))
      logins.push_back({label_of(name, folded), c, secret_for(folded, header)});
  }
  give_the_rest(logins, header.match);
  return logins;
}

std::vector<TableField> needed_of_account(const Header& header, const std::vector<LoginColumn>& logins) {
  const Columns& columns = header.match.columns;
  std::vector<TableField> needed;
  if (logins.empty()) needed.push_back(TableField::login);
  if (!columns[TableField::source_id] && !columns[TableField::ine])
    needed.insert(needed.end(), {TableField::family_name, TableField::given_name});
  return needed;
}

bool is_account_list(const Header& header) {
  const Columns& columns = header.match.columns;
  const bool has_owner = columns[TableField::family_name] || columns[TableField::given_name] ||
                         columns[TableField::used_name] || columns[TableField::source_id] || columns[TableField::ine];
  return has_owner && (columns[TableField::password] || !login_columns(header).empty());
}

}  // namespace passation
