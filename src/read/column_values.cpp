// What the cells of a column say of it, where its header does not.

#include <algorithm>
#include <array>
#include <set>

#include "base/accents.hpp"
#include "base/text.hpp"
#include "read/header_words.hpp"
#include "read/student_row.hpp"
#include "read/table.hpp"
#include "roster/identifier.hpp"

namespace passation {
namespace {

/// The cells below the header that say something, tidied.
std::vector<std::string> values_of(std::size_t column, const Header& header, const std::vector<Row>& rows) {
  std::vector<std::string> values;
  for (const Row& row : rows)
    if (row.line > header.row.line && column < row.cells.size())
      if (std::string value = tidy(row.cells[column]); !value.empty()) values.push_back(std::move(value));
  return values;
}

template <typename Test>
bool all_are(const std::vector<std::string>& values, Test test) {
  return !values.empty() && std::all_of(values.begin(), values.end(), test);
}

// ---- INEs ----

bool holds_ines(std::size_t column, const Header& header, const std::vector<Row>& rows) {
  const std::vector<std::string> values = values_of(column, header, rows);
  const auto ines = std::count_if(values.begin(), values.end(), [](const auto& v) { return has_ine_shape(v); });
  return ines > 0 && static_cast<std::size_t>(ines) * 10 >= values.size() * 8;
}

/// « Login » and « Nom d’utilisateur » say plainly what they hold, whatever it looks like.
bool may_be_an_ine(const std::string& header) {
  const std::vector<std::string> words = words_of(header);
  constexpr std::array<std::string_view, 7> firsts{"identifiant", "identifiants", "id", "n", "no", "numero", "code"};
  return !words.empty() && std::find(firsts.begin(), firsts.end(), words.front()) != firsts.end();
}

/// Another column that fits the field takes the place of this one, where there is exactly one.
void take_away(TableField field, std::size_t column, HeaderMatch& match) {
  match.columns.at[static_cast<std::size_t>(field)].reset();
  for (Clash& clash : match.clashes) {
    if (clash.field != field) continue;
    std::erase(clash.columns, column);
    match.columns.at[static_cast<std::size_t>(field)] = clash.columns.front();
  }
  std::erase_if(match.clashes, [](const Clash& clash) { return clash.columns.size() < 2; });
}

// ---- Suggestions ----

// What headers are about that hold no name, birth date or login of a pupil.
constexpr std::array<std::string_view, 45> other_subjects{
    "commune",       "ville",        "pays",      "adresse",    "rue",      "voie",        "mail",
    "courriel",      "email",        "telephone", "tel",        "portable", "nationalite", "option",
    "options",       "opt1",         "opt2",      "opt3",       "regime",   "reg",         "niveau",
    "cycle",         "mef",          "civilite",  "sexe",       "entree",   "sortie",      "inscription",
    "creation",      "modification", "connexion", "expiration", "debut",    "fin",         "radiation",
    "desactivation", "professeur",   "directeur", "enseignant", "effectif", "profession",  "etablissement",
    "remarque",      "externalid",   "cp"};

bool is_about_others(const std::vector<std::string>& words) {
  return names_guardian(words) || is_of_other_division(words) ||
         std::any_of(words.begin(), words.end(), [](const std::string& word) {
           return std::find(other_subjects.begin(), other_subjects.end(), word) != other_subjects.end();
         });
}

bool is_like_name(const std::string& value) {
  return value.size() > 1 && !has_digit(value) && !fold_key(value).empty() && value.find('@') == value.npos;
}

/// "6E 1", "CM2", "2 GT 3", "TS1", "ULIS".
bool is_like_division(const std::string& value) {
  constexpr std::array<std::string_view, 9> beginnings{"cp", "ce", "cm", "ps", "ms", "gs", "t", "ulis", "up"};
  const std::string folded = fold_key(value);
  const bool level = folded.size() > 1 && folded[0] >= '1' && folded[0] <= '6' && !all_digits(folded);
  const bool named = std::any_of(beginnings.begin(), beginnings.end(), [&](auto b) { return folded.starts_with(b); });
  return folded.size() <= 12 && !looks_like_date(value) && (level || (named && folded.size() <= 6));
}

bool is_like_login(const std::string& value) {
  return value.size() >= 4 && value.find(' ') == value.npos && !looks_like_date(value) && !has_ine_shape(value) &&
         !has_uai_shape(value) && !all_digits(value) && !is_like_division(value);
}

bool all_differ(const std::vector<std::string>& values) {
  return std::set<std::string>(values.begin(), values.end()).size() == values.size();
}

/// As words that a program has drawn: all of one length, or one without a vowel.
bool look_drawn(const std::vector<std::string>& words) {
  constexpr std::size_t enough = 3, shortest = 6;
  const std::size_t length = fold_key(words.front()).size();
  const bool of_one_length = words.size() >= enough && length >= shortest &&
                             all_are(words, [&](const auto& word) { return fold_key(word).size() == length; });
  return of_one_length || std::any_of(words.begin(), words.end(), [](const auto& word) {
           return fold_key(word).find_first_of("aeiouy") == std::string::npos;
         });
}

/// « Nom usuel » for a family name; no column that holds both names.
bool names_the_name(const std::vector<std::string>& words, TableField field) {
  const auto begins = [&](std::string_view beginning) {
    return std::any_of(words.begin(), words.end(), [&](const auto& w) { return w.starts_with(beginning); });
  };
  const bool given = begins("prenom") || begins("first") || begins("given");
  const bool family = begins("nom") || begins("last") || begins("surname") || begins("patronym");
  return given != family && given == (field == TableField::given_name);
}

bool may_hold(TableField field, const std::string& name, const std::vector<std::string>& values) {
  const std::vector<std::string> words = words_of(name);
  if (is_about_others(words)) return false;
  switch (field) {
    case TableField::birth_date: return all_are(values, looks_like_date);
    case TableField::division: return all_are(values, is_like_division);
    case TableField::login: return !names_register(words) && all_are(values, is_like_login) && all_differ(values);
    case TableField::family_name:
    case TableField::given_name: return names_the_name(words, field) && all_are(values, is_like_name);
    default: return false;
  }
}

}  // namespace

void settle_by_values(Header& header, const std::vector<Row>& rows) {
  HeaderMatch& match = header.match;
  std::optional<std::size_t>& ine = match.columns.at[static_cast<std::size_t>(TableField::ine)];
  for (std::size_t c = 0; c < header.row.cells.size(); ++c) {
    if (!may_be_an_ine(shown_header(header.row.cells[c])) || ine == c || match.chosen.contains(c)) continue;
    const auto at = std::find(match.columns.at.begin(), match.columns.at.end(), c);
    const auto field = static_cast<TableField>(at - match.columns.at.begin());
    const bool is_taken = at != match.columns.at.end();
    if (is_taken && field == TableField::password) continue;
    if (!holds_ines(c, header, rows)) continue;
    if (is_taken) take_away(field, c, match);
    match.no_logins.push_back(c);
    if (!ine) ine = c;
  }
}

namespace {

/// A date, a class, a number of SIECLE's, or too short for a secret.
bool is_of_known_kind(const std::string& value) {
  constexpr std::size_t too_short = 3, longest_division = 6, mef_digits = 11;
  if (value.size() <= too_short || looks_like_date(value) || has_ine_shape(value)) return true;
  if (all_digits(value)) return value.size() == mef_digits;
  return is_like_division(value) && fold_key(value).size() <= longest_division;
}

bool begins_like_name(const std::string& value) {
  const std::string_view initial = first_characters(value, 1);
  return !is_like_division(value) && is_like_name(value) && to_lower(initial) != initial;
}

}  // namespace

bool may_be_secrets(const std::string& header, const std::vector<std::string>& values, bool names_are_known) {
  std::vector<std::string> words;
  for (const std::string& value : values) {
    if (is_of_known_kind(value)) continue;
    if (!begins_like_name(value)) return true;
    words.push_back(value);
  }
  if (words.empty() || !all_differ(words) || is_about_others(words_of(header))) return false;
  return names_are_known || look_drawn(words);
}

std::string likely_header(TableField missing, const Header& header, const std::vector<Row>& rows) {
  const auto& cells = header.row.cells;
  const auto& columns = header.match.columns.at;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const std::string name = shown_header(cells[c]);
    const bool is_number = missing == TableField::login && header.match.columns[TableField::platform_id] == c;
    const bool is_free = is_number || std::find(columns.begin(), columns.end(), c) == columns.end();
    if (is_free && name != "…" && accents_of(name) == Accents::sound &&
        may_hold(missing, name, values_of(c, header, rows)))
      return column_name(c, header);
  }
  return "…";
}

}  // namespace passation
