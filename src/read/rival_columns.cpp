// Columns that may all hold one thing: a pupil's password, or the class. Where the rows do not settle it, it is a
// question.

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/phrases.hpp"
#include "read/student_row.hpp"
#include "read/table.hpp"

namespace passation {
namespace {

constexpr std::size_t compared = 1'000;  // values: enough to tell whether people share them

/// What all rows say of one column.
struct Column {
  std::size_t at = 0;
  bool is_doubtful = false;
  std::size_t filled = 0, flags = 0;              ///< flags: oui, non, 1, a day
  std::unordered_set<std::string> distinct = {};  ///< of the first `compared` values

  bool is_shared() const { return distinct.size() * 10 < std::min(filled, compared) * 8; }
};

bool is_flag(const std::string& value) {
  constexpr std::array<std::string_view, 12> flags{"oui",  "non",   "o",    "n",    "yes", "no",
                                                   "true", "false", "vrai", "faux", "0",   "1"};
  return std::find(flags.begin(), flags.end(), fold_key(value)) != flags.end() || looks_like_date(value);
}

/// Whether the columns say the same in every row; and what each of them says.
bool look_at(std::vector<Column>& columns, const Header& header, const Table& table) {
  bool same = true;
  TableRows reader(table);
  for (Row row; reader.next(row);) {
    if (row.line <= header.row.line) continue;
    const auto cell = [&](const Column& c) { return c.at < row.cells.size() ? row.cells[c.at] : std::string(); };
    for (Column& column : columns) {
      const std::string value = tidy(cell(column));
      if (value.empty()) continue;
      ++column.filled;
      column.flags += is_flag(value) ? 1 : 0;
      if (column.filled <= compared) column.distinct.insert(value);
      same = same && cell(column) == cell(columns.front());
    }
  }
  return same && std::all_of(columns.begin(), columns.end(),
                             [&](const Column& c) { return c.filled == columns.front().filled; });
}

std::vector<Column> columns_at(const std::vector<std::size_t>& positions) {
  std::vector<Column> columns;
  for (const std::size_t at : positions) columns.push_back({at});
  return columns;
}

std::string list_of(const std::vector<Column>& columns, const Header& header) {
  std::vector<std::size_t> positions;
  for (const Column& c : columns) positions.push_back(c.at);
  return shown_columns(positions, header);
}

/// The one that the hint names: by all that its header says.
std::size_t likeliest(const std::vector<Column>& columns) {
  const auto plain = std::find_if(columns.rbegin(), columns.rend(), [](const Column& c) { return !c.is_doubtful; });
  return plain == columns.rend() ? columns.back().at : plain->at;
}

[[noreturn]] void ask(const Phrase& what, const Phrase& hint, const std::vector<Column>& columns, const Header& header,
                      const std::string& file) {
  throw Error(say(what, list_of(columns, header)), place_of({file, header.row.line}),
              say(hint, column_name(likeliest(columns), header)));
}

[[noreturn]] void ask_for_password(const Phrase& what, const std::vector<Column>& columns, const Header& header,
                                   const Table& table) {
  ask(what, phrase::password_column_hint, columns, header, table.name);
}

/// Columns that may all hold it: one of them alone is filled, or it is a question. Doubtful ones with flags hold none.
void settle_several(std::vector<Column> columns, Header& header, const Table& table) {
  if (look_at(columns, header, table)) return;
  std::erase_if(columns, [](const Column& c) { return c.filled == 0 || (c.is_doubtful && c.flags == c.filled); });
  if (columns.size() > 1 || (columns.size() == 1 && columns.front().is_doubtful))
    ask_for_password(phrase::passwords_several, columns, header, table);
  if (columns.size() == 1) header.match.columns.at[static_cast<std::size_t>(TableField::password)] = columns.front().at;
}

/// A list without a column of passwords whose headers speak of one all the same.
void refuse_unread(const Header& header, const Table& table) {
  const HeaderMatch& match = header.match;
  std::vector<Column> columns = columns_at(match.doubtful_secrets);
  for (const std::size_t at : match.about_secrets) columns.push_back({at});
  if (!columns.empty()) ask_for_password(phrase::password_doubtful, columns, header, table);
  columns = columns_at(match.codes);
  look_at(columns, header, table);
  std::erase_if(columns, [](const Column& c) {  // codes that many share are of classes or options
    return c.flags == c.filled || c.is_shared();
  });
  if (!columns.empty()) ask_for_password(phrase::password_doubtful, columns, header, table);
}

/// Columns that may hold the passwords.
std::vector<Column> candidates_of(const HeaderMatch& match) {
  std::vector<Column> candidates;
  const auto clash = std::find_if(match.clashes.begin(), match.clashes.end(),
                                  [](const Clash& c) { return c.field == TableField::password; });
  if (clash != match.clashes.end())
    candidates = columns_at(clash->columns);
  else if (const auto password = match.columns[TableField::password])
    candidates.push_back({*password});
  for (const std::size_t at : match.doubtful_secrets) candidates.push_back({.at = at, .is_doubtful = true});
  std::sort(candidates.begin(), candidates.end(), [](const Column& a, const Column& b) { return a.at < b.at; });
  return candidates;
}

}  // namespace

void settle_password(Header& header, std::vector<LoginColumn>& logins, const Table& table) {
  HeaderMatch& match = header.match;
  std::optional<std::size_t>& password = match.columns.at[static_cast<std::size_t>(TableField::password)];
  const auto has_its_own = [&](const LoginColumn& l) { return l.secret && l.secret != password; };
  if (!logins.empty() && std::all_of(logins.begin(), logins.end(), has_its_own)) return;
  for (const LoginColumn& l : logins)
    if (has_its_own(l)) std::erase(match.doubtful_secrets, *l.secret);

  const std::vector<Column> candidates = candidates_of(match);
  const bool one_for_all = std::none_of(logins.begin(), logins.end(), has_its_own) &&
                           std::all_of(logins.begin(), logins.end(), [&](auto& l) { return l.secret == password; });
  const bool paired = std::all_of(logins.begin(), logins.end(), [](auto& l) { return l.secret.has_value(); });
  if (!password) {
    refuse_unread(header, table);
  } else if (one_for_all) {
    if (candidates.size() > 1) settle_several(candidates, header, table);
    for (LoginColumn& l : logins) l.secret = password;
  } else if (!paired) {
    ask_for_password(phrase::passwords_several, candidates, header, table);
  }
  std::erase_if(match.clashes, [](const Clash& c) { return c.field == TableField::password; });
}

void settle_division(Header& header, const Table& table) {
  HeaderMatch& match = header.match;
  const auto clash = std::find_if(match.clashes.begin(), match.clashes.end(),
                                  [](const Clash& c) { return c.field == TableField::division && c.unsure; });
  if (clash == match.clashes.end()) return;
  std::vector<Column> columns = columns_at(clash->columns);
  const bool same = look_at(columns, header, table);
  std::erase_if(columns, [](const Column& c) { return c.filled == 0; });
  if (columns.size() > 1 && !same)
    ask(phrase::divisions_several, phrase::divisions_several_hint, columns, header, table.name);
  if (!columns.empty()) match.columns.at[static_cast<std::size_t>(TableField::division)] = columns.front().at;
  match.clashes.erase(clash);
}

}  // namespace passation
